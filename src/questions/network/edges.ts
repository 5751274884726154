import { tooLarge } from '../../errors.ts'
import type { NetworkAggregation, NetworkDuplicates, NetworkNormalization, Stance } from '../../generated/types.ts'
import type { Ledger } from '../../graph/ledger.ts'
import { stances } from '../../model/stance.ts'
import type { Units } from '../agreement/units.ts'
import { type Cell, type CountedPositions, countPositions } from './counts.ts'

/** How a one-mode network is made. */
export interface OneModeOptions {
  aggregation: Exclude<NetworkAggregation, 'COMBINE'>
  normalization: NetworkNormalization
  duplicates: NetworkDuplicates
  minWeight: number
}

/** How a two-mode network is made. */
export interface TwoModeOptions {
  aggregation: 'IGNORE' | 'SUBTRACT' | 'COMBINE'
  duplicates: NetworkDuplicates
  minWeight: number
}

/** An edge; its evidence, as position ids, is worked out when asked for. */
export interface Edge {
  source: string
  target: string
  weight: number
  stance: Stance | null
  evidence: () => string[]
}

/** The whole network: edges the heaviest first, and how many positions of each end were counted. */
export interface Network {
  edges: Edge[]
  counted: Map<string, number>
  /** How many positions have a date that does not say in which span of the duplicate rule they lie. */
  uncertain: number
}

/** Edges grow with the square of the units; more would take all of the memory. */
const MOST_EDGES = 1_000_000

/** Units linked by the issues they share. Leifeld's definitions, with n(a, i, p) after the duplicate rule. Throws QUERY_TOO_LARGE. */
export async function oneModeNetwork(ledger: Ledger, units: Units, options: OneModeOptions): Promise<Network> {
  const counts = await countPositions(ledger, units, options.duplicates)
  const edges: Edge[] = []
  for (let unit = 0; unit < counts.byUnit.length; unit++) {
    for (const edge of edgesOf(ledger, units, counts, unit, options)) edges.push(edge)
    if (edges.length > MOST_EDGES) throw tooLarge('The edges of this network', String(MOST_EDGES))
  }
  const counted = countedOf(units.names, counts, options.aggregation)
  return { edges: heaviestFirst(edges), counted, uncertain: counts.uncertain }
}

/** Units linked with the issues they took positions on. */
export async function twoModeNetwork(ledger: Ledger, units: Units, options: TwoModeOptions): Promise<Network> {
  const counts = await countPositions(ledger, units, options.duplicates)
  const counted = countedOf(units.names, counts, options.aggregation)
  const edges: Edge[] = []
  for (const cell of counts.byUnit.flat()) {
    const issue = ledger.issues[cell.issue] ?? ''
    counted.set(issue, (counted.get(issue) ?? 0) + countIn(cell, options.aggregation))
    for (const { weight, stance, rows } of linksOf(cell, options.aggregation)) {
      if (weight === 0 || Math.abs(weight) < options.minWeight) continue
      edges.push({
        source: units.names[cell.unit] ?? '',
        target: issue,
        weight,
        stance,
        evidence: () => idsOf(ledger, rows),
      })
    }
  }
  return { edges: heaviestFirst(edges), counted, uncertain: counts.uncertain }
}

/** The edges from one unit to those after it: its issues are walked once, and what the others hold there is summed in rows of their own. */
function edgesOf(
  ledger: Ledger,
  units: Units,
  counts: CountedPositions,
  unit: number,
  options: OneModeOptions,
): Edge[] {
  const weights = new Map<number, number>()
  const joint = new Map<number, { own: number; other: number; product: number }>()
  for (const cell of counts.byUnit[unit] ?? []) {
    for (const other of counts.byIssue[cell.issue] ?? []) {
      if (other.unit <= unit) continue
      weights.set(other.unit, (weights.get(other.unit) ?? 0) + weightOf(options.aggregation, cell, other))
      if (options.normalization === 'JACCARD') addJoint(joint, cell, other, options.aggregation)
    }
  }
  return [...weights].flatMap(([other, sum]): Edge[] => {
    const divisor = divisorOf(counts, unit, other, joint.get(other), options)
    const weight = divisor === 0 ? 0 : sum / divisor
    if (weight === 0 || Math.abs(weight) < options.minWeight) return []
    const [source = '', target = ''] = [units.names[unit], units.names[other]].sort()
    return [
      {
        source,
        target,
        weight,
        stance: null,
        evidence: () => sharedRows(ledger, counts, unit, other, options.aggregation),
      },
    ]
  })
}

function weightOf(aggregation: OneModeOptions['aggregation'], a: Cell, b: Cell): number {
  if (aggregation === 'IGNORE') return a.total * b.total
  const [support, zero, oppose] = a.polarity
  const [supportB, zeroB, opposeB] = b.polarity
  const all = (support + zero + oppose) * (supportB + zeroB + opposeB)
  const conflict = support * (zeroB / 2 + opposeB) + (zero * (supportB + opposeB)) / 2 + oppose * (supportB + zeroB / 2)
  return aggregation === 'CONFLICT' ? conflict : aggregation === 'CONGRUENCE' ? all - conflict : all - 2 * conflict
}

function addJoint(
  joint: Map<number, { own: number; other: number; product: number }>,
  a: Cell,
  b: Cell,
  aggregation: OneModeOptions['aggregation'],
): void {
  const sum = joint.get(b.unit) ?? { own: 0, other: 0, product: 0 }
  joint.set(b.unit, sum)
  const counts = (cell: Cell) => (aggregation === 'IGNORE' ? [...cell.polarity, cell.none] : cell.polarity)
  const others = counts(b)
  counts(a).forEach((own, at) => {
    const other = others[at] ?? 0
    if (own === 0 || other === 0) return
    sum.own += own
    sum.other += other
    sum.product += own * other
  })
}

function divisorOf(
  counts: CountedPositions,
  a: number,
  b: number,
  joint: { own: number; other: number; product: number } | undefined,
  { normalization, aggregation }: OneModeOptions,
): number {
  const [own, other] = [sizeOf(counts.byUnit[a] ?? [], aggregation), sizeOf(counts.byUnit[b] ?? [], aggregation)]
  if (normalization === 'AVERAGE') return (own.total + other.total) / 2
  if (normalization === 'COSINE') return Math.sqrt(own.squares * other.squares)
  if (normalization === 'NONE') return 1
  const { own: jointOwn = 0, other: jointOther = 0, product = 0 } = joint ?? {}
  return own.total - jointOwn + (other.total - jointOther) + product
}

/** The total of a unit's counts over (issue, polarity), and the sum of their squares; without a polarity only IGNORE counts. */
function sizeOf(cells: Cell[], aggregation: OneModeOptions['aggregation']): { total: number; squares: number } {
  let [total, squares] = [0, 0]
  for (const { polarity, none } of cells) {
    for (const count of aggregation === 'IGNORE' ? [...polarity, none] : polarity) {
      total += count
      squares += count * count
    }
  }
  return { total, squares }
}

function linksOf(
  cell: Cell,
  aggregation: TwoModeOptions['aggregation'],
): { weight: number; stance: Stance | null; rows: number[] }[] {
  if (aggregation === 'IGNORE') return [{ weight: cell.total, stance: null, rows: cell.rows }]
  if (aggregation === 'SUBTRACT')
    return [{ weight: cell.polarity[0] - cell.polarity[2], stance: null, rows: cell.rows }]
  return stances.slice(0, -1).flatMap((stance, code) => {
    const rows = cell.byStance[code] ?? []
    return rows.length === 0 ? [] : [{ weight: rows.length, stance, rows }]
  })
}

/** The positions of both units on the issues they share; those without a polarity only where they count. */
function sharedRows(
  ledger: Ledger,
  counts: CountedPositions,
  a: number,
  b: number,
  aggregation: OneModeOptions['aggregation'],
): string[] {
  const counted = (cell: Cell) => (aggregation === 'IGNORE' ? cell.rows : cell.byStance.slice(0, -1).flat())
  const others = new Map((counts.byUnit[b] ?? []).map((cell) => [cell.issue, counted(cell)]))
  const rows = (counts.byUnit[a] ?? []).flatMap((cell) => {
    const other = others.get(cell.issue) ?? []
    const own = counted(cell)
    return own.length > 0 && other.length > 0 ? [...own, ...other] : []
  })
  return idsOf(ledger, [...new Set(rows)])
}

function idsOf(ledger: Ledger, rows: number[]): string[] {
  return rows.map((row) => ledger.ids[row] ?? '').sort()
}

function countedOf(names: string[], counts: CountedPositions, aggregation: NetworkAggregation): Map<string, number> {
  const sizes = counts.byUnit.map((cells) => cells.reduce((sum, cell) => sum + countIn(cell, aggregation), 0))
  return new Map(names.map((name, unit) => [name, sizes[unit] ?? 0]))
}

/** Positions without a polarity count in IGNORE only. */
function countIn({ total, none }: Cell, aggregation: NetworkAggregation): number {
  return aggregation === 'IGNORE' ? total : total - none
}

function heaviestFirst(edges: Edge[]): Edge[] {
  const key = ({ source, target, stance }: Edge) => `${source} ${target} ${stance ?? ''}`
  return edges.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (key(a) < key(b) ? -1 : 1))
}
