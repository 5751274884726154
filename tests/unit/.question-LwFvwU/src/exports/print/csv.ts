import type { Cell } from '../records.ts'
import { sanitize } from './sanitize.ts'

/** How a spreadsheet would read a text as a formula (OWASP: CSV injection). */
const FORMULA = /^[=+\-@\t\r]/

/** A row of CSV (RFC 4180). */
export function csvRow(cells: Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/** The cell with an apostrophe before a text that a spreadsheet would run. Numbers stay numbers. */
export function spreadsheetSafe(cell: Cell): Cell {
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell
}

function csvCell(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  const text = sanitize(String(cell))
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
