import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import { isAnswer, isConnectionType, isRelation, ownArguments, statementOf } from './model.ts'
import { trapsIn } from './traps.ts'

/** What a filter's issues become for a finding clause. */
const SCOPES = 'scopes'
const PAGE_PARAMETERS = ['after', 'first']
/** The condition that a filter's issues become, because a stance flips on its way up them, and the field that says how. */
const [SCOPED, SCOPE, ROLL_UP] = ['issue', 'scope', 'includeNarrower']

/** Sentences for every statement without a field, field without a statement, unknown parameter and ignored argument, and every text that the embedded engine would answer wrongly. */
export function checkCypher(schema: GraphQLSchema, cypher: Record<string, string>): string[] {
  const files = Object.entries(cypher).filter(([name]) => !name.includes('/'))
  const trapped = Object.entries(cypher).flatMap(([name, text]) => trapsIn(`cypher/${name}.cypher`, text))
  return [...files.flatMap(([name, text]) => checkFile(schema, name, text)), ...checkFields(schema, cypher), ...trapped]
}

function checkFile(schema: GraphQLSchema, name: string, text: string): string[] {
  const file = `cypher/${name}.cypher`
  const [typeName = '', member] = name.split('.')
  const type = schema.getType(typeName)
  if (!type) return [`${file}: the schema has no type ${typeName}`]
  const used = parametersOf(text)
  if (member === undefined) return checkPart(file, type, used)
  if (isEnumType(type)) {
    if (!type.getValue(member)) return [`${file}: the enum ${typeName} has no value ${member}`]
    return compare(file, used, [], PAGE_PARAMETERS)
  }
  if (isInputObjectType(type)) {
    if (!type.getFields()[member]) return [`${file}: the input ${typeName} has no field ${member}`]
    return checkCondition(file, member, text, used)
  }
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[member] : undefined
  if (!field) return [`${file}: the type ${typeName} has no field ${member}`]
  if (typeName === 'Connection') return compare(file, used, [], member === 'nodes' ? PAGE_PARAMETERS : [])
  if (isAnswer(type)) return compare(file, used, [], [])
  return checkField(file, typeName, field, used)
}

/** A part is named by a type alone: the way from filtered positions to a connection's nodes. */
function checkPart(file: string, type: GraphQLNamedType, used: Set<string>): string[] {
  if (isConnectionType(type)) return compare(file, used, [], [])
  return [`${file}: ${type.name} is no connection`]
}

/** One condition of a filter. */
function checkCondition(file: string, field: string, text: string, used: Set<string>): string[] {
  const conditions = new Set([...text.matchAll(/\$filter\.(\w+)/g)].map((match) => match[1] ?? ''))
  const wanted = field === SCOPED ? SCOPE : field
  return [...compare(file, used, [], ['filter']), ...compare(file, conditions, [], [wanted], '$filter.')]
}

function checkField(
  file: string,
  typeName: string,
  field: GraphQLField<unknown, unknown>,
  used: Set<string>,
): string[] {
  const filtered = field.args.some((argument) => argument.name === 'where')
  const given = [...(typeName === 'Query' ? [] : ['keys']), ...(filtered ? [SCOPES] : [])]
  return compare(file, used, given, ownArguments(field))
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

/** Every relation needs a statement, and every field of a filter a condition; the compiler sees to the rest. */
function checkFields(schema: GraphQLSchema, cypher: Record<string, string>): string[] {
  const problems: string[] = []
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type)) {
      for (const field of Object.keys(type.getFields())) {
        const name = `${type.name}.${field}`
        if (field !== ROLL_UP && !(name in cypher))
          problems.push(`cypher/${name}.cypher: missing, and the field ${name} needs it`)
      }
    }
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      if (!isRelation(type, field) || statementOf(type, field.name, cypher)) continue
      problems.push(
        `cypher/${type.name}.${field.name}.cypher: missing, and the field ${type.name}.${field.name} needs it`,
      )
    }
  }
  return problems
}

function parametersOf(text: string): Set<string> {
  const code = text.replaceAll(/\/\/.*$/gm, '')
  return new Set([...code.matchAll(/\$(\w+)/g)].map((match) => match[1] ?? ''))
}
