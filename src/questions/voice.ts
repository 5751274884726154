import { type Ledger, polarityOf } from '../graph/ledger.ts'
import type { IsBefore } from './order.ts'

/** What one actor stands for on one issue on a day: the row to show for it, and what the dates leave open. */
export interface Voice {
  row: number
  /** A sum of `Open`; 0 where nothing is left open. */
  open: number
}

/** What dates may leave open of a voice. */
export const Open = {
  /** Whether it had been taken yet, or was withdrawn already. */
  HELD: 1,
  /** Which of several stances is the latest. */
  STANCE: 2,
  /** Which of several polarities is the latest: it counts as MIXED. */
  POLARITY: 4,
} as const

/** The voice of rows of one actor on one issue, in the order of lists; null where none can be in force on the day `asOf` (YYYYMMDD). */
export function voiceOf(
  ledger: Ledger,
  rows: ArrayLike<number>,
  isBefore: IsBefore,
  asOf = Number.POSITIVE_INFINITY,
): Voice | null {
  const possible = inForceOf(ledger, rows, isBefore, asOf)
  const first = possible[0]
  if (first === undefined) return null
  let open = 0
  let shown: number | undefined
  for (const row of possible) {
    if (isHeld(ledger, row, asOf)) shown = row
    if (ledger.stance[row] !== ledger.stance[first]) open |= Open.STANCE
    if (polarityOf(ledger, row) !== polarityOf(ledger, first)) open |= Open.POLARITY
  }
  if (shown === undefined) open |= Open.HELD
  return { row: shown ?? possible.at(-1) ?? first, open }
}

/** Every one of the rows that can be in force on the day: it may be held then, and nothing held for certain came after it for certain. */
export function inForceOf(ledger: Ledger, rows: ArrayLike<number>, isBefore: IsBefore, asOf: number): number[] {
  const possible: number[] = []
  let newest = 0
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0
    if (!mayBeHeld(ledger, row, asOf)) continue
    possible.push(row)
    if (isHeld(ledger, row, asOf)) newest = Math.max(newest, ledger.earliest[row] ?? 0)
  }
  // Most is decided by dates alone; what they leave is compared two by two.
  const left = possible.filter((row) => latestOf(ledger, row) >= newest)
  if (left.every((row) => ledger.stance[row] === ledger.stance[left[0] ?? 0])) return left
  return left.filter((row) => !left.some((other) => isHeld(ledger, other, asOf) && isBefore(row, other)))
}

/** Taken for certain by the day, and not withdrawn for all that is known. */
function isHeld(ledger: Ledger, row: number, asOf: number): boolean {
  const withdrawn = ledger.superseded[row] ?? 0
  return latestOf(ledger, row) <= asOf && (withdrawn === 0 || withdrawn > asOf)
}

function mayBeHeld(ledger: Ledger, row: number, asOf: number): boolean {
  const withdrawn = ledger.supersededLatest[row] ?? 0
  return (ledger.earliest[row] ?? 0) <= asOf && (withdrawn === 0 || withdrawn > asOf)
}

/** What has no date may have been at any time. */
function latestOf(ledger: Ledger, row: number): number {
  return ledger.earliest[row] === 0 ? Number.POSITIVE_INFINITY : (ledger.latest[row] ?? 0)
}
