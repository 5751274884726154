import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import fastify, { type FastifyError, type FastifyInstance, LogController } from 'fastify'
import { type Code, DemarcheError, show } from '../errors.ts'
import { addSafeHeaders, safeHeaders } from './headers.ts'
import { measuredOf } from './measured.ts'
import { errorBody, refuse } from './refuse.ts'

export interface AppSettings {
  /** The path under which a proxy shows the server, as /demarche; empty at the top. */
  basePath: string
  /** How long an idle connection stays open, in milliseconds. */
  keepAlive: number
  /** Whose word on the client's address counts. */
  proxies: string[]
  logLevel: string
  /** How long a client may take to send its headers, and the whole request, in milliseconds. */
  within?: { headers: number; request: number }
}

/** Long enough for a slow line, and too short to hold many connections. */
const WITHIN = { headers: 3000, request: 4000 }

/** What every route has in common. Slow clients are disconnected and large bodies refused before they cost anything. */
export function makeApp({ logLevel, keepAlive, basePath, proxies, within = WITHIN }: AppSettings): FastifyInstance {
  const app = fastify({
    logController: new LogController({ disableRequestLogging: true }),
    logger: { level: logLevel },
    bodyLimit: 100 * 1024,
    requestTimeout: within.request,
    return503OnClosing: false,
    keepAliveTimeout: keepAlive,
    trustProxy: proxies.length > 0 ? proxies : false,
    rewriteUrl: ({ url = '/' }) => withoutBase(url, basePath),
    routerOptions: { maxParamLength: 200 },
    http: { connectionsCheckingInterval: 500, headersTimeout: within.headers },
    genReqId: () => randomUUID(),
    frameworkErrors: (error, _, reply) => {
      const status = error.statusCode ?? 400
      void refuse(reply.headers(safeHeaders), 'BAD_USER_INPUT', 'The path is no address of this server.', status)
    },
    clientErrorHandler: answerUnreadable,
  })
  addSafeHeaders(app)
  app.addHook('onRequest', async (request, reply) => {
    const encoding = request.headers['content-encoding'] ?? 'identity'
    if (encoding === 'identity') return
    return refuse(reply, 'BAD_USER_INPUT', `A body takes no content-encoding; got ${show(encoding)}.`, 415)
  })
  app.setErrorHandler<FastifyError | DemarcheError>((error, request, reply) => {
    if (error instanceof DemarcheError) return refuse(reply, error.code, error.message)
    const status = error.statusCode ?? 500
    if (status < 500) return refuse(reply, status === 404 ? 'NOT_FOUND' : 'BAD_USER_INPUT', error.message, status)
    request.log.error(error)
    measuredOf(request).codes.add('INTERNAL_SERVER_ERROR')
    const body = errorBody('INTERNAL_SERVER_ERROR', 'Internal server error', { requestId: request.id })
    return reply.code(status).send(body)
  })
  app.setNotFoundHandler((request, reply) =>
    refuse(reply, 'NOT_FOUND', `There is nothing at ${request.url.split('?', 1)[0]?.slice(0, 200)}.`),
  )
  return app
}

/** The address without the base path, so that a proxy may take it away or leave it, and a probe may do without it. */
function withoutBase(url: string, basePath: string): string {
  const rest = url.startsWith(basePath) ? url.slice(basePath.length) : url
  return rest.startsWith('/') ? rest : url
}

const unreadable: Record<string, { status: number; sentence: string }> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, sentence: 'The request took too long to come.' },
  HPE_HEADER_OVERFLOW: { status: 431, sentence: 'The headers of the request are too long.' },
}

/** Answers what could not be read as a request. */
function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const { status, sentence } = unreadable[error.code ?? ''] ?? { status: 400, sentence: 'This is no HTTP request.' }
  const code: Code = status === 400 ? 'BAD_REQUEST' : 'BAD_USER_INPUT'
  const body = JSON.stringify(errorBody(code, sentence))
  const headers = {
    ...safeHeaders,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  if (socket.writable) socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`)
  socket.destroy(error)
}
