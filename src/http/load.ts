import rateLimit, { normalizeIP } from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { DemarcheError } from '../errors.ts'
import { makeLine } from './line.ts'
import { refuse } from './refuse.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether an answer costs so much that clients are counted, and turned away when the server is full. */
    isCostly?: boolean
  }
}

/** So many queries and exports are under way at most, those that wait for their turn among them. */
const MOST = 256
/** So many of them at most are one client's, where clients are counted: it leaves room for others. */
const MOST_OF_ONE = 32
/** So many wait for their turn at most. */
const LONGEST_LINE = 64
/** A client's requests are counted over so many milliseconds. */
const WINDOW = 10_000
const RETRY_AFTER = '1'

/**
 * Turns queries and exports away before they cost anything: those of a client that asks too often or too much at once, with 429; those that the server
 * could not answer in time, with 503. What costs nothing, such as health, is answered always. Resolves to how many are under way.
 */
export async function limitLoad(
  app: FastifyInstance,
  { rate, proxies }: { rate: number; proxies: string[] },
): Promise<() => number> {
  let underWay = 0
  const ofClients = new Map<string, number>()
  let isWarned = proxies.length > 0
  const line = makeLine(app.server)
  await app.register(rateLimit, {
    global: false,
    max: rate,
    timeWindow: WINDOW,
    enableDraftSpec: true,
    errorResponseBuilder: (_, { max, ttl }) => tooOften(max, ttl),
  })
  const limitRate = app.rateLimit()
  app.addHook('onRequest', async (request, reply) => {
    if (!request.routeOptions.config.isCostly) return
    if (rate > 0) {
      if (!isWarned && request.headers['x-forwarded-for'] !== undefined)
        request.log.warn(`A proxy at ${request.ip} is not in DEMARCHE_PROXIES: its clients count as one.`)
      isWarned ||= request.headers['x-forwarded-for'] !== undefined
      await limitRate.call(app, request, reply)
    }
    if (underWay >= MOST || line.length() >= LONGEST_LINE) {
      reply.header('retry-after', RETRY_AFTER)
      return refuse(reply, 'OVERLOADED', `The server has ${underWay} requests to answer: ask again in a moment.`)
    }
    const client = normalizeIP(request.ip)
    const own = ofClients.get(client) ?? 0
    if (rate > 0 && own >= MOST_OF_ONE) {
      reply.header('retry-after', RETRY_AFTER)
      return refuse(
        reply,
        'TOO_MANY_REQUESTS',
        `One client may ask for ${own} answers at once: ask again when one has come.`,
      )
    }
    underWay += 1
    ofClients.set(client, own + 1)
    reply.raw.once('close', () => {
      underWay -= 1
      const left = (ofClients.get(client) ?? 1) - 1
      if (left > 0) ofClients.set(client, left)
      else ofClients.delete(client)
    })
    await line.turn(reply.raw)
  })
  return () => underWay
}

function tooOften(max: number, wait: number): DemarcheError {
  const seconds = Math.ceil(wait / 1000)
  return new DemarcheError(
    'TOO_MANY_REQUESTS',
    `One client may ask ${max} times in ${WINDOW / 1000} s; ask again in ${seconds} s.`,
  )
}
