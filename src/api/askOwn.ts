import type { ApolloServer } from '@apollo/server'
import { type Code, catalogue, DemarcheError } from '../errors.ts'
import type { Context } from './context.ts'

/** Asks a query of the server's own. Resolves to its data. */
export type AskOwn = (query: string, variables: Record<string, unknown>) => Promise<Record<string, unknown>>

/** The data of a query that another door of the server asks, with the context of its request. Rejects with the first error of the answer. */
export async function askOwn(
  apollo: ApolloServer<Context>,
  contextValue: Context,
  query: string,
  variables: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const { body } = await apollo.executeOperation({ query, variables }, { contextValue })
  const { data, errors: [error] = [] } = body.kind === 'single' ? body.singleResult : {}
  if (error) {
    const code = String(error.extensions?.code)
    throw new DemarcheError(code in catalogue ? (code as Code) : 'INTERNAL_SERVER_ERROR', error.message)
  }
  return data as Record<string, unknown>
}
