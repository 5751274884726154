import {
  type GraphQLInputType,
  type GraphQLResolveInfo,
  getNamedType,
  getNullableType,
  isInputObjectType,
} from 'graphql'
import { type Aliases, readAliases } from '../store/aliases.ts'
import type { Run } from '../store/engine.ts'

type Args = Record<string, unknown>
type Context = { cached: { aliases: () => Promise<Aliases> } }
type Resolve = (parent: unknown, args: Args, context: Context, info: GraphQLResolveInfo) => unknown
type Resolvers = Record<string, Record<string, unknown>>

/** For how long, in milliseconds, aliases count as they were read: merging is rare, and every id that a request names asks for them. */
const FRESH = 1000

/** The resolvers, each asked with the id that a thing has now where it was asked with one that was merged into another. */
export function withMergedIds(resolvers: object): Resolvers {
  const wrapFields = (fields: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(fields).map(([name, resolve]) => [
        name,
        typeof resolve === 'function' && !name.startsWith('__') ? redirecting(resolve as Resolve) : resolve,
      ]),
    )
  return Object.fromEntries(
    Object.entries(resolvers as Resolvers).map(([type, fields]) => [
      type,
      Object.getPrototypeOf(fields) === Object.prototype ? wrapFields(fields) : fields,
    ]),
  )
}

/** The aliases as they were at most a second ago. */
export function makeFreshAliases(read: Run): () => Promise<Aliases> {
  let cached: { at: number; value: Promise<Aliases> } | undefined
  return () => {
    if (cached && performance.now() - cached.at < FRESH) return cached.value
    const value = readAliases(read)
    cached = { at: performance.now(), value }
    value.catch(() => {
      if (cached?.value === value) cached = undefined
    })
    return value
  }
}

function redirecting(resolve: Resolve): Resolve {
  let types: Map<string, GraphQLInputType> | undefined
  return (parent, args, context, info) => {
    types ??= idArguments(info)
    if (types.size === 0) return resolve(parent, args, context, info)
    const known = types
    return context.cached.aliases().then((aliases) => {
      const redirected = aliases.size === 0 ? args : redirectFields(args, (name) => known.get(name), aliases)
      return resolve(parent, redirected, context, info)
    })
  }
}

/** The arguments of the field that hold ids, with their types. */
function idArguments({ parentType, fieldName }: GraphQLResolveInfo): Map<string, GraphQLInputType> {
  const taken = parentType.getFields()[fieldName]?.args.filter(({ type }) => holdsIds(type)) ?? []
  return new Map(taken.map(({ name, type }) => [name, type]))
}

function holdsIds(type: GraphQLInputType): boolean {
  const named = getNamedType(type)
  if (isInputObjectType(named)) return Object.values(named.getFields()).some((field) => holdsIds(field.type))
  return named.name === 'ID'
}

function redirectFields(given: Args, typeOf: (name: string) => GraphQLInputType | undefined, aliases: Aliases): Args {
  const entries = Object.entries(given).map(([name, value]) => {
    const type = typeOf(name)
    return [name, type ? redirect(value, type, aliases) : value]
  })
  return Object.fromEntries(entries)
}

function redirect(value: unknown, type: GraphQLInputType, aliases: Aliases): unknown {
  if (value === null || value === undefined) return value
  if (Array.isArray(value)) return value.map((item) => redirect(item, getNamedType(type), aliases))
  const inner = getNullableType(type)
  if (isInputObjectType(inner)) {
    const fields = inner.getFields()
    return redirectFields(value as Args, (name) => fields[name]?.type, aliases)
  }
  return getNamedType(type).name === 'ID' ? (aliases.get(value as string)?.of ?? value) : value
}
