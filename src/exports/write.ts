import { createHash, randomUUID } from 'node:crypto'
import type { PositionFilter } from '../generated/types.ts'
import { makeGraph } from '../graph/graph.ts'
import type { Engine } from '../store/engine.ts'
import { readVersion } from '../store/version.ts'
import type { Format, GraphFormat } from './formats.ts'
import { openEntityGraph } from './read/entityGraph.ts'
import { openPositions } from './read/named.ts'
import { networkRecords } from './read/networkRecords.ts'
import type { Chunk, NetworkGraph } from './read/record.ts'
import { underKeptIds } from './request.ts'

/** Which positions, in which format. */
export interface ExportRequest {
  format: Format
  where: PositionFilter
  /** The same filter as a query string, its parameters in one order. */
  query: string
  /** The address of the licence of the coded facts. */
  licence: string
  /** CSV cells as they are, for programs. */
  raw?: boolean
}

/** The file of an export, made as it is read. It stops when the signal says so, and rejects as the store does. */
export async function* writeExport(engine: Engine, request: ExportRequest, signal: AbortSignal): AsyncGenerator<Chunk> {
  const { format, query, licence, raw = false } = request
  const where = await underKeptIds(engine, request.where)
  const about = { title: 'Diplomatic positions', query, licence }
  const reading = { engine, where, signal }
  if (format.of === 'graph') yield* format.write(await openEntityGraph(reading, about))
  else yield* format.write(openPositions(reading, about, raw))
}

/** The file of a derived network. */
export function writeNetwork(
  network: NetworkGraph,
  format: GraphFormat,
  query: string,
  licence: string,
): AsyncIterable<Chunk> {
  return format.write(networkRecords(network, { title: 'Network of diplomatic positions', query, licence }))
}

/** A name that tells the exports of two filters apart: `demarche-graph-1f0c9a2e.gexf`. */
export function fileNameOf(stem: string, extension: string, query: string): string {
  return `demarche-${stem}-${hash(query, 8)}.${extension}`
}

/** Other writers may be at work after a restart. */
const started = randomUUID()

/** A name for the bytes of an export, the same until the data changes or the server starts anew; null for data whose changes nobody marks. */
export async function entityTagOf(engine: Engine, ...parts: string[]): Promise<string | null> {
  const version = await readVersion(engine)
  return version === null ? null : `"${hash(JSON.stringify([started, version, ...parts]), 32)}"`
}

/** How many positions the filter leaves. */
export async function countPositions(engine: Engine, where: PositionFilter): Promise<number> {
  return makeGraph(engine).countPositions(await underKeptIds(engine, where))
}

function hash(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length)
}
