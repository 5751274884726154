import type { GraphFormat } from '../format.ts'
import { attributionJson } from '../print/attribution.ts'
import { edgeStyle, typeColour } from '../print/colours.ts'
import { jsonItems, memberPrinter } from '../print/json.ts'
import type { GraphRecords } from '../records.ts'

/** What `Graph.from` of graphology takes. Gephi Lite opens it by the end of its name. */
export const graphology: GraphFormat = {
  of: 'graph',
  name: 'graphology',
  extension: 'graphology.json',
  stem: 'graph',
  mediaType: 'application/json; charset=utf-8',
  title: 'Graphology JSON',
  about: 'Graphology JSON, for graphology, sigma and Gephi Lite',
  write: writeGraphology,
}

async function* writeGraphology(graph: GraphRecords): AsyncGenerator<string> {
  const { about, directed } = graph
  const [nodeMembers, edgeMembers] = [memberPrinter(graph.nodeColumns), memberPrinter(graph.edgeColumns)]
  const options = { type: directed ? 'directed' : 'undirected', multi: true, allowSelfLoops: true }
  yield `${JSON.stringify({ attributes: attributionJson(about), options }).slice(0, -1)},"nodes":[`
  yield* jsonItems(graph.nodes(), ({ id, label, type, x, y, size, attributes }) => {
    const look = JSON.stringify({ label, x, y, size, color: typeColour(type) })
    return `{"key":${JSON.stringify(id)},"attributes":{${nodeMembers(attributes)}${look.slice(1)}}`
  })
  yield '\n],"edges":['
  yield* jsonItems(graph.edges(), (edge) => {
    const { id, source, target, label, weight } = edge
    const ends = JSON.stringify({ key: id, source, target, ...(directed ? {} : { undirected: true }) })
    const look = JSON.stringify({ label, weight, color: edgeStyle(edge).colour })
    return `${ends.slice(0, -1)},"attributes":{${edgeMembers(edge.attributes)}${look.slice(1)}}`
  })
  yield '\n]}\n'
}
