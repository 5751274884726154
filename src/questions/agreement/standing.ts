import { compareRows, type Ledger, polarityOf } from '../../graph/ledger.ts'
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
  const rows: number[][] = units.names.map(() => [])
  for (let row = 0; row < ledger.size; row++) {
    if (!isInForce(ledger, row, asOf)) continue
    for (const unit of units.of(row)) rows[unit]?.push(row)
  }
  return rows.map((own) => toStanding(ledger, latestOfEach(ledger, Uint32Array.from(own))))
}

/** The latest row of each actor on each issue, by issue, then by date. */
function latestOfEach(ledger: Ledger, rows: Uint32Array): Uint32Array {
  const issueOf = (row: number) => ledger.issue[row] ?? 0
  const actorOf = (row: number) => ledger.actor[row] ?? 0
  rows.sort((a, b) => issueOf(a) - issueOf(b) || actorOf(a) - actorOf(b) || compareRows(ledger, a, b))
  const isLatest = (row: number, at: number) => {
    const next = rows[at + 1]
    return next === undefined || issueOf(next) !== issueOf(row) || actorOf(next) !== actorOf(row)
  }
  return rows.filter(isLatest).sort((a, b) => issueOf(a) - issueOf(b) || compareRows(ledger, a, b))
}

/** What was taken back held until it was. */
function isInForce(ledger: Ledger, row: number, asOf: number): boolean {
  const [earliest, superseded] = [ledger.earliest[row] ?? 0, ledger.superseded[row] ?? 0]
  return earliest <= asOf && (superseded === 0 || superseded > asOf) && !Number.isNaN(polarityOf(ledger, row))
}

function toStanding(ledger: Ledger, rows: Uint32Array): Standing {
  const issueOf = (row: number) => ledger.issue[row] ?? 0
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
