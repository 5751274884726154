import { GraphQLScalarType, valueFromASTUntyped } from 'graphql'
import { badInput } from '../../errors.ts'
import { type Interval, parsePartialDate, partialDateForm } from '../../model/partialDate.ts'

/** Dates go out as the text they are stored as and come in as the interval they stand for. */
export const PartialDate = new GraphQLScalarType<Interval, string>({
  name: 'PartialDate',
  serialize: (value) => String(value),
  parseValue: readDate,
  parseLiteral: (literal) => readDate(valueFromASTUntyped(literal)),
})

function readDate(value: unknown): Interval {
  const interval = typeof value === 'string' ? parsePartialDate(value) : null
  if (!interval) throw badInput('PartialDate', partialDateForm, value)
  return interval
}
