import {
  type GraphQLField,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql'

/** A thing of the schema counts so much: the whole of it, as tools ask for it, is to cost about a tenth of what a request may. */
export const introspectedWeight = 0.3

/** The field of Query by which the schema itself is asked; undefined for any other name. */
export function introspectionField(name: string): GraphQLField<unknown, unknown> | undefined {
  return [SchemaMetaFieldDef, TypeMetaFieldDef].find((field) => field.name === name)
}

/** How long each list about the schema is: there is one schema, so that its sizes are known; of a type's own, the mean. */
export function introspectionSizes(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const known = measured.get(schema) ?? measure(schema)
  measured.set(schema, known)
  return known
}

const measured = new WeakMap<GraphQLSchema, ReadonlyMap<string, number>>()

function measure(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const types = Object.values(schema.getTypeMap())
  const composite = types.filter((type) => isObjectType(type) || isInterfaceType(type))
  const fields = composite.flatMap((type) => Object.values(type.getFields()))
  const inputs = types.filter(isInputObjectType)
  const enums = types.filter(isEnumType)
  const per = (many: number, of: number) => Math.ceil(many / Math.max(1, of))
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
  return new Map([
    ['__Schema.types', types.length],
    ['__Schema.directives', schema.getDirectives().length],
    ['__Type.fields', per(fields.length, types.length)],
    ['__Type.inputFields', per(sum(inputs.map((type) => Object.keys(type.getFields()).length)), types.length)],
    ['__Type.enumValues', per(sum(enums.map((type) => type.getValues().length)), types.length)],
    ['__Type.interfaces', per(sum(composite.map((type) => type.getInterfaces().length)), types.length)],
    ['__Type.possibleTypes', 2],
    ['__Field.args', per(sum(fields.map(({ args }) => args.length)), fields.length)],
    ['__Directive.args', 2],
  ])
}
