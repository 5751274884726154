import { stringify } from 'yaml'
import { escapeControls } from '../../errors.ts'
import type { Column, DateReading } from './columns.ts'

/** What a mapping is to say, with the reason for each line. */
export interface Draft {
  /** The first column that is not used yet, whose name matches, and which passes. */
  find(name: RegExp, passes?: (column: Column) => boolean): Column | undefined
  /** The columns that are not used yet. */
  free(): Column[]
  /** Adds a line of the mapping under its reasons, and takes the columns that it names. */
  say(line: string, reasons: string[], ...columns: (Column | undefined)[]): void
  /** The mapping. */
  lines: string[]
}

/** The share of the values that has to fit. */
const MOST = 0.9

export function makeDraft(columns: readonly Column[]): Draft {
  const used = new Set<Column>()
  const lines: string[] = []
  const free = () => columns.filter((column) => !used.has(column))
  return {
    lines,
    free,
    find: (name, passes = () => true) =>
      free().find((column) => column.values.length > 0 && name.test(wordsOf(column.name)) && passes(column)),
    say(line, reasons, ...columns) {
      for (const column of columns) if (column) used.add(column)
      lines.push(...reasons.map((reason) => `# ${reason}`), line)
    },
  }
}

/** Whether most of the values fit. */
export function mostOf({ values }: Column, fits: number, share = MOST): boolean {
  return values.length > 0 && fits >= values.length * share
}

/** Texts that name something: no numbers, addresses or dates. */
export function isNames(column: Column): boolean {
  const { numbers, urls, dates } = column
  return ![numbers, urls, dates[0]?.fits ?? 0].some((fits) => mostOf(column, fits, 0.5))
}

/** A column that says so may hold some that are none. */
export function isCountries(column: Column): boolean {
  const isCalled = /\b(country|countries|state|nation|m49)\b/.test(wordsOf(column.name))
  const isNumbered = mostOf(column, column.numbers, 0.5)
  return isCalled ? mostOf(column, column.countries, 0.5) : mostOf(column, column.countries) && !isNumbered
}

export function isDates(column: Column): boolean {
  return mostOf(column, column.dates[0]?.fits ?? 0)
}

/** A text as YAML has it, on one line. */
export function yaml(text: string): string {
  if (escapeControls(text) !== text) return escapeControls(JSON.stringify(text))
  return /[,{}[\]#:]/.test(text) || text.includes('\n')
    ? JSON.stringify(text)
    : stringify(text, { lineWidth: 0 }).trim()
}

/** A reason: how many of how many values fit. */
export function fitting(column: Column, fits: number, what: string): string {
  const others = fits < column.values.length ? '; the others refuse their rows' : ''
  return `${fits} of ${many(column.values.length)} of ${JSON.stringify(column.name)} ${what}${others}`
}

export function counted({ name, values, distinct }: Column): string {
  return `${JSON.stringify(name)}, ${many(values.length)}, ${distinct.length} different`
}

/** A reason: the name of the column. */
export function byName(key: string, column: Column): string {
  return `${key}: by the column's name; ${counted(column)}`
}

export function many(count: number, noun = 'value'): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** Countries in a column: the end of a line. */
export function asCountry(key: string, column: Column): [line: string, reasons: string[], column: Column] {
  const line = `${key}: { column: ${yaml(column.name)}, as: country }`
  return [line, [`${key}: ${fitting(column, column.countries, 'are countries by name or code')}`], column]
}

/** Dates in a column, and what else they could be. */
export function asDate(key: string, column: Column): [line: string, reasons: string[], column: Column] {
  const [best, ...others] = column.dates as [DateReading, ...DateReading[]]
  const name = best.format ?? 'YYYY-MM-DD, or a part of it'
  const line =
    best.format === undefined ? yaml(column.name) : `{ column: ${yaml(column.name)}, format: ${yaml(best.format)} }`
  const reasons = [`${key}: ${fitting(column, best.fits, `are dates as ${name}`)}`]
  const turned = best.format?.replace('DD', '_').replace('MM', 'DD').replace('_', 'MM')
  const other = others.find(({ format, fits }) => format !== undefined && format === turned && fits === best.fits)
  if (other) reasons.push(`unsure: as many are dates as ${other.format}; nothing in them tells day and month apart`)
  return [`${key}: ${line}`, reasons, column]
}

/** A name in small letters, its words apart: `speakerName` and `speaker_name` are `speaker name`. */
function wordsOf(name: string): string {
  return name
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim()
}
