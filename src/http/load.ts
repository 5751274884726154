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
/** This thread is behind when it comes to what it has to do by so many milliseconds too late. */
const BEHIND = 250
/** Then so many may be under way, and so many more may begin before it looks up. */
const MOST_BEHIND = 24
const MORE_BEHIND = 4
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
  const haste = watchHaste()
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
    if (underWay >= MOST || haste.isTooMuch(underWay)) {
      reply.header('retry-after', RETRY_AFTER)
      return refuse(reply, 'OVERLOADED', `The server has ${underWay} requests to answer: ask again in a moment.`)
    }
    haste.begun()
    underWay += 1
    reply.raw.once('close', () => {
      underWay -= 1
    })
  })
  return () => underWay
}

/** Whether this thread is behind, by a timer that should come ten times a second, and has enough to do as it is. */
function watchHaste() {
  const every = 100
  let due = performance.now() + every
  let wasBehind = false
  let more = 0
  const isBehind = () => performance.now() - due > BEHIND
  const timer = setInterval(() => {
    wasBehind = isBehind()
    due = performance.now() + every
    more = 0
  }, every)
  timer.unref()
  return {
    begun() {
      more += 1
    },
    isTooMuch: (underWay: number) =>
      (underWay >= MOST_BEHIND && (wasBehind || isBehind())) || (more >= MORE_BEHIND && isBehind()),
  }
}

function tooOften(max: number, wait: number): DemarcheError {
  const seconds = Math.ceil(wait / 1000)
  return new DemarcheError(
    'TOO_MANY_REQUESTS',
    `One client may ask ${max} times in ${WINDOW / 1000} s; ask again in ${seconds} s.`,
  )
}
