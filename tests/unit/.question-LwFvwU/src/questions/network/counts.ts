import { makeNumbers, orderBy, range, startsOf } from '../../collections/numbers.ts'
import type { Level, NetworkDuplicates } from '../../generated/types.ts'
import { compareRows, type Ledger, polarityOf } from '../../graph/ledger.ts'
import { readUnits, type Units } from '../agreement/units.ts'
import { oncePerLedger } from '../once.ts'
import { readRelated } from '../related.ts'

/**
 * What units said on issues, after the duplicate rule: n(a, i, p). A cell is one unit on one issue. Cells lie issue by issue, in an
 * issue unit by unit, so that those that meet lie together.
 */
export interface Counts {
  unit: Uint32Array
  issue: Uint32Array
  /** How many of a cell have polarity 1, 0 and -1, and how many have none. */
  support: Uint32Array
  zero: Uint32Array
  oppose: Uint32Array
  none: Uint32Array
  /** The place among those four of a cell with one position, as most have; `SEVERAL` for the others. */
  kind: Uint8Array
  /** The rows counted: those of cell c between `rowStarts[c]` and `rowStarts[c + 1]`. */
  rows: Uint32Array
  rowStarts: Uint32Array
  /** Where the cells of an issue end. */
  issueEnds: Uint32Array
  /** The cells of each unit, issue by issue. */
  ofUnit: (unit: number) => Uint32Array
  /** How many positions have a date that does not say in which span of the duplicate rule they lie. */
  uncertain: number
}

export const SEVERAL = 4

/** Counts the positions of each unit on each issue; of those that the rule holds for the same, the first by date and id counts. Where a unit speaks for itself, what its members say does not count. */
export const countPositions = oncePerLedger(
  2,
  ({ level, duplicates }: CountOptions) => `${level} ${duplicates}`,
  makeCounts,
)

interface CountOptions {
  level: Level
  duplicates: NetworkDuplicates
}

async function makeCounts(ledger: Ledger, { level, duplicates }: CountOptions): Promise<Counts> {
  const units = await readUnits(ledger, level)
  const spanOf = await makeSpan(ledger, duplicates)
  const { rowOf, unitOf, uncertain } = countingRows(ledger, units, exactness(ledger, duplicates))
  const issueOf = (entry: number) => ledger.issue[rowOf[entry] as number] as number
  const byUnit = orderBy(range(rowOf.length), units.names.length, (entry) => unitOf[entry] as number)
  const entries = orderBy(byUnit, ledger.issues.length, issueOf)
  const columns = {
    unit: makeNumbers(),
    issue: makeNumbers(),
    support: makeNumbers(),
    zero: makeNumbers(),
    oppose: makeNumbers(),
    none: makeNumbers(),
    rows: makeNumbers(),
    rowStarts: makeNumbers(),
  }
  for (let from = 0, to = 0; from < entries.length; from = to) {
    const [unit, issue] = [unitOf[entries[from] as number] as number, issueOf(entries[from] as number)]
    const isSame = (entry: number) => unitOf[entry] === unit && issueOf(entry) === issue
    for (to = from + 1; to < entries.length && isSame(entries[to] as number); ) to++
    const tally = [0, 0, 0, 0]
    const count = (row: number) => {
      const polarity = polarityOf(ledger, row)
      const place = Number.isNaN(polarity) ? 3 : 1 - polarity
      tally[place] = (tally[place] as number) + 1
      columns.rows.push(row)
    }
    columns.rowStarts.push(columns.rows.size)
    if (to - from === 1) count(rowOf[entries[from] as number] as number)
    else {
      const rows = entries.subarray(from, to).map((entry) => rowOf[entry] as number)
      for (const row of spanOf ? firstOfSpans(ledger, rows, spanOf) : rows) count(row)
    }
    columns.unit.push(unit)
    columns.issue.push(issue)
    columns.support.push(tally[0] as number)
    columns.zero.push(tally[1] as number)
    columns.oppose.push(tally[2] as number)
    columns.none.push(tally[3] as number)
  }
  columns.rowStarts.push(columns.rows.size)
  const done = Object.fromEntries(Object.entries(columns).map(([name, numbers]) => [name, numbers.done()]))
  const cells = done as Record<keyof typeof columns, Uint32Array>
  const ofUnits = orderBy(range(cells.unit.length), units.names.length, (cell) => cells.unit[cell] as number)
  const unitStarts = startsOf(ofUnits, units.names.length, (cell) => cells.unit[cell] as number)
  const issueStarts = startsOf(range(cells.issue.length), ledger.issues.length, (cell) => cells.issue[cell] as number)
  return {
    ...cells,
    kind: kindsOf(cells),
    issueEnds: issueStarts.subarray(1),
    ofUnit: (unit) => ofUnits.subarray(unitStarts[unit], unitStarts[unit + 1]),
    uncertain,
  }
}

function kindsOf({ support, zero, oppose, none }: Pick<Counts, 'support' | 'zero' | 'oppose' | 'none'>): Uint8Array {
  const kinds = new Uint8Array(support.length).fill(SEVERAL)
  for (let cell = 0; cell < kinds.length; cell++) {
    const [a, b, c, d] = [support[cell] as number, zero[cell] as number, oppose[cell] as number, none[cell] as number]
    if (a + b + c + d === 1) kinds[cell] = b + 2 * c + 3 * d
  }
  return kinds
}

/** The rows that count, each with a unit that it counts for. */
function countingRows(ledger: Ledger, units: Units, isExact: (row: number) => boolean) {
  const [rowOf, unitOf] = [makeNumbers(), makeNumbers()]
  const spoken = spokenCells(ledger, units)
  let uncertain = 0
  for (let row = 0; row < ledger.size; row++) {
    const isMembers = spoken.size > 0 && !units.isOwnWord(row)
    const before = rowOf.size
    for (let at = units.starts[row] as number; at < (units.starts[row + 1] as number); at++) {
      const unit = units.values[at] as number
      if (isMembers && spoken.has(unit * ledger.issues.length + (ledger.issue[row] as number))) continue
      rowOf.push(row)
      unitOf.push(unit)
    }
    if (rowOf.size > before && !isExact(row)) uncertain += 1
  }
  return { rowOf: rowOf.done(), unitOf: unitOf.done(), uncertain }
}

/** The units and issues on which a unit as a whole took a stance. */
function spokenCells(ledger: Ledger, units: Units): Set<number> {
  const spoken = new Set<number>()
  for (let row = 0; row < ledger.size; row++) {
    if (!units.isOwnWord(row) || Number.isNaN(polarityOf(ledger, row))) continue
    for (const unit of units.values.subarray(units.starts[row], units.starts[row + 1]))
      spoken.add(unit * ledger.issues.length + (ledger.issue[row] ?? 0))
  }
  return spoken
}

function firstOfSpans(ledger: Ledger, rows: Uint32Array, spanOf: (row: number) => string | number): Uint32Array {
  const seen = new Set<string>()
  return rows
    .sort((a, b) => compareRows(ledger, a, b))
    .filter((row) => {
      const key = `${polarityOf(ledger, row)} ${spanOf(row)}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
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
      const sources = await readRelated(ledger, 'sources')
      return (row) => sources.of(row).at(-1) ?? `without ${row}`
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
