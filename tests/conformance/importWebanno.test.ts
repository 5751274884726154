import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWebanno } from '../../src/imports/webanno/webanno.ts'
import type { Engine } from '../../src/store/engine.ts'
import { makeFile } from '../exports/files.ts'
import { type Asker, makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { graphHash } from '../support/graphHash.ts'
import { importAll } from '../support/importing.ts'
import { tsvOf } from '../support/webannoFile.ts'

const features = ['issue', 'organization', 'person', 'stance', 'towardCountry', 'confidence']
const said = (...parts: string[]) => parts.map((part) => `${part}[1]`)
/** The first is said by a person for an organization, toward two countries; the second by an organization. */
const first = said('Coal has to go', 'Greens', 'Ana Lima', 'support', 'China', 'high')
const again = said('Coal has to go', 'Greens', 'Ana Lima', 'support', 'Fiji', '*').map((cell) =>
  cell.replace('[1]', '[2]'),
)
const both = first.map((cell, at) => `${cell}|${again[at]}`)
const coal = tsvOf(features, [
  {
    text: '🇺🇳 Ana said that coal has to go.',
    tokens: [
      ['🇺🇳'],
      ['Ana'],
      ['said'],
      ['that'],
      ...['coal', 'has', 'to', 'go'].map((word) => [word, ...both] as [string, ...string[]]),
      ['.'],
    ],
  },
  {
    text: 'The Greens said no_.',
    tokens: [['The'], ['Greens'], ['said'], ['no_', 'Coal has to go', 'Greens', '*', 'against', '*', '*'], ['.']],
  },
])
const text = '🇺🇳 Ana said that coal has to go.\nThe Greens said no_.'

describe.each(engines)('WebAnno TSV on $name', ({ open }) => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-webanno-'))
  let engine: Engine
  let ask: Asker
  let clean: string

  beforeAll(async () => {
    engine = await open()
    ask = await makeAsker(engine)
    await engine.write((run) =>
      run(
        "UNWIND ['CHN', 'FJI'] AS id CREATE (:Entity:Actor:Country {id: id, type: 'Country', name: id, sortKey: id, datasets: ['x'], otherNames: []})",
      ),
    )
    writeFileSync(join(folder, 'coal.tsv'), coal)
    const { summary, refused, notes } = await load('coal.tsv')
    expect([summary.dataset, summary.read, summary.refused, refused, notes]).toEqual(['coal', 4, 0, [], []])
    clean = await graphHash(engine)
  })
  afterAll(async () => {
    await engine.close()
    rmSync(folder, { recursive: true })
  })

  it('becomes a source, statements at their places in UTF-16, and positions by its features', async () => {
    const { data, errors } = await ask(`{
      source(id: "coal-coal") { headline text }
      statements(order: OLDEST_FIRST) { nodes { speaker { id } onBehalfOf { id } attributes { name value }
        quotations { nodes { exact start end verified } }
        positions { nodes { stance targets { id } issue { name kind } } } } } }`)
    expect(errors).toBeUndefined()
    const issue = { name: 'Coal has to go', kind: 'PROPOSITION' }
    const words = (exact: string) => {
      const start = text.indexOf(exact)
      return { nodes: [{ exact, start, end: start + exact.length, verified: true }] }
    }
    const { source, statements } = data as { source: object; statements: { nodes: object[] } }
    expect(source).toEqual({ headline: 'coal', text })
    expect(statements.nodes).toHaveLength(2)
    expect(statements.nodes).toContainEqual({
      ...{
        speaker: { id: 'ana-lima' },
        onBehalfOf: { id: 'greens' },
        attributes: [{ name: 'confidence', value: 'high' }],
      },
      quotations: words('coal has to go'),
      positions: { nodes: [{ stance: 'SUPPORT', targets: [{ id: 'CHN' }, { id: 'FJI' }], issue }] },
    })
    expect(statements.nodes).toContainEqual({
      ...{ speaker: { id: 'greens' }, onBehalfOf: null, attributes: [], quotations: words('no_') },
      positions: { nodes: [{ stance: 'OPPOSE', targets: [], issue }] },
    })
  })

  it('changes nothing when it is imported again, nor when its own export is', async () => {
    expect((await load('coal.tsv')).summary).toMatchObject({ created: 0, updated: 0, refused: 0 })
    writeFileSync(join(folder, 'own.zip'), await makeFile(engine, 'webanno', []))
    const { summary, notes } = await load('own.zip', 'coal')
    expect(summary).toMatchObject({ created: 0, updated: 0, refused: 0, read: 4 })
    expect(notes).toEqual([])
    expect(await graphHash(engine)).toBe(clean)
  })

  it('knows the coders of a project by the files of its documents', async () => {
    const parts = {
      'annotation/a.txt/bo.tsv': coal,
      'annotation/a.txt/eva.tsv': coal.replaceAll('against', 'mixed'),
      'annotation/a.txt/INITIAL_CAS.tsv': tsvOf([], [{ text, tokens: [['🇺🇳']] }]),
      'source/a.txt': text,
    }
    const packed = Object.entries(parts).map(([name, part]) => [name, strToU8(part)] as const)
    writeFileSync(join(folder, 'project.zip'), zipSync(Object.fromEntries(packed)))
    expect((await load('project.zip')).refused).toEqual([])
    const { data } = await ask(
      `{ positions(where: { stance: [OPPOSE, MIXED] }) { nodes { stance statement { attributes { name value } } } } }`,
    )
    const by = (value: string) => ({ attributes: [{ name: 'coder', value }] })
    const { nodes } = (data as { positions: { nodes: object[] } }).positions
    expect(nodes).toContainEqual({ stance: 'OPPOSE', statement: by('bo') })
    expect(nodes).toContainEqual({ stance: 'MIXED', statement: by('eva') })
  })

  it('tells in the archive which features the project needs, and what is left out', async () => {
    const parts = unzipSync(await makeFile(engine, 'webanno', [['source', 'coal-coal']]))
    const about = Buffer.from(parts['about.txt'] ?? []).toString()
    expect(about).toMatch(/0 of 2 positions have no words/)
    expect(about).toMatch(/\nconfidence\nissue\nnote\nonBehalfOfOrganization\norganization\n/)
  })

  async function load(name: string, dataset?: string) {
    return importAll(engine, openWebanno(join(folder, name), dataset))
  }
})
