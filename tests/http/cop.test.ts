import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, post, type Reply, send } from '../support/post.ts'
import { startServer } from '../support/startServer.ts'

/** The checks of graphql-cop 1.15, each as it sends it and by what it calls a finding; field duplication is one it has switched off. */
const checks: { name: string; run: (url: string) => Promise<Reply>; finds: (reply: Reply) => boolean }[] = [
  {
    name: 'field suggestions',
    run: (url) => cop(url, 'query cop { __schema { directive } }'),
    finds: ({ text }) => text.includes('Did you mean'),
  },
  {
    name: 'introspection',
    run: (url) => cop(url, 'query cop { __schema { types { name fields { name } } } }'),
    finds: ({ json }) => Boolean(json.data?.__schema),
  },
  {
    name: 'GraphQL IDE',
    run: (url) => send(`${url}/graphql`, { headers: { accept: 'text/html' } }),
    finds: ({ text }) => /graphiql\.min\.css|GraphQL Playground|GraphiQL|graphql-playground/.test(text),
  },
  {
    name: 'queries over GET',
    run: (url) => send(`${url}/graphql?query=query+cop+%7B__typename%7D`),
    finds: ({ json }) => Boolean(json.data?.__typename),
  },
  {
    name: 'alias overloading',
    run: (url) =>
      cop(url, `query cop { ${Array.from({ length: 101 }, (_, i) => `alias${i}:__typename \n`).join('')} }`),
    finds: ({ json }) => Boolean(json.data?.alias100),
  },
  {
    name: 'array batching',
    run: (url) => copBody(url, JSON.stringify(Array(10).fill({ query: 'query cop { __typename }' }))),
    finds: ({ json }) => Array.isArray(json) && json.length >= 10,
  },
  {
    name: 'tracing',
    run: (url) => cop(url, 'query cop { __typename }'),
    finds: ({ text }) => text.includes('tracing'),
  },
  {
    name: 'directive overloading',
    run: (url) => cop(url, 'query cop { __typename @aa@aa@aa@aa@aa@aa@aa@aa@aa@aa }'),
    finds: ({ json }) => json.errors?.length !== 1,
  },
  {
    name: 'circular introspection',
    run: (url) =>
      cop(
        url,
        'query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
      ),
    finds: ({ json }) => Boolean(json.data?.__schema),
  },
  {
    name: 'mutations over GET',
    run: (url) => send(`${url}/graphql?query=mutation+cop+%7B__typename%7D`),
    finds: ({ json }) => Boolean(json.data?.__typename),
  },
  {
    name: 'form posts',
    run: (url) =>
      send(`${url}/graphql`, { method: 'POST', body: new URLSearchParams({ query: 'query cop { __typename }' }) }),
    finds: ({ json }) => Boolean(json.data?.__typename),
  },
  {
    name: 'unhandled errors',
    run: (url) => cop(url, 'qwerty cop { abc }'),
    finds: ({ text, json }) => text.includes('exception') || json.errors === undefined,
  },
  {
    name: 'field duplication',
    run: (url) => cop(url, `query cop { ${'__typename \n'.repeat(2500)} }`),
    finds: ({ json }) => Boolean(json.data?.__typename),
  },
]

describe.each([
  { name: 'as it is at first', environment: {}, found: ['introspection'] },
  { name: 'for the public', environment: { DEMARCHE_INTROSPECTION: 'off' }, found: [] as string[] },
])('what graphql-cop finds, $name', ({ environment, found }) => {
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer({ environment: { ...environment, DEMARCHE_SEED: 'none' } })
  })
  afterAll(() => server.close())

  it.each(checks)('$name', async ({ name, run, finds }) => {
    expect(finds(await run(server.url))).toBe(found.includes(name))
  })
})

describe('without introspection', () => {
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer({ environment: { DEMARCHE_INTROSPECTION: 'off', DEMARCHE_SEED: 'none' } })
  })
  afterAll(() => server.close())

  it.each(['{ __schema { types { name } } }', '{ a: __type(name: "Person") { name } }'])(
    '%s is refused in a sentence',
    async (query) => {
      const reply = await ask(server.url, query)
      expect(reply.status).toBe(400)
      expect(reply.json).toMatchObject({
        errors: [
          {
            message: 'The server does not tell its schema: DEMARCHE_INTROSPECTION is off.',
            extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
          },
        ],
      })
    },
  )

  it('a thing still tells its type, and a wrong name or value nothing beside', async () => {
    expect((await ask(server.url, '{ __typename }')).json.data).toEqual({ __typename: 'Query' })
    expect((await ask(server.url, '{ persn(id: "x") { name } }')).json.errors?.[0]?.message).toBe(
      'Cannot query field "persn" on type "Query".',
    )
    const query = 'query ($stance: Stance!) { positions(where: { stance: [$stance] }) { totalCount } }'
    const text = (await ask(server.url, query, { stance: 'SUPORT' })).text
    expect(text).toContain('SUPORT')
    expect(text).not.toContain('Did you mean')
  })
})

/** As it posts a query. */
function cop(url: string, query: string): Promise<Reply> {
  return copBody(url, JSON.stringify({ query, operationName: 'cop' }))
}

function copBody(url: string, body: string): Promise<Reply> {
  return post(url, body, { accept: '*/*' })
}
