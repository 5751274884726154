import type { AgreementMethod } from '../../generated/types.ts'

/** A score with the part that each shared issue contributes; the parts sum to the score. */
export interface Score {
  score: number | null
  contributions: (number | null)[]
}

/** Scores two rows of polarities over the same issues, by the method's published definition. */
export function scoreOf(method: AgreementMethod, left: readonly number[], right: readonly number[]): Score {
  if (left.length === 0) return { score: null, contributions: [] }
  const parts = METHODS[method](left, right)
  if (parts === null) return { score: null, contributions: left.map(() => null) }
  return { score: clean(parts.reduce((sum, part) => sum + part, 0)), contributions: parts }
}

type Parts = (left: readonly number[], right: readonly number[]) => number[] | null

const METHODS: Record<AgreementMethod, Parts> = {
  MEAN: (left, right) => left.map((a, at) => (1 - difference(a, right[at])) / left.length),
  COSINE(left, right) {
    const norm = Math.sqrt(squares(left) * squares(right))
    return norm === 0 ? null : left.map((a, at) => 1 / (2 * left.length) + (a * (right[at] ?? 0)) / (2 * norm))
  },
  KAPPA(left, right) {
    const expected = expectedDifference(left, right)
    return expected === 0 ? null : left.map((a, at) => (1 - difference(a, right[at]) / expected) / left.length)
  },
}

function difference(a: number, b = 0): number {
  return Math.abs(a - b) / 2
}

function squares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0)
}

/** The mean difference when each row keeps its values and chance decides where they fall. */
function expectedDifference(left: readonly number[], right: readonly number[]): number {
  const [lefts, rights] = [tally(left), tally(right)]
  let sum = 0
  for (const [a, many] of lefts) for (const [b, more] of rights) sum += difference(a, b) * many * more
  return sum / (left.length * right.length)
}

function tally(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** A score without what the last bits add: a sum of many parts may pass a bound by them. */
export function clean(score: number): number {
  const rounded = Math.round(score * 1e12) / 1e12
  return rounded === 0 ? 0 : rounded
}
