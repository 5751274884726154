import type { FastifyInstance, FastifyReply } from 'fastify'
import { htmlPolicy } from '../exports/formats/html.ts'

/** What a browser may do with an answer that is no page: show it, and nothing else. */
const policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** The same of an export that is a page. */
export const exportPolicy = `${htmlPolicy}; frame-ancestors 'none'`

/** Headers of every answer, whatever the route and however it went. A page says what it needs in a policy of its own. */
export const safeHeaders = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': policy,
  'referrer-policy': 'no-referrer',
} as const

/** Puts them on every answer. */
export function addSafeHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (_, reply) => void reply.headers(safeHeaders))
}

/** Says to caches that the answer hangs on this header of the request too. */
export function varyBy(reply: FastifyReply, header: string): void {
  const before = reply.getHeader('vary')
  reply.header('vary', before === undefined ? header : `${before}, ${header}`)
}
