import type { CellObject, Range, WorkBook } from '@e965/xlsx'
import { zipSync } from 'fflate'
import { DemarcheError, show } from '../../errors.ts'
import type { Meter } from '../row.ts'
import { type CellReader, makeCellReader } from './cellText.ts'
import type { Piece } from './records.ts'
import { sizeOf } from './text.ts'
import { unpackWorkbook } from './unpack.ts'

export interface WorkbookOptions {
  /** The name of the sheet; the first that is not hidden when absent. */
  sheet?: string | undefined
  /** The columns in which plain numbers are days. */
  serials?: readonly string[] | undefined
  /** Called with what is not read, or counts in more places than it stands in, as sentences. */
  onNote?: ((sentence: string) => void) | undefined
}

type Rows = (CellObject | undefined)[][]

/**
 * The rows of one sheet of an .xlsx workbook, each cell as the text that the sheet means by it: a date as its day, a formula as the value that was
 * saved with it. A merged cell counts for all the rows that it spans. Throws IMPORT_INVALID for what is no such workbook, or has no such sheet.
 */
export async function* readSheet(file: string, meter: Meter, options: WorkbookOptions): AsyncGenerator<Piece> {
  const { read, SSF } = await import('@e965/xlsx')
  const bytes = zipSync(withPlainSheets(unpackWorkbook(file)), { level: 0 })
  const readBook = (sheets: string | number): WorkBook => {
    try {
      return read(bytes, { type: 'array', dense: true, sheets, cellNF: true, cellFormula: false, cellHTML: false })
    } catch (error) {
      throw unusable(`The file ${file} is damaged: no workbook can be read in it (${(error as Error).message}).`, error)
    }
  }
  const book = readBook(options.sheet ?? 0)
  const names = book.SheetNames
  const name = options.sheet ?? names.find((_, index) => !book.Workbook?.Sheets?.[index]?.Hidden) ?? names[0]
  if (name === undefined || !names.includes(name))
    throw unusable(
      `The workbook ${file} has no sheet ${show(options.sheet ?? '')}; it has ${names.map(show).join(', ')}.`,
    )
  const sheet = book.Sheets[name] ?? readBook(name).Sheets[name]
  if (!sheet?.['!data']) throw unusable(`The file ${file} is damaged: its sheet ${show(name)} cannot be read.`)
  const rows: Rows = sheet['!data']
  meter.done += sizeOf([file])
  const others = names.filter((other) => other !== name)
  if (others.length > 0)
    options.onNote?.(
      `${file}: of its sheets ${show(name)} was read, and not ${others.map(show).join(', ')}; the mapping can name one, as sheet.`,
    )
  const filled = fillMerged(rows, sheet['!merges'] ?? [])
  if (filled > 0) options.onNote?.(`${file}: ${filled} cells have the value of the merged cell that they are part of.`)
  yield* piecesOf(rows, name, makeCellReader(SSF, book.Workbook?.WBProps?.date1904 ?? false), options.serials ?? [])
}

/** Cells with a formula and no value. */
const FORMULA =
  /<((?:\w+:)?)c\b([^>]*)>\s*<(?:\w+:)?f\b[^>]*(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*(<(?:\w+:)?v\s*(?:\/>|>\s*<\/(?:\w+:)?v>))?\s*<\/(?:\w+:)?c>/g
/** One of these stands in every part that holds a formula, or a date as text. */
const SPECIAL = ['f>', '<f', ':f ', 't="d"']
const TYPE = /\bt="(\w+)"/

/** Sheets without formulas; where no value was saved with one, an error stands instead. Dates that are written as texts become texts. */
function withPlainSheets(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => {
      const part = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
      if (!/\/worksheets\/[^/]+\.xml$/i.test(name) || !SPECIAL.some((mark) => part.includes(mark))) return [name, bytes]
      const plain = part
        .toString()
        .replaceAll(FORMULA, (cell, prefix: string, attributes: string, value: string | undefined) => {
          // An empty text is a value.
          if (TYPE.exec(attributes)?.[1] === 'str' && value !== undefined) return cell
          return `<${prefix}c${attributes.replace(TYPE, '')} t="e"><${prefix}v>${NOT_SAVED}</${prefix}v></${prefix}c>`
        })
        .replaceAll(/(<(?:\w+:)?c\b[^>]*\bt=")d"/g, '$1str"')
      return [name, Buffer.from(plain)]
    }),
  )
}

/** An error of spreadsheets that stands for a value that is not there yet. */
const NOT_SAVED = '#GETTING_DATA'

/** Gives every row that a merged cell spans its value, in its first column: what spans columns is a heading of them. */
function fillMerged(rows: Rows, merges: Range[]): number {
  let filled = 0
  for (const { s: start, e: end } of merges) {
    const cell = rows[start.r]?.[start.c]
    if (!cell) continue
    for (let at = start.r + 1; at <= Math.min(end.r, rows.length - 1); at++) {
      rows[at] ??= []
      ;(rows[at] as Rows[number])[start.c] = cell
      filled += 1
    }
  }
  return filled
}

function* piecesOf(rows: Rows, sheet: string, read: CellReader, serials: readonly string[]): Generator<Piece> {
  let header: string[] | undefined
  for (const [index, row] of rows.entries()) {
    if (!row) continue
    const faults: Piece['faults'] = []
    const cells = Array.from(row, (cell, column) => {
      if (!cell) return ''
      const text = read(cell, serials.includes(header?.[column] ?? ''))
      if (cell.t === 'e')
        faults.push({ column, sentence: `The cell ${nameOf(column)}${index + 1} of ${show(sheet)} ${faultOf(text)}` })
      return text
    })
    if (cells.every((cell) => cell.trim() === '')) continue
    header ??= cells.map((cell) => cell.trim())
    yield { line: index + 1, cells, faults }
  }
}

function faultOf(error: string): string {
  return error === NOT_SAVED
    ? 'holds a formula whose value was not saved with it: open the workbook in a spreadsheet program and save it.'
    : `holds the error ${error}.`
}

/** A column as spreadsheets name it: A, Z, AA. */
function nameOf(column: number): string {
  const [before, last] = [Math.floor(column / 26), column % 26]
  return `${before === 0 ? '' : nameOf(before - 1)}${String.fromCharCode(65 + last)}`
}

function unusable(sentence: string, cause?: unknown): DemarcheError {
  return new DemarcheError('IMPORT_INVALID', sentence, { cause })
}
