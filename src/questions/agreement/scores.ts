import { tooLarge } from '../../errors.ts'
import type { Comparison } from './agreement.ts'
import { bitsOf, type Meeting, meetBits } from './bits.ts'
import type { Standing } from './standing.ts'

/** The agreement (MEAN) of every two units, row by row: NaN where they share no issue. */
export interface AgreementMatrix {
  units: string[]
  score: Float64Array
  shared: Uint32Array
  /** How many of the shared issues dates leave open. */
  uncertain: Uint32Array
}

/** Two numbers for every two units: more units than this would take all of the memory. */
const MOST_UNITS = 3000
const matrices = new WeakMap<Comparison, AgreementMatrix>()

/** The matrix of a comparison, made once and kept as long as the comparison is. Throws QUERY_TOO_LARGE. */
export function agreementMatrix(comparison: Comparison): AgreementMatrix {
  const { ledger, units, standings } = comparison
  const matrix = matrices.get(comparison) ?? matrixOf(units.names, standings, ledger.issues.length)
  matrices.set(comparison, matrix)
  return matrix
}

/**
 * The matrix of units by what each stands for, over so many issues. Units that hold nothing but -1, 0 and 1, as countries at roll calls do, are compared as
 * bits; a mean is compared issue by issue.
 */
export function matrixOf(units: string[], standings: readonly Standing[], issues: number): AgreementMatrix {
  const size = units.length
  if (size > MOST_UNITS) throw tooLarge(`Every two of ${size} units`, `those of ${MOST_UNITS}`)
  const score = new Float64Array(size * size).fill(Number.NaN)
  const shared = new Uint32Array(size * size)
  const uncertain = new Uint32Array(size * size)
  const bits = standings.map((standing) => bitsOf(standing, issues))
  const row = makeRow(issues)
  for (let a = 0; a < size; a++) {
    const [standing, own] = [standings[a], bits[a]]
    if (!standing) continue
    row.lay(standing)
    for (let b = a; b < size; b++) {
      const [other, theirs] = [standings[b], bits[b]]
      if (!other) continue
      const { n, sum, open } = own && theirs ? meetBits(own, theirs) : row.meet(other)
      score[a * size + b] = score[b * size + a] = n === 0 ? Number.NaN : sum / n
      shared[a * size + b] = shared[b * size + a] = n
      uncertain[a * size + b] = uncertain[b * size + a] = open
    }
  }
  return { units, score, shared, uncertain }
}

/** One unit's polarities laid out over the issues; others are read along it, a step for every issue of theirs. What is not held may be anything. */
function makeRow(issues: number) {
  const [held, polarity, uncertain] = [new Uint8Array(issues), new Float64Array(issues), new Uint8Array(issues)]
  return {
    lay(standing: Standing): void {
      held.fill(0)
      standing.issues.forEach((issue, k) => {
        held[issue] = 1
        polarity[issue] = standing.polarity[k] as number
        uncertain[issue] = standing.uncertain[k] as number
      })
    },
    meet(other: Standing): Meeting {
      let [n, apart, open] = [0, 0, 0]
      for (let k = 0; k < other.issues.length; k++) {
        const issue = other.issues[k] as number
        const both = held[issue] as number
        n += both
        apart += both * Math.abs((polarity[issue] as number) - (other.polarity[k] as number))
        open += both & ((uncertain[issue] as number) | (other.uncertain[k] as number))
      }
      return { n, sum: n - apart / 2, open }
    },
  }
}
