import type { Granularity, Stance } from '../generated/types.ts'
import { compareRows, dateOf, type Ledger, stanceOf } from '../graph/ledger.ts'
import { carry } from '../graph/positions/scope.ts'
import { stances } from '../model/stance.ts'

/** The positions of one period, oldest first. Ids stand for nodes. */
export interface Period {
  period: string | null
  /** Whether the dates are as exact as the periods asked for. */
  certain: boolean
  stances: { stance: Stance; count: number }[]
  totalCount: number
  positionIds: string[]
}

const LENGTHS: Record<Granularity, number> = { YEAR: 4, MONTH: 7, DAY: 10 }

/** The positions period by period, oldest first, what has no date before everything. A stance counts as it answers the issue asked for. */
export function timelineOf(ledger: Ledger, by: Granularity): Period[] {
  const rows = Array.from({ length: ledger.size }, (_, row) => row).sort((a, b) => compareRows(ledger, a, b))
  const periods = new Map<string | null, number[]>()
  for (const row of rows) {
    // The date cut to the period's length, or as long as it is exact.
    const period = dateOf(ledger, row)?.slice(0, LENGTHS[by]) ?? null
    const known = periods.get(period)
    if (known) known.push(row)
    else periods.set(period, [row])
  }
  return [...periods]
    .sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1))
    .map(([period, members]) => toPeriod(ledger, period, members, LENGTHS[by]))
}

function toPeriod(ledger: Ledger, period: string | null, rows: number[], length: number): Period {
  const counts = new Map<Stance, number>()
  for (const row of rows) {
    const stance = carry(stanceOf(ledger, row), ledger.signs[ledger.issue[row] ?? 0] ?? 1)
    counts.set(stance, (counts.get(stance) ?? 0) + 1)
  }
  return {
    period,
    certain: period?.length === length,
    stances: stances
      .filter((stance) => counts.has(stance))
      .map((stance) => ({ stance, count: counts.get(stance) ?? 0 })),
    totalCount: rows.length,
    positionIds: rows.map((row) => ledger.ids[row] ?? ''),
  }
}
