import { parts } from '../generated/statements.ts'
import type { PositionFilter } from '../generated/types.ts'
import { compose } from '../graph/compose.ts'
import type { Engine } from '../graph/engine.ts'
import { findPositions } from '../graph/findPositions.ts'
import { makeLoad } from '../graph/load.ts'

/** A store that is read for one export, until the signal says that nobody waits for it any more. */
export interface Reading {
  engine: Engine
  where: PositionFilter
  signal: AbortSignal
}

/** Ids found at a time. Each finding may scan the whole store, so there are few of them. */
const SCAN = 100_000

/** The ids of the positions that the filter leaves, `size` at a time, in the order of the ids. */
export async function* idPages({ engine, where, signal }: Reading, size: number): AsyncGenerator<string[]> {
  const { clauses, params } = await findPositions(makeLoad(engine), where)
  const text = compose([...clauses, parts.PositionConnection, parts['exports/ids']], false)
  let after = ''
  for (;;) {
    signal.throwIfAborted()
    const [row] = await engine.read(text, { ...params, after, first: SCAN })
    const ids = (row?.value ?? []) as string[]
    yield* split(ids, size)
    if (ids.length < SCAN) return
    after = ids.at(-1) ?? ''
  }
}

/** The list in pieces of at most `size`. */
export function* split<T>(list: T[], size: number): Generator<T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size)
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
