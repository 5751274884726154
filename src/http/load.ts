import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { DemarcheError } from '../errors.ts'
import { refuse } from './refuse.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether an answer costs so much that clients are counted, and turned away when the server is full. */
    isCostly?: boolean
  }
}

/** So many queries and exports are under way at most. */
const MOST = 256
/** When requests wait longer than `LATE` milliseconds to be looked at, no more than `MOST_LATE` are under way. */
const MOST_LATE = 24
const LATE = 250
/** A client's requests are counted over so many milliseconds. */
const WINDOW = 10_000
const RETRY_AFTER = '1'

/**
 * Turns queries and exports away before they cost anything: those of a client that asks too often, with 429; those that the server
 * could not answer in time, with 503. What costs nothing, such as health, is answered always. Resolves to how many are under way.
 */
export async function limitLoad(
  app: FastifyInstance,
  { rate, proxies }: { rate: number; proxies: string[] },
): Promise<() => number> {
  let underWay = 0
  let isWarned = proxies.length > 0
  const late = watchLateness()
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
    if (underWay >= MOST || (underWay >= MOST_LATE && late() > LATE)) {
      reply.header('retry-after', RETRY_AFTER)
      return refuse(reply, 'OVERLOADED', `The server has ${underWay} requests to answer: ask again in a moment.`)
    }
    underWay += 1
    reply.raw.once('close', () => {
      underWay -= 1
    })
  })
  return () => underWay
}

/** How many milliseconds later than it should be this thread does what it has to do. */
function watchLateness(): () => number {
  const every = 100
  let due = performance.now() + every
  let late = 0
  const timer = setInterval(() => {
    late = performance.now() - due
    due = performance.now() + every
  }, every)
  timer.unref()
  return () => Math.max(late, performance.now() - due)
}

function tooOften(max: number, wait: number): DemarcheError {
  const seconds = Math.ceil(wait / 1000)
  return new DemarcheError(
    'TOO_MANY_REQUESTS',
    `One client may ask ${max} times in ${WINDOW / 1000} s; ask again in ${seconds} s.`,
  )
}
