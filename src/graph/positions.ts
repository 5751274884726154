import type { IssueRow } from '../generated/rows.ts'
import { parts, statements } from '../generated/statements.ts'
import type { PositionFilter, QueryPositionsArgs, Stance } from '../generated/types.ts'
import { compose, pageParams, tail, total } from './compose.ts'
import type { Params } from './engine.ts'
import { type Finding, findPositions, findPositionsFrom } from './findPositions.ts'
import type { Load } from './load.ts'
import { makePage, type Page, windowOf } from './page.ts'
import { isEmpty } from './positionFilter.ts'
import { carry } from './scope.ts'
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

/**
 * A page of positions, or of the statements or quotations that they lead to. With a key, the statement walks from it to
 * its positions; without one, the filter finds them.
 */
export async function readPositions<Row extends { id: string; sortKey: string }>(
  load: Load,
  statement: ConnectionStatement<PositionArgs, Row>,
  connection: FilteredConnection,
  { where, order, first, after }: PositionArgs,
  key?: string,
): Promise<Page<Row>> {
  const window = windowOf(statement.field, { first, after })
  const { clauses, params, more, scope } = await find(load, statement, connection, where ?? {}, key)
  const read = (end: string, own: Params) =>
    load(compose([...clauses, end], key !== undefined), { ...params, ...own }, key, more)
  const rows = (await read(tail(order), pageParams(window, order))) as Row[] | undefined
  const count = async () => ((await read(total, {})) ?? 0) as number
  const page: Page<Row> = makePage(statement.field, window, rows ?? [], count)
  const asked = where?.issue != null || statement.field === 'Issue.positions'
  const match = (row: unknown) => (asked ? matchOf(load, scope, row as Matched) : Promise.resolve(null))
  return { ...page, edges: page.edges.map((edge) => ({ ...edge, match: () => match(edge.node) })) }
}

/** How many positions the filter leaves. */
export async function countPositions(load: Load, where: PositionFilter): Promise<number> {
  const { clauses, params } = await findPositions(load, where)
  return ((await load(compose([...clauses, parts.PositionConnection, total], false), params)) ?? 0) as number
}

type Matched = { id: string; stance: Stance }

async function find(
  load: Load,
  statement: ConnectionStatement<PositionArgs, unknown>,
  connection: FilteredConnection,
  where: NonNullable<PositionArgs['where']>,
  key: string | undefined,
): Promise<Finding> {
  const end = parts[connection]
  if (key === undefined && isEmpty(where)) {
    const clauses = connection === 'PositionConnection' ? [statement.text, end] : [statement.text]
    return { clauses, params: {}, scope: async () => [] }
  }
  const found =
    key === undefined ? await findPositions(load, where) : await findPositionsFrom(load, statement, where, key)
  return { ...found, clauses: [...found.clauses, end] }
}

async function matchOf(load: Load, scope: Finding['scope'], position: Matched): Promise<Match | null> {
  const through = (await load(statements['Position.issue'].text, {}, position.id)) as IssueRow
  const entry = (await scope()).find(({ issue }) => issue === through.id)
  if (!entry) return null
  return { through, stance: carry(position.stance, entry.sign), flipped: entry.sign === -1 }
}
