import type { FastifyInstance, FastifyRequest } from 'fastify'

/** How long a browser may remember what a preflight was answered, in seconds. */
const REMEMBERED = 86_400
/** What GraphQL over HTTP sends, and what agents do. */
const ALLOWED =
  'Content-Type, Accept, If-None-Match, Apollo-Require-Preflight, MCP-Protocol-Version, Mcp-Method, Mcp-Name, Mcp-Session-Id'

/**
 * Lets pages of these origins read what every route answers, errors too; `*` alone lets all. Never with credentials: there
 * are none. Without an origin nothing is said, and a browser keeps the answer from every page but the server's own.
 */
export function allowOrigins(app: FastifyInstance, origins: string[]): void {
  const isOpen = origins.includes('*')
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cross-origin-resource-policy', isOpen ? 'cross-origin' : 'same-origin')
    if (!isOpen && origins.length > 0) reply.header('vary', 'Origin')
    const { origin = '' } = request.headers
    if (origin === '' || !(isOpen || origins.includes(origin))) return
    reply.headers({
      'access-control-allow-origin': isOpen ? '*' : origin,
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
