import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { DemarcheError } from '../../src/errors.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { run } from '../support/command.ts'
import { ask, post, send } from '../support/post.ts'
import { rawRequest } from '../support/rawRequest.ts'
import { startServer } from '../support/startServer.ts'

describe('/metrics', () => {
  let server: Awaited<ReturnType<typeof startServer>>
  let isAway = false
  beforeAll(async () => {
    const engine = await openEmbedded()
    const read: typeof engine.read = (...query) =>
      isAway ? Promise.reject(new DemarcheError('STORE_UNAVAILABLE', 'It is away.')) : engine.read(...query)
    server = await startServer({ engine: { ...engine, read }, environment: { DEMARCHE_MAX_DEPTH: '2' } })
  })
  afterAll(() => server.close())
  const read = async () => (await send(`${server.url}/metrics`)).text

  it('counts requests by operation and outcome', async () => {
    const query = 'query Named { country(id: "CHN") { name } }'
    for (let time = 0; time < 3; time += 1) await ask(server.url, query)
    await ask(server.url, '{ __typename }')
    await ask(server.url, 'query Deep { countries { nodes { posts { totalCount } } } }')
    await ask(server.url, 'query Wrong { planets }')
    await ask(server.url, 'not a query')
    isAway = true
    expect((await ask(server.url, 'query Away { country(id: "USA") { name } }')).json.errors).toHaveLength(1)
    isAway = false
    const text = await read()
    for (const line of [
      'demarche_requests_total{operation="Named",code="OK"} 3',
      'demarche_requests_total{operation="anonymous",code="OK"} 1',
      'demarche_requests_total{operation="Deep",code="QUERY_TOO_LARGE"} 1',
      'demarche_requests_total{operation="other",code="GRAPHQL_VALIDATION_FAILED"} 1',
      'demarche_requests_total{operation="other",code="GRAPHQL_PARSE_FAILED"} 1',
      'demarche_requests_total{operation="Away",code="STORE_UNAVAILABLE"} 1',
      'demarche_request_seconds_count{operation="Named"} 3',
      'demarche_errors_total{code="QUERY_TOO_LARGE"} 1',
      'demarche_errors_total{code="OVERLOADED"} 0',
      'demarche_store_errors_total{code="STORE_UNAVAILABLE"} 1',
      'demarche_cached_answers_total{result="hit"} 2',
      'demarche_requests_under_way 0',
      'demarche_ready 1',
      `demarche_build_info{version="${version}",node="${process.version}",engine="embedded"} 1`,
    ])
      expect(text.split('\n')).toContain(line)
    expect(text).toMatch(/^demarche_cached_answers_bytes [1-9]\d+$/m)
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m)
  })

  it('tells a hundred operations apart at most, whatever clients call theirs', async () => {
    for (let index = 0; index < 150; index += 1) await ask(server.url, `query Of${index} { __typename }`)
    const labels = new Set(
      [...(await read()).matchAll(/^demarche_requests_total\{operation="(\w+)"/gm)].map(([, name]) => name),
    )
    expect(labels.size).toBe(100)
    expect(await read()).toMatch(/^demarche_requests_total\{operation="other",code="OK"\} 5\d$/m)
  })

  it('holds every name that docs/operations.md tells to watch', async () => {
    const names = [...new Set([...page.matchAll(/`((?:demarche|process|nodejs)_[a-z0-9_]+)/g)].map(([, name]) => name))]
    expect(names.length).toBeGreaterThan(10)
    const text = await read()
    expect(names.filter((name) => !new RegExp(`^${name}(_count)?[ {]`, 'm').test(text))).toEqual([])
  })

  it.each<[who: string, headers: Record<string, string>, status: number]>([
    ['local', {}, 200],
    ['local', { 'x-forwarded-for': '127.0.0.1' }, 403],
    ['local', { forwarded: 'for=203.0.113.7' }, 403],
    ['local', { via: '1.1 proxy' }, 403],
    ['on', { 'x-forwarded-for': '203.0.113.7' }, 200],
    ['off', {}, 404],
  ])('with DEMARCHE_METRICS=%s, passed on by a proxy that says %j: %i', async (DEMARCHE_METRICS, headers, status) => {
    const other = await startServer({ environment: { DEMARCHE_METRICS, DEMARCHE_SEED: 'none' } })
    onTestFinished(() => other.close())
    expect(await rawRequest(`${other.url}/metrics`, { headers })).toMatchObject({ status })
  })

  it('is not for clients on other machines, as a listed proxy calls them', async () => {
    const environment = { DEMARCHE_PROXIES: '127.0.0.1', DEMARCHE_SEED: 'none' }
    const other = await startServer({ environment })
    onTestFinished(() => other.close())
    const headers = { 'x-forwarded-for': '203.0.113.7' }
    expect(await rawRequest(`${other.url}/metrics`, { headers })).toMatchObject({ status: 403 })
  })
})

describe('the log', () => {
  it('has a line a request, without what was asked', async () => {
    const environment = { LOG_LEVEL: 'info', DEMARCHE_SLOW: '3600000', DEMARCHE_DATA: ':memory:' }
    const server = run(['serve'], environment)
    const url = await server.url
    const query =
      'query Whom($id: ID!) { person(id: $id) { name(language: "secret-word") } country(id: "CHN") { name } }'
    await post(url, JSON.stringify({ query, variables: { id: 'secret-person' } }))
    await ask(url, 'query Where($id: ID!) { country(id: $id) { name posts { totalCount } } }', { id: 'CHN' })
    await send(`${url}/graphql?query={country(id:"secret-word"){name}}`, {
      headers: { 'apollo-require-preflight': 'yes', authorization: 'Bearer secret-key', cookie: 'session=secret-key' },
    })
    await send(`${url}/export/graph.json?text=secret-word`)
    await rawRequest(`${url}/nowhere/\x9b31m?secret-word`)
    server.process.kill('SIGTERM')
    const { output } = await server.ended
    const lines = output
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line))
      .filter(({ msg }) => msg === 'a request')
    expect(output).not.toContain('secret')
    expect(output).not.toMatch(/[\x80-\x9f]/)
    expect(lines.map(({ path, status, operation, codes }) => ({ path, status, operation, codes }))).toEqual([
      { path: '/graphql', status: 400, codes: ['GRAPHQL_VALIDATION_FAILED'] },
      { path: '/graphql', status: 200, operation: 'Where' },
      { path: '/graphql', status: 200 },
      { path: '/export/graph.json', status: 200 },
      { path: '/nowhere/%C2%9B31m', status: 404, codes: ['NOT_FOUND'] },
    ])
    expect(lines[1]).toMatchObject({ level: 30, method: 'POST', ms: expect.any(Number), rows: expect.any(Number) })
    expect(lines[1].rows).toBeGreaterThan(0)
    expect(lines[1].bytes).toBeGreaterThan(100)
  })

  it('has slow ones as warnings, when nothing else is logged', async () => {
    const server = run(['serve'], { DEMARCHE_SLOW: '0', DEMARCHE_DATA: ':memory:', DEMARCHE_SEED: 'none' })
    await ask(await server.url, 'query Slow { __typename }')
    server.process.kill('SIGTERM')
    const { output } = await server.ended
    expect(output).toMatch(/^\{"level":40,.*"operation":"Slow".*"msg":"a slow request"\}$/m)
  })
})

const page = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8')
const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))
