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

const folder = mkdtempSync(join(tmpdir(), 'demarche-offices-'))
afterAll(() => rmSync(folder, { recursive: true }))

const offices = `
dataset: { id: cabinet }
person: { column: Name, as: name, kind: PERSON, id: No }
post: { column: Office, as: name, role: MINISTER }
organization: { column: Body, as: name, kind: ORGANIZATION }
country: { column: Country, as: country }
from: { column: From, format: DD/MM/YYYY }
to: { column: To, format: DD/MM/YYYY }
`
const office = `No,Name,Office,Body,Country,From,To,Remark
1,Ida Moor,Minister,Ministry of Tides,Chile,01/02/2001,2003,
2,Bo Rand,Minister,Ministry of Tides,Chile,2003,,acting
1,Ida Moor,Minister,Ministry of Winds,Chile,2004,,
`
const spoken = `
dataset: { id: press }
actor: { column: who, as: name, kind: PERSON, id: no }
issue: { column: what, as: name, kind: PROPOSITION }
stance: { column: how }
date: day
onBehalfOf: { column: body, as: name, kind: ORGANIZATION }
post: { column: office, as: name, role: SPOKESPERSON }
event: { column: at, as: name, kind: CONFERENCE }
quote: words
source: { headline: paper, publisher: house, publishedOn: out }
`
const words = `no,who,what,how,day,body,office,at,words,paper,house,out,page
1,Ida Moor,Quotas help,support,2001,Union of Ports,Speaker,Spring talks,They do.,Morning,Tide Press,2001-05-02,4
2,Ida Moor,Quotas help,oppose,2001,Union of Ports,Speaker,Spring talks,They do not.,Morning,Tide Press,2001-05-03,5
`

describe.each(engines)('a table on $name', ({ open }) => {
  let engine: Engine
  beforeEach(async () => {
    engine = await open()
    await ensureReference(engine, false)
  })
  afterEach(() => engine.close())

  it('of offices becomes appointments to posts of bodies, for countries', async () => {
    const { summary, refused, notes, told } = await importTable(engine, offices, office)
    expect([refused, notes]).toEqual([[], [expect.stringMatching(/names 1 of its columns nowhere: Remark\.$/)]])
    expect(summary).toMatchObject({ read: 3, created: 9, refused: 0 })
    expect(told[1]).toMatch(
      /^Appointment cabinet-.* \(2001-02-01 to 2003\) is held by Ida Moor, is an appointment to Minister$/,
    )
    const ask = await makeAsker(engine)
    const { data } = await ask(`{ person(id: "cabinet-1") { name appointments { nodes { startDate endDate
      post { title role organization { name } represents { id } } } } } }`)
    const post = (name: string) => ({
      ...{ title: 'Minister', role: 'MINISTER', organization: { name }, represents: { id: 'CHL' } },
    })
    expect(data).toEqual({
      person: {
        name: 'Ida Moor',
        appointments: {
          nodes: [
            { startDate: '2001-02-01', endDate: '2003', post: post('Ministry of Tides') },
            { startDate: '2004', endDate: null, post: post('Ministry of Winds') },
          ],
        },
      },
    })
    expect((await importTable(engine, offices, office)).summary).toMatchObject({ created: 0, updated: 0, unchanged: 9 })
  })

  it('holds person, body, office and event of a row, and documents without an address', async () => {
    const { refused, notes } = await importTable(engine, spoken, words)
    expect([refused, notes]).toEqual([[], [expect.stringContaining('nowhere: page.')]])
    const ask = await makeAsker(engine)
    const { data } =
      await ask(`{ positions(order: OLDEST_FIRST) { nodes { stance actor { id } onBehalfOf { name } event { name kind }
      source { headline url publishedOn publisher { name } }
      statement { appointment { post { title role organization { name } } } } } } }`)
    const { nodes } = (data as { positions: { nodes: { stance: string; source: object; actor: object }[] } }).positions
    expect(nodes).toHaveLength(2)
    expect(nodes.find(({ stance }) => stance === 'OPPOSE')).toEqual({
      stance: 'OPPOSE',
      actor: { id: 'press-2' },
      onBehalfOf: { name: 'Union of Ports' },
      event: { name: 'Spring talks', kind: 'CONFERENCE' },
      source: { headline: 'Morning', url: null, publishedOn: '2001-05-03', publisher: { name: 'Tide Press' } },
      statement: {
        appointment: { post: { title: 'Speaker', role: 'SPOKESPERSON', organization: { name: 'Union of Ports' } } },
      },
    })
  })

  it('tells the first five facts that go in, and the rows that are there twice', async () => {
    const twice = `${words}${words.split('\n')[1]}\n`
    const { notes, told, summary } = await importTable(engine, spoken, twice, { dryRun: true })
    expect(summary).toMatchObject({ read: 3, refused: 0 })
    expect(notes[1]).toBe('1 of the rows repeat another from end to end and were taken once.')
    expect(told).toHaveLength(5)
  })

  it.each([
    { name: 'no row', table: 'who,what,how\n' },
    { name: 'rows of nothing', table: 'who,what,how\n,,\n' },
  ])('that holds $name is an error', async ({ table }) => {
    const map =
      'dataset: { id: n }\nactor: { column: who, as: id }\nissue: { column: what, as: id }\nstance: { column: how }\n'
    await expect(importTable(engine, map, table)).rejects.toThrow(/hold nothing that this format reads/)
  })
})

it.each([
  {
    name: 'several actors in a cell',
    map: spoken.replace('id: no }', 'id: no, separator: "+" }'),
    sentence: /actor takes .*separator/,
  },
  {
    name: 'a date format without a year',
    map: spoken.replace('date: day', 'date: { column: day, format: DD.MM }'),
    sentence: /date.format takes a format of YYYY/,
  },
  {
    name: 'a document without a name',
    map: spoken.replace('headline: paper, ', ''),
    sentence: /source takes the column url, or headline/,
  },
])('a mapping with $name is refused', ({ map, sentence }) => {
  writeFileSync(join(folder, 'wrong.yaml'), map)
  expect(() => openCsv([], join(folder, 'wrong.yaml'))).toThrow(sentence)
})

async function importTable(engine: Engine, map: string, table: string, options: ImportOptions = {}) {
  writeFileSync(join(folder, 'map.yaml'), map)
  writeFileSync(join(folder, 'table.csv'), table)
  const [refused, told]: [unknown[], string[]] = [[], []]
  const source = openCsv([join(folder, 'table.csv')], join(folder, 'map.yaml'))
  const summary = await importRows(engine, source, {
    ...options,
    onRefused: (refusal) => refused.push(refusal),
    onStated: (sentence) => told.push(sentence),
  })
  return { summary, refused, told, notes: source.notes?.() ?? [] }
}
