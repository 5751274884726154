import {
  buildASTSchema,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql'
import { badInput, DemarcheError, show } from '../errors.ts'
import { typeDefs } from '../generated/schema.ts'
import type { PositionFilter } from '../generated/types.ts'
import { checkFilter } from '../graph/positions/filter.ts'
import { parsePartialDate, partialDateForm } from '../model/partialDate.ts'
import { keptId, readAliases } from '../store/aliases.ts'
import type { Engine } from '../store/engine.ts'

/** One condition or argument of the schema, as a parameter of an address or an option of the command. */
export interface Field {
  name: string
  about: string
  /** Whether it names things by their ids. */
  isId: boolean
  /** Whether it can be given more than once. */
  list: boolean
  /** What it takes, for help and error sentences. */
  wanted: string
  /** Whether the text stands for a value. */
  takes(text: string): boolean
  /** The value that the text stands for. Throws BAD_USER_INPUT. */
  read(text: string): unknown
}

/** The most characters of an id or a text. */
const MAX_TEXT = 1000

/** The schema, for what the exports take to be read from. */
export const schema = buildASTSchema(typeDefs)

/** The conditions as the schema declares them, so that a new one is an option of every export at once. */
export const filterFields: Field[] = readFields()

/** The filter that these parameters ask for. Throws BAD_USER_INPUT for a name, a value or a repetition that cannot be meant. */
export function readFilter(params: Iterable<[string, string]>): PositionFilter {
  const where: Record<string, unknown> = {}
  for (const [name, text] of params) {
    const field = filterFields.find((known) => known.name === name)
    if (!field) throw unknownParameter(name)
    if (!field.list && name in where) throw badInput(name, 'one value', 'several')
    const value = field.read(text)
    where[name] = field.list ? [...((where[name] as unknown[] | undefined) ?? []), value] : value
  }
  checkFilter(where)
  return where
}

/** The filter as the graph knows what it names: ids that were merged into others give way to those. */
export async function underKeptIds(engine: Engine, where: PositionFilter): Promise<PositionFilter> {
  const aliases = await readAliases(engine.read)
  const renamed = filterFields
    .filter(({ name, isId }) => isId && name in where)
    .map(({ name }) => [name, (where[name as keyof PositionFilter] as string[]).map((id) => keptId(aliases, id))])
  return { ...where, ...Object.fromEntries(renamed) }
}

/** The parameters in one order, whatever the order they came in: equal filters make equal texts. */
export function canonicalQuery(params: Iterable<[string, string]>): string {
  return new URLSearchParams([...params].map(([name, value]) => [name, value]).sort(byNameThenValue)).toString()
}

function byNameThenValue([a = '', one = '']: string[], [b = '', two = '']: string[]): number {
  return a < b ? -1 : a > b ? 1 : one < two ? -1 : one > two ? 1 : 0
}

function unknownParameter(name: string): DemarcheError {
  const known = filterFields.map((field) => field.name).join(', ')
  return new DemarcheError('BAD_USER_INPUT', `There is no parameter ${show(name)}; an export takes ${known}.`)
}

function readFields(): Field[] {
  const type = schema.getType('PositionFilter')
  return isInputObjectType(type) ? Object.values(type.getFields()).map(fieldOf) : []
}

/** The field or argument as a parameter. */
export function fieldOf({ name, description, type }: GraphQLInputField | GraphQLArgument): Field {
  const { wanted, parse } = formOf(getNamedType(type))
  const read = (text: string) => {
    const value = parse(text)
    if (value === null) throw badInput(name, wanted, text)
    return value
  }
  return {
    name,
    about: (description ?? '').replaceAll('\n', ' '),
    isId: getNamedType(type).name === 'ID',
    list: isListType(getNullableType(type)),
    wanted,
    takes: (text) => parse(text) !== null,
    read,
  }
}

/** What values of the type look like, and how a text becomes one: null when it is none. */
function formOf(type: GraphQLNamedType): { wanted: string; parse: (text: string) => unknown } {
  if (isEnumType(type)) {
    const names = type.getValues().map((value) => value.name)
    return { wanted: `one of ${names.join(', ')}`, parse: (text) => (names.includes(text) ? text : null) }
  }
  if (type.name === 'PartialDate') return { wanted: partialDateForm, parse: parsePartialDate }
  if (type.name === 'Float') return { wanted: 'a number of 0 or more', parse: parseAmount }
  if (type.name === 'Boolean') return { wanted: 'true or false', parse: parseBoolean }
  return { wanted: type.name === 'ID' ? 'an id' : 'a text', parse: parseText }
}

function parseAmount(text: string): number | null {
  const amount = text.trim() === '' ? Number.NaN : Number(text)
  return amount >= 0 ? amount : null
}

function parseBoolean(text: string): boolean | null {
  return text === 'true' ? true : text === 'false' ? false : null
}

/** No engine stores a NUL or half a surrogate pair, so no such text can be meant. */
function parseText(text: string): string | null {
  return text.trim() === '' || text.length > MAX_TEXT || text.includes('\0') || !text.isWellFormed() ? null : text
}
