import { type GraphQLField, type GraphQLSchema, getNamedType, isInterfaceType, isObjectType } from 'graphql'
import { connectionNode, kindOf, ownArguments } from './model.ts'
import { rowName, rowType } from './printTypes.ts'

/** Every text under cypher/ by its name: those of fields with the types of their arguments and rows, the others as plain texts. */
export function printCypher(schema: GraphQLSchema, cypher: Record<string, string>): string {
  const lines = Object.entries(cypher).map(([name, text]) => {
    const field = fieldOf(schema, name)
    return field ? printQuery(name, field, text) : `  '${name}': ${quote(text)},`
  })
  return `import type { ConnectionQuery, ManyQuery, OneQuery } from '../graph/query.ts'
import type * as r from './rows.ts'
import type * as t from './types.ts'

export const cypher = {
${lines.join('\n')}
}
`
}

function fieldOf(schema: GraphQLSchema, name: string): GraphQLField<unknown, unknown> | undefined {
  const [typeName = '', fieldName = ''] = name.split('.')
  const type = schema.getType(typeName)
  if (typeName === 'Connection' || typeName === 'Facets') return undefined
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined
}

function printQuery(name: string, field: GraphQLField<unknown, unknown>, text: string): string {
  const [typeName = ''] = name.split('.')
  const kind = kindOf(field)
  const args = field.args.length > 0 ? `t.${typeName}${capital(field.name)}Args` : 'object'
  const row =
    kind === 'connection'
      ? withPrefix(rowName(connectionNode(getNamedType(field.type))))
      : withPrefix(rowType(field.type))
  const type = { one: 'OneQuery', many: 'ManyQuery', connection: 'ConnectionQuery' }[kind]
  const value = kind === 'many' ? row.replace(/^Array<(.*)>$/, '$1') : row
  return `  '${name}': { kind: '${kind}', field: '${name}', text: ${quote(text)}, params: ${quote(ownArguments(field))} } as ${type}<${args}, ${value}>,`
}

function withPrefix(type: string): string {
  return type.replaceAll(/\b(\w+Row)\b/g, 'r.$1')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function quote(value: unknown): string {
  return JSON.stringify(value)
}
