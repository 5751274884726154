import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { DemarcheError } from '../../src/errors.ts'
import type { Engine, Row } from '../../src/store/engine.ts'
import { openNeo4j } from '../../src/store/neo4j.ts'
import { explain } from '../../src/store/neo4jErrors.ts'
import { assertRelease } from '../../src/store/neo4jRelease.ts'
import { setUp } from '../../src/store/open.ts'
import { makePulse } from '../../src/store/pulse.ts'
import { onlyWhole } from '../../src/store/unfinished.ts'
import { times } from '../support/dice.ts'
import { neo4jSettings, neo4jUri } from '../support/engines.ts'
import { ask, send } from '../support/post.ts'
import { startServer } from '../support/startServer.ts'

/** So many queries of a server are under way at once. */
const QUERIES = 5
/** For a second what is cached counts as it was. */
const FRESH = 1100
const away = { errors: [{ extensions: { code: 'STORE_UNAVAILABLE' } }] }
const none = { data: { countries: { totalCount: 0 } } }

describe.runIf(neo4jUri !== null)('a server whose line to Neo4j', { timeout: 120_000 }, () => {
  it('falls silent and closes no connection answers with errors within ten seconds, holds no connection for that, and is back within five', async () => {
    const { line, countries } = await serveOver()
    expect(await countries()).toEqual(none)
    line.fallsSilent()
    await wait(FRESH)
    const start = performance.now()
    for (const answer of await Promise.all(times(3 * QUERIES, countries))) expect(answer).toMatchObject(away)
    expect(performance.now() - start).toBeLessThan(10_000)
    line.isBack()
    await expect.poll(countries, { timeout: 5000 }).toEqual(none)
    // More than it has connections, all of which were lost.
    expect(await Promise.all(times(3 * QUERIES, countries))).toEqual(times(3 * QUERIES, () => none))
  })

  it('falls silent keeps nobody waiting as long as a command, and who had only begun by then is answered over the next', async () => {
    const line = await makeLine()
    const engine = onlyWhole(await openOver(line.uri))
    const ask = () => engine.read('RETURN 1 AS one')
    await engine.version()
    line.fallsSilent()
    const start = performance.now()
    const first = ask().catch(({ code }) => ({ code, isSoon: performance.now() - start < 10_000 }))
    // It counts as silent after three seconds and three more.
    await wait(4000)
    const later = [ask(), rowsOf(engine.stream('RETURN 1 AS one'))]
    await wait(1000)
    line.isBack()
    expect(await first).toEqual({ code: 'STORE_UNAVAILABLE', isSoon: true })
    expect(await Promise.all(later)).toEqual([[{ one: 1 }], [{ one: 1 }]])
  })

  it('breaks, again and again, goes on with the next', async () => {
    const { line, url, countries } = await serveOver()
    for (const _ of times(5, String)) {
      expect(await countries()).toEqual(none)
      line.breaks()
    }
    const asked = times(20, countries)
    line.breaks()
    for (const answer of await Promise.all(asked))
      expect([JSON.stringify(none), 'STORE_UNAVAILABLE']).toContain(
        answer.errors?.[0]?.extensions.code ?? JSON.stringify(answer),
      )
    expect(await send(`${url}/health/ready`)).toMatchObject({ status: 200 })
  })

  it('is slow answers all the same', async () => {
    const { line, countries } = await serveOver()
    line.isSlow(300)
    await wait(FRESH)
    expect(await Promise.all(times(3, countries))).toEqual(times(3, () => none))
  })

  it('is closed leaves no connection open', async () => {
    const line = await makeLine()
    const engine = await openOver(line.uri)
    await Promise.all(times(QUERIES, engine.ping))
    expect(line.connections()).toBeGreaterThan(0)
    await engine.close()
    await expect.poll(line.connections, { timeout: 5000 }).toBe(0)
  })

  it('leads to a release that is too old says which one', async () => {
    const line = await makeLine((bytes) =>
      Buffer.from(bytes.toString('latin1').replace('Neo4j/5.', 'Neo4j/4.'), 'latin1'),
    )
    const engine = await openOver(line.uri)
    const sentence = new RegExp(`^Neo4j at ${line.uri} is Neo4j/4\\.[\\d.]+; 5\\.23 or later is wanted\\.$`)
    for (const work of [engine.ping, () => engine.read('RETURN 1 AS one'), () => setUp(engine)])
      await expect(work()).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: expect.stringMatching(sentence),
      })
  })

  it('leads to no database of that name says so', async () => {
    const engine = await openNeo4j({ ...neo4jSettings(), database: 'nowhere' })
    onTestFinished(() => engine.close())
    await expect(engine.ping()).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: `Neo4j at ${neo4jUri} has no database nowhere: check NEO4J_DATABASE.`,
    })
  })
})

it.each([
  ['Neo4j/4.4.40', false],
  ['Neo4j/5.22.0', false],
  ['Neo4j/5.23.0', true],
  ['Neo4j/5.27-aura', true],
  ['Neo4j/2025.06.2', true],
  ['another that speaks Bolt', true],
  [undefined, true],
])('a server that calls itself %j is asked: %s', (agent, isAsked) => {
  const asked = () => assertRelease({ uri: 'bolt://neo4j:hunter2@db:7687' }, agent)
  if (isAsked) expect(asked()).toBeUndefined()
  else
    expect(asked).toThrow(
      new DemarcheError('STORE_UNAVAILABLE', `Neo4j at bolt://db:7687 is ${agent}; 5.23 or later is wanted.`),
    )
})

it('a user who may only read is told so where something is written', async () => {
  // The community edition gives every user every role.
  const error = Object.assign(new Error('Create node with labels is not allowed for user reader.'), {
    name: 'Neo4jError',
    code: 'Neo.ClientError.Security.Forbidden',
  })
  const settings = { ...neo4jSettings('bolt://db:7687'), username: 'reader' }
  expect(
    await explain(
      settings,
      error,
      makePulse(async () => undefined),
    ),
  ).toEqual(
    new DemarcheError(
      'STORE_UNAVAILABLE',
      'Neo4j at bolt://db:7687 does not let the user reader do that: Create node with labels is not allowed for user reader. Give it a role that may, or name another user in NEO4J_USERNAME.',
    ),
  )
})

/** A server over Neo4j, and the line between them. */
async function serveOver() {
  const line = await makeLine()
  const engine = await openOver(line.uri)
  await engine.write((run) => run('MATCH (node) DETACH DELETE node'))
  const server = await startServer({
    engine: { ...engine, close: async () => undefined },
    environment: { DEMARCHE_SEED: 'none', DEMARCHE_CACHE: '0' },
  })
  onTestFinished(() => server.close())
  await expect.poll(async () => (await send(`${server.url}/health/ready`)).status, { timeout: 20_000 }).toBe(200)
  return { line, url: server.url, countries: async () => (await ask(server.url, '{ countries { totalCount } }')).json }
}

async function rowsOf(pieces: AsyncIterable<Row[]>): Promise<Row[]> {
  const rows: Row[] = []
  for await (const piece of pieces) rows.push(...piece)
  return rows
}

async function openOver(uri: string): Promise<Engine> {
  const engine = await openNeo4j({ ...neo4jSettings(), uri, queries: QUERIES })
  onTestFinished(() => engine.close())
  return engine
}

/** A port that hands on to Neo4j what comes, and what it answers as `heard` leaves it, until something befalls it. */
async function makeLine(heard = (bytes: Buffer) => bytes) {
  const { hostname, port } = new URL(neo4jUri ?? '')
  const open = new Set<Socket>()
  const silent = new Set<Socket>()
  let isSilent = false
  let delay = 0
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    open.add(near)
    if (isSilent) silent.add(near)
    near.once('close', () => {
      open.delete(near)
      silent.delete(near)
    })
    hand(near, far, (bytes) => bytes)
    hand(far, near, heard)

    function hand(from: Socket, to: Socket, change: (bytes: Buffer) => Buffer): void {
      let before = Promise.resolve()
      from.on('data', (bytes) => {
        if (silent.has(near)) return
        const later = delay > 0 ? wait(delay) : undefined
        before = before.then(() => later).then(() => void to.write(change(bytes)))
      })
      from
        .on('error', () => undefined)
        .once('close', () => {
          if (!silent.has(near) || from === near) to.destroy()
        })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    for (const socket of open) socket.destroy()
  })
  return {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => open.size,
    /** Nothing goes either way any more over what is open, or will be. */
    fallsSilent() {
      isSilent = true
      for (const socket of open) silent.add(socket)
    },
    /** What is opened from now on leads to Neo4j again; what had fallen silent never does. */
    isBack() {
      isSilent = false
    },
    breaks() {
      for (const socket of open) socket.resetAndDestroy()
    },
    isSlow(milliseconds: number) {
      delay = milliseconds
    },
  }
}
