import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Format } from '../exports/format.ts'
import { formats, graphFormats } from '../exports/formats.ts'
import { canonicalQuery, type Param, readFilter, readRequest } from '../exports/request.ts'
import { countExported } from '../exports/write.ts'
import { type Served, sendExport } from './download.ts'
import { addressOf, linkTo } from './exportLinks.ts'
import { exportsPage } from './exportsPage.ts'
import type { Frame } from './frame.ts'
import { isFromElsewhere } from './origins.ts'
import { contentSecurityPolicy } from './pages.ts'
import { refuse } from './refuse.ts'
import { makePasses, type Tool, tools } from './tools.ts'

const config = { isCostly: true }
const passes = makePasses()

/**
 * Serves `/export`, a list of what there is, and each export beside it: `/export/graph.gexf?issue=...`, and where an address has to end
 * in the file's name, `/export/issue%3D.../graph.gexf`. `/open/<tool>/...` leads to another's tool with an address that its pages alone
 * may read, for a while: `/export/for/<tool>/<pass>/...`.
 */
export function registerExports(
  app: FastifyInstance,
  served: Served,
  frame: Frame,
  { licence, basePath, origins }: { licence: string; basePath: string; origins: string[] },
): void {
  app.register(async (exports) => {
    exports.addHook('onRequest', async (request, reply) => {
      reply.headers(headersOf(licence))
      // An image or a frame of a page elsewhere could not be read there, and would be made all the same.
      if (isFromElsewhere(request, origins))
        return refuse(
          reply,
          'FORBIDDEN',
          'A page elsewhere may ask for an export when DEMARCHE_ORIGINS lists its origin.',
        )
    })
    exports.get('/export', { config }, (request, reply) => sendList(request, reply))
    for (const format of formats) serve(exports, format, false)
    for (const format of graphFormats) serve(exports, format, true)
    exports.route({ url: '/export/*', method: ['GET', 'HEAD'], config, handler: sendNamed })
    exports.get('/open/:tool/*', { config }, (request, reply) => {
      const tool = toolOf(request)
      const path = restOf(request.url, '/open/', tool?.name)
      if (tool === undefined || fileOf(path)?.format.extension !== tool.extension) return reply.callNotFound()
      const base = `${request.protocol}://${request.headers.host}${basePath}`
      return reply.redirect(tool.open(`${base}/export/for/${tool.name}/${passes.lend(tool, path)}/${path}`))
    })
  })
  app.register(async (lent) => {
    lent.addHook('onRequest', async (request, reply) => {
      const tool = toolOf(request)
      const { pass = '' } = request.params as { pass?: string }
      const path = restOf(request.url, '/export/for/', tool?.name, pass)
      if (tool === undefined || request.headers.origin !== tool.origin || !passes.holds(pass, tool, path))
        return refuse(reply, 'FORBIDDEN', 'This address was made for one tool and a few minutes: open the link again.')
      reply.headers({
        ...headersOf(licence),
        'access-control-allow-origin': tool.origin,
        'access-control-allow-private-network': 'true',
        'cross-origin-resource-policy': 'cross-origin',
        vary: 'Origin',
      })
    })
    const url = '/export/for/:tool/:pass/*'
    lent.options(url, (_request, reply) => reply.code(204).send())
    lent.get(url, { config }, (request, reply) => {
      const { tool = '', pass = '' } = request.params as { tool?: string; pass?: string }
      return sendPath(restOf(request.url, '/export/for/', tool, pass), request, reply)
    })
  })

  async function sendList(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const params = paramsOf(request)
    const positions = await countExported(served.engine, readFilter(params))
    const filter = canonicalQuery(params)
    const exports = formats.map((format) => linkTo(format, false, filter, basePath))
    const networks = graphFormats.map((format) => linkTo(format, true, filter, basePath))
    const list = { positions, filter, exports, networks }
    reply.header('vary', 'Accept, Origin')
    if (!/\btext\/html\b/.test(request.headers.accept ?? '')) return list
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', contentSecurityPolicy())
      .send(exportsPage(list, frame))
  }

  function sendNamed(request: FastifyRequest, reply: FastifyReply) {
    return sendPath(restOf(request.url, '/export/'), request, reply)
  }

  function sendPath(path: string, request: FastifyRequest, reply: FastifyReply) {
    const file = fileOf(path)
    if (file === null) return reply.callNotFound()
    const { format, ofNetwork, params } = file
    return sendExport(served, readRequest(format, ofNetwork, params, licence), request, reply)
  }

  function serve(exports: FastifyInstance, format: Format, ofNetwork: boolean): void {
    exports.route({
      url: addressOf(format, ofNetwork),
      method: ['GET', 'HEAD'],
      config,
      handler: (request, reply) => {
        const wanted = readRequest(format, ofNetwork, paramsOf(request), licence)
        return sendExport(served, wanted, request, reply)
      },
    })
  }
}

/** The export that a path such as `issue%3Dsyria/graph.gexf` or `graph.gexf` names; null where it names none. */
function fileOf(path: string): { format: Format; ofNetwork: boolean; params: Param[] } | null {
  const [name, filter = '', ...more] = path.split('/').reverse()
  if (more.length > 0) return null
  for (const ofNetwork of [false, true]) {
    const format = (ofNetwork ? graphFormats : formats).find((one) => addressOf(one, ofNetwork) === `/export/${name}`)
    if (format) return { format, ofNetwork, params: [...new URLSearchParams(decode(filter))] }
  }
  return null
}

/** The filter as it stands in a query; what is no encoding stands for itself, and is refused as a condition. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function toolOf(request: FastifyRequest): Tool | undefined {
  const { tool } = request.params as { tool?: string }
  return tools.find(({ name }) => name === tool)
}

/** What of an address comes after some segments, as it was sent. */
function restOf(url: string, start: string, ...segments: (string | undefined)[]): string {
  const [path = ''] = url.split('?')
  return path.slice(start.length + segments.reduce((sum, segment = '') => sum + segment.length + 1, 0))
}

function headersOf(licence: string): Record<string, string> {
  return {
    link: `<${licence}>; rel="license"`,
    'cache-control': 'no-cache',
  }
}

function paramsOf(request: FastifyRequest): Param[] {
  const start = request.url.indexOf('?')
  return start === -1 ? [] : [...new URLSearchParams(request.url.slice(start + 1))]
}
