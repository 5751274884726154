import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openEmbedded } from '../../src/store/embedded.ts'
import { run } from '../support/command.ts'
import { ask, send } from '../support/post.ts'
import { startServer } from '../support/startServer.ts'

describe('a server that stops patiently', () => {
  it('loses no request of clients that keep their connections', async () => {
    const answered: Record<string, number> = {}
    for (let round = 0; round < 3; round += 1) {
      const server = run(['serve'], { DEMARCHE_DATA: ':memory:', DEMARCHE_SEED: 'none' })
      const url = await server.url
      let answers = 0
      const clients = Array.from({ length: 12 }, async () => {
        const agent = keptAlive()
        for (;;) {
          const outcome = await outcomeOf(url, agent)
          answered[outcome] = (answered[outcome] ?? 0) + 1
          answers += 1
          if (answers === 120) server.process.kill('SIGTERM')
          if (outcome !== '200') return
        }
      })
      await Promise.all(clients)
      expect(await server.ended).toMatchObject({ code: 0, errors: '' })
    }
    // Who has had the last answer of its connection finds nobody: that is told apart from a connection that was cut.
    expect(answered).toEqual({ 200: expect.any(Number), ECONNREFUSED: 36 })
    expect(answered[200]).toBeGreaterThanOrEqual(360)
  })

  it('says first that it is not ready, and answers for as long as a balancer needs to see it', async () => {
    const server = run(['serve'], { DEMARCHE_DATA: ':memory:', DEMARCHE_SEED: 'none', DEMARCHE_DRAIN: '600000' })
    const url = await server.url
    server.process.kill('SIGTERM')
    while ((await send(`${url}/health/ready`)).status !== 503);
    expect(await send(`${url}/health/ready`)).toMatchObject({ json: { reason: 'stopping' } })
    expect((await ask(url, '{ __typename }')).json).toEqual({ data: { __typename: 'Query' } })
    // Whoever does not want to wait says so twice.
    server.process.kill('SIGTERM')
    expect(await server.ended).toMatchObject({ code: 1 })
  })

  it('does not wait at Ctrl-C, whatever is connected', async () => {
    const server = run(['serve'], { DEMARCHE_DATA: ':memory:', DEMARCHE_SEED: 'none', DEMARCHE_DRAIN: '600000' })
    const url = await server.url
    const silent = connect(Number(new URL(url).port), '127.0.0.1')
    silent.on('error', () => undefined)
    await new Promise((resolve) => silent.once('connect', resolve))
    await send(`${url}/health/ready`)
    const before = performance.now()
    server.process.kill('SIGINT')
    expect(await server.ended).toMatchObject({ code: 0 })
    // A connection that has yet to ask would be waited for, for ten seconds.
    expect(performance.now() - before).toBeLessThan(9000)
  })

  it('ends after 15 seconds, whatever does not close', async () => {
    const never = "import{Server}from'node:http';Server.prototype.close=()=>{}"
    const environment = { DEMARCHE_DATA: ':memory:', DEMARCHE_SEED: 'none' }
    const server = run(['serve'], { ...environment, NODE_OPTIONS: `--import=data:text/javascript,${never}` })
    await server.url
    const before = performance.now()
    server.process.kill('SIGINT')
    expect(await server.ended).toMatchObject({ code: 1 })
    expect(Math.round((performance.now() - before) / 5000)).toBe(3)
  })

  it('makes the next answer the last of its connection', async () => {
    const server = await startServer({ environment: { DEMARCHE_SEED: 'none' } })
    const agent = keptAlive()
    expect((await get(`${server.url}/health/live`, agent)).headers.connection).toBe('keep-alive')
    const closed = server.close({ isPatient: true })
    let last = await get(`${server.url}/health/live`, agent)
    while (last.headers.connection !== 'close') last = await get(`${server.url}/health/live`, agent)
    expect([last.isReused, last.status]).toEqual([true, 200])
    expect(await outcomeOf(server.url, agent)).toBe('ECONNREFUSED')
    await closed
  })

  it.each([
    [true, { data: { positionNetwork: { nodeCount: 0 } } }],
    [false, { errors: [{ extensions: { code: 'OVERLOADED' } }] }],
  ])('gives a question over everything time to end: patient %s', async (isPatient, answer) => {
    const engine = await openEmbedded()
    let goOn = () => {}
    let held: Promise<void> | undefined
    let isAsked = () => {}
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve
    })
    const version = async () => {
      if (held) isAsked()
      await held
      return engine.version()
    }
    const server = await startServer({ engine: { ...engine, version }, environment: { DEMARCHE_SEED: 'none' } })
    held = new Promise((resolve) => {
      goOn = resolve
    })
    const answered = ask(server.url, '{ positionNetwork { nodeCount } }')
    await asked
    const closed = server.close({ isPatient })
    // Longer than connections that are between two requests are waited for.
    if (isPatient) await new Promise((resolve) => setTimeout(resolve, 1000))
    goOn()
    expect((await answered).json).toMatchObject(answer)
    await closed
  })
})

function keptAlive(): Agent {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  onTestFinished(() => agent.destroy())
  return agent
}

/** The status, or the code of what became of the connection. */
function outcomeOf(url: string, agent: Agent): Promise<string> {
  return get(`${url}/health/live`, agent).then(
    ({ status }) => String(status),
    (error: NodeJS.ErrnoException) => String(error.code),
  )
}

function get(
  url: string,
  agent: Agent,
): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; isReused: boolean }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent }, (answer) => {
      const { statusCode: status, headers } = answer
      answer.resume().once('end', () => resolve({ status, headers, isReused: sent.reusedSocket }))
    })
    sent.once('error', reject).end()
  })
}
