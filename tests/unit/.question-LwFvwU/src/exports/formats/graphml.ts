import type { GraphFormat } from '../format.ts'
import { attribution } from '../print/attribution.ts'
import { edgeStyle, rgb, typeColour } from '../print/colours.ts'
import { attributePrinter, type Printer, xml } from '../print/xml.ts'
import type { Column, EdgeRecord, GraphRecords, NodeRecord } from '../records.ts'

const GRAPHML_TYPES = { string: 'string', integer: 'int', double: 'double' } as const

/** What Gephi and yEd know how to draw, under the names Gephi takes. */
const COLOUR: Column[] = ['r', 'g', 'b'].map((name) => ({ name, type: 'integer' }))
const NODE_LOOK: Column[] = [
  { name: 'label', type: 'string' },
  ...['x', 'y', 'size'].map((name): Column => ({ name, type: 'double' })),
  ...COLOUR,
]
const EDGE_LOOK: Column[] = [{ name: 'label', type: 'string' }, { name: 'weight', type: 'double' }, ...COLOUR]

/** GraphML for networkx, igraph, Gephi, Cytoscape and yEd. */
export const graphml: GraphFormat = {
  of: 'graph',
  name: 'graphml',
  extension: 'graphml',
  stem: 'graph',
  mediaType: 'application/graphml+xml; charset=utf-8',
  title: 'GraphML',
  about: 'GraphML, for networkx, igraph, Gephi, Cytoscape and yEd',
  write: writeGraphml,
}

async function* writeGraphml(graph: GraphRecords): AsyncGenerator<string> {
  yield head(graph)
  const [nodeLook, nodeData] = [dataPrinter('node', NODE_LOOK), dataPrinter('node', graph.nodeColumns)]
  for await (const page of graph.nodes()) yield page.map((node) => nodeElement(nodeLook, nodeData, node)).join('')
  const [edgeLook, edgeData] = [dataPrinter('edge', EDGE_LOOK), dataPrinter('edge', graph.edgeColumns)]
  for await (const page of graph.edges()) yield page.map((edge) => edgeElement(edgeLook, edgeData, edge)).join('')
  yield '  </graph>\n</graphml>\n'
}

function head({ about, directed, nodeColumns, edgeColumns }: GraphRecords): string {
  const allKeys = keys('node', [...NODE_LOOK, ...nodeColumns]) + keys('edge', [...EDGE_LOOK, ...edgeColumns])
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
  <desc>${xml(attribution(about).join('\n'))}</desc>
${allKeys}  <graph edgedefault="${directed ? 'directed' : 'undirected'}">
`
}

/** A key's id is unique in the file, its name only among nodes or edges. */
function keys(of: 'node' | 'edge', columns: Column[]): string {
  return columns
    .map(
      ({ name, type }) =>
        `  <key id="${of}.${xml(name)}" for="${of}" attr.name="${xml(name)}" attr.type="${GRAPHML_TYPES[type]}"/>\n`,
    )
    .join('')
}

function nodeElement(printLook: Printer, print: Printer, node: NodeRecord): string {
  const { id, label, type, x, y, size, attributes } = node
  const [r, g, b] = rgb(typeColour(type))
  const look = printLook({ label, x, y, size, r, g, b })
  return `    <node id="${xml(id)}">\n${look}${print(attributes)}    </node>\n`
}

function edgeElement(printLook: Printer, print: Printer, edge: EdgeRecord): string {
  const { id, source, target, label, weight, attributes } = edge
  const [r, g, b] = rgb(edgeStyle(edge).colour)
  const look = printLook({ label: label === '' ? null : label, weight, r, g, b })
  return `    <edge id="${xml(id)}" source="${xml(source)}" target="${xml(target)}">\n${look}${print(attributes)}    </edge>\n`
}

function dataPrinter(of: 'node' | 'edge', columns: Column[]): Printer {
  return attributePrinter(columns, (name) => `      <data key="${of}.${name}">`, '</data>\n')
}
