import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from './context.ts'

export type Args = Record<string, unknown>
export type Resolve = (parent: unknown, args: Args, context: Context, info: GraphQLResolveInfo) => unknown

/** The resolvers, each seeing its arguments as the wrappers make them, the last one first. */
export function wrapResolvers(
  resolvers: Record<string, object>,
  ...wrappers: ((resolve: Resolve) => Resolve)[]
): Record<string, Record<string, unknown>> {
  const wrap = (resolve: Resolve) => wrappers.reduce((wrapped, wrapper) => wrapper(wrapped), resolve)
  const wrapFields = (fields: object) =>
    Object.fromEntries(
      Object.entries(fields).map(([name, resolve]) => [
        name,
        typeof resolve === 'function' && !name.startsWith('__') ? wrap(resolve as Resolve) : resolve,
      ]),
    )
  return Object.fromEntries(
    Object.entries(resolvers).map(([type, fields]) => [
      type,
      // A scalar is an instance of a class, and stays as it is.
      Object.getPrototypeOf(fields) === Object.prototype ? wrapFields(fields) : (fields as Record<string, unknown>),
    ]),
  )
}
