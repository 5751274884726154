import { codegen } from '@graphql-codegen/core'
import * as typescript from '@graphql-codegen/typescript'
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers'
import {
  type DocumentNode,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  Kind,
  visit,
} from 'graphql'
import {
  abstractNodeTypes,
  connectionNode,
  isAnswer,
  isConnectionType,
  isNodeType,
  isProperty,
  nodeTypes,
} from './model.ts'

const SCALARS: Record<string, string> = {
  ID: 'string',
  String: 'string',
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
  PartialDate: 'string',
}

/** The types of arguments and resolvers, by graphql-codegen; a node's resolvers get its row as parent. */
export async function printTypes(schema: GraphQLSchema, document: DocumentNode): Promise<string> {
  const config = {
    contextType: '../api/context.ts#Context',
    enumsAsTypes: true,
    skipTypename: true,
    useTypeImports: true,
    addInterfaceFieldResolverTypes: true,
    maybeValue: 'T | null | undefined',
    scalars: { ...SCALARS, PartialDate: { input: '../model/partialDate.ts#Interval', output: 'string' } },
    mappers: mappersOf(schema),
  }
  const types = await codegen({
    filename: 'types.ts',
    documents: [],
    config,
    schema: withGivenArguments(document),
    plugins: [{ typescript: {} }, { 'typescript-resolvers': {} }],
    pluginMap: { typescript, 'typescript-resolvers': typescriptResolvers },
  })
  return types
}

/** An argument with a default takes null, which means the default: a resolver always gets a value. */
function withGivenArguments(document: DocumentNode): DocumentNode {
  return visit(document, {
    InputValueDefinition(node) {
      if (!node.defaultValue || node.type.kind === Kind.NON_NULL_TYPE) return undefined
      return { ...node, type: { kind: Kind.NON_NULL_TYPE, type: node.type } }
    },
  })
}

function mappersOf(schema: GraphQLSchema): Record<string, string> {
  const mappers: Record<string, string> = {}
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    if (isNodeType(type)) mappers[type.name] = `./rows.ts#${type.name}Row`
    if (isAnswer(type)) mappers[type.name] = `../questions/answers.ts#${type.name} as ${type.name}Answer`
    if (isConnectionType(type)) {
      mappers[type.name] = `./rows.ts#${type.name}Page`
      mappers[type.name.replace(/Connection$/, 'Edge')] = `./rows.ts#${type.name}PageEdge`
    }
  }
  return mappers
}

/** The rows that queries return for each node type, and the pages of each connection. */
export function printRows(schema: GraphQLSchema, cypher: Record<string, string>): string {
  const connections = Object.values(schema.getTypeMap()).filter((type) => isConnectionType(type))
  return [
    `import type { Page, PageEdge } from '../graph/page.ts'`,
    `import type * as t from './types.ts'`,
    ...nodeTypes(schema).map((type) => printRow(type, cypher)),
    ...abstractNodeTypes(schema).map((type) => {
      const members = schema.getPossibleTypes(type as GraphQLAbstractType).map((member) => `${member.name}Row`)
      return `export type ${type.name}Row = ${members.join(' | ')}`
    }),
    ...connections.flatMap((type) => [
      `export type ${type.name}Page = Page<${connectionNode(type).name}Row>`,
      `export type ${type.name}PageEdge = PageEdge<${connectionNode(type).name}Row>`,
    ]),
    '',
  ].join('\n')
}

function printRow(type: GraphQLObjectType, cypher: Record<string, string>): string {
  const fields = Object.values(type.getFields()).filter((field) => isProperty(type, field, cypher))
  const lines = fields.map((field) => {
    const optional = isNonNullType(field.type) ? '' : '?'
    return `  ${field.name}${optional}: ${propertyType(field.type)}`
  })
  return `export interface ${type.name}Row {\n  type: '${type.name}'\n  sortKey: string\n${lines.join('\n')}\n}`
}

/** The TypeScript type of a property as queries return it. */
function propertyType(type: GraphQLOutputType, nullable = true): string {
  if (isNonNullType(type)) return propertyType(type.ofType, false)
  const named = getNamedType(type)
  const text = isListType(type)
    ? `Array<${propertyType(type.ofType)}>`
    : isScalarType(named)
      ? (SCALARS[named.name] ?? 'unknown')
      : `t.${named.name}`
  return nullable ? `${text} | null` : text
}
