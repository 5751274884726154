import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCsv } from '../../src/imports/csv/csv.ts'
import { ensureReference } from '../../src/imports/reference.ts'
import type { Row } from '../../src/imports/row.ts'
import type { ImportOptions } from '../../src/imports/run.ts'
import type { Engine } from '../../src/store/engine.ts'
import { makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { graphHash } from '../support/graphHash.ts'
import { importAll } from '../support/importing.ts'

const folder = mkdtempSync(join(tmpdir(), 'demarche-csv-'))
afterAll(() => rmSync(folder, { recursive: true }))

const longMap = `
dataset: { id: survey, title: A survey }
actor: { column: country, as: id }
issue: { column: question, as: name, kind: PROPOSITION }
stance: { column: answer, values: { y: SUPPORT, n: OPPOSE, "-": null } }
date: day
quote: words
source: { url: link, headline: headline, language: en }
`
const long = `country,question,answer,day,words,link,headline
CHN,Cyberspace needs rules,y,2013-07,"We have to work out rules.",https://example.org/1,An interview
USA,Cyberspace needs rules,n,2013,,,
FRA,Cyberspace needs rules,-,,,,
`
const wideMap = `
dataset: { id: board }
delimiter: ";"
actor: { column: Person, as: name, kind: PERSON }
issues:
  new-rules: { column: Rules?, name: Cyberspace needs rules }
  more-talks: { column: Talks?, name: Talks should go on }
`
const wide = 'Person;Rules?;Talks?\nÉva Kovács;support;\n李明;OPPOSE;abstain\n'

/** Rows that cannot be used, each beside good ones. */
const bad: { name: string; row: string; sentence: RegExp }[] = [
  {
    name: 'an unknown country code',
    row: 'XYZ,Cyberspace needs rules,y,2013,,,',
    sentence: /Nothing has the id XYZ; a country was wanted/,
  },
  {
    name: 'a stance that is none',
    row: 'DEU,Cyberspace needs rules,maybe,2013,,,',
    sentence: /The stance takes one of y, n, -; got "maybe"/,
  },
  {
    name: 'month 13',
    row: 'DEU,Cyberspace needs rules,y,2013-13,,,',
    sentence: /The column day takes a date as YYYY.*got "2013-13"/,
  },
  {
    name: 'a row too long',
    row: 'DEU,Cyberspace needs rules,y,2013,,,,more',
    sentence: /The header has 7 columns; this row has 8/,
  },
  { name: 'a NUL', row: 'DEU\0,Cyberspace needs rules,y,2013,,,', sentence: /The line holds a NUL/ },
  {
    name: 'a line of 10 MB',
    row: `DEU,${'x'.repeat(10_000_000)},y,2013,,,`,
    sentence: /The line is longer than 1000000 characters/,
  },
  { name: 'no actor', row: ',Cyberspace needs rules,y,2013,,,', sentence: /The column country is empty/ },
  { name: 'no issue', row: 'DEU,,y,2013,,,', sentence: /The column question is empty/ },
  {
    name: 'words that stand nowhere',
    row: 'DEU,Cyberspace needs rules,y,2013,Rules!,,',
    sentence: /The column words holds words; where they stand is not told/,
  },
  {
    name: 'a document at no address',
    row: 'DEU,Cyberspace needs rules,y,2013,,Page 4,',
    sentence: /The column link takes an http or https address; got "Page 4"/,
  },
]

describe.each(engines)('tables on $name', ({ open }) => {
  let engine: Engine
  beforeEach(async () => {
    engine = await open()
    await ensureReference(engine, false)
  })
  afterEach(() => engine.close())

  it('become positions with words and sources, one a row', async () => {
    const { summary, refused } = await importTable(engine, longMap, long)
    expect(refused).toEqual([])
    expect(summary).toMatchObject({ dataset: 'survey', read: 3, refused: 0 })
    const ask = await makeAsker(engine)
    const { data, errors } =
      await ask(`{ issue(id: "cyberspace-needs-rules") { name kind positions(order: OLDEST_FIRST) { nodes {
      stance statedAt summary actor { id } source { url headline text } quotations { exact verified start } } } } }`)
    expect(errors).toBeUndefined()
    expect(data).toEqual({
      issue: {
        name: 'Cyberspace needs rules',
        kind: 'PROPOSITION',
        positions: {
          nodes: [
            { stance: 'OPPOSE', statedAt: '2013', summary: null, actor: { id: 'USA' }, source: null, quotations: [] },
            {
              stance: 'SUPPORT',
              statedAt: '2013-07',
              summary: null,
              actor: { id: 'CHN' },
              source: { url: 'https://example.org/1', headline: 'An interview', text: null },
              quotations: [{ exact: 'We have to work out rules.', verified: false, start: null }],
            },
          ],
        },
      },
    })
  })

  it('become positions from one column an issue', async () => {
    const { refused } = await importTable(engine, wideMap, wide)
    expect(refused).toEqual([])
    const ask = await makeAsker(engine)
    const { data } = await ask('{ people { nodes { name positions { nodes { issue { id } stance } } } } }')
    expect(data).toEqual({
      people: {
        nodes: [
          { name: 'Éva Kovács', positions: { nodes: [{ issue: { id: 'new-rules' }, stance: 'SUPPORT' }] } },
          {
            name: '李明',
            positions: {
              nodes: [
                { issue: { id: 'new-rules' }, stance: 'OPPOSE' },
                { issue: { id: 'more-talks' }, stance: 'ABSTAIN' },
              ],
            },
          },
        ],
      },
    })
  })

  it('write nothing in a dry run and count the same', async () => {
    const before = await graphHash(engine)
    const dry = await importTable(engine, longMap, long, { dryRun: true })
    expect(await graphHash(engine)).toBe(before)
    const real = await importTable(engine, longMap, long)
    expect(dry.summary).toEqual(real.summary)
  })

  it('imported again with another answer under its id change that one position', async () => {
    const [map, table] = [`${longMap}id: no\n`, long.replaceAll(/\n(?=.)/g, (line, at) => `${line}${at},`)]
    const numbered = `no,${table}`
    await importTable(engine, map, numbered)
    const { summary } = await importTable(engine, map, numbered.replace('rules,n,', 'rules,y,'))
    expect(summary).toMatchObject({ created: 0, updated: 1 })
    const ask = await makeAsker(engine)
    const { data } = await ask('{ country(id: "USA") { positions { nodes { stance } } } }')
    expect(data).toEqual({ country: { positions: { nodes: [{ stance: 'SUPPORT' }] } } })
  })

  it('stopped by a signal keep what was written, and go on', async () => {
    const stop = new AbortController()
    const rows = long + Array.from({ length: 40 }, (_, row) => `DEU,Question ${row},y,2014,,,\n`).join('')
    const stopped = await importTable(engine, longMap, rows, {
      batchBytes: 2000,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    expect(stopped.summary.stopped).toBe(true)
    expect(stopped.summary.read).toBeLessThan(43)
    const rest = await importTable(engine, longMap, rows)
    expect(rest.summary).toMatchObject({ read: 43, unchanged: stopped.summary.created, stopped: false })
  })
})

describe.each(engines)('rows that cannot be used on $name', ({ open }) => {
  let engine: Engine
  let clean: string
  beforeAll(async () => {
    engine = await open()
    await ensureReference(engine, false)
    await importTable(engine, longMap, long)
    clean = await graphHash(engine)
  })
  afterAll(() => engine.close())

  it.each(bad)('are left out for $name, with file and line', async ({ row, sentence }) => {
    const { summary, refused } = await importTable(engine, longMap, `${long}${row}\n`)
    expect(refused).toEqual([
      { file: expect.stringContaining('table.csv'), line: 5, sentence: expect.stringMatching(sentence) },
    ])
    expect(summary).toMatchObject({ read: 4, refused: 1, created: 0, updated: 0 })
    expect(await graphHash(engine)).toBe(clean)
  })

  it.each(bad)('end a strict import before it begins for $name', async ({ row, sentence }) => {
    const other = `${long}JPN,Cyberspace needs rules,y,2013,,,\n`
    await expect(importTable(engine, longMap, `${other}${row}\n`, { strict: true })).rejects.toThrow(sentence)
    expect(await graphHash(engine)).toBe(clean)
  })
})

describe('a table that cannot be read to its end', () => {
  const opened = (bytes: string | Buffer) => {
    writeFileSync(join(folder, 'map.yaml'), longMap)
    writeFileSync(join(folder, 'table.csv'), bytes)
    return openCsv([join(folder, 'table.csv')], join(folder, 'map.yaml')).rows()
  }

  it('is told by the column that is missing', async () => {
    const table = long.replace('answer', 'reply')
    await expect(opened(table)[Symbol.asyncIterator]().next()).rejects.toThrow(
      /table.csv:1: the column answer is missing/,
    )
  })

  it('gives its rows up to where a packed file is cut off, and tells that line', async () => {
    const rows = Array.from({ length: 2000 }, (_, row) => `DEU,Question ${(row * 7919) % 10007},y,2014,,,\n`)
    const whole = gzipSync(long + rows.join(''))
    const found: Row[] = []
    for await (const row of opened(whole.subarray(0, whole.length / 2))) found.push(row)
    const lines = found.map(({ line }) => line)
    expect(found.at(-1)?.refused).toMatch(/cut off or damaged here/)
    expect(found.slice(0, -1).filter(({ refused }) => refused !== undefined)).toEqual([])
    expect(lines.at(-1)).toBe((lines.at(-2) ?? 0) + 1)
  })
})

async function importTable(engine: Engine, map: string, table: string, options: ImportOptions = {}) {
  writeFileSync(join(folder, 'map.yaml'), map)
  writeFileSync(join(folder, 'table.csv'), table)
  return importAll(engine, openCsv([join(folder, 'table.csv')], join(folder, 'map.yaml')), options)
}
