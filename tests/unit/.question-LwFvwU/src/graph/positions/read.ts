import { cypher } from '../../generated/cypher.ts'
import type { IssueRow } from '../../generated/rows.ts'
import type { PositionFilter, Stance } from '../../generated/types.ts'
import type { Clause } from '../../model/clause.ts'
import type { Load } from '../batch.ts'
import { makePage, type Page, windowOf } from '../page.ts'
import { boundBy, compose, find, pageOf, queryOf, type Selection, totalOf } from '../plan.ts'
import { isEmpty } from './filter.ts'
import { findPositions, findPositionsFrom, findPositionsOn, hasStart, type Plan } from './plan.ts'
import { carry, type ScopeEntry } from './scope.ts'
import { countOn, isWhole, roundsOf, type Spans } from './spans.ts'

/** The clause of a field that takes the filter, and the relation of a position that leads to its nodes where they are no positions. */
type FilteredClause = Clause & { by: string | null }
interface PositionArgs {
  where?: PositionFilter | null
  order?: string
  first?: number
  after?: string | null
}
type Sorted = { id: string; sortKey: string }

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

/** Where a page comes from. */
export interface PageSource {
  /** The id of the field's owner; undefined for a field of Query. */
  key: string | undefined
  /** What is selected of each thing. */
  selection: () => Selection
  /** The rows, where the owner's query has read them already. */
  read: unknown
}

/**
 * A page of positions, or of the statements or quotations that they lead to. With a key, the clause walks from it to
 * its positions; without one, the filter finds them.
 */
export async function readPositions(
  reading: Reading,
  clause: FilteredClause,
  { where: given, order, first, after }: PositionArgs,
  { key, selection, read: known }: PageSource,
): Promise<Page<Sorted>> {
  const { load, spans } = reading
  const where = given ?? {}
  const window = windowOf(clause.field, { first, after })
  const plan = await planOf(reading, clause, where, key)
  const { clauses, params, bound, scope } = plan
  const starts = clause.by === null ? plan.starts : null
  const read = (end: string, own: object, issues = plan.starts, size = 0) =>
    load(
      compose([...clauses, end], key !== undefined),
      { ...params, ...own },
      key,
      issues ? { name: JSON.stringify([where, size]), params: { scopes: issues } } : undefined,
    )
  const readPage = async (issues?: ScopeEntry[], size?: number) => {
    const { text, params } = pageOf(bound, window, order, selection())
    return ((await read(text, params, issues, size)) ?? []) as Sorted[]
  }
  const count = async () => (await countWhole(starts, where, spans, key)) ?? (await read(totalOf(bound.name), {})) ?? 0
  const wanted = { ...window, order, where }
  let rows = (known ?? []) as Sorted[]
  if (!starts && !known) rows = await readPage()
  for (const round of starts ? await roundsOf(wanted, starts, spans) : []) {
    rows = await readPage(round.issues, round.size)
    if (isWhole(round, rows, wanted)) break
  }
  const page = makePage(clause.field, window, rows, count as () => Promise<number>)
  const match = (row: unknown) => (scope ? matchOf(load, scope, row as Matched) : Promise.resolve(null))
  return { ...page, edges: page.edges.map((edge) => ({ ...edge, match: () => match(edge.node) })) } as Page<Sorted>
}

/** How many positions the filter leaves. */
export async function countPositions(load: Load, where: PositionFilter): Promise<number> {
  const { clauses, params } = await findPositions(load, where)
  return ((await load(compose([...clauses, totalOf('position')], false), params)) ?? 0) as number
}

/** How the field's positions are found, and bound to `bound` what they lead to. */
async function planOf(
  { load, spans }: Reading,
  clause: FilteredClause,
  where: PositionFilter,
  key: string | undefined,
): Promise<Plan> {
  if (key !== undefined) return findPositionsFrom(load, clause, where, key)
  if (clause.by === null)
    return hasStart(where) ? findPositions(load, where) : findPositionsOn((await spans()).keys(), where)
  // Every statement and quotation there is, also what no position leads to.
  if (isEmpty(where)) return { clauses: [find(clause)], params: {}, bound: boundBy(clause), scope: null, starts: null }
  const plan = await findPositions(load, where)
  const way = cypher[clause.by as 'Position.statement']
  return { ...plan, clauses: [...plan.clauses, way.text, `WITH DISTINCT ${way.binds}`], bound: boundBy(way) }
}

/** The total where nothing but the issues is asked of positions; undefined where they have to be counted. */
async function countWhole(
  starts: ScopeEntry[] | null,
  where: PositionFilter,
  spans: Reading['spans'],
  key: string | undefined,
): Promise<number | undefined> {
  const rest = key === undefined ? { ...where, issue: null } : where
  return starts && isEmpty(rest) ? countOn(starts, spans) : undefined
}

type Matched = { id: string; stance: Stance }

async function matchOf(load: Load, scope: ScopeEntry[], position: Matched): Promise<Match | null> {
  const through = (await load(queryOf(cypher['Position.issue']).text, {}, position.id)) as IssueRow
  const entry = scope.find(({ issue }) => issue === through.id)
  if (!entry) return null
  return { through, stance: carry(position.stance, entry.sign), flipped: entry.sign === -1 }
}
