import type { Comparison } from './agreement.ts'
import { clean } from './score.ts'

/** The agreement (MEAN) of every two units, row by row: NaN where they share no issue. */
export interface AgreementMatrix {
  units: string[]
  score: Float64Array
  shared: Uint32Array
}

const matrices = new WeakMap<Comparison, AgreementMatrix>()

/** The matrix of a comparison, made once and kept as long as the comparison is. */
export function agreementMatrix(comparison: Comparison): AgreementMatrix {
  const matrix = matrices.get(comparison) ?? makeMatrix(comparison)
  matrices.set(comparison, matrix)
  return matrix
}

/** Each row is laid out over the issues once and the others are read along it: a step for every two polarities in force on one issue. */
function makeMatrix({ ledger, units, standings }: Comparison): AgreementMatrix {
  const size = units.names.length
  const score = new Float64Array(size * size).fill(Number.NaN)
  const shared = new Uint32Array(size * size)
  const row = new Float64Array(ledger.issues.length)
  for (let a = 0; a < size; a++) {
    row.fill(Number.NaN)
    const { issues: own, polarity } = standings[a] ?? { issues: [], polarity: [] }
    for (let k = 0; k < own.length; k++) row[own[k] ?? 0] = polarity[k] ?? 0
    for (let b = a; b < size; b++) {
      const standing = standings[b]
      if (!standing) continue
      let [sum, n] = [0, 0]
      for (let k = 0; k < standing.issues.length; k++) {
        const other = row[standing.issues[k] as number] as number
        if (Number.isNaN(other)) continue
        sum += 1 - Math.abs(other - (standing.polarity[k] as number)) / 2
        n += 1
      }
      score[a * size + b] = score[b * size + a] = n === 0 ? Number.NaN : sum / n
      shared[a * size + b] = shared[b * size + a] = n
    }
  }
  return { units: units.names, score, shared }
}

/** The matrix of the units that share most, in the order of their communities, as a reader looks at it. */
export interface AgreementGrid {
  units: string[]
  scores: (number | null)[][]
  shared: number[][]
}

/** The rows and columns of the chosen units; `order` lists them, and what it lists twice or does not know is left out. */
export function gridOf({ units, score, shared }: AgreementMatrix, order: string[]): AgreementGrid {
  const at = new Map(units.map((unit, index) => [unit, index]))
  const chosen = [...new Set(order)].filter((unit) => at.has(unit))
  const cell = <T>(read: (index: number) => T) =>
    chosen.map((a) => chosen.map((b) => read((at.get(a) ?? 0) * units.length + (at.get(b) ?? 0))))
  return {
    units: chosen,
    scores: cell((index) => {
      const value = score[index] ?? Number.NaN
      return Number.isNaN(value) ? null : clean(value)
    }),
    shared: cell((index) => shared[index] ?? 0),
  }
}
