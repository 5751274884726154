import type { GraphFormat } from '../format.ts'
import { attributionJson } from '../print/attribution.ts'
import { edgeStyle, OTHER_COLOUR, typeColour } from '../print/colours.ts'
import { jsonItems, memberPrinter } from '../print/json.ts'
import type { Column, GraphRecords } from '../records.ts'

/** CX2 for Cytoscape Web and Cytoscape. Its nodes and edges have numbers; `key` is the id that they have here. */
export const cx2: GraphFormat = {
  of: 'graph',
  name: 'cx2',
  extension: 'cx2',
  stem: 'graph',
  mediaType: 'application/json; charset=utf-8',
  title: 'CX2, for Cytoscape Web',
  about: 'CX2 with positions and a style, for Cytoscape, and Cytoscape Web, which takes up to 10 MB',
  write: writeCx2,
}

/** What a node and an edge have beside their columns. */
const NODE_LOOK: Column[] = [...strings('name', 'key', 'label', 'color'), { name: 'size', type: 'double' }]
const EDGE_LOOK: Column[] = [
  ...strings('name', 'key', 'label', 'interaction', 'color', 'lineStyle'),
  { name: 'weight', type: 'double' },
]

async function* writeCx2(graph: GraphRecords): AsyncGenerator<string> {
  const [nodeMembers, edgeMembers] = [memberPrinter(graph.nodeColumns), memberPrinter(graph.edgeColumns)]
  const numbers = new Map<string, number>()
  yield await headOf(graph)
  yield ',\n{"nodes":['
  yield* jsonItems(graph.nodes(), ({ id, label, type, x, y, size, attributes }) => {
    const number = numbers.size
    numbers.set(id, number)
    const look = JSON.stringify({ name: label, key: id, label, color: typeColour(type), size })
    return `{"id":${number},"x":${x},"y":${y},"v":{${nodeMembers(attributes)}${look.slice(1)}}`
  })
  yield '\n]},\n{"edges":['
  let number = 0
  yield* jsonItems(graph.edges(), (edge) => {
    const { id, source, target, label, kind, weight } = edge
    const { colour, shape } = edgeStyle(edge)
    const ends = `"s":${numbers.get(source)},"t":${numbers.get(target)}`
    const look = { name: label, key: id, label, interaction: kind, color: colour, lineStyle: shape, weight }
    return `{"id":${number++},${ends},"v":{${edgeMembers(edge.attributes)}${JSON.stringify(look).slice(1)}}`
  })
  yield `\n]},\n${JSON.stringify({ visualProperties: [styleOf(graph)] })},\n`
  yield '{"status":[{"error":"","success":true}]}]\n'
}

/** All that comes before the nodes. It says how many there will be, and edges are counted for that: they are not held. */
async function headOf(graph: GraphRecords): Promise<string> {
  const attributes = { ...attributionJson(graph.about), directed: graph.directed }
  const parts = [
    ['attributeDeclarations', 1],
    ['networkAttributes', 1],
    ['nodes', await countOf(graph.nodes())],
    ['edges', await countOf(graph.edges())],
    ['visualProperties', 1],
  ]
  const declarations = {
    networkAttributes: {
      ...declared(strings('name', 'filter', 'creator', 'license')),
      sources: { d: 'list_of_string' },
      sourceCount: { d: 'integer' },
      directed: { d: 'boolean' },
    },
    nodes: declared([...graph.nodeColumns, ...NODE_LOOK]),
    edges: declared([...graph.edgeColumns, ...EDGE_LOOK]),
  }
  const head = [
    { CXVersion: '2.0', hasFragments: false },
    { metaData: parts.map(([name, elementCount]) => ({ name, elementCount })) },
    { attributeDeclarations: [declarations] },
    { networkAttributes: [attributes] },
  ]
  return `[${head.map((part) => JSON.stringify(part)).join(',\n')}`
}

async function countOf(pages: AsyncIterable<unknown[]>): Promise<number> {
  let count = 0
  for await (const page of pages) count += page.length
  return count
}

function declared(columns: Column[]): Record<string, { d: string }> {
  return Object.fromEntries(columns.map(({ name, type }) => [name, { d: type }]))
}

/** Nodes and edges look as in the other formats. */
function styleOf({ directed }: GraphRecords): Record<string, unknown> {
  const from = (attribute: string, type: Column['type'] = 'string') => ({
    type: 'PASSTHROUGH',
    definition: { attribute, type },
  })
  return {
    default: {
      network: { NETWORK_BACKGROUND_COLOR: '#ffffff' },
      node: { NODE_SHAPE: 'ellipse', NODE_BACKGROUND_COLOR: OTHER_COLOUR, NODE_BORDER_WIDTH: 0 },
      edge: { EDGE_LINE_COLOR: OTHER_COLOUR, EDGE_TARGET_ARROW_SHAPE: directed ? 'triangle' : 'none' },
    },
    nodeMapping: {
      NODE_LABEL: from('name'),
      NODE_BACKGROUND_COLOR: from('color'),
      NODE_WIDTH: from('size', 'double'),
      NODE_HEIGHT: from('size', 'double'),
    },
    edgeMapping: { EDGE_LINE_COLOR: from('color'), EDGE_LINE_STYLE: from('lineStyle') },
  }
}

function strings(...names: string[]): Column[] {
  return names.map((name) => ({ name, type: 'string' }))
}
