import {
  type GraphQLInputType,
  type GraphQLResolveInfo,
  getNamedType,
  getNullableType,
  isInputObjectType,
} from 'graphql'
import type { Aliases } from '../store/aliases.ts'

type Args = Record<string, unknown>
type Context = { cached: { aliases: () => Promise<Aliases> } }
type Resolve = (parent: unknown, args: Args, context: Context, info: GraphQLResolveInfo) => unknown

/**
 * The resolvers, each seeing its arguments as they are meant: the default where null came, because typed clients send null for what
 * was left open, and the id that a thing has now where one came that was merged into another.
 */
export function withMeantArguments(resolvers: Record<string, object>): Record<string, Record<string, unknown>> {
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

function wrap(resolve: Resolve): Resolve {
  let known: { defaults: [string, unknown][]; ids: Map<string, GraphQLInputType> } | undefined
  return (parent, given, context, info) => {
    known ??= { defaults: defaultsOf(info), ids: idArguments(info) }
    const { defaults, ids } = known
    const nulls = defaults.filter(([name]) => given[name] === null)
    const args = nulls.length === 0 ? given : { ...given, ...Object.fromEntries(nulls) }
    if (ids.size === 0) return resolve(parent, args, context, info)
    return context.cached.aliases().then((aliases) => {
      const redirected = aliases.size === 0 ? args : redirectFields(args, (name) => ids.get(name), aliases)
      return resolve(parent, redirected, context, info)
    })
  }
}

function defaultsOf({ parentType, fieldName }: GraphQLResolveInfo): [string, unknown][] {
  const taken = parentType.getFields()[fieldName]?.args ?? []
  return taken.flatMap(({ name, defaultValue }) => (defaultValue === undefined ? [] : [[name, defaultValue]]))
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
