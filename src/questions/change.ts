import { compareRows, dateOf, type Ledger, polarityOf } from '../graph/ledger.ts'

/** One actor on both sides of one issue. Ids stand for nodes. */
export interface Contradiction {
  actor: string
  issue: string
  earlier: string
  later: string
  days: number
}

/** One actor's change of stance on one issue. */
export interface Shift {
  actor: string
  issue: string
  from: string
  to: string
  date: string
}

/** Pairs of opposite polarity within `within` days, the closest first; equal distances by date, then ids. */
export function findContradictions(ledger: Ledger, within: number): Contradiction[] {
  const found: (Contradiction & { row: number })[] = []
  for (const rows of careers(ledger)) {
    rows.forEach((earlier, at) => {
      for (const later of rows.slice(at + 1)) {
        if (polarityOf(ledger, earlier) * polarityOf(ledger, later) >= 0) continue
        const days = daysBetween(ledger, earlier, later)
        if (days <= within)
          found.push({
            ...subject(ledger, later),
            earlier: idOf(ledger, earlier),
            later: idOf(ledger, later),
            days,
            row: later,
          })
      }
    })
  }
  return found
    .sort((a, b) => a.days - b.days || compareRows(ledger, a.row, b.row))
    .map(({ row: _, ...contradiction }) => contradiction)
}

/** Consecutive positions of different polarity, the latest first. */
export function findShifts(ledger: Ledger): Shift[] {
  const found: (Shift & { row: number })[] = []
  for (const rows of careers(ledger)) {
    rows.forEach((row, at) => {
      const before = rows[at - 1]
      if (before === undefined || polarityOf(ledger, before) === polarityOf(ledger, row)) return
      found.push({
        ...subject(ledger, row),
        from: idOf(ledger, before),
        to: idOf(ledger, row),
        date: dateOf(ledger, row) ?? '',
        row,
      })
    })
  }
  return found.sort((a, b) => compareRows(ledger, b.row, a.row)).map(({ row: _, ...shift }) => shift)
}

/** The dated positions of each actor on each issue, oldest first, without the superseded and those without a polarity. */
function careers(ledger: Ledger): number[][] {
  const rows = new Map<number, number[]>()
  for (let row = 0; row < ledger.size; row++) {
    if (ledger.superseded[row] || ledger.earliest[row] === 0 || Number.isNaN(polarityOf(ledger, row))) continue
    const key = (ledger.issue[row] ?? 0) * ledger.actors.length + (ledger.actor[row] ?? 0)
    const career = rows.get(key)
    if (career) career.push(row)
    else rows.set(key, [row])
  }
  return [...rows.values()]
    .filter(({ length }) => length > 1)
    .map((career) => career.sort((a, b) => compareRows(ledger, a, b)))
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
