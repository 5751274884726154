import { tooLarge } from '../../errors.ts'
import type { Comparison } from './agreement.ts'
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
  const matrix = matrices.get(comparison) ?? makeMatrix(comparison)
  matrices.set(comparison, matrix)
  return matrix
}

/** Each row is laid out over the issues once and the others are read along it: a step for every two polarities in force on one issue. */
function makeMatrix({ ledger, units, standings }: Comparison): AgreementMatrix {
  const size = units.names.length
  if (size > MOST_UNITS) throw tooLarge(`Every two of ${size} units`, `those of ${MOST_UNITS}`)
  const score = new Float64Array(size * size).fill(Number.NaN)
  const shared = new Uint32Array(size * size)
  const uncertain = new Uint32Array(size * size)
  const row = {
    held: new Uint8Array(ledger.issues.length),
    polarity: new Float64Array(ledger.issues.length),
    uncertain: new Uint8Array(ledger.issues.length),
  }
  for (let a = 0; a < size; a++) {
    const standing = standings[a]
    if (!standing) continue
    row.held.fill(0)
    standing.issues.forEach((issue, k) => {
      row.held[issue] = 1
      row.polarity[issue] = standing.polarity[k] as number
      row.uncertain[issue] = standing.uncertain[k] as number
    })
    for (let b = a; b < size; b++) {
      const other = standings[b]
      if (!other) continue
      const { n, sum, doubts } = meet(row, other)
      score[a * size + b] = score[b * size + a] = n === 0 ? Number.NaN : sum / n
      shared[a * size + b] = shared[b * size + a] = n
      uncertain[a * size + b] = uncertain[b * size + a] = doubts
    }
  }
  return { units: units.names, score, shared, uncertain }
}

/** By issue: whether a unit holds a polarity on it, which one, and whether dates leave it open. What is not held may be anything. */
type Row = Record<'held' | 'uncertain', Uint8Array> & { polarity: Float64Array }

/** The inner loop of matrices: some hundred million steps over the votes of the General Assembly, faster without a branch. */
function meet(row: Row, { issues, polarity, uncertain }: Standing): { n: number; sum: number; doubts: number } {
  let [n, apart, doubts] = [0, 0, 0]
  for (let k = 0; k < issues.length; k++) {
    const issue = issues[k] as number
    const both = row.held[issue] as number
    n += both
    apart += both * Math.abs((row.polarity[issue] as number) - (polarity[k] as number))
    doubts += both & ((row.uncertain[issue] as number) | (uncertain[k] as number))
  }
  return { n, sum: n - apart / 2, doubts }
}
