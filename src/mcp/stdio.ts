import { randomUUID } from 'node:crypto'
import type { Readable, Writable } from 'node:stream'
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'
import { makeAsking } from '../api/asking.ts'
import { makeCached } from '../api/cached.ts'
import { makeApollo } from '../api/execute.ts'
import type { Limits } from '../api/limits/limits.ts'
import { DemarcheError } from '../errors.ts'
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

/**
 * Answers one client over two streams, until it closes one of them or the signal says so. The engine stays open. Rejects with BAD_REQUEST when a message
 * is longer than one may be: where it ends and what was to be answered is not known then.
 */
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
  let isTooLong = false
  const onerror = ({ message }: Error) => {
    isTooLong ||= /exceeded maximum size/.test(message)
  }
  const served = serveStdio(() => makeMcpServer(door), { transport, maxSubscriptions: 0, onerror })
  const ended = new Promise<void>((resolve, reject) => {
    input.once('close', resolve).once('end', resolve)
    signal?.addEventListener('abort', () => resolve())
    const { onclose } = transport
    // A transport that closes by itself only pauses the input: nobody would be heard any more, and nothing said.
    transport.onclose = () => {
      onclose?.()
      if (isTooLong) reject(tooLong())
      else resolve()
    }
  })
  await ended.finally(async () => {
    await served.close()
    await work.close()
    await apollo.stop()
  })
}

/** The most bytes of one message. */
const MOST_BUFFERED = 1_000_000

function tooLong(): DemarcheError {
  const sentence = `A message of the client has more than ${MOST_BUFFERED / 1_000_000} MB, the most of one: its connection is closed.`
  return new DemarcheError('BAD_REQUEST', sentence)
}
