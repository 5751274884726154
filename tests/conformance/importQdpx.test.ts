import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openQdpx } from '../../src/imports/qdpx/qdpx.ts'
import { importRows } from '../../src/imports/run.ts'
import type { Engine } from '../../src/store/engine.ts'
import { makeFile } from '../exports/files.ts'
import { type Asker, makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { graphHash } from '../support/graphHash.ts'
import { importAll } from '../support/importing.ts'
import { guids, projectXml, selectionXml, writeQdpx } from '../support/qdpxFile.ts'

const text = '🇺🇳 Ana said that coal has to go. The Greens said no.'
/** In code points, which REFI-QDA counts. */
const spanOf = (words: string): [number, number] => {
  const start = [...text.slice(0, text.indexOf(words))].length
  return [start, start + words.length]
}
const said = selectionXml(1, spanOf('coal has to go'), [3, 5, 8], '<Description>Ana is for it</Description>')
const no = selectionXml(2, spanOf('said no'), [4, 6])
const loose = selectionXml(3, spanOf('Ana'), [2])

describe.each(engines)('a REFI-QDA project on $name', ({ open }) => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-qdpx-'))
  const file = join(folder, 'coal.qdpx')
  let engine: Engine
  let ask: Asker
  let clean: string

  beforeAll(async () => {
    engine = await open()
    ask = await makeAsker(engine)
    const { summary, refused, notes } = await load(projectXml(said + no + loose))
    expect([summary.dataset, summary.read, refused]).toEqual(['coal', 3, []])
    expect(notes).toEqual(['Not read: selections without an actor (1).'])
    clean = await graphHash(engine)
  })
  afterAll(async () => {
    await engine.close()
    rmSync(folder, { recursive: true })
  })

  it('becomes sources, statements at their places, and positions by its codes', async () => {
    const { data, errors } = await ask(`{
      source(id: "coal-${guids.source(1)}") { headline text publishedOn }
      statements(order: OLDEST_FIRST) { nodes { id summary statedAt speaker { id } onBehalfOf { id } attributes { name value }
        quotations { nodes { exact start end } } positions { nodes { stance issue { name kind broader { issue { name } } } } } } } }`)
    expect(errors).toBeUndefined()
    const positions = (stance: string) => ({
      nodes: [
        { stance, issue: { name: 'Coal has to go', kind: 'PROPOSITION', broader: [{ issue: { name: 'Energy' } }] } },
      ],
    })
    const words = (exact: string) => {
      const start = text.indexOf(exact)
      return { nodes: [{ exact, start, end: start + exact.length }] }
    }
    const by = { statedAt: null, attributes: [{ name: 'coder', value: 'Bo' }] }
    expect(data).toEqual({
      source: { headline: 'An interview', text, publishedOn: '2013-06-02' },
      statements: {
        nodes: [
          {
            ...{ id: `coal-${guids.selection(1)}`, summary: 'Ana is for it', speaker: { id: 'ana-lima' }, ...by },
            ...{ onBehalfOf: { id: 'greens' }, quotations: words('coal has to go'), positions: positions('SUPPORT') },
          },
          {
            ...{ id: `coal-${guids.selection(2)}`, summary: null, speaker: { id: 'greens' }, onBehalfOf: null, ...by },
            ...{ quotations: words('said no'), positions: positions('OPPOSE') },
          },
        ],
      },
    })
  })

  it('changes nothing when it is imported again, nor when its own export is', async () => {
    expect((await load(projectXml(said + no))).summary).toMatchObject({ created: 0, updated: 0, refused: 0 })
    const exported = join(folder, 'exported.qdpx')
    writeFileSync(exported, await makeFile(engine, 'qdpx', []))
    const summary = await importRows(engine, openQdpx(exported, 'coal'))
    expect(summary).toMatchObject({ created: 0, updated: 0, refused: 0, read: 3 })
    expect(await graphHash(engine)).toBe(clean)
  })

  it.each([
    ['codes for and against', selectionXml(9, [5, 8], [3, 4, 5]), /coded both SUPPORT and OPPOSE on "Coal has to go"/],
    ['offsets that are none', selectionXml(9, [5, 800], [3, 5]), /The offsets 5 to 800 are none of the text/],
  ])('refuses a selection with %s, and nothing else', async (_, bad, sentence) => {
    const { refused } = await load(projectXml(said + no + bad))
    expect(refused).toEqual([{ file, line: 1, sentence: expect.stringMatching(sentence) }])
    expect(await graphHash(engine)).toBe(clean)
  })

  async function load(xml: string) {
    writeQdpx(file, xml, text)
    return importAll(engine, openQdpx(file))
  }
})
