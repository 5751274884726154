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
  /** How many positions have a date that does not say in which span of the duplicate rule they lie. */
  uncertain: number
}

/** Counts the positions of each unit on each issue; of those that the rule holds for the same, the first by date and id counts. Where a unit speaks for itself, what its members say does not count. */
export async function countPositions(
  ledger: Ledger,
  units: Units,
  duplicates: NetworkDuplicates,
): Promise<CountedPositions> {
  const spanOf = await makeSpan(ledger, duplicates)
  const isExact = exactness(ledger, duplicates)
  const spoken = spokenCells(ledger, units)
  let uncertain = 0
  const byUnit: Cell[][] = units.names.map(() => [])
  const byIssue: Cell[][] = ledger.issues.map(() => [])
  const cells = new Map<number, Cell>()
  const seen = new Set<string>()
  const rows = Array.from({ length: ledger.size }, (_, row) => row)
  if (spanOf) rows.sort((a, b) => compareRows(ledger, a, b))
  for (const row of rows) {
    const issue = ledger.issue[row] ?? 0
    const isMembers = spoken.size > 0 && !units.isOwnWord(row)
    const counting = units.of(row).filter((unit) => !(isMembers && spoken.has(unit * ledger.issues.length + issue)))
    if (counting.length > 0 && !isExact(row)) uncertain += 1
    for (const unit of counting) {
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
  return { byUnit, byIssue, uncertain }
}

/** The units and issues on which a unit as a whole took a stance. */
function spokenCells(ledger: Ledger, units: Units): Set<number> {
  const spoken = new Set<number>()
  for (let row = 0; row < ledger.size; row++) {
    if (!units.isOwnWord(row) || Number.isNaN(polarityOf(ledger, row))) continue
    for (const unit of units.of(row)) spoken.add(unit * ledger.issues.length + (ledger.issue[row] ?? 0))
  }
  return spoken
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

/** What two positions must have in common to count once; null where every position counts. A date less exact than the span, or none, is a span of its own. */
async function makeSpan(
  ledger: Ledger,
  duplicates: NetworkDuplicates,
): Promise<((row: number) => string | number) | null> {
  switch (duplicates) {
    case 'INCLUDE':
      return null
    case 'ACROSS_RANGE':
      return () => 0
    case 'YEAR':
    case 'MONTH':
    case 'WEEK': {
      const isExact = exactness(ledger, duplicates)
      return (row) =>
        isExact(row) ? SPANS[duplicates](ledger.earliest[row] ?? 0) : `${ledger.earliest[row]} ${ledger.latest[row]}`
    }
    case 'DOCUMENT': {
      const rows = await ledger.more(cypher['questions/sources'])
      const sources = new Map(rows.map(({ position, source }) => [position as string, source as string]))
      return (row) => sources.get(ledger.ids[row] ?? '') ?? ledger.ids[row] ?? ''
    }
  }
}

const SPANS = {
  YEAR: (day: number) => Math.floor(day / 10_000),
  MONTH: (day: number) => Math.floor(day / 100),
  WEEK: weekOf,
}

/** Whether the date of a row says in which span it lies. */
function exactness({ earliest, latest }: Ledger, duplicates: NetworkDuplicates): (row: number) => boolean {
  if (duplicates !== 'YEAR' && duplicates !== 'MONTH' && duplicates !== 'WEEK') return () => true
  const spanOf = SPANS[duplicates]
  return (row) => earliest[row] !== 0 && spanOf(earliest[row] ?? 0) === spanOf(latest[row] ?? 0)
}

/** Weeks counted from Monday, 5 January 1970; they start where ISO 8601 weeks start. */
function weekOf(date: number): number {
  const days = Date.UTC(Math.floor(date / 10_000), (Math.floor(date / 100) % 100) - 1, date % 100) / 86_400_000
  return Math.floor((days - 4) / 7)
}
