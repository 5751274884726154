import { makeGraph } from '../../graph/graph.ts'
import { polarities } from '../../model/stance.ts'
import { type NetworkOptions, positionNetwork } from '../../questions/network/network.ts'
import type { Cell } from '../records.ts'
import type { Reading } from './scan.ts'

/** A network derived from positions: actors with each other, or actors with issues. */
export interface DerivedNetwork {
  directed: boolean
  nodes: ({ id: string; label: string; type: string } & Record<string, Cell>)[]
  edges: {
    source: string
    target: string
    weight: number
    polarity: number | null
    /** The ids of the positions that the weight stands on. */
    evidence: string[]
  }[]
}

/** The whole network of the positions, as `positionNetwork` would answer it. Throws BAD_USER_INPUT for options that do not go together. */
export async function readNetwork(
  { engine, where, signal }: Reading,
  options: NetworkOptions,
): Promise<DerivedNetwork> {
  const graph = makeGraph(engine)
  const network = await positionNetwork(await graph.ledger(where), options)
  const blocs = await network.blocs()
  signal.throwIfAborted()
  const blocOf = new Map(blocs.flatMap(({ members }, bloc) => members.map((member) => [member, bloc + 1] as const)))
  const nodes = await Promise.all(
    network.nodes.map(async ({ id, degree, weight, positions }) => {
      const node = await graph.node(id)
      const label = node && 'name' in node ? node.name : id
      return { id, label, type: node?.type ?? '', degree, weight, positions, bloc: blocOf.get(id) }
    }),
  )
  const edges = network.edges.map(({ source, target, weight, stance, evidence }) => ({
    source,
    target,
    weight,
    polarity: stance === null ? Math.sign(weight) : (polarities[stance] ?? 0),
    evidence: evidence(),
  }))
  return { directed: options.mode === 'TWO_MODE', nodes, edges }
}
