import { ranksOf } from '../../collections/numbers.ts'
import { badInput } from '../../errors.ts'
import type {
  Level,
  NetworkAggregation,
  NetworkDuplicates,
  NetworkMode,
  NetworkNormalization,
  Stance,
} from '../../generated/types.ts'
import type { Ledger } from '../../graph/ledger.ts'
import { stances } from '../../model/stance.ts'
import { compareUnits } from '../agreement/agreement.ts'
import { agreementMatrix } from '../agreement/scores.ts'
import { readUnits } from '../agreement/units.ts'
import { oncePerLedger } from '../once.ts'
import { type FoundBloc, findBlocs } from './blocs.ts'
import { countPositions } from './counts.ts'
import { type Network, oneModeNetwork, twoModeNetwork } from './edges.ts'
import { type EdgeKey, type Evidence, evidenceIn } from './evidence.ts'
import { checkSelection, type Selection, selectEdges } from './select.ts'

/** Which network the positions form. */
export interface NetworkOptions {
  mode: NetworkMode
  aggregation: NetworkAggregation
  normalization: NetworkNormalization
  duplicates: NetworkDuplicates
  level: Level
  minWeight: number
}

/** Which network, and which part of it is given. */
export type NetworkRequest = NetworkOptions & Partial<Selection>

/** A node of a network, by its id. */
export interface NetworkNode {
  id: string
  degree: number
  weight: number
  positions: number
}

export interface Edge {
  source: string
  target: string
  weight: number
  stance: Stance | null
}

export interface PositionNetwork {
  nodeCount: number
  unitCount: number
  edgeCount: number
  uncertain: number
  nodes: NetworkNode[]
  edges: Edge[]
}

/**
 * The network that the positions form: the counts are of the whole, the edges the heaviest of those selected, or all of these where `first` is null, the
 * nodes those at their ends. Throws BAD_USER_INPUT for an aggregation or normalization that the mode does not have, and for a selection out of bounds.
 */
export async function positionNetwork(
  ledger: Ledger,
  { first, strongest = 0, units = 0, issues = 0, ...options }: NetworkRequest & { first: number | null },
): Promise<PositionNetwork> {
  checkOptions(options)
  const selection = { strongest, units, issues }
  checkSelection(options.mode, selection)
  const network = await readNetwork(ledger, options)
  const { names, edges, counted, counts } = network
  const unitCount = names.length - (options.mode === 'TWO_MODE' ? ledger.issues.length : 0)
  const degree = new Uint32Array(names.length)
  const weight = new Float64Array(names.length)
  for (const ends of [edges.source, edges.target]) for (const end of ends) degree[end] = (degree[end] as number) + 1
  for (let at = 0; at < edges.weight.length; at++) {
    for (const end of [edges.source[at] as number, edges.target[at] as number])
      weight[end] = (weight[end] as number) + (edges.weight[at] as number)
  }
  const selected = selectEdges(network, unitCount, selection)
  const given = Math.min(selected.weight.length, first ?? selected.weight.length)
  const shown = new Set([...selected.source.subarray(0, given), ...selected.target.subarray(0, given)])
  const ranks = ranksOf(names)
  const toNode = (end: number): NetworkNode => ({
    id: names[end] ?? '',
    degree: degree[end] ?? 0,
    weight: weight[end] ?? 0,
    positions: counted[end] ?? 0,
  })
  return {
    nodeCount: countLinked(degree),
    unitCount: countLinked(degree.subarray(0, unitCount)),
    edgeCount: edges.weight.length,
    uncertain: counts.uncertain,
    nodes: [...shown].sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0)).map(toNode),
    edges: Array.from({ length: given }, (_, at) => ({
      source: names[selected.source[at] ?? 0] ?? '',
      target: names[selected.target[at] ?? 0] ?? '',
      weight: selected.weight[at] ?? 0,
      stance: stances[selected.stance[at] ?? 0] ?? null,
    })),
  }
}

function countLinked(degree: Uint32Array): number {
  return degree.reduce((count, own) => count + (own > 0 ? 1 : 0), 0)
}

/** The communities of the network's units; none of a two-mode network. */
export const networkBlocs = oncePerLedger(3, keyOf, async (ledger, options: NetworkOptions): Promise<FoundBloc[]> => {
  checkOptions(options)
  if (options.mode === 'TWO_MODE') return []
  const network = await readNetwork(ledger, options)
  return findBlocs(network, agreementMatrix(await compareUnits(ledger, { level: options.level })))
})

/** What each of the edges stands on, with the first ids of it. */
export async function networkEvidence(
  ledger: Ledger,
  { edges, first, ...options }: NetworkOptions & { edges: EdgeKey[]; first: number },
): Promise<Evidence[]> {
  checkOptions(options)
  return edges.map(evidenceIn(ledger, await readNetwork(ledger, options), options, first))
}

const readNetwork = oncePerLedger(3, keyOf, async (ledger, options: NetworkOptions): Promise<Network> => {
  const units = await readUnits(ledger, options.level)
  const counts = await countPositions(ledger, options)
  return options.mode === 'ONE_MODE'
    ? oneModeNetwork(units, counts, options as Parameters<typeof oneModeNetwork>[2])
    : twoModeNetwork(ledger, units, counts, options as Parameters<typeof twoModeNetwork>[3])
})

function keyOf({ mode, aggregation, normalization, duplicates, level, minWeight }: NetworkOptions): string {
  return [mode, aggregation, normalization, duplicates, level, minWeight].join(' ')
}

function checkOptions({ mode, aggregation, normalization, minWeight }: NetworkOptions): void {
  const aggregations =
    mode === 'ONE_MODE' ? ['IGNORE', 'CONGRUENCE', 'CONFLICT', 'SUBTRACT'] : ['IGNORE', 'SUBTRACT', 'COMBINE']
  if (!aggregations.includes(aggregation))
    throw badInput('aggregation', `one of ${aggregations.join(', ')} in mode ${mode}`, aggregation)
  if (mode === 'TWO_MODE' && normalization !== 'NONE')
    throw badInput('normalization', 'NONE in mode TWO_MODE', normalization)
  if (!(minWeight >= 0)) throw badInput('minWeight', 'a number of 0 or more', minWeight)
}
