import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { makeCached } from '../api/cached.ts'
import { type Code, catalogue, show } from '../errors.ts'
import type { Engine } from '../store/engine.ts'
import { openWork } from '../workers/work.ts'
import { registerExports } from './exports.ts'
import { type GraphqlSettings, registerGraphql } from './graphql.ts'
import { type Readiness, registerHealth } from './health.ts'
import { allowOrigins } from './origins.ts'
import { registerPages } from './pages.ts'
import { cutSlowReaders } from './patience.ts'

export interface ServerSettings extends GraphqlSettings {
  host: string
  port: number
  /** The path under which a proxy shows the server, as /demarche; empty at the top. */
  basePath: string
  /** Whose pages may read what is answered. */
  origins: string[]
  /** How long an idle connection stays open, in milliseconds. */
  keepAlive: number
  /** How long a client may leave what it was sent unread, in milliseconds; a minute unless it is said. */
  patience?: number
  logLevel: string
  /** The longest that one question over many positions may take, in milliseconds, and how many are worked on at once. */
  timeout: number
  workers: number
  readiness: Readiness
  /** The address of the licence of the coded facts, which every export names. */
  licence: string
}

export interface Server {
  /** Where its pages and endpoints are, as `http://127.0.0.1:4000`, a base path with it. */
  url: string
  /** Answers what is under way, refuses what is new, and ends. */
  close(): Promise<void>
}

/** Starts the server over the engine. It reads and never writes; the engine stays open when it closes. */
export async function openServer(engine: Engine, settings: ServerSettings): Promise<Server> {
  const app = makeApp(settings)
  allowOrigins(app, settings.origins)
  cutSlowReaders(app, settings.patience)
  const work = openWork(engine, settings)
  const cached = makeCached(engine, work)
  const graphql = await registerGraphql(app, engine, cached, settings)
  registerHealth(app, settings.readiness)
  await registerPages(app, webFolder)
  registerExports(app, { engine, work }, settings)
  // The pages' links begin where they are, so the start page needs the slash.
  if (settings.basePath !== '') app.get(settings.basePath, (_, reply) => reply.redirect(`${settings.basePath}/`))
  await app.listen({ host: settings.host, port: settings.port })
  // Made now, the first page over many issues need not wait for it; should it fail, that page says so.
  cached.spans().catch(() => undefined)
  if (engine.name === 'embedded') work.warm().catch(() => undefined)
  const close = async () => {
    // First: what takes long would keep the others from being answered in time.
    await work.close()
    await graphql.stop()
    await app.close()
  }
  return { url: urlOf(app) + settings.basePath, close }
}

const webFolder = new URL('../../dist/web', import.meta.url).pathname

/** Slow clients are disconnected and large bodies refused before they cost anything. */
function makeApp({ logLevel, keepAlive, basePath }: ServerSettings): FastifyInstance {
  const app = fastify({
    logger: { level: logLevel, redact: ['req.headers.authorization', 'req.headers.cookie'] },
    bodyLimit: 100 * 1024,
    requestTimeout: 4000,
    keepAliveTimeout: keepAlive,
    rewriteUrl: ({ url = '/' }) => withoutBase(url, basePath),
    routerOptions: { maxParamLength: 200 },
    http: { connectionsCheckingInterval: 500, headersTimeout: 3000 },
    genReqId: () => randomUUID(),
  })
  app.addHook('onRequest', async (request, reply) => {
    const encoding = request.headers['content-encoding'] ?? 'identity'
    if (encoding === 'identity') return
    const message = `A body takes no content-encoding; got ${show(encoding)}.`
    return reply.code(415).send({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] })
  })
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error(error)
    const code: Code = status >= 500 ? 'INTERNAL_SERVER_ERROR' : status === 404 ? 'NOT_FOUND' : 'BAD_USER_INPUT'
    const message = status >= 500 ? 'Internal server error' : error.message
    return reply
      .code(status)
      .send({ errors: [{ message, extensions: { code, ...(status >= 500 && { requestId: request.id }) } }] })
  })
  app.setNotFoundHandler((request, reply) => {
    const message = `There is nothing at ${request.url.split('?', 1)[0]?.slice(0, 200)}.`
    return reply.code(catalogue.NOT_FOUND.status).send({ errors: [{ message, extensions: { code: 'NOT_FOUND' } }] })
  })
  return app
}

/** The address without the base path, so that a proxy may take it away or leave it, and a probe may do without it. */
function withoutBase(url: string, basePath: string): string {
  const rest = url.startsWith(basePath) ? url.slice(basePath.length) : url
  return rest.startsWith('/') ? rest : url
}

function urlOf(app: FastifyInstance): string {
  const { address, family, port } = app.server.address() as AddressInfo
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}
