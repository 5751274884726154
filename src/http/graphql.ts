import { randomUUID } from 'node:crypto'
import type { GraphQLResponse } from '@apollo/server'
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Asking, makeAsking } from '../api/asking.ts'
import { type AskOwn, askOwn } from '../api/askOwn.ts'
import type { Cached } from '../api/cached.ts'
import { type Context, makeContext } from '../api/context.ts'
import { makeApollo } from '../api/execute.ts'
import { type Budget, makeBudget } from '../api/limits/budget.ts'
import type { Limits } from '../api/limits/limits.ts'
import { warnOfUnknownIds } from '../api/warnings.ts'
import { makeLimit } from '../collections/limit.ts'
import type { DemarcheError } from '../errors.ts'
import { type Ask, Refusal } from '../pages/shared/page.ts'
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
  /** Asks for a route of this server, within the limits of a request, as long as its client waits. Rejects with the first error of the answer. */
  asker(reply: FastifyReply): { ask: AskOwn; signal: AbortSignal }
  /** Asks within this process; what is under way ends as requests do. */
  ask: Asking
  /** The way to ask for a page of this server: each question has the limits of a request, all of them the time of one. */
  askFor(reply: FastifyReply): Ask
}

/** So many questions of one page are worked on at once. */
const QUESTIONS = 4

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
  const begin = (within: number): Budget => {
    const budget = makeBudget({ ...limits, timeout: within })
    underWay.add(budget)
    return budget
  }
  const over = (budget: Budget, reason?: DemarcheError | null) => {
    budget.close()
    underWay.delete(budget)
    if (reason) budget.end(reason)
  }
  const answer = fastifyApolloHandler(apollo, {
    context: async (request, reply) => {
      const budget = begin(timeout)
      whenGone(reply, (reason) => over(budget, reason))
      return measureInto(request, makeContext(engine, cached, budget))
    },
  })
  const asking = makeAsking(apollo, engine, cached, { ...limits, timeout })
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
  const { cachedBytes, version, remember, ...answers } = cacheAnswers(engine, cacheBytes)
  const askFor: Graphql['askFor'] = (reply) => {
    const deadline = performance.now() + timeout
    const turns = makeLimit(QUESTIONS)
    const open = new Set<Budget>()
    let left: DemarcheError | null = null
    whenGone(reply, (reason) => {
      left = reason
      for (const budget of open) over(budget, reason)
    })
    const now = version()
    const run = async (query: string, variables: object) => {
      const budget = begin(Math.max(1, Math.ceil(deadline - performance.now())))
      open.add(budget)
      if (left) budget.end(left)
      const contextValue = makeContext(engine, cached, budget)
      const { body } = await apollo.executeOperation({ query, variables }, { contextValue })
      over(budget)
      open.delete(budget)
      return JSON.stringify(dataOf(body))
    }
    return ({ text }, variables) =>
      turns(async () => JSON.parse(await remember(await now, [text, variables], () => run(text, variables))))
  }
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
    asker(reply) {
      const budgetOf = () => {
        const budget = begin(timeout)
        whenGone(reply, (reason) => over(budget, reason))
        return budget
      }
      const { signal } = budgetOf()
      const ask: AskOwn = (query, variables) =>
        askOwn(apollo, makeContext(engine, cached, budgetOf()), query, variables)
      return { ask, signal }
    },
    ask,
    askFor,
    async stop(within) {
      const impatient = setTimeout(() => {
        for (const budget of underWay) budget.end(stopping())
      }, within)
      await apollo.stop()
      clearTimeout(impatient)
    },
  }
}

/** What an operation answered. Throws Refusal, in the words of its first error. */
function dataOf(body: GraphQLResponse['body']): unknown {
  if (body.kind !== 'single') throw new Error('one answer was wanted; got a stream')
  const { data, errors: [error] = [] } = body.singleResult
  if (error) throw new Refusal(String(error.extensions?.code), error.message)
  return data
}

function report(app: FastifyInstance, error: unknown): string {
  const requestId = randomUUID()
  app.log.error({ requestId, err: error }, 'a fault while answering')
  return requestId
}
