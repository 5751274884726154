import { codegen } from '@graphql-codegen/core'
import * as typescript from '@graphql-codegen/typescript'
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers'
import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  parse,
} from 'graphql'
import {
  connectionNode,
  isAnswer,
  isConnectionType,
  isLink,
  isNodeType,
  isRelation,
  nodeTypes,
  statementOf,
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
export async function printTypes(schema: GraphQLSchema, sdl: string): Promise<string> {
  const config = {
    contextType: '../api/context.ts#Context',
    enumsAsTypes: true,
    skipTypename: true,
    useTypeImports: true,
    maybeValue: 'T | null | undefined',
    scalars: { ...SCALARS, PartialDate: { input: '../model/partialDate.ts#Interval', output: 'string' } },
    mappers: mappersOf(schema),
  }
  const types = await codegen({
    filename: 'types.ts',
    documents: [],
    config,
    schema: parse(sdl),
    plugins: [{ typescript: {} }, { 'typescript-resolvers': {} }],
    pluginMap: { typescript, 'typescript-resolvers': typescriptResolvers },
  })
  return types
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

/** The rows that statements return for each node type, the pages of each connection, and the relations each type must resolve. */
export function printRows(schema: GraphQLSchema, cypher: Record<string, string>): string {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType)
  const nodes = nodeTypes(schema)
  const connections = types.filter((type) => isConnectionType(type))
  return [
    `import type { Page, PageEdge } from '../graph/page.ts'`,
    `import type * as t from './types.ts'`,
    ...nodes.map((type) => printRow(type, cypher)),
    ...abstractRows(schema),
    ...connections.flatMap((type) => [
      `export type ${type.name}Page = Page<${rowName(connectionNode(type))}>`,
      `export type ${type.name}PageEdge = PageEdge<${rowName(connectionNode(type))}>`,
    ]),
    ...nodes.map((type) => printRelations(type, cypher)),
    ...types.filter(isAnswer).map(printAnswerRelations),
    'export type QueryRelations = Required<t.QueryResolvers>',
    '',
  ].join('\n')
}

function printRow(type: GraphQLObjectType, cypher: Record<string, string>): string {
  const fields = Object.values(type.getFields()).filter((field) => !isAnswered(type, field.name, cypher))
  const lines = fields.map((field) => {
    const optional = isNonNullType(field.type) ? '' : '?'
    return `  ${field.name}${optional}: ${rowType(field.type)}`
  })
  return `export interface ${type.name}Row {\n  type: '${type.name}'\n  sortKey: string\n${lines.join('\n')}\n}`
}

function printRelations(type: GraphQLObjectType, cypher: Record<string, string>): string {
  const names = Object.keys(type.getFields()).filter((name) => isAnswered(type, name, cypher))
  const list = names.map((name) => `'${name}'`).join(' | ') || 'never'
  return `export type ${type.name}Relations = Required<Pick<t.${type.name}Resolvers, ${list}>>`
}

/** What a question answers holds ids; its resolvers find what they name and cut its lists. */
function printAnswerRelations(type: GraphQLObjectType): string {
  const fields = Object.values(type.getFields()).filter(
    (field) => isNodeType(getNamedType(field.type)) || field.args.length > 0,
  )
  const list = fields.map(({ name }) => `'${name}'`).join(' | ')
  return `export type ${type.name}Relations = Required<Pick<t.${type.name}Resolvers, ${list}>>`
}

/** A field is answered by a statement or a question; every other field is a property of the row. */
function isAnswered(type: GraphQLObjectType, name: string, cypher: Record<string, string>): boolean {
  const field = type.getFields()[name]
  if (!field) return false
  return isRelation(type, field) || field.args.length > 0 || statementOf(type, name, cypher) !== undefined
}

function abstractRows(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap())
  return types
    .filter((type) => !type.name.startsWith('__') && isNodeType(type) && !isObjectType(type))
    .map((type) => {
      const members = schema.getPossibleTypes(type as never).map((member) => `${member.name}Row`)
      return `export type ${type.name}Row = ${members.join(' | ')}`
    })
}

export function rowName(type: GraphQLNamedType): string {
  if (isNodeType(type)) return `${type.name}Row`
  if (isScalarType(type)) return SCALARS[type.name] ?? 'unknown'
  return `t.${type.name}`
}

/** The TypeScript type of a field's value as statements return it. */
export function rowType(type: GraphQLOutputType, nullable = true): string {
  if (isNonNullType(type)) return rowType(type.ofType, false)
  const named = getNamedType(type)
  const text = isListType(type)
    ? `Array<${rowType(type.ofType)}>`
    : isLink(named)
      ? `{ ${Object.values((named as GraphQLObjectType).getFields())
          .map((field) => `${field.name}: ${rowType(field.type)}`)
          .join('; ')} }`
      : rowName(named)
  return nullable ? `${text} | null` : text
}
