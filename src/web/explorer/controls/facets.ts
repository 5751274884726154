import type { Ask } from '../ask.ts'
import type { Filter, ListCondition } from '../state.ts'

/** The conditions that the facets offer, with their titles. */
export const facetTitles = {
  stance: 'Stance',
  issue: 'Issue',
  actor: 'Who',
  role: 'Role',
  country: 'Country',
  target: 'Toward',
  source: 'Source',
  mode: 'How',
} as const satisfies { [name in ListCondition]?: string }

export type Facet = keyof typeof facetTitles

export interface FacetValue {
  value: string | null
  count: number
  node: { name?: string; headline?: string } | null
}

export type Facets = { totalCount: number; year: FacetValue[] } & Record<Facet, FacetValue[]>

const counts = 'value count node { ... on Actor { name } ... on Issue { name } ... on Source { headline } }'

const question = `query Facets($where: PositionFilter) {
  facets(where: $where) {
    totalCount
    year(first: 100, sort: VALUE) { value count }
${Object.keys(facetTitles)
  .map((name) => `    ${name}(first: 12) { ${counts} }`)
  .join('\n')}
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
