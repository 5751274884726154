import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openCsv } from '../../src/imports/csv/csv.ts'
import { ensureReference } from '../../src/imports/reference.ts'
import { type ImportOptions, importRows } from '../../src/imports/run.ts'
import type { Engine } from '../../src/store/engine.ts'
import { makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'

const folder = mkdtempSync(join(tmpdir(), 'demarche-statements-'))
afterAll(() => rmSync(folder, { recursive: true }))

const map = `
dataset: { id: talks }
actor: { column: who, as: name, kind: PERSON }
issue: { column: what, as: name, kind: PROPOSITION }
stance: { column: how, values: { for: SUPPORT, against: OPPOSE } }
date: day
target: { column: toward, as: id, separator: "+" }
onBehalfOf: { column: for, as: country }
quote: words
source: { url: link, headline: paper, language: en }
`
const HEAD = 'who,what,how,day,toward,for,words,link,paper,note\n'
const ROW = 'Ida Moor,Quotas help,for,2020-05-01'

/** Rows, and what they come to: positions, statements, quotations, sources, people. */
const cases: { name: string; rows: string[]; counts: [number, number, number, number, number]; refused?: number }[] = [
  {
    name: 'a change of mind within the day',
    rows: [
      `${ROW},,,Yes.,https://example.org/1,One,`,
      `${ROW.replace('for', 'against')},,,No.,https://example.org/2,Two,`,
    ],
    counts: [2, 2, 2, 2, 1],
  },
  {
    name: 'two undated statements',
    rows: [
      'Ida Moor,Quotas help,for,,,,Yes.,https://example.org/1,One,',
      'Ida Moor,Quotas help,for,,,,Yes!,https://example.org/1,One,',
    ],
    counts: [2, 2, 2, 1, 1],
  },
  {
    name: 'the same words in two newspapers',
    rows: [`${ROW},,,Yes.,https://example.org/1,One,`, `${ROW},,,Yes.,https://example.org/2,Two,`],
    counts: [1, 1, 2, 2, 1],
  },
  {
    name: 'the same words on two issues',
    rows: [
      `${ROW},,,Yes.,https://example.org/1,One,`,
      `${ROW.replace('Quotas', 'Taxes')},,,Yes.,https://example.org/1,One,`,
    ],
    counts: [2, 1, 1, 1, 1],
  },
  {
    name: 'the same words for two countries',
    rows: [`${ROW},,France,Yes.,https://example.org/1,One,`, `${ROW},,Chile,Yes.,https://example.org/1,One,`],
    counts: [2, 2, 2, 1, 1],
  },
  {
    name: 'one row a target, apart from each other',
    rows: [`${ROW},USA,,,,,`, 'Bo Rand,Quotas help,for,2020,,,,,,', `${ROW},JPN,,,,,`],
    counts: [2, 0, 0, 0, 2],
  },
  {
    name: 'rows that differ in what the mapping does not name',
    rows: [`${ROW},,,,,,page 1`, `${ROW},,,,,,page 2`],
    counts: [2, 0, 0, 0, 1],
  },
  { name: 'a row that is there twice', rows: [`${ROW},,,,,,x`, `${ROW},,,,,,x`], counts: [1, 0, 0, 0, 1] },
  {
    name: 'names that differ by accents, signs and case',
    rows: ['Hoà Lê', 'Hòa Lê', 'Hoa Le', 'HOA LE', 'Hoa-Le'].map((who) => `${who},Quotas help,for,2020,,,,,,`),
    counts: [5, 0, 0, 0, 5],
  },
  {
    name: 'a person named like the issue',
    rows: ['Quotas,Quotas,for,2020,,,,,,'],
    counts: [1, 0, 0, 0, 1],
  },
  {
    name: 'a refused row, and one that names the same',
    rows: [`${ROW},nowhere,,Yes.,https://example.org/1,One,`, `${ROW},JPN,France,Yes.,https://example.org/1,One,`],
    counts: [1, 1, 1, 1, 1],
    refused: 1,
  },
  {
    name: 'a refused row alone',
    rows: ['Ida Moor,Quotas help,for,2020,nowhere,,Yes.,https://example.org/1,One,'],
    counts: [0, 0, 0, 0, 0],
    refused: 1,
  },
]

describe.each(engines)('statements of a table on $name', ({ open }) => {
  let engine: Engine
  beforeEach(async () => {
    engine = await open()
    await ensureReference(engine, false)
  })
  afterEach(() => engine.close())

  it.each(cases)('are all there: $name', async ({ rows, counts, refused = 0 }) => {
    // One row a batch, and all in one.
    const dry = await importTable(engine, rows, { dryRun: true, batchBytes: 1 })
    const first = await importTable(engine, rows, { batchBytes: 1 })
    expect(first.summary).toMatchObject({ read: rows.length, refused })
    expect(dry).toEqual(first)
    const ask = await makeAsker(engine)
    const { data } = await ask(
      '{ positions { totalCount } statements { totalCount } quotations { totalCount } sources { totalCount } people { totalCount } }',
    )
    expect(Object.values(data ?? {}).map((list) => (list as { totalCount: number }).totalCount)).toEqual(counts)
    const again = await importTable(engine, rows)
    expect(again.summary).toMatchObject({ created: 0, updated: 0, unchanged: first.summary.created, refused })
  })

  it('go to all their targets, from several rows and from several in a cell', async () => {
    await importTable(engine, [`${ROW},USA+JPN,,,,,`, `${ROW},FR,,,,,`])
    const ask = await makeAsker(engine)
    const { data } = await ask('{ positions { nodes { targets { id } } } }')
    const nodes = (data as { positions: { nodes: { targets: { id: string }[] }[] } }).positions.nodes
    expect(nodes.map(({ targets }) => targets.map(({ id }) => id).sort())).toEqual([['FRA', 'JPN', 'USA']])
  })

  it('of two runs are of two people where the names are two', async () => {
    await importTable(engine, ['Ida Moor,Quotas help,for,2020,,,,,,'])
    await importTable(engine, ['Ída Moor,Quotas help,against,2021,,,,,,', 'IDA MOOR,Quotas help,against,2021,,,,,,'])
    const ask = await makeAsker(engine)
    const { data } = await ask('{ people { nodes { name positions { totalCount } } } shifts { totalCount } }')
    expect(data).toMatchObject({ shifts: { totalCount: 0 } })
    const { nodes } = (data as { people: { nodes: { name: string; positions: object }[] } }).people
    expect(nodes.map(({ name }) => name).sort()).toEqual(['IDA MOOR', 'Ida Moor', 'Ída Moor'])
    for (const { positions } of nodes) expect(positions).toEqual({ totalCount: 1 })
  })

  it('of several issues in a row under one id are one position an issue', async () => {
    writeFileSync(
      join(folder, 'wide.yaml'),
      'dataset: { id: w }\nid: no\nactor: { column: who, as: name, kind: PERSON }\nissues: { a: { column: A, name: A }, b: { column: B, name: B } }\n',
    )
    writeFileSync(join(folder, 'wide.csv'), 'no,who,A,B\n1,Ida,support,oppose\n2,Bo,support,\n')
    const source = openCsv([join(folder, 'wide.csv')], join(folder, 'wide.yaml'))
    expect(await importRows(engine, source)).toMatchObject({ read: 2, refused: 0, created: 7 })
  })

  it('that say another thing under an id are refused in the words of the file', async () => {
    const rows = [`${ROW},,,,,,1`, `${ROW.replace('for', 'against')},,,,,,1`, `${ROW},nobody,,,,,2`]
    const { refused } = await importTable(engine, rows, {}, `${map}id: note\n`)
    expect(refused).toEqual([
      {
        line: 3,
        sentence: expect.stringMatching(
          /^The id "1" is stated in .*:2 with other content: its stance is \["SUPPORT"\] there and \["OPPOSE"\] here\.$/,
        ),
      },
      {
        line: 4,
        sentence: expect.stringMatching(
          /^Nothing has the id nobody; a person, an organization, a country or a bloc was wanted\.$/,
        ),
      },
    ])
  })

  it('with one address for two documents are refused by that address', async () => {
    const { refused } = await importTable(engine, [
      `${ROW},,,,https://example.org/a?b,One,`,
      `${ROW},,,,https://example.org/a?b,Two,`,
    ])
    expect(refused).toEqual([
      {
        line: 3,
        sentence: expect.stringMatching(
          /^The id https:\/\/example.org\/a\?b is stated in .*:2 with other content: its headline is "One" there and "Two" here\.$/,
        ),
      },
    ])
  })
})

async function importTable(engine: Engine, rows: string[], options: ImportOptions = {}, mapping = map) {
  writeFileSync(join(folder, 'map.yaml'), mapping)
  writeFileSync(join(folder, 'table.csv'), `${HEAD}${rows.join('\n')}\n`)
  const refused: { line: number; sentence: string }[] = []
  const summary = await importRows(engine, openCsv([join(folder, 'table.csv')], join(folder, 'map.yaml')), {
    ...options,
    onRefused: ({ line, sentence }) => refused.push({ line, sentence }),
  })
  return { summary, refused }
}
