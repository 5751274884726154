import { chunk } from '../../collections/chunk.ts'
import { cypher } from '../../generated/cypher.ts'
import type { PositionFilter } from '../../generated/types.ts'
import { makeLoad } from '../../graph/batch.ts'
import { compose } from '../../graph/compose.ts'
import { type Finding, findPositions, findPositionsOn, hasAnchor } from '../../graph/positions/find.ts'
import type { ScopeEntry } from '../../graph/positions/scope.ts'
import type { Engine, Params, Row } from '../../store/engine.ts'

/** A store that is read for one export, until the signal says that nobody waits for it any more. */
export interface Reading {
  engine: Engine
  where: PositionFilter
  signal: AbortSignal
}

/** Runs a clause that goes on from `position`. */
type Read = (tail: string, params?: Params) => Promise<Row[]>

/** Issues whose positions are counted together. */
const ISSUES = 1000
/** Positions found together, on as many issues as have so many: worth a reading, and soon let go of. */
const PART = 2000
/** The most ids found at a time. */
const SCAN = 50_000

/**
 * The positions that the filter leaves, in parts. Where it starts at issues, or nowhere, a part is those on some issues:
 * together they cost one walk over the positions, while pages of all of them would scan and sort the whole store each.
 * Elsewhere the start, such as an actor, is all there is.
 */
export async function* findParts({ engine, where, signal }: Reading): AsyncGenerator<Read> {
  for await (const { clauses, params } of partsOf(engine, where)) {
    yield async (tail, own) => {
      signal.throwIfAborted()
      return engine.read(compose([...clauses, tail], false), { ...params, ...own })
    }
  }
}

/** The ids of the positions that the filter leaves, `size` at a time, in an order that is always the same. */
export async function* idPages(reading: Reading, size: number): AsyncGenerator<string[]> {
  let ids: string[] = []
  for await (const found of findIds(reading)) {
    ids = ids.concat(found)
    while (ids.length >= size) yield ids.splice(0, size)
  }
  if (ids.length > 0) yield ids
}

/** What `read` makes of each page, read one page ahead, so that the store works while the page before is written. */
export async function* readAhead<In, Out>(
  pages: AsyncIterable<In> | Iterable<In>,
  read: (page: In) => Promise<Out>,
): AsyncGenerator<Out> {
  let current: Promise<Out> | undefined
  for await (const page of pages) {
    const next = read(page)
    next.catch(() => undefined)
    if (current) yield await current
    current = next
  }
  if (current) yield await current
}

async function* findIds(reading: Reading): AsyncGenerator<string[]> {
  for await (const read of findParts(reading)) {
    for (let after: string | undefined = ''; after !== undefined; ) {
      const [row] = await read(cypher['exports/ids'], { after, first: SCAN })
      const ids = (row?.value ?? []) as string[]
      yield ids
      after = ids[SCAN - 1]
    }
  }
}

async function* partsOf(engine: Engine, where: PositionFilter): AsyncGenerator<Pick<Finding, 'clauses' | 'params'>> {
  const { clauses, params, scopeOf } = hasAnchor(where)
    ? await findPositions(makeLoad(engine), where)
    : findPositionsOn(await everyIssue(engine), where)
  if (!scopeOf) return yield { clauses, params }
  const scopes = byIssue(await scopeOf(''))
  for (const keys of chunk([...scopes.keys()].sort(), ISSUES)) {
    for (const issues of pack(await engine.read(cypher['exports/positionsOn'], { keys }))) {
      const part = issues.flatMap((issue) => scopes.get(issue) ?? [])
      yield { clauses, params: { ...params, scopes: { '': part } } }
    }
  }
}

async function everyIssue(engine: Engine): Promise<string[]> {
  const [row] = await engine.read(cypher['exports/issues'])
  return (row?.value ?? []) as string[]
}

/** The entries of each issue, which several of the issues asked for may have in their scope. */
function byIssue(entries: ScopeEntry[]): Map<string, ScopeEntry[]> {
  const scopes = new Map<string, ScopeEntry[]>()
  for (const entry of entries) scopes.set(entry.issue, [...(scopes.get(entry.issue) ?? []), entry])
  return scopes
}

/** The issues in their order, as many together as have a part's positions. */
function* pack(counts: Row[]): Generator<string[]> {
  let issues: string[] = []
  let size = 0
  const rows = counts as { issue: string; positions: number }[]
  for (const { issue, positions } of rows.sort((a, b) => (a.issue < b.issue ? -1 : 1))) {
    if (issues.length > 0 && size + positions > PART) {
      yield issues
      issues = []
      size = 0
    }
    issues.push(issue)
    size += positions
  }
  if (issues.length > 0) yield issues
}
