import { once } from 'node:events'
import { get } from 'node:http'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { makeCached } from '../../src/api/cached.ts'
import { compareTexts, indexTexts, makeTexts, packTexts, unpackTexts } from '../../src/collections/texts.ts'
import type { PositionFilter } from '../../src/generated/types.ts'
import type { ArgsOf, QuestionName } from '../../src/questions/questions.ts'
import type { Engine } from '../../src/store/engine.ts'
import { openWork, type Work, type WorkSettings } from '../../src/workers/work.ts'
import { makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { startServer } from '../support/startServer.ts'
import { storeVotes } from '../support/votes.ts'

const network = {
  mode: 'ONE_MODE',
  aggregation: 'CONGRUENCE',
  normalization: 'COSINE',
  duplicates: 'YEAR',
  level: 'ACTOR',
  minWeight: 0,
} as const
const part = { from: 3, first: 20 }
const options = { level: 'COUNTRY', method: 'KAPPA', minShared: 3 } as const

/** Each question of the table, with arguments: a question without them does not compile. */
const asked: { [Name in QuestionName]: ArgsOf<Name> } = {
  agreement: { left: 'country-1', right: 'country-2', ...options },
  agreementPairs: { left: 'country-1', right: 'country-2', ...options, ...part },
  agreementDissent: { left: 'country-1', right: 'country-2', ...options, ...part },
  agreements: { of: 'country-3', order: 'LEAST', ...options, ...part },
  agreementMatrix: { level: 'ACTOR', first: 9 },
  agreementMaps: { level: 'ACTOR', years: 5, minShared: 2, first: 9 },
  disagreements: { asOf: 20_101_231, ...part },
  contradictions: { within: 365, ...part },
  shifts: part,
  offLine: part,
  inForce: { asOf: 20_051_231, ...part },
  timeline: { by: 'YEAR', first: 40 },
  periodPositions: { by: 'YEAR', periods: ['1990', '1995', null], first: 4 },
  facet: { name: 'country', sort: 'COUNT', first: 5 },
  network: { ...network, first: 30 },
  networkBlocs: network,
  networkEvidence: { ...network, edges: [{ source: 'country-1', target: 'country-4', stance: null }], first: 5 },
}
const filters: PositionFilter[] = [
  {},
  { actor: ['country-1', 'country-2', 'country-3', 'country-4'] },
  { stance: ['SUPPORT', 'OPPOSE'] },
  { issue: ['proposition-1', 'proposition-2'] },
]

describe.each(engines)('work over many positions, on $name', ({ open }) => {
  let engine: Engine
  let opened: Work[] = []
  const openOver = (settings: Partial<WorkSettings>, own = engine) => {
    const work = openWork(own, { few: 0, ...settings })
    opened.push(work)
    return work
  }

  beforeAll(async () => {
    engine = await open()
    await storeVotes(engine, { countries: 12, propositions: 60 })
  })
  afterEach(async () => {
    for (const work of opened) await work.close()
    opened = []
  })
  afterAll(() => engine.close())

  it('has the same answers in a worker as in its own thread', async () => {
    const [elsewhere, here] = [openOver({}), openOver({ few: Number.POSITIVE_INFINITY })]
    const names = Object.keys(asked) as QuestionName[]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.constantFrom(...filters), async (name, where) => {
        const answers = await Promise.all([elsewhere, here].map((work) => work.ask(name, where, asked[name] as never)))
        expect(answers[0]).toEqual(answers[1])
      }),
      { numRuns: 100 },
    )
    const { total } = await elsewhere.ask('disagreements', {}, asked.disagreements)
    expect(total).toBeGreaterThan(100)
  })

  it('leaves no listener behind that somebody would be warned of, however many ask at once', async () => {
    const warnings: Error[] = []
    const hear = (warning: Error) => void warnings.push(warning)
    process.on('warning', hear)
    const work = openOver({ queue: 20 })
    const askedAtOnce = Array.from({ length: 20 }, (_, at) => work.ask('shifts', {}, { ...part, first: at + 1 }))
    await Promise.all(askedAtOnce)
    await new Promise((resolve) => setImmediate(resolve))
    process.off('warning', hear)
    expect(warnings).toEqual([])
  })

  it('counts equal questions that come together once, and answers them again until the data changes', async () => {
    let reads = 0
    const counting: Engine = {
      ...engine,
      stream: (text, params) => {
        reads += 1
        return engine.stream(text, params)
      },
    }
    const work = openOver({}, counting)
    const answers = await Promise.all(Array.from({ length: 8 }, () => work.ask('timeline', {}, asked.timeline)))
    for (const answer of answers) expect(answer).toBe(answers[0])
    const readOnce = reads
    expect(await work.ask('timeline', {}, asked.timeline)).toBe(answers[0])
    expect(reads).toBe(readOnce)
    await engine.write((run) => run("MATCH (position:Position {id: 'vote-0-0'}) SET position.stance = 'MIXED'"))
    const [first] = await work.ask('timeline', {}, asked.timeline)
    expect(first?.stances.find(({ stance }) => stance === 'MIXED')).toEqual({ stance: 'MIXED', count: 1 })
  })
})

describe('work', () => {
  let engine: Engine
  let work: Work
  const slow = { ...network, normalization: 'JACCARD', level: 'ACTOR', first: 1 } as const
  const openOver = (settings: Partial<WorkSettings>) => {
    work = openWork(engine, { few: 0, ...settings })
    return work
  }

  beforeAll(async () => {
    const [embedded] = engines
    engine = (await embedded?.open()) as Engine
    await storeVotes(engine, { countries: 150, propositions: 700 })
  })
  afterEach(() => work.close())
  afterAll(() => engine.close())

  it('ends a question that takes too long, and answers the next one', async () => {
    openOver({ timeout: 60_000 })
    await work.warm()
    const hurried = openWork(engine, { few: 0, timeout: 40 })
    await hurried.warm()
    await expect(hurried.ask('network', {}, slow)).rejects.toMatchObject({
      code: 'TIMEOUT',
      message: 'This question took longer than 40 ms. Narrow its filter, or raise DEMARCHE_TIMEOUT.',
    })
    await hurried.close()
    expect((await work.ask('network', {}, slow)).nodeCount).toBe(150)
  })

  it('ends a question whose positions take too long to be read', async () => {
    const never = { next: () => new Promise<never>(() => undefined) }
    work = openWork({ ...engine, stream: () => ({ [Symbol.asyncIterator]: () => never }) }, { few: 0, timeout: 100 })
    await expect(work.ask('network', {}, slow)).rejects.toMatchObject({ code: 'TIMEOUT' })
  })

  it('stops for the one who left, and goes on for the others', async () => {
    openOver({})
    await work.warm()
    const leaving = new AbortController()
    const left = work.ask('network', {}, slow, leaving.signal)
    const stayed = work.ask('network', {}, slow)
    setTimeout(() => leaving.abort(new Error('left')), 20)
    await expect(left).rejects.toThrow('left')
    expect((await stayed).nodeCount).toBe(150)
  })

  it('takes no more than may wait, and says so', async () => {
    openOver({ workers: 1, queue: 2 })
    await work.warm()
    const all = Array.from({ length: 5 }, (_, first) => work.ask('network', {}, { ...slow, first: first + 1 }))
    const ends = await Promise.allSettled(all)
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected'])
    expect((ends[4] as PromiseRejectedResult).reason).toMatchObject({ code: 'OVERLOADED' })
  })

  it('refuses what needs more memory than a worker has', async () => {
    openOver({ memory: 24, timeout: 60_000 })
    const everything = { ...part, from: 0, first: 5_000_000 }
    await expect(work.ask('disagreements', {}, everything)).rejects.toMatchObject({
      code: 'QUERY_TOO_LARGE',
      message: 'This question takes more memory than one may, 24 MB; narrow its filter.',
    })
    expect(await work.ask('facet', {}, { name: 'stance', sort: 'COUNT', first: 9 })).toHaveLength(4)
  })

  it('tells a question that the server stops', async () => {
    openOver({})
    await work.warm()
    const asking = work.ask('network', {}, slow)
    setTimeout(() => void work.close(), 20)
    await expect(asking).rejects.toMatchObject({ code: 'OVERLOADED', message: expect.stringContaining('stopping') })
  })

  it('keeps the code and the sentence of what a question refuses', async () => {
    openOver({})
    await expect(work.ask('network', {}, { ...slow, aggregation: 'COMBINE' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('aggregation takes one of'),
    })
  })

  it('has one request wait in line with itself, and not fill the queue', async () => {
    openOver({ queue: 3 })
    const ask = await makeAsker(engine, { cached: makeCached(engine, work) })
    const wanted = Array.from(
      { length: 20 },
      (_, n) => `n${n}: shifts(where: { actor: ["country-${n}"] }) { totalCount }`,
    )
    const { data, errors } = await ask(`{ ${wanted.join('\n')} }`)
    expect([errors, Object.keys(data ?? {}).length]).toEqual([undefined, 20])
  })

  it('lets the server answer others meanwhile', async () => {
    openOver({})
    const environment = { DEMARCHE_TIMEOUT: '60000' }
    const server = await startServer({ engine: { ...engine, close: async () => undefined }, environment })
    const { hostname, port } = new URL(server.url)
    let answered = 0
    let done = false
    const query = JSON.stringify({ query: '{ positionNetwork(normalization: JACCARD, first: 1) { edgeCount } }' })
    const asking = fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: query,
    })
      .then((response) => response.json())
      .finally(() => {
        done = true
      })
    const waits: number[] = []
    while (!done) {
      const start = performance.now()
      const [response] = await once(get({ hostname, port, path: '/health/live' }), 'response')
      response.resume()
      waits.push(performance.now() - start)
      answered += 1
    }
    expect(await asking).toMatchObject({ data: { positionNetwork: { edgeCount: (150 * 149) / 2 } } })
    await server.close()
    expect(answered).toBeGreaterThan(5)
    expect(Math.max(...waits)).toBeLessThan(1000)
  })
})

describe('texts in shared memory', () => {
  const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 8 }))

  it('come back as they were, in whatever pieces they came', () => {
    fc.assert(
      fc.property(fc.array(texts), (pieces) => {
        const packing = makeTexts()
        for (const piece of pieces) packing.add(piece)
        expect(unpackTexts(packing.done())).toEqual(pieces.flat())
      }),
    )
  })

  it('have the order that JavaScript gives strings', () => {
    const some = fc.string({
      unit: fc.constantFrom('a', 'b', 'é', '\ud7ff', '\ue000', '\uffff', '😀', '𐀀'),
      maxLength: 4,
    })
    fc.assert(
      fc.property(some, some, (a, b) => {
        const order = a < b ? -1 : a > b ? 1 : 0
        expect(Math.sign(compareTexts(packTexts([a, b]), 0, 1))).toBe(order)
      }),
    )
  })

  it('are found by other texts', () => {
    fc.assert(
      fc.property(texts, texts, (known, sought) => {
        const unique = [...new Set(known)]
        const [find, others] = [indexTexts(packTexts(unique)), packTexts(sought)]
        expect(sought.map((_, at) => find(others, at))).toEqual(sought.map((text) => unique.indexOf(text)))
      }),
    )
  })
})
