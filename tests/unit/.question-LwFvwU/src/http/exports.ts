import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { statusOf } from '../api/errors.ts'
import { DemarcheError } from '../errors.ts'
import type { Format } from '../exports/format.ts'
import { htmlPolicy } from '../exports/formats/html.ts'
import { formats, graphFormats } from '../exports/formats.ts'
import { canonicalQuery, type Param, readFilter, readRequest } from '../exports/request.ts'
import { countExported } from '../exports/write.ts'
import type { Engine } from '../store/engine.ts'
import { type Served, sendExport } from './download.ts'
import { addressOf, exportsPage, linkTo } from './exportsPage.ts'

/** Serves `/export`, a list of what there is, and each export beside it: `/export/graph.gexf?issue=...`. */
export function registerExports(
  app: FastifyInstance,
  served: Served,
  { licence, basePath }: { licence: string; basePath: string },
): void {
  app.register(async (exports) => {
    exports.addHook('onRequest', async (_request, reply) => void reply.headers(headersOf(licence)))
    exports.setErrorHandler((error, _request, reply) => {
      if (!(error instanceof DemarcheError)) throw error
      return reply
        .code(statusOf(error.code))
        .send({ errors: [{ message: error.message, extensions: { code: error.code } }] })
    })
    exports.get('/export', (request, reply) => sendList(served.engine, basePath, request, reply))
    for (const format of formats) serve(exports, format, false)
    for (const format of graphFormats) serve(exports, format, true)
  })

  function serve(exports: FastifyInstance, format: Format, ofNetwork: boolean): void {
    exports.route({
      url: addressOf(format, ofNetwork),
      method: ['GET', 'HEAD'],
      handler: (request, reply) => {
        const wanted = readRequest(format, ofNetwork, paramsOf(request), licence)
        return sendExport(served, wanted, request, reply)
      },
    })
  }
}

function headersOf(licence: string): Record<string, string> {
  return {
    link: `<${licence}>; rel="license"`,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  }
}

async function sendList(
  engine: Engine,
  basePath: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const params = paramsOf(request)
  const positions = await countExported(engine, readFilter(params))
  const filter = canonicalQuery(params)
  const exports = formats.map((format) => linkTo(format, false, filter, basePath))
  const networks = graphFormats.map((format) => linkTo(format, true, filter, basePath))
  reply.header('vary', 'Accept, Origin')
  if (!/\btext\/html\b/.test(request.headers.accept ?? '')) return { positions, filter, exports, networks }
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', htmlPolicy)
    .send(exportsPage({ positions, filter, exports, networks }))
}

function paramsOf(request: FastifyRequest): Param[] {
  const start = request.url.indexOf('?')
  return start === -1 ? [] : [...new URLSearchParams(request.url.slice(start + 1))]
}
