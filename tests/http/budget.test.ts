import { once } from 'node:events'
import { get, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import fastify from 'fastify'
import { getIntrospectionQuery } from 'graphql'
import { expect, it, onTestFinished } from 'vitest'
import { waitFor } from '../../src/http/gone.ts'
import { cutSlowReaders } from '../../src/http/patience.ts'
import { openServer } from '../../src/http/server.ts'
import { readSettings } from '../../src/settings/settings.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import type { Engine } from '../../src/store/engine.ts'
import { times } from '../support/dice.ts'
import { ask } from '../support/post.ts'

const levels = 4
/** A reading for each of its levels, one after the other. */
const query = `{ issue(id: "a") { ${'positions(first: 1) { nodes { issue { '.repeat(levels)}id${' } } }'.repeat(levels)} } }`

it.each<[name: string, path: string, init: (query: string) => RequestInit]>([
  ['of a query', '/graphql', asBody],
  ['of an agent', '/mcp', (query) => asCall('ask_graphql', { query })],
])('a client that leaves ends the work on its answer: %s', async (_, path, init) => {
  const { url, readings } = await serveSlowly(100)
  expect((await (await fetch(url + path, init(query))).text()).length).toBeGreaterThan(0)
  const whole = readings.count
  readings.count = 0
  const left = new AbortController()
  const another = init(query.replace('first: 1', 'first: 2'))
  const asking = fetch(url + path, { ...another, signal: left.signal }).then((answer) => answer.text())
  const gone = expect(asking).rejects.toThrow()
  await expect.poll(() => readings.count, { interval: 5 }).toBeGreaterThan(0)
  left.abort()
  await gone
  const then = readings.count
  await wait(1000)
  expect(readings.count).toBeLessThanOrEqual(then + 1)
  expect(readings.count).toBeLessThan(whole)
})

it('who waits for what is asked for a reply is told when its client leaves, and when its time is over', async () => {
  const app = fastify()
  const signals: AbortSignal[] = []
  app.get<{ Params: { time: string } }>('/within/:time', async ({ params }, reply) => {
    if (params.time === '60001') await once(reply.raw, 'close')
    const { signal } = waitFor(reply, Number(params.time))
    signals.push(signal)
    await once(signal, 'abort')
    return ''
  })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  onTestFinished(() => app.close())
  // The second has left before anybody waits.
  for (const [at, time] of [60_000, 60_001].entries()) {
    const left = new AbortController()
    const asking = fetch(`${url}/within/${time}`, { signal: left.signal }).catch(() => 'left')
    if (at === 0) await expect.poll(() => signals.length).toBe(1)
    else await wait(200)
    left.abort()
    expect(await asking).toBe('left')
    await expect.poll(() => signals[at]?.reason?.message).toBe('The client left before its answer was whole.')
  }
  await fetch(`${url}/within/50`)
  expect(signals[2]?.reason).toMatchObject({ code: 'TIMEOUT', message: expect.stringContaining('longer than 50 ms') })
}, 20_000)

it('a request that is over leaves no timer behind', async () => {
  const { url } = await serveSlowly(0)
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
  await ask(url, query)
  const before = timers()
  for (let time = 0; time < 20; time += 1) await ask(url, query)
  await expect.poll(timers, { timeout: 3000 }).toBeLessThan(before + 10)
})

it('the time is that of the whole request', async () => {
  const { url } = await serveSlowly(200, { DEMARCHE_TIMEOUT: '500' })
  const { json } = await ask(url, query)
  expect(json).toEqual({
    errors: [
      {
        message:
          'This request took longer than 500 ms. Ask for less: a narrower filter, a smaller page, fewer fields; or raise DEMARCHE_TIMEOUT.',
        extensions: { code: 'TIMEOUT' },
      },
    ],
    data: null,
  })
})

it('how long an answer may be is a setting', async () => {
  const { url } = await serveFat(600_000, { DEMARCHE_MAX_ANSWER: '1' })
  const twice = '{ a: issue(id: "a") { description } b: issue(id: "a") { description } }'
  expect((await ask(url, '{ issue(id: "a") { description } }')).text.length).toBeGreaterThan(600_000)
  const { json, text } = await ask(url, twice)
  expect([json.data, json.errors?.[0]?.extensions.code, text.length < 1000]).toEqual([null, 'QUERY_TOO_LARGE', true])
})

it('each field is asked for no more than it gives', async () => {
  const { url } = await serveSlowly(0)
  const asked: [string, number][] = [
    ['{ timeline(first: 1001) { totalCount } }', 1000],
    ['{ agreementMatrix(first: 1001) { scores } }', 250],
    ['{ agreementMaps(first: 251) { communities } }', 250],
    ['{ positionNetwork(first: 5001) { edgeCount } }', 5000],
    ['{ facets { stance(first: 1001) { count } } }', 100],
  ]
  for (const [query, most] of asked) {
    const { json } = await ask(url, query)
    expect(json.errors?.[0]?.message, query).toMatch(
      new RegExp(`^first takes a whole number from 1 to ${most}; got \\d+\\.$`),
    )
  }
})

it('the schema is given once, and not again and again', async () => {
  const { url } = await serveSlowly(0)
  const introspection = getIntrospectionQuery()
  expect((await ask(url, introspection)).json.errors).toBeUndefined()
  const start = introspection.indexOf('__schema')
  const end = introspection.indexOf('fragment FullType')
  const field = introspection.slice(start, introspection.lastIndexOf('}', end))
  for (const many of [15, 29]) {
    const { text, json, status } = await ask(
      url,
      `{ ${times(many, (n) => `a${n}: ${field}`).join(' ')} } ${introspection.slice(end)}`,
    )
    expect([status, json.errors?.[0]?.extensions.code, text.length < 1000]).toEqual([400, 'QUERY_TOO_LARGE', true])
  }
})

it('a request that is under way while the server stops is answered', async () => {
  const { url, close } = await serveSlowly(1500, { DEMARCHE_TIMEOUT: '60000' })
  const asking = ask(url, query)
  await wait(300)
  await close()
  expect((await asking).json.errors).toEqual([
    { message: 'The server is stopping: ask again when it is back.', extensions: { code: 'OVERLOADED' } },
  ])
})

it('a client that does not read its answer is cut off, on every route', async () => {
  const app = fastify()
  cutSlowReaders(app, 300)
  let closed = 0
  const big = 'x'.repeat(30_000_000)
  app.post('/big', async (request, reply) => {
    reply.raw.socket?.once('close', () => {
      if (request.headers.host === 'never-reads') closed += 1
    })
    await wait(700)
    return big
  })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  onTestFinished(() => app.close())
  // Who reads waits as long as it takes.
  const read = await fetch(`${url}/big`, { method: 'POST', headers: { connection: 'close' } })
  expect((await read.text()).length).toBe(big.length)
  const socket = connect(Number(new URL(url).port), '127.0.0.1', () =>
    socket.write('POST /big HTTP/1.1\r\nHost: never-reads\r\nContent-Length: 0\r\n\r\n'),
  )
  socket.on('error', () => undefined)
  await expect.poll(() => closed, { timeout: 10_000 }).toBe(1)
  socket.destroy()
})

it('a client that reads a little at a time is cut off, and one that reads enough is not, however long it takes', async () => {
  const app = fastify()
  const rate = 10_000_000
  // Longer than what the system holds takes to be read: who reads at all is never quiet for so long.
  cutSlowReaders(app, 2000, rate)
  const piece = 'x'.repeat(50_000)
  const answers = new Map<string, ServerResponse>()
  app.get<{ Params: { bytes: string } }>('/pieces/:bytes', ({ params }, reply) => {
    answers.set(params.bytes, reply.raw)
    return Readable.from(times(1600, () => piece))
  })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  onTestFinished(() => app.close())
  /** Takes about so many bytes of it every 50 ms. Gives whether the server came to the end. */
  const readAt = async (bytes: number) => {
    const [answer] = (await once(get(`${url}/pieces/${bytes}`), 'response')) as [IncomingMessage]
    const served = answers.get(String(bytes)) as ServerResponse
    let [came, owed] = [0, 0]
    answer.on('error', () => undefined)
    answer.on('data', (data) => {
      came += data.length
      if (came >= owed) answer.pause()
    })
    while (!served.closed) {
      owed += bytes
      if (came < owed) answer.resume()
      await wait(50)
    }
    answer.destroy()
    return served.writableFinished
  }
  expect(await Promise.all([readAt(rate / 80), readAt(rate / 10)])).toEqual([false, true])
})

it('the server cuts off who does not read', async () => {
  const { url } = await serveFat(30_000_000, { DEMARCHE_MAX_ANSWER: '1000' }, 300)
  const sent = request(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' } })
  sent.on('error', () => undefined).end(JSON.stringify({ query: '{ issue(id: "a") { description } }' }))
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  answer.pause()
  answer.on('error', () => undefined)
  const ended = new Promise((resolve) => answer.once('close', resolve))
  await wait(1500)
  answer.resume()
  await ended
  expect(answer.complete).toBe(false)
})

/** A server whose one issue has a description of so many letters. */
async function serveFat(letters: number, environment: NodeJS.ProcessEnv, patience?: number) {
  const engine = await openEmbedded()
  await engine.write((run) =>
    run("CREATE (:Entity:Issue {id: 'a', type: 'Issue', kind: 'TOPIC', name: 'a', sortKey: 'a'})"),
  )
  const description = 'x'.repeat(letters)
  const fatten = (value: unknown) => (value instanceof Object && 'id' in value ? { ...value, description } : value)
  const read: Engine['read'] = async (...asked) =>
    (await engine.read(...asked)).map((row) => ({ ...row, value: fatten(row.value) }))
  const settings = readSettings({ PORT: '0', LOG_LEVEL: 'silent', ...environment })
  const served = { ...settings, readiness: async () => null, ...(patience !== undefined && { patience }) }
  const server = await openServer({ ...engine, read }, served)
  onTestFinished(() => server.close().then(() => engine.close()))
  return { url: server.url }
}

const ONE_POSITION = `CREATE (:Entity:Issue {id: 'a', type: 'Issue', kind: 'TOPIC', name: 'a', sortKey: 'a'})
<-[:ON]-(:Entity:Position {id: 'p', type: 'Position', mode: 'VOTE', stance: 'SUPPORT', sortKey: 'p'})<-[:TOOK]-(:Entity:Actor:Country {id: 'CHN', type: 'Country', name: 'China', sortKey: 'c'})`

/** A server whose readings take so long, in milliseconds, and are counted. */
async function serveSlowly(pause: number, environment: NodeJS.ProcessEnv = {}) {
  const engine = await openEmbedded()
  await engine.write((run) => run(ONE_POSITION))
  const readings = { count: 0 }
  const read: Engine['read'] = async (...asked) => {
    readings.count += 1
    await wait(pause)
    return engine.read(...asked)
  }
  const settings = readSettings({ PORT: '0', LOG_LEVEL: 'silent', DEMARCHE_CACHE: '0', ...environment })
  const server = await openServer({ ...engine, read }, { ...settings, readiness: async () => null })
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= server.close().then(() => engine.close())
    return closing
  }
  onTestFinished(close)
  return { url: server.url, readings, close }
}

function asBody(query: string): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) }
}

/** A call of a tool, as the protocol has it that keeps no sessions. */
function asCall(name: string, args: object): RequestInit {
  const meta = {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientInfo': { name: 'x', version: '1' },
    'io.modelcontextprotocol/clientCapabilities': {},
  }
  const params = { name, arguments: args, _meta: meta }
  return {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      ...{ 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/call', 'mcp-name': name },
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }),
  }
}
