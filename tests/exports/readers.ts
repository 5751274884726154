import { instance } from '@viz-js/viz'
import { unzipSync } from 'fflate'
import { MultiGraph } from 'graphology'
import gexf from 'graphology-gexf'
import graphml from 'graphology-graphml'

type Attributes = Record<string, unknown>

/** A graph as another tool reads it from a file: the attributes of its nodes and edges. */
export interface ReadGraph {
  nodes: Attributes[]
  edges: Attributes[]
}

/** How files of each graph format are read back, by a tool that is not ours wherever one runs here. */
export const readers: Record<string, (file: Buffer) => ReadGraph | Promise<ReadGraph>> = {
  gexf: (file) => fromGraphology(gexf.parse(MultiGraph, file.toString())),
  graphml: (file) => fromGraphology(graphml.parse(MultiGraph, file.toString())),
  cytoscape(file) {
    const { elements } = JSON.parse(file.toString()) as {
      elements: { nodes: { data: Attributes }[]; edges: { data: Attributes }[] }
    }
    return { nodes: elements.nodes.map(({ data }) => data), edges: elements.edges.map(({ data }) => data) }
  },
  cx2(file) {
    const [head, ...aspects] = JSON.parse(file.toString()) as Record<string, Attributes[]>[]
    const aspect = (name: string) => aspects.find((one) => name in one)?.[name] ?? []
    const [nodes, edges] = [aspect('nodes'), aspect('edges')]
    const counted = aspect('metaData').map(({ name, elementCount }) => [name, elementCount])
    const found = counted.map(([name]) => [name, aspect(String(name)).length])
    if (head?.CXVersion === undefined || JSON.stringify(found) !== JSON.stringify(counted))
      throw new Error(`The file says ${JSON.stringify(counted)}; it holds ${JSON.stringify(found)}.`)
    const ids = new Set(nodes.map(({ id }) => id))
    const loose = edges.filter(({ s, t }) => !ids.has(s) || !ids.has(t))
    if (loose.length > 0) throw new Error(`${loose.length} edges have an end that is no node.`)
    return { nodes: nodes.map(({ v }) => v as Attributes), edges: edges.map(({ v }) => v as Attributes) }
  },
  graphology: (file) => fromGraphology(MultiGraph.from(JSON.parse(file.toString()))),
  'node-link'(file) {
    const { nodes, links } = JSON.parse(file.toString()) as { nodes: Attributes[]; links: Attributes[] }
    return { nodes, edges: links }
  },
  async dot(file) {
    const viz = await instance()
    const { objects = [], edges = [] } = viz.renderJSON(file.toString()) as {
      objects?: Attributes[]
      edges?: Attributes[]
    }
    return { nodes: objects.map(numbersOf), edges: edges.map(numbersOf) }
  },
  'gephi-csv'(file) {
    const files = unzipSync(file)
    const rows = (name: string) => readCsv(Buffer.from(files[name] ?? []).toString())
    // A spreadsheet does not show the apostrophe before what it would run.
    const lower = (row: Attributes) => ({ ...row, label: String(row.Label ?? '').replace(/^'(?=[=+\-@])/, '') })
    return { nodes: rows('nodes.csv').map(lower), edges: rows('edges.csv').map(lower) }
  },
}

/** Everything a file says, also inside a zip. */
export function textOf(file: Buffer): string {
  if (!file.subarray(0, 2).equals(Buffer.from('PK'))) return file.toString()
  return Object.values(unzipSync(file))
    .map((content) => Buffer.from(content).toString())
    .join('\n')
}

/** The rows of a CSV file by the names in its first line; an empty cell is absent. */
export function readCsv(text: string): Record<string, string>[] {
  const [head = [], ...rows] = cellsOf(text)
  return rows.map((row) => Object.fromEntries(head.flatMap((name, index) => (row[index] ? [[name, row[index]]] : []))))
}

/** RFC 4180, by its grammar. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && quoted === undefined && plain === '' && row.length === 0) break
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

function fromGraphology(graph: MultiGraph): ReadGraph {
  return { nodes: graph.mapNodes((_, attributes) => attributes), edges: graph.mapEdges((_, attributes) => attributes) }
}

/** DOT knows texts only, and keeps their escapes. */
function numbersOf(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      /^-?\d+$/.test(String(value)) ? Number(value) : unescapeDot(String(value)),
    ]),
  )
}

function unescapeDot(text: string): string {
  return text.replaceAll(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character))
}
