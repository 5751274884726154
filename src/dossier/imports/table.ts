import { type CsvError, type Info, parse } from 'csv-parse'
import { DemarcheError, show } from '../../errors.ts'
import { type Meter, type Place, type Row, refusedAt } from './row.ts'
import { LONGEST_LINE, openText, REPLACEMENT, type TextOptions } from './text.ts'

/** A row of a table by its columns, or the reason why it cannot be used. */
export type TableRow = (Place & { cells: Record<string, string>; refused?: undefined }) | (Row & { refused: string })

export interface TableOptions extends TextOptions {
  /** What parts the cells; found in the first line when absent. */
  delimiter?: string | undefined
}

/**
 * The rows of a comma-, semicolon- or tab-separated file (RFC 4180) under its header, as they are read. A row that is too short or long,
 * badly quoted, not of its encoding, or that holds a NUL comes back refused; a gzip file that is cut off ends with a refusal.
 * Throws IMPORT_INVALID when one of the wanted columns is missing.
 */
export async function* readTable(
  file: string,
  meter: Meter,
  wanted: readonly string[],
  options: TableOptions = {},
): AsyncGenerator<TableRow> {
  const broken: Row[] = []
  let told = 0
  const parser = parse({
    bom: true,
    info: true,
    delimiter: options.delimiter ?? (await findDelimiter(file, options)),
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LONGEST_LINE,
    on_skip: (error) => {
      const { lines } = error as CsvError & { lines: number }
      // One bad line can be complained about many times.
      if (error && lines !== told) broken.push(refusedAt({ file, line: lines }, explain(error)))
      told = lines
    },
  })
  const text = openText(file, meter, options)
  let damage: Error | undefined
  text.once('error', (error) => {
    damage = error
    parser.end()
  })
  text.pipe(parser)
  let header: string[] | undefined
  let held: TableRow | undefined
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      yield* broken.splice(0) as TableRow[]
      if (held) yield held
      if (header) held = readRow({ file, line: info.lines - newlines(record) }, header, record)
      else header = checkHeader(file, record, wanted)
    }
  } finally {
    text.destroy()
  }
  if (held && !damage) yield held
  yield* broken as TableRow[]
  // The last row of a damaged file may be cut in the middle of a cell.
  if (damage)
    yield {
      file,
      line: held?.line ?? 1,
      refused: `The file is cut off or damaged here (${damage.message}); the rest was not read.`,
    }
  if (!header)
    throw new DemarcheError(
      'IMPORT_INVALID',
      `${file}: a header with ${wanted.join(', ')} was wanted; the file holds no row that can be read.`,
    )
}

/** The one of comma, semicolon and tab that the first line has most of. */
async function findDelimiter(file: string, options: TextOptions): Promise<string> {
  let first = ''
  const text = openText(file, { done: 0, total: 0 }, options).setEncoding('utf8')
  try {
    for await (const chunk of text) {
      first += chunk
      if (/[\r\n]/.test(first) || first.length > LONGEST_LINE) break
    }
  } catch {
    // What is wrong with the file is said where its rows are read.
  }
  const header = first.split(/[\r\n]/, 1)[0] ?? ''
  const count = (delimiter: string) => header.split(delimiter).length
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}

function checkHeader(file: string, record: string[], wanted: readonly string[]): string[] {
  const header = record.map((name) => name.trim())
  const missing = wanted.filter((name) => !header.includes(name))
  if (missing.length > 0) {
    throw new DemarcheError(
      'IMPORT_INVALID',
      `${file}:1: the column ${missing.join(', ')} is missing; the header has ${header.map((name) => show(name)).join(', ')}.`,
    )
  }
  const twice = header.find((name, index) => name !== '' && header.indexOf(name) !== index)
  if (twice !== undefined) throw new DemarcheError('IMPORT_INVALID', `${file}:1: the column ${twice} is there twice.`)
  return header
}

function readRow(place: Place, header: string[], record: string[]): TableRow {
  const refuse = (sentence: string) => ({ ...place, refused: sentence })
  if (record.length !== header.length)
    return refuse(`The header has ${header.length} columns; this row has ${record.length}.`)
  const bad = record.findIndex((cell) => cell.includes(REPLACEMENT) || cell.includes('\0'))
  if (bad >= 0)
    return refuse(
      `The column ${header[bad]} holds ${record[bad]?.includes('\0') ? 'a NUL' : 'bytes that are not of the file’s encoding'}.`,
    )
  return { ...place, cells: Object.fromEntries(header.map((name, index) => [name, record[index] ?? ''])) }
}

function explain(error: Error): string {
  const { code } = error as CsvError
  if (code === 'CSV_MAX_RECORD_SIZE') return `The row is longer than ${LONGEST_LINE} bytes.`
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return 'A quotation mark is opened and never closed; everything after it was not read.'
  return `The row is badly quoted: ${error.message}.`
}

function newlines(record: string[]): number {
  return record.reduce((count, cell) => count + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0)
}
