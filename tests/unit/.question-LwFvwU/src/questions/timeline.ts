import type { Granularity, Stance } from '../generated/types.ts'
import { compareRows, idAt, type Ledger } from '../graph/ledger.ts'
import { carry } from '../graph/positions/scope.ts'
import { stances } from '../model/stance.ts'

/** The positions of one period. */
export interface Period {
  period: string | null
  /** Whether the dates are as exact as the periods asked for. */
  certain: boolean
  stances: { stance: Stance; count: number }[]
  totalCount: number
}

/** How exact a date is: to the year, the month, the day. */
const EXACTNESS: Record<Granularity, number> = { YEAR: 1, MONTH: 2, DAY: 3 }

/** The positions period by period, oldest first, what has no date before everything. A stance counts as it answers the issue asked for. */
export function timelineOf(ledger: Ledger, by: Granularity): Period[] {
  const periods = new Map<number, number[]>()
  const carried = ledger.signs.map((sign) => stances.map((stance) => stances.indexOf(carry(stance, sign))))
  for (let row = 0; row < ledger.size; row++) {
    const key = periodOf(ledger, row, EXACTNESS[by])
    const counts = periods.get(key) ?? stances.map(() => 0)
    periods.set(key, counts)
    const stance = carried[ledger.issue[row] ?? 0]?.[ledger.stance[row] ?? 0] ?? 0
    counts[stance] = (counts[stance] ?? 0) + 1
  }
  return [...periods]
    .sort(([a], [b]) => a - b)
    .map(([key, counts]) => ({
      period: nameOf(key),
      certain: nameOf(key)?.length === [0, 4, 7, 10][EXACTNESS[by]],
      stances: stances.map((stance, code) => ({ stance, count: counts[code] ?? 0 })).filter(({ count }) => count > 0),
      totalCount: counts.reduce((sum, count) => sum + count, 0),
    }))
}

/** The ids of the first positions of each of the periods, oldest first. */
export function positionsIn(
  ledger: Ledger,
  by: Granularity,
  periods: readonly (string | null)[],
  first: number,
): string[][] {
  const rows = new Map(periods.map((period) => [period, [] as number[]]))
  const names = new Map<number, string | null>()
  for (let row = 0; row < ledger.size; row++) {
    const key = periodOf(ledger, row, EXACTNESS[by])
    if (!names.has(key)) names.set(key, nameOf(key))
    rows.get(names.get(key) ?? null)?.push(row)
  }
  return periods.map((period) =>
    (rows.get(period) ?? [])
      .sort((a, b) => compareRows(ledger, a, b))
      .slice(0, first)
      .map((row) => idAt(ledger, row)),
  )
}

/** The date as YYYYMMDD, cut to the period or as exact as it is: 0 for month or day where it ends before them. */
function periodOf({ earliest, latest }: Ledger, row: number, most: number): number {
  const [from, to] = [earliest[row] as number, latest[row] as number]
  if (from === 0) return 0
  const exactness = from === to ? 3 : Math.floor(from / 100) === Math.floor(to / 100) ? 2 : 1
  const exact = Math.min(exactness, most)
  return exact === 3 ? from : exact === 2 ? from - (from % 100) : from - (from % 10_000)
}

function nameOf(key: number): string | null {
  if (key === 0) return null
  const text = String(key)
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)]
  return [year, month, day].filter((part) => part !== '00').join('-')
}
