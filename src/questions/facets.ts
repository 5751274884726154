import { cypher } from '../generated/cypher.ts'
import type { FacetSort, PositionFilter, Stance } from '../generated/types.ts'
import type { Load } from '../graph/batch.ts'
import type { Ledger } from '../graph/ledger.ts'
import { compose } from '../graph/plan.ts'
import { findPositions } from '../graph/positions/plan.ts'
import { carry } from '../graph/positions/scope.ts'
import { isSlice } from '../graph/sliceLedger.ts'
import { stances } from '../model/stance.ts'
import { readUnits } from './agreement/units.ts'

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

/** The facets that the columns of a ledger hold. */
const IN_COLUMNS = ['stance', 'issue', 'actor', 'country', 'year'] as const
export type ColumnFacet = (typeof IN_COLUMNS)[number]

/** How the values of a facet are given: in which order, and how many. */
export interface FacetOrder {
  sort: FacetSort
  first: number
}

/** The positions along whose columns the facet is counted; null where its other conditions are not in columns. */
export function columnsFor(
  name: FacetName,
  where: PositionFilter,
): { name: ColumnFacet; along: PositionFilter } | null {
  const along = otherConditions(name, where)
  return isColumn(name) && isSlice(along) ? { name, along } : null
}

/** Counts the values of one facet over the positions that the other conditions leave. */
export async function countFacet(
  load: Load,
  name: FacetName,
  where: PositionFilter,
  order: FacetOrder,
): Promise<FacetCount[]> {
  const rest = otherConditions(name, where)
  const { clauses, params, scope } = await findPositions(load, rest)
  const text = compose([...clauses, cypher[`Facets.${name}`]], false)
  const rows = ((await load(text, params)) ?? []) as Counted[]
  const signs = new Map(scope?.map(({ issue, sign }) => [issue, sign]))
  const counts = new Map<string | null, number>()
  for (const { value, count, issue } of rows) {
    const carried = name === 'stance' ? carry(value as Stance, signs.get(issue ?? '') ?? 1) : value
    counts.set(carried, (counts.get(carried) ?? 0) + count)
  }
  return inOrder(name, counts, order)
}

/** Counts the same along the columns of the positions that the other conditions leave. */
export async function countColumn(
  ledger: Ledger,
  { name, ...order }: FacetOrder & { name: ColumnFacet },
): Promise<FacetCount[]> {
  const { names, codeOf } = await columnOf(ledger, name)
  const tally = new Uint32Array(names.length)
  const count = (code: number) => {
    tally[code] = (tally[code] as number) + 1
  }
  for (let row = 0; row < ledger.size; row++) codeOf(row, count)
  const counts = names.map((value, code): [string | null, number] => [value, tally[code] ?? 0])
  return inOrder(name, new Map(counts.filter(([, count]) => count > 0)), order)
}

/** The values that a facet has, and which of them each row has. */
async function columnOf(
  ledger: Ledger,
  name: ColumnFacet,
): Promise<{ names: (string | null)[]; codeOf: (row: number, count: (code: number) => void) => void }> {
  const { actor, issue, stance, earliest } = ledger
  switch (name) {
    case 'stance':
      return { names: [...stances], codeOf: (row, count) => count(stance[row] as number) }
    case 'issue':
      return { names: ledger.issues, codeOf: (row, count) => count(issue[row] as number) }
    case 'actor':
      return { names: ledger.actors, codeOf: (row, count) => count(actor[row] as number) }
    case 'year': {
      const years = Array.from({ length: 10_000 }, (_, year) => (year === 0 ? null : String(year).padStart(4, '0')))
      return { names: years, codeOf: (row, count) => count(Math.floor((earliest[row] as number) / 10_000)) }
    }
    case 'country': {
      const { names, starts, values } = await readUnits(ledger, 'COUNTRY')
      const codeOf = (row: number, count: (code: number) => void) => {
        for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) count(values[at] as number)
      }
      return { names, codeOf }
    }
  }
}

function isColumn(name: FacetName): name is ColumnFacet {
  return IN_COLUMNS.some((own) => own === name)
}

function otherConditions(name: FacetName, where: PositionFilter): PositionFilter {
  return Object.fromEntries(Object.entries(where).filter(([condition]) => !OWN[name].includes(condition as never)))
}

/** The values in their order, cut to the first ones. */
function inOrder(name: FacetName, counted: Map<string | null, number>, { sort, first }: FacetOrder): FacetCount[] {
  const isNode = NAMING_NODES.includes(name)
  const counts = [...counted].map(([value, count]) => ({ value, count, id: isNode ? value : null }))
  const byValue = (a: FacetCount, b: FacetCount) => ((a.value ?? '') < (b.value ?? '') ? -1 : 1)
  return counts.sort((a, b) => (sort === 'COUNT' ? b.count - a.count : 0) || byValue(a, b)).slice(0, first)
}
