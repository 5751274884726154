import { cypher } from '../../generated/cypher.ts'
import type { IssueRow } from '../../generated/rows.ts'
import type { PositionFilter, QueryPositionsArgs, Stance } from '../../generated/types.ts'
import type { Params } from '../../store/engine.ts'
import type { BatchParams, Load } from '../batch.ts'
import { compose, pageParams, tail, total } from '../compose.ts'
import { makePage, type Page, windowOf } from '../page.ts'
import type { ConnectionQuery } from '../query.ts'
import { isEmpty } from './filter.ts'
import { type Finding, findPositions, findPositionsFrom, findPositionsOn, hasAnchor, scopesOf } from './find.ts'
import { carry } from './scope.ts'
import { countOn, readNearest, type Spans } from './spans.ts'

/** The connections that filtered positions lead to. */
export type FilteredConnection = 'PositionConnection' | 'StatementConnection' | 'QuotationConnection'
export type PositionArgs = Omit<QueryPositionsArgs, 'order'> & { order?: QueryPositionsArgs['order'] }
/** How a position answers the issue asked for. */
export interface Match {
  through: IssueRow
  stance: Stance
  flipped: boolean
}

/** What a page of positions is read with: the request's loads, and where the positions of each issue lie. */
export interface Reading {
  load: Load
  spans: () => Promise<Spans>
}

/**
 * A page of positions, or of the statements or quotations that they lead to. With a key, the statement walks from it to
 * its positions; without one, the filter finds them.
 */
export async function readPositions<Row extends { id: string; sortKey: string }>(
  reading: Reading,
  statement: ConnectionQuery<PositionArgs, Row>,
  connection: FilteredConnection,
  { where: given, order, first, after }: PositionArgs,
  key?: string,
): Promise<Page<Row>> {
  const { load } = reading
  const where = given ?? {}
  const window = windowOf(statement.field, { first, after })
  const found = await find(reading, statement, connection, where, key)
  const name = JSON.stringify(where)
  const read = (end: string, own: Params, more = scopesOf(found, name)) =>
    load(compose([...found.clauses, end], key !== undefined), { ...found.params, ...own }, key, more)
  const readPage = async (more?: BatchParams) =>
    ((await read(tail(order), pageParams(window, order), more)) ?? []) as Row[]
  const scope = connection === 'PositionConnection' ? await found.scopeOf?.(key ?? '') : undefined
  const rows = scope
    ? await readNearest({ ...window, order, where }, scope, reading.spans, (choose, step) =>
        readPage(scopesOf(found, `${name} ${step}`, choose)),
      )
    : await readPage()
  const isWhole = scope && isEmpty(key === undefined ? { ...where, issue: null } : where)
  const counted = async () => (isWhole ? countOn(scope, reading.spans) : undefined)
  const count = async () => (await counted()) ?? ((await read(total, {})) as number | undefined) ?? 0
  const page: Page<Row> = makePage(statement.field, window, rows, count)
  const asked = where.issue != null || statement.field === 'Issue.positions'
  const match = (row: unknown) => (asked ? matchOf(load, found.scope, row as Matched) : Promise.resolve(null))
  return { ...page, edges: page.edges.map((edge) => ({ ...edge, match: () => match(edge.node) })) }
}

/** How many positions the filter leaves. */
export async function countPositions(load: Load, where: PositionFilter): Promise<number> {
  const { clauses, params } = await findPositions(load, where)
  return ((await load(compose([...clauses, cypher.PositionConnection, total], false), params)) ?? 0) as number
}

type Matched = { id: string; stance: Stance }

async function find(
  { load, spans }: Reading,
  statement: ConnectionQuery<PositionArgs, unknown>,
  connection: FilteredConnection,
  where: PositionFilter,
  key: string | undefined,
): Promise<Finding> {
  const pages = connection === 'PositionConnection'
  // Every statement and quotation there is, also what no position leads to.
  if (key === undefined && !pages && isEmpty(where))
    return { clauses: [statement.text], params: {}, scope: async () => [] }
  const found =
    key !== undefined
      ? await findPositionsFrom(load, statement, where, key)
      : pages && !hasAnchor(where)
        ? findPositionsOn((await spans()).keys(), where)
        : await findPositions(load, where)
  return { ...found, clauses: [...found.clauses, cypher[connection]] }
}

async function matchOf(load: Load, scope: Finding['scope'], position: Matched): Promise<Match | null> {
  const through = (await load(cypher['Position.issue'].text, {}, position.id)) as IssueRow
  const entry = (await scope()).find(({ issue }) => issue === through.id)
  if (!entry) return null
  return { through, stance: carry(position.stance, entry.sign), flipped: entry.sign === -1 }
}
