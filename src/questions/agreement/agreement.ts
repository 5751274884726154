import type { AgreementMethod, AgreementOrder, Level, Sufficiency } from '../../generated/types.ts'
import { compareRows, type Ledger, polarityOf } from '../../graph/ledger.ts'
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
  sufficiency: Sufficiency
  /** Worked out when asked for: a ranking shows many agreements and few of their pairs. */
  pairs: () => AgreementPair[]
  dissent: () => Dissent[]
}

export interface AgreementPair {
  issue: string
  leftPolarity: number
  rightPolarity: number
  left: string
  right: string
  contribution: number | null
}

export interface Dissent {
  unit: string
  issue: string
  unitPolarity: number
  position: string
}

/** What the units of a level stand for, ready to be compared. */
export interface Comparison {
  ledger: Ledger
  units: Units
  standings: Standing[]
}

/** What the units of a level stand for; made once for a ledger, and kept as long as the ledger is. */
export function compareUnits(
  ledger: Ledger,
  { level, asOf }: Pick<AgreementOptions, 'level' | 'asOf'>,
): Promise<Comparison> {
  const known = comparisons.get(ledger) ?? new Map<string, Promise<Comparison>>()
  comparisons.set(ledger, known)
  const key = `${level} ${asOf}`
  const comparison = known.get(key) ?? makeComparison(ledger, level, asOf)
  known.set(key, comparison)
  if (known.size > MOST_COMPARISONS) known.delete(known.keys().next().value ?? '')
  return comparison
}

const comparisons = new WeakMap<Ledger, Map<string, Promise<Comparison>>>()
/** Each date asked for makes another; the oldest goes first. */
const MOST_COMPARISONS = 8

async function makeComparison(ledger: Ledger, level: Level, asOf: number | undefined): Promise<Comparison> {
  const units = await readUnits(ledger, level)
  return { ledger, units, standings: standingsOf(ledger, units, asOf) }
}

/** The agreement of two units; either may be one that took no position. */
export function agreementOf(comparison: Comparison, left: string, right: string, options: AgreementOptions): Agreement {
  const shared = sharedIssues(standingOf(comparison, left), standingOf(comparison, right))
  const { score, contributions } = scoreOf(options.method, shared.left, shared.right)
  const n = shared.left.length
  return {
    left,
    right,
    level: options.level,
    method: options.method,
    score,
    n,
    sufficiency: n < options.minShared ? 'NOT_ENOUGH' : 'ENOUGH',
    pairs: () =>
      pairsOf(comparison, standingOf(comparison, left), standingOf(comparison, right), shared, contributions),
    dissent: () => (options.level === 'ACTOR' ? [] : [left, right].flatMap((unit) => dissentIn(comparison, unit))),
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

function pairsOf(
  { ledger }: Comparison,
  left: Standing,
  right: Standing,
  shared: Shared,
  contributions: (number | null)[],
): AgreementPair[] {
  const pairs = shared.at.map(
    ([a, b], k): AgreementPair => ({
      issue: ledger.issues[left.issues[a] ?? 0] ?? '',
      leftPolarity: shared.left[k] ?? 0,
      rightPolarity: shared.right[k] ?? 0,
      left: ledger.ids[left.row[a] ?? 0] ?? '',
      right: ledger.ids[right.row[b] ?? 0] ?? '',
      contribution: contributions[k] ?? null,
    }),
  )
  const gap = (pair: AgreementPair) => Math.abs(pair.leftPolarity - pair.rightPolarity)
  return pairs.sort((a, b) => gap(b) - gap(a) || (a.issue < b.issue ? -1 : 1))
}

/** The unit's actors on the other side of zero than the unit, oldest position first. */
function dissentIn({ ledger, units, standings }: Comparison, unit: string): Dissent[] {
  const standing = standings[units.names.indexOf(unit)]
  if (!standing) return []
  const lines = new Map([...standing.issues].map((issue, at) => [issue, standing.polarity[at] ?? 0]))
  const rows = [...standing.rows].sort((a, b) => compareRows(ledger, a, b))
  return rows.flatMap((row): Dissent[] => {
    const unitPolarity = lines.get(ledger.issue[row] ?? 0) ?? 0
    if (unitPolarity * polarityOf(ledger, row) >= 0) return []
    return [{ unit, issue: ledger.issues[ledger.issue[row] ?? 0] ?? '', unitPolarity, position: ledger.ids[row] ?? '' }]
  })
}

const NOTHING: Standing = {
  issues: new Uint32Array(),
  polarity: new Float64Array(),
  row: new Uint32Array(),
  rows: new Uint32Array(),
}

function standingOf({ units, standings }: Comparison, unit: string): Standing {
  return standings[units.names.indexOf(unit)] ?? NOTHING
}
