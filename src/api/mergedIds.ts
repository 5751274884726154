import {
  buildASTSchema,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { typeDefs } from '../generated/schema.ts'
import { type Aliases, keptId } from '../store/aliases.ts'
import type { Context } from './context.ts'

type Resolve = (parent: unknown, args: Record<string, unknown>, context: Context, info: unknown) => unknown
type Resolvers = Record<string, Record<string, unknown>>

const schema = buildASTSchema(typeDefs)

/** The resolvers, each asked with the ids that things are kept under where it was asked with ids that were merged into others. */
export function withKeptIds(resolvers: object): Resolvers {
  const wrapped = Object.entries(resolvers as Resolvers).map(([typeName, fields]) => {
    const type = schema.getType(typeName)
    if (!isObjectType(type)) return [typeName, fields]
    const entries = Object.entries(fields).map(([name, resolve]) => {
      const taken = type.getFields()[name]?.args.filter((argument) => holdsIds(argument.type)) ?? []
      const types = new Map(taken.map((argument) => [argument.name, argument.type]))
      return [name, types.size === 0 ? resolve : wrap(resolve as Resolve, types)]
    })
    return [typeName, Object.fromEntries(entries)]
  })
  return Object.fromEntries(wrapped)
}

function wrap(resolve: Resolve, types: Map<string, GraphQLInputType>): Resolve {
  return async (parent, args, context, info) => {
    const aliases = await context.cached.aliases()
    if (aliases.size === 0) return resolve(parent, args, context, info)
    const renamed = Object.entries(args).map(([name, value]) => {
      const type = types.get(name)
      return [name, type ? rename(value, type, aliases) : value]
    })
    return resolve(parent, Object.fromEntries(renamed), context, info)
  }
}

function holdsIds(type: GraphQLInputType): boolean {
  const named = getNamedType(type)
  if (isInputObjectType(named)) return Object.values(named.getFields()).some((field) => holdsIds(field.type))
  return named.name === 'ID'
}

function rename(value: unknown, type: GraphQLInputType, aliases: Aliases): unknown {
  if (value === null || value === undefined) return value
  if (isNonNullType(type)) return rename(value, type.ofType, aliases)
  if (isListType(type)) return Array.isArray(value) ? value.map((item) => rename(item, type.ofType, aliases)) : value
  if (isInputObjectType(type)) {
    const fields = type.getFields()
    const entries = Object.entries(value).map(([name, item]) => {
      const field = fields[name]
      return [name, field ? rename(item, field.type, aliases) : item]
    })
    return Object.fromEntries(entries)
  }
  return type.name === 'ID' ? keptId(aliases, value as string) : value
}
