import type { NodeRow, QueryRelations } from '../generated/rows.ts'
import { statements } from '../generated/statements.ts'
import type { Graph } from '../graph/graph.ts'
import { makePage, windowOf } from '../graph/page.ts'
import { makeLinks, relationOf } from '../questions/links.ts'
import { findNeighbourhood } from '../questions/neighbourhood.ts'
import { findShortestPath } from '../questions/shortestPath.ts'

const field = 'Query.neighbourhood'

/** What lies around a node, by pages. */
export const neighbourhood: QueryRelations['neighbourhood'] = async (
  _,
  { of, depth, via, first, after },
  { graph },
) => {
  const window = windowOf(field, { first, after: after ?? null })
  const found = await findNeighbourhood(makeLinks(graph.load, via ?? null), of, depth, window)
  if (!found) return null
  const { edges, pageInfo, totalCount } = makePage(field, window, found.rows, found.totalCount)
  const nodeOf = await readNodes(graph, [of, ...edges.flatMap(({ node }) => [node.id, node.from])])
  return {
    of: nodeOf(of),
    edges: edges.map(({ cursor, node: { id, distance, from, kind, forward } }) => ({
      cursor,
      node: nodeOf(id),
      distance,
      from: nodeOf(from),
      kind,
      relation: relationOf({ kind, forward }),
    })),
    nodes: edges.map(({ node }) => nodeOf(node.id)),
    pageInfo,
    // Called only when the field is asked for; the generated type knows values alone.
    totalCount: totalCount as never,
    truncated: found.truncated,
  }
}

/** A shortest way from one node to another, or null. */
export const shortestPath: QueryRelations['shortestPath'] = async (_, { from, to, via, maxLength }, { graph }) => {
  const steps = await findShortestPath(makeLinks(graph.load, via ?? null), { from, to, maxLength })
  if (!steps) return null
  const ids = [from, ...steps.map((step) => step.to)]
  const nodeOf = await readNodes(graph, ids)
  return {
    length: steps.length,
    steps: steps.map((step) => ({
      from: nodeOf(step.from),
      to: nodeOf(step.to),
      kind: step.kind,
      relation: relationOf(step),
    })),
    nodes: ids.map(nodeOf),
  }
}

async function readNodes(graph: Graph, ids: string[]): Promise<(id: string) => NodeRow> {
  const rows = (await graph.many(statements['Query.nodes'], { ids: [...new Set(ids)] })) as NodeRow[]
  const byId = new Map(rows.map((row) => [row.id, row]))
  return (id) => byId.get(id) as NodeRow
}
