import { actorAt, compareRows, dateOf, idAt, issueAt, type Ledger, polarityOf } from '../graph/ledger.ts'
import { type Found, toFound } from './found.ts'
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
export function findContradictions(ledger: Ledger, isBefore: IsBefore, within: number): Found<Contradiction> {
  const found: { a: number; b: number; days: number }[] = []
  for (const rows of careersOf(ledger, (row) => !ledger.superseded[row] && ledger.earliest[row] !== 0)) {
    rows.forEach((a, at) => {
      for (const b of rows.subarray(at + 1)) {
        if (polarityOf(ledger, a) * polarityOf(ledger, b) >= 0) continue
        const days = daysBetween(ledger, a, b)
        if (days <= within) found.push({ a, b, days })
      }
    })
  }
  found.sort((x, y) => x.days - y.days || compareRows(ledger, x.b, y.b))
  return toFound(found, ({ a, b, days }) => {
    const isSwapped = isBefore(b, a)
    return {
      ...subject(ledger, b),
      earlier: idAt(ledger, isSwapped ? b : a),
      later: idAt(ledger, isSwapped ? a : b),
      days,
      certain: isSwapped || isBefore(a, b),
    }
  })
}

/** Positions of different polarity that follow one another, the latest first. */
export function findShifts(ledger: Ledger, isBefore: IsBefore): Found<Shift> {
  const found = careersOf(ledger, (row) => !ledger.superseded[row]).flatMap((career) =>
    shiftsIn(ledger, career, isBefore),
  )
  found.sort((a, b) => compareRows(ledger, b.to, a.to))
  return toFound(found, ({ from, to, certain }) => ({
    ...subject(ledger, to),
    from: idAt(ledger, from),
    to: idAt(ledger, to),
    date: dateOf(ledger, to) ?? '',
    certain,
  }))
}

function subject(ledger: Ledger, row: number): { actor: string; issue: string } {
  return { actor: actorAt(ledger, row), issue: issueAt(ledger, row) }
}

/** From the last day of the earlier date to the first day of the later one, never below 0. */
function daysBetween(ledger: Ledger, earlier: number, later: number): number {
  return Math.max(0, toDay(ledger.earliest[later] ?? 0) - toDay(ledger.latest[earlier] ?? 0))
}

function toDay(date: number): number {
  return Date.UTC(Math.floor(date / 10_000), (Math.floor(date / 100) % 100) - 1, date % 100) / 86_400_000
}
