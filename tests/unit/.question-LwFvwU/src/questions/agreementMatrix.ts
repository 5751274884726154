import type { Level } from '../generated/types.ts'
import type { Ledger } from '../graph/ledger.ts'
import { type Comparison, compareUnits } from './agreement/agreement.ts'
import { clean } from './agreement/score.ts'
import { type AgreementMatrix, agreementMatrix } from './agreement/scores.ts'
import { networkBlocs } from './network/network.ts'

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
  const chosen = new Set(busiestUnits(compared, first))
  const blocs = await networkBlocs(ledger, { ...SUBTRACTED, level })
  const together = blocs.flatMap(({ members }) => members.filter((member) => chosen.has(member)))
  return cutOut(agreementMatrix(compared), [...new Set([...together, ...chosen])])
}

/** The network whose communities order the rows: agreement less disagreement. */
const SUBTRACTED = {
  mode: 'ONE_MODE',
  aggregation: 'SUBTRACT',
  normalization: 'NONE',
  duplicates: 'ACROSS_RANGE',
  minWeight: 0,
} as const

function busiestUnits({ units, standings }: Comparison, first: number): string[] {
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
