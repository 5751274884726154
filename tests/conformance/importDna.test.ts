import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDna } from '../../src/imports/dna/dna.ts'
import { importRows } from '../../src/imports/run.ts'
import type { Engine } from '../../src/store/engine.ts'
import { makeFile } from '../exports/files.ts'
import { type Asker, makeAsker } from '../support/ask.ts'
import { type TestDna, writeDna } from '../support/dnaFile.ts'
import { engines } from '../support/engines.ts'
import { graphHash } from '../support/graphHash.ts'
import { importAll } from '../support/importing.ts'

const day = Date.parse('2013-06-02T00:00:00Z') / 1000
const text = 'Ana said that coal has to go. 🇺🇳 The Ministry said no.'
const spanOf = (words: string, within = text): [number, number] => [
  within.indexOf(words),
  within.indexOf(words) + words.length,
]
const project: TestDna = {
  documents: [
    { id: 3, title: 'An interview', text, date: day, source: 'The Post' },
    { id: 9, title: 'Nobody coded this', text: 'Nothing.', date: day },
  ],
  statements: [
    {
      ...{ id: 4, document: 3, span: spanOf('coal has to go'), person: 'Ana Lima', organization: 'Greens' },
      ...{ concept: 'Coal has to go', agreement: true },
    },
    {
      ...{ id: 7, document: 3, span: spanOf('said no'), organization: 'Ministry', concept: 'Coal has to go' },
      ...{ agreement: false, coder: 1 },
    },
    { id: 8, document: 3, span: [0, 3], type: 2 },
  ],
  above: { 'Coal has to go': 'Energy' },
}

describe.each(engines)('a file of Discourse Network Analyzer on $name', ({ open }) => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-dna-'))
  const file = join(folder, 'coal.dna')
  let engine: Engine
  let ask: Asker
  let clean: string

  beforeAll(async () => {
    engine = await open()
    ask = await makeAsker(engine)
    const { summary, refused, notes } = await load(project)
    expect([summary.dataset, summary.read, refused]).toEqual(['coal', 4, []])
    expect(notes).toEqual(['Not read: statements of the type "Annotation" (1).'])
    clean = await graphHash(engine)
  })
  afterAll(async () => {
    await engine.close()
    rmSync(folder, { recursive: true })
  })

  it('becomes documents with their texts, statements at their places, positions, and who coded them', async () => {
    const { data, errors } = await ask(`{
      source(id: "coal-d3") { headline text publishedOn publisher { name } }
      statements(order: OLDEST_FIRST) { nodes { id statedAt speaker { id name } onBehalfOf { name } attributes { name value }
        quotations { nodes { exact start end verified kind } } positions { nodes { stance issue { name broader { issue { name } alignment } } } } } } }`)
    expect(errors).toBeUndefined()
    const issue = { name: 'Coal has to go', broader: [{ issue: { name: 'Energy' }, alignment: 'NONE' }] }
    const words = (exact: string) => {
      const [start, end] = spanOf(exact)
      return { nodes: [{ exact, start, end, verified: true, kind: 'PARAPHRASE' }] }
    }
    expect(data).toEqual({
      source: { headline: 'An interview', text, publishedOn: '2013-06-02', publisher: { name: 'The Post' } },
      statements: {
        nodes: [
          {
            ...{ id: 'coal-s4', statedAt: '2013-06-02', speaker: { id: 'ana-lima', name: 'Ana Lima' } },
            ...{ onBehalfOf: { name: 'Greens' }, attributes: [{ name: 'coder', value: 'Ana' }] },
            ...{ quotations: words('coal has to go'), positions: { nodes: [{ stance: 'SUPPORT', issue }] } },
          },
          {
            ...{ id: 'coal-s7', statedAt: '2013-06-02', speaker: { id: 'ministry', name: 'Ministry' } },
            ...{ onBehalfOf: null, attributes: [{ name: 'coder', value: 'Admin' }] },
            ...{ quotations: words('said no'), positions: { nodes: [{ stance: 'OPPOSE', issue }] } },
          },
        ],
      },
    })
  })

  it('changes nothing when it is imported again, nor when its own export is', async () => {
    expect((await load(project)).summary).toMatchObject({ created: 0, updated: 0, refused: 0 })
    const exported = join(folder, 'exported.dna')
    writeFileSync(exported, await makeFile(engine, 'dna', []))
    const summary = await importRows(engine, openDna(exported, 'coal'))
    expect(summary).toMatchObject({ created: 0, updated: 0, refused: 0, read: 3 })
    expect(await graphHash(engine)).toBe(clean)
  })

  it.each([
    ['nobody', { person: '', organization: '' }, /statement 20 has neither a person nor an organization/],
    ['nothing it is about', { concept: '' }, /statement 20 has no concept/],
    ['a place outside of the text', { span: [5, 500] }, /The offsets 5 to 500 are none of the text, which has 56/],
    ['a document that is missing', { document: 77 }, /of a document 77 that is not in the file/],
  ] as const)('refuses a statement with %s, and nothing else', async (_, wrong, sentence) => {
    const [first] = project.statements
    const bad = { ...first, id: 20, ...wrong } as TestDna['statements'][number]
    const { refused } = await load({ ...project, statements: [...project.statements, bad] })
    expect(refused).toEqual([{ file, line: 20, sentence: expect.stringMatching(sentence) }])
    expect(await graphHash(engine)).toBe(clean)
  })

  it('is refused as a whole where it is damaged', async () => {
    await writeDna(file, project)
    truncateSync(file, 40_960)
    await expect(importRows(engine, openDna(file))).rejects.toMatchObject({ code: 'IMPORT_INVALID' })
    expect(await graphHash(engine)).toBe(clean)
  })

  async function load(given: TestDna) {
    await writeDna(file, given)
    return importAll(engine, openDna(file))
  }
})
