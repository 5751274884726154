import { makeNumbers, orderBy, range, startsOf } from '../../collections/numbers.ts'
import { compareRows, type Ledger, polarityOf } from '../../graph/ledger.ts'
import type { IsBefore } from '../order.ts'
import { Open, openOfOne, type Voice, voiceOf } from '../voice.ts'
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
 * superseded, up to the day `asOf` (YYYYMMDD), averaged over the actors. What is said for the unit as a whole is one voice. Of all
 * rows of the ledger, or of some.
 */
export function standingsOf(
  ledger: Ledger,
  units: Units,
  isBefore: IsBefore,
  asOf = Number.POSITIVE_INFINITY,
  some = range(ledger.size),
): Standing[] {
  const speakerOf = (row: number) => (units.isOwnWord(row) ? 0 : (ledger.actor[row] as number) + 1)
  const { rows, starts } = rowsByUnit(ledger, units, speakerOf, some)
  const voicesOf = (ofIssue: Uint32Array): UnitVoice[] => {
    const voices: UnitVoice[] = []
    for (let from = 0, to = 0; from < ofIssue.length; from = to) {
      const speaker = speakerOf(ofIssue[from] as number)
      for (to = from + 1; to < ofIssue.length && speakerOf(ofIssue[to] as number) === speaker; ) to++
      const own = ofIssue.subarray(from, to)
      if (own.length > 1) own.sort((a, b) => compareRows(ledger, a, b))
      const voice = voiceOf(ledger, own, isBefore, asOf)
      if (voice) voices.push({ row: voice.row, open: voice.open, isOwnWord: speaker === 0 })
    }
    return voices.length < 2 ? voices : voices.sort((a, b) => compareRows(ledger, a.row, b.row))
  }
  return units.names.map((_, unit) => toStanding(ledger, rows.subarray(starts[unit], starts[unit + 1]), asOf, voicesOf))
}

type UnitVoice = Voice & { isOwnWord: boolean }

/** The rows that have a polarity: unit by unit, in a unit issue by issue, on an issue speaker by speaker. */
function rowsByUnit(
  ledger: Ledger,
  { names, starts, values }: Units,
  speakerOf: (row: number) => number,
  some: Uint32Array,
) {
  const [rowOf, unitOf] = [makeNumbers(), makeNumbers()]
  for (const row of some) {
    if (Number.isNaN(polarityOf(ledger, row))) continue
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
      rowOf.push(row)
      unitOf.push(values[at] as number)
    }
  }
  const [row, unit] = [rowOf.done(), unitOf.done()]
  const bySpeaker = orderBy(range(row.length), ledger.actors.length + 1, (entry) => speakerOf(row[entry] as number))
  const byIssue = orderBy(bySpeaker, ledger.issues.length, (entry) => ledger.issue[row[entry] as number] as number)
  const byUnit = orderBy(byIssue, names.length, (entry) => unit[entry] as number)
  return {
    rows: byUnit.map((entry) => row[entry] as number),
    starts: startsOf(byUnit, names.length, (entry) => unit[entry] as number),
  }
}

function toStanding(
  ledger: Ledger,
  own: Uint32Array,
  asOf: number,
  voicesOf: (rows: Uint32Array) => UnitVoice[],
): Standing {
  const issues: number[] = []
  const polarity: number[] = []
  const uncertain: number[] = []
  const last: number[] = []
  const rows: number[] = []
  const open: number[] = []
  const add = (issue: number, mean: number, doubt: number, latest: number) => {
    issues.push(issue)
    polarity.push(mean)
    uncertain.push(doubt)
    last.push(latest)
  }
  for (let from = 0, to = 0; from < own.length; from = to) {
    const first = own[from] as number
    const issue = ledger.issue[first] as number
    for (to = from + 1; to < own.length && ledger.issue[own[to] as number] === issue; ) to++
    if (to - from === 1) {
      // Most units speak once on an issue: nothing is to be compared then.
      const left = openOfOne(ledger, first, asOf)
      if (left === null) continue
      rows.push(first)
      open.push(left)
      add(issue, polarityOf(ledger, first), left === 0 ? 0 : 1, first)
      continue
    }
    const voices = voicesOf(own.subarray(from, to))
    for (const voice of voices) {
      rows.push(voice.row)
      open.push(voice.open)
    }
    const hasOwnWord = voices.some(({ isOwnWord }) => isOwnWord)
    let [sum, count, doubt, latest] = [0, 0, 0, 0]
    for (const voice of voices) {
      if (hasOwnWord && !voice.isOwnWord) continue
      sum += voice.open & Open.POLARITY ? 0 : polarityOf(ledger, voice.row)
      count += 1
      if (voice.open & (Open.POLARITY | Open.HELD)) doubt = 1
      latest = voice.row
    }
    if (count > 0) add(issue, sum / count, doubt, latest)
  }
  return {
    issues: new Uint32Array(issues),
    polarity: new Float64Array(polarity),
    uncertain: new Uint8Array(uncertain),
    row: new Uint32Array(last),
    rows: new Uint32Array(rows),
    open: new Uint8Array(open),
  }
}
