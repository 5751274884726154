import { attribution } from './attribution.ts'
import { edgeStyle, rgb, typeColour } from './colours.ts'
import type { Cell, Column, EdgeRecord, GraphRecords, NodeRecord } from './record.ts'
import { xml } from './xml.ts'

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
export async function* writeGraphml(graph: GraphRecords): AsyncGenerator<string> {
  const nodeColumns = [...NODE_LOOK, ...graph.nodeColumns]
  const edgeColumns = [...EDGE_LOOK, ...graph.edgeColumns]
  yield head(graph, nodeColumns, edgeColumns)
  for await (const page of graph.nodes()) yield page.map((node) => nodeElement(nodeColumns, node)).join('')
  for await (const page of graph.edges()) yield page.map((edge) => edgeElement(edgeColumns, edge)).join('')
  yield '  </graph>\n</graphml>\n'
}

function head({ about, directed }: GraphRecords, nodeColumns: Column[], edgeColumns: Column[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
  <desc>${xml(attribution(about).join('\n'))}</desc>
${keys('node', nodeColumns)}${keys('edge', edgeColumns)}  <graph edgedefault="${directed ? 'directed' : 'undirected'}">
`
}

function keys(of: 'node' | 'edge', columns: Column[]): string {
  return columns
    .map(
      ({ name, type }) =>
        `  <key id="${keyOf(of, name)}" for="${of}" attr.name="${xml(name)}" attr.type="${GRAPHML_TYPES[type]}"/>\n`,
    )
    .join('')
}

/** A key's id is unique in the file, its name only among nodes or edges. */
function keyOf(of: 'node' | 'edge', name: string): string {
  return xml(`${of}.${name}`)
}

function nodeElement(columns: Column[], { id, label, type, x, y, size, attributes }: NodeRecord): string {
  const [r, g, b] = rgb(typeColour(type))
  return `    <node id="${xml(id)}">\n${data('node', columns, { ...attributes, label, x, y, size, r, g, b })}    </node>\n`
}

function edgeElement(columns: Column[], edge: EdgeRecord): string {
  const [r, g, b] = rgb(edgeStyle(edge).colour)
  const { id, source, target, label, weight, attributes } = edge
  const values = data('edge', columns, { ...attributes, label: label === '' ? null : label, weight, r, g, b })
  return `    <edge id="${xml(id)}" source="${xml(source)}" target="${xml(target)}">\n${values}    </edge>\n`
}

function data(of: 'node' | 'edge', columns: Column[], attributes: Record<string, Cell>): string {
  return columns
    .map(({ name }) => {
      const value = attributes[name]
      return value === null || value === undefined ? '' : `      <data key="${keyOf(of, name)}">${xml(value)}</data>\n`
    })
    .join('')
}
