import graphology from 'graphology'
import louvain from 'graphology-communities-louvain'

/** Its types name a default export; what is exported is the function itself. */
const detect = louvain as unknown as typeof louvain.default

/** An edge between two nodes, by their names. */
export type WeightedEdge = [source: string, target: string, weight: number]

/** Louvain's communities over the positive edges, the largest first, their members by name; the same edges in the same order always give the same ones. */
export function findCommunities(names: readonly string[], edges: Iterable<WeightedEdge>): string[][] {
  const graph = new graphology.UndirectedGraph()
  const nodes = names.toSorted()
  for (const node of nodes) graph.addNode(node)
  for (const [source, target, weight] of edges) if (weight > 0) graph.addEdge(source, target, { weight })
  if (graph.order === 0) return []
  const communities = detect(graph, { getEdgeWeight: 'weight', rng: makeRandom() })
  const members = new Map<number, string[]>()
  for (const node of nodes) {
    const community = communities[node] ?? 0
    members.set(community, [...(members.get(community) ?? []), node])
  }
  return [...members.values()].sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
}

/** A generator with a fixed seed (mulberry32), so that a community does not change between two requests. */
function makeRandom(): () => number {
  let state = 0x6d2b79f5
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
