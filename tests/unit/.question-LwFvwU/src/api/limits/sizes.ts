import { type ConstDirectiveNode, type FieldDefinitionNode, Kind, valueFromASTUntyped } from 'graphql'
import { badInput } from '../../errors.ts'
import { typeDefs } from '../../generated/schema.ts'
import { checkNumber, maxFirst } from '../../graph/page.ts'

/** What the schema's directives say: how long each list may be, and what counts how much. schema/limits.graphql tells what they mean. */

/** How long the list of a field is. */
export interface ListSize {
  /** The arguments that say how many: a number, or a list. */
  by: readonly string[]
  /** The most that they may say. */
  most: number
  /** No more are counted before the list is there. */
  assumed: number
}

/** By the coordinates of fields. */
export const sizes: ReadonlyMap<string, ListSize> = new Map(
  fieldsOfSchema().flatMap(({ coordinate, field }) => {
    const size = sizeOf(field)
    return size ? [[coordinate, size]] : []
  }),
)

/** By the names of types and the coordinates of fields. */
export const weights: ReadonlyMap<string, number> = new Map(
  [
    ...typeDefs.definitions.flatMap((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION ? [{ coordinate: node.name.value, node }] : [],
    ),
    ...fieldsOfSchema().map(({ coordinate, field }) => ({ coordinate, node: field })),
  ].flatMap(({ coordinate, node }) => {
    const cost = argumentsOf(node.directives, 'cost')
    return cost ? [[coordinate, Number(cost.weight)]] : []
  }),
)

/** Throws BAD_USER_INPUT for an argument of the field that asks for more than it may, or for less than one. */
export function checkSize({ most, by }: ListSize, args: Record<string, unknown>): void {
  for (const name of by) {
    const given = args[name]
    if (typeof given === 'number') checkNumber(name, given, 1, most)
    if (Array.isArray(given) && given.length > most) throw badInput(name, `at most ${most} ${name}`, given.length)
  }
}

function fieldsOfSchema(): { coordinate: string; field: FieldDefinitionNode }[] {
  return typeDefs.definitions.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION
      ? (node.fields ?? []).map((field) => ({ coordinate: `${node.name.value}.${field.name.value}`, field }))
      : [],
  )
}

function sizeOf({ directives, arguments: taken = [] }: FieldDefinitionNode): ListSize | undefined {
  const stated = argumentsOf(directives, 'listSize')
  const by = taken.some(({ name }) => name.value === 'first') ? ['first'] : []
  if (!stated) return by.length > 0 ? { by, most: maxFirst, assumed: maxFirst } : undefined
  const most = Number(stated.maximum ?? maxFirst)
  return {
    by: (stated.slicingArguments as string[] | undefined) ?? [],
    most,
    assumed: Number(stated.assumedSize ?? most),
  }
}

function argumentsOf(
  directives: readonly ConstDirectiveNode[] | undefined,
  name: string,
): Record<string, unknown> | undefined {
  const found = directives?.find((directive) => directive.name.value === name)
  return (
    found &&
    Object.fromEntries((found.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]))
  )
}
