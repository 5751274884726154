import { parts, statements } from '../generated/statements.ts'
import type { PositionFilter, Stance } from '../generated/types.ts'
import type { Params } from './engine.ts'
import type { BatchParams, Load } from './load.ts'
import { type Conditions, conditionsOf } from './positionFilter.ts'
import { readScope, type ScopeEntry } from './scope.ts'

/** Clauses that bind `position` to each position found, with their parameters and the issues in scope when one was asked for. */
export interface Finding {
  clauses: string[]
  params: Params
  more?: BatchParams
  scope: () => Promise<ScopeEntry[]>
}

/** A filter's field and the relationship that finds the positions it names; the first one given is where a search starts. */
const ANCHORS = [
  ['source', statements['Source.positions'].text],
  ['event', statements['Event.positions'].text],
  ['actor', statements['Actor.positions'].text],
  ['target', statements['Actor.positionsToward'].text],
  ['post', statements['Post.positions'].text],
  ['issue', statements['Issue.positions'].text],
  ['country', parts['PositionFilter.country']],
  ['organization', parts['PositionFilter.organization']],
  ['onBehalfOf', statements['Actor.positionsOnBehalf'].text],
] as const

/** Finds what the filter describes, starting at its most selective condition, or among all positions when it names none. */
export async function findPositions(load: Load, where: PositionFilter): Promise<Finding> {
  const conditions = conditionsOf(where)
  const anchor = ANCHORS.find(([name]) => where[name] != null)
  if (!anchor) {
    const clauses = [statements['Query.positions'].text, ...filterClause(conditions)]
    return { clauses, params: { filter: conditions }, scope: async () => [] }
  }
  const [name, finding] = anchor
  const start = ['UNWIND $anchors AS key', finding, 'WITH DISTINCT position']
  const anchors = where[name]
  if (name !== 'issue') {
    const scope = await addScope(load, where, conditions)
    conditions[name] = null
    return { clauses: [...start, ...filterClause(conditions)], params: { anchors, filter: conditions }, scope }
  }
  conditions.stance = null
  const scopes = await scopesOf(load, where.issue ?? [], where)
  const clauses = [...start, ...filterClause(conditions)]
  return { clauses, params: { anchors, scopes, filter: conditions }, scope: async () => Object.values(scopes).flat() }
}

/** Finds, among the positions that the finding clause of `field` leads to from `key`, what the filter describes. */
export async function findPositionsFrom(
  load: Load,
  { field, text }: { field: string; text: string },
  where: PositionFilter,
  key: string,
): Promise<Finding> {
  const conditions = conditionsOf(where)
  if (field !== 'Issue.positions') {
    const scope = await addScope(load, where, conditions)
    return { clauses: [text, ...filterClause(conditions)], params: { filter: conditions }, scope }
  }
  conditions.stance = null
  if (where.issue) await addScope(load, { ...where, stance: null }, conditions)
  const of = async (keys: readonly string[]) => ({ scopes: await scopesOf(load, keys, where) })
  const more = { name: JSON.stringify(where), of }
  const clauses = [text, ...filterClause(conditions)]
  return { clauses, params: { filter: conditions }, more, scope: () => readScope(load, key, rollUpOf(where)) }
}

/** Many positions are found by one condition alone: no row is asked about conditions that nobody gave. */
function filterClause(conditions: Conditions): string[] {
  return Object.values(conditions).every((condition) => condition === null) ? [] : [parts.PositionFilter]
}

/** Turns the issues and stances of a filter into one condition, because a stance flips on its way up the issues. */
async function addScope(load: Load, where: PositionFilter, conditions: Conditions): Promise<Finding['scope']> {
  if (where.issue == null) return async () => []
  const scope = Object.values(await scopesOf(load, where.issue, where)).flat()
  conditions.scope = scope
  conditions.stance = null
  return async () => scope
}

async function scopesOf(
  load: Load,
  issues: readonly string[],
  where: PositionFilter,
): Promise<Record<string, ScopeEntry[]>> {
  const entries = issues.map(async (issue) => [issue, await readScope(load, issue, rollUpOf(where))] as const)
  return Object.fromEntries(await Promise.all(entries))
}

function rollUpOf({ includeNarrower, stance }: PositionFilter): {
  includeNarrower: boolean
  stance: readonly Stance[] | null
} {
  return { includeNarrower: includeNarrower ?? true, stance: stance ?? null }
}
