import type { GraphFormat } from '../format.ts'
import { attribution } from '../print/attribution.ts'
import { edgeStyle, rgb, typeColour } from '../print/colours.ts'
import { attributePrinter, type Printer, xml } from '../print/xml.ts'
import type { Column, EdgeRecord, GraphRecords, NodeRecord } from '../records.ts'

/**
 * GEXF for Gephi and Gephi Lite. Version 1.2 and colours as r, g, b: the form that Gephi, networkx and graphology all read.
 * Edges with days carry them as a spell, both days included. `kind`, of version 1.3, is what Gephi tells parallel edges apart by.
 */
export const gexf: GraphFormat = {
  of: 'graph',
  name: 'gexf',
  extension: 'gexf',
  stem: 'graph',
  mediaType: 'application/gexf+xml; charset=utf-8',
  title: 'GEXF, for Gephi',
  about: 'GEXF with positions, colours, weights and time, for Gephi and Gephi Lite',
  write: writeGexf,
}

async function* writeGexf(graph: GraphRecords): AsyncGenerator<string> {
  yield head(graph)
  const [ofNode, ofEdge] = [valuePrinter(graph.nodeColumns), valuePrinter(graph.edgeColumns)]
  for await (const page of graph.nodes()) yield page.map((node) => nodeElement(ofNode, node)).join('')
  yield '    </nodes>\n    <edges>\n'
  for await (const page of graph.edges()) yield page.map((edge) => edgeElement(ofEdge, edge)).join('')
  yield '    </edges>\n  </graph>\n</gexf>\n'
}

function head({ about, directed, dated, nodeColumns, edgeColumns }: GraphRecords): string {
  const time = dated ? ' mode="dynamic" timeformat="date"' : ' mode="static"'
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
  <meta>
    <creator>Démarche</creator>
    <description>${xml(attribution(about).join('\n'))}</description>
  </meta>
  <graph${time} defaultedgetype="${directed ? 'directed' : 'undirected'}">
${attributes('node', nodeColumns)}${attributes('edge', edgeColumns)}    <nodes>
`
}

function attributes(of: 'node' | 'edge', columns: Column[]): string {
  const lines = columns.map(
    ({ name, type }) => `      <attribute id="${xml(name)}" title="${xml(name)}" type="${type}"/>\n`,
  )
  return `    <attributes class="${of}" mode="static">\n${lines.join('')}    </attributes>\n`
}

function nodeElement(print: Printer, { id, label, type, x, y, size, attributes }: NodeRecord): string {
  const [r, g, b] = rgb(typeColour(type))
  return `      <node id="${xml(id)}" label="${xml(label)}">
${print(attributes)}        <viz:color r="${r}" g="${g}" b="${b}"/>
        <viz:position x="${x}" y="${y}" z="0.0"/>
        <viz:size value="${size}"/>
      </node>
`
}

function edgeElement(print: Printer, edge: EdgeRecord): string {
  const { colour, shape } = edgeStyle(edge)
  const [r, g, b] = rgb(colour)
  const ends = `source="${xml(edge.source)}" target="${xml(edge.target)}"`
  const label = edge.label === '' ? '' : ` label="${xml(edge.label)}"`
  return `      <edge id="${xml(edge.id)}" ${ends}${label} kind="${xml(edge.kind)}" weight="${edge.weight}"${spell(edge)}>
${print(edge.attributes)}        <viz:color r="${r}" g="${g}" b="${b}"/>
        <viz:shape value="${shape}"/>
      </edge>
`
}

function valuePrinter(columns: Column[]): Printer {
  const print = attributePrinter(columns, (name) => `          <attvalue for="${name}" value="`, '"/>\n')
  return (attributes) => {
    const text = print(attributes)
    return text === '' ? '' : `        <attvalues>\n${text}        </attvalues>\n`
  }
}

function spell({ from, to }: EdgeRecord): string {
  return (from === null ? '' : ` start="${xml(from)}"`) + (to === null ? '' : ` end="${xml(to)}"`)
}
