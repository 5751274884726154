import { buildASTSchema, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resolvers } from '../../src/api/resolvers/resolvers.ts'
import { typeDefs } from '../../src/generated/schema.ts'
import { ask } from '../support/post.ts'
import { startServer } from '../support/startServer.ts'

/** A wrong value for one argument: `$` stands for it in the field, and the sentence has to name all three. */
interface Case {
  field: string
  type: string
  value: unknown
  /** The value as a literal of GraphQL, where that is not its JSON. */
  literal?: string
  /** The argument, what was wanted, what came: in this order. */
  says: [string, string, string]
  /** What it says where only the argument's type is known: the value came as a variable. */
  variableSays?: [string, string, string]
}

const dates = 'a date as YYYY, YYYY-MM or YYYY-MM-DD that exists in the calendar'
const ids = (count: number) => Array.from({ length: count }, (_, index) => `id-${index}`)
const people = 'people(first: $) { nodes { id } }'
const positions = (argument: string) => `positions(where: { ${argument}: $ }) { nodes { id } }`
const size = (came: unknown): Case => ({
  field: people,
  type: 'Int!',
  value: came,
  says: ['first', 'a whole number from 1 to 100', `${came}`],
})
const noInt = (came: unknown, is: string): Case => ({
  field: people,
  type: 'Int!',
  value: came,
  says: ['first', `Int cannot represent ${is}`, JSON.stringify(came)],
})

const cases: Case[] = [
  ...[-1, 0, 101, 1000, 2 ** 31 - 1, -(2 ** 31)].map(size),
  { ...noInt(1e20, 'non 32-bit signed integer value'), literal: '100000000000000000000' },
  noInt(1.5, 'non-integer value'),
  noInt('ten', 'non-integer value'),
  {
    field: 'person(id: $) { id }',
    type: 'ID! = "cui-tiankai"',
    value: null,
    says: ['id', 'ID!', 'null'],
  },
  {
    field: 'person(id: "cui-tiankai") { appointments(first: $) { nodes { id } } }',
    type: 'Int!',
    value: -1,
    says: ['first', 'a whole number from 1 to 100', '-1'],
  },
  {
    field: 'people(after: $) { nodes { id } }',
    type: 'String',
    value: 'abc',
    says: ['after', 'an endCursor of Query.people', '"abc"'],
  },
  {
    field: 'people(after: $) { nodes { id } }',
    type: 'String',
    value: cursorOf('Query.posts'),
    says: ['after', 'an endCursor of Query.people', 'a cursor of Query.posts'],
  },
  {
    field: 'country(id: "CHN") { posts(after: $) { nodes { id } } }',
    type: 'String',
    value: cursorOf('Country.organizations'),
    says: ['after', 'an endCursor of Country.posts', 'a cursor of Country.organizations'],
  },
  {
    field: 'positions(after: $) { nodes { id } }',
    type: 'String',
    value: cursorOf('Issue.positions'),
    says: ['after', 'an endCursor of Query.positions', 'a cursor of Issue.positions'],
  },
  { field: positions('statedFrom'), type: 'PartialDate', value: '2013-13', says: ['statedFrom', dates, '"2013-13"'] },
  { field: positions('statedTo'), type: 'PartialDate', value: '2013-02-30', says: ['statedTo', dates, '"2013-02-30"'] },
  { field: positions('statedTo'), type: 'PartialDate', value: 2013, says: ['statedTo', dates, '2013'] },
  {
    field: 'person(id: "cui-tiankai") { appointments(asOf: $) { nodes { id } } }',
    type: 'PartialDate',
    value: 'yesterday',
    says: ['asOf', dates, '"yesterday"'],
  },
  {
    field: 'positions(where: { statedFrom: "2014-02", statedTo: $ }) { nodes { id } }',
    type: 'PartialDate',
    value: '2014-01',
    says: ['where.statedTo', 'a date not before where.statedFrom (2014-02-01)', '"2014-01-31"'],
  },
  {
    field: positions('stance'),
    type: '[Stance!]',
    value: ['AGREE'],
    literal: '[AGREE]',
    says: ['stance', '"AGREE"', '"Stance" enum'],
  },
  {
    field: positions('role'),
    type: '[RoleKind!]',
    value: 'KING',
    literal: 'KING',
    says: ['role', '"KING"', '"RoleKind" enum'],
  },
  {
    field: 'positions(order: $) { nodes { id } }',
    type: 'DateOrder!',
    value: 'LOUDEST_FIRST',
    literal: 'LOUDEST_FIRST',
    says: ['order', '"LOUDEST_FIRST"', '"DateOrder" enum'],
  },
  {
    field: positions('text'),
    type: 'String',
    value: 'a'.repeat(201),
    says: ['where.text', '1 to 200 characters', '"aaa'],
  },
  { field: positions('text'), type: 'String', value: ' ', says: ['where.text', '1 to 200 characters', '" "'] },
  { field: positions('text'), type: 'String', value: '', says: ['where.text', '1 to 200 characters', '""'] },
  { field: 'nodes(ids: $) { id }', type: '[ID!]!', value: ids(101), says: ['ids', 'at most 100 ids', '101'] },
  ...['actor', 'post', 'organization', 'country', 'onBehalfOf', 'issue', 'target', 'source', 'event'].map(
    (argument): Case => ({
      field: positions(argument),
      type: '[ID!]',
      value: ids(101),
      says: [`where.${argument}`, 'at most 100 values', '101'],
    }),
  ),
  {
    field: 'statements(where: { stance: $ }) { nodes { id } }',
    type: '[Stance!]',
    value: Array(101).fill('NONE'),
    literal: `[${'NONE '.repeat(101)}]`,
    says: ['where.stance', 'at most 100 values', '101'],
  },
  {
    field: 'person(id: $) { id }',
    type: 'ID!',
    value: { a: 1 },
    literal: '{ a: 1 }',
    says: ['id', 'ID cannot represent', 'a: 1'],
  },
  {
    field: 'person(id: $) { id }',
    type: 'ID!',
    value: 'a\0b',
    says: ['id', 'well-formed Unicode without NUL', '"a\\u0000b"'],
  },
  {
    field: 'person(id: $) { id }',
    type: 'ID!',
    value: 'a\0b',
    literal: '"a\\u{0}b"',
    says: ['id', 'well-formed Unicode without NUL', '"a\\u0000b"'],
  },
  {
    field: 'shifts(after: $) { totalCount }',
    type: 'String',
    value: cursorOf('Query.shifts'),
    says: ['after', 'an endCursor of Query.shifts', 'got'],
  },
  {
    field: 'agreement(between: $) { score }',
    type: '[ID!]!',
    value: ['CHN', 'USA', 'RUS'],
    says: ['between', 'two ids', '"RUS"'],
  },
  {
    field: 'agreement(between: $) { score }',
    type: '[ID!]!',
    value: ['CHN', 'CHN'],
    says: ['between', 'two different actors', '"CHN"'],
  },
  {
    field: 'positionNetwork(aggregation: $) { edgeCount }',
    type: 'NetworkAggregation!',
    value: 'COMBINE',
    literal: 'COMBINE',
    says: ['aggregation', 'one of IGNORE', '"COMBINE"'],
  },
  {
    field: 'country(id: "CHN") { shifts(where: { actor: $ }) { totalCount } }',
    type: '[ID!]',
    value: ['USA'],
    says: ['where.actor', 'nothing here', '"USA"'],
  },
  {
    field: positions('planet'),
    type: 'String',
    value: 'mars',
    says: ['where', '"planet" is not defined', '"PositionFilter"'],
  },
]

describe('a wrong argument is BAD_USER_INPUT', () => {
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.close())

  it.each(cases)(
    '$field with $value, as a literal',
    async ({ field, value, literal = JSON.stringify(value), says }) => {
      const { json, text } = await ask(server.url, `{ ${field.replace('$', () => literal)} }`)
      expect(
        json.errors?.map(({ extensions }) => extensions.code),
        text,
      ).toEqual(['BAD_USER_INPUT'])
      expect(Object.values(json.data ?? {}).filter((value) => value !== null)).toEqual([])
      for (const part of says) expect(json.errors?.[0]?.message).toContain(part)
    },
  )

  it.each(cases)('$field with $value, as a variable', async ({ field, type, value, says, variableSays = says }) => {
    const name = /(\w+): \$/.exec(field)?.[1] ?? ''
    const { json, text } = await ask(
      server.url,
      `query ($${name}: ${type}) { ${field.replace('$', () => `$${name}`)} }`,
      { [name]: value },
    )
    expect(
      json.errors?.map(({ extensions }) => extensions.code),
      text,
    ).toEqual(['BAD_USER_INPUT'])
    expect(Object.values(json.data ?? {}).filter((value) => value !== null)).toEqual([])
    for (const part of variableSays) expect(json.errors?.[0]?.message).toContain(part)
  })
})

describe('null for an argument with a default is that default', () => {
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.close())

  it.each([
    ['Int', 'people(first: $) { nodes { id } }'],
    ['DateOrder', 'events(order: $) { nodes { id } }'],
    ['Granularity', 'timeline(by: $) { period }'],
    ['Level', 'agreementMatrix(level: $) { shared }'],
    ['Float', 'positionNetwork(minWeight: $) { edges { weight } }'],
    ['FacetSort', 'facets { issue(sort: $) { count } }'],
    ['Int', 'country(id: "CHN") { posts(first: $) { nodes { id } } }'],
    ['Int', 'agreement(between: ["cui-tiankai", "barack-obama"]) { dissent(first: $) { totalCount } }'],
  ])('%s of %s', async (type, field) => {
    const leftOut = await ask(server.url, `{ ${field.replace(/\(\w+: \$\)/, '')} }`)
    expect(leftOut.json.errors).toBeUndefined()
    const literal = await ask(server.url, `{ ${field.replace('$', 'null')} }`)
    const variable = await ask(server.url, `query ($value: ${type}) { ${field.replace('$', '$value')} }`, {
      value: null,
    })
    expect([literal.json, variable.json]).toEqual([leftOut.json, leftOut.json])
  })

  it('reaches every such argument: its field has a resolver of ours', () => {
    const types = Object.values(buildASTSchema(typeDefs).getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => !name.startsWith('__'))
    const fields = types.flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ args }) => args.some(({ defaultValue }) => defaultValue !== undefined))
        .map(({ name }) => [type.name, name] as const),
    )
    expect(fields.length).toBeGreaterThan(60)
    for (const [type, field] of fields) {
      expect((resolvers[type] as Record<string, unknown>)[field], `${type}.${field}`).toBeTypeOf('function')
    }
  })
})

describe('what does not exist', () => {
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.close())

  it.each([
    'person',
    'organization',
    'country',
    'bloc',
    'post',
    'appointment',
    'membership',
    'issue',
    'event',
    'source',
    'statement',
    'quotation',
    'position',
    'node',
  ])('is null: %s', async (field) => {
    expect((await ask(server.url, `{ ${field}(id: "nobody") { id } }`)).json).toEqual({ data: { [field]: null } })
  })

  it('is null in its place among nodes', async () => {
    const { json } = await ask(server.url, '{ nodes(ids: ["CHN", "nobody", "cui-tiankai"]) { id } }')
    expect(json).toEqual({ data: { nodes: [{ id: 'CHN' }, null, { id: 'cui-tiankai' }] } })
  })

  it('is null when it is another kind of thing', async () => {
    expect((await ask(server.url, '{ person(id: "CHN") { id } }')).json).toEqual({ data: { person: null } })
  })

  it('matches nothing in a filter', async () => {
    const { json } = await ask(server.url, '{ positions(where: { actor: ["nobody"] }) { totalCount nodes { id } } }')
    const warnings = [{ message: 'Nothing has the id "nobody".', argument: 'where.actor' }]
    expect(json).toEqual({ data: { positions: { totalCount: 0, nodes: [] } }, extensions: { warnings } })
  })
})

function cursorOf(field: string): string {
  return Buffer.from(JSON.stringify([field, 'a'])).toString('base64url')
}
