import type { Format, GraphFormat } from './format.ts'
import { annotations } from './formats/annotations.ts'
import { cx2 } from './formats/cx2.ts'
import { cytoscape } from './formats/cytoscape.ts'
import { dna } from './formats/dna.ts'
import { dot } from './formats/dot.ts'
import { gephiCsv } from './formats/gephiCsv.ts'
import { gexf } from './formats/gexf.ts'
import { graphml } from './formats/graphml.ts'
import { graphology } from './formats/graphology.ts'
import { html } from './formats/html.ts'
import { jsonLd } from './formats/jsonLd.ts'
import { nodeLink } from './formats/nodeLink.ts'
import { nQuads } from './formats/nQuads.ts'
import { positionsCsv } from './formats/positionsCsv.ts'
import { qdpx } from './formats/qdpx.ts'
import { webanno } from './formats/webanno.ts'

/** Every format, in the order of the docs, the command and the pages. */
export const formats: Format[] = [
  gexf,
  graphml,
  cytoscape,
  cx2,
  nodeLink,
  graphology,
  gephiCsv,
  dot,
  html,
  jsonLd,
  nQuads,
  positionsCsv,
  dna,
  qdpx,
  webanno,
  annotations,
]

/** Those that a derived network can be written as too. */
export const graphFormats: GraphFormat[] = formats.filter((format) => format.of === 'graph')
