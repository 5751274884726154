import type { GraphFormat } from '../format.ts'
import { attributionJson } from '../print/attribution.ts'
import { edgeStyle, typeColour } from '../print/colours.ts'
import { jsonItems, memberPrinter } from '../print/json.ts'
import type { GraphRecords } from '../records.ts'

/** Node-link JSON for D3, force-graph and networkx, which needs `edges="links"`. */
export const nodeLink: GraphFormat = {
  of: 'graph',
  name: 'node-link',
  extension: 'json',
  stem: 'graph',
  mediaType: 'application/json; charset=utf-8',
  title: 'Node-link JSON',
  about: 'Node-link JSON, for D3, force-graph and networkx',
  write: writeNodeLink,
}

async function* writeNodeLink(graph: GraphRecords): AsyncGenerator<string> {
  const { about, directed } = graph
  const [nodeMembers, edgeMembers] = [memberPrinter(graph.nodeColumns), memberPrinter(graph.edgeColumns)]
  const head = { directed, multigraph: true, graph: attributionJson(about) }
  yield `${JSON.stringify(head).slice(0, -1)},"nodes":[`
  yield* jsonItems(graph.nodes(), ({ id, label, type, x, y, size, attributes }) => {
    return `{${nodeMembers(attributes)}${JSON.stringify({ id, label, x, y, size, color: typeColour(type) }).slice(1)}`
  })
  yield '\n],"links":['
  yield* jsonItems(graph.edges(), (edge) => {
    const { id, source, target, label, weight } = edge
    const rest = JSON.stringify({ source, target, key: id, label, weight, color: edgeStyle(edge).colour })
    return `{${edgeMembers(edge.attributes)}${rest.slice(1)}`
  })
  yield '\n]}\n'
}
