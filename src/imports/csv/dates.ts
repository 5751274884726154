import { show } from '../../errors.ts'
import { parsePartialDate, partialDateForm } from '../../model/partialDate.ts'
import { isLikeYear } from '../read/cellText.ts'
import { type Cells, textIn, Unusable } from './cells.ts'

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const TIME = String.raw`(?:[T ]+\d{1,2}:\d{2}.*)?`
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}$`)
const PARTS: Record<string, string> = {
  YYYY: String.raw`(?<year>\d{4})`,
  MMMM: String.raw`(?<name>\p{L}{3,})`,
  MMM: String.raw`(?<name>\p{L}{3,})\.?`,
  MM: String.raw`(?<month>\d{1,2})`,
  M: String.raw`(?<month>\d{1,2})`,
  DD: String.raw`(?<day>\d{1,2})`,
  D: String.raw`(?<day>\d{1,2})`,
}
const TOKEN = /YYYY|MMMM|MMM|MM|M|DD|D/g
/** The serial number 1 is the first of January 1900, and there was a day too many after February of that year. */
const DAY_ZERO = Date.UTC(1899, 11, 30)

/** Whether a format holds a year, and a month where it holds a day, each once; `serial` stands for the numbers of spreadsheets. */
export function isDateFormat(format: string): boolean {
  const parts = (format.match(TOKEN) ?? []).map((token) => token[0] ?? '')
  const rest = format.replaceAll(TOKEN, '')
  return (
    format === 'serial' || (/^(Y|YM|MY|[YMD]{3})$/.test(parts.join('')) && isOnce(parts) && !/[\p{L}\d]/u.test(rest))
  )
}

/** The date in a cell: as the mapping says it is written, or as it can be read in one way only. A moment is its day, as written. Throws Unusable. */
export function dateIn(
  cells: Cells,
  of: { column: string; format?: string | undefined } | undefined,
): string | undefined {
  const text = textIn(cells, of)
  if (text === undefined || of === undefined) return undefined
  if (of.format === 'serial' && isLikeYear(text))
    throw new Unusable(
      `The column ${of.column} takes serial numbers of days; ${text} is as likely a year as the number of ${dayOfSerial(Number(text))}. Write the date out, or put years into a column without format: serial.`,
    )
  const date = (of.format === undefined ? undefined : byFormat(text, of.format)) ?? byForm(text)
  if (date !== undefined && parsePartialDate(date) !== null) return date
  throw new Unusable(`The column ${of.column} takes ${partialDateForm}; got ${show(text)}.${cureOf(text, of)}`)
}

const CLOCK = /\s(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(?:([ap])\.?m\.?)?\s*(?:Z|[+-]00:?00)?$/i
const DAY = 86_400

/**
 * The seconds from midnight of a time of day beside the date in a cell. None where there is none, where it is of another place than Greenwich, which
 * gives no order, and at midnight: that is how tables write a day alone.
 */
export function secondsIn(
  cells: Cells,
  of: { column: string; format?: string | undefined } | undefined,
): number | undefined {
  const text = textIn(cells, of) ?? ''
  if (of?.format === 'serial' && /^\d{1,6}\.\d+$/.test(text))
    return Math.round((Number(text) % 1) * DAY) % DAY || undefined
  const [, hour, minute, second = 0, half] = CLOCK.exec(text.replace(/(?<=\d)T(?=\d)/, ' ')) ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  return hours * 3600 + Number(minute) * 60 + Number(second) || undefined
}

function isOnce(parts: string[]): boolean {
  return new Set(parts).size === parts.length
}

function byForm(text: string): string {
  const [, year, , month = '', day = ''] = YEAR_FIRST.exec(text) ?? []
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function byFormat(text: string, format: string): string | undefined {
  if (format === 'serial') return /^\d{1,6}(\.\d+)?$/.test(text) ? dayOfSerial(Number(text)) : undefined
  const pattern = format
    .split(/(YYYY|MMMM|MMM|MM|M|DD|D)/)
    .map(
      (part) =>
        PARTS[part] ?? part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`),
    )
    .join('')
  const { year, name, day, month = numberOf(name) } = new RegExp(`^${pattern}${TIME}$`, 'u').exec(text)?.groups ?? {}
  if (year === undefined) return undefined
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-')
}

/** The number of a month by its English name or the beginning of that. */
function numberOf(name: string | undefined): string | undefined {
  const index = name === undefined ? -1 : MONTHS.findIndex((month) => month.startsWith(name.toLowerCase()))
  return name === undefined ? undefined : String(index + 1)
}

function dayOfSerial(serial: number): string {
  return new Date(DAY_ZERO + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)
}

/** What can be done about a date that is not taken. */
function cureOf(text: string, { column, format }: { column: string; format?: string | undefined }): string {
  if (format !== undefined) return ` The mapping gives its format as ${format}.`
  if (/^\d{5}(\.\d+)?$/.test(text))
    return ` It is the serial number by which a spreadsheet holds ${dayOfSerial(Number(text))}: say date: {column: ${column}, format: serial} in the mapping.`
  return /\d{1,2}[-/. ]\p{L}*\d{0,2}[-/. ]\d{2}/u.test(text)
    ? ` Say in the mapping how it is written, such as date: {column: ${column}, format: DD/MM/YYYY} or MM/DD/YYYY.`
    : ''
}
