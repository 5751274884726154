import type { IssueRow, PositionRow } from '../generated/rows.ts'
import { parts, statements } from '../generated/statements.ts'
import type { PositionFilter, QueryPositionsArgs, Stance } from '../generated/types.ts'
import { compose, pageParams, tail, total } from './compose.ts'
import type { Params } from './engine.ts'
import type { BatchParams, Load } from './load.ts'
import { makePage, type Page, type PageEdge, windowOf } from './page.ts'
import { type Conditions, conditionsOf, isEmpty } from './positionFilter.ts'
import { carry, readScope, type ScopeEntry } from './scope.ts'
import type { ConnectionStatement } from './statement.ts'

/** The connections that filtered positions lead to. */
export type FilteredConnection = 'PositionConnection' | 'StatementConnection' | 'QuotationConnection'
export type PositionArgs = Omit<QueryPositionsArgs, 'order'> & { order?: QueryPositionsArgs['order'] }
/** How a position answers the issue asked for. */
export interface Match {
  through: IssueRow
  stance: Stance
  flipped: boolean
}
export type PositionPageEdge<Row> = PageEdge<Row> & { match: () => Promise<Match | null> }

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

/** What finds the positions: the clauses before the tail, their parameters, and the issues in scope when one was asked for. */
interface Finding {
  clauses: string[]
  params: Params
  more?: BatchParams
  scope: () => Promise<ScopeEntry[]>
}

/**
 * A page of positions, or of the statements or quotations that they lead to. With a key, the statement walks from it to
 * its positions; without one, the search starts at the filter's most selective condition.
 */
export async function readPositions<Row extends { id: string; sortKey: string }>(
  load: Load,
  statement: ConnectionStatement<PositionArgs, Row>,
  connection: FilteredConnection,
  { where, order, first, after }: PositionArgs,
  key?: string,
): Promise<Page<Row>> {
  const window = windowOf(statement.field, { first, after })
  const found = await find(load, statement, connection, where ?? {}, key)
  const read = (end: string, more: Params) =>
    load(compose([...found.clauses, end], key !== undefined), { ...found.params, ...more }, key, found.more)
  const rows = (await read(tail(order), pageParams(window, order))) as Row[] | undefined
  const page: Page<Row> = makePage(
    statement.field,
    window,
    rows ?? [],
    async () => ((await read(total, {})) ?? 0) as number,
  )
  const asked = where?.issue != null || statement.field === 'Issue.positions'
  const match = (row: unknown) => (asked ? matchOf(load, found.scope, row as PositionRow) : Promise.resolve(null))
  return { ...page, edges: page.edges.map((edge) => ({ ...edge, match: () => match(edge.node) })) }
}

/** What finds, as `node`, every position that the filter leaves, for readings that are no page of a field. */
export async function findPositions(load: Load, where: PositionFilter): Promise<Pick<Finding, 'clauses' | 'params'>> {
  return find(load, statements['Query.positions'], 'PositionConnection', where)
}

async function find(
  load: Load,
  statement: ConnectionStatement<PositionArgs, unknown>,
  connection: FilteredConnection,
  where: PositionFilter,
  key?: string,
): Promise<Finding> {
  const conditions = conditionsOf(where)
  if (key === undefined) return findFromFilter(load, statement, connection, where, conditions)
  const clauses = [statement.text, parts.PositionFilter, parts[connection]]
  if (statement.field !== 'Issue.positions') {
    const scope = await addScope(load, where, conditions)
    return { clauses, params: { filter: conditions }, scope }
  }
  const scopeOf = (issue: string) => readScope(load, issue, rollUpOf(where))
  conditions.stance = null
  if (where.issue) await addScope(load, { ...where, stance: null }, conditions)
  const of = async (keys: readonly string[]) => ({ scopes: await scopesOf(load, keys, where) })
  return {
    clauses,
    params: { filter: conditions },
    more: { name: JSON.stringify(where), of },
    scope: () => scopeOf(key),
  }
}

async function findFromFilter(
  load: Load,
  statement: ConnectionStatement<PositionArgs, unknown>,
  connection: FilteredConnection,
  where: PositionFilter,
  conditions: Conditions,
): Promise<Finding> {
  const glue = [parts.PositionFilter, parts[connection]]
  if (isEmpty(where)) {
    const clauses = connection === 'PositionConnection' ? [statement.text, parts[connection]] : [statement.text]
    return { clauses, params: {}, scope: async () => [] }
  }
  const anchor = ANCHORS.find(([name]) => where[name] != null)
  if (!anchor)
    return {
      clauses: [statements['Query.positions'].text, ...glue],
      params: { filter: conditions },
      scope: async () => [],
    }
  const [name, finding] = anchor
  const clauses = ['UNWIND $anchors AS key', finding, 'WITH DISTINCT position', ...glue]
  const anchors = where[name]
  if (name !== 'issue') {
    const scope = await addScope(load, where, conditions)
    conditions[name] = null
    return { clauses, params: { anchors, filter: conditions }, scope }
  }
  conditions.stance = null
  const scopes = await scopesOf(load, where.issue ?? [], where)
  return { clauses, params: { anchors, scopes, filter: conditions }, scope: async () => Object.values(scopes).flat() }
}

/** Turns the issues and stances of a filter into one condition, because a stance flips on its way up the issues. */
async function addScope(
  load: Load,
  where: PositionFilter,
  conditions: Conditions,
): Promise<() => Promise<ScopeEntry[]>> {
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

async function matchOf(load: Load, scope: () => Promise<ScopeEntry[]>, position: PositionRow): Promise<Match | null> {
  const through = (await load(statements['Position.issue'].text, {}, position.id)) as IssueRow
  const entry = (await scope()).find(({ issue }) => issue === through.id)
  if (!entry) return null
  const stance = carry(position.stance, entry.sign)
  return { through, stance, flipped: entry.sign === -1 }
}

function rollUpOf({ includeNarrower, stance }: PositionFilter): {
  includeNarrower: boolean
  stance: readonly Stance[] | null
} {
  return { includeNarrower: includeNarrower ?? true, stance: stance ?? null }
}
