import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { cypher } from '../../src/generated/cypher.ts'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import type { Engine } from '../../src/store/engine.ts'
import { engines } from '../support/engines.ts'
import { ask, post, send } from '../support/post.ts'
import { seedFolders } from '../support/seed.ts'
import { startServer } from '../support/startServer.ts'

const query =
  '{ person(id: "cui-tiankai") { name positions(first: 2) { totalCount nodes { stance actor { name } } } } }'
const preflight = { 'apollo-require-preflight': 'yes', accept: 'application/graphql-response+json' }

describe.each(engines)('answers given again, on $name', ({ open }) => {
  let engine: Engine
  let reads: string[]
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    engine = await open()
    await loadDossiers(engine, seedFolders)
    reads = []
    const read: Engine['read'] = (text, params) => {
      reads.push(text)
      return engine.read(text, params)
    }
    server = await startServer({ engine: { ...engine, read } })
  })
  afterAll(() => server.close())

  const readsOf = async <T>(work: () => Promise<T>) => {
    const before = reads.length
    const value = await work()
    return { value, many: reads.length - before }
  }

  it('come from memory, the same to the byte, until the data changes', async () => {
    const first = await readsOf(() => ask(server.url, query))
    expect(first.many).toBeGreaterThan(0)
    const again = await readsOf(() => ask(server.url, query))
    expect(again).toEqual({ value: { ...first.value, headers: again.value.headers }, many: 0 })
    expect(again.value.headers.get('content-type')).toBe(first.value.headers.get('content-type'))

    await engine.write((run) => run("MATCH (node:Entity {id: 'cui-tiankai'}) SET node.name = 'Cui'"))
    expect((await ask(server.url, query)).json.data).toMatchObject({ person: { name: 'Cui' } })
  })

  it('are told apart by query, variables, operation and media type', async () => {
    const text = 'query A($id: ID!) { country(id: $id) { name } } query B($id: ID!) { country(id: $id) { id } }'
    const asked = (id: string, operationName: string, accept = 'application/json') =>
      post(server.url, JSON.stringify({ query: text, variables: { id }, operationName }), { accept })
    for (const round of [1, 2]) {
      expect([round, (await asked('CHN', 'A')).text]).toEqual([round, '{"data":{"country":{"name":"China"}}}\n'])
      expect((await asked('USA', 'B')).text).toBe('{"data":{"country":{"id":"USA"}}}\n')
      expect((await asked('CHN', 'B')).text).toBe('{"data":{"country":{"id":"CHN"}}}\n')
      const newer = await asked('CHN', 'A', 'application/graphql-response+json')
      expect(newer.headers.get('content-type')).toContain('application/graphql-response+json')
    }
  })

  it('have an ETag on GET, and are 304 where the client has them', async () => {
    const url = `${server.url}/graphql?query=${encodeURIComponent(query)}`
    const first = await send(url, { headers: preflight })
    const etag = first.headers.get('etag') ?? ''
    expect([first.status, first.headers.get('cache-control'), etag]).toEqual([
      200,
      'no-cache',
      expect.stringMatching(/^"[\w-]{27}"$/),
    ])
    const again = await send(url, { headers: { ...preflight, 'if-none-match': `"other", ${etag}` } })
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag])
    // In the other media type it is another answer, to a cache between as well.
    expect([first.headers.get('vary'), again.headers.get('vary')]).toEqual(['Accept', 'Accept'])
    expect(again.headers.get('cache-control')).toBe('no-cache')
    await engine.write((run) => run("MATCH (node:Entity {id: 'cui-tiankai'}) SET node.name = 'Tiankai Cui'"))
    const changed = await send(url, { headers: { ...preflight, 'if-none-match': etag } })
    expect([changed.status, changed.headers.get('etag') === etag]).toEqual([200, false])
  })

  it('are not given to what a page elsewhere could have sent, nor made of errors', async () => {
    const url = `${server.url}/graphql?query=${encodeURIComponent(query)}`
    await send(url, { headers: preflight })
    expect((await send(url)).status).toBe(400)
    expect((await post(server.url, JSON.stringify({ query }), { 'content-type': 'text/plain' })).status).toBe(400)
    const wrong = '{ people(first: 0) { nodes { id } } }'
    const [first, again] = [await ask(server.url, wrong), await ask(server.url, wrong)]
    expect(again.text).toBe(first.text)
    expect(first.json.errors).toHaveLength(1)
  })
})

it('does not wait for a store that does not tell its version', async () => {
  const [{ open } = { open: () => expect.unreachable() }] = engines
  const engine = await open()
  let isSilent = false
  const version = () => (isSilent ? new Promise<never>(() => undefined) : engine.version())
  const server = await startServer({ engine: { ...engine, version } })
  onTestFinished(() => server.close())
  isSilent = true
  expect((await ask(server.url, '{ __typename }')).json).toEqual({ data: { __typename: 'Query' } })
}, 10_000)

describe('with little room', () => {
  it('the least lately given go, and what is too large is made anew', async () => {
    const [{ open } = { open: () => expect.unreachable() }] = engines
    const inner = await open()
    const texts: string[] = []
    const read: Engine['read'] = (text, params) => {
      texts.push(text)
      return inner.read(text, params)
    }
    const server = await startServer({ engine: { ...inner, read }, environment: { DEMARCHE_CACHE: '0' } })
    for (let round = 0; round < 2; round++) await ask(server.url, query)
    const person = cypher['Query.person'].text
    expect(texts.filter((text) => text.startsWith(person))).toHaveLength(2)
    await server.close()
  })
})
