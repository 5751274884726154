import { randomUUID } from 'node:crypto'
import type { Readable, Writable } from 'node:stream'
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'
import { makeAsking } from '../api/asking.ts'
import { makeCached } from '../api/cached.ts'
import { makeApollo } from '../api/execute.ts'
import type { Limits } from '../api/limits/limits.ts'
import type { Engine } from '../store/engine.ts'
import { openWork } from '../workers/work.ts'
import { makeMcpServer } from './server.ts'

export interface StdioSettings {
  limits: Limits
  timeout: number
  workers: number
  introspection: boolean
  /** How many bytes of answers are cached until the data changes. */
  cacheBytes: number
  /** Where the pages are while somebody serves them. */
  pages: string
  release: string
}

export interface Streams {
  input: Readable
  output: Writable
  /** Is given what a client must not see, as a line. */
  log(line: string): void
}

/** Answers one client over two streams, until it closes the first or the signal says so. The engine stays open. */
export async function serveOverStdio(
  engine: Engine,
  { pages, release, limits, timeout, workers, introspection, cacheBytes }: StdioSettings,
  { input, output, log }: Streams,
  signal?: AbortSignal,
): Promise<void> {
  const report = (error: unknown) => {
    const id = randomUUID()
    log(`${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    return id
  }
  const apollo = makeApollo({ limits, introspection, report, plugins: [] })
  await apollo.start()
  const work = openWork(engine, { timeout, workers })
  const ask = makeAsking(apollo, engine, makeCached(engine, work), { ...limits, timeout, cacheBytes })
  const door = { ask, timeout, pages: () => pages, release, report }
  const transport = new StdioServerTransport(input, output, { maxBufferSize: MOST_BUFFERED })
  const ended = new Promise<void>((resolve) => {
    input.once('close', resolve).once('end', resolve)
    signal?.addEventListener('abort', () => resolve())
  })
  const served = serveStdio(() => makeMcpServer(door), { transport, maxSubscriptions: 0 })
  await ended
  await served.close()
  await work.close()
  await apollo.stop()
}

/** The most bytes of one message. */
const MOST_BUFFERED = 1_000_000
