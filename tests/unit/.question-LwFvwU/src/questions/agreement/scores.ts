import { tooLarge } from '../../errors.ts'
import type { Comparison } from './agreement.ts'

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
  const isOpen = new Uint8Array(ledger.issues.length)
  const row = new Float64Array(ledger.issues.length)
  for (let a = 0; a < size; a++) {
    row.fill(Number.NaN)
    const { issues: own, polarity, uncertain: open } = standings[a] ?? { issues: [], polarity: [], uncertain: [] }
    for (let k = 0; k < own.length; k++) {
      row[own[k] ?? 0] = polarity[k] ?? 0
      isOpen[own[k] ?? 0] = open[k] ?? 0
    }
    for (let b = a; b < size; b++) {
      const standing = standings[b]
      if (!standing) continue
      let [sum, n, doubts] = [0, 0, 0]
      for (let k = 0; k < standing.issues.length; k++) {
        const other = row[standing.issues[k] as number] as number
        if (Number.isNaN(other)) continue
        sum += 1 - Math.abs(other - (standing.polarity[k] as number)) / 2
        n += 1
        doubts += (isOpen[standing.issues[k] as number] as number) | (standing.uncertain[k] as number)
      }
      score[a * size + b] = score[b * size + a] = n === 0 ? Number.NaN : sum / n
      shared[a * size + b] = shared[b * size + a] = n
      uncertain[a * size + b] = uncertain[b * size + a] = doubts
    }
  }
  return { units: units.names, score, shared, uncertain }
}
