import { attribution } from './attribution.ts'
import { edgeStyle, typeColour } from './colours.ts'
import { chosen } from './json.ts'
import type { GraphRecords } from './record.ts'
import { legible } from './text.ts'

/** DOT for Graphviz. */
export async function* writeDot(graph: GraphRecords): AsyncGenerator<string> {
  const { about, directed, nodeColumns, edgeColumns } = graph
  const arrow = directed ? '->' : '--'
  const comment = attribution(about).map((line) => `// ${legible(line).replaceAll(/[\r\n]/g, ' ')}\n`)
  yield `${comment.join('')}${directed ? 'digraph' : 'graph'} ${quote(about.title)} {\n  node [style=filled, shape=box]\n`
  for await (const page of graph.nodes()) {
    yield page
      .map(({ id, label, type, attributes }) => {
        const look = { label, fillcolor: typeColour(type) }
        return `  ${quote(id)} [${list({ ...chosen(nodeColumns, attributes), ...look })}]\n`
      })
      .join('')
  }
  for await (const page of graph.edges()) {
    yield page
      .map((edge) => {
        const { colour, shape } = edgeStyle(edge)
        const look = { id: edge.id, weight: Math.max(0, Math.round(edge.weight)), color: colour, style: shape }
        const label = edge.label === '' ? {} : { label: edge.label }
        return `  ${quote(edge.source)} ${arrow} ${quote(edge.target)} [${list({ ...chosen(edgeColumns, edge.attributes), ...label, ...look })}]\n`
      })
      .join('')
  }
  yield '}\n'
}

function list(attributes: Record<string, unknown>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${quote(name)}=${quote(String(value))}`)
    .join(', ')
}

/** A string of DOT. A backslash would begin an escape, and a `<` outside quotes an HTML label. */
function quote(text: string): string {
  return `"${legible(text)
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll(/\r\n?|\n/g, '\\n')}"`
}
