import type { GraphFormat } from '../format.ts'
import { attribution } from '../print/attribution.ts'
import { edgeStyle, typeColour } from '../print/colours.ts'
import { sanitize } from '../print/sanitize.ts'
import type { Cell, Column, EdgeRecord, GraphRecords, NodeRecord } from '../records.ts'

/** DOT for Graphviz. */
export const dot: GraphFormat = {
  of: 'graph',
  name: 'dot',
  extension: 'dot',
  stem: 'graph',
  mediaType: 'text/vnd.graphviz; charset=utf-8',
  title: 'DOT, for Graphviz',
  about: 'DOT, for Graphviz',
  write: writeDot,
}

async function* writeDot(graph: GraphRecords): AsyncGenerator<string> {
  const { about, directed } = graph
  const comment = attribution(about).map((line) => `// ${sanitize(line).replaceAll(/[\r\n]/g, ' ')}\n`)
  yield `${comment.join('')}${directed ? 'digraph' : 'graph'} ${quote(about.title)} {\n  node [style=filled, shape=box]\n`
  for await (const page of graph.nodes()) yield page.map((node) => nodeLine(graph.nodeColumns, node)).join('')
  const arrow = directed ? '->' : '--'
  for await (const page of graph.edges()) yield page.map((edge) => edgeLine(graph.edgeColumns, arrow, edge)).join('')
  yield '}\n'
}

function nodeLine(columns: Column[], { id, label, type, attributes }: NodeRecord): string {
  return `  ${quote(id)} [${list(columns, attributes)}label=${quote(label)}, fillcolor=${quote(typeColour(type))}]\n`
}

/** Graphviz takes no weight below nought, and whole ones only. */
function edgeLine(columns: Column[], arrow: string, edge: EdgeRecord): string {
  const { colour, shape } = edgeStyle(edge)
  const label = edge.label === '' ? '' : `label=${quote(edge.label)}, `
  const look = `${label}weight=${Math.max(0, Math.round(edge.weight))}, color=${quote(colour)}, style=${shape}`
  const ends = `${quote(edge.source)} ${arrow} ${quote(edge.target)}`
  return `  ${ends} [${list(columns, edge.attributes)}id=${quote(edge.id)}, ${look}]\n`
}

function list(columns: Column[], attributes: Record<string, Cell>): string {
  let text = ''
  for (const { name } of columns) {
    const value = attributes[name]
    if (value !== null && value !== undefined) text += `${quote(name)}=${quote(String(value))}, `
  }
  return text
}

/** A string of DOT. A backslash would begin an escape, and a `<` outside quotes an HTML label. */
function quote(text: string): string {
  return `"${sanitize(text)
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll(/\r\n?|\n/g, '\\n')}"`
}
