import { DemarcheError, show } from '../../errors.ts'
import type { Meter, Place, Row } from '../row.ts'
import { NOT_ENCODED, readLines } from './lines.ts'
import { readRecords } from './records.ts'
import { isZip, type TextOptions } from './text.ts'
import { readSheet, type WorkbookOptions } from './workbook.ts'

/** A row of a table by its columns, or the reason why it cannot be used. */
export type TableRow = (Place & { cells: Record<string, string>; refused?: undefined }) | (Row & { refused: string })

export interface TableOptions extends TextOptions, WorkbookOptions {
  /** What parts the cells; found in the first line when absent. */
  delimiter?: string | undefined
  onHeader?: (names: string[]) => void
}

/** What can be done about bytes that are of another encoding. */
const CURE = 'Save the table as UTF-8, or say in the mapping how it was saved, such as encoding: windows-1252.'

/**
 * The rows of a comma-, semicolon-, tab- or bar-separated file (RFC 4180), or of a sheet of a workbook, under its header, as they are read.
 * Rows without any content are passed
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
  const isWorkbook = isZip(file)
  if (options.sheet !== undefined && !isWorkbook)
    throw new DemarcheError('IMPORT_INVALID', `sheet names a sheet of a workbook (.xlsx); ${file} is none.`)
  const pieces = isWorkbook
    ? readSheet(file, meter, options)
    : readRecords(readLines(file, meter, options), options.delimiter)
  for await (const piece of pieces) {
    const { line, cells } = piece
    const fault = piece.faults?.find(({ column }) => !header || wanted.includes(header[column] ?? ''))
    const refused = piece.refused === NOT_ENCODED ? `${piece.refused} ${CURE}` : (piece.refused ?? fault?.sentence)
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
      `${file}: a header${wanted.length === 0 ? '' : ` with ${wanted.join(', ')}`} was wanted; the file holds no row that can be read.`,
    )
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
