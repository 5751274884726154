import { attributionJson } from './attribution.ts'
import { edgeStyle, typeColour } from './colours.ts'
import { chosen, jsonItems } from './json.ts'
import type { EdgeRecord, GraphRecords, NodeRecord } from './record.ts'

/** Cytoscape.js JSON, which Cytoscape desktop imports as .cyjs. networkx takes a node's key from `value` and an edge's from `key`. */
export async function* writeCytoscape(graph: GraphRecords): AsyncGenerator<string> {
  const { about, directed, nodeColumns, edgeColumns } = graph
  const head = { directed, multigraph: true, data: attributionJson(about) }
  yield `${JSON.stringify(head).slice(0, -1)},"elements":{"nodes":[`
  yield* jsonItems(graph.nodes(), ({ id, label, type, x, y, size, attributes }: NodeRecord) => ({
    data: { ...chosen(nodeColumns, attributes), id, value: id, name: label, label, size, color: typeColour(type) },
    position: { x, y },
  }))
  yield '\n],"edges":['
  yield* jsonItems(graph.edges(), (edge: EdgeRecord) => {
    const { id, source, target, label, weight, attributes } = edge
    const { colour, shape } = edgeStyle(edge)
    return {
      data: {
        ...chosen(edgeColumns, attributes),
        id,
        key: id,
        source,
        target,
        label,
        weight,
        color: colour,
        lineStyle: shape,
      },
    }
  })
  yield '\n]}}\n'
}
