import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isLoopback } from '../settings/forms.ts'

/** How long a browser may remember what a preflight was answered, in seconds. */
const REMEMBERED = 86_400
/** What GraphQL over HTTP sends, and what agents do. */
const ALLOWED =
  'Content-Type, Accept, If-None-Match, Apollo-Require-Preflight, MCP-Protocol-Version, Mcp-Method, Mcp-Name, Mcp-Session-Id'

/** Whose pages may read what the reconciliation protocol answers: all, those of this machine beside the listed ones, nobody's. */
export type ReconcileReaders = 'on' | 'listed' | 'off'

/**
 * Lets pages read every answer under `/reconcile`, refusals too, as its protocol wants. To be called before anything refuses. There is nothing to
 * read there but names and what stands beside them, and who asks under a foreign name of the server is refused as everywhere.
 */
export function openReconcile(app: FastifyInstance, readers: ReconcileReaders): void {
  if (readers === 'off') return
  app.addHook('onRequest', async ({ url, headers: { origin = '' } }, reply) => {
    if (!/^\/reconcile(?:[/?]|$)/.test(url)) return
    if (readers === 'on') return void reply.header('access-control-allow-origin', '*')
    reply.header('vary', 'Origin')
    if (URL.canParse(origin) && isLoopback(new URL(origin).hostname))
      reply.header('access-control-allow-origin', origin)
  })
}

/**
 * Lets pages of these origins read what every route answers, errors too; `*` alone lets all. Never with credentials: there
 * are none. Without an origin nothing is said, and a browser keeps the answer from every page but the server's own.
 */
export function allowOrigins(app: FastifyInstance, origins: string[]): void {
  const isOpen = origins.includes('*')
  app.addHook('onRequest', async (request, reply) => {
    const given = reply.getHeader('access-control-allow-origin')
    reply.header('cross-origin-resource-policy', isOpen || given === '*' ? 'cross-origin' : 'same-origin')
    if (!isOpen && given !== '*' && origins.length > 0) reply.header('vary', 'Origin')
    const { origin = '' } = request.headers
    if (origin === '' || !(isOpen || given !== undefined || origins.includes(origin))) return
    reply.headers({
      'access-control-allow-origin': isOpen ? '*' : (given ?? origin),
      'access-control-expose-headers': 'Content-Disposition, ETag, Link',
    })
    if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined) return
    return reply
      .code(204)
      .headers({
        'access-control-allow-methods': 'GET, HEAD, POST',
        'access-control-allow-headers': ALLOWED,
        'access-control-max-age': String(REMEMBERED),
      })
      .send()
  })
}

/**
 * Whether it is a page of another origin that has the browser ask, one whose origin is not listed. A person who follows a link
 * from there is none; a browser says so.
 */
export function isFromElsewhere({ headers }: FastifyRequest, origins: string[]): boolean {
  const { origin, host } = headers
  if (origins.includes('*') || (origin !== undefined && origins.includes(origin))) return false
  const site = headers['sec-fetch-site'] ?? (origin === undefined || isOf(origin, host) ? 'none' : 'cross-site')
  if (site === 'none' || site === 'same-origin') return false
  const isFollowed = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-user'] === '?1'
  return !(isFollowed && headers['sec-fetch-dest'] === 'document')
}

function isOf(origin: string, host = ''): boolean {
  return URL.canParse(origin) && new URL(origin).host === host
}
