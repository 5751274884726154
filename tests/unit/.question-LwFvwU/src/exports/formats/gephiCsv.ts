import type { GraphFormat } from '../format.ts'
import { attribution } from '../print/attribution.ts'
import { csvRow } from '../print/csv.ts'
import { zip } from '../print/zip.ts'
import type { Cell, Column, EdgeRecord, GraphRecords } from '../records.ts'

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
  const names = namesOf(nodeColumns)
  yield csvRow(['Id', 'Label', ...names])
  for await (const page of nodes()) {
    yield page.map(({ id, label, attributes }) => csvRow([id, label, ...cellsOf(attributes, names)])).join('')
  }
}

async function* edgeRows({ edges, edgeColumns, directed, dated }: GraphRecords): AsyncGenerator<string> {
  const names = namesOf(edgeColumns)
  const timeset = dated ? ['Timeset'] : []
  const type = directed ? 'Directed' : 'Undirected'
  yield csvRow(['Source', 'Target', 'Type', 'Id', 'Label', 'Kind', 'Weight', ...timeset, ...names])
  for await (const page of edges()) {
    const rows = page.map((edge) => {
      const { id, source, target, label, kind, weight, attributes } = edge
      const time = dated ? [timesetOf(edge)] : []
      return csvRow([source, target, type, id, label, kind, weight, ...time, ...cellsOf(attributes, names)])
    })
    yield rows.join('')
  }
}

/** Gephi takes a column of dates for times of a second kind, and then loses those of `Timeset`: what that says already is left out. */
function namesOf(columns: Column[]): string[] {
  return columns.map(({ name }) => name).filter((name) => name !== 'from' && name !== 'to')
}

/** The cells of a row; dates, which Gephi must not take for times, in words: `2 June 2013`, `June 2013`. */
function cellsOf(attributes: Record<string, Cell>, names: string[]): Cell[] {
  return names.map((name) => (/^date$|Date$/.test(name) ? dateInWords(attributes[name]) : attributes[name]))
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

function dateInWords(date: Cell): Cell {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(String(date)) ?? []
  if (year === undefined) return date
  return `${day === undefined ? '' : `${Number(day)} `}${MONTHS[Number(month) - 1]} ${year}`
}

/** The days an edge lasts as Gephi writes an interval; empty where neither end is known. */
function timesetOf({ from, to }: EdgeRecord): string | null {
  return from === null && to === null ? null : `<[${from ?? '-Infinity'}, ${to ?? 'Infinity'}]>`
}
