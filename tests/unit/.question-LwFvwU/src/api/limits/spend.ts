import type { ApolloServerPlugin } from '@apollo/server'
import {
  type FragmentDefinitionNode,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  isNonNullType,
  Kind,
} from 'graphql'
import { DemarcheError } from '../../errors.ts'
import { type Budget, tooLong } from './budget.ts'
import { measure } from './cost.ts'
import { checkMeasured, type Limits } from './limits.ts'
import { checkSize, sizes } from './sizes.ts'

/** What every resolver of a request finds its budget in. */
interface Spender {
  budget: Budget
}

type Resolve = GraphQLFieldResolver<unknown, Spender, Record<string, unknown>>

/** Measures the operation with the variables sent, refuses what is too large, and begins the budget with that. */
export function priced(limits: Limits): ApolloServerPlugin<Spender> {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ schema, document, operation, request, contextValue }) {
        if (!operation) return
        const fragments = new Map(
          document.definitions
            .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
            .map((node) => [node.name.value, node]),
        )
        const measured = measure(schema, { operation, fragments, variables: request.variables ?? {} })
        checkMeasured(measured, limits)
        contextValue.budget.begin(measured)
      },
      async willSendResponse({ response, contextValue: { budget } }) {
        const { body } = response
        if (body.kind !== 'single') return
        if (!budget.signal.aborted && budget.letters() * LONGEST_LETTER > limits.maxBytes) {
          if (bytesOf(body.singleResult.data) > limits.maxBytes) budget.end(tooLong(limits.maxBytes))
        }
        const { reason } = budget.signal
        // What is there by then is no answer to anything; what was refused before it ran has none.
        if ('data' in body.singleResult && reason instanceof DemarcheError)
          body.singleResult = { errors: [{ message: reason.message, extensions: { code: reason.code } }], data: null }
      },
    }),
  }
}

/** A letter is at most so many bytes of JSON. */
const LONGEST_LETTER = 6

/** As long as the value is in JSON; worked out piece by piece, and never made as one text. */
function bytesOf(value: unknown): number {
  if (value === null || typeof value !== 'object') return Buffer.byteLength(JSON.stringify(value) ?? 'null')
  const parts = Array.isArray(value)
    ? value.map(bytesOf)
    : Object.entries(value).map(([name, item]) => name.length + 3 + bytesOf(item))
  // Two brackets, and a comma between each two.
  return parts.reduce((sum, bytes) => sum + bytes + 1, parts.length === 0 ? 2 : 1)
}

/** Answers the fields that nobody resolves: with what the parent holds, counted. */
export const spendingDefault: Resolve = (parent, args, context, info) => {
  if (context.budget.signal.aborted) return nothing(context.budget, info)
  const held = (parent as Record<string, unknown> | null | undefined)?.[info.fieldName]
  const value = typeof held === 'function' ? held.call(parent, args, context, info) : held
  return value instanceof Promise
    ? value.then((came) => spend(context.budget, info, came))
    : spend(context.budget, info, value)
}

/** The resolvers, each counting what it gives, and none running once the budget is over or for more than its field gives. */
export function spending(resolvers: Record<string, object>): Record<string, object> {
  const wrapAll = (type: string, fields: object) =>
    Object.fromEntries(
      Object.entries(fields).map(([name, resolve]) => [
        name,
        typeof resolve === 'function' && !name.startsWith('__') ? wrap(`${type}.${name}`, resolve as Resolve) : resolve,
      ]),
    )
  return Object.fromEntries(
    Object.entries(resolvers).map(([type, fields]) => [
      type,
      // A scalar is an instance of a class, and stays as it is.
      Object.getPrototypeOf(fields) === Object.prototype ? wrapAll(type, fields) : fields,
    ]),
  )
}

function wrap(coordinate: string, resolve: Resolve): Resolve {
  const size = sizes.get(coordinate)
  return (parent, args, context, info) => {
    if (context.budget.signal.aborted) return nothing(context.budget, info)
    if (size) checkSize(size, args)
    const value = resolve(parent, args, context, info)
    return value instanceof Promise
      ? value.then((came) => spend(context.budget, info, came))
      : spend(context.budget, info, value)
  }
}

/** Counts a value on its way into the answer. */
function spend(budget: Budget, info: GraphQLResolveInfo, value: unknown): unknown {
  const { path, fieldNodes, parentType, fieldName } = info
  if (Array.isArray(value)) budget.countList(fieldNodes, `${parentType.name}.${fieldName}`, value.length)
  budget.countLetters(String(path.key).length + PUNCTUATION + lettersOf(value))
  return budget.signal.aborted ? nothing(budget, info) : value
}

/** What a field answers when the budget is over: null where that may be, which costs less than ten thousand errors. */
function nothing({ signal }: Budget, { returnType }: GraphQLResolveInfo): null {
  if (isNonNullType(returnType)) signal.throwIfAborted()
  return null
}

/** What stands around a field and its value. */
const PUNCTUATION = 4

/** What the value adds to the answer by itself; a thing adds its fields. */
function lettersOf(value: unknown): number {
  if (typeof value === 'string') return value.length + 2
  if (!Array.isArray(value)) return typeof value === 'number' ? String(value).length : 2
  let letters = 2
  for (const item of value) letters += lettersOf(item) + 1
  return letters
}
