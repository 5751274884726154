import { h } from '../shared/dom.ts'
import type { See } from './see.ts'

export type Cell = string | number | null

/** So many letters stand in one line, as a date. */
const short = 14

/** The text twin of a view. Of a row that can be looked into, `see` says what the panel is to read; `open` that dates leave it open. */
export interface Table {
  caption: string
  columns: string[]
  rows: { cells: Cell[]; see?: See; open?: boolean }[]
}

/** A real table; the first cell of a row that can be looked into is a button. */
export function drawTable({ caption, columns, rows }: Table, see: (what: See) => void): HTMLElement {
  const head = h('tr', {}, ...columns.map((column) => h('th', { scope: 'col' }, column)))
  const body = rows.map((row) =>
    h(
      'tr',
      { class: row.open === true && 'open' },
      ...row.cells.map((cell, index) => drawCell(cell, index, row.see, see)),
    ),
  )
  const table = h('table', {}, h('caption', {}, caption), h('thead', {}, head), h('tbody', {}, ...body))
  return h('section', { class: 'table', tabindex: 0, 'aria-label': caption }, table)
}

/** The table as CSV (RFC 4180). A cell that a spreadsheet would take for a formula is led in by an apostrophe. */
export function toCsv({ columns, rows }: Table): string {
  const lines = [columns, ...rows.map(({ cells }) => cells)]
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')
}

function drawCell(cell: Cell, index: number, what: See | undefined, see: (what: See) => void): HTMLElement {
  const text = cell === null ? '' : String(cell)
  if (index > 0) return h('td', { class: typeof cell === 'number' ? 'number' : text.length <= short && 'short' }, text)
  if (what === undefined) return h('th', { scope: 'row' }, text)
  const button = h('button', { type: 'button', class: 'link', onclick: () => see(what) }, text)
  return h('th', { scope: 'row' }, button)
}

function csvCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell)
  const text = (cell ?? '').replace(/^[=+\-@\t\r]/, "'$&")
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
