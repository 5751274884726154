import { DemarcheError, show } from '../../errors.ts'
import type { Meter, Place, Row } from '../row.ts'
import { type Line, LONGEST, NOT_ENCODED, readLines } from './lines.ts'
import type { TextOptions } from './text.ts'

/** A row of a table by its columns, or the reason why it cannot be used. */
export type TableRow = (Place & { cells: Record<string, string>; refused?: undefined }) | (Row & { refused: string })

export interface TableOptions extends TextOptions {
  /** What parts the cells; found in the first line when absent. */
  delimiter?: string | undefined
  onHeader?: (names: string[]) => void
}

/** What can be done about bytes that are of another encoding. */
const CURE = 'Save the table as UTF-8, or say in the mapping how it was saved, such as encoding: windows-1252.'

/**
 * The rows of a comma-, semicolon-, tab- or bar-separated file (RFC 4180) under its header, as they are read. Rows without any content are passed
 * over, and cells that are missing at the end are empty, as spreadsheets leave them. A row that is too long or badly quoted comes back refused, and so
 * does what its lines are refused for; the rows after it are read.
 * Throws IMPORT_INVALID when the header cannot be read or one of the wanted columns is missing.
 */
export async function* readTable(
  file: string,
  meter: Meter,
  wanted: readonly string[],
  options: TableOptions = {},
): AsyncGenerator<TableRow> {
  let header: string[] | undefined
  for await (const piece of readRecords(readLines(file, meter, options), options.delimiter)) {
    const { line, cells } = piece
    const refused = piece.refused === NOT_ENCODED ? `${piece.refused} ${CURE}` : piece.refused
    if (refused !== undefined && !header) throw new DemarcheError('IMPORT_INVALID', `${file}:${line}: ${refused}`)
    if (refused !== undefined) yield { file, line, refused }
    else if (cells.every((cell) => cell.trim() === '')) continue
    else if (header) yield readRow({ file, line }, header, cells)
    else {
      header = checkHeader({ file, line }, cells, wanted)
      options.onHeader?.(header)
    }
  }
  if (!header)
    throw new DemarcheError(
      'IMPORT_INVALID',
      `${file}: a header with ${wanted.join(', ')} was wanted; the file holds no row that can be read.`,
    )
}

/** How a spreadsheet says in the first line what parts the cells. */
const SEPARATOR_LINE = /^"?sep=([^"])"?$/i
const NEVER_CLOSED = 'A quotation mark is opened and never closed.'

interface Piece {
  line: number
  cells: string[]
  refused?: string | undefined
}

/** The records of the lines. A quoted cell may go on over lines; where its mark never closes, only the line it opens in is given up. */
async function* readRecords(lines: AsyncIterable<Line>, given: string | undefined): AsyncGenerator<Piece> {
  let delimiter = given
  let open: Line[] = []
  let length = 0
  const take = function* (line: Line): Generator<Piece> {
    if (open.length === 0 && line.text.trim() === '') return
    const named = line.line === 1 ? SEPARATOR_LINE.exec(line.text)?.[1] : undefined
    delimiter ??= named ?? findDelimiter(line.text)
    if (named !== undefined) return
    open.push(line)
    length += line.text.length + 1
    // Without a quotation mark a line cannot end the cell that is open.
    const closes = open.length === 1 || line.text.includes('"')
    const cells = closes ? splitRecord(open.map(({ text }) => text).join('\n'), delimiter) : 'open'
    if (Array.isArray(cells)) {
      const [{ line: start } = line] = open
      ;[open, length] = [[], 0]
      yield { line: start, cells }
    } else if (cells === 'bad')
      yield* giveUp('A quotation mark stands inside a cell; it has to be doubled, in a cell that is quoted.')
    else if (length > LONGEST) yield* giveUp(NEVER_CLOSED)
  }
  /** Refuses the first of the open lines and starts again at the second. */
  const giveUp = function* (refused: string): Generator<Piece> {
    const [first, ...rest] = open
    ;[open, length] = [[], 0]
    if (first) yield { line: first.line, cells: [], refused }
    for (const line of rest) yield* take(line)
  }
  for await (const line of lines) {
    if (line.refused === undefined) {
      yield* take(line)
      continue
    }
    while (open.length > 0) yield* giveUp(NEVER_CLOSED)
    yield { line: line.line, cells: [], refused: line.refused }
  }
  while (open.length > 0) yield* giveUp(NEVER_CLOSED)
}

/** The cells of a record; `open` where a quoted cell goes on, `bad` where a quotation mark stands where none may. */
function splitRecord(text: string, delimiter: string): string[] | 'open' | 'bad' {
  if (!text.includes('"')) return text.split(delimiter)
  const cells: string[] = []
  const past = (at: number) => {
    while (text[at] === ' ' && delimiter !== ' ') at += 1
    return at
  }
  for (let at = 0; ; ) {
    const open = past(at)
    if (text[open] === '"') {
      const end = closingQuote(text, open)
      if (end < 0) return 'open'
      cells.push(text.slice(open + 1, end).replaceAll('""', '"'))
      at = past(end + 1)
      if (at < text.length && text[at] !== delimiter) return 'bad'
    } else {
      const end = text.indexOf(delimiter, at)
      const cell = text.slice(at, end < 0 ? undefined : end)
      if (cell.includes('"')) return 'bad'
      cells.push(cell)
      at = end < 0 ? text.length : end
    }
    if (at >= text.length) return cells
    at += 1
  }
}

function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

/** The one of comma, semicolon, tab and bar that the header has most of, outside quotation marks. */
function findDelimiter(header: string): string {
  const bare = header.replaceAll(/"(?:[^"]|"")*(?:"|$)/g, '')
  const count = (delimiter: string) => bare.split(delimiter).length
  return [',', ';', '\t', '|'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}

function checkHeader({ file, line }: Place, record: string[], wanted: readonly string[]): string[] {
  const header = record.map((name) => name.trim())
  const missing = wanted.filter((name) => !header.includes(name))
  if (missing.length > 0) {
    throw new DemarcheError(
      'IMPORT_INVALID',
      `${file}:${line}: the column ${missing.join(', ')} is missing; the header has ${header.map((name) => show(name)).join(', ')}.`,
    )
  }
  const twice = wanted.find((name) => header.indexOf(name) !== header.lastIndexOf(name))
  if (twice !== undefined)
    throw new DemarcheError('IMPORT_INVALID', `${file}:${line}: the column ${twice} is there twice.`)
  return header
}

function readRow(place: Place, header: string[], record: string[]): TableRow {
  if (record.slice(header.length).some((cell) => cell.trim() !== ''))
    return { ...place, refused: `The header has ${header.length} columns; this row has ${record.length}.` }
  const cells: Record<string, string> = {}
  for (const [index, name] of header.entries()) cells[name] = record[index] ?? ''
  return { ...place, cells }
}
