import { writeCytoscape } from './formats/cytoscape.ts'
import { writeDot } from './formats/dot.ts'
import { writeGephiCsv } from './formats/gephiCsv.ts'
import { writeGexf } from './formats/gexf.ts'
import { writeGraphml } from './formats/graphml.ts'
import { writeHtml } from './formats/html.ts'
import { writeJsonLd } from './formats/jsonLd.ts'
import { writeNodeLink } from './formats/nodeLink.ts'
import { writeNQuads } from './formats/nQuads.ts'
import { writePositionsCsv } from './formats/positionsCsv.ts'
import type { PositionReading } from './read/named.ts'
import type { Chunk, GraphRecords } from './read/record.ts'

interface FormatOf<Of extends string, Input> {
  /** The name for the command. */
  name: string
  /** The end of the file's name; with `stem` it is the name in an address. */
  extension: string
  stem: 'graph' | 'positions'
  mediaType: string
  /** What it is for. */
  about: string
  /** What it is written from. */
  of: Of
  write(input: Input): AsyncIterable<Chunk>
}

/** Takes any graph: the positions' own, or a network derived from them. */
export type GraphFormat = FormatOf<'graph', GraphRecords>
/** Takes positions one by one. */
export type PositionFormat = FormatOf<'positions', PositionReading>
export type Format = GraphFormat | PositionFormat

const text = (type: string) => `${type}; charset=utf-8`

export const graphFormats: GraphFormat[] = [
  {
    name: 'gexf',
    extension: 'gexf',
    stem: 'graph',
    mediaType: text('application/gexf+xml'),
    about: 'GEXF with positions, colours, weights and time, for Gephi and Gephi Lite',
    of: 'graph',
    write: writeGexf,
  },
  {
    name: 'graphml',
    extension: 'graphml',
    stem: 'graph',
    mediaType: text('application/graphml+xml'),
    about: 'GraphML, for networkx, igraph, Gephi, Cytoscape and yEd',
    of: 'graph',
    write: writeGraphml,
  },
  {
    name: 'cytoscape',
    extension: 'cyjs',
    stem: 'graph',
    mediaType: text('application/json'),
    about: 'Cytoscape JSON, for Cytoscape and Cytoscape.js',
    of: 'graph',
    write: writeCytoscape,
  },
  {
    name: 'node-link',
    extension: 'json',
    stem: 'graph',
    mediaType: text('application/json'),
    about: 'Node-link JSON, for D3, force-graph and networkx',
    of: 'graph',
    write: writeNodeLink,
  },
  {
    name: 'gephi-csv',
    extension: 'zip',
    stem: 'graph',
    mediaType: 'application/zip',
    about: 'nodes.csv and edges.csv in a zip, for Gephi’s spreadsheet import',
    of: 'graph',
    write: writeGephiCsv,
  },
  {
    name: 'dot',
    extension: 'dot',
    stem: 'graph',
    mediaType: text('text/vnd.graphviz'),
    about: 'DOT, for Graphviz',
    of: 'graph',
    write: writeDot,
  },
  {
    name: 'html',
    extension: 'html',
    stem: 'graph',
    mediaType: text('text/html'),
    about: 'One page with a drawing and tables, to read or to send',
    of: 'graph',
    write: writeHtml,
  },
]

export const formats: Format[] = [
  ...graphFormats,
  {
    name: 'json-ld',
    extension: 'jsonld',
    stem: 'graph',
    mediaType: text('application/ld+json'),
    about: 'JSON-LD in the words of schema.org, Popolo, SKOS, Web Annotation and PROV',
    of: 'positions',
    write: writeJsonLd,
  },
  {
    name: 'n-quads',
    extension: 'nq',
    stem: 'graph',
    mediaType: text('application/n-quads'),
    about: 'N-Quads, the same statements for triple stores',
    of: 'positions',
    write: writeNQuads,
  },
  {
    name: 'positions-csv',
    extension: 'csv',
    stem: 'positions',
    mediaType: text('text/csv'),
    about: 'Tidy CSV, one row a position and target, for spreadsheets, R and pandas',
    of: 'positions',
    write: writePositionsCsv,
  },
]
