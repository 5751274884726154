import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  isUnionType,
} from 'graphql'

/** How the rows of a field's statement become its value. */
export type Kind = 'one' | 'many' | 'connection'
export type FieldOwner = GraphQLObjectType | GraphQLInterfaceType

/** Whether the type is in the graph: it has an id, and its relations are walked by statements. */
export function isNodeType(type: GraphQLNamedType): boolean {
  if (isUnionType(type)) return type.getTypes().every(isNodeType)
  if (!isObjectType(type) && !isInterfaceType(type)) return false
  return type.name === 'Node' || type.getInterfaces().some((face) => face.name === 'Node')
}

export function isConnectionType(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.getInterfaces().some((face) => face.name === 'Connection')
}

/** The node type a connection pages through. */
export function connectionNode(type: GraphQLNamedType): GraphQLNamedType {
  const nodes = (type as GraphQLObjectType).getFields().nodes
  if (!nodes) throw new Error(`${type.name} has no field nodes`)
  return getNamedType(nodes.type)
}

/** Whether the field leads from one node (or from the query) to others, so that a statement has to answer it. */
export function isRelation(owner: FieldOwner, field: GraphQLField<unknown, unknown>): boolean {
  if (owner.name !== 'Query' && !isNodeType(owner)) return false
  const type = getNamedType(field.type)
  return isNodeType(type) || isConnectionType(type) || isLink(type)
}

/** A link is a step with properties of its own: an object that is no node and holds one, such as IssueLink. */
export function isLink(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.name.endsWith('Link')
}

/** Arguments that a page's tail or the shared filter takes care of. */
const SHARED_ARGUMENTS = ['first', 'after', 'order', 'where']

/** The arguments that the field's own text has to use. */
export function ownArguments(field: GraphQLField<unknown, unknown>): string[] {
  return field.args.map((argument) => argument.name).filter((name) => !SHARED_ARGUMENTS.includes(name))
}

/** An answer is what a question makes: an object that is not in the graph and leads back into it, or takes arguments. */
export function isAnswer(type: GraphQLNamedType): boolean {
  if (
    !isObjectType(type) ||
    type.name === 'Query' ||
    type.name.startsWith('__') ||
    isNodeType(type) ||
    isConnectionType(type) ||
    isLink(type)
  )
    return false
  const fields = Object.values(type.getFields())
  if (isConnectionEdge(type)) return false
  return fields.some((field) => isNodeType(getNamedType(field.type)) || field.args.length > 0)
}

/** PersonEdge holds a cursor and a Person. */
function isConnectionEdge(type: GraphQLObjectType): boolean {
  const { node, cursor } = type.getFields()
  return cursor !== undefined && node !== undefined && type.name === `${getNamedType(node.type).name}Edge`
}

export function kindOf(field: GraphQLField<unknown, unknown>): Kind {
  if (isConnectionType(getNamedType(field.type))) return 'connection'
  return isListType(getNullableType(field.type)) ? 'many' : 'one'
}

/** The statement of a field: its own, or the one of the interface that declares it. */
export function statementOf(owner: FieldOwner, field: string, cypher: Record<string, string>): string | undefined {
  const owners = [owner.name, ...owner.getInterfaces().map((face) => face.name)]
  return owners.map((name) => `${name}.${field}`).find((coordinate) => coordinate in cypher)
}

/** The object types that are nodes, by name. */
export function nodeTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => isNodeType(type))
}
