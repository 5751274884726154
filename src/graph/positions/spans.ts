import { cypher } from '../../generated/cypher.ts'
import type { PositionFilter } from '../../generated/types.ts'
import type { Engine } from '../../store/engine.ts'
import type { Window } from '../page.ts'
import type { ScopeEntry } from './scope.ts'

/** What lies directly on each issue: how many positions, and the sort keys of the first and the last. */
export type Spans = ReadonlyMap<string, { oldest: string; newest: string; count: number }>

export async function readSpans(engine: Pick<Engine, 'read'>): Promise<Spans> {
  const rows = await engine.read(cypher['questions/spans'])
  return new Map(
    rows.map(({ issue, ...span }) => [issue as string, span as { oldest: string; newest: string; count: number }]),
  )
}

/** The page that is wanted, of what. */
export interface Wanted extends Window {
  order: string | undefined
  where: PositionFilter
}

/** So many issues are read at once; of more, some are looked at for a page, and many times more where these do not fill it. */
const FEW = 32
const FIRST = 8
const MORE = 16

/**
 * Reads a page from the issues whose positions come first in its order, and goes on to others only while they could come
 * before what was found. `read` reads it from the issues that the given choice leaves; equal steps mean equal choices.
 */
export async function readNearest<Row extends { sortKey: string }>(
  wanted: Wanted,
  scope: ScopeEntry[],
  spans: () => Promise<Spans>,
  read: (choose: (scope: ScopeEntry[]) => ScopeEntry[], step: number) => Promise<Row[]>,
): Promise<Row[]> {
  if (scope.length <= FEW) return read((entries) => entries, 0)
  const known = await spans()
  const reached = reachOf(scope, known, wanted)
  for (let many = FIRST; ; many *= MORE) {
    const choose = (entries: ScopeEntry[]) =>
      reachOf(entries, known, wanted)
        .slice(0, many)
        .map(({ entry }) => entry)
    const rows = await read(choose, many)
    const [last, next] = [rows[wanted.first], reached[many]]
    if (!next || (last && isBefore(last.sortKey, next.nearest, wanted.order))) return rows
  }
}

/** How many positions there are on the issues, where they are so many that counting them would take a while; else undefined. */
export async function countOn(scope: ScopeEntry[], spans: () => Promise<Spans>): Promise<number | undefined> {
  if (scope.length <= FEW) return undefined
  const known = await spans()
  return [...new Set(scope.map(({ issue }) => issue))].reduce((sum, issue) => sum + (known.get(issue)?.count ?? 0), 0)
}

/** An issue, and where among its positions the page could begin. */
interface Reached {
  entry: ScopeEntry
  nearest: string
}

/** The issues that a page may find positions on, in the order in which it comes to them. */
function reachOf(scope: ScopeEntry[], spans: Spans, { order, after, where }: Wanted): Reached[] {
  const newest = order === 'NEWEST_FIRST'
  // A position sorts by its earliest day, and a partial date is at most a year long.
  const least = where.statedFrom ? String(Number(where.statedFrom.earliest.slice(0, 4)) - 1).padStart(4, '0') : ''
  const most = where.statedTo ? `${where.statedTo.latest}\uffff` : '\uffff'
  const [from, to] = newest
    ? [least, after === null || most < after ? most : after]
    : [after === null || least > after ? least : after, most]
  return scope
    .flatMap((entry) => {
      const span = spans.get(entry.issue)
      if (!span || span.newest < from || span.oldest > to) return []
      const [end, limit] = newest ? [span.newest, to] : [span.oldest, from]
      return [{ entry, nearest: isBefore(end, limit, order) ? limit : end }]
    })
    .sort((a, b) => (isBefore(a.nearest, b.nearest, order) ? -1 : a.nearest === b.nearest ? 0 : 1))
}

/** Whether a page comes to one sort key before the other. */
function isBefore(key: string, other: string, order: Wanted['order']): boolean {
  return order === 'NEWEST_FIRST' ? key > other : key < other
}
