import { createHash, randomUUID } from 'node:crypto'
import type { PositionFilter } from '../generated/types.ts'
import { makeGraph } from '../graph/graph.ts'
import { readAliases, redirect } from '../store/aliases.ts'
import type { Engine } from '../store/engine.ts'
import { readVersion } from '../store/version.ts'
import { openWork, type Work } from '../workers/work.ts'
import type { Chunk } from './format.ts'
import { filterParameters } from './parameters.ts'
import { readEntityGraph } from './read/entityGraph.ts'
import { readNetwork } from './read/network.ts'
import { makeNetworkGraph } from './read/networkGraph.ts'
import { makePositionRecords } from './read/positionPages.ts'
import { type ExportRequest, stemOf } from './request.ts'

/** How long a part of a network may take where nobody else waits, in milliseconds. */
const PATIENCE = 600_000

/** The file of an export, made as it is read. It stops when the signal says so, and rejects as the store does. Without `work` it opens some of its own. */
export async function* writeExport(
  engine: Engine,
  request: ExportRequest,
  signal: AbortSignal,
  work?: Work,
): AsyncGenerator<Chunk> {
  const { format, network, query, licence } = request
  const reading = { engine, where: await withCurrentIds(engine, request.where), signal }
  if (network !== null) {
    const about = { title: 'Network of diplomatic positions', query, licence }
    const own = work ?? openWork(engine, { timeout: PATIENCE })
    try {
      yield* request.format.write(makeNetworkGraph(await readNetwork({ ...reading, work: own }, network), about))
    } finally {
      if (!work) await own.close()
    }
    return
  }
  const about = { title: 'Diplomatic positions', query, licence }
  if (format.of === 'graph') yield* format.write(await readEntityGraph(reading, about))
  else yield* format.write(makePositionRecords(reading, about, request.raw))
}

/** How many positions the filter leaves for an export. */
export async function countExported(engine: Engine, where: PositionFilter): Promise<number> {
  return makeGraph(engine).countPositions(await withCurrentIds(engine, where))
}

/** A name for the bytes of an export, the same until the data changes or the server starts anew; null for data whose changes nobody marks. */
export async function entityTagOf(engine: Engine, request: ExportRequest): Promise<string | null> {
  const version = await readVersion(engine)
  if (version === null) return null
  const { format, network, query, licence } = request
  const raw = network === null && request.raw
  const parts = [started, version, stemOf(format, network !== null), format.name, query, raw, licence]
  return `"${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)}"`
}

/** Other writers may be at work after a restart. */
const started = randomUUID()

/** The filter with ids that were merged into others replaced by those. */
async function withCurrentIds(engine: Engine, where: PositionFilter): Promise<PositionFilter> {
  const aliases = await readAliases(engine.read)
  const replaced = filterParameters
    .filter(({ name, isId }) => isId && name in where)
    .map(({ name }) => [name, (where[name as keyof PositionFilter] as string[]).map((id) => redirect(aliases, id))])
  return { ...where, ...Object.fromEntries(replaced) }
}
