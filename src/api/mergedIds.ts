import {
  type GraphQLInputType,
  type GraphQLResolveInfo,
  getNamedType,
  getNullableType,
  isInputObjectType,
} from 'graphql'
import type { Aliases } from '../store/aliases.ts'
import type { Args, Resolve } from './wrapResolvers.ts'

/** The resolver, asked with the id that a thing has now where it was asked with one that was merged into another. */
export function withMergedIds(resolve: Resolve): Resolve {
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
