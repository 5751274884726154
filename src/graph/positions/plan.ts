import { conditionsByCost } from '../../generated/conditions.ts'
import { cypher } from '../../generated/cypher.ts'
import type { PositionFilter } from '../../generated/types.ts'
import type { Clause } from '../../model/clause.ts'
import type { Params } from '../../store/engine.ts'
import type { Load } from '../batch.ts'
import { type Bound, find, startOf } from '../plan.ts'
import { type Conditions, conditionsOf } from './filter.ts'
import { onceEach, readScopes, type ScopeEntry, stancesByIssue } from './scope.ts'

/*
 * How positions are found and paged.
 *
 * A filter is first made into a plan, a value, and the plan is then read (read.ts). Nothing that reads goes back to planning.
 *
 * The issues. A stance flips on its way up from a narrower issue, so the issues and the stances of a filter are one thing, its
 * scope: every issue that counts, the sign of its way up, and the stances there that answer the stances asked for (scope.ts).
 * Only for the scope does planning ask the store.
 *
 * The start. Positions are found from what leads to the fewest: from the owner of the field (Person.positions), else from the
 * first of STARTS that the filter names. Where it names none there is a choice: all positions, for counting and columns; or all
 * the issues, for a page, because a page needs only some of them.
 *
 * The rest. Each other condition is one clause more, what is cheap to look at first (generated/conditions.ts).
 *
 * The page. It runs along the sort key, which begins with the date. From one start it is ordered and limited by the store. From
 * many issues that would sort all their positions for twenty; but for each issue it is known where its positions lie (its span,
 * spans.ts). So a page is read in rounds: from the few issues whose positions come first in its order, then from many more, and
 * it is done as soon as no issue left out could come before its last row. Where a few issues have very many positions, their order
 * is read once (hubs.ts), and the rounds are stretches of it.
 *
 * The total is counted by the same clauses, or added up from the spans where a whole scope is meant. How a position answers the
 * issue asked for (its match) is looked up in the scope.
 */

/** How positions are found. */
export interface Plan {
  /** Clauses that bind `position` to each position found. */
  clauses: string[]
  params: Params
  /** What they bind: `position`, or what positions lead to. */
  bound: Bound
  /** The issues asked for and those below them; null when no issue was asked for. */
  scope: ScopeEntry[] | null
  /** The issues that the clauses start at; null where they start elsewhere. */
  starts: ScopeEntry[] | null
  /** The same clauses, where they start at positions of these issues that are known already. */
  placed: string[]
}

const POSITION: Bound = { name: 'position', label: 'Position' }

/** From the issues that stand in `$scopes` under the key; without one, under the empty one. */
const ON_ISSUES = [
  'UNWIND $scopes[key] AS scope',
  startOf(cypher['Issue.positions'], 'scope.issue'),
  'WHERE scope.stances IS NULL OR positions.stance IN scope.stances',
  'WITH positions AS position',
]

/**
 * From positions in `$places`, in the same way. They are looked up as entities: sort keys are indexed for positions, and a Neo4j that
 * planned this while it had few of them would go through their keys for each place.
 */
const AT_PLACES = [
  'UNWIND $places[key] AS place',
  'MATCH (position:Entity {id: place.id})',
  'WHERE place.stances IS NULL OR position.stance IN place.stances',
]

/** The conditions that a search can start from, what leads to the fewest positions first: from a `key` to `position`. */
const STARTS: [keyof PositionFilter, string][] = [
  ['source', find(cypher['Source.positions'], 'position')],
  ['event', find(cypher['Event.positions'], 'position')],
  ['actor', find(cypher['Actor.positions'], 'position')],
  ['target', find(cypher['Actor.positionsToward'], 'position')],
  ['post', find(cypher['Post.positions'], 'position')],
  ['issue', ''],
  ['country', cypher['questions/positionsOfCountry']],
  ['organization', cypher['questions/positionsOfOrganization']],
  ['onBehalfOf', find(cypher['Actor.positionsOnBehalf'], 'position')],
  ['role', cypher['questions/positionsInRole']],
  ['text', cypher['questions/positionsWithText']],
]

/** Finds what the filter describes, from its most selective condition, or among all positions when it names none. */
export async function findPositions(load: Load, where: PositionFilter): Promise<Plan> {
  const conditions = conditionsOf(where)
  const start = startIn(where)
  if (!start) return plan([find(cypher['Query.positions'], 'position')], {}, conditions, null)
  const [name, text] = start
  const scope = await readScopes(load, where)
  if (name === 'issue') return onIssues(conditions, scope, scope ?? [])
  const { [name as keyof Conditions]: keys, ...rest } = conditions
  const bound = { ...POSITION, isUnwound: /\bUNWIND\b/.test(text) }
  const from = ['UNWIND $anchors AS key', text, 'WITH DISTINCT position']
  return { ...plan(from, { anchors: [keys].flat() }, rest, scope), bound }
}

/** Finds what a filter without a start describes, from all the issues that there are. */
export function findPositionsOn(issues: Iterable<string>, where: PositionFilter): Plan {
  const stances = where.stance?.slice() ?? null
  const starts = Array.from(issues, (issue): ScopeEntry => ({ issue, sign: 1, stances }))
  return onIssues(conditionsOf(where), null, starts)
}

/** Finds, among the positions that the clause leads to from `key`, what the filter describes. */
export async function findPositionsFrom(load: Load, clause: Clause, where: PositionFilter, key: string): Promise<Plan> {
  const conditions = conditionsOf(where)
  if (clause.field !== 'Issue.positions') {
    return plan([find(clause, 'position')], {}, conditions, await readScopes(load, where))
  }
  const { stance: _, ...rest } = conditions
  const [starts, others] = await Promise.all([
    readScopes(load, { ...where, issue: [key] }),
    readScopes(load, { ...where, stance: null }),
  ])
  const placed = plan(AT_PLACES, {}, rest, others).clauses
  return { ...plan(ON_ISSUES, {}, rest, others), scope: starts, starts, placed }
}

/** Whether the filter names something to start from. */
export function hasStart(where: PositionFilter): boolean {
  return startIn(where) !== undefined
}

function startIn(where: PositionFilter): (typeof STARTS)[number] | undefined {
  return STARTS.find(([name]) => where[name] != null)
}

/**
 * From issues to positions without a key: all of the issues stand under the empty one. A position is on one issue, and each issue is
 * gone through once, so none is found twice.
 */
function onIssues({ stance: _, ...conditions }: Conditions, scope: ScopeEntry[] | null, entries: ScopeEntry[]): Plan {
  const starts = onceEach(entries)
  const planFrom = (start: string[], params: Params) => plan(["UNWIND [''] AS key", ...start], params, conditions, null)
  const placed = planFrom(AT_PLACES, {}).clauses
  return { ...planFrom(ON_ISSUES, { scopes: { '': starts } }), scope, starts, placed }
}

/** The clauses with those of the conditions after them; the issues in scope are a condition like others, and hold the stances. */
function plan(
  start: string[],
  params: Params,
  { stance, ...conditions }: Conditions,
  scope: ScopeEntry[] | null,
): Plan {
  const filter: Conditions = {
    ...conditions,
    ...(scope ? { issue: stancesByIssue(scope) } : stance === undefined ? {} : { stance }),
  }
  const clauses = conditionsByCost.filter((name) => name in filter).map((name) => clauseOf(name))
  return {
    clauses: [...start, ...clauses],
    params: { ...params, filter },
    bound: POSITION,
    scope,
    starts: null,
    placed: [],
  }
}

/**
 * The condition as a clause. The embedded engine joins a lone EXISTS with everything of its pattern; after `IS NULL OR` it
 * looks at each position, which is up to fifty times faster.
 */
function clauseOf(name: (typeof conditionsByCost)[number]): string {
  const condition = cypher[`PositionFilter.${name}`].trim()
  return `WITH position\nWHERE ${condition.includes('EXISTS') ? `($filter.${name} IS NULL OR ${condition})` : condition}`
}
