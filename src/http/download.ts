import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { makeLimit } from '../collections/limit.ts'
import { DemarcheError } from '../errors.ts'
import type { Chunk } from '../exports/format.ts'
import { type ExportRequest, fileNameOf } from '../exports/request.ts'
import { entityTagOf, writeExport } from '../exports/write.ts'
import type { Engine } from '../store/engine.ts'
import type { Work } from '../workers/work.ts'
import { whenGone } from './gone.ts'
import { exportPolicy } from './headers.ts'

/** What exports are made of, and how much of it there is. */
export interface Served {
  engine: Engine
  work: Work
  /** The longest that making one may take, in milliseconds; how long a client takes to read it does not count. */
  exportTimeout: number
  /** Whose turn it is to be worked on: of many, some at once. */
  turns: ReturnType<typeof makeLimit>
}

/** Answers with the export, with 304 when the client has it, or with its headers alone. */
export async function sendExport(
  { engine, work, exportTimeout, turns }: Served,
  wanted: ExportRequest,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { format } = wanted
  const over = new AbortController()
  // Before anything is read: a client leaves once, and may do so during the first reading.
  whenGone(reply, () => over.abort())
  const etag = await entityTagOf(engine, wanted)
  if (etag !== null) reply.header('etag', etag)
  if (etag !== null && isKnown(request, etag)) return reply.code(304).send()
  reply.type(format.mediaType).header('content-disposition', `attachment; filename="${fileNameOf(wanted)}"`)
  if (format.extension === 'html') reply.header('content-security-policy', exportPolicy)
  if (request.method === 'HEAD') return reply.send()
  const making = writeExport(engine, wanted, over.signal, work)
  const chunks = await started(within(exportTimeout, making, over, turns))
  return reply.send(Readable.from(chunks, { objectMode: false }))
}

function isKnown(request: FastifyRequest, etag: string): boolean {
  const known = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return known.includes(etag) || known.includes('*')
}

/** The chunks, each made in its turn, as long as that takes no more than `most` milliseconds in all; then `over` says so, and TIMEOUT is thrown. */
async function* within(
  most: number,
  chunks: AsyncIterable<Chunk>,
  over: AbortController,
  turns: Served['turns'],
): AsyncGenerator<Chunk> {
  const iterator = chunks[Symbol.asyncIterator]()
  let left = most
  const next = async () => {
    const begun = performance.now()
    const timer = setTimeout(() => over.abort(tookTooLong(most)), left)
    const made = await iterator.next().finally(() => clearTimeout(timer))
    left -= performance.now() - begun
    if (left < 0) throw tookTooLong(most)
    return made
  }
  try {
    for (let made = await turns(next); !made.done; made = await turns(next)) yield made.value
  } finally {
    await iterator.return?.()
  }
}

function tookTooLong(most: number): DemarcheError {
  const sentence = `Making this export takes longer than ${most} ms. Narrow its filter, raise DEMARCHE_EXPORT_TIMEOUT, or have \`demarche export\` write it.`
  return new DemarcheError('TIMEOUT', sentence)
}

/** The chunks with the first one already made: what fails before it is answered as an error, not as a broken file. */
async function started(chunks: AsyncIterable<Chunk>): Promise<AsyncIterable<Chunk>> {
  const iterator = chunks[Symbol.asyncIterator]()
  const first = await iterator.next()
  return (async function* () {
    try {
      if (first.done) return
      yield first.value
      yield* { [Symbol.asyncIterator]: () => iterator }
    } finally {
      await iterator.return?.()
    }
  })()
}
