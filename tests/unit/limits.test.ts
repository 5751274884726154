import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildASTSchema,
  type FragmentDefinitionNode,
  getIntrospectionQuery,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { measure } from '../../src/api/limits/cost.ts'
import { sizes, weights } from '../../src/api/limits/sizes.ts'
import * as documents from '../../src/generated/documents.ts'
import { typeDefs } from '../../src/generated/schema.ts'
import { variables as settings } from '../../src/settings/variables.ts'
import { readExamples } from '../support/ask.ts'
import { times } from '../support/dice.ts'

const schema = buildASTSchema(typeDefs)
const most = Number(settings.DEMARCHE_MAX_COST.default)

/** What pages send where `first` is open, at most; a page of the explorer is of 100 and fewer elsewhere. */
const usual = { first: 100, ids: times(100, String) }
const sent: Record<string, Record<string, unknown>> = {
  Network: { first: 500 },
  Pairs: { first: 1000 },
  Timeline: { first: 200 },
  EvidenceUnder: { first: 20 },
  EvidenceBetween: { first: 20 },
  IssueNarrower: { ids: times(50, String), first: 1 },
}

const cases: { name: string; query: string; variables?: Record<string, unknown>; cost: number; depth?: number }[] = [
  {
    name: 'a page in a page',
    query: '{ people(first: 10) { nodes { positions(first: 5) { nodes { id } } } } }',
    cost: 60,
  },
  {
    name: 'the same by its edges',
    query: '{ people(first: 10) { edges { node { positions(first: 5) { nodes { id } } } } } }',
    cost: 60,
  },
  { name: 'the usual page', query: '{ people { nodes { id } } }', cost: 20 },
  {
    name: 'a page size in a variable',
    query: 'query ($n: Int) { people(first: $n) { nodes { id } } }',
    variables: { n: 7 },
    cost: 7,
  },
  { name: 'a page size in a default', query: 'query ($n: Int = 8) { people(first: $n) { nodes { id } } }', cost: 8 },
  { name: 'a page that is too large, as the largest', query: '{ people(first: 5000) { nodes { id } } }', cost: 100 },
  { name: 'a total alone', query: '{ people { totalCount } }', cost: 1 },
  { name: 'nodes by their ids', query: '{ nodes(ids: ["a", "b", "c"]) { id } }', cost: 3 },
  {
    name: 'nodes by ids in a variable',
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: ['a', 'b'] },
    cost: 2,
  },
  {
    name: 'one node by an id that is no list',
    query: 'query ($id: ID!) { nodes(ids: [$id]) { id } }',
    variables: { id: 'a' },
    cost: 1,
  },
  {
    name: 'what a list without pages is assumed to hold',
    query: '{ issue(id: "a") { narrower { issue { id } } } }',
    cost: 1 + 20,
  },
  {
    name: 'such lists in one another',
    query: '{ positions(first: 10) { nodes { targets { id } quotations { id } } } }',
    cost: 10 * (1 + 3 + 3),
  },
  { name: 'a field’s own maximum', query: '{ timeline(first: 9999) { totalCount } }', cost: 100 + 1000 },
  {
    name: 'edges and what they rest on',
    query: '{ positionNetwork(first: 5000) { edges { evidence(first: 98) { id } } } }',
    cost: 500 + 5000 * 5.1,
  },
  { name: 'every map', query: '{ agreementMaps(first: 250) { maps { x y } } }', cost: 1000 + 250 },
  { name: 'every cell', query: '{ agreementMatrix(first: 250) { scores } }', cost: 1000 + 1 },
  {
    name: 'facets, each a question',
    query: '{ facets { year(first: 10) { count } stance(first: 5) { count } } }',
    cost: 1 + 2 * 50 + 1.5,
  },
  {
    name: 'questions in a list, each once',
    query: '{ people(first: 10) { nodes { shifts(first: 1) { nodes { actor { id } } } } } }',
    cost: 10 * (1 + 200 + 2),
  },
  {
    name: 'a fragment at two sizes',
    query:
      '{ people(first: 2) { ...P } more: people(first: 3) { ...P } } fragment P on PersonConnection { nodes { id } }',
    cost: 5,
  },
  {
    name: 'fragments that unfold',
    query: `{ ...f0 } ${times(16, (n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`).join(' ')} fragment f16 on Query { people(first: 1) { nodes { id } } }`,
    cost: 2 ** 16,
  },
  {
    name: 'fragments in a circle',
    query: '{ ...a } fragment a on Query { ...b country(id: "x") { id } } fragment b on Query { ...a }',
    cost: 1,
  },
]

describe('the cost of', () => {
  it.each(cases)('$name', ({ query, variables, cost }) => {
    expect(costOf(query, variables)).toBeCloseTo(cost)
  })

  it.each([
    ['the schema as tools ask for it', getIntrospectionQuery()],
    [
      'the schema as the playground asks for it',
      getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true, oneOf: true }),
    ],
  ])('%s lets it be asked', (_, query) => {
    expect(costOf(query)).toBeGreaterThan(500)
    expect(costOf(query)).toBeLessThan(most / 2)
  })

  it('the schema again and again, as often', () => {
    const introspection = getIntrospectionQuery({ descriptions: false })
    const start = introspection.indexOf('__schema')
    const end = introspection.indexOf('fragment FullType')
    const field = introspection.slice(start, introspection.lastIndexOf('}', end))
    const query = `{ ${times(20, (n) => `a${n}: ${field}`).join(' ')} } ${introspection.slice(end)}`
    expect(costOf(query)).toBeCloseTo(20 * costOf(introspection))
    expect(costOf(query)).toBeGreaterThan(most)
  })
})

describe('the limit lets through, at half of it or less,', () => {
  it.each([
    ...readExamples(),
    ...readExamples(join(import.meta.dirname, '../unga')),
    ...readExamples(join(import.meta.dirname, '../corpus/examples')),
  ])('the example $name', ({ query, variables }) => {
    expect(costOf(query, variables)).toBeLessThanOrEqual(most / 2)
  })

  it.each(ofPages())('what a page asks: $name', ({ name, query }) => {
    expect(costOf(query, sent[name] ?? usual)).toBeLessThanOrEqual(most / 2)
  })

  it.each(ofDocs())('what $name shows', ({ query }) => {
    expect(costOf(query)).toBeLessThanOrEqual(most / 2)
  })
})

describe('the schema says', () => {
  it('how long every list is, unless it is a page', () => {
    const paged = new Set(
      composites()
        .flatMap((type) => Object.values(type.getFields()))
        .flatMap(({ type, args }) =>
          args.some(({ name }) => name === 'first') ? [String(getNullableType(type))] : [],
        ),
    )
    const unsaid = composites().flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ type: of }) => isListType(getNullableType(of)))
        .map(({ name }) => `${type.name}.${name}`)
        .filter((coordinate) => !sizes.has(coordinate) && !paged.has(type.name) && type.name !== 'Connection'),
    )
    expect(unsaid).toEqual([])
  })

  it('the most that `first` may be as the argument’s own words do', () => {
    const wrong = composites().flatMap((type) =>
      Object.values(type.getFields()).flatMap(({ name, args }) => {
        const said = /, 1 to (\d+)/.exec(args.find((argument) => argument.name === 'first')?.description ?? '')
        return said && Number(said[1]) !== sizes.get(`${type.name}.${name}`)?.most ? [`${type.name}.${name}`] : []
      }),
    )
    expect(wrong).toEqual([])
  })

  it('weights that are numbers', () => {
    expect([...weights].filter(([, weight]) => !(weight >= 0))).toEqual([])
  })
})

function costOf(query: string, given: Record<string, unknown> = {}): number {
  const { definitions } = parse(query)
  const operation = definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION)
  const fragments = definitions.filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
  if (!operation) throw new Error('an operation was wanted')
  return measure(schema, {
    operation,
    fragments: new Map(fragments.map((node) => [node.name.value, node])),
    variables: given,
  }).cost
}

function composites() {
  return Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__'))
    .filter((type) => isObjectType(type) || isInterfaceType(type))
}

function ofPages(): { name: string; query: string }[] {
  return Object.values(documents).flatMap((document) => {
    const [, name] = 'text' in document ? (/query (\w+)/.exec(document.text) ?? []) : []
    return name === undefined || !('text' in document) ? [] : [{ name, query: document.text }]
  })
}

function ofDocs(): { name: string; query: string }[] {
  const docs = join(import.meta.dirname, '../../docs')
  return readdirSync(docs)
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) =>
      [...readFileSync(join(docs, file), 'utf8').matchAll(/```graphql( query)?\n([\s\S]*?)```/g)].map(
        ([, , query = ''], at) => ({
          name: `${file}, block ${at + 1}`,
          query,
        }),
      ),
    )
    .filter(({ query }) => /^(query|\{)/.test(query.trim()))
}
