import type { Ask } from '../ask.ts'
import type { Filter, ListCondition } from '../state.ts'

/** The conditions whose values the server counts. */
const counted = ['stance', 'issue', 'actor', 'role', 'country', 'target', 'source', 'mode'] as const

type Facet = (typeof counted)[number] & ListCondition

export function isFacet(name: ListCondition): name is Facet {
  return (counted as readonly ListCondition[]).includes(name)
}

export interface FacetValue {
  value: string | null
  /** How many positions it would leave; null where that is not counted. */
  count: number | null
  node: { name?: string; headline?: string } | null
}

export type Facets = { totalCount: number; year: FacetValue[] } & Record<Facet, FacetValue[]>

const counts = 'value count node { ... on Actor { name } ... on Issue { name } ... on Source { headline } }'

const question = `query Facets($where: PositionFilter) {
  facets(where: $where) {
    totalCount
    year(first: 100, sort: VALUE) { value count }
${counted.map((name) => `    ${name}(first: 12) { ${counts} }`).join('\n')}
  }
}`

/** What could be chosen under a filter, and how many positions each choice would leave. */
export async function askFacets(where: Filter, ask: Ask, signal?: AbortSignal): Promise<Facets> {
  return (await ask<{ facets: Facets }>({ query: question, variables: { where } }, signal)).facets
}

/** The names behind ids, as far as there are any. */
export async function askNames(ids: string[], ask: Ask, signal?: AbortSignal): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const query = `query Names($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    ... on Actor { name }
    ... on Issue { name }
    ... on Event { name }
    ... on Source { headline }
    ... on Post { title }
  }
}`
  type Answer = { nodes: ({ id: string; name?: string; headline?: string; title?: string } | null)[] }
  const { nodes } = await ask<Answer>({ query, variables: { ids: ids.slice(0, 100) } }, signal)
  return new Map(
    nodes.flatMap((node) => (node ? [[node.id, node.name ?? node.headline ?? node.title ?? node.id]] : [])),
  )
}
