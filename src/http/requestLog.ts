import type { FastifyInstance } from 'fastify'
import { measuredOf } from './measured.ts'

/**
 * Logs a line for each request: at info, at warn for one that took `slow` milliseconds or more. It names the operation and what it took,
 * and neither the query nor its values, nor what follows a path: these say what somebody is interested in.
 */
export function logRequests(app: FastifyInstance, slow: number): void {
  const sentBefore = new WeakMap<object, number>()
  app.addHook('onRequest', async ({ raw }) => void sentBefore.set(raw, raw.socket.bytesWritten))
  app.addHook('onResponse', async (request, reply) => {
    const { operation, tool, codes, isCached, cost, rows } = measuredOf(request)
    const ms = Math.round(reply.elapsedTime)
    const line = {
      method: request.method,
      path: pathOf(request.routeOptions.url, request.url),
      status: reply.statusCode,
      ms,
      bytes: request.raw.socket.bytesWritten - (sentBefore.get(request.raw) ?? 0),
      ...(operation && { operation }),
      ...(tool && { tool }),
      ...(cost !== undefined && { cost }),
      ...(rows !== undefined && { rows }),
      ...(isCached && { isCached }),
      ...(codes.size > 0 && { codes: [...codes] }),
    }
    if (ms >= slow) request.log.warn(line, 'a slow request')
    else request.log.info(line, 'a request')
  })
}

/** The route's own path. What somebody else chose is cut; Node lets no letter but those of ASCII into it. */
function pathOf(route: string | undefined, url: string): string {
  return route ?? url.replace(/\?.*/s, '').slice(0, 200)
}
