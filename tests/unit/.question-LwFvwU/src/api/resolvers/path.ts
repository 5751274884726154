import type { ByHand } from '../../generated/resolvers.ts'
import type * as t from '../../generated/types.ts'
import { makePage, windowOf } from '../../graph/page.ts'
import { makeLinks, relationOf, type Step } from '../../questions/links/links.ts'
import { findNeighbourhood } from '../../questions/links/neighbourhood.ts'
import { findShortestPath } from '../../questions/links/shortestPath.ts'
import type { Context } from '../context.ts'
import { nodeOf, nodesOf } from './nodes.ts'

const field = 'Query.neighbourhood'

export const neighbourhood: ByHand['Query']['neighbourhood'] = (_, { of, ...args }, context) =>
  around(of, args, context)

export const shortestPath: ByHand['Query']['shortestPath'] = (_, args, context) => pathBetween(args, context)

/** What lies around a node, by pages; null when the id names nothing. */
export async function around(
  of: string,
  { depth, via, first, after }: Omit<t.RequireFields<t.QueryNeighbourhoodArgs, 'depth' | 'first'>, 'of'>,
  { graph }: Context,
) {
  const window = windowOf(field, { first, after: after ?? null })
  const found = await findNeighbourhood(makeLinks(graph.load, via ?? null), of, depth, window)
  if (!found) return null
  const { edges, pageInfo, totalCount } = makePage(field, window, found.rows, found.totalCount)
  return {
    of,
    edges: edges.map(({ cursor, node }) => ({ cursor, ...node, relation: relationOf(node) })),
    nodes: edges.map(({ node }) => node.id),
    pageInfo,
    totalCount,
    truncated: found.truncated,
  }
}

/** A shortest way from one node to another, or null. */
export async function pathBetween(
  { from, to, via, maxLength }: t.RequireFields<t.QueryShortestPathArgs, 'maxLength'>,
  { graph }: Context,
) {
  const steps = await findShortestPath(makeLinks(graph.load, via ?? null), { from, to, maxLength })
  if (!steps) return null
  return {
    length: steps.length,
    steps: steps.map((step) => ({ ...step, relation: relationOf(step as Step) })),
    nodes: [from, ...steps.map((step) => step.to)],
  }
}

export const Neighbourhood: ByHand['Neighbourhood'] = {
  of: nodeOf(({ of }) => of),
  nodes: nodesOf(({ nodes }) => nodes),
}

export const NeighbourEdge: ByHand['NeighbourEdge'] = { node: nodeOf(({ id }) => id), from: nodeOf(({ from }) => from) }

export const Path: ByHand['Path'] = { nodes: nodesOf(({ nodes }) => nodes) }

export const PathStep: ByHand['PathStep'] = { from: nodeOf(({ from }) => from), to: nodeOf(({ to }) => to) }
