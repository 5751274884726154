import { compareRows, type Ledger, polarityOf } from '../../graph/ledger.ts'
import type { IsBefore } from '../order.ts'
import { Open, type Voice, voiceOf } from '../voice.ts'
import type { Units } from './units.ts'

/** The polarities in force of one unit: entry k is the issue `issues[k]`, in the order of the issues' indexes. */
export interface Standing {
  issues: Uint32Array
  /** From -1 to 1: the mean of the unit's actors, or of the unit's own word where that stands above theirs. */
  polarity: Float64Array
  /** 1 where dates leave the polarity open. */
  uncertain: Uint8Array
  /** The row of the latest position behind it. */
  row: Uint32Array
  /** A row in force of each of the unit's actors, in the order of the issues, and what dates leave open of it, as in `Voice`. */
  rows: Uint32Array
  open: Uint8Array
}

/**
 * What each unit stands for: on each issue, the latest position of each of its actors that has a polarity and was not
 * superseded, up to the day `asOf` (YYYYMMDD), averaged over the actors. What is said for the unit as a whole is one voice.
 */
export function standingsOf(
  ledger: Ledger,
  units: Units,
  isBefore: IsBefore,
  asOf = Number.POSITIVE_INFINITY,
): Standing[] {
  const rows: number[][] = units.names.map(() => [])
  for (let row = 0; row < ledger.size; row++) {
    if (Number.isNaN(polarityOf(ledger, row))) continue
    for (const unit of units.of(row)) rows[unit]?.push(row)
  }
  return rows.map((own) => toStanding(ledger, voicesOf(ledger, units, Uint32Array.from(own), isBefore, asOf)))
}

/** One voice for each actor and issue, by issue, then by date. */
function voicesOf(ledger: Ledger, units: Units, rows: Uint32Array, isBefore: IsBefore, asOf: number): UnitVoice[] {
  const issueOf = (row: number) => ledger.issue[row] ?? 0
  const speakerOf = (row: number) => (units.isOwnWord(row) ? -1 : (ledger.actor[row] ?? 0))
  rows.sort((a, b) => issueOf(a) - issueOf(b) || speakerOf(a) - speakerOf(b) || compareRows(ledger, a, b))
  const voices: UnitVoice[] = []
  for (let from = 0, to = 0; from < rows.length; from = to) {
    const first = rows[from] ?? 0
    const isSame = (row = 0) => issueOf(row) === issueOf(first) && speakerOf(row) === speakerOf(first)
    for (to = from + 1; to < rows.length && isSame(rows[to]); ) to++
    const voice = voiceOf(ledger, rows.subarray(from, to), isBefore, asOf)
    if (voice) voices.push({ ...voice, issue: issueOf(first), isOwnWord: speakerOf(first) === -1 })
  }
  return voices.sort((a, b) => a.issue - b.issue || compareRows(ledger, a.row, b.row))
}

type UnitVoice = Voice & { issue: number; isOwnWord: boolean }

function toStanding(ledger: Ledger, voices: UnitVoice[]): Standing {
  const own = new Set(voices.filter(({ isOwnWord }) => isOwnWord).map(({ issue }) => issue))
  const issues: number[] = []
  const sums: number[] = []
  const counts: number[] = []
  const uncertain: number[] = []
  const last: number[] = []
  for (const { issue, isOwnWord, row, open } of voices) {
    if (own.has(issue) && !isOwnWord) continue
    if (issues.at(-1) !== issue) {
      issues.push(issue)
      for (const column of [sums, counts, uncertain, last]) column.push(0)
    }
    const at = issues.length - 1
    sums[at] = (sums[at] ?? 0) + (open & Open.POLARITY ? 0 : polarityOf(ledger, row))
    counts[at] = (counts[at] ?? 0) + 1
    if (open & (Open.POLARITY | Open.HELD)) uncertain[at] = 1
    last[at] = row
  }
  return {
    issues: Uint32Array.from(issues),
    polarity: Float64Array.from(sums, (sum, at) => sum / (counts[at] ?? 1)),
    uncertain: Uint8Array.from(uncertain),
    row: Uint32Array.from(last),
    rows: Uint32Array.from(voices, ({ row }) => row),
    open: Uint8Array.from(voices, ({ open }) => open),
  }
}
