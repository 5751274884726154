import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildASTSchema, type FieldNode, Kind, type OperationDefinitionNode, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { measure } from '../../src/api/limits/cost.ts'
import { typeDefs } from '../../src/generated/schema.ts'
import { variables } from '../../src/settings/variables.ts'
import { readSources } from '../support/sources.ts'

const schema = buildASTSchema(typeDefs)
const documents = Object.entries(readSources().documents)
  .filter(([file]) => !file.startsWith('src/mcp/'))
  .map(([, text]) => parse(text))
const operations = documents.flatMap(({ definitions }) =>
  definitions.filter((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION),
)
const fragments = new Map(
  documents.flatMap(({ definitions }) =>
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  ),
)

/** Root fields that no page asks, and what a reader has instead: `node` finds all of these by their ids, and connections lead to them. */
const lookups: Record<string, string> = {
  person: 'node',
  organization: 'node',
  country: 'node',
  bloc: 'node',
  post: 'node',
  appointment: 'Person.appointments, Post.appointments',
  membership: 'Actor.memberships',
  issue: 'node',
  quoteChecks: 'what agents ask, and whoever writes',
  statement: 'Event.statements, Source.statements',
  quotation: 'Source.quotations',
  position: 'positions',
  posts: 'Country.posts, Organization.posts, Bloc.posts',
  appointments: 'Person.appointments',
  memberships: 'Actor.memberships',
}

describe('what the pages ask', () => {
  it('is every question of the schema: what none asks is refused here by name', () => {
    const asked = new Set(
      operations.flatMap(({ selectionSet }) =>
        selectionSet.selections
          .filter((one): one is FieldNode => one.kind === Kind.FIELD)
          .map(({ name }) => name.value),
      ),
    )
    const all = Object.keys(schema.getQueryType()?.getFields() ?? {})
    expect(all.filter((field) => !asked.has(field)).sort()).toEqual(Object.keys(lookups).sort())
  })

  it('stays below half of what one request may cost', () => {
    const most = Number(variables.DEMARCHE_MAX_COST.default) / 2
    const dear = operations
      .map((operation) => ({
        name: operation.name?.value,
        cost: measure(schema, { operation, fragments, variables: { first: 1, ids: Array(50).fill('id') } }).cost,
      }))
      .filter(
        ({ name = '', cost }) => /^(Actor|Compare|Event|Home|Issue|Page|Search|Source)[A-Z]/.test(name) && cost > most,
      )
    expect(dear).toEqual([])
  })

  it('is as much as docs/pages.md says', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/pages.md'), 'utf8')
    const source = (path: string) => readFileSync(join(import.meta.dirname, '../../src', path), 'utf8')
    const limits: [string, string, string][] = [
      ['pages/actor/stances.ts', 'const MOST_TOPICS = 24\n', 'up to 24 topics'],
      ['pages/actor/bloc.ts', 'const MOST_PAGES = 5\n', 'its `dissent`, up to 500'],
      ['pages/event/rollCall.ts', 'const MOST_PAGES = 10\n', '`positions`, up to 1,000'],
      ['pages/source/page.ts', 'const MOST_PAGES = 10\n', 'up to 1,000 quotations and 500 statements'],
      ['pages/compare/periods.ts', 'const MOST_TOPICS = 24\n', 'or topic; up to 24 topics'],
      ['pages/issue/around.ts', 'const LISTED = 50\n', '`node`, 50 a page'],
      ['http/graphPages.ts', 'const QUESTIONS = 4\n', '4 of them are\nworked on at once'],
      ['questions/sentence/sentence.ts', 'LONGEST_SENTENCE = 200\n', 'at most 200 characters'],
    ]
    for (const [path, code, sentence] of limits)
      expect([path, source(path).includes(code), page.includes(sentence)]).toEqual([path, true, true])
  })
})
