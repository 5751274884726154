import { badInput } from '../../errors.ts'
import type {
  Level,
  NetworkAggregation,
  NetworkDuplicates,
  NetworkMode,
  NetworkNormalization,
} from '../../generated/types.ts'
import type { Ledger } from '../../graph/ledger.ts'
import { compareUnits } from '../agreement/agreement.ts'
import { agreementMatrix } from '../agreement/scores.ts'
import { readUnits, type Units } from '../agreement/units.ts'
import { type FoundBloc, findBlocs } from './blocs.ts'
import { type Edge, type Network, oneModeNetwork, twoModeNetwork } from './edges.ts'

export interface NetworkOptions {
  mode: NetworkMode
  aggregation: NetworkAggregation
  normalization: NetworkNormalization
  duplicates: NetworkDuplicates
  level: Level
  minWeight: number
  /** How many edges are given; the counts and the communities are of the whole network. */
  first: number
}

/** A node of a network, by its id. */
export interface NetworkNode {
  id: string
  degree: number
  weight: number
  positions: number
}

export interface PositionNetwork {
  nodeCount: number
  edgeCount: number
  uncertain: number
  nodes: NetworkNode[]
  edges: Edge[]
  blocs: () => Promise<FoundBloc[]>
}

/** The network that the positions form. Throws BAD_USER_INPUT for an aggregation or normalization that the mode does not have. */
export async function positionNetwork(ledger: Ledger, options: NetworkOptions): Promise<PositionNetwork> {
  checkOptions(options)
  const units = await readUnits(ledger, options.level)
  const network = await makeNetwork(ledger, units, options)
  const nodes = nodesOf(network)
  const edges = network.edges.slice(0, options.first)
  const shown = new Set(edges.flatMap(({ source, target }) => [source, target]))
  return {
    nodeCount: nodes.length,
    edgeCount: network.edges.length,
    uncertain: network.uncertain,
    nodes: nodes.filter(({ id }) => shown.has(id)),
    edges,
    async blocs() {
      if (options.mode === 'TWO_MODE') return []
      const active = [...network.counted].filter(([, positions]) => positions > 0).map(([unit]) => unit)
      return findBlocs(active, network.edges, agreementMatrix(await compareUnits(ledger, { level: options.level })))
    },
  }
}

function makeNetwork(ledger: Ledger, units: Units, options: NetworkOptions): Promise<Network> {
  return options.mode === 'ONE_MODE'
    ? oneModeNetwork(ledger, units, options as Parameters<typeof oneModeNetwork>[2])
    : twoModeNetwork(ledger, units, options as Parameters<typeof twoModeNetwork>[2])
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

function nodesOf({ edges, counted }: Network): NetworkNode[] {
  const nodes = new Map<string, NetworkNode>()
  for (const { source, target, weight } of edges) {
    for (const id of [source, target]) {
      const node = nodes.get(id) ?? { id, degree: 0, weight: 0, positions: counted.get(id) ?? 0 }
      nodes.set(id, node)
      node.degree += 1
      node.weight += weight
    }
  }
  return [...nodes.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
