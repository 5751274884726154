import { isIP } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { isLoopback } from '../settings/forms.ts'
import { refuse } from './refuse.ts'

/**
 * Answers only who asks for the server under a name of its own: a page elsewhere whose name was made to lead here ("DNS
 * rebinding") would pass for the server's own page. Null takes any name. An address is no name, so a server that others reach
 * answers to each of its own.
 */
export function checkHosts(app: FastifyInstance, { hosts, host }: { hosts: string[] | null; host: string }): void {
  if (hosts === null) return
  const own = new Set(hosts.map(bare))
  const takesAddresses = !isLoopback(host)
  app.addHook('onRequest', async (request, reply) => {
    // Only HTTP/1.0 may leave it out, and no browser speaks that.
    const { host } = request.headers
    if (host === undefined) return
    const name = bare(host.toLowerCase().replace(/:\d*$/, ''))
    if (own.has(name) || isLoopback(name) || (takesAddresses && isIP(name) !== 0)) return
    return refuse(reply, 'FORBIDDEN', 'The Host header holds no name of this server: DEMARCHE_HOSTS lists them.')
  })
}

/** An IPv6 address stands in brackets in a header. */
function bare(name: string): string {
  return name.replace(/^\[(.*)\]$/, '$1')
}
