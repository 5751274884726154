import { ranksOf } from '../../collections/numbers.ts'
import { tooLarge } from '../../errors.ts'
import type { NetworkAggregation, Stance } from '../../generated/types.ts'
import type { Ledger } from '../../graph/ledger.ts'
import { stances } from '../../model/stance.ts'
import type { Units } from '../agreement/units.ts'
import type { Counts } from './counts.ts'
import { makeOneModeWeights, type OneModeOptions } from './oneMode.ts'

/** How a two-mode network is made. */
export interface TwoModeOptions {
  aggregation: 'IGNORE' | 'SUBTRACT' | 'COMBINE'
  minWeight: number
}

/** The whole network, the heaviest edges first. */
export interface Network {
  /** The ends: the units, and after them the issues of a two-mode network. */
  names: string[]
  edges: Edges
  /** How many positions of each end were counted. */
  counted: Float64Array
  counts: Counts
}

/** Edges as columns: edge i leads from the end `source[i]` to the end `target[i]`. */
export interface Edges {
  source: Uint32Array
  target: Uint32Array
  weight: Float64Array
  /** The code of the stance; `NO_STANCE` where an edge has none. */
  stance: Uint8Array
}

export const NO_STANCE = 255

/** Edges grow with the square of the units; more would take all of the memory. */
const MOST_EDGES = 1_000_000

/** Units linked by the issues they share. Leifeld's definitions, with n(a, i, p) after the duplicate rule. Throws QUERY_TOO_LARGE. */
export function oneModeNetwork(units: Units, counts: Counts, options: OneModeOptions): Network {
  const found = makeEdges()
  const ranks = ranksOf(units.names)
  const weightsOf = makeOneModeWeights(counts, units.names.length, options)
  for (let unit = 0; unit < units.names.length; unit++) {
    for (const [other, weight] of weightsOf(unit)) {
      if (weight === 0 || Math.abs(weight) < options.minWeight) continue
      const isFirst = (ranks[unit] ?? 0) < (ranks[other] ?? 0)
      found.add(isFirst ? unit : other, isFirst ? other : unit, weight, NO_STANCE)
    }
    if (found.size() > MOST_EDGES) throw tooLarge('The edges of this network', String(MOST_EDGES))
  }
  const counted = countedOf(counts, options.aggregation, units.names.length, 0)
  return { names: units.names, edges: found.heaviestFirst(ranks), counted, counts }
}

/** Units linked with the issues they took positions on. */
export function twoModeNetwork(ledger: Ledger, units: Units, counts: Counts, options: TwoModeOptions): Network {
  const names = [...units.names, ...ledger.issues]
  const found = makeEdges()
  for (let cell = 0; cell < counts.unit.length; cell++) {
    for (const { weight, stance } of linksOf(ledger, counts, cell, options.aggregation)) {
      if (weight === 0 || Math.abs(weight) < options.minWeight) continue
      found.add(counts.unit[cell] ?? 0, units.names.length + (counts.issue[cell] ?? 0), weight, stance)
    }
  }
  const counted = countedOf(counts, options.aggregation, units.names.length, ledger.issues.length)
  return { names, edges: found.heaviestFirst(ranksOf(names)), counted, counts }
}

function linksOf(
  { stance: stanceOf }: Ledger,
  counts: Counts,
  cell: number,
  aggregation: TwoModeOptions['aggregation'],
): { weight: number; stance: number }[] {
  const [support = 0, oppose = 0] = [counts.support[cell], counts.oppose[cell]]
  if (aggregation === 'IGNORE') return [{ weight: totalOf(counts, cell, aggregation), stance: NO_STANCE }]
  if (aggregation === 'SUBTRACT') return [{ weight: support - oppose, stance: NO_STANCE }]
  const tally = new Uint32Array(stances.length)
  for (const row of counts.rows.subarray(counts.rowStarts[cell], counts.rowStarts[cell + 1]))
    tally[stanceOf[row] as number] = (tally[stanceOf[row] as number] ?? 0) + 1
  return stances.slice(0, -1).map((_, stance) => ({ weight: tally[stance] ?? 0, stance }))
}

function countedOf(counts: Counts, aggregation: NetworkAggregation, units: number, issues: number): Float64Array {
  const counted = new Float64Array(units + issues)
  for (let cell = 0; cell < counts.unit.length; cell++) {
    const total = totalOf(counts, cell, aggregation)
    const [unit, issue] = [counts.unit[cell] as number, units + (counts.issue[cell] as number)]
    counted[unit] = (counted[unit] as number) + total
    if (issues > 0) counted[issue] = (counted[issue] as number) + total
  }
  return counted
}

/** Positions without a polarity count in IGNORE only. */
function totalOf({ support, zero, oppose, none }: Counts, cell: number, aggregation: NetworkAggregation): number {
  const known = (support[cell] ?? 0) + (zero[cell] ?? 0) + (oppose[cell] ?? 0)
  return aggregation === 'IGNORE' ? known + (none[cell] ?? 0) : known
}

function makeEdges() {
  const [source, target, weight, stance]: [number[], number[], number[], number[]] = [[], [], [], []]
  return {
    size: () => weight.length,
    add(from: number, to: number, heavy: number, code: number) {
      source.push(from)
      target.push(to)
      weight.push(heavy)
      stance.push(code)
    },
    /** By absolute weight, then by the ids of the ends, then by the name of the stance. */
    heaviestFirst(ranks: Uint32Array): Edges {
      const rank = (end = 0) => ranks[end] ?? 0
      const byEnds = (a: number, b: number) =>
        rank(source[a]) - rank(source[b]) ||
        rank(target[a]) - rank(target[b]) ||
        (nameOf(stance[a]) < nameOf(stance[b]) ? -1 : 1)
      const order = Uint32Array.from(weight, (_, at) => at).sort(
        (a, b) => Math.abs(weight[b] ?? 0) - Math.abs(weight[a] ?? 0) || byEnds(a, b),
      )
      return {
        source: order.map((at) => source[at] ?? 0),
        target: order.map((at) => target[at] ?? 0),
        weight: Float64Array.from(order, (at) => weight[at] ?? 0),
        stance: Uint8Array.from(order, (at) => stance[at] ?? 0),
      }
    },
  }
}

function nameOf(stance = NO_STANCE): Stance | '' {
  return stances[stance] ?? ''
}
