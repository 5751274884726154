import { request } from 'node:http'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, post, type Reply, send } from '../support/post.ts'
import { startServer } from '../support/startServer.ts'

/** One hostile request, and the answer that costs little and tells nothing. */
interface Attack {
  name: string
  run(url: string): Promise<Pick<Reply, 'status' | 'text'> & { json?: Reply['json'] }>
  status: number
  code?: string
  /** The most characters of the answer, 2,000 unless given. */
  size?: number
}

const body = (query: string, variables?: unknown) => JSON.stringify({ query, variables })
const repeat = (count: number, of: (index: number) => string, between = ' ') =>
  Array.from({ length: count }, (_, index) => of(index)).join(between)
const nested = (levels: number) =>
  `{ person(id: "x") { ${'positions(first: 1) { nodes { actor { '.repeat(levels)}id${' } } }'.repeat(levels)} } }`
const bomb = (levels: number) =>
  `{ ...f0 } ${repeat(levels, (n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`)} fragment f${levels} on Query { people(first: 1) { nodes { id } } }`
const plainGet = { headers: { accept: '*/*' } }

const attacks: Attack[] = [
  {
    name: 'a batch of queries',
    run: (url) => post(url, `[${repeat(10, () => body('{ __typename }'), ',')}]`),
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    name: 'a thousand aliases',
    run: (url) => ask(url, `{ ${repeat(1000, (n) => `a${n}: country(id: "CHN") { name }`)} }`),
    status: 400,
  },
  {
    name: 'sixty aliases',
    run: (url) => ask(url, `{ ${repeat(60, (n) => `a${n}: __typename`)} }`),
    status: 400,
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'a thousand unknown directives',
    run: (url) => ask(url, `{ __typename ${'@aa '.repeat(999)} }`),
    status: 400,
  },
  {
    name: 'a thousand directives',
    run: (url) => ask(url, `{ __typename ${'@include(if: true) '.repeat(300)} }`),
    status: 400,
  },
  {
    name: 'sixty directives',
    run: (url) => ask(url, `{ people { nodes { ${'id @include(if: true) '.repeat(60)} } } }`),
    status: 400,
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'a field ten thousand times',
    run: (url) => ask(url, `{ people { nodes { ${'name '.repeat(10_000)} } } }`),
    status: 400,
    code: 'GRAPHQL_PARSE_FAILED',
  },
  {
    name: 'fragments in a circle',
    run: (url) => ask(url, '{ people { nodes { ...a } } } fragment a on Person { ...b } fragment b on Person { ...a }'),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  { name: 'a deep query', run: (url) => ask(url, nested(20)), status: 400, code: 'QUERY_TOO_LARGE' },
  {
    name: 'a broad query',
    run: (url) => ask(url, '{ people(first: 100) { nodes { positions(first: 100) { nodes { id } } } } }'),
    status: 400,
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'a broad query in variables',
    run: (url) =>
      ask(url, 'query ($n: Int!) { people(first: $n) { nodes { positions(first: $n) { nodes { id } } } } }', {
        n: 100,
      }),
    status: 400,
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'a broad query in defaults',
    run: (url) =>
      ask(url, 'query ($n: Int! = 100) { people(first: $n) { nodes { positions(first: $n) { nodes { id } } } } }'),
    status: 400,
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'many root fields',
    run: (url) => ask(url, `{ ${repeat(21, (n) => `a${n}: country(id: "CHN") { id }`)} }`),
    status: 400,
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'introspection in circles',
    run: (url) => ask(url, `{ __schema { types { ${'fields { type { '.repeat(10)}name${' } }'.repeat(10)} } } }`),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  { name: 'a fragment bomb of 2^16 spreads', run: (url) => ask(url, bomb(16)), status: 400 },
  { name: 'a fragment bomb of 2^100 spreads', run: (url) => ask(url, bomb(100)), status: 400 },
  {
    name: 'selections without end, of next to nothing',
    run: (url) =>
      ask(
        url,
        `{ country(id: "CHN") { ...f0 } } ${repeat(16, (n) => `fragment f${n} on Country { ...f${n + 1} ...f${n + 1} }`)} fragment f16 on Country { id }`,
      ),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'nodes in a hundred nodes',
    run: (url) =>
      ask(
        url,
        'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Country { positions(first: 100) { nodes { id } } } } }',
        {
          ids: Array(100).fill('CHN'),
        },
      ),
    status: 400,
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'what edges rest on, of every edge',
    run: (url) => ask(url, '{ positionNetwork(first: 5000) { edges { evidence(first: 98) { id } } } }'),
    status: 400,
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'a dear question for each of many',
    run: (url) => ask(url, '{ countries(first: 100) { nodes { shifts { totalCount } } } }'),
    status: 400,
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'fields that overlap',
    run: (url) => ask(url, `{ ${'... on Query { people { nodes { name } } } '.repeat(800)} }`),
    status: 400,
    code: 'GRAPHQL_PARSE_FAILED',
  },
  {
    name: 'a list 5,000 deep',
    run: (url) => ask(url, `{ nodes(ids: ${'['.repeat(5000)}${']'.repeat(5000)}) { id } }`),
    status: 400,
    code: 'GRAPHQL_PARSE_FAILED',
  },
  { name: '20,000 braces', run: (url) => ask(url, '{'.repeat(20_000)), status: 400, code: 'GRAPHQL_PARSE_FAILED' },
  {
    name: 'JSON 5,000 deep',
    run: (url) => post(url, `{"query":"{ __typename }","extensions":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`),
    status: 200,
  },
  {
    name: 'JSON variables 5,000 deep',
    run: (url) => post(url, `{"query":"{ __typename }","variables":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`),
    status: 200,
  },
  {
    name: 'a list of 10,000 ids',
    run: (url) => ask(url, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(10_000).fill('x') }),
    status: 200,
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'a misspelled field',
    run: (url) => ask(url, '{ countrys { name } }'),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'a body of 2 MB',
    run: (url) => post(url, body(`{ __typename } #${'x'.repeat(2_000_000)}`)),
    status: 413,
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'a body of 200 KB',
    run: (url) => post(url, body(`{ __typename } #${'x'.repeat(200_000)}`)),
    status: 413,
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'a compressed body',
    run: (url) => post(url, gzipSync(Buffer.alloc(10_000_000)), { 'content-encoding': 'gzip' }),
    status: 415,
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'a body as plain text',
    run: (url) => post(url, body('{ __typename }'), { 'content-type': 'text/plain' }),
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    name: 'a body as a form',
    run: (url) => post(url, 'query={__typename}', { 'content-type': 'application/x-www-form-urlencoded' }),
    status: 415,
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'a body of a type nobody knows',
    run: (url) => post(url, body('{ __typename }'), { 'content-type': 'message/x' }),
    status: 415,
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'a GET that a page elsewhere could send',
    run: (url) => send(`${url}/graphql?query={__typename}`, plainGet),
    status: 400,
    code: 'BAD_REQUEST',
  },
  { name: 'a mutation', run: (url) => ask(url, 'mutation { drop }'), status: 400, code: 'GRAPHQL_VALIDATION_FAILED' },
  {
    name: 'a mutation in a GET',
    run: (url) => send(`${url}/graphql?query=mutation{drop}`, { headers: { 'apollo-require-preflight': 'yes' } }),
    status: 405,
    code: 'BAD_REQUEST',
  },
  {
    name: 'a subscription',
    run: (url) => ask(url, 'subscription { drop }'),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'two operations and no name',
    run: (url) => ask(url, 'query a { __typename } query b { __typename }'),
    status: 400,
    code: 'OPERATION_RESOLUTION_FAILURE',
  },
  {
    name: 'another method',
    run: (url) => send(`${url}/graphql`, { method: 'DELETE' }),
    status: 404,
    code: 'NOT_FOUND',
  },
  {
    name: '__proto__ in the body',
    run: (url) => post(url, '{"query":"{ __typename }","__proto__":{"polluted":1}}'),
    status: 400,
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'constructor.prototype in the variables',
    run: (url) => post(url, '{"query":"{ __typename }","variables":{"constructor":{"prototype":{"polluted":1}}}}'),
    status: 400,
    code: 'BAD_USER_INPUT',
  },
  { name: 'no JSON', run: (url) => post(url, '{"query":'), status: 400, code: 'BAD_USER_INPUT' },
  {
    name: 'two lengths',
    run: (url) =>
      raw(url, 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'),
    status: 400,
  },
  {
    name: 'a header of 20 KB',
    run: (url) => raw(url, `GET /health/live HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`),
    status: 431,
  },
  {
    name: 'a line break in a header',
    run: (url) => raw(url, 'GET /health/live HTTP/1.1\r\nHost: x\r\nX-Request-Id: a\nb\r\n\r\n'),
    status: 400,
  },
  {
    name: 'half of a surrogate pair in a variable',
    run: (url) => post(url, '{"query":"query ($id: ID!) { person(id: $id) { id } }","variables":{"id":"\\ud800"}}'),
    status: 400,
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'half of a surrogate pair in a query',
    run: (url) => post(url, '{"query":"{ person(id: \\"\\ud800\\") { id } }"}'),
    status: 400,
  },
  {
    name: 'bytes that are no UTF-8',
    run: (url) =>
      post(
        url,
        Buffer.concat([
          Buffer.from('{"query":"{ person(id: \\"'),
          Buffer.of(0xff, 0xfe),
          Buffer.from('\\") { id } }"}'),
        ]),
      ),
    status: 200,
  },
  {
    name: 'text that runs backwards',
    run: (url) => ask(url, 'query ($id: ID!) { person(id: $id) { id } }', { id: '\u202egnp.exe' }),
    status: 200,
  },
  {
    name: '10 KB of combining marks',
    run: (url) =>
      ask(url, 'query ($t: String) { positions(where: { text: $t }) { totalCount } }', {
        t: `e${'\u0301'.repeat(5000)}`,
      }),
    status: 200,
    code: 'BAD_USER_INPUT',
  },
  ...[
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/..\\package.json',
    '/assets/%00',
    '//etc/passwd',
    '/playground/../../package.json',
  ].map(
    (path): Attack => ({ name: `the path ${path}`, run: (url) => rawPath(url, path), status: 404, code: 'NOT_FOUND' }),
  ),
]

/** What an attack may cost, with this client's part of it, in microseconds of the processor. */
const MOST_WORK = 1_500_000

describe('the server answers', () => {
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.close())

  it.each(attacks)('$name with $status $code', async ({ run, status, code, size = 2000 }) => {
    const before = process.cpuUsage()
    const { status: came, text, json = parse(text) } = await run(server.url)
    const { user, system } = process.cpuUsage(before)
    expect(user + system).toBeLessThan(MOST_WORK)
    expect({ status: came, text: text.slice(0, 300) }).toEqual({ status, text: text.slice(0, 300) })
    if (code !== undefined) expect(json.errors?.map(({ extensions }) => extensions.code)).toEqual([code])
    expect(text.length).toBeLessThanOrEqual(size)
    expect(text).not.toMatch(/node_modules|\.ts:|\.js:|at .*\(/)
    expect({}).not.toHaveProperty('polluted')
    expect((await ask(server.url, '{ country(id: "CHN") { name } }')).json).toEqual({
      data: { country: { name: 'China' } },
    })
  })

  it('the introspection that tools send', async () => {
    const { getIntrospectionQuery } = await import('graphql')
    expect((await ask(server.url, getIntrospectionQuery())).json).toMatchObject({
      data: { __schema: { queryType: { name: 'Query' } } },
    })
  })

  it('at most ten errors', async () => {
    const { json } = await ask(server.url, `{ ${repeat(30, (n) => `unknown${n}`)} }`)
    expect(json.errors).toHaveLength(10)
  })

  it('another host’s name with its own address alone', async () => {
    const reply = await raw(
      server.url,
      'GET /graphql HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nAccept: text/html\r\nConnection: close\r\n\r\n',
    )
    expect(reply.text).not.toContain('evil.example')
  })
})

describe('a server whose store fails', () => {
  it('tells nothing of it but an id that the log holds too', async () => {
    const { openEmbedded } = await import('../../src/store/embedded.ts')
    const engine = await openEmbedded()
    const secret = 'bolt://neo4j:hunter2@10.0.0.7/private/path'
    let broken = false
    const read: typeof engine.read = (text, params) =>
      broken ? Promise.reject(new Error(secret)) : engine.read(text, params)
    const server = await startServer({ engine: { ...engine, read } })
    broken = true
    const { text, json } = await ask(server.url, '{ person(id: "cui-tiankai") { name } }')
    // An id that the client chose could be that of another line of the log, or one of its own making.
    const file = await send(`${server.url}/export/graph.json`, { headers: { 'x-request-id': 'chosen' } })
    await server.close()
    expect(text + file.text).not.toMatch(/hunter2|10\.0\.0\.7|private|chosen/)
    expect([file.status, file.json.errors?.[0]?.extensions]).toEqual([
      500,
      { code: 'INTERNAL_SERVER_ERROR', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    ])
    expect(json.errors).toEqual([
      {
        message: 'Internal server error',
        path: ['person'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      },
    ])
  })
})

/** Sends bytes that no client library would. */
function raw(url: string, text: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text))
    let answer = ''
    socket.setEncoding('utf8').on('data', (data) => {
      answer += data
      socket.end()
    })
    socket
      .on('error', reject)
      .on('close', () => resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]), text: answer }))
  })
}

/** Asks for a path as it is written: `fetch` would tidy it. */
function rawPath(url: string, path: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const sent = request({ hostname, port, path, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (data) => {
        text += data
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    sent.on('error', reject).end()
  })
}

function parse(text: string): Reply['json'] {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
