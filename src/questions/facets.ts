import { cypher } from '../generated/cypher.ts'
import type { FacetSort, PositionFilter, Stance } from '../generated/types.ts'
import type { Load } from '../graph/batch.ts'
import { compose } from '../graph/plan.ts'
import { findPositions } from '../graph/positions/plan.ts'
import { carry } from '../graph/positions/scope.ts'

/** What is counted: a facet's name. */
export type FacetName = 'stance' | 'issue' | 'actor' | 'role' | 'country' | 'target' | 'year' | 'source' | 'mode'

/** The facets of a filter; each is counted when it is asked for. */
export interface Facets {
  totalCount: () => Promise<number>
  where: PositionFilter
}

/** One value and how many positions have it; `id` is the value where it names a node. */
export interface FacetCount {
  value: string | null
  count: number
  id: string | null
}

interface Counted {
  value: string | null
  count: number
  /** Only for stances: they are counted issue by issue, because each carries up with its own sign. */
  issue?: string
}

/** The conditions that a facet drops, so that a reader sees what else could be chosen. */
const OWN: Record<FacetName, readonly (keyof PositionFilter)[]> = {
  stance: ['stance'],
  issue: ['issue', 'includeNarrower'],
  actor: ['actor'],
  role: ['role'],
  country: ['country'],
  target: ['target'],
  year: ['statedFrom', 'statedTo'],
  source: ['source'],
  mode: ['mode'],
}
const NAMING_NODES: readonly FacetName[] = ['issue', 'actor', 'country', 'target', 'source']

/** Counts the values of one facet over the positions that the other conditions leave. */
export async function countFacet(load: Load, name: FacetName, where: PositionFilter): Promise<FacetCount[]> {
  const rest = Object.fromEntries(
    Object.entries(where).filter(([condition]) => !OWN[name].includes(condition as never)),
  )
  const { clauses, params, scope } = await findPositions(load, rest)
  const text = compose([...clauses, cypher[`Facets.${name}`]], false)
  const rows = ((await load(text, params)) ?? []) as Counted[]
  const signs = new Map(scope?.map(({ issue, sign }) => [issue, sign]))
  const counts = new Map<string | null, number>()
  for (const { value, count, issue } of rows) {
    const carried = name === 'stance' ? carry(value as Stance, signs.get(issue ?? '') ?? 1) : value
    counts.set(carried, (counts.get(carried) ?? 0) + count)
  }
  return [...counts].map(([value, count]) => ({ value, count, id: NAMING_NODES.includes(name) ? value : null }))
}

/** The values in their order, cut to the first ones. */
export function orderFacet(counts: FacetCount[], sort: FacetSort, first: number): FacetCount[] {
  const byValue = (a: FacetCount, b: FacetCount) => ((a.value ?? '') < (b.value ?? '') ? -1 : 1)
  return counts.sort((a, b) => (sort === 'COUNT' ? b.count - a.count : 0) || byValue(a, b)).slice(0, first)
}
