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

/** What is left open of a row that stands alone, as in `Voice`; null where it cannot be in force. */
export function openOfOne(ledger: Ledger, row: number, asOf: number): number | null {
  if (!mayBeHeld(ledger, row, asOf)) return null
  return isHeld(ledger, row, asOf) ? 0 : Open.HELD
}

/** Every one of the rows that can be in force on the day: it may be held then, and nothing held for certain came after it for certain. */
export function inForceOf(ledger: Ledger, rows: ArrayLike<number>, isBefore: IsBefore, asOf: number): number[] {
  const possible = Array.from(rows).filter((row) => mayBeHeld(ledger, row, asOf))
  const held = possible.filter((row) => isHeld(ledger, row, asOf))
  const newest = held.reduce((latest, row) => Math.max(latest, ledger.earliest[row] ?? 0), 0)
  const left = possible.filter((row) => latestOf(ledger, row) >= newest)
  if (left.every((row) => ledger.stance[row] === ledger.stance[left[0] ?? 0])) return left
  // What dates leave is decided by a told order, also by what dates have put aside: it came before what is left.
  return left.filter((row) => !isBefore.isOrdered(row) || !held.some((other) => isBefore(row, other)))
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
