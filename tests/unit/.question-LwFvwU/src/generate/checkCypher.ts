import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import { ownerVariable, withoutComments } from './clauseText.ts'
import { clauseOf, fieldOf, isAnswer, isFiltered, ownArguments, targetOf, waysFromPositions } from './model.ts'
import { kindOfCondition } from './printConditions.ts'
import { trapsIn } from './traps.ts'

/** The field of a filter that says how another of its fields is meant, and is no condition. */
const ROLL_UP = 'includeNarrower'
/** What composition adds to a clause. */
const ADDED = /^\s*(RETURN|WITH|ORDER BY|SKIP|LIMIT|UNWIND)\b/m

/** Sentences for every file without a field, field without a file, wrong clause, unknown parameter and ignored argument, and every text that the embedded engine would answer wrongly. */
export function checkCypher(schema: GraphQLSchema, cypher: Record<string, string>): string[] {
  const files = Object.entries(cypher).filter(([name]) => !name.includes('/'))
  return [
    ...files.flatMap(([name, text]) => checkFile(schema, `cypher/${name}.cypher`, name, withoutComments(text))),
    ...checkFields(schema, cypher),
    ...Object.entries(cypher).flatMap(([name, text]) => trapsIn(`cypher/${name}.cypher`, text)),
  ]
}

function checkFile(schema: GraphQLSchema, file: string, name: string, text: string): string[] {
  const [typeName = '', member = ''] = name.split('.')
  const type = schema.getType(typeName)
  if (!type) return [`${file}: the schema has no type ${typeName}`]
  if (isInputObjectType(type)) {
    const field = type.getFields()[member]
    if (!field) return [`${file}: the input ${typeName} has no field ${member}`]
    const problems = kindOfCondition(field) ? [] : [`${file}: no condition can be of the type ${field.type}`]
    return [...problems, ...checkCondition(file, member, text)]
  }
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[member] : undefined
  if (!field) return [`${file}: the type ${typeName} has no field ${member}`]
  if (isObjectType(type) && isAnswer(type)) return compare(file, parametersOf(text), [], [])
  const coordinate = fieldOf(schema, name)
  return coordinate ? checkClause(schema, file, coordinate.owner, field, text) : []
}

/** One condition of a filter. */
function checkCondition(file: string, field: string, text: string): string[] {
  const conditions = new Set([...text.matchAll(/\$filter\.(\w+)/g)].map((match) => match[1] ?? ''))
  const added = /^\s*(WITH|WHERE|RETURN)\b/.exec(text)?.[1]
  return [
    ...(added ? [`${file}: begins with ${added}; it holds the condition on \`position\` alone`] : []),
    ...compare(file, parametersOf(text), [], ['filter']),
    ...compare(file, conditions, [], [field], '$filter.'),
  ]
}

/** A clause leads from its owner's variable to the variable that has the field's name; the rest is added to it. */
function checkClause(
  schema: GraphQLSchema,
  file: string,
  owner: GraphQLObjectType | GraphQLInterfaceType,
  field: GraphQLField<unknown, unknown>,
  text: string,
): string[] {
  const problems = compare(file, parametersOf(text), [], ownArguments(field))
  const added = ADDED.exec(text)?.[1]
  if (added) problems.push(`${file}: says ${added}; keys, order, page and projection are added to a clause`)
  const start = ownerVariable(owner.name)
  if (start && !text.trimStart().startsWith(`MATCH (${start})`))
    problems.push(`${file}: starts elsewhere than at its owner; it has to begin with MATCH (${start})`)
  const bound = new RegExp(`\\(${field.name}:(\\w+)`).exec(text)
  const type = targetOf(field)
  if (!bound)
    problems.push(
      `${file}: binds no node by the field's own name; it has to lead to (${field.name}:${type?.name ?? 'Label'})`,
    )
  else if (type && !labelsOf(schema, type).includes(bound[1] ?? ''))
    problems.push(
      `${file}: leads to (${field.name}:${bound[1]}); the field ${owner.name}.${field.name} holds a ${type.name}`,
    )
  return [...problems, ...checkLink(file, field, text), ...checkFiltered(schema, file, owner, field)]
}

function checkLink(file: string, field: GraphQLField<unknown, unknown>, text: string): string[] {
  const type = field.type.toString().replaceAll(/\W/g, '')
  if (!type.endsWith('Link') || /\[link:/.test(text)) return []
  return [`${file}: names no relationship [link:...], whose properties the fields of ${type} are`]
}

/** The filter is about positions: a field that takes it leads to them, or, for a field of Query, to what positions lead to by one way. */
function checkFiltered(
  schema: GraphQLSchema,
  file: string,
  owner: GraphQLNamedType,
  field: GraphQLField<unknown, unknown>,
): string[] {
  const type = targetOf(field)
  if (!isFiltered(field) || !type || type.name === 'Position') return []
  const ways = owner.name === 'Query' ? waysFromPositions(schema, type) : []
  if (ways.length === 1) return []
  return [`${file}: takes the filter over positions as \`where\`, and no one field of Position leads to a ${type.name}`]
}

/** The labels under which nodes of a type are found. */
function labelsOf(schema: GraphQLSchema, type: GraphQLNamedType): string[] {
  if (!isAbstractType(type)) return [type.name]
  const members = schema.getPossibleTypes(type)
  const shared = members[0]
    ?.getInterfaces()
    .filter((face) => members.every((member) => member.getInterfaces().includes(face)))
  return [...members, ...(shared ?? [])].map(({ name }) => (name === 'Node' ? 'Entity' : name))
}

function compare(file: string, used: Set<string>, allowed: string[], required: string[], prefix = '$'): string[] {
  const known = [...allowed, ...required]
  const unknown = [...used].filter((name) => !known.includes(name))
  const ignored = required.filter((name) => !used.has(name))
  const list = known.length > 0 ? known.map((name) => prefix + name).join(', ') : 'none'
  return [
    ...unknown.map((name) => `${file}: ${prefix}${name} is no argument (the field gives: ${list})`),
    ...ignored.map((name) => `${file}: the argument ${name} is ignored (${prefix}${name} is not in the text)`),
  ]
}

/** Every relation of a node needs a clause, and every field of a filter a condition; the compiler sees to the rest. */
function checkFields(schema: GraphQLSchema, cypher: Record<string, string>): string[] {
  const missing: string[] = []
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type))
      missing.push(
        ...Object.keys(type.getFields())
          .filter((name) => name !== ROLL_UP && !(`${type.name}.${name}` in cypher))
          .map((name) => `${type.name}.${name}`),
      )
    if (!isObjectType(type) || type.name === 'Query' || !type.getInterfaces().some(({ name }) => name === 'Node'))
      continue
    for (const field of Object.values(type.getFields()))
      if (targetOf(field) && !clauseOf(type, field.name, cypher))
        missing.push(`${declaring(type, field.name)}.${field.name}`)
  }
  return [...new Set(missing)].map((name) => `cypher/${name}.cypher: missing, and the field ${name} needs it`)
}

/** The type that a relation's file is named by: the interface that declares it, else the type itself. */
function declaring(type: GraphQLObjectType, field: string): string {
  return type.getInterfaces().find((face) => face.getFields()[field])?.name ?? type.name
}

function parametersOf(text: string): Set<string> {
  return new Set([...text.matchAll(/\$(\w+)/g)].map((match) => match[1] ?? ''))
}
