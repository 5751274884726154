import { type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql'
import type { Clause } from '../model/clause.ts'
import { hopsOf, ownerVariable } from './clauseText.ts'
import {
  type Coordinate,
  fieldOf,
  isFiltered,
  isLink,
  kindOf,
  nodeField,
  ownArguments,
  targetOf,
  waysFromPositions,
} from './model.ts'

/** Every text under cypher/ by its name: those of fields as clauses with what composition needs to know, the others as plain texts. */
export function printCypher(schema: GraphQLSchema, cypher: Record<string, string>): string {
  const lines = Object.entries(cypher).map(([name, text]) => {
    const coordinate = fieldOf(schema, name)
    if (!coordinate) return `  '${name}': ${JSON.stringify(text)},`
    return `  '${name}': ${JSON.stringify(clauseFor(schema, name, coordinate, text))} as Clause,`
  })
  return `import type { Clause } from '../model/clause.ts'\n\nexport const cypher = {\n${lines.join('\n')}\n}\n`
}

function clauseFor(schema: GraphQLSchema, name: string, { owner, field }: Coordinate, text: string): Clause {
  const start = ownerVariable(owner.name)
  return {
    field: name,
    kind: kindOf(field),
    text: text.trimEnd(),
    owner: start ? { name: start, label: owner.name === 'Node' ? 'Entity' : owner.name } : null,
    binds: field.name,
    params: ownArguments(field),
    repeats: hopsOf(text) > 1,
    value: valueKind({ owner, field }),
    filtered: isFiltered(field) ? { by: wayFromPositions(schema, field) } : false,
  }
}

function valueKind({ field }: Coordinate): Clause['value'] {
  const type = getNamedType(field.type)
  if (isLeafType(type)) return 'property'
  if (!isLink(type)) return 'node'
  const node = nodeField(type)?.name ?? ''
  const names = isObjectType(type) ? Object.keys(type.getFields()) : []
  return { node, properties: names.filter((name) => name !== node) }
}

function wayFromPositions(schema: GraphQLSchema, field: Coordinate['field']): string | null {
  const type = targetOf(field)
  const [way] = type && type.name !== 'Position' ? waysFromPositions(schema, type) : []
  return way ? `Position.${way}` : null
}
