import type { Level } from '../generated/types.ts'
import type { Ledger } from '../graph/ledger.ts'
import { type Comparison, compareUnits } from './agreement/agreement.ts'
import { findCommunities, type WeightedEdge } from './agreement/communities.ts'
import { clean } from './agreement/score.ts'
import { type AgreementMatrix, agreementMatrix } from './agreement/scores.ts'

/** The matrix of the units with most issues, in the order of their communities, as a reader looks at it. */
export interface AgreementGrid {
  units: string[]
  scores: (number | null)[][]
  shared: number[][]
  uncertain: number[][]
}

interface GridOptions {
  level: Level
  asOf?: number | undefined
  /** How many units. */
  first: number
}

export async function agreementGrid(ledger: Ledger, { level, asOf, first }: GridOptions): Promise<AgreementGrid> {
  const compared = await compareUnits(ledger, { level, asOf })
  const matrix = agreementMatrix(compared)
  const chosen = busiestUnits(compared, first)
  return cutOut(matrix, findCommunities(chosen, agreementsBetween(matrix, chosen)).flat())
}

/** The edges whose communities order the rows: agreement less disagreement, added up over the shared issues. */
export function* agreementsBetween(
  { units, score, shared }: AgreementMatrix,
  chosen: string[],
): Iterable<WeightedEdge> {
  const at = new Map(units.map((unit, index) => [unit, index]))
  for (const [k, one] of chosen.entries()) {
    for (const other of chosen.slice(k + 1)) {
      const cell = (at.get(one) ?? 0) * units.length + (at.get(other) ?? 0)
      const [n, mean] = [shared[cell] ?? 0, score[cell] ?? 0]
      if (n > 0) yield [one, other, n * (2 * mean - 1)]
    }
  }
}

/** The units with most issues, equals by id. */
export function busiestUnits({ units, standings }: Comparison, first: number): string[] {
  return units.names
    .map((name, unit) => ({ name, size: standings[unit]?.issues.length ?? 0 }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1))
    .slice(0, first)
    .map(({ name }) => name)
}

/** The rows and columns of the chosen units, in their order. */
function cutOut({ units, score, shared, uncertain }: AgreementMatrix, chosen: string[]): AgreementGrid {
  const at = new Map(units.map((unit, index) => [unit, index]))
  const cells = <T>(read: (index: number) => T) =>
    chosen.map((a) => chosen.map((b) => read((at.get(a) ?? 0) * units.length + (at.get(b) ?? 0))))
  return {
    units: chosen,
    scores: cells((index) => {
      const value = score[index] ?? Number.NaN
      return Number.isNaN(value) ? null : clean(value)
    }),
    shared: cells((index) => shared[index] ?? 0),
    uncertain: cells((index) => uncertain[index] ?? 0),
  }
}
