import {
  type GraphQLInputType,
  type GraphQLResolveInfo,
  getNamedType,
  getNullableType,
  isInputObjectType,
} from 'graphql'
import type { Aliases } from '../store/aliases.ts'

/** Ids in arguments: where they stand, and the one that a thing has now where one came that was merged into another. */

/** The arguments of the field that hold ids, with their types. */
export function idArguments({ parentType, fieldName }: GraphQLResolveInfo): Map<string, GraphQLInputType> {
  const taken = parentType.getFields()[fieldName]?.args.filter(({ type }) => holdsIds(type)) ?? []
  return new Map(taken.map(({ name, type }) => [name, type]))
}

function holdsIds(type: GraphQLInputType): boolean {
  const named = getNamedType(type)
  if (isInputObjectType(named)) return Object.values(named.getFields()).some((field) => holdsIds(field.type))
  return named.name === 'ID'
}

export function redirectFields(
  given: Record<string, unknown>,
  typeOf: (name: string) => GraphQLInputType | undefined,
  aliases: Aliases,
): Record<string, unknown> {
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
    return redirectFields(value as Record<string, unknown>, (name) => fields[name]?.type, aliases)
  }
  return getNamedType(type).name === 'ID' ? (aliases.get(value as string)?.of ?? value) : value
}
