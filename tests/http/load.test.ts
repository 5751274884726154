import { describe, expect, it, onTestFinished } from 'vitest'
import { openEmbedded } from '../../src/store/embedded.ts'
import { times } from '../support/dice.ts'
import { ask, send } from '../support/post.ts'
import { rawRequest } from '../support/rawRequest.ts'
import { startServer } from '../support/startServer.ts'

describe('a client', () => {
  const asAnother = { 'x-forwarded-for': '203.0.113.7' }

  it('may ask as often as the setting says, and is told when it may again', async () => {
    const { url } = await serve({ DEMARCHE_RATE: '3' })
    const statuses = []
    for (const path of ['/graphql?query={__typename}', '/export', '/export/graph.json', '/export', '/graphql'])
      statuses.push((await send(url + path, { headers: { 'apollo-require-preflight': 'yes' } })).status)
    expect(statuses).toEqual([200, 200, 200, 429, 429])
    const refused = await ask(url, '{ __typename }')
    expect(refused.json).toEqual({
      errors: [
        {
          message: expect.stringMatching(/^One client may ask 3 times in 10 s; ask again in ([1-9]|10) s\.$/),
          extensions: { code: 'TOO_MANY_REQUESTS' },
        },
      ],
    })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Object.fromEntries(refused.headers)).toMatchObject({ 'ratelimit-limit': '3', 'ratelimit-remaining': '0' })
    for (const path of ['/health/live', '/health/ready', '/metrics', '/explorer', '/playground'])
      expect([path, (await send(url + path)).status]).toEqual([path, 200])
    for (const path of ['/', '/search?q=a', '/actor/CHN', '/compare?a=CHN&b=USA', '/share/home.png'])
      expect([path, (await send(url + path)).status]).toEqual([path, 429])
  })

  it('cannot pass for another', async () => {
    const { url } = await serve({ DEMARCHE_RATE: '1' })
    expect(await rawRequest(`${url}/export`)).toMatchObject({ status: 200 })
    expect(await rawRequest(`${url}/export`, { headers: asAnother })).toMatchObject({ status: 429 })
  })

  it('is who a listed proxy says', async () => {
    const { url } = await serve({ DEMARCHE_RATE: '1', DEMARCHE_PROXIES: '127.0.0.0/8' })
    expect(await rawRequest(`${url}/export`, { headers: asAnother })).toMatchObject({ status: 200 })
    expect(await rawRequest(`${url}/export`, { headers: asAnother })).toMatchObject({ status: 429 })
    const chosen = { 'x-forwarded-for': '198.51.100.1, 203.0.113.7' }
    expect(await rawRequest(`${url}/export`, { headers: chosen })).toMatchObject({ status: 429 })
    expect(await rawRequest(`${url}/export`, { headers: { 'x-forwarded-for': '203.0.113.8' } })).toMatchObject({
      status: 200,
    })
  })

  it('is not limited on this machine alone', async () => {
    const { url } = await serve()
    expect((await send(`${url}/export`)).headers.get('ratelimit-limit')).toBeNull()
  })
})

describe('a server with more to do than it can', () => {
  it('turns away what is more than it can hold, and says that it is alive', async () => {
    const { url, askHeld, goOn } = await serveHeld()
    const asked: ReturnType<typeof ask>[] = []
    while (asked.length < 256) asked.push(...(await askHeld(32)))
    const more = await ask(url, '{ __typename }')
    expect(more.status).toBe(503)
    expect(more.headers.get('retry-after')).toBe('1')
    expect(more.json).toEqual({
      errors: [
        {
          message: 'The server has 256 requests to answer: ask again in a moment.',
          extensions: { code: 'OVERLOADED' },
        },
      ],
    })
    expect(await send(`${url}/health/live`)).toMatchObject({ status: 200 })
    expect(await send(`${url}/health/ready`)).toMatchObject({ status: 200 })
    goOn()
    for (const answer of await Promise.all(asked)) expect(answer.status).toBe(200)
    expect(await ask(url, '{ __typename }')).toMatchObject({ status: 200 })
    expect((await send(`${url}/metrics`)).text).toMatch(/^demarche_errors_total\{code="OVERLOADED"\} 1$/m)
  })

  it('turns away who would make a longer line than it can answer in time', async () => {
    const engine = await openEmbedded()
    // What an answer takes of this thread.
    const read: typeof engine.read = async (text, params) => {
      const rows = await engine.read(text, params)
      if (JSON.stringify(params)?.includes('nobody-')) for (const end = Date.now() + 12; Date.now() < end; );
      return rows
    }
    const { url } = await serve({}, { ...engine, read })
    const answers = await Promise.all(times(200, (index) => ask(url, `{ person(id: "nobody-${index}") { name } }`)))
    const turnedAway = answers.filter(({ status }) => status === 503)
    expect(turnedAway.length).toBeGreaterThan(0)
    for (const { headers } of turnedAway) expect(headers.get('retry-after')).toBe('1')
    expect(answers.length - turnedAway.length).toBeGreaterThanOrEqual(64)
    expect(answers.filter(({ status }) => status === 200).length).toBe(answers.length - turnedAway.length)
  })

  it('leaves room for others where one client asks for all at once', async () => {
    const { url, askHeld, goOn } = await serveHeld({ DEMARCHE_RATE: '1000', DEMARCHE_PROXIES: '127.0.0.1' })
    const asked = await askHeld(32)
    const more = await ask(url, '{ __typename }')
    expect([more.status, more.headers.get('retry-after')]).toEqual([429, '1'])
    expect(more.json).toEqual({
      errors: [
        {
          message: 'One client may ask for 32 answers at once: ask again when one has come.',
          extensions: { code: 'TOO_MANY_REQUESTS' },
        },
      ],
    })
    const headers = { 'x-forwarded-for': '203.0.113.7' }
    expect(await rawRequest(`${url}/export`, { headers })).toMatchObject({ status: 200 })
    goOn()
    for (const answer of await Promise.all(asked)) expect(answer.status).toBe(200)
    expect(await ask(url, '{ __typename }')).toMatchObject({ status: 200 })
  })
})

/** A server that answers what is asked of it with `askHeld` when it goes on. */
async function serveHeld(environment: NodeJS.ProcessEnv = {}) {
  let goOn = () => {}
  const held = new Promise<void>((resolve) => {
    goOn = resolve
  })
  let waiting = 0
  let asked = 0
  const engine = await openEmbedded()
  const read: typeof engine.read = async (text, params) => {
    if (JSON.stringify(params)?.includes('nobody-')) {
      waiting += 1
      await held
    }
    return engine.read(text, params)
  }
  const { url } = await serve(environment, { ...engine, read })
  /** Asks so many, and waits until all are being answered. */
  const askHeld = async (many: number) => {
    const answers = times(many, (index) => ask(url, `{ person(id: "nobody-${asked + index}") { name } }`))
    asked += many
    while (waiting < asked) await new Promise((resolve) => setImmediate(resolve))
    return answers
  }
  return { url, askHeld, goOn }
}

async function serve(environment: NodeJS.ProcessEnv = {}, engine?: Awaited<ReturnType<typeof openEmbedded>>) {
  const settings = { environment: { DEMARCHE_SEED: 'none', ...environment } }
  const server = await startServer(engine ? { ...settings, engine } : settings)
  onTestFinished(() => server.close())
  return server
}
