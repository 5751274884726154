import { makeNumbers, type Numbers } from '../../collections/numbers.ts'
import { tooLarge } from '../../errors.ts'
import type { Level } from '../../generated/types.ts'
import type { Ledger } from '../../graph/ledger.ts'
import { compareUnits } from '../agreement/agreement.ts'
import { findCommunities } from '../agreement/communities.ts'
import { type AgreementMatrix, matrixOf } from '../agreement/scores.ts'
import { type Standing, standingsOf } from '../agreement/standing.ts'
import { pickUnits } from '../agreement/units.ts'
import { agreementsBetween, busiestUnits } from '../agreementMatrix.ts'
import { scaleClassically, stressOf } from './scaling.ts'
import { type Place, turnTo } from './turn.ts'

/** Maps of agreement of the same units, the oldest period first. */
export interface AgreementMaps {
  units: string[]
  /** The number of each unit's community over all periods. */
  communities: number[]
  /** How many units there are to choose from. */
  unitCount: number
  undatedCount: number
  maps: AgreementMap[]
}

export interface AgreementMap {
  /** The first and the last year of the period. */
  from: string
  to: string
  positionCount: number
  issueCount: number
  unitCount: number
  placedCount: number
  /** Of each unit; null where it has no place. */
  x: (number | null)[]
  y: (number | null)[]
  issues: number[]
  stress: number | null
  turnedTo: string | null
}

export interface MapsRequest {
  level: Level
  /** How long a period is. */
  years: number
  minShared: number
  /** How many units. */
  first: number
}

const MOST_MAPS = 250
/** Two units stand on a line, and could be turned to anything. */
const FEWEST = 3

/** Throws QUERY_TOO_LARGE for more periods than one answer holds. */
export async function agreementMaps(ledger: Ledger, { level, years, minShared, first }: MapsRequest) {
  const compared = await compareUnits(ledger, { level })
  const { periods, undatedCount } = periodsOf(ledger, years)
  if (periods.length > MOST_MAPS)
    throw tooLarge(
      `Maps of ${periods.length} periods`,
      `those of ${MOST_MAPS}`,
      'narrow the filter, or ask for longer periods (years)',
    )
  const chosen = busiestUnits(compared, first)
  const picked = pickUnits(compared.units, chosen)
  const whole = matrixOf(
    chosen,
    chosen.map((unit) => compared.standings[compared.units.names.indexOf(unit)] as Standing),
    ledger.issues.length,
  )
  const communities = findCommunities(chosen, agreementsBetween(whole, chosen))
  const units = communities.flat()
  const maps: (AgreementMap & { places: (Place | null)[] })[] = []
  for (const { from, rows } of periods) {
    const standings = standingsOf(ledger, picked, compared.isBefore, undefined, rows)
    const map = mapOf(
      units.map((unit) => standings[chosen.indexOf(unit)] as Standing),
      units,
      ledger.issues.length,
      minShared,
    )
    const before = maps.findLast((earlier) => shared(earlier.places, map.places) >= FEWEST)
    const places = before ? turnTo(map.places, before.places) : map.places
    maps.push({
      ...{ from: yearOf(from), to: yearOf(from + years - 1), positionCount: rows.length },
      ...{ ...map, places, x: places.map((place) => inShort(place?.x)), y: places.map((place) => inShort(place?.y)) },
      turnedTo: before?.from ?? null,
    })
  }
  return {
    units,
    communities: communities.flatMap((members, number) => members.map(() => number)),
    unitCount: compared.standings.filter(({ issues }) => issues.length > 0).length,
    undatedCount,
    maps: maps.map(({ places: _, ...map }) => map),
  } satisfies AgreementMaps
}

/** The rows by the periods in which they were taken, the oldest first. No date is wider than a year, and no period begins within one. */
function periodsOf({ size, earliest }: Ledger, years: number) {
  const rows = new Map<number, Numbers>()
  let undatedCount = 0
  for (let row = 0; row < size; row++) {
    const day = earliest[row] as number
    if (day === 0) {
      undatedCount += 1
      continue
    }
    const from = Math.floor(Math.floor(day / 10_000) / years) * years
    const own = rows.get(from) ?? makeNumbers()
    rows.set(from, own)
    own.push(row)
  }
  const periods = [...rows].sort(([a], [b]) => a - b).map(([from, own]) => ({ from, rows: own.done() }))
  return { periods, undatedCount }
}

/** The units that share enough, where two dimensions put them. */
function mapOf(standings: Standing[], units: string[], issues: number, minShared: number) {
  const { standings: own, issueCount } = renumbered(standings, issues)
  const matrix = matrixOf(units, own, issueCount)
  const holding = units.flatMap((_, at) => ((own[at] as Standing).issues.length > 0 ? [at] : []))
  const comparable = comparableOf(matrix, holding, minShared)
  const placed = comparable.length < FEWEST ? [] : comparable
  const apart = distancesOf(matrix, placed)
  const found = scaleClassically(apart, placed.length)
  const places: (Place | null)[] = units.map(() => null)
  placed.forEach((unit, at) => {
    places[unit] = found[at] as Place
  })
  return {
    ...{ places, issueCount, unitCount: holding.length, placedCount: placed.length },
    issues: own.map((standing) => standing.issues.length),
    stress: placed.length === 0 ? null : inShort(stressOf(apart, found)),
  }
}

/** The issues of a period are few: numbered anew, so that comparing two units walks along these alone. */
function renumbered(standings: Standing[], issues: number): { standings: Standing[]; issueCount: number } {
  const number = new Int32Array(issues).fill(-1)
  for (const standing of standings) for (const issue of standing.issues) number[issue] = 0
  let issueCount = 0
  for (let issue = 0; issue < issues; issue++) if (number[issue] === 0) number[issue] = issueCount++
  return {
    standings: standings.map((standing) => ({
      ...standing,
      issues: standing.issues.map((issue) => number[issue] as number),
    })),
    issueCount,
  }
}

/** Units of which every two share enough: the one with most gaps goes until there is none; of equals that with fewest issues, then the last. */
function comparableOf({ shared, units }: AgreementMatrix, holding: number[], minShared: number): number[] {
  const size = units.length
  const isGap = (a: number, b: number) => a !== b && (shared[a * size + b] as number) < minShared
  const gaps = new Map(holding.map((a) => [a, holding.filter((b) => isGap(a, b)).length]))
  for (;;) {
    let worst: number | null = null
    for (const [unit, many] of gaps) {
      const most = worst === null ? 0 : (gaps.get(worst) as number)
      const isFewer = worst !== null && (shared[unit * (size + 1)] as number) <= (shared[worst * (size + 1)] as number)
      if (many > most || (many > 0 && many === most && isFewer)) worst = unit
    }
    if (worst === null) return [...gaps.keys()]
    gaps.delete(worst)
    for (const [unit, many] of gaps) if (isGap(unit, worst)) gaps.set(unit, many - 1)
  }
}

function distancesOf({ score, units }: AgreementMatrix, placed: number[]): Float64Array {
  const apart = new Float64Array(placed.length ** 2)
  placed.forEach((a, row) => {
    placed.forEach((b, column) => {
      if (a !== b) apart[row * placed.length + column] = 1 - (score[a * units.length + b] as number)
    })
  })
  return apart
}

function shared(some: readonly (Place | null)[], others: readonly (Place | null)[]): number {
  return some.filter((place, at) => place !== null && others[at] !== null).length
}

function yearOf(year: number): string {
  return String(year).padStart(4, '0')
}

/** As exact as a picture can show, and the same on every machine. */
function inShort(value: number | undefined): number
function inShort(value: number | undefined | null): number | null
function inShort(value: number | undefined | null): number | null {
  if (value === undefined || value === null) return null
  const rounded = Math.round(value * 1e4) / 1e4
  return rounded === 0 ? 0 : rounded
}
