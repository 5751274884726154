import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAnnotations } from '../../src/imports/annotations/annotations.ts'
import type { Engine } from '../../src/store/engine.ts'
import { makeFile } from '../exports/files.ts'
import { type Asker, makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { graphHash } from '../support/graphHash.ts'
import { importAll } from '../support/importing.ts'

const text = '🇺🇳 Ana said that coal has to go. The Greens said no.'
const annotate = (id: string, tags: string[], exact: string, more: object = {}) => ({
  ...{ id: `https://example.org/${id}`, type: 'Annotation', creator: { type: 'Person', name: 'Bo' }, ...more },
  body: [
    ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
    { type: 'TextualBody', value: `About ${id}` },
  ],
  target: {
    source: 'interview.txt',
    selector: [
      { type: 'TextQuoteSelector', exact },
      { type: 'TextPositionSelector', start: text.indexOf(exact), end: text.indexOf(exact) + exact.length },
    ],
  },
})
const page = [
  annotate(
    '1',
    ['person: Ana Lima', 'organization: Greens', 'issue: Coal has to go', 'Stance: support', 'urgent'],
    'coal has to go',
  ),
  annotate('2', ['organization: Greens', 'issue: Coal has to go', 'stance: against'], 'said no'),
  annotate('3', ['organization: Greens'], 'Greens'),
]

describe.each(engines)('Web Annotations on $name', ({ open }) => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-annotations-'))
  let engine: Engine
  let ask: Asker
  let clean: string

  beforeAll(async () => {
    engine = await open()
    ask = await makeAsker(engine)
    writeFileSync(join(folder, 'interview.txt'), text)
    writeFileSync(join(folder, 'coal.jsonld'), JSON.stringify(page))
    const { summary, refused, notes } = await load('coal.jsonld')
    expect([summary.dataset, summary.read, refused]).toEqual(['coal', 3, []])
    expect(notes).toEqual([
      expect.stringMatching(/source "interview.txt": 3 of 3 annotations count an emoji as two/),
      'Not read: annotations without an issue (1).',
    ])
    clean = await graphHash(engine)
  })
  afterAll(async () => {
    await engine.close()
    rmSync(folder, { recursive: true })
  })

  it('become sources, statements at their words, and positions by their tags', async () => {
    const { data, errors } =
      await ask(`{ statements(order: OLDEST_FIRST) { nodes { summary speaker { id } onBehalfOf { id }
      attributes { name value } quotations { nodes { exact start end verified source { text headline } } }
      positions { nodes { stance issue { name kind } } } } } }`)
    expect(errors).toBeUndefined()
    const issue = { name: 'Coal has to go', kind: 'PROPOSITION' }
    const words = (exact: string) => {
      const [start, source] = [text.indexOf(exact), { text, headline: 'interview.txt' }]
      return { nodes: [{ exact, start, end: start + exact.length, verified: true, source }] }
    }
    const { nodes } = (data as { statements: { nodes: object[] } }).statements
    const coder = { name: 'coder', value: 'Bo' }
    expect(nodes).toHaveLength(2)
    expect(nodes).toContainEqual({
      ...{
        summary: 'About 1',
        speaker: { id: 'ana-lima' },
        onBehalfOf: { id: 'greens' },
        quotations: words('coal has to go'),
      },
      ...{
        attributes: [coder, { name: 'tag', value: 'urgent' }],
        positions: { nodes: [{ stance: 'SUPPORT', issue }] },
      },
    })
    expect(nodes).toContainEqual({
      ...{ summary: 'About 2', speaker: { id: 'greens' }, onBehalfOf: null, quotations: words('said no') },
      ...{ attributes: [coder], positions: { nodes: [{ stance: 'OPPOSE', issue }] } },
    })
  })

  it('change nothing when they are imported again, nor when their own export is', async () => {
    expect((await load('coal.jsonld')).summary).toMatchObject({ created: 0, updated: 0, refused: 0 })
    const exported = await makeFile(engine, 'annotations', [])
    writeFileSync(join(folder, 'own.jsonld'), exported)
    const { summary, notes } = await load('own.jsonld', 'coal')
    expect(summary).toMatchObject({ created: 0, updated: 0, refused: 0, read: 3 })
    expect(notes).toEqual([])
    expect(await graphHash(engine)).toBe(clean)
    const { type, partOf, items } = JSON.parse(exported.toString())
    expect([type, partOf.total, items.length]).toEqual(['AnnotationPage', 2, 2])
    expect(items[0].target.selector[1]).toMatchObject({ start: [...text.slice(0, text.indexOf('coal'))].length })
  })

  async function load(name: string, dataset?: string) {
    return importAll(engine, openAnnotations(join(folder, name), dataset))
  }
})
