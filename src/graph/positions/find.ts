import { cypher } from '../../generated/cypher.ts'
import type { PositionFilter, Stance } from '../../generated/types.ts'
import type { Params } from '../../store/engine.ts'
import type { BatchParams, Load } from '../batch.ts'
import { type Conditions, conditionsOf } from './filter.ts'
import { readScope, type ScopeEntry } from './scope.ts'

/** Clauses that bind `position` to each position found, with their parameters and the issues in scope when one was asked for. */
export interface Finding {
  clauses: string[]
  params: Params
  scope: () => Promise<ScopeEntry[]>
  /** Where the clauses go from issues to positions: the issues of each key, which they take as `$scopes`. */
  scopeOf?: (key: string) => Promise<ScopeEntry[]>
}

/** The parameter that gives the clauses their issues, where they take any. */
export function scopesOf(
  { scopeOf }: Finding,
  name: string,
  choose: (scope: ScopeEntry[]) => ScopeEntry[] = (scope) => scope,
): BatchParams | undefined {
  if (!scopeOf) return undefined
  const of = async (keys: readonly string[]) => {
    const entries = keys.map(async (key) => [key, choose(await scopeOf(key))] as const)
    return { scopes: Object.fromEntries(await Promise.all(entries)) }
  }
  return { name, of }
}

/** A filter's field and the relationship that finds the positions it names; the first one given is where a search starts. */
const ANCHORS = [
  ['source', cypher['Source.positions'].text],
  ['event', cypher['Event.positions'].text],
  ['actor', cypher['Actor.positions'].text],
  ['target', cypher['Actor.positionsToward'].text],
  ['post', cypher['Post.positions'].text],
  ['issue', cypher['Issue.positions'].text],
  ['country', cypher['questions/positionsOfCountry']],
  ['organization', cypher['questions/positionsOfOrganization']],
  ['onBehalfOf', cypher['Actor.positionsOnBehalf'].text],
  ['role', cypher['questions/positionsInRole']],
] as const

/** The clause of each condition, in the order of what it costs to look at a position. */
const CLAUSES = {
  stance: cypher['PositionFilter.stance'],
  mode: cypher['PositionFilter.mode'],
  statedFrom: cypher['PositionFilter.statedFrom'],
  statedTo: cypher['PositionFilter.statedTo'],
  actor: cypher['PositionFilter.actor'],
  actorKind: cypher['PositionFilter.actorKind'],
  onBehalfOf: cypher['PositionFilter.onBehalfOf'],
  target: cypher['PositionFilter.target'],
  source: cypher['PositionFilter.source'],
  event: cypher['PositionFilter.event'],
  post: cypher['PositionFilter.post'],
  role: cypher['PositionFilter.role'],
  organization: cypher['PositionFilter.organization'],
  country: cypher['PositionFilter.country'],
  scope: cypher['PositionFilter.issue'],
  text: cypher['PositionFilter.text'],
} as const satisfies Record<keyof Conditions, string>
const conditionNames = Object.keys(CLAUSES) as (keyof Conditions)[]

/** Finds what the filter describes, starting at its most selective condition, or among all positions when it names none. */
export async function findPositions(load: Load, where: PositionFilter): Promise<Finding> {
  const conditions = conditionsOf(where)
  const anchor = ANCHORS.find(([name]) => where[name] != null)
  if (!anchor) {
    const clauses = [cypher['Query.positions'].text, ...filterClauses(conditions)]
    return { clauses, params: { filter: conditions }, scope: async () => [] }
  }
  const [name, finding] = anchor
  if (name === 'issue') return onIssues(conditions, await unionOf(load, where))
  const scope = await addScope(load, where, conditions)
  conditions[name] = null
  const clauses = ['UNWIND $anchors AS key', finding, 'WITH DISTINCT position', ...filterClauses(conditions)]
  return { clauses, params: { anchors: where[name], filter: conditions }, scope }
}

/** Finds what a filter without an anchor describes, starting at all the issues that there are. */
export function findPositionsOn(issues: Iterable<string>, where: PositionFilter): Finding {
  const entries = Array.from(
    issues,
    (issue): ScopeEntry => ({ issue, sign: 1, stances: where.stance?.slice() ?? null }),
  )
  return onIssues(conditionsOf(where), entries)
}

/** Whether the filter names something to start from. */
export function hasAnchor(where: PositionFilter): boolean {
  return ANCHORS.some(([name]) => where[name] != null)
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
    return { clauses: [text, ...filterClauses(conditions)], params: { filter: conditions }, scope }
  }
  conditions.stance = null
  if (where.issue) await addScope(load, { ...where, stance: null }, conditions)
  const clauses = [text, ...filterClauses(conditions)]
  const scopeOf = (issue: string) => readScope(load, issue, rollUpOf(where))
  return { clauses, params: { filter: conditions }, scopeOf, scope: () => scopeOf(key) }
}

/** From issues to positions without a key: all of the issues stand under the empty one. */
function onIssues(conditions: Conditions, entries: ScopeEntry[]): Finding {
  conditions.stance = null
  const scope = async () => entries
  const clauses = [
    "UNWIND [''] AS key",
    cypher['Issue.positions'].text,
    'WITH DISTINCT position',
    ...filterClauses(conditions),
  ]
  return { clauses, params: { filter: conditions, scopes: { '': entries } }, scope, scopeOf: scope }
}

/**
 * A clause for each condition that was given, so that no position is asked about another. The embedded engine joins a lone
 * EXISTS with everything of its pattern; after `IS NULL OR` it looks at each position, which is up to fifty times faster.
 */
function filterClauses(conditions: Conditions): string[] {
  return conditionNames.filter((name) => conditions[name] !== null).map((name) => CLAUSES[name])
}

/** Turns the issues and stances of a filter into one condition, because a stance flips on its way up the issues. */
async function addScope(load: Load, where: PositionFilter, conditions: Conditions): Promise<Finding['scope']> {
  if (where.issue == null) return async () => []
  const scope = await unionOf(load, where)
  conditions.scope = scope
  conditions.stance = null
  return async () => scope
}

/** The scopes of all the issues of a filter. */
async function unionOf(load: Load, where: PositionFilter): Promise<ScopeEntry[]> {
  return (await Promise.all((where.issue ?? []).map((issue) => readScope(load, issue, rollUpOf(where))))).flat()
}

function rollUpOf({ includeNarrower, stance }: PositionFilter): {
  includeNarrower: boolean
  stance: readonly Stance[] | null
} {
  return { includeNarrower: includeNarrower ?? true, stance: stance ?? null }
}
