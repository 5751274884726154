import { cypher } from '../../generated/cypher.ts'
import type { NetworkDuplicates } from '../../generated/types.ts'
import { compareRows, type Ledger, polarityOf } from '../../graph/ledger.ts'
import type { Units } from '../agreement/units.ts'

/** What one unit said on one issue, after the duplicate rule: n(a, i, p). */
export interface Cell {
  unit: number
  issue: number
  /** How many with polarity 1, 0 and -1. */
  polarity: [number, number, number]
  /** How many without a polarity. */
  none: number
  total: number
  /** The rows counted, and the same by the code of their stance. */
  rows: number[]
  byStance: number[][]
}

/** The cells by unit and by issue. */
export interface CountedPositions {
  byUnit: Cell[][]
  byIssue: Cell[][]
}

/** Counts the positions of each unit on each issue; of those that the rule holds for the same, the first by date and id counts. */
export async function countPositions(
  ledger: Ledger,
  units: Units,
  duplicates: NetworkDuplicates,
): Promise<CountedPositions> {
  const spanOf = await makeSpan(ledger, duplicates)
  const byUnit: Cell[][] = units.names.map(() => [])
  const byIssue: Cell[][] = ledger.issues.map(() => [])
  const cells = new Map<number, Cell>()
  const seen = new Set<string>()
  const rows = Array.from({ length: ledger.size }, (_, row) => row)
  if (spanOf) rows.sort((a, b) => compareRows(ledger, a, b))
  for (const row of rows) {
    const issue = ledger.issue[row] ?? 0
    for (const unit of units.of(row)) {
      if (spanOf) {
        const key = `${unit} ${issue} ${polarityOf(ledger, row)} ${spanOf(row)}`
        if (seen.has(key)) continue
        seen.add(key)
      }
      const known = cells.get(unit * ledger.issues.length + issue)
      const cell = known ?? makeCell(unit, issue)
      if (!known) {
        cells.set(unit * ledger.issues.length + issue, cell)
        byUnit[unit]?.push(cell)
        byIssue[issue]?.push(cell)
      }
      addRow(ledger, cell, row)
    }
  }
  return { byUnit, byIssue }
}

function makeCell(unit: number, issue: number): Cell {
  return { unit, issue, polarity: [0, 0, 0], none: 0, total: 0, rows: [], byStance: [[], [], [], [], [], []] }
}

function addRow(ledger: Ledger, cell: Cell, row: number): void {
  const polarity = polarityOf(ledger, row)
  if (Number.isNaN(polarity)) cell.none += 1
  else if (polarity === 1) cell.polarity[0] += 1
  else if (polarity === 0) cell.polarity[1] += 1
  else cell.polarity[2] += 1
  cell.total += 1
  cell.rows.push(row)
  cell.byStance[ledger.stance[row] ?? 0]?.push(row)
}

/** What two positions must have in common to count once; null where every position counts. Undated ones share one span. */
async function makeSpan(
  ledger: Ledger,
  duplicates: NetworkDuplicates,
): Promise<((row: number) => string | number) | null> {
  const day = (row: number) => ledger.earliest[row] ?? 0
  switch (duplicates) {
    case 'INCLUDE':
      return null
    case 'ACROSS_RANGE':
      return () => 0
    case 'YEAR':
      return (row) => Math.floor(day(row) / 10_000)
    case 'MONTH':
      return (row) => Math.floor(day(row) / 100)
    case 'WEEK':
      return (row) => weekOf(day(row))
    case 'DOCUMENT': {
      const rows = await ledger.more(cypher['questions/sources'])
      const sources = new Map(rows.map(({ position, source }) => [position as string, source as string]))
      return (row) => sources.get(ledger.ids[row] ?? '') ?? ledger.ids[row] ?? ''
    }
  }
}

/** Weeks counted from Monday, 5 January 1970; they start where ISO 8601 weeks start. */
function weekOf(date: number): number | string {
  if (date === 0) return ''
  const days = Date.UTC(Math.floor(date / 10_000), (Math.floor(date / 100) % 100) - 1, date % 100) / 86_400_000
  return Math.floor((days - 4) / 7)
}
