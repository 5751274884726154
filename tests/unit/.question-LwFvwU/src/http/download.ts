import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Chunk } from '../exports/format.ts'
import { htmlPolicy } from '../exports/formats/html.ts'
import { type ExportRequest, fileNameOf } from '../exports/request.ts'
import { entityTagOf, writeExport } from '../exports/write.ts'
import type { Engine } from '../store/engine.ts'
import type { Work } from '../workers/work.ts'

/** What exports are made of. */
export interface Served {
  engine: Engine
  work: Work
}

/** Answers with the export, with 304 when the client has it, or with its headers alone. */
export async function sendExport(
  { engine, work }: Served,
  wanted: ExportRequest,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { format } = wanted
  const etag = await entityTagOf(engine, wanted)
  if (etag !== null) reply.header('etag', etag)
  if (etag !== null && isKnown(request, etag)) return reply.code(304).send()
  reply.type(format.mediaType).header('content-disposition', `attachment; filename="${fileNameOf(wanted)}"`)
  if (format.extension === 'html') reply.header('content-security-policy', htmlPolicy)
  if (request.method === 'HEAD') return reply.send()
  const gone = new AbortController()
  reply.raw.once('close', () => gone.abort())
  const chunks = await started(writeExport(engine, wanted, gone.signal, work))
  return reply.send(Readable.from(chunks, { objectMode: false }))
}

function isKnown(request: FastifyRequest, etag: string): boolean {
  const known = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return known.includes(etag) || known.includes('*')
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
