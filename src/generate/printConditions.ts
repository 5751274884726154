import {
  type GraphQLInputField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql'

const KINDS: Record<string, string> = { ID: 'id', String: 'text', Boolean: 'boolean', PartialDate: 'date' }

/** The conditions of the filter over positions as values, for whoever offers or reads them: their names, kinds, values and descriptions. */
export function printConditions(schema: GraphQLSchema): string {
  const filter = schema.getType('PositionFilter')
  const fields = isInputObjectType(filter) ? Object.values(filter.getFields()) : []
  const lines = fields.map((field) => `  ${field.name}: ${printCondition(field)},`)
  return `/** Every condition of PositionFilter, in the order of the schema. */\nexport const conditions = {\n${lines.join('\n')}\n} as const\n`
}

function printCondition({ type, description }: GraphQLInputField): string {
  const named = getNamedType(type)
  const list = isListType(getNullableType(type))
  const values = isEnumType(named) ? { values: named.getValues().map(({ name }) => name) } : {}
  const kind = isEnumType(named) ? 'enum' : KINDS[named.name]
  return JSON.stringify({ kind, list, ...values, about: (description ?? '').replaceAll('\n', ' ') })
}
