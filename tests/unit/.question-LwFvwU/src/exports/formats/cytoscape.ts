import type { GraphFormat } from '../format.ts'
import { attributionJson } from '../print/attribution.ts'
import { edgeStyle, typeColour } from '../print/colours.ts'
import { jsonItems, memberPrinter } from '../print/json.ts'
import type { GraphRecords } from '../records.ts'

/** Cytoscape.js JSON, which Cytoscape desktop imports as .cyjs. networkx takes a node's key from `value` and an edge's from `key`. */
export const cytoscape: GraphFormat = {
  of: 'graph',
  name: 'cytoscape',
  extension: 'cyjs',
  stem: 'graph',
  mediaType: 'application/json; charset=utf-8',
  title: 'Cytoscape',
  about: 'Cytoscape JSON, for Cytoscape and Cytoscape.js',
  write: writeCytoscape,
}

async function* writeCytoscape(graph: GraphRecords): AsyncGenerator<string> {
  const { about, directed } = graph
  const [nodeMembers, edgeMembers] = [memberPrinter(graph.nodeColumns), memberPrinter(graph.edgeColumns)]
  const head = { directed, multigraph: true, data: attributionJson(about) }
  yield `${JSON.stringify(head).slice(0, -1)},"elements":{"nodes":[`
  yield* jsonItems(graph.nodes(), ({ id, label, type, x, y, size, attributes }) => {
    const rest = JSON.stringify({ id, value: id, name: label, label, size, color: typeColour(type) })
    return `{"data":{${nodeMembers(attributes)}${rest.slice(1)},"position":{"x":${x},"y":${y}}}`
  })
  yield '\n],"edges":['
  yield* jsonItems(graph.edges(), (edge) => {
    const { id, source, target, label, weight } = edge
    const { colour, shape } = edgeStyle(edge)
    const rest = JSON.stringify({ id, key: id, source, target, label, weight, color: colour, lineStyle: shape })
    return `{"data":{${edgeMembers(edge.attributes)}${rest.slice(1)}}`
  })
  yield '\n]}}\n'
}
