import { setMaxListeners } from 'node:events'
import { setImmediate as immediate, setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cached, makeCached } from '../../src/api/cached.ts'
import { makeBudget, withBudget } from '../../src/api/limits/budget.ts'
import { DemarcheError } from '../../src/errors.ts'
import type { Engine } from '../../src/store/engine.ts'
import { openNeo4j } from '../../src/store/neo4j.ts'
import { type AskerOptions, makeAsker, usualLimits } from '../support/ask.ts'
import { times } from '../support/dice.ts'
import { engines, neo4jSettings, neo4jUri } from '../support/engines.ts'

const NARROWER = 300
/** Its texts need more bytes in JSON than they have letters. */
const NAME = '"\u0416\n"'.repeat(20)

const narrowerOf = (inner: string) => `{ issue(id: "topic") { narrower { issue { ${inner} } } } }`
const usual = { ...usualLimits, timeout: 60_000 }

describe.each(engines)('on $name', ({ name, open }) => {
  let engine: Engine
  let cached: Cached
  beforeAll(async () => {
    engine = await open()
    await engine.write(fill)
    cached = makeCached(engine)
  })
  afterAll(async () => {
    await cached.work.close()
    await engine.close()
  })
  const ask = async (query: string, options: AskerOptions = {}) =>
    (await makeAsker(engine, { cached, ...options }))(query)

  describe('a list that is longer than was assumed', () => {
    it('is given whole while all of it costs no more than a query may', async () => {
      const { data } = await ask(narrowerOf('id'))
      expect(data).toMatchObject({ issue: { narrower: { length: NARROWER } } })
    })

    it('is counted before anything of its items is read', async () => {
      const { data, errors, roundTrips } = await ask(narrowerOf('positions(first: 40) { nodes { id } }'))
      const message =
        'A query may have a cost up to 10000; this one has 12301: Issue.narrower has 300 items, where 20 were counted. Ask less of each, or in several requests.'
      expect({ data, errors }).toEqual({ data: null, errors: [{ message, extensions: { code: 'QUERY_TOO_LARGE' } }] })
      expect(roundTrips).toBe((await ask(narrowerOf('id'))).roundTrips)
    })

    it('is not read as deep as it goes in the query that finds it', async () => {
      let letters = 0
      const read: Engine['read'] = async (...asked) => {
        const rows = await engine.read(...asked)
        letters += JSON.stringify(rows).length
        return rows
      }
      const asker = await makeAsker({ ...engine, read }, { cached })
      const { errors } = await asker(narrowerOf('broader { issue { narrower { issue { id } } } }'))
      expect(errors?.[0]?.message).toMatch(/^A query may have a cost up to 10000; this one has 1\d{4}: Issue.narrower/)
      // The narrower issues and the broader one of each; all the narrower ones of each would be 90,000.
      expect(letters).toBeLessThan(1_000_000)
    })

    it('is counted each time', async () => {
      const query = '{ issues(first: 40) { nodes { broader { issue { narrower { issue { id } } } } } } }'
      const { errors } = await ask(query)
      expect(errors?.[0]?.message).toMatch(
        /^A query may have a cost up to 10000; this one has 1\d{4}: Issue.narrower has 300 items/,
      )
    })
  })

  describe('what comes from the store', () => {
    const texts = [
      { what: 'rows', text: 'UNWIND range(1, 700) AS n RETURN n' },
      { what: 'things in a row', text: 'UNWIND range(1, 700) AS n RETURN collect({n: n}) AS all' },
    ]
    it.each(texts)('is counted: $what', async ({ text }) => {
      const budget = makeBudget({ ...usual, maxRows: 600 })
      const sentence =
        'This request brought more than 600 rows and things from the store; ask for smaller pages, or in several requests.'
      await expect(withBudget(engine, budget).read(text)).rejects.toEqual(
        new DemarcheError('QUERY_TOO_LARGE', sentence),
      )
      expect(budget.signal.aborted).toBe(true)
      budget.close()
    })

    it('is counted over all queries of the request', async () => {
      const budget = makeBudget({ ...usual, maxRows: 1000 })
      const read = withBudget(engine, budget).read
      expect(await read(texts[0]?.text ?? '')).toHaveLength(700)
      await expect(read(texts[0]?.text ?? '')).rejects.toMatchObject({ code: 'QUERY_TOO_LARGE' })
      budget.close()
    })
  })

  describe('the answer', () => {
    const query = '{ issues(first: 100) { nodes { name } } }'
    it('may be as long as is said', async () => {
      const { data } = await ask(query)
      const bytes = Buffer.byteLength(JSON.stringify(data))
      expect((await ask(query, { limits: { maxBytes: bytes } })).data).toEqual(data)
      const { errors, data: none } = await ask(query, { limits: { maxBytes: bytes - 1 } })
      expect(none).toBeNull()
      expect(errors).toEqual([
        {
          message: `The answer is longer than ${(bytes - 1) / 1_000_000} MB, the most of one; ask for smaller pages or fewer fields, or raise DEMARCHE_MAX_ANSWER.`,
          extensions: { code: 'QUERY_TOO_LARGE' },
        },
      ])
    })

    it('is given up as soon as its texts are longer', async () => {
      const budget = makeBudget({ ...usual, maxBytes: 1000 })
      budget.countLetters(1000)
      expect(budget.signal.aborted).toBe(false)
      budget.countLetters(1)
      expect(budget.signal.reason).toMatchObject({ code: 'QUERY_TOO_LARGE' })
      budget.close()
    })
  })

  describe('the time of a request', () => {
    it('is that of all its queries together', async () => {
      const slow: Engine['read'] = (...asked) => wait(200).then(() => engine.read(...asked))
      const asker = await makeAsker({ ...engine, read: slow }, { cached, timeout: 300 })
      const query = '{ issue(id: "issue-1") { id narrower { issue { id } } } }'
      const { data, errors } = await asker(query)
      const message =
        'This request took longer than 300 ms. Ask for less: a narrower filter, a smaller page, fewer fields; or raise DEMARCHE_TIMEOUT.'
      expect({ data, errors }).toEqual({ data: null, errors: [{ message, extensions: { code: 'TIMEOUT' } }] })
    })

    it('is over also while this thread is busy', () => {
      const budget = makeBudget({ ...usual, timeout: 20 })
      for (const end = performance.now() + 100; performance.now() < end; );
      for (const _ of times(2000, String)) budget.countLetters(1)
      expect(budget.signal.reason).toMatchObject({ code: 'TIMEOUT' })
      budget.close()
    })
  })

  describe('a reader that leaves', () => {
    const gone = new DemarcheError('TIMEOUT', 'gone')
    /** Counts until long after the test; the embedded engine is rid of it after a second or two. */
    const dear = `UNWIND range(1, ${name === 'neo4j' ? 2_000_000_000 : 8_000_000}) AS number WITH number WHERE number % 7 = 8 RETURN count(number) AS none`

    it('is told at once, in the middle of a query', async () => {
      const left = new AbortController()
      const start = performance.now()
      const whole = name === 'embedded' ? engine.read(dear).then(() => performance.now() - start) : undefined
      const read = engine.read(dear, {}, { signal: left.signal })
      const row = engine.stream(dear, {}, { signal: left.signal })[Symbol.asyncIterator]().next()
      const told = [read, row].map((asked) => expect(asked).rejects.toBe(gone))
      // Neo4j has it a moment later; the embedded engine counts at once.
      await (name === 'neo4j' ? wait(100) : immediate())
      const leaving = performance.now()
      left.abort(gone)
      await Promise.all(told)
      const heard = performance.now() - leaving
      // Long before the query is over, however busy this machine is.
      if (whole) expect(heard).toBeLessThan((await whole) / 2)
    })

    it('has no query begun for it', async () => {
      const budget = makeBudget(usual)
      budget.end(gone)
      budget.close()
      await expect(withBudget({ ...engine, read: () => Promise.resolve([]) }, budget).read('RETURN 1')).rejects.toBe(
        gone,
      )
    })

    it('has no more of a stream made for it', async () => {
      const left = new AbortController()
      const rows = engine.stream('UNWIND range(1, 200000) AS n RETURN n', {}, { signal: left.signal })
      let pieces = 0
      const all = async () => {
        for await (const _ of rows) if (++pieces === 1) left.abort(gone)
      }
      await expect(all()).rejects.toBe(gone)
      expect(pieces).toBe(1)
    })

    it.runIf(name === 'neo4j')('leaves nothing running in Neo4j, nor do 150', async () => {
      const left = new AbortController()
      setMaxListeners(0, left.signal)
      const reading = times(150, () => engine.read(dear, {}, { signal: left.signal }).catch((error) => error))
      await wait(500)
      left.abort(gone)
      expect(new Set(await Promise.all(reading))).toEqual(new Set([gone]))
      const still =
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range' RETURN count(*) AS many"
      await expect.poll(() => engine.read(still), { timeout: 20_000 }).toEqual([{ many: 0 }])
    })

    it.runIf(name === 'neo4j')('is told of more than Neo4j is asked at once', async () => {
      const uri = neo4jUri ?? ''
      const small = await openNeo4j({ ...neo4jSettings(uri), queries: 2 })
      const left = new AbortController()
      const reading = times(2, () => small.read(dear, {}, { signal: left.signal }).catch((error) => error))
      const start = performance.now()
      await expect(small.read('RETURN 1 AS one')).rejects.toEqual(
        new DemarcheError(
          'OVERLOADED',
          `Neo4j at ${uri} works on 2 queries of this server, and none ended within 4 s: ask again in a moment.`,
        ),
      )
      expect(performance.now() - start).toBeLessThan(15_000)
      left.abort(gone)
      await Promise.all(reading)
      await expect.poll(() => small.read('RETURN 1 AS one').catch(String)).toEqual([{ one: 1 }])
      await small.close()
    })
  })
})

async function fill(run: (text: string, params?: Record<string, unknown>) => Promise<unknown>): Promise<void> {
  const issues = ['topic', ...times(NARROWER, (n) => `issue-${n}`)]
  const rows = issues.map((id) => ({ id, type: 'Issue', kind: 'TOPIC', name: NAME, sortKey: id }))
  await run('UNWIND $rows AS row CREATE (issue:Entity:Issue) SET issue = row', { rows })
  await run(
    "MATCH (topic:Issue {id: 'topic'}), (issue:Issue) WHERE issue.id <> 'topic' CREATE (issue)-[:NARROWS {alignment: 'NONE'}]->(topic)",
  )
}
