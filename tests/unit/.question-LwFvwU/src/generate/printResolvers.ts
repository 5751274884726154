import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql'
import { abstractNodeTypes, clauseOf, isAnswer, isNodeType, isProperty, nodeTypes, targetOf } from './model.ts'

/** The clause of every field that has one, and the type of those that have none and need one written by hand. */
export function printResolvers(schema: GraphQLSchema, cypher: Record<string, string>): string {
  const query = schema.getQueryType()
  const owners = [...(query ? [query] : []), ...nodeTypes(schema), ...abstractNodeTypes(schema).filter(isInterfaceType)]
  return `import type { cypher } from './cypher.ts'
import type * as t from './types.ts'

/** What has to be resolved by hand, by type: the fields that neither a clause nor a property of the row answers. What an interface needs is resolved once for all that implement it. */
export interface ByHand {
${byHand(schema, cypher)
  .map(
    ([type, fields]) =>
      `  ${type}: Required<Pick<t.${type}Resolvers, ${fields.map((name) => `'${name}'`).join(' | ')}>>`,
  )
  .join('\n')}
}

/** The clauses that answer the fields of each type, by field. */
export const clauseNames: Record<string, Record<string, keyof typeof cypher>> = {
${owners
  .map((type) => {
    const lines = Object.keys(type.getFields()).flatMap((field) => {
      const clause = clauseOf(type, field, cypher)
      return clause ? [`    ${field}: '${clause}',`] : []
    })
    return `  ${type.name}: {\n${lines.join('\n')}\n  },`
  })
  .join('\n')}
}

/** The interfaces of each type in the graph. */
export const interfacesOf: Record<string, (keyof ByHand)[]> = {
${nodeTypes(schema)
  .map((type) => [
    type.name,
    type
      .getInterfaces()
      .map(({ name }) => name)
      .filter((name) => needed(schema, cypher, name)),
  ])
  .map(([name, faces]) => `  ${name}: ${JSON.stringify(faces)},`)
  .join('\n')}
}

/** The interfaces and unions over the graph: a row says which type it is. */
export const abstractTypes = ${JSON.stringify(abstractNodeTypes(schema).map(({ name }) => name))}
`
}

function needed(schema: GraphQLSchema, cypher: Record<string, string>, name: string): boolean {
  return byHand(schema, cypher).some(([type]) => type === name)
}

/** The types with fields to be resolved by hand, and those fields. */
function byHand(schema: GraphQLSchema, cypher: Record<string, string>): [string, string[]][] {
  return Object.values(schema.getTypeMap()).flatMap((type): [string, string[]][] => {
    if (!isObjectType(type) && !isInterfaceType(type)) return []
    const inGraph = type === schema.getQueryType() || isNodeType(type)
    if (!inGraph && !isAnswer(type)) return []
    const inherited = type.getInterfaces().flatMap((face) => Object.keys(face.getFields()))
    const fields = Object.values(type.getFields()).filter((field) => {
      if (!inGraph) return targetOf(field) || field.args.length > 0
      return !inherited.includes(field.name) && !clauseOf(type, field.name, cypher) && !isProperty(type, field, cypher)
    })
    return fields.length > 0 ? [[type.name, fields.map(({ name }) => name)]] : []
  })
}
