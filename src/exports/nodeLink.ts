import { attributionJson } from './attribution.ts'
import { edgeStyle, typeColour } from './colours.ts'
import { chosen, jsonItems } from './json.ts'
import type { EdgeRecord, GraphRecords, NodeRecord } from './record.ts'

/** Node-link JSON for D3, force-graph and networkx, which is to be told `edges="links"`. */
export async function* writeNodeLink(graph: GraphRecords): AsyncGenerator<string> {
  const { about, directed, nodeColumns, edgeColumns } = graph
  const head = { directed, multigraph: true, graph: attributionJson(about) }
  yield `${JSON.stringify(head).slice(0, -1)},"nodes":[`
  yield* jsonItems(graph.nodes(), ({ id, label, type, x, y, size, attributes }: NodeRecord) => ({
    ...chosen(nodeColumns, attributes),
    id,
    label,
    x,
    y,
    size,
    color: typeColour(type),
  }))
  yield '\n],"links":['
  yield* jsonItems(graph.edges(), (edge: EdgeRecord) => {
    const { id, source, target, label, weight, attributes } = edge
    const { colour } = edgeStyle(edge)
    return { ...chosen(edgeColumns, attributes), source, target, key: id, label, weight, color: colour }
  })
  yield '\n]}\n'
}
