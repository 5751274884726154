import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureReference } from '../../src/imports/reference.ts'
import type { ImportOptions } from '../../src/imports/run.ts'
import { openUnvotes } from '../../src/imports/unvotes/unvotes.ts'
import type { Engine } from '../../src/store/engine.ts'
import { engines } from '../support/engines.ts'
import { graphHash } from '../support/graphHash.ts'
import { importAll } from '../support/importing.ts'

/** Rows of votes that cannot be used, after two good ones. */
const badVotes: { name: string; row: string | Buffer; sentence: RegExp }[] = [
  { name: 'a vote that is none', row: '3,USA,maybe', sentence: /vote takes yes, no or abstain; got "maybe"/ },
  { name: 'an unknown country code', row: '3,XYZ,yes', sentence: /Nothing has the id XYZ; a country was wanted/ },
  { name: 'no country code', row: '3,us,yes', sentence: /iso3 takes a country code such as CHN; got "us"/ },
  { name: 'a roll call nobody knows', row: '4,USA,yes', sentence: /Nothing has the resolution_id "4"/ },
  { name: 'a second vote', row: '3,USA,no', sentence: /USA has already voted in resolution 3, in line 2/ },
  { name: 'a row without its vote', row: '3,FRA', sentence: /vote takes yes, no or abstain; got ""/ },
  { name: 'a row too long', row: '3,FRA,yes,again', sentence: /The header has 3 columns; this row has 4/ },
  { name: 'a NUL', row: '3,FRA\0,yes', sentence: /The line holds a NUL/ },
  {
    name: 'bytes that are no UTF-8',
    row: Buffer.from('3,FR\xc9,yes', 'latin1'),
    sentence: /not of the file’s encoding/,
  },
  { name: 'a line of 10 MB', row: `3,${'F'.repeat(10_000_000)},yes`, sentence: /longer than 1000000 characters/ },
]
/** Roll calls that cannot be used; the votes in them are refused with them. */
const badRollCalls: { name: string; row: string; sentence: RegExp }[] = [
  { name: 'month 13', row: '9,1,1946-13-01,month,R/9,,', sentence: /date takes a date as YYYY.*got "1946-13-01"/ },
  {
    name: 'a precision that is none',
    row: '9,1,1946-01-01,week,R/9,,',
    sentence: /takes year, month or day; got "week"/,
  },
  { name: 'an id that is no number', row: 'nine,1,1946-01-01,month,R/9,,', sentence: /id takes a number; got "nine"/ },
  { name: 'the id of another', row: '3,1,1946-02-01,month,R/9,,', sentence: /The id 3 is there twice/ },
]

describe.each(engines)('votes that cannot be used on $name', ({ open }) => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-votes-'))
  const rollCalls = 'id,session,date,date_precision,unres,short_title,description\n3,1,1946-01-01,month,R/3,A motion,\n'
  const good = ['resolution_id,iso3,vote', '3,USA,yes', '3,GBR,abstain']
  let engine: Engine
  let clean: string

  beforeAll(async () => {
    engine = await open()
    await ensureReference(engine, false)
    fill(good)
    expect((await load()).summary).toMatchObject({ read: 3, refused: 0 })
    clean = await graphHash(engine)
  })
  afterAll(async () => {
    await engine.close()
    rmSync(folder, { recursive: true })
  })

  it.each(badVotes)('are left out for $name, with file and line', async ({ row, sentence }) => {
    fill([...good, row])
    const { summary, refused } = await load()
    expect(refused).toEqual([{ file: join(folder, 'votes.csv'), line: 4, sentence: expect.stringMatching(sentence) }])
    expect(summary).toMatchObject({ read: 4, refused: 1, created: 0, updated: 0 })
    expect(await graphHash(engine)).toBe(clean)
  })

  it.each(badVotes)('end a strict import before it begins for $name', async ({ row, sentence }) => {
    fill([...good, '3,FRA,yes', row])
    await expect(load({ strict: true })).rejects.toThrow(sentence)
    expect(await graphHash(engine)).toBe(clean)
  })

  it.each(badRollCalls)('refuse a roll call with $name', async ({ row, sentence }) => {
    fill(good, rollCalls + row)
    const { refused } = await load()
    expect(refused).toEqual([
      { file: join(folder, 'resolutions.csv'), line: 3, sentence: expect.stringMatching(sentence) },
    ])
    expect(await graphHash(engine)).toBe(clean)
  })

  it('are read up to where a packed file is cut off', async () => {
    const rows = Array.from({ length: 3000 }, (_, row) => `${(row * 7919) % 10007},USA,yes`)
    const whole = gzipSync([...good, ...rows].join('\n'))
    fill(good)
    rmSync(join(folder, 'votes.csv'))
    writeFileSync(join(folder, 'votes.csv.gz'), whole.subarray(0, whole.length / 2))
    const { summary, refused } = await load()
    expect(refused.at(-1)).toMatchObject({ sentence: expect.stringMatching(/cut off or damaged here/) })
    expect(summary).toMatchObject({ unchanged: 5, created: 0 })
    await expect(load({ strict: true })).rejects.toThrow(/votes.csv.gz:\d+: /)
    rmSync(join(folder, 'votes.csv.gz'))
    expect(await graphHash(engine)).toBe(clean)
  })

  it('are not looked for where a column is missing', async () => {
    fill(['resolution_id,iso3', '3,USA'])
    await expect(load()).rejects.toThrow(/votes.csv:1: the column vote is missing/)
    expect(await graphHash(engine)).toBe(clean)
  })

  function fill(votes: (string | Buffer)[], resolutions = rollCalls): void {
    writeFileSync(join(folder, 'resolutions.csv'), resolutions)
    writeFileSync(
      join(folder, 'votes.csv'),
      Buffer.concat(votes.flatMap((row) => [Buffer.from(row), Buffer.from('\n')])),
    )
  }

  const load = (options: ImportOptions = {}) => importAll(engine, openUnvotes(folder), options)
})
