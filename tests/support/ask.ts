import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ApolloServer } from '@apollo/server'
import { type Cached, makeCached } from '../../src/api/cached.ts'
import { type Context, makeContext } from '../../src/api/context.ts'
import { makeApollo } from '../../src/api/execute.ts'
import { makeBudget } from '../../src/api/limits/budget.ts'
import type { Limits } from '../../src/api/limits/limits.ts'
import type { Graph } from '../../src/graph/graph.ts'
import type { Engine } from '../../src/store/engine.ts'

/** What a request answered, and how many round trips to the store it took. */
export interface Answer {
  data: Record<string, unknown> | null
  errors?: { message: string; extensions?: { code?: string } }[]
  roundTrips: number
}

/** Asks GraphQL as a client would, without HTTP between. */
export type Asker = (query: string, variables?: Record<string, unknown>) => Promise<Answer>

/** The limits that the server has by default; the time is the engine's own. */
export const usualLimits: Limits = { maxDepth: 12, maxCost: 10_000, maxBytes: 16_000_000 }

export interface AskerOptions {
  /** What is cached from request to request; each makes it anew where it is not given. */
  cached?: Cached
  /** Whether what is selected is read in the query of its owner; true unless it is said. */
  isInlined?: boolean
  limits?: Partial<Limits>
  /** The longest that a request may take, in milliseconds. */
  timeout?: number
}

/** An asker over the engine, with the limits that the server has by default. */
export async function makeAsker(
  engine: Engine,
  { cached: shared, isInlined = true, limits = {}, timeout = 60_000 }: AskerOptions = {},
): Promise<Asker> {
  const apollo = await apolloOf({ ...usualLimits, ...limits })
  const askOnce: Asker = async (query, variables = {}) => {
    const counted = countReads(engine)
    const cached = shared ?? makeCached(counted.engine)
    const budget = makeBudget({ ...usualLimits, ...limits, timeout })
    const context = makeContext(counted.engine, cached, budget)
    const { graph } = context
    const byLevels: Graph = { ...graph, field: (clause, args, owner) => graph.field(clause, args, owner) }
    const contextValue = { ...context, graph: isInlined ? graph : byLevels }
    const { body } = await apollo.executeOperation({ query, variables }, { contextValue })
    budget.close()
    if (!shared) await cached.work.close()
    if (body.kind !== 'single') throw new Error('one answer was wanted; got a stream')
    return {
      ...(JSON.parse(JSON.stringify(body.singleResult)) as Omit<Answer, 'roundTrips'>),
      roundTrips: counted.count(),
    }
  }
  return async (query, variables) => {
    const start = performance.now()
    const answer = await askOnce(query, variables)
    const took = performance.now() - start
    // After a second what is cached for later requests is read, and counted: Neo4j makes the plan of a query that takes so long, and then is quick.
    return shared || answer.errors || took < 900 || took > 5000 ? answer : askOnce(query, variables)
  }
}

/** Each is made once: that takes a tenth of a second, and some tests ask one question each. */
const made = new Map<string, Promise<ApolloServer<Context>>>()

function apolloOf(limits: Limits): Promise<ApolloServer<Context>> {
  const key = JSON.stringify(limits)
  const known = made.get(key) ?? start(limits)
  made.set(key, known)
  return known
}

async function start(limits: Limits): Promise<ApolloServer<Context>> {
  const apollo = makeApollo({ limits, introspection: true, report: reportFault, plugins: [] })
  await apollo.start()
  return apollo
}

export interface Example {
  name: string
  query: string
  variables: Record<string, unknown>
  /** The file of the recorded answer. */
  answerFile: string
}

/** The example queries that the playground offers and the README shows. */
const playgroundExamples = join(import.meta.dirname, '../../examples')

/** The example queries of a folder, with their variables. */
export function readExamples(folder = playgroundExamples): Example[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const name = file.replace(/\.graphql$/, '')
      const variables = join(folder, `${name}.variables.json`)
      return {
        name,
        query: readFileSync(join(folder, file), 'utf8'),
        variables: existsSync(variables) ? JSON.parse(readFileSync(variables, 'utf8')) : {},
        answerFile: join(folder, `${name}.json`),
      }
    })
}

function countReads(engine: Engine): { engine: Engine; count: () => number } {
  let count = 0
  const read: Engine['read'] = (...asked) => {
    count += 1
    return engine.read(...asked)
  }
  const stream: Engine['stream'] = (...asked) => {
    count += 1
    return engine.stream(...asked)
  }
  return { engine: { ...engine, read, stream }, count: () => count }
}

function reportFault(error: unknown): string {
  console.error(error)
  return 'test'
}
