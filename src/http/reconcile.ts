import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { askingFor } from '../api/asking.ts'
import type { Cached } from '../api/cached.ts'
import { untilAborted } from '../collections/abort.ts'
import { badInput, DemarcheError, show } from '../errors.ts'
import type { Reconciling } from '../reconcile/ask.ts'
import { extend } from '../reconcile/extend.ts'
import { explorerOf, manifest } from '../reconcile/manifest.ts'
import { preview, previewPolicy } from '../reconcile/preview.ts'
import { reconcile } from '../reconcile/queries.ts'
import {
  type Prefix,
  proposeProperties,
  suggestEntities,
  suggestProperties,
  suggestTypes,
} from '../reconcile/suggest.ts'
import { release } from '../settings/release.ts'
import { waitFor } from './gone.ts'
import type { Graphql } from './graphql.ts'
import { refuse } from './refuse.ts'

/** So large a form may be: what says too much is read and refused with its limit. */
const MOST_BYTES = 2 * 1024 * 1024

const config = { isCostly: true }

/** Serves the reconciliation protocol 0.2 at `/reconcile`. */
export function registerReconcile(
  app: FastifyInstance,
  graphql: Graphql,
  cached: Cached,
  { basePath }: { basePath: string },
): void {
  app.register(async (routes) => {
    routes.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
      done(null, new URLSearchParams(String(body))),
    )
    routes.setErrorHandler<FastifyError | DemarcheError>((error, _, reply) => {
      if (error instanceof DemarcheError && error.code === 'QUERY_TOO_LARGE')
        return refuse(reply, error.code, error.message, 413)
      if (error instanceof DemarcheError || error.statusCode !== 413) throw error
      return refuse(reply, 'QUERY_TOO_LARGE', `A form takes at most ${MOST_BYTES / 1024} KB; this one is larger.`, 413)
    })
    routes.get('/reconcile', { config }, (request, reply) => answer(request, reply, paramsOf(request)))
    routes.post('/reconcile', { config, bodyLimit: MOST_BYTES }, (request, reply) => {
      if (request.body instanceof URLSearchParams) return answer(request, reply, request.body)
      const came = show(request.headers['content-type'] ?? 'none')
      const sentence = `A POST takes a form, application/x-www-form-urlencoded, with queries or extend; got ${came}.`
      return refuse(reply, 'BAD_USER_INPUT', sentence, 415)
    })
    const suggests = {
      entity: suggestEntities,
      property: suggestProperties,
      type: (_: Reconciling, given: Prefix) => suggestTypes(given),
    }
    for (const [of, suggest] of Object.entries(suggests)) {
      routes.get(`/reconcile/suggest/${of}`, { config }, async (request, reply) => {
        const params = paramsOf(request)
        const prefix = params.get('prefix')
        if (prefix === null) throw badInput('prefix', 'a text', 'nothing')
        return suggest(await begin(reply), { prefix, cursor: params.get('cursor'), type: params.get('type') })
      })
    }
    routes.get('/reconcile/properties', { config }, async (request, reply) => {
      const params = paramsOf(request)
      return proposeProperties(await begin(reply), params.get('type'), params.get('limit'))
    })
    routes.get('/reconcile/preview', { config }, async (request, reply) => {
      const id = paramsOf(request).get('id')
      if (id === null) throw badInput('id', 'the id of a thing', 'nothing')
      const page = await preview(await begin(reply), id.slice(0, 1000), explorerOf(baseOf(request)))
      return reply.type('text/html; charset=utf-8').header('content-security-policy', previewPolicy).send(page)
    })
  })

  async function answer(request: FastifyRequest, reply: FastifyReply, params: URLSearchParams): Promise<unknown> {
    const [queries, extended] = [params.get('queries'), params.get('extend')]
    if (queries !== null && extended !== null) throw badInput('A request', 'queries or extend', 'both')
    if (queries !== null) return reconcile(await begin(reply), queries)
    if (extended !== null) return extend(await begin(reply), extended)
    if (request.method === 'POST') throw badInput('A form', 'queries or extend', [...params.keys()].slice(0, 5))
    return manifest(baseOf(request), release)
  }

  async function begin(reply: FastifyReply): Promise<Reconciling> {
    const waiting = waitFor(reply, graphql.timeout)
    const { signal } = waiting
    const ask = askingFor(graphql.ask, waiting)
    const [names, aliases] = await untilAborted(Promise.all([cached.names(), cached.aliases()]), signal)
    return { names, aliases, ask, signal }
  }

  /** The address under which the client knows the server. */
  function baseOf(request: FastifyRequest): string {
    // HTTP/1.0 may leave it out.
    const { host = '', protocol } = request as { host?: string; protocol: string }
    if (!/^[\w.:[\]-]{1,255}$/.test(host)) throw badInput('The Host header', 'a name or an address', host)
    return `${protocol}://${host}${basePath}`
  }
}

function paramsOf(request: FastifyRequest): URLSearchParams {
  return new URLSearchParams(request.url.split(/\?(.*)/s)[1] ?? '')
}
