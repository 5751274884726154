import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureReference } from '../../src/imports/reference.ts'
import { type ImportSummary, importRows } from '../../src/imports/run.ts'
import { openUnvotes } from '../../src/imports/unvotes/unvotes.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import type { Engine } from '../../src/store/engine.ts'
import { openNeo4j } from '../../src/store/neo4j.ts'
import { type Asker, makeAsker } from '../support/ask.ts'
import { engines, neo4jSettings, neo4jUri } from '../support/engines.ts'
import { graphHash } from '../support/graphHash.ts'
import { cutUnga, readVotes } from '../support/ungaCut.ts'

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
  const rounds = (name === 'embedded' ? [2, 34, 66, 98] : [2, 66]).map((percent) => ({ percent }))
  let undisturbed: string
  let statements = 0

  beforeAll(async () => {
    const engine = await open()
    await ensureReference(engine, false)
    const counting: Engine = {
      ...engine,
      write: (work) =>
        engine.write((run) =>
          work((text, params) => {
            statements += 1
            return run(text, params)
          }),
        ),
    }
    await importRows(counting, openUnvotes(folder), { batchBytes: 20_000 })
    undisturbed = await graphHash(engine)
    await engine.close()
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(rounds)(
    'after $percent % of its writing statements, and run again, ends as if it had not been',
    async ({ percent }) => {
      const statement = Math.ceil((statements * percent) / 100)
      const store = name === 'neo4j' ? (neo4jUri ?? '') : mkdtempSync(join(tmpdir(), 'demarche-killed-'))
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

it('a folder of roll calls that is none is told in a sentence', () => {
  expect(() => openUnvotes(import.meta.filename)).toThrow('unvotes takes a folder with resolutions.csv and votes.csv;')
})

it('a folder of roll calls takes the name that it is given for its dataset', () => {
  const folder = 'seed/unga'
  expect(openUnvotes(folder).dataset.id).not.toBe('assembly')
  expect(openUnvotes(folder, 'assembly').dataset).toEqual({ ...openUnvotes(folder).dataset, id: 'assembly' })
})
