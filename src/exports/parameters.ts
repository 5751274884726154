import { buildASTSchema, type GraphQLArgument, getNamedType, isEnumType } from 'graphql'
import { badInput } from '../errors.ts'
import { conditions } from '../generated/conditions.ts'
import { typeDefs } from '../generated/schema.ts'
import { parsePartialDate, partialDateForm } from '../model/partialDate.ts'

/** What an export can be asked with: a parameter of its address, an option of the command. */
export interface Parameter {
  name: string
  about: string
  /** Whether it names things by their ids. */
  isId: boolean
  /** Whether it can be given more than once. */
  list: boolean
  /** What it takes, for help and error sentences. */
  wanted: string
  /** The value that the text stands for; null when it stands for none. */
  parse(text: string): unknown
}

/** The conditions of `PositionFilter`, in the order of the schema. */
export const filterParameters: Parameter[] = Object.entries(conditions).map(([name, condition]) => {
  const values = 'values' in condition ? condition.values : []
  return { name, about: condition.about, list: condition.list, ...formOf(condition.kind, values) }
})

/** The arguments of `positionNetwork` besides its conditions and its limit of edges, with their defaults. */
export const networkParameters: (Parameter & { default: unknown })[] = networkArguments().map((argument) => {
  const { name, description, type, defaultValue } = argument
  const named = getNamedType(type)
  const values = isEnumType(named) ? named.getValues().map((value) => value.name) : []
  const about = (description ?? '').replaceAll('\n', ' ')
  return { name, about, list: false, default: defaultValue, ...formOf(isEnumType(named) ? 'enum' : 'number', values) }
})

/** The value that the text stands for. Throws BAD_USER_INPUT when it stands for none. */
export function readParameter({ name, wanted, parse }: Parameter, text: string): unknown {
  const value = parse(text)
  if (value === null) throw badInput(name, wanted, text)
  return value
}

/** The most characters of an id or a text. */
const MAX_TEXT = 1000

type Kind = (typeof conditions)[keyof typeof conditions]['kind'] | 'number'

/** What values of the kind look like, and how a text becomes one. */
function formOf(kind: Kind, values: readonly string[]): Pick<Parameter, 'isId' | 'wanted' | 'parse'> {
  const forms: Record<Kind, Pick<Parameter, 'wanted' | 'parse'>> = {
    enum: { wanted: `one of ${values.join(', ')}`, parse: (text) => (values.includes(text) ? text : null) },
    id: { wanted: 'an id', parse: parseText },
    text: { wanted: 'a text', parse: parseText },
    date: { wanted: partialDateForm, parse: parsePartialDate },
    boolean: { wanted: 'true or false', parse: (text) => (text === 'true' ? true : text === 'false' ? false : null) },
    number: { wanted: 'a number of 0 or more', parse: parseAmount },
  }
  return { isId: kind === 'id', ...forms[kind] }
}

function parseAmount(text: string): number | null {
  const amount = text.trim() === '' ? Number.NaN : Number(text)
  return amount >= 0 ? amount : null
}

/** No engine stores a NUL or half a surrogate pair, so no such text can be meant. */
function parseText(text: string): string | null {
  return text.trim() === '' || text.length > MAX_TEXT || text.includes('\0') || !text.isWellFormed() ? null : text
}

function networkArguments(): GraphQLArgument[] {
  const { args = [] } = buildASTSchema(typeDefs).getQueryType()?.getFields().positionNetwork ?? {}
  const options = args.filter(({ name }) => name !== 'where' && name !== 'first')
  const isRead = ({ type }: GraphQLArgument) =>
    isEnumType(getNamedType(type)) || ['Float', 'Int'].includes(getNamedType(type).name)
  const foreign = options.find((option) => !isRead(option))
  if (foreign)
    throw new Error(`An export reads enums, Float and Int; positionNetwork(${foreign.name}:) is ${foreign.type}.`)
  return options
}
