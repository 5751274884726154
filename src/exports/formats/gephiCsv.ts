import type { GraphFormat } from '../format.ts'
import { attribution } from '../print/attribution.ts'
import { csvRow } from '../print/csv.ts'
import { zip } from '../print/zip.ts'
import type { GraphRecords } from '../records.ts'

/** Two spreadsheets for Gephi's import, nodes.csv and edges.csv, with a README.txt that says where they come from, in one zip. */
export const gephiCsv: GraphFormat = {
  of: 'graph',
  name: 'gephi-csv',
  extension: 'zip',
  stem: 'graph',
  mediaType: 'application/zip',
  title: 'CSV for Gephi',
  about: 'nodes.csv and edges.csv in a zip, for Gephi’s spreadsheet import',
  write: writeGephiCsv,
}

function writeGephiCsv(graph: GraphRecords): AsyncGenerator<Uint8Array> {
  return zip([
    { name: 'README.txt', chunks: readme(graph) },
    { name: 'nodes.csv', chunks: nodeRows(graph) },
    { name: 'edges.csv', chunks: edgeRows(graph) },
  ])
}

async function* readme({ about }: GraphRecords): AsyncGenerator<string> {
  yield `${attribution(about).join('\n')}\n\nIn Gephi: File, Import spreadsheet, nodes.csv first, then edges.csv into the same workspace.\n`
}

async function* nodeRows({ nodes, nodeColumns }: GraphRecords): AsyncGenerator<string> {
  const names = nodeColumns.map(({ name }) => name)
  yield csvRow(['Id', 'Label', ...names])
  for await (const page of nodes()) {
    yield page
      .map(({ id, label, attributes }) => csvRow([id, label, ...names.map((name) => attributes[name])]))
      .join('')
  }
}

async function* edgeRows({ edges, edgeColumns, directed }: GraphRecords): AsyncGenerator<string> {
  const names = edgeColumns.map(({ name }) => name)
  const type = directed ? 'Directed' : 'Undirected'
  yield csvRow(['Source', 'Target', 'Type', 'Id', 'Label', 'Weight', ...names])
  for await (const page of edges()) {
    const rows = page.map(({ id, source, target, label, weight, attributes }) =>
      csvRow([source, target, type, id, label, weight, ...names.map((name) => attributes[name])]),
    )
    yield rows.join('')
  }
}
