import { chunk } from '../../collections/chunk.ts'
import { cypher } from '../../generated/cypher.ts'
import type { PositionFilter } from '../../generated/types.ts'
import { makeLoad } from '../../graph/batch.ts'
import { compose } from '../../graph/plan.ts'
import { findPositions, findPositionsOn, hasStart, type Plan } from '../../graph/positions/plan.ts'
import type { ScopeEntry } from '../../graph/positions/scope.ts'
import type { Engine, Params, Row } from '../../store/engine.ts'

/** A store that is read for one export, until the signal says that nobody waits for it any more. */
export interface Reading {
  engine: Engine
  where: PositionFilter
  signal: AbortSignal
}

/** Runs a clause that goes on from `position`, over the positions of one partition. */
type ReadPartition = (tail: string, params?: Params) => Promise<Row[]>

/** Issues whose positions are counted together. */
const COUNTED_ISSUES = 1000
/** Positions of a partition, on as many issues as have so many: worth a reading, and soon let go of. */
const PARTITION_SIZE = 2000
/** The most ids read at a time. */
const MOST_IDS = 50_000

/**
 * The positions that the filter leaves, in partitions. Where it starts at issues, or nowhere, one is those on some issues:
 * together they cost one walk over the positions, while pages of all of them would scan and sort the whole store each.
 * Elsewhere the start, such as an actor, is all there is.
 */
export async function* scanPositions({ engine, where, signal }: Reading): AsyncGenerator<ReadPartition> {
  for await (const { clauses, params } of partitionsOf(engine, where)) {
    yield async (tail, own) => {
      signal.throwIfAborted()
      return engine.read(compose([...clauses, tail], false), { ...params, ...own })
    }
  }
}

/** The ids of the positions that the filter leaves, `size` at a time, in an order that is always the same. */
export async function* readIdPages(reading: Reading, size: number): AsyncGenerator<string[]> {
  let ids: string[] = []
  for await (const found of readIds(reading)) {
    ids = ids.concat(found)
    while (ids.length >= size) yield ids.splice(0, size)
  }
  if (ids.length > 0) yield ids
}

async function* readIds(reading: Reading): AsyncGenerator<string[]> {
  for await (const read of scanPositions(reading)) {
    for (let after: string | undefined = ''; after !== undefined; ) {
      const [row] = await read(cypher['exports/ids'], { after, first: MOST_IDS })
      const ids = (row?.value ?? []) as string[]
      yield ids
      after = ids[MOST_IDS - 1]
    }
  }
}

async function* partitionsOf(engine: Engine, where: PositionFilter): AsyncGenerator<Pick<Plan, 'clauses' | 'params'>> {
  const { clauses, params, starts } = hasStart(where)
    ? await findPositions(makeLoad(engine), where)
    : findPositionsOn(await everyIssue(engine), where)
  if (!starts) return yield { clauses, params }
  const scopes = byIssue(starts)
  for (const keys of chunk([...scopes.keys()].sort(), COUNTED_ISSUES)) {
    for (const issues of partition(await engine.read(cypher['exports/positionsOn'], { keys }))) {
      const inPart = issues.flatMap((issue) => scopes.get(issue) ?? [])
      yield { clauses, params: { ...params, scopes: { '': inPart } } }
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

/** The issues in their order, as many together as have the positions of a partition. */
function* partition(counts: Row[]): Generator<string[]> {
  let issues: string[] = []
  let size = 0
  const rows = counts as { issue: string; positions: number }[]
  for (const { issue, positions } of rows.sort((a, b) => (a.issue < b.issue ? -1 : 1))) {
    if (issues.length > 0 && size + positions > PARTITION_SIZE) {
      yield issues
      issues = []
      size = 0
    }
    issues.push(issue)
    size += positions
  }
  if (issues.length > 0) yield issues
}
