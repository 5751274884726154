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

/** One try to read a page: the issues it is read from, and where the issues left out could begin. */
export interface Round {
  /** How many issues are read, where not all are: equal for equal rounds of other keys. */
  size: number
  issues: ScopeEntry[]
  /** The place in the page's order before which no issue left out has a position; null where none is left out. */
  next: string | null
}

/** So many issues are read at once; of more, some are looked at for a page, and many times more where these do not fill it. */
const FEW = 32
const FIRST = 8
const MORE = 16

/** The rounds in which a page over the issues of a scope is read. */
export async function roundsOf(wanted: Wanted, scope: ScopeEntry[], spans: () => Promise<Spans>): Promise<Round[]> {
  if (scope.length <= FEW) return [{ size: 0, issues: scope, next: null }]
  const reached = reachOf(scope, await spans(), wanted)
  const rounds: Round[] = []
  for (let size = FIRST; rounds.at(-1)?.next !== null; size *= MORE) {
    const issues = reached.slice(0, size).map(({ entry }) => entry)
    rounds.push({ size, issues, next: reached[size]?.nearest ?? null })
  }
  return rounds
}

/** Whether these rows are the page: no issue left out could come before the last of them. */
export function isWhole({ next }: Round, rows: { sortKey: string }[], { first, order }: Wanted): boolean {
  const last = rows[first]
  return next === null || (last !== undefined && isBefore(last.sortKey, next, order))
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
