import { compareRows, dateOf, type Ledger, polarityOf } from '../graph/ledger.ts'
import { careersOf, type IsBefore } from './order.ts'
import { shiftsIn } from './turns.ts'

/** One actor on both sides of one issue. Ids stand for nodes. */
export interface Contradiction {
  actor: string
  issue: string
  earlier: string
  later: string
  days: number
  /** Whether dates or a told order say which of the two came first. */
  certain: boolean
}

/** One actor's change of stance on one issue. */
export interface Shift {
  actor: string
  issue: string
  from: string
  to: string
  date: string
  /** Whether no other position can lie between the two. */
  certain: boolean
}

/** Pairs of opposite polarity within `within` days, the closest first; equal distances by date, then ids. */
export function findContradictions(ledger: Ledger, isBefore: IsBefore, within: number): Contradiction[] {
  const found: (Contradiction & { row: number })[] = []
  for (const rows of careersOf(ledger, (row) => !ledger.superseded[row] && ledger.earliest[row] !== 0)) {
    rows.forEach((a, at) => {
      for (const b of rows.slice(at + 1)) {
        if (polarityOf(ledger, a) * polarityOf(ledger, b) >= 0) continue
        const days = daysBetween(ledger, a, b)
        if (days > within) continue
        const isSwapped = isBefore(b, a)
        found.push({
          ...subject(ledger, b),
          earlier: idOf(ledger, isSwapped ? b : a),
          later: idOf(ledger, isSwapped ? a : b),
          days,
          certain: isSwapped || isBefore(a, b),
          row: b,
        })
      }
    })
  }
  return found
    .sort((a, b) => a.days - b.days || compareRows(ledger, a.row, b.row))
    .map(({ row: _, ...contradiction }) => contradiction)
}

/** Positions of different polarity that follow one another, the latest first. */
export function findShifts(ledger: Ledger, isBefore: IsBefore): Shift[] {
  const found = careersOf(ledger, (row) => !ledger.superseded[row]).flatMap((career) =>
    shiftsIn(ledger, career, isBefore),
  )
  return found
    .sort((a, b) => compareRows(ledger, b.to, a.to))
    .map(({ from, to, certain }) => ({
      ...subject(ledger, to),
      from: idOf(ledger, from),
      to: idOf(ledger, to),
      date: dateOf(ledger, to) ?? '',
      certain,
    }))
}

function subject(ledger: Ledger, row: number): { actor: string; issue: string } {
  return { actor: ledger.actors[ledger.actor[row] ?? 0] ?? '', issue: ledger.issues[ledger.issue[row] ?? 0] ?? '' }
}

function idOf(ledger: Ledger, row: number): string {
  return ledger.ids[row] ?? ''
}

/** From the last day of the earlier date to the first day of the later one, never below 0. */
function daysBetween(ledger: Ledger, earlier: number, later: number): number {
  return Math.max(0, toDay(ledger.earliest[later] ?? 0) - toDay(ledger.latest[earlier] ?? 0))
}

function toDay(date: number): number {
  return Date.UTC(Math.floor(date / 10_000), (Math.floor(date / 100) % 100) - 1, date % 100) / 86_400_000
}
