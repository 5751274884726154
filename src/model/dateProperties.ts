import { parsePartialDate } from './partialDate.ts'

/** The properties that hold dates, and what their earliest and latest day are stored under: `statedEarliest`, `statedLatest`. */
const STEMS: Record<string, string | undefined> = {
  date: 'date',
  startDate: 'start',
  endDate: 'end',
  bornOn: 'born',
  diedOn: 'died',
  foundedOn: 'founded',
  dissolvedOn: 'dissolved',
  publishedOn: 'published',
  statedAt: 'stated',
}

export function isDate(property: string): boolean {
  return STEMS[property] !== undefined
}

/** The bounds that are stored beside a date; none for a property that holds no date. */
export function boundsOf(property: string, value: string): Record<string, string> {
  const stem = STEMS[property]
  const interval = stem === undefined ? null : parsePartialDate(value)
  return interval ? { [`${stem}Earliest`]: interval.earliest, [`${stem}Latest`]: interval.latest } : {}
}

/** No office is given for more years. */
const LONGEST_TERM = 20

/** The first and the last year that a date can be of: one before is a slip of the pen, one after has not come. An end may be set in advance. */
export function yearsFor(property: string, today: string): [first: number, last: number] {
  return [1000, Number(today.slice(0, 4)) + (property === 'endDate' ? LONGEST_TERM : 1)]
}
