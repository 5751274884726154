import type { ApolloServerPlugin } from '@apollo/server'
import type { FastifyRequest } from 'fastify'
import type { Context } from '../api/context.ts'
import type { Code } from '../errors.ts'

/** What the log and the metrics tell of a request. */
export interface Measured {
  /** The operation's name; null for one without, undefined where none was found. */
  operation?: string | null
  /** What an agent asked: the tool, or the method. */
  tool?: string
  /** The codes of all errors in the answer. */
  codes: Set<Code | string>
  /** Whether the answer came from memory; undefined where it could not. */
  isCached?: boolean
  /** What the query was measured to cost, and how many rows came from the store. */
  cost?: number
  rows?: number
}

const measures = new WeakMap<object, Measured>()

/** What is known of a request so far, to read and to add to. */
export function measuredOf(request: FastifyRequest): Measured {
  const known = measures.get(request)
  if (known) return known
  const measured = { codes: new Set<string>() }
  measures.set(request, measured)
  return measured
}

/** The context of a request tells of that request: by its budget, for Apollo copies the context. */
export function measureInto(request: FastifyRequest, context: Context): Context {
  measures.set(context.budget, measuredOf(request))
  return context
}

/** Fills in what GraphQL knows of a request. */
export const measuring: ApolloServerPlugin<Context> = {
  requestDidStart: async ({ contextValue: { budget } }) => {
    const measured = measures.get(budget)
    if (!measured) return
    return {
      async didResolveOperation({ operation }) {
        if (operation) measured.operation = operation.name?.value ?? null
      },
      async willSendResponse({ response: { body } }) {
        const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : []
        for (const { extensions } of errors) measured.codes.add(String(extensions?.code))
        Object.assign(measured, budget.spent())
      },
    }
  },
}
