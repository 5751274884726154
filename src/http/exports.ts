import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { statusOf } from '../api/errors.ts'
import { badInput, DemarcheError } from '../errors.ts'
import { htmlPolicy } from '../exports/formats/html.ts'
import { type Format, formats, type GraphFormat, graphFormats } from '../exports/formats.ts'
import type { Chunk, NetworkGraph } from '../exports/read/record.ts'
import { canonicalQuery, readFilter } from '../exports/request.ts'
import { countPositions, entityTagOf, fileNameOf, writeExport, writeNetwork } from '../exports/write.ts'
import type { Engine } from '../store/engine.ts'
import { type ExportLink, exportsPage } from './exportsPage.ts'

export interface ExportOptions {
  /** The address of the licence of the coded facts. */
  licence: string
  /** Derives the network that the parameters ask for; without it there is no `/export/network.…`. Throws BAD_USER_INPUT. */
  readNetwork?: (params: [string, string][], signal: AbortSignal) => Promise<NetworkGraph>
  /** How long a client may leave what it was sent unread, in milliseconds. */
  patience?: number
}

const PATIENCE = 60_000

/** What an export is before anything of it is read. */
interface Prepared {
  format: Format
  stem: string
  /** The parameters in one order: with the store's version, they name the bytes. */
  query: string
  make(signal: AbortSignal): AsyncIterable<Chunk>
}

/** Serves `/export`, a list of what there is, and each export beside it: `/export/graph.gexf?issue=...`. */
export function registerExports(app: FastifyInstance, engine: Engine, options: ExportOptions): void {
  app.register(async (exports) => {
    exports.addHook('onRequest', async (_request, reply) => void reply.headers(headersOf(options)))
    exports.setErrorHandler((error, _request, reply) => {
      if (!(error instanceof DemarcheError)) throw error
      return reply
        .code(statusOf(error.code))
        .send({ errors: [{ message: error.message, extensions: { code: error.code } }] })
    })
    exports.get('/export', (request, reply) => listExports(engine, options, request, reply))
    for (const format of formats) {
      serve(exports, `/export/${format.stem}.${format.extension}`, (params) => prepare(engine, options, format, params))
    }
    for (const format of options.readNetwork ? graphFormats : []) {
      serve(exports, `/export/network.${format.extension}`, (params) => prepareNetwork(options, format, params))
    }
  })

  function serve(exports: FastifyInstance, url: string, prepare: (params: [string, string][]) => Prepared): void {
    exports.route({
      url,
      method: ['GET', 'HEAD'],
      handler: async (request, reply) => send(engine, options, prepare(paramsOf(request)), request, reply),
    })
  }
}

function headersOf({ licence }: ExportOptions): Record<string, string> {
  return {
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'Content-Disposition, ETag, Link',
    'cross-origin-resource-policy': 'cross-origin',
    link: `<${licence}>; rel="license"`,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  }
}

function prepare(engine: Engine, { licence }: ExportOptions, format: Format, params: [string, string][]): Prepared {
  const isCsv = format.name === 'positions-csv'
  const filter = params.filter(([name]) => !(isCsv && name === 'raw'))
  const where = readFilter(filter)
  const request = { format, where, query: canonicalQuery(filter), licence, raw: readRaw(isCsv ? params : []) }
  return {
    format,
    stem: format.stem,
    query: canonicalQuery(params),
    make: (signal) => writeExport(engine, request, signal),
  }
}

function readRaw(params: [string, string][]): boolean {
  const [value = 'false', ...more] = params.filter(([name]) => name === 'raw').map(([, text]) => text)
  if (more.length === 0 && (value === 'true' || value === 'false')) return value === 'true'
  throw badInput('raw', 'true or false', more.length > 0 ? 'several values' : value)
}

function prepareNetwork(
  { readNetwork, licence }: ExportOptions,
  format: GraphFormat,
  params: [string, string][],
): Prepared {
  const query = canonicalQuery(params)
  return {
    format,
    stem: 'network',
    query,
    async *make(signal) {
      if (readNetwork) yield* writeNetwork(await readNetwork(params, signal), format, query, licence)
    },
  }
}

/** Answers with the export, with 304 when the client has it, or with its headers alone. */
async function send(
  engine: Engine,
  { licence, patience = PATIENCE }: ExportOptions,
  { format, stem, query, make }: Prepared,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const etag = await entityTagOf(engine, stem, format.name, query, licence)
  if (etag !== null) reply.header('etag', etag)
  if (etag !== null && knows(request, etag)) return reply.code(304).send()
  const fileName = fileNameOf(stem, format.extension, query)
  reply.type(format.mediaType).header('content-disposition', `attachment; filename="${fileName}"`)
  if (format.extension === 'html') reply.header('content-security-policy', htmlPolicy)
  if (request.method === 'HEAD') return reply.send()
  const gone = new AbortController()
  reply.raw.once('close', () => gone.abort())
  const chunks = await started(make(gone.signal))
  return reply.send(
    Readable.from(
      watched(chunks, patience, () => reply.raw.destroy()),
      { objectMode: false },
    ),
  )
}

function knows(request: FastifyRequest, etag: string): boolean {
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

/** The chunks; `stop` is called when one stays unread for longer than `patience`. */
async function* watched(chunks: AsyncIterable<Chunk>, patience: number, stop: () => void): AsyncGenerator<Chunk> {
  for await (const chunk of chunks) {
    const timer = setTimeout(stop, patience)
    try {
      yield chunk
    } finally {
      clearTimeout(timer)
    }
  }
}

async function listExports(
  engine: Engine,
  { readNetwork }: ExportOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const params = paramsOf(request)
  const positions = await countPositions(engine, readFilter(params))
  const filter = canonicalQuery(params)
  const linkTo = (stem: string, { name, about, extension, mediaType }: Format): ExportLink => {
    return { format: name, about, mediaType, url: `/export/${stem}.${extension}${filter === '' ? '' : `?${filter}`}` }
  }
  const exports = formats.map((format) => linkTo(format.stem, format))
  const networks = (readNetwork ? graphFormats : []).map((format) => linkTo('network', format))
  reply.header('vary', 'Accept')
  if (!/\btext\/html\b/.test(request.headers.accept ?? '')) return { positions, filter, exports, networks }
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', htmlPolicy)
    .send(exportsPage({ positions, filter, exports, networks }))
}

function paramsOf(request: FastifyRequest): [string, string][] {
  const start = request.url.indexOf('?')
  return start === -1 ? [] : [...new URLSearchParams(request.url.slice(start + 1))]
}
