import type { FastifyInstance } from 'fastify'

/** How long a browser may remember what a preflight was answered, in seconds. */
const REMEMBERED = 86_400

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
        'access-control-allow-headers': 'Content-Type, Accept, If-None-Match, Apollo-Require-Preflight',
        'access-control-max-age': String(REMEMBERED),
      })
      .send()
  })
}
