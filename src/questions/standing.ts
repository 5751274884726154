import { compareRows, type Ledger, polarityOf } from '../graph/ledger.ts'
import type { Units } from './units.ts'

/** The polarities in force of one unit: entry k is the issue `issues[k]`, in the order of the issues' indexes. */
export interface Standing {
  issues: Uint32Array
  /** From -1 to 1: the mean of the unit's actors. */
  polarity: Float64Array
  /** The row of the latest position behind it. */
  row: Uint32Array
  /** The rows in force of all the unit's actors, in the order of the issues. */
  rows: Uint32Array
}

/**
 * What each unit stands for: on each issue, the latest position of each of its actors that has a polarity and was not
 * superseded, up to the day `asOf` (YYYYMMDD; what has no date counts), averaged over the actors.
 */
export function standingsOf(ledger: Ledger, units: Units, asOf = Number.POSITIVE_INFINITY): Standing[] {
  const latest = units.names.map(() => new Map<number, number>())
  const width = ledger.actors.length
  for (let row = 0; row < ledger.size; row++) {
    if (!isInForce(ledger, row, asOf)) continue
    const key = (ledger.issue[row] ?? 0) * width + (ledger.actor[row] ?? 0)
    for (const unit of units.of(row)) {
      const rows = latest[unit]
      const known = rows?.get(key)
      if (known === undefined || compareRows(ledger, known, row) < 0) rows?.set(key, row)
    }
  }
  return latest.map((rows) => toStanding(ledger, [...rows.values()]))
}

/** What was taken back held until it was. */
function isInForce(ledger: Ledger, row: number, asOf: number): boolean {
  const [earliest, superseded] = [ledger.earliest[row] ?? 0, ledger.superseded[row] ?? 0]
  return earliest <= asOf && (superseded === 0 || superseded > asOf) && !Number.isNaN(polarityOf(ledger, row))
}

function toStanding(ledger: Ledger, unordered: number[]): Standing {
  const issueOf = (row: number) => ledger.issue[row] ?? 0
  const rows = Uint32Array.from(unordered).sort((a, b) => issueOf(a) - issueOf(b) || compareRows(ledger, a, b))
  const issues: number[] = []
  const sums: number[] = []
  const counts: number[] = []
  const last: number[] = []
  for (const row of rows) {
    if (issues.at(-1) !== issueOf(row)) {
      issues.push(issueOf(row))
      sums.push(0)
      counts.push(0)
      last.push(row)
    }
    const at = issues.length - 1
    sums[at] = (sums[at] ?? 0) + polarityOf(ledger, row)
    counts[at] = (counts[at] ?? 0) + 1
    last[at] = row
  }
  return {
    issues: Uint32Array.from(issues),
    polarity: Float64Array.from(sums, (sum, at) => sum / (counts[at] ?? 1)),
    row: Uint32Array.from(last),
    rows,
  }
}
