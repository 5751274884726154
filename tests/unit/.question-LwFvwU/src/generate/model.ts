import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isUnionType,
} from 'graphql'

type Kind = 'one' | 'many' | 'connection'
type FieldOwner = GraphQLObjectType | GraphQLInterfaceType
type Field = GraphQLField<unknown, unknown>

/** A field that a file under cypher/ is named by, with the type that declares it. */
export interface Coordinate {
  owner: FieldOwner
  field: Field
}

/** Types whose files hold no clause: a facet's file counts what was found. */
const UNBOUND = ['Facets']

/** The field whose clause a file holds, by the file's name; undefined for a file of another kind. */
export function fieldOf(schema: GraphQLSchema, name: string): Coordinate | undefined {
  const [typeName = '', fieldName = ''] = name.split('.')
  const owner = UNBOUND.includes(typeName) ? undefined : schema.getType(typeName)
  if (!isObjectType(owner) && !isInterfaceType(owner)) return undefined
  const field = owner.getFields()[fieldName]
  return field && { owner, field }
}

/** Whether the type is in the graph: it has an id, and clauses lead from it and to it. */
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

/** A link is a step with properties of its own: an object that is no node and holds one, such as IssueLink. */
export function isLink(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.name.endsWith('Link')
}

/** The node type that a field leads to, directly, by pages or over links; undefined where it leads to none. */
export function targetOf(field: Field): GraphQLNamedType | undefined {
  const type = getNamedType(field.type)
  if (isConnectionType(type)) return connectionNode(type)
  if (isLink(type)) return getNamedType(nodeField(type)?.type ?? field.type)
  return isNodeType(type) ? type : undefined
}

/** The field of a link that holds the node at its other end. */
export function nodeField(link: GraphQLNamedType): Field | undefined {
  return Object.values((link as GraphQLObjectType).getFields()).find((field) => isNodeType(getNamedType(field.type)))
}

/** Arguments that paging or the filter over positions takes care of. */
const SHARED_ARGUMENTS = ['first', 'after', 'order', 'where']

/** The arguments that the field's own clause has to use. */
export function ownArguments(field: Field): string[] {
  return field.args.map((argument) => argument.name).filter((name) => !SHARED_ARGUMENTS.includes(name))
}

/** Whether the filter over positions applies to the field. */
export function isFiltered(field: Field): boolean {
  return kindOf(field) === 'connection' && field.args.some(isFilter)
}

function isFilter({ name, type }: GraphQLArgument): boolean {
  return name === 'where' && isInputObjectType(getNamedType(type))
}

/** The fields by which a position leads to nodes of the type. */
export function waysFromPositions(schema: GraphQLSchema, type: GraphQLNamedType): string[] {
  const position = schema.getType('Position')
  if (!isObjectType(position)) return []
  return Object.values(position.getFields())
    .filter((field) => targetOf(field) === type)
    .map(({ name }) => name)
}

/** An answer is what a question makes: an object that is not in the graph and leads back into it, or takes arguments. */
export function isAnswer(type: GraphQLNamedType): boolean {
  if (!isObjectType(type) || type.name === 'Query' || type.name.startsWith('__')) return false
  if (isNodeType(type) || isConnectionType(type) || isLink(type) || isConnectionEdge(type)) return false
  return Object.values(type.getFields()).some((field) => isNodeType(getNamedType(field.type)) || field.args.length > 0)
}

/** PersonEdge holds a cursor and a Person. */
function isConnectionEdge(type: GraphQLObjectType): boolean {
  const { node, cursor } = type.getFields()
  return cursor !== undefined && node !== undefined && type.name === `${getNamedType(node.type).name}Edge`
}

export function kindOf(field: Field): Kind {
  if (isConnectionType(getNamedType(field.type))) return 'connection'
  return isListType(getNullableType(field.type)) ? 'many' : 'one'
}

/** The name of the file that answers a field: its own, or the one of the interface that declares it. */
export function clauseOf(owner: FieldOwner, field: string, cypher: Record<string, string>): string | undefined {
  const owners = [owner.name, ...owner.getInterfaces().map((face) => face.name)]
  return owners.map((name) => `${name}.${field}`).find((coordinate) => coordinate in cypher)
}

/** Whether a row holds the field's value as a property. */
export function isProperty(owner: FieldOwner, field: Field, cypher: Record<string, string>): boolean {
  return isLeafType(getNamedType(field.type)) && field.args.length === 0 && !clauseOf(owner, field.name, cypher)
}

/** The object types that are nodes, by name. */
export function nodeTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => isNodeType(type))
}

/** The interfaces and unions over nodes. */
export function abstractNodeTypes(schema: GraphQLSchema): GraphQLNamedType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && isAbstractType(type) && isNodeType(type),
  )
}
