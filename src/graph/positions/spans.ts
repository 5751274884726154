import { cypher } from '../../generated/cypher.ts'
import type { PositionFilter } from '../../generated/types.ts'
import type { Engine } from '../../store/engine.ts'
import type { Window } from '../page.ts'
import { type Found, firstOf, MANY, type Ordered, type Stretch } from './hubs.ts'
import type { ScopeEntry } from './scope.ts'

/** What lies directly on each issue: how many positions, and the sort keys of the first and the last. */
export type Spans = ReadonlyMap<string, { oldest: string; newest: string; count: number }>

export async function readSpans(engine: Pick<Engine, 'read'>): Promise<Spans> {
  const rows = await engine.read(cypher['questions/spans'])
  return new Map(
    rows.map(({ issue, ...span }) => [issue as string, span as { oldest: string; newest: string; count: number }]),
  )
}

/** What is known of positions without asking the store for them. */
export interface Known {
  /** Where the positions of each issue lie. */
  spans: () => Promise<Spans>
  /** The same where it is at hand. */
  spansAtHand: () => Promise<Spans | undefined>
  /** The order of the positions on these issues, where it is at hand. */
  ordered: (issues: readonly string[]) => Promise<Ordered | undefined>
}

/** The page that is wanted, of what. */
export interface Wanted extends Window {
  order: string | undefined
  where: PositionFilter
}

/** A position at a known place, and the stances there that answer. */
type Place = Pick<ScopeEntry, 'stances'> & { id: string }

/** What a page or a total is read from: issues, or the very positions, which stand in `params`. */
export interface Start {
  from: 'issues' | 'places'
  params: { scopes: ScopeEntry[] } | { places: Place[] }
  /** What tells it from others: equal for equal rounds of other keys. */
  name: string
}

/** One try to read a page. */
export interface Round extends Start {
  /** Whether these rows are the page: nothing left out could come before the last of them. */
  isWhole: (rows: { sortKey: string }[]) => boolean
}

/** All that is in scope. */
export function wholeOf(scopes: ScopeEntry[]): Start {
  return { from: 'issues', params: { scopes }, name: 'all' }
}

/** So many issues are read at once; of more, some are looked at for a page, and many times more where these do not fill it. */
const FEW = 32
const FIRST = 8
const MORE = 16
/** Of a hub's positions at most so many are looked up one by one. */
const MOST_PLACES = 20_000

/** The rounds in which a page over the issues of a scope is read. */
export async function* roundsOf(wanted: Wanted, scope: ScopeEntry[], known: Known): AsyncGenerator<Round> {
  if (scope.length > FEW) {
    yield* byIssues(wanted, reachOf(scope, await known.spans(), wanted))
    return
  }
  const ordered = await orderOf(scope, known)
  if (ordered) yield* byPlaces(wanted, scope, ordered)
  yield { ...wholeOf(scope), isWhole: () => true }
}

/** The order of the positions on the scope, where they are very many. */
async function orderOf(scope: ScopeEntry[], { spansAtHand, ordered }: Known): Promise<Ordered | undefined> {
  const spans = await spansAtHand()
  return spans && sumOf(scope, spans) > MANY ? ordered(scope.map(({ issue }) => issue)) : undefined
}

/** From the positions that come first, until so many pass that they are the page. */
function* byPlaces(wanted: Wanted, scope: ScopeEntry[], ordered: Ordered): Generator<Round> {
  const stances = new Map(scope.map((entry) => [entry.issue, entry.stances]))
  const placeOf = ({ id, issue }: Found): Place => ({ id, stances: stances.get(issue) ?? null })
  const stretch: Stretch = { ...stretchOf(wanted), after: wanted.after, isNewestFirst: isNewestFirst(wanted.order) }
  for (let size = FIRST * (wanted.first + 1); size <= MOST_PLACES; size *= MORE) {
    const { found, isAll } = firstOf(ordered, stretch, size)
    const isWhole = (rows: unknown[]) => isAll || rows.length > wanted.first
    yield { from: 'places', params: { places: found.map(placeOf) }, name: `${size} places`, isWhole }
  }
}

/** From the few issues whose positions come first, and then from many more. */
function* byIssues({ first, order }: Wanted, reached: Reached[]): Generator<Round> {
  for (let size = FIRST; ; size *= MORE) {
    const scopes = reached.slice(0, size).map(({ entry }) => entry)
    const next = reached[size]?.nearest
    const isBeforeNext = (row: { sortKey: string } | undefined) =>
      row !== undefined && next !== undefined && isBefore(row.sortKey, next, order)
    const isWhole: Round['isWhole'] = (rows) => next === undefined || isBeforeNext(rows[first])
    yield { from: 'issues', params: { scopes }, name: `${size} issues`, isWhole }
    if (next === undefined) return
  }
}

/** How many positions there are on the issues, where that is known or they are so many that counting them would take a while; else undefined. */
export async function countOn(scope: ScopeEntry[], { spans, spansAtHand }: Known): Promise<number | undefined> {
  const known = scope.length > FEW ? await spans() : await spansAtHand()
  return known && sumOf(scope, known)
}

function sumOf(scope: ScopeEntry[], spans: Spans): number {
  return [...new Set(scope.map(({ issue }) => issue))].reduce((sum, issue) => sum + (spans.get(issue)?.count ?? 0), 0)
}

/** An issue, and where among its positions the page could begin. */
interface Reached {
  entry: ScopeEntry
  nearest: string
}

/** The issues that a page may find positions on, in the order in which it comes to them. */
function reachOf(scope: ScopeEntry[], spans: Spans, wanted: Wanted): Reached[] {
  const { order, after } = wanted
  const newest = isNewestFirst(order)
  const { from: least, to: most } = stretchOf(wanted)
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

/** Between which sort keys the filter's days lie: a position sorts by its earliest day, and a partial date is at most a year long. */
function stretchOf({ where: { statedFrom, statedTo } }: Wanted): { from: string; to: string } {
  return {
    from: statedFrom ? String(Number(statedFrom.earliest.slice(0, 4)) - 1).padStart(4, '0') : '',
    to: statedTo ? `${statedTo.latest}\uffff` : '\uffff',
  }
}

/** Whether a page comes to one sort key before the other. */
function isBefore(key: string, other: string, order: Wanted['order']): boolean {
  return isNewestFirst(order) ? key > other : key < other
}

function isNewestFirst(order: Wanted['order']): boolean {
  return order === 'NEWEST_FIRST'
}
