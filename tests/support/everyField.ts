import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql'

/** All that can be asked of a type without arguments, down to other things of the graph, which are only named. */
export function selection(output: GraphQLOutputType, depth = 0): string {
  const type = getNamedType(output)
  if (isLeafType(type)) return ''
  if (isInterfaceType(type) || isUnionType(type)) return '{ __typename }'
  if (depth > 0 && isNode(type)) return '{ __typename }'
  const fields = Object.values(type.getFields()).filter(
    (field) => !isNode(type) || isLeafType(getNamedType(field.type)),
  )
  const asked = fields.filter((field) => !field.args.some(isRequiredArgument) && depth < 5)
  return `{ ${asked.map((field) => `${field.name} ${selection(field.type, depth + 1)}`).join(' ')} }`
}

/** Notes the fields of a value that answered something. */
export function note(value: unknown, output: GraphQLOutputType, answered: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) note(item, output, answered)
  const type = getNamedType(output)
  if (value === null || typeof value !== 'object' || Array.isArray(value) || !isObjectType(type)) return
  for (const [name, inner] of Object.entries(value)) {
    const field = type.getFields()[name]
    if (!field || !isAnswer(inner)) continue
    answered.add(ownerOf(type, field))
    note(inner, field.type, answered)
  }
}

/** Something: no null, no empty list, no page of nothing. */
export function isAnswer(value: unknown): boolean {
  if (value === null || value === undefined) return false
  if (Array.isArray(value)) return value.some(isAnswer)
  if (typeof value !== 'object') return value !== ''
  const { nodes, totalCount } = value as { nodes?: unknown[]; totalCount?: number }
  return totalCount !== 0 && nodes?.length !== 0
}

/** A field by the interface that declares it, else by its own type: what one actor answers, actors answer. */
export function ownerOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string {
  const owner = type.getInterfaces().find((face) => field.name in face.getFields()) ?? type
  return `${owner.name}.${field.name}`
}

function isNode(type: GraphQLObjectType): boolean {
  return type.getInterfaces().some(({ name }) => name === 'Node')
}
