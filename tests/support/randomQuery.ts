import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  parse,
  validate,
} from 'graphql'
import { clauseNames } from '../../src/generated/resolvers.ts'
import { type Dice, times } from './dice.ts'

/** So many levels below the field of Query. */
const DEEPEST = 5

/** A query for a page of something, or for one thing by its id, and for random fields of it that clauses answer, fragments and aliases among them. */
export function randomQuery(schema: GraphQLSchema, dice: Dice, ids: readonly string[]): string {
  for (;;) {
    const query = draw(schema, dice, ids)
    // Two fragments may have drawn one name for two things.
    if (validate(schema, parse(query)).length === 0) return query
  }
}

function draw(schema: GraphQLSchema, dice: Dice, ids: readonly string[]): string {
  const query = schema.getQueryType()
  const pages = Object.values(query?.getFields() ?? {}).filter(({ type }) => isConnection(getNamedType(type)))
  if (dice.below(4) === 0) return `{ node(id: "${dice.of(ids)}") { ${things(schema, 'Node', dice, 1)} } }`
  const field = dice.of(pages)
  return `{ ${fieldOf(schema, field, dice, 0, 2 + dice.below(8))} }`
}

/** The selection of a thing of the type. */
function things(schema: GraphQLSchema, name: string, dice: Dice, depth: number): string {
  const type = schema.getType(name)
  if (!isObjectType(type) && !isInterfaceType(type)) return '__typename'
  const fields = Object.values(type.getFields())
  const properties = fields.filter(({ type, args }) => isLeafType(getNamedType(type)) && args.length === 0)
  const relations = depth < DEEPEST ? fields.filter((field) => field.name in (clauseNames[type.name] ?? {})) : []
  const chosen = [
    ...times(1 + dice.below(3), () => dice.of(properties).name),
    ...times(relations.length === 0 ? 0 : dice.below(3), () => {
      const field = dice.of(relations)
      const alias = dice.below(6) === 0 ? `other${dice.below(3)}: ` : ''
      return alias + fieldOf(schema, field, dice, depth)
    }),
    ...(isInterfaceType(type) && dice.below(2) === 0 ? [fragment(schema, name, dice, depth)] : []),
  ]
  return `__typename ${withoutConflicts(chosen).join(' ')}`
}

function fragment(schema: GraphQLSchema, name: string, dice: Dice, depth: number): string {
  const type = schema.getType(name)
  const members = isInterfaceType(type) ? schema.getPossibleTypes(type) : []
  const member = dice.of(members).name
  return `... on ${member} { ${things(schema, member, dice, depth)} }`
}

function fieldOf(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  dice: Dice,
  depth: number,
  first = 1 + dice.below(4),
): string {
  const type = getNamedType(field.type)
  if (isLeafType(type)) return field.name
  const inner = (of: GraphQLNamedType) => things(schema, of.name, dice, depth + 1)
  if (isConnection(type)) {
    const node = getNamedType((isObjectType(type) && type.getFields().nodes?.type) || type)
    const order = field.args.some(({ name }) => name === 'order') && dice.below(2) === 0 ? ', order: OLDEST_FIRST' : ''
    const asOf = field.args.some(({ name }) => name === 'asOf') && dice.below(2) === 0 ? ', asOf: "2021"' : ''
    const rest = dice.below(3) === 0 ? ' pageInfo { hasNextPage endCursor }' : ''
    const total = dice.below(4) === 0 ? ' totalCount' : ''
    const held = dice.below(4) === 0 ? `edges { cursor node { ${inner(node)} } }` : `nodes { ${inner(node)} }`
    return `${field.name}(first: ${first}${order}${asOf}) { ${held}${rest}${total} }`
  }
  const link = type.name.endsWith('Link') && isObjectType(type) ? Object.values(type.getFields()) : undefined
  if (!link) return `${field.name} { ${inner(type)} }`
  const parts = link.map((part) => {
    const of = getNamedType(part.type)
    return isLeafType(of) ? part.name : `${part.name} { ${inner(of)} }`
  })
  return `${field.name} { ${parts.join(' ')} }`
}

/** Each response name once: two selections of one name would have to agree. */
function withoutConflicts(selections: string[]): string[] {
  const byName = new Map(selections.map((text) => [/^\w+/.exec(text)?.[0] ?? text, text]))
  return [...byName.values()]
}

function isConnection(type: GraphQLNamedType): boolean {
  return type.name.endsWith('Connection')
}
