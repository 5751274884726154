import { makeCountryFinder } from '../csv/countries.ts'
import { dateIn } from '../csv/dates.ts'
import { stancesOf } from './stanceWords.ts'

/** A column of a table as its cells show it: its name, and what stands in those that are not empty. */
export interface Column {
  name: string
  values: string[]
  /** The same, each once. */
  distinct: string[]
  /** How many cells are empty. */
  empty: number
  /** How many of the values are countries, addresses on the web, whole numbers, words for stances. */
  countries: number
  urls: number
  numbers: number
  stances: number
  /** How they can be read as dates, the reading that fits most of them first. */
  dates: DateReading[]
}

export interface DateReading {
  format: string | undefined
  fits: number
}

/** Formats to try, the usual ones first. Without one a date is read as ISO 8601 has it. */
const FORMATS = [
  ...[undefined, 'DD/MM/YYYY', 'MM/DD/YYYY', 'DD.MM.YYYY', 'DD-MM-YYYY', 'MM-DD-YYYY', 'YYYYMMDD'],
  ...['D MMMM YYYY', 'MMMM D, YYYY', 'MMMM D YYYY', 'D-MMM-YYYY', 'MMMM YYYY', 'MM/YYYY', 'serial'],
]
/** Serial numbers that stand for days between 1941 and 2064; smaller ones are years and counts. */
const SERIAL = /^[1-5]\d{4}(\.\d+)?$/
/** A column holds more different words than this only where they are names. */
const MOST_STANCES = 14

/** Looks at the columns of some rows. */
export function describeColumns(names: readonly string[], rows: readonly Record<string, string>[]): Column[] {
  const findCountry = makeCountryFinder()
  return names
    .filter((name) => name !== '')
    .map((name) => {
      const values = rows.map((cells) => cells[name]?.normalize('NFC').trim() ?? '').filter((value) => value !== '')
      const count = (fits: (value: string) => boolean) => values.filter(fits).length
      const distinct = [...new Set(values)]
      const words = stancesOf(distinct.length > MOST_STANCES ? [] : distinct)
      const isAnyStance = [...words.values()].some(({ stance }) => stance !== null)
      return {
        ...{ name, values, distinct, empty: rows.length - values.length },
        countries: count(memo((value) => fits(() => findCountry(value)))),
        urls: count((value) => /^https?:\/\/\S+$/i.test(value)),
        numbers: count((value) => /^-?\d+$/.test(value)),
        stances: isAnyStance ? count((value) => words.has(value)) : 0,
        dates: FORMATS.map((format) => ({ format, fits: count(memo((value) => isDate(value, format))) }))
          .filter(({ fits }) => fits > 0)
          .sort((a, b) => b.fits - a.fits),
      }
    })
}

function isDate(value: string, format: string | undefined): boolean {
  if (format === 'serial' && /^\d+(\.\d+)?$/.test(value) && !SERIAL.test(value)) return false
  return fits(() => dateIn({ value }, { column: 'value', format }))
}

function fits(read: () => unknown): boolean {
  try {
    return read() !== undefined
  } catch {
    return false
  }
}

function memo(test: (value: string) => boolean): (value: string) => boolean {
  const known = new Map<string, boolean>()
  return (value) => {
    const answer = known.get(value) ?? test(value)
    known.set(value, answer)
    return answer
  }
}
