import type { NetworkAggregation, NetworkNormalization } from '../../generated/types.ts'
import { type Counts, SEVERAL } from './counts.ts'

/** How a one-mode network is made. */
export interface OneModeOptions {
  aggregation: Exclude<NetworkAggregation, 'COMBINE'>
  normalization: NetworkNormalization
  minWeight: number
}

type Aggregation = OneModeOptions['aggregation']

/** The weights between a unit and those after it, unit by unit: pairs of the other unit and the weight, 0 where it cancels out. */
export function makeOneModeWeights(
  counts: Counts,
  units: number,
  { aggregation, normalization }: OneModeOptions,
): (unit: number) => [other: number, weight: number][] {
  const sumWeights = makeSums(counts, units, aggregation)
  const divisorsOf = makeDivisors(counts, units, aggregation, normalization)
  return (unit) => {
    const { sums, others } = sumWeights(unit)
    const divisorOf = divisorsOf(unit, others)
    return others.map((other) => {
      const divisor = divisorOf(other)
      return [other, divisor === 0 ? 0 : (sums[other] as number) / divisor]
    })
  }
}

/**
 * Sums over the issues of a unit, by other unit, and tells which others there are. A weight is linear in what the other said, so
 * each of the unit's cells is made into four factors, and the cells after it on its issue are run through once. The sums hold until
 * the next unit's are made.
 */
function makeSums(counts: Counts, units: number, aggregation: Aggregation) {
  const { issue, issueEnds } = counts
  const sums = new Float64Array(units)
  const met = new Uint8Array(units)
  const factors = new Float64Array(4)
  let others: number[] = []
  return (unit: number) => {
    for (const other of others) met[other] = sums[other] = 0
    others = []
    const row = { sums, met, others }
    for (const cell of counts.ofUnit(unit)) {
      setFactors(factors, counts, cell, aggregation)
      addCells(counts, cell + 1, issueEnds[issue[cell] as number] as number, factors, row)
    }
    return row
  }
}

interface Sums {
  sums: Float64Array
  met: Uint8Array
  others: number[]
}

/** The inner loop of networks: some hundred million steps over the votes of the General Assembly. */
function addCells(counts: Counts, from: number, to: number, factors: Float64Array, { sums, met, others }: Sums): void {
  const { unit, kind, support, zero, oppose, none } = counts
  for (let at = from; at < to; at++) {
    const other = unit[at] as number
    if (met[other] === 0) {
      met[other] = 1
      others.push(other)
    }
    const one = kind[at] as number
    const weight =
      one < SEVERAL
        ? (factors[one] as number)
        : (support[at] as number) * (factors[0] as number) +
          (zero[at] as number) * (factors[1] as number) +
          (oppose[at] as number) * (factors[2] as number) +
          (none[at] as number) * (factors[3] as number)
    sums[other] = (sums[other] as number) + weight
  }
}

/** What one position of another unit on the same issue weighs, by its polarity: 1, 0, -1, none. */
function setFactors(factors: Float64Array, counts: Counts, cell: number, aggregation: Aggregation): void {
  const support = counts.support[cell] as number
  const zero = counts.zero[cell] as number
  const oppose = counts.oppose[cell] as number
  const all = support + zero + oppose
  if (aggregation === 'IGNORE') {
    factors.fill(all + (counts.none[cell] as number))
    return
  }
  // Conflict as it is, all less conflict, or all less twice the conflict.
  const [whole, share] = aggregation === 'CONFLICT' ? [0, 1] : [all, aggregation === 'CONGRUENCE' ? -1 : -2]
  factors[0] = whole + share * (zero / 2 + oppose)
  factors[1] = whole + share * ((support + oppose) / 2)
  factors[2] = whole + share * (support + zero / 2)
  factors[3] = 0
}

type DivisorOf = (other: number) => number

/** What the weights of a unit are divided by. The sizes of units are worked out once, and not for every pair. */
function makeDivisors(
  counts: Counts,
  units: number,
  aggregation: Aggregation,
  normalization: NetworkNormalization,
): (unit: number, others: number[]) => DivisorOf {
  if (normalization === 'NONE') return () => () => 1
  const columns = columnsOf(counts, aggregation)
  const { totals, squares } = sizesOf(counts, units, columns)
  const [total, square] = [totals, squares].map((sizes) => (at: number) => sizes[at] as number) as [
    DivisorOf,
    DivisorOf,
  ]
  if (normalization === 'AVERAGE') return (unit) => (other) => (total(unit) + total(other)) / 2
  if (normalization === 'COSINE') return (unit) => (other) => Math.sqrt(square(unit) * square(other))
  const joint = makeJoint(counts, units, columns)
  return (unit, others) => {
    const { own, theirs, product } = joint(unit, others)
    return (other) =>
      total(unit) - (own[other] as number) + (total(other) - (theirs[other] as number)) + (product[other] as number)
  }
}

/** The total of each unit's counts over (issue, polarity), and the sum of their squares. */
function sizesOf(counts: Counts, units: number, columns: Uint32Array[]) {
  const [totals, squares] = [new Float64Array(units), new Float64Array(units)]
  for (const column of columns) {
    for (let cell = 0; cell < column.length; cell++) {
      const [unit, count] = [counts.unit[cell] as number, column[cell] as number]
      totals[unit] = (totals[unit] as number) + count
      squares[unit] = (squares[unit] as number) + count * count
    }
  }
  return { totals, squares }
}

/** What a unit shares with each other one, (issue, polarity) by (issue, polarity): the counts of both, and their products. */
function makeJoint(counts: Counts, units: number, columns: Uint32Array[]) {
  const [own, theirs, product] = [new Float64Array(units), new Float64Array(units), new Float64Array(units)]
  return (unit: number, others: number[]) => {
    for (const other of others) own[other] = theirs[other] = product[other] = 0
    for (const cell of counts.ofUnit(unit)) {
      const end = counts.issueEnds[counts.issue[cell] as number] as number
      for (let at = cell + 1; at < end; at++) {
        const other = counts.unit[at] as number
        for (const column of columns) {
          const [mine, their] = [column[cell] as number, column[at] as number]
          if (mine === 0 || their === 0) continue
          own[other] = (own[other] as number) + mine
          theirs[other] = (theirs[other] as number) + their
          product[other] = (product[other] as number) + mine * their
        }
      }
    }
    return { own, theirs, product }
  }
}

/** Without a polarity only IGNORE counts. */
function columnsOf({ support, zero, oppose, none }: Counts, aggregation: Aggregation): Uint32Array[] {
  return aggregation === 'IGNORE' ? [support, zero, oppose, none] : [support, zero, oppose]
}
