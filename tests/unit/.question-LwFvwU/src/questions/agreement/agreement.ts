import type { AgreementMethod, AgreementOrder, Level, Sufficiency } from '../../generated/types.ts'
import { compareRows, idAt, issueAt, type Ledger, polarityOf } from '../../graph/ledger.ts'
import { oncePerLedger } from '../once.ts'
import { type IsBefore, readOrder } from '../order.ts'
import { Open } from '../voice.ts'
import { scoreOf } from './score.ts'
import { type Standing, standingsOf } from './standing.ts'
import { readUnits, type Units } from './units.ts'

/** How units are compared. */
export interface AgreementOptions {
  level: Level
  method: AgreementMethod
  minShared: number
  /** The last day that counts, as YYYYMMDD. */
  asOf?: number | undefined
}

/** Ids stand for nodes here; the field's resolver finds them. */
export interface Agreement {
  left: string
  right: string
  level: Level
  method: AgreementMethod
  score: number | null
  n: number
  /** How many of the shared issues dates leave open. */
  uncertain: number
  sufficiency: Sufficiency
}

export interface AgreementPair {
  issue: string
  leftPolarity: number
  rightPolarity: number
  left: string
  right: string
  contribution: number | null
  certain: boolean
}

export interface Dissent {
  unit: string
  issue: string
  unitPolarity: number
  position: string
  certain: boolean
}

/** What the units of a level stand for, ready to be compared. */
export interface Comparison {
  ledger: Ledger
  units: Units
  standings: Standing[]
  isBefore: IsBefore
  /** The last day that counts, as YYYYMMDD. */
  asOf: number | undefined
}

/** What the units of a level stand for; made once for a ledger, and held as long as the ledger is. */
export const compareUnits = oncePerLedger(
  8,
  ({ level, asOf }: Pick<AgreementOptions, 'level' | 'asOf'>) => `${level} ${asOf}`,
  makeComparison,
)

async function makeComparison(
  ledger: Ledger,
  { level, asOf }: Pick<AgreementOptions, 'level' | 'asOf'>,
): Promise<Comparison> {
  const [units, isBefore] = await Promise.all([readUnits(ledger, level), readOrder(ledger)])
  return { ledger, units, standings: standingsOf(ledger, units, isBefore, asOf), isBefore, asOf }
}

/** The agreement of two units; either may be one that took no position. */
export function agreementOf(comparison: Comparison, left: string, right: string, options: AgreementOptions): Agreement {
  const [mine, theirs] = [standingOf(comparison, left), standingOf(comparison, right)]
  const shared = sharedIssues(mine, theirs)
  const { score } = scoreOf(options.method, shared.left, shared.right)
  const n = shared.left.length
  return {
    left,
    right,
    level: options.level,
    method: options.method,
    score,
    n,
    uncertain: shared.at.filter(([a, b]) => mine.uncertain[a] || theirs.uncertain[b]).length,
    sufficiency: n < options.minShared ? 'NOT_ENOUGH' : 'ENOUGH',
  }
}

/** The other units by their agreement with one, those with enough shared issues and a score; equal scores by id. */
export function rankAgreements(
  comparison: Comparison,
  of: string,
  order: AgreementOrder,
  options: AgreementOptions,
): Agreement[] {
  const sign = order === 'MOST' ? -1 : 1
  return comparison.units.names
    .filter((name) => name !== of)
    .map((name) => agreementOf(comparison, of, name, options))
    .filter(({ score, sufficiency }) => score !== null && sufficiency === 'ENOUGH')
    .sort((a, b) => sign * ((a.score ?? 0) - (b.score ?? 0)) || (a.right < b.right ? -1 : 1))
}

/** The shared issues of two units with what each stands for there, the widest gap first; equal gaps by issue. */
export function pairsOf(comparison: Comparison, left: string, right: string, method: AgreementMethod): AgreementPair[] {
  const { ledger } = comparison
  const [mine, theirs] = [standingOf(comparison, left), standingOf(comparison, right)]
  const shared = sharedIssues(mine, theirs)
  const { contributions } = scoreOf(method, shared.left, shared.right)
  const pairs = shared.at.map(
    ([a, b], k): AgreementPair => ({
      issue: ledger.issues[mine.issues[a] ?? 0] ?? '',
      leftPolarity: shared.left[k] ?? 0,
      rightPolarity: shared.right[k] ?? 0,
      left: idAt(ledger, mine.row[a] ?? 0),
      right: idAt(ledger, theirs.row[b] ?? 0),
      contribution: contributions[k] ?? null,
      certain: !mine.uncertain[a] && !theirs.uncertain[b],
    }),
  )
  const gap = (pair: AgreementPair) => Math.abs(pair.leftPolarity - pair.rightPolarity)
  return pairs.sort((a, b) => gap(b) - gap(a) || (a.issue < b.issue ? -1 : 1))
}

/** The unit's actors on the other side of zero than the unit, oldest position first. */
export function dissentIn({ ledger, units, standings }: Comparison, unit: string): Dissent[] {
  const standing = standings[units.names.indexOf(unit)]
  if (!standing) return []
  const placeOf = new Map([...standing.issues].map((issue, at) => [issue, at]))
  const voices = [...standing.rows].map((row, at) => ({ row, open: standing.open[at] ?? 0 }))
  return voices
    .filter(({ row, open }) => {
      const unitPolarity = standing.polarity[placeOf.get(ledger.issue[row] ?? 0) ?? 0] ?? 0
      return !(open & Open.POLARITY) && unitPolarity * polarityOf(ledger, row) < 0
    })
    .sort((a, b) => compareRows(ledger, a.row, b.row))
    .map(({ row, open }): Dissent => {
      const at = placeOf.get(ledger.issue[row] ?? 0) ?? 0
      return {
        unit,
        issue: issueAt(ledger, row),
        unitPolarity: standing.polarity[at] ?? 0,
        position: idAt(ledger, row),
        certain: !(open & Open.HELD) && !standing.uncertain[at],
      }
    })
}

interface Shared {
  /** Places in the standings of the left and the right unit. */
  at: [number, number][]
  left: number[]
  right: number[]
}

/** Both standings run along the issues, so one walk finds what they share. */
function sharedIssues(left: Standing, right: Standing): Shared {
  const shared: Shared = { at: [], left: [], right: [] }
  for (let a = 0, b = 0; a < left.issues.length && b < right.issues.length; ) {
    const [x, y] = [left.issues[a] ?? 0, right.issues[b] ?? 0]
    if (x === y) {
      shared.at.push([a, b])
      shared.left.push(left.polarity[a] ?? 0)
      shared.right.push(right.polarity[b] ?? 0)
    }
    if (x <= y) a++
    if (y <= x) b++
  }
  return shared
}

const NOTHING: Standing = {
  issues: new Uint32Array(),
  polarity: new Float64Array(),
  uncertain: new Uint8Array(),
  row: new Uint32Array(),
  rows: new Uint32Array(),
  open: new Uint8Array(),
}

function standingOf({ units, standings }: Comparison, unit: string): Standing {
  return standings[units.names.indexOf(unit)] ?? NOTHING
}
