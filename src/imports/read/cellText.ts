import type { CellObject } from '@e965/xlsx'

/** The text of a cell; a plain number is a day where it is a `serial`. */
export type CellReader = (cell: CellObject, serial: boolean) => string

interface Moment {
  [part: string]: number
}
/** What the library knows of number formats. */
interface Formats {
  is_date(format: string): boolean
  parse_date_code(serial: number, options: { date1904: boolean }): Moment | null
}

/** Spreadsheets show so many digits of a number. */
const DIGITS = 15

/** Reads cells as a sheet shows them, dates by the year from which the workbook counts its days. */
export function makeCellReader(formats: Formats, date1904: boolean): CellReader {
  const moment = (serial: number) => formats.parse_date_code(serial, { date1904 })
  return ({ t: type, v: value, z: format, w: shown }, serial) => {
    if (type === 'b') return value ? 'TRUE' : 'FALSE'
    if (type === 'e') return shown ?? '#ERROR'
    if (typeof value !== 'number') return String(value ?? '')
    const pattern = String(format ?? 'General')
    const isDate = formats.is_date(pattern)
    // A plain 2012 in a column of days is as likely a year: it stays what it is, for the reader of dates to judge.
    const at = isDate || (serial && !isLikeYear(String(value))) ? moment(value) : null
    if (at) return dateText(at, isDate ? bare(pattern) : 'ymd', value) ?? shown ?? String(value)
    // A code such as 004 is written with a format of noughts.
    return /^0+$/.test(pattern) && shown !== undefined ? shown : String(Number(value.toPrecision(DIGITS)))
  }
}

/** Whether a number in a column of serials can be a year that somebody typed: as serials these are days from 1903 to 1906. */
export function isLikeYear(text: string): boolean {
  return /^\d{4}$/.test(text) && Number(text) >= 1400 && Number(text) <= 2200
}

/**
 * A date as exact as it was typed: a spreadsheet makes the first of the month of `Mar 2011`, and shows a month. With a time of day where there is one;
 * undefined for a span of time.
 */
function dateText(at: Moment, pattern: string, serial: number): string | undefined {
  const [hasYear, hasMonth, hasDay] = [/[ye]/.test(pattern), /m/.test(pattern), /d/.test(pattern)]
  const time = at.T === 0 ? '' : timeOf(at)
  if (!hasYear && !hasDay && !/mmm/.test(pattern)) return serial < 1 ? timeOf(at) : undefined
  if (hasDay || !hasYear || at.d !== 1 || time !== '' || (!hasMonth && at.m !== 1))
    return [dayOf(at), time].join(' ').trim()
  return hasMonth ? dayOf(at).slice(0, 7) : dayOf(at).slice(0, 4)
}

function dayOf({ y = 0, m = 0, d = 0 }: Moment): string {
  return [String(y).padStart(4, '0'), two(m), two(d)].join('-')
}

function timeOf({ H = 0, M = 0, S = 0 }: Moment): string {
  return [two(H), two(M), ...(S === 0 ? [] : [two(S)])].join(':')
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** The letters of a format, without what stands in quotes, brackets or after a backslash. */
function bare(pattern: string): string {
  return pattern.replaceAll(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '').toLowerCase()
}
