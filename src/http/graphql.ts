import { randomUUID } from 'node:crypto'
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance } from 'fastify'
import { type Asking, makeAsking } from '../api/asking.ts'
import type { Cached } from '../api/cached.ts'
import { type Context, makeContext } from '../api/context.ts'
import { makeApollo } from '../api/execute.ts'
import { type Budget, makeBudget } from '../api/limits/budget.ts'
import type { Limits } from '../api/limits/limits.ts'
import { warnOfUnknownIds } from '../api/warnings.ts'
import type { Engine } from '../store/engine.ts'
import { stopping } from '../workers/pool.ts'
import { cacheAnswers } from './cachedAnswers.ts'
import { whenGone } from './gone.ts'
import { measureInto, measuring } from './measured.ts'
import { wantsPage } from './pages.ts'

export interface GraphqlSettings {
  basePath: string
  limits: Limits
  /** The longest that one request may take, in milliseconds. */
  timeout: number
  /** Whether the schema may be asked for. */
  introspection: boolean
  /** How many bytes of answers are cached until the data changes. */
  cacheBytes: number
}

export interface Graphql {
  /** Ends it; what is still under way after so many milliseconds is told that the server is stopping. */
  stop(within: number): Promise<void>
  cachedBytes(): number
  /** Asks within this process; what is under way ends as requests do. */
  ask: Asking
  /** The longest that one request may take, in milliseconds. */
  timeout: number
}

/** Adds the GraphQL endpoint; a browser that looks for a page is sent to the playground. Resolves to what ends it. */
export async function registerGraphql(
  app: FastifyInstance,
  engine: Engine,
  cached: Cached,
  { basePath, limits, introspection, timeout, cacheBytes }: GraphqlSettings,
): Promise<Graphql> {
  const apollo = makeApollo({
    limits,
    introspection,
    report: (error) => report(app, error),
    plugins: [fastifyApolloDrainPlugin(app), measuring, warnOfUnknownIds],
  })
  await apollo.start()
  const underWay = new Set<Budget>()
  const answer = fastifyApolloHandler(apollo, {
    context: async (request, reply) => {
      const budget = makeBudget({ ...limits, timeout })
      underWay.add(budget)
      whenGone(reply, (reason) => {
        budget.close()
        underWay.delete(budget)
        if (reason) budget.end(reason)
      })
      return measureInto(request, makeContext(engine, cached, budget))
    },
  })
  const asking = makeAsking(apollo, engine, cached, { ...limits, timeout, cacheBytes })
  const ask: Asking = async (asked, waiting) => {
    const budgets: Budget[] = []
    const watch = (context: Context) => {
      budgets.push(context.budget)
      underWay.add(context.budget)
      waiting.watch?.(context)
    }
    return asking(asked, { ...waiting, watch }).finally(() => {
      for (const budget of budgets) underWay.delete(budget)
    })
  }
  const { cachedBytes, ...answers } = cacheAnswers(engine, cacheBytes)
  app.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    config: { isCostly: true },
    ...answers,
    handler: async (request, reply) =>
      wantsPage(request) ? reply.redirect(`${basePath}/playground`) : answer.call(app, request, reply),
  })
  return {
    cachedBytes,
    ask,
    timeout,
    async stop(within) {
      const impatient = setTimeout(() => {
        for (const budget of underWay) budget.end(stopping())
      }, within)
      await apollo.stop()
      clearTimeout(impatient)
    },
  }
}

function report(app: FastifyInstance, error: unknown): string {
  const requestId = randomUUID()
  app.log.error({ requestId, err: error }, 'a fault while answering')
  return requestId
}
