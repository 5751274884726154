import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openCsv } from '../../src/imports/csv/csv.ts'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import { openFtm } from '../../src/imports/ftm/ftm.ts'
import { openPopolo } from '../../src/imports/popolo/popolo.ts'
import { ensureReference } from '../../src/imports/reference.ts'
import type { ImportSource } from '../../src/imports/row.ts'
import { type ImportOptions, importRows } from '../../src/imports/run.ts'
import type { Engine } from '../../src/store/engine.ts'
import { makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { usual, writeDossier } from '../support/writeDossier.ts'

const folder = mkdtempSync(join(tmpdir(), 'demarche-dates-'))
afterAll(() => rmSync(folder, { recursive: true }))

const next = new Date().getUTCFullYear() + 1
const late = (date: string, last = next) => `The date ${date} cannot be: a year from 1000 to ${last} was wanted.`
const after = (said: string, source: string) =>
  `What was said on ${said} cannot stand in a source of ${source}; correct either date.`

const talks = `
dataset: { id: talks }
actor: { column: who, as: name, kind: PERSON }
issue: { column: what, as: name, kind: PROPOSITION }
stance: { column: how, values: { for: SUPPORT } }
date: day
quote: words
source: { url: link, headline: paper, publishedOn: published, language: en }
`
const offices = `
dataset: { id: offices }
person: { column: who, as: name, kind: PERSON }
post: { column: post, as: name }
from: from
to: to
`

/** Rows after the head, and what each is refused with; null where it goes in. */
const tables: { name: string; map: string; head: string; rows: [row: string, sentence: string | null][] }[] = [
  {
    name: 'positions',
    map: talks,
    head: 'who,what,how,day,words,link,paper,published',
    rows: [
      ['Ida,Quotas help,for,2020-05-02,Yes.,https://example.org/1,One,2020-05-01', after('2020-05-02', '2020-05-01')],
      ['Bo,Quotas help,for,2020-05-02,,https://example.org/2,Two,2020-05-01', after('2020-05-02', '2020-05-01')],
      ['Cy,Quotas help,for,2020,Yes.,https://example.org/3,Three,2020-05-01', null],
      ['Di,Quotas help,for,2020-05-02,Yes.,https://example.org/4,Four,2020-05', null],
      // The second row of a source that is in already.
      ['Ed,Quotas help,for,2020-05-01,,https://example.org/5,Five,2020-05-01', null],
      ['Fe,Quotas help,for,2020-05-02,,https://example.org/5,Five,2020-05-01', after('2020-05-02', '2020-05-01')],
      ['Gu,Quotas help,for,2109-05-02,,,,', late('2109-05-02')],
      ['Ho,Quotas help,for,0202-05-02,,,,', late('0202-05-02')],
      ['Io,Quotas help,for,2020,,https://example.org/6,Six,2201', late('2201')],
    ],
  },
  {
    name: 'offices',
    map: offices,
    head: 'who,post,from,to',
    rows: [
      ['Ida,Envoy,2001,2109', late('2109', next + 19)],
      ['Bo,Envoy,2109,', late('2109')],
      [`Cy,Envoy,2020,${next + 4}`, null],
    ],
  },
]

describe.each(engines)('dates on $name', ({ open }) => {
  let engine: Engine
  beforeEach(async () => {
    engine = await open()
    await ensureReference(engine, false)
  })
  afterEach(() => engine.close())

  it.each(tables)('that cannot be refuse their rows: a table of $name', async ({ map, head, rows }) => {
    writeFileSync(join(folder, 'map.yaml'), map)
    writeFileSync(join(folder, 'table.csv'), [head, ...rows.map(([row]) => row)].join('\n'))
    const source = openCsv([join(folder, 'table.csv')], join(folder, 'map.yaml'))
    const wanted = rows.flatMap(([, sentence], index) => (sentence === null ? [] : [`${index + 2}: ${sentence}`]))
    // A row a batch: a source is met in one and spoken of in another, and in a dry run it is never stored.
    expect(await refusals(source, { batchBytes: 1, dryRun: true })).toEqual(wanted)
    await expect(importRows(engine, source, { batchBytes: 1, strict: true })).rejects.toThrow('Nothing was loaded.')
    const ask = await makeAsker(engine)
    expect((await ask('{ people { totalCount } }')).data).toEqual({ people: { totalCount: 0 } })
    expect(await refusals(source, { batchBytes: 1 })).toEqual(wanted)
    expect((await ask('{ people { totalCount } }')).data).toEqual({
      people: { totalCount: rows.length - wanted.length },
    })
    expect(await refusals(source)).toEqual(wanted)
  })

  it('that cannot be refuse an entity', async () => {
    const file = join(folder, 'entities.json')
    const born = (id: string, date: string) =>
      JSON.stringify({ id, schema: 'Person', properties: { name: [id], birthDate: [date] } })
    writeFileSync(file, [born('ana', '2071-02-03'), born('bo', '1971-02-03')].join('\n'))
    expect(await refusals(openFtm(file, undefined))).toEqual([`1: ${late('2071-02-03')}`])
  })

  it.each([
    ['a time of day', 'T10:00:00Z', 'T14:30:00Z', true],
    ['times in two zones', 'T14:00:00+09:00', 'T14:30:00Z', true],
    ['no time', '', '', false],
    ['midnight, which stands for any time', 'T00:00:00', 'T14:30:00', false],
  ])('of votes on one day have the order that the file tells: %s', async (_, first, second, certain) => {
    const file = join(folder, 'votes.json')
    const day = '2011-05-02'
    const votes = {
      persons: [{ id: 'ana', name: 'Ana' }],
      motions: [{ id: 'water', text: 'Water is for everyone' }],
      // The later one comes first in the file and by its id.
      vote_events: [
        { id: 'a', motion_id: 'water', start_date: day + second, votes: [{ voter_id: 'ana', option: 'no' }] },
        { id: 'b', motion_id: 'water', start_date: day + first, votes: [{ voter_id: 'ana', option: 'yes' }] },
      ],
    }
    writeFileSync(file, JSON.stringify(votes))
    expect(await refusals(openPopolo(file, undefined))).toEqual([])
    const ask = await makeAsker(engine)
    const { data } = await ask(
      '{ shifts { nodes { from { stance statedAt } to { stance } certain } } events { nodes { date } } }',
    )
    const shift = { from: { stance: 'SUPPORT', statedAt: day }, to: { stance: 'OPPOSE' }, certain: true }
    expect(data).toEqual({
      shifts: { nodes: certain ? [shift] : [] },
      events: { nodes: [{ date: day }, { date: day }] },
    })
  })

  it('of a statement are held against the source that it was given', async () => {
    const dossier = (published: string) =>
      writeDossier(
        `${usual.replace('language: en', `language: en, publishedOn: ${published}`)}statements:
  - { id: on-rules, speaker: ana-example, quotes: ["We need new rules"], statedAt: 2013-03-02 }
`,
      )
    await loadDossiers(engine, [dossier('2013-03-02')])
    await expect(loadDossiers(engine, [dossier('2013-03-01')])).rejects.toThrow(after('2013-03-02', '2013-03-01'))
    await loadDossiers(engine, [dossier('"2013"')])
  })

  async function refusals(source: ImportSource, options: ImportOptions = {}): Promise<string[]> {
    const refused: string[] = []
    await importRows(engine, source, {
      ...options,
      onRefused: ({ line, sentence }) => refused.push(`${line}: ${sentence}`),
    })
    return refused
  }
})
