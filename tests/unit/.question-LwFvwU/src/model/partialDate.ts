/** The days a partial date stands for, both included, as `YYYY-MM-DD`; compared as plain strings. */
export interface Interval {
  earliest: string
  latest: string
}

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** The interval of `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (EDTF level 0), or null when the text is no such date. */
export function parsePartialDate(text: string): Interval | null {
  const match = FORM.exec(text)
  if (!match) return null
  const [, year = '', month, day] = match
  if (year === '0000') return null
  if (month === undefined) return { earliest: `${year}-01-01`, latest: `${year}-12-31` }
  const days = daysIn(Number(year), Number(month))
  if (days === 0) return null
  if (day === undefined) return { earliest: `${year}-${month}-01`, latest: `${year}-${month}-${days}` }
  return Number(day) >= 1 && Number(day) <= days ? { earliest: text, latest: text } : null
}

export function intervalOf(date: string | undefined): Interval | null {
  return date === undefined ? null : parsePartialDate(date)
}

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

/** What a partial date has to look like, for error sentences. */
export const partialDateForm = 'a date as YYYY, YYYY-MM or YYYY-MM-DD that exists in the calendar'

function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The first and the last year that a date can be of: one before is a slip of the pen, one after has not come. An end may be set in advance. */
export function yearsFor(property: string, today: string): [first: number, last: number] {
  return [1000, Number(today.slice(0, 4)) + (property === 'endDate' ? LONGEST_TERM : 1)]
}

/** Whether the one date is after the other for certain, as no statement is after the source that reports it. */
export function isAfter(later: Interval, earlier: Interval): boolean {
  return later.earliest > earlier.latest
}
