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

/** What a partial date has to look like, for error sentences. */
export const partialDateForm = 'a date as YYYY, YYYY-MM or YYYY-MM-DD that exists in the calendar'

function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Whether the one date is after the other for certain, as no statement is after the source that reports it. */
export function isAfter(later: Interval, earlier: Interval): boolean {
  return later.earliest > earlier.latest
}
