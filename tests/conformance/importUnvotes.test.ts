import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type ImportOptions, type ImportSummary, importRows } from '../../src/dossier/imports/importRows.ts'
import { ensureReference } from '../../src/dossier/imports/reference.ts'
import type { Refusal } from '../../src/dossier/imports/row.ts'
import { openUnvotes } from '../../src/dossier/imports/unvotes.ts'
import { openEmbedded } from '../../src/graph/embedded.ts'
import type { Engine } from '../../src/graph/engine.ts'
import { openNeo4j } from '../../src/graph/neo4j.ts'
import { type Asker, makeAsker } from '../ask.ts'
import { engines, neo4jSettings } from '../engines.ts'
import { graphHash } from '../graphHash.ts'
import { cutUnga, readVotes } from '../ungaCut.ts'

/** Counted in the published files by another program than ours. */
const agreements = [
  { a: 'USA', b: 'GBR', common: 4819, same: 3218 },
  { a: 'USA', b: 'RUS', common: 4827, same: 1022 },
]

const query = `query ($id: ID!, $after: String) {
  country(id: $id) { positions(first: 100, after: $after, order: OLDEST_FIRST) { nodes { stance event { id } } pageInfo { hasNextPage endCursor } } }
}`

describe.each(engines)('roll calls on $name', ({ open }) => {
  const folder = cutUnga({ countries: ['USA', 'GBR', 'RUS'] })
  let engine: Engine
  let first: ImportSummary
  const votes = new Map<string, Map<string, string>>()

  beforeAll(async () => {
    engine = await open()
    await ensureReference(engine, false)
    first = await importRows(engine, openUnvotes(folder))
  })
  afterAll(async () => {
    await engine.close()
    rmSync(folder, { recursive: true })
  })

  it('creates an event and a motion for every roll call, and a position for every vote', async () => {
    const votes = readVotes().filter(({ country }) => ['USA', 'GBR', 'RUS'].includes(country)).length
    expect(first).toMatchObject({ refused: 0, updated: 0, unchanged: 0, created: 1 + 6 + 2 * 4892 + votes })
    expect(await count(engine, 'MATCH (node:Position)-[:AT]->(:Event) RETURN count(node) AS count')).toBe(votes)
    expect(
      await count(
        engine,
        'MATCH (:Issue {kind: "PROPOSITION"})-[link:NARROWS]->(:Issue {kind: "TOPIC"}) WHERE link.alignment = "NONE" RETURN count(link) AS count',
      ),
    ).toBe(4278)
  })

  it.each(agreements)(
    'tells how often $a and $b voted alike',
    async ({ a, b, common, same }) => {
      const ask = await makeAsker(engine)
      for (const id of [a, b]) if (!votes.has(id)) votes.set(id, await votesOf(ask, id))
      const [ofA, ofB] = [votes.get(a) ?? new Map(), votes.get(b) ?? new Map()]
      const shared = [...ofA].filter(([event]) => ofB.has(event))
      expect(shared).toHaveLength(common)
      expect(shared.filter(([event, stance]) => ofB.get(event) === stance)).toHaveLength(same)
    },
    120_000,
  )

  it('knows days only where the source does', async () => {
    const ask = await makeAsker(engine)
    const { data } = await ask('{ month: event(id: "unga-3") { date kind name } day: event(id: "unga-4604") { date } }')
    expect(data).toEqual({
      month: { date: '1946-01', kind: 'ROLL_CALL', name: 'Session 1, roll call 3 (R/1/66)' },
      day: { date: '2005-12-16' },
    })
  })

  it('changes nothing when the same is imported again', async () => {
    const before = await graphHash(engine)
    const again = await importRows(engine, openUnvotes(folder))
    expect(again).toMatchObject({ created: 0, updated: 0, refused: 0, unchanged: first.created })
    expect(await graphHash(engine)).toBe(before)
  })
})

describe.each(engines)('an import that is killed on $name', ({ name, open }) => {
  const folder = cutUnga({ countries: ['USA', 'GBR', 'RUS', 'FRA', 'EGY', 'YUG'], lastSession: 2 })
  // A killed client of Neo4j is a connection that closes; the embedded engine dies with the process.
  const rounds = Array.from({ length: name === 'embedded' ? 15 : 3 }, (_, round) => ({ statement: 2 + round * 3 }))
  let undisturbed: string

  beforeAll(async () => {
    const engine = await open()
    await ensureReference(engine, false)
    await importRows(engine, openUnvotes(folder))
    undisturbed = await graphHash(engine)
    await engine.close()
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(rounds)(
    'before its writing statement $statement, and run again, ends as if it had not been',
    async ({ statement }) => {
      const store = name === 'neo4j' ? (inject('neo4jUri') ?? '') : mkdtempSync(join(tmpdir(), 'demarche-killed-'))
      if (name === 'neo4j') await (await open()).close()
      const child = join(import.meta.dirname, 'importChild.ts')
      const killed = spawnSync(process.execPath, ['--import', 'tsx', child, store, folder, String(statement)], {
        stdio: 'pipe',
      })
      expect(killed.signal, killed.stderr.toString()).toBe('SIGKILL')
      const engine = name === 'neo4j' ? await openNeo4j(neo4jSettings(store)) : await openEmbedded(store)
      expect(await graphHash(engine)).not.toBe(undisturbed)
      await ensureReference(engine, false)
      await importRows(engine, openUnvotes(folder))
      expect(await graphHash(engine)).toBe(undisturbed)
      await engine.close()
      if (name === 'embedded') rmSync(store, { recursive: true })
    },
  )
})

/** Rows of votes that cannot be used, after two good ones. */
const badVotes: { name: string; row: string | Buffer; sentence: RegExp }[] = [
  { name: 'a vote that is none', row: '3,USA,maybe', sentence: /vote takes yes, no or abstain; got "maybe"/ },
  { name: 'an unknown country code', row: '3,XYZ,yes', sentence: /Nothing has the id XYZ; a country was wanted/ },
  { name: 'no country code', row: '3,us,yes', sentence: /iso3 takes a country code such as CHN; got "us"/ },
  { name: 'a roll call nobody knows', row: '4,USA,yes', sentence: /Nothing has the resolution_id "4"/ },
  { name: 'a second vote', row: '3,USA,no', sentence: /USA has already voted in resolution 3, in line 2/ },
  { name: 'a row too short', row: '3,FRA', sentence: /The header has 3 columns; this row has 2/ },
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

  async function load(options: ImportOptions = {}): Promise<{ summary: ImportSummary; refused: Refusal[] }> {
    const refused: Refusal[] = []
    const onRefused = (refusal: Refusal) => refused.push(refusal)
    return { summary: await importRows(engine, openUnvotes(folder), { ...options, onRefused }), refused }
  }
})

async function votesOf(ask: Asker, id: string): Promise<Map<string, string>> {
  const votes = new Map<string, string>()
  for (let after: string | null = null; ; ) {
    const { data, errors } = await ask(query, { id, after })
    expect(errors).toBeUndefined()
    const { nodes, pageInfo } = (
      data as {
        country: {
          positions: {
            nodes: { stance: string; event: { id: string } }[]
            pageInfo: { hasNextPage: boolean; endCursor: string }
          }
        }
      }
    ).country.positions
    for (const { stance, event } of nodes) votes.set(event.id, stance)
    if (!pageInfo.hasNextPage) return votes
    after = pageInfo.endCursor
  }
}

async function count(engine: Engine, text: string): Promise<number> {
  const [row] = await engine.read(text)
  return row?.count as number
}
