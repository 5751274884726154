import type { ApolloServer } from '@apollo/server'
import type { GraphQLFormattedError } from 'graphql'
import { untilAborted } from '../collections/abort.ts'
import { makeBounded } from '../collections/bounded.ts'
import { type Code, catalogue, DemarcheError } from '../errors.ts'
import type { Document } from '../generated/documents.ts'
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

/** Asks the schema within this process, under the same limits as over HTTP. What is answered is plain data, the caller's own. */
export type Asking = (asked: Asked, waiting: Waiting) => Promise<Answered>

/** Asks an operation of the product's own. Throws what it was refused with. */
export type Ask = <Data, Variables extends object>(
  document: Document<Data, Variables>,
  variables: Variables,
) => Promise<Data>

/** How many bytes of answers are cached at most, roughly: a text takes one or two for each letter. */
const MOST_BYTES = 8_000_000

/** Answers without errors are given again until the data changes, those given least lately go first. */
export function makeAsking(
  apollo: ApolloServer<Context>,
  engine: Engine,
  cached: Cached,
  { cacheBytes, ...spending }: Spending & { cacheBytes: number },
): Asking {
  const most = Math.min(MOST_BYTES, cacheBytes)
  const answers = makeBounded<string>(most)
  let current: string | null | undefined
  return async (asked, { signal, watch }) => {
    signal.throwIfAborted()
    // Read before anything else is: what changes meanwhile shows as another version at the next question.
    const version = await untilAborted(engine.version(), signal)
    if (version !== current) answers.clear()
    current = version
    const key = JSON.stringify([asked.query, asked.variables, asked.operationName])
    const known = answers.get(key)
    if (known !== undefined) return JSON.parse(known)
    const budget = makeBudget(spending)
    const leave = () => budget.end(signal.reason)
    signal.addEventListener('abort', leave)
    try {
      const contextValue = makeContext(engine, cached, budget)
      watch?.(contextValue)
      const answer = JSON.stringify(await execute(apollo, asked, contextValue))
      // One that would push out many others is made anew.
      const size = (key.length + answer.length) * 2
      if (isWhole(answer) && version === current && size <= most / 8) answers.set(key, answer, size)
      return JSON.parse(answer)
    } finally {
      signal.removeEventListener('abort', leave)
      budget.close()
    }
  }
}

/** Asks the product's own operations, one after the other or beside each other, for somebody who waits for all of them. */
export function askingFor(ask: Asking, waiting: Waiting): Ask {
  return async ({ text }, variables) => {
    const asked = { query: text, variables: variables as Record<string, unknown> }
    const { data, errors: [error] = [] } = await ask(asked, waiting)
    if (error) throw new DemarcheError(codeOf(error.extensions?.code), sentenceOf(error))
    return data as never
  }
}

export function codeOf(code: unknown): Code {
  return typeof code === 'string' && code in catalogue ? (code as Code) : 'INTERNAL_SERVER_ERROR'
}

/** A fault is told by the id under which the log holds it. */
export function sentenceOf({ message, extensions }: GraphQLFormattedError): string {
  const id = extensions?.requestId
  return typeof id === 'string' ? `${message}; the log holds it under ${id}.` : message
}

async function execute(apollo: ApolloServer<Context>, asked: Asked, contextValue: Context): Promise<Answered> {
  const { query, variables = {}, operationName } = asked
  const request = { query, variables, ...(operationName !== undefined && { operationName }) }
  const { body } = await apollo.executeOperation(request, { contextValue })
  if (body.kind !== 'single') throw new Error('One answer was wanted; got a stream.')
  const { errors, data } = body.singleResult
  return { ...(errors && { errors }), ...(data !== undefined && { data }) }
}

/** Whether it has no errors: these come first. */
function isWhole(answer: string): boolean {
  return answer.startsWith('{"data":')
}
