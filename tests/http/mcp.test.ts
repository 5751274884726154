import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { openDoor } from '../../src/cli/beside/owner.ts'
import { visit } from '../../src/cli/beside/visitor.ts'
import { prepareStore } from '../../src/cli/run.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { dataFolder, mainFile, run } from '../support/command.ts'
import { callerOf, connectHttp, makeClient } from '../support/mcp.ts'
import { send } from '../support/post.ts'
import { rawRequest } from '../support/rawRequest.ts'
import { seededPositions, startServer } from '../support/startServer.ts'

const message = (method: string, params: object = {}) => JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
const usual = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }

describe('/mcp', () => {
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer({ environment: { DEMARCHE_ORIGINS: 'https://listed.example', DEMARCHE_METRICS: 'on' } })
  })
  afterAll(() => server.close())

  const raw = (headers: Record<string, string>, body = message('tools/list')) =>
    rawRequest(`${server.url}/mcp`, { method: 'POST', headers: { ...usual, ...headers }, body })

  it.each<[name: string, headers: Record<string, string>, status: number]>([
    ['a program', {}, 200],
    ['a foreign name', { host: 'attacker.example' }, 403],
    ['a page elsewhere', { origin: 'https://elsewhere.example' }, 403],
    ['a page that has no origin', { origin: 'null' }, 403],
    ['a page elsewhere, as its browser says', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 403],
    ['a page that is listed', { origin: 'https://listed.example', 'sec-fetch-site': 'cross-site' }, 200],
    ['somebody who sends a form', { 'content-type': 'text/plain' }, 415],
    ['somebody who takes no answer', { accept: 'text/html' }, 406],
  ])('answers %s', async (_, headers, status) => {
    expect(await raw(headers)).toMatchObject({ status })
  })

  it('answers a preflight of a page that is listed', async () => {
    const headers = { origin: 'https://listed.example', 'access-control-request-method': 'POST' }
    const reply = await send(`${server.url}/mcp`, { method: 'OPTIONS', headers })
    expect([reply.status, reply.headers.get('access-control-allow-headers')]).toEqual([
      204,
      expect.stringContaining('MCP-Protocol-Version, Mcp-Method, Mcp-Name'),
    ])
  })

  it('takes one message a request, holds no stream open, and keeps no sessions', async () => {
    expect(await raw({}, `[${message('tools/list')},${message('tools/list')}]`)).toMatchObject({
      status: 400,
      text: expect.stringContaining('A body holds one message of JSON-RPC; got a list.'),
    })
    for (const method of ['GET', 'DELETE'])
      expect(await rawRequest(`${server.url}/mcp`, { method, headers: { accept: 'text/event-stream' } })).toMatchObject(
        {
          status: 405,
        },
      )
    expect(await raw({}, '{')).toMatchObject({ status: 400 })
    const meta = {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientInfo': { name: 'x', version: '1' },
      'io.modelcontextprotocol/clientCapabilities': {},
    }
    const listen = message('subscriptions/listen', { _meta: meta, filter: {}, notifications: {} })
    const modern = { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'subscriptions/listen' }
    expect((await raw(modern, listen)).text).toContain('Subscription limit reached')
  })

  it('says what a browser may do with an answer', async () => {
    expect((await raw({})).headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    })
  })

  it('counts by tool, with the code of what was refused', async () => {
    const client = await connectHttp(server.url, '2026-07-28')
    const call = callerOf(client)
    await call('find', { text: 'cui' })
    await call('positions', { first: 0 })
    await client.callTool({ name: 'remove', arguments: {} }).catch(() => undefined)
    await client.close()
    const { text } = await send(`${server.url}/metrics`)
    for (const line of [
      '{tool="find",code="OK"} 1',
      '{tool="positions",code="BAD_USER_INPUT"} 1',
      '{tool="server/discover",code="OK"} 1',
    ])
      expect(text).toContain(`demarche_mcp_requests_total${line}`)
    expect(text).toMatch(/^demarche_mcp_requests_total\{tool="other",/m)
    expect(text).not.toContain('remove')
  })

  it('gives pages by the address at which the server is', async () => {
    const client = await connectHttp(server.url, 'legacy')
    const { data } = await callerOf(client)('positions', { first: 1 })
    await client.close()
    expect(data.positions[0].page).toBe(`${server.url}/explorer?see=position~${data.positions[0].id}`)
  })
})

it('turns agents away who ask too often', async () => {
  const server = await startServer({ environment: { DEMARCHE_RATE: '2' } })
  onTestFinished(() => server.close())
  const statuses: number[] = []
  for (let time = 0; time < 3; time++)
    statuses.push(
      (await send(`${server.url}/mcp`, { method: 'POST', headers: usual, body: message('tools/list') })).status,
    )
  expect(statuses).toEqual([200, 200, 429])
})

describe('demarche mcp', () => {
  it('answers on its own, lets others in beside it, and ends with its client', async () => {
    const folder = dataFolder()
    const { client, call } = await start(folder)
    expect((await call('count', { by: ['stance'] })).data.total).toBe(seededPositions)
    const beside = await visit(folder, { command: 'load', beside: false, onWait: () => undefined })
    expect(await beside?.read('MATCH (position:Position) RETURN count(position) AS count')).toEqual([
      { count: seededPositions },
    ])
    await beside?.close()
    await client.close()
    // The folder is free: nobody else could open it.
    await (await openEmbedded(folder)).close()
  })

  it('ends with a sentence after a message that is longer than one may be, and leaves the folder free', async () => {
    const folder = dataFolder()
    const { process: child, ended } = run(['mcp'], { DEMARCHE_DATA: folder })
    child.stdin?.on('error', () => undefined).write(`{"jsonrpc":"2.0","id":1,"method":"${'x'.repeat(1_100_000)}`)
    expect(await ended).toMatchObject({
      code: 1,
      output: '',
      errors: 'A message of the client has more than 1 MB, the most of one: its connection is closed.\n',
    })
    expect(existsSync(join(folder, 'beside/server.sock'))).toBe(false)
    await (await openEmbedded(folder)).close()
  })

  it('asks the server that has the store open, and the one that comes after it', async () => {
    const folder = dataFolder()
    const engine = await openEmbedded(folder)
    onTestFinished(() => engine.close())
    await prepareStore(engine, 'article')
    const place = { neo4j: null, dataFolder: folder }
    const first = await openDoor(engine, place)
    const { client, call } = await start(folder)
    const ask = async () => (await call('find', { text: 'cui tiankai', kinds: ['PERSON'] })).data?.hits[0].id
    expect(await ask()).toBe('cui-tiankai')
    await first.close()
    const second = await openDoor(engine, place)
    expect(await ask()).toBe('cui-tiankai')
    await client.close()
    await second.close()
  })
})

/** A client of the built command over its standard streams. */
async function start(folder: string) {
  const env = { PATH: process.env.PATH ?? '', DEMARCHE_DATA: folder }
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [mainFile, 'mcp'],
    env,
    stderr: 'inherit',
  })
  const client = makeClient('legacy')
  await client.connect(transport)
  onTestFinished(() => client.close())
  return { client, call: callerOf(client) }
}
