import {
  type GraphQLInputField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql'
import { hopsOf, withoutComments } from './clauseText.ts'

const KINDS: Record<string, string> = { ID: 'id', String: 'text', Boolean: 'boolean', PartialDate: 'date' }

/** The conditions of the filter over positions as values, for whoever offers or reads them: their names, kinds, values and descriptions. */
export function printConditions(schema: GraphQLSchema, byCost: string[]): string {
  const lines = fieldsOf(schema).map((field) => `  ${field.name}: ${printCondition(field)},`)
  return `/** Every condition of PositionFilter, in the order of the schema. */
export const conditions = {
${lines.join('\n')}
} as const

/** Those that a file under cypher/ says, what is cheapest to look at for a position first. */
export const conditionsByCost = ${JSON.stringify(byCost)} as const
`
}

/** The conditions that have a file, by what they make the store walk: nothing, one relationship, more; those that look through texts or lists come last. */
export function conditionsByCost(schema: GraphQLSchema, cypher: Record<string, string>): string[] {
  const costs = fieldsOf(schema).flatMap(({ name }) => {
    const text = cypher[`PositionFilter.${name}`]
    if (text === undefined) return []
    const scans = /\bCONTAINS\b|\bany\(/.test(withoutComments(text)) ? 100 : 0
    return [{ name, cost: scans + hopsOf(text) }]
  })
  return costs.sort((a, b) => a.cost - b.cost).map(({ name }) => name)
}

/** What a condition takes; undefined for a type that none can take. */
export function kindOfCondition({ type }: GraphQLInputField): string | undefined {
  const named = getNamedType(type)
  return isEnumType(named) ? 'enum' : KINDS[named.name]
}

function fieldsOf(schema: GraphQLSchema): GraphQLInputField[] {
  const filter = schema.getType('PositionFilter')
  return isInputObjectType(filter) ? Object.values(filter.getFields()) : []
}

function printCondition(field: GraphQLInputField): string {
  const named = getNamedType(field.type)
  const values = isEnumType(named) ? { values: named.getValues().map(({ name }) => name) } : {}
  const list = isListType(getNullableType(field.type))
  const about = (field.description ?? '').replaceAll('\n', ' ')
  return JSON.stringify({ kind: kindOfCondition(field), list, ...values, about })
}
