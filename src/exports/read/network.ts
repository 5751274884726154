import type { Stance } from '../../generated/types.ts'
import { makeGraph } from '../../graph/graph.ts'
import { polarities } from '../../model/stance.ts'
import type { Evidence } from '../../questions/network/evidence.ts'
import type { Edge, NetworkRequest } from '../../questions/network/network.ts'
import type { Work } from '../../workers/work.ts'
import type { Cell } from '../records.ts'
import type { Reading } from './scan.ts'

/** A network derived from positions: actors with each other, or actors with issues. */
export interface DerivedNetwork {
  directed: boolean
  nodes: ({ id: string; label: string; type: string } & Record<string, Cell>)[]
  edges: DerivedEdge[]
  /** The positions that the weights of some edges stand on, with the first ids of each, in the order of the edges. */
  evidenceOf: (edges: DerivedEdge[], first: number) => Promise<Evidence[]>
}

interface DerivedEdge {
  source: string
  target: string
  weight: number
  polarity: number | null
  /** What a COMBINE network tells its edges apart by. */
  stance: Stance | null
}

/** The whole network of the positions, as `positionNetwork` would answer it. Throws BAD_USER_INPUT for options that do not go together. */
export async function readNetwork(
  { engine, where, signal, work }: Reading & { work: Work },
  options: NetworkRequest,
): Promise<DerivedNetwork> {
  const graph = makeGraph(engine)
  const network = await work.ask('network', where, { ...options, first: null }, signal)
  const blocs = await work.ask('networkBlocs', where, options, signal)
  const blocOf = new Map(blocs.flatMap(({ members }, bloc) => members.map((member) => [member, bloc + 1] as const)))
  const nodes = await Promise.all(
    network.nodes.map(async ({ id, degree, weight, positions }) => {
      const node = await graph.node(id)
      const label = node && 'name' in node ? node.name : id
      return { id, label, type: node?.type ?? '', degree, weight, positions, bloc: blocOf.get(id) }
    }),
  )
  return {
    directed: options.mode === 'TWO_MODE',
    nodes,
    edges: network.edges.map((edge) => ({ ...edge, polarity: polarityIn(edge) })),
    evidenceOf: (edges, first) => {
      const keys = edges.map(({ source, target, stance }) => ({ source, target, stance }))
      return work.ask('networkEvidence', where, { ...options, edges: keys, first }, signal)
    },
  }
}

function polarityIn({ weight, stance }: Edge): number {
  return stance === null ? Math.sign(weight) : (polarities[stance] ?? 0)
}
