import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openCsv } from '../../src/imports/csv/csv.ts'
import { ensureReference } from '../../src/imports/reference.ts'
import type { Engine } from '../../src/store/engine.ts'
import { makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { graphHash } from '../support/graphHash.ts'
import { importAll } from '../support/importing.ts'
import { sheetOf, workbook } from '../support/workbook.ts'

const folder = mkdtempSync(join(tmpdir(), 'demarche-book-'))
afterAll(() => rmSync(folder, { recursive: true }))

const map = `
dataset: { id: quay }
sheet: Answers
actor: { column: State, as: country }
issue: { column: Question, as: name, kind: PROPOSITION }
stance: { column: Vote, values: { "TRUE": SUPPORT, "FALSE": OPPOSE } }
date: { column: Day, format: serial }
quote: Words
source: { headline: Paper }
`
const csv = `State,Question,Vote,Day,Words,Paper,Weight
Chile,Quays should close at night,TRUE,2011-03-04,"Close, and soon",The Gull,3
Peru,Quays should close at night,FALSE,2012-05,,,0.5
Perù,Quays should close at night,maybe,2012-06,,,1
Japan,Quays should close at night,TRUE,40606,,,1
`
const cells = [
  ...sheetOf([
    ['State', 'Question', 'Vote', 'Day', 'Words', 'Paper', 'Weight'],
    ['Chile', 'Quays should close at night', undefined, undefined, 'Close, and soon', 'The Gull', 3],
    ['Peru', undefined, undefined, '2012-05', undefined, undefined, 0.5],
    ['Perù', undefined, 'maybe', '2012-06', undefined, undefined, 1],
    ['Japan', undefined, undefined, 40606, undefined, undefined, 1],
  ]),
  { at: 'C2', type: 'b', xml: '<f>1=1</f><v>1</v>' },
  { at: 'C3', type: 'b', xml: '<v>0</v>' },
  { at: 'C5', type: 'b', xml: '<v>1</v>' },
  { at: 'D2', xml: '<v>40606</v>', style: 1 },
]
const book = workbook({
  sheets: { Read_me: sheetOf([['By hand']]), Answers: cells },
  formats: ['dd/mm/yyyy'],
  merges: ['B2:B5'],
})

describe.each(engines)('workbooks on $name', ({ open }) => {
  let engine: Engine
  beforeEach(async () => {
    engine = await open()
    await ensureReference(engine, false)
  })
  afterEach(() => engine.close())

  it('become what the same table as CSV becomes, with the same refusals and counts', async () => {
    const before = await importTable(engine, 'table.csv', csv, map.replace('sheet: Answers\n', ''))
    expect(before.refused).toMatchObject([{ line: 4, sentence: 'The stance takes one of TRUE, FALSE; got "maybe".' }])
    const hash = await graphHash(engine)
    const { summary, refused, notes } = await importTable(engine, 'table.xlsx', book, map)
    expect(refused).toEqual(before.refused.map((refusal) => ({ ...refusal, file: join(folder, 'table.xlsx') })))
    expect(summary).toEqual({ ...before.summary, created: 0, unchanged: before.summary.created })
    expect(await graphHash(engine)).toBe(hash)
    expect(notes).toEqual([
      expect.stringMatching(/"Answers" was read, and not "Read_me"/),
      expect.stringMatching(/3 cells have the value of the merged cell/),
      expect.stringMatching(/the mapping names 1 of its columns nowhere: Weight/),
    ])
    const ask = await makeAsker(engine)
    const { data } = await ask('{ positions(order: OLDEST_FIRST) { nodes { actor { id } stance statedAt } } }')
    expect(data).toEqual({
      positions: {
        nodes: [
          { actor: { id: 'CHL' }, stance: 'SUPPORT', statedAt: '2011-03-04' },
          { actor: { id: 'JPN' }, stance: 'SUPPORT', statedAt: '2011-03-04' },
          { actor: { id: 'PER' }, stance: 'OPPOSE', statedAt: '2012-05' },
        ],
      },
    })
  })

  it('refuse an error with the cell, and load nothing then under strict', async () => {
    const bad = workbook({
      sheets: { Answers: [...cells, { at: 'A6', type: 'e', xml: '<v>#N/A</v>' }] },
      formats: ['dd/mm/yyyy'],
      merges: ['B2:B5'],
    })
    const { refused } = await importTable(engine, 'table.xlsx', bad, map)
    expect(refused).toMatchObject([
      { line: 4 },
      { line: 6, sentence: 'The cell A6 of "Answers" holds the error #N/A.' },
    ])
    const hash = await graphHash(engine)
    await expect(importTable(engine, 'table.xlsx', bad, map, { strict: true })).rejects.toThrow(/table\.xlsx:4: /)
    expect(await graphHash(engine)).toBe(hash)
  })
})

async function importTable(engine: Engine, name: string, table: string | Buffer, map: string, options = {}) {
  writeFileSync(join(folder, 'map.yaml'), map)
  writeFileSync(join(folder, name), table)
  return importAll(engine, openCsv([join(folder, name)], join(folder, 'map.yaml')), options)
}
