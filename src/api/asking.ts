import type { ApolloServer } from '@apollo/server'
import type { GraphQLFormattedError } from 'graphql'
import type { Engine } from '../store/engine.ts'
import type { Cached } from './cached.ts'
import { type Context, makeContext } from './context.ts'
import { makeBudget, type Spending } from './limits/budget.ts'

/** An operation as somebody sends it. */
export interface Asked {
  query: string
  variables?: Record<string, unknown>
  operationName?: string | undefined
}

/** What was answered, as GraphQL over HTTP would. */
export interface Answered {
  data?: Record<string, unknown> | null | undefined
  errors?: readonly GraphQLFormattedError[] | undefined
}

/** Who waits for an answer. */
export interface Waiting {
  /** Says with its reason that nobody waits any more. */
  signal: AbortSignal
  /** Is given the context before anything runs. */
  watch?(context: Context): void
}

/** Asks the schema within this process, under the same limits as over HTTP. */
export type Asking = (asked: Asked, waiting: Waiting) => Promise<Answered>

export function makeAsking(apollo: ApolloServer<Context>, engine: Engine, cached: Cached, spending: Spending): Asking {
  return async (asked, { signal, watch }) => {
    signal.throwIfAborted()
    const budget = makeBudget(spending)
    const leave = () => budget.end(signal.reason)
    signal.addEventListener('abort', leave)
    try {
      const contextValue = makeContext(engine, cached, budget)
      watch?.(contextValue)
      const { query, variables = {}, operationName } = asked
      const { body } = await apollo.executeOperation(
        { query, variables, ...(operationName !== undefined && { operationName }) },
        { contextValue },
      )
      if (body.kind !== 'single') throw new Error('One answer was wanted; got a stream.')
      return body.singleResult as Answered
    } finally {
      signal.removeEventListener('abort', leave)
      budget.close()
    }
  }
}
