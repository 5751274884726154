import { basename } from 'node:path'
import { DemarcheError } from '../../errors.ts'
import { slugOf } from '../../model/ids.ts'
import { readTable } from '../read/table.ts'
import { describeColumns } from './columns.ts'
import { counted, type Draft, makeDraft, many, yaml } from './draft.ts'
import { proposeOffices } from './offices.ts'
import { proposePositions } from './positions.ts'

export interface ProposeOptions {
  /** The sheet of a workbook; the first that shows when absent. */
  sheet?: string | undefined
  encoding?: string | undefined
}

/** So many rows are looked at. */
const MOST_ROWS = 1000

/**
 * A mapping for a table, in YAML, from the names of its columns and what stands in them; each guess stands under a comment that says what it is
 * founded on, and what is not used is listed. Throws IMPORT_INVALID where the table cannot be read, or nothing in it can be a position or an office.
 */
export async function proposeMapping(file: string, options: ProposeOptions = {}): Promise<string> {
  const rows: Record<string, string>[] = []
  const notes: string[] = []
  let [names, refused]: [string[], number] = [[], 0]
  const onHeader = (header: string[]) => {
    names = header
  }
  for await (const row of readTable(file, { done: 0, total: 0 }, [], {
    ...options,
    onHeader,
    onNote: (note) => notes.push(note),
  })) {
    if (row.refused === undefined) rows.push(row.cells)
    else refused += 1
    if (rows.length === MOST_ROWS) break
  }
  const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
  const columns = describeColumns(names, rows).filter(({ name }) => !twice.includes(name))
  const draft = makeDraft(columns)
  const lacks = proposeOffices(draft) ? undefined : proposePositions(draft)
  if (lacks !== undefined)
    throw new DemarcheError(
      'IMPORT_INVALID',
      `${file}: nothing can be proposed: ${lacks} Its columns are ${columns.map(({ name }) => yaml(name)).join(', ')}.`,
    )
  const settings = Object.entries(options).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${yaml(value)}`],
  )
  return [
    `# Proposed from ${rows.length === MOST_ROWS ? `the first ${MOST_ROWS} rows` : `the ${many(rows.length, 'row')}`} of ${basename(file)}. Read each line before it is used; --dry-run shows what comes of it.`,
    ...notes.map((note) => `# ${note}`),
    ...(refused > 0 ? [`# ${many(refused, 'row')} could not be read; an import tells why.`] : []),
    `dataset: { id: ${slugOf(basename(file).replace(/\..*$/, ''))} }`,
    ...settings,
    ...draft.lines,
    ...leftOut(draft, twice),
    '',
  ].join('\n')
}

function leftOut(draft: Draft, twice: string[]): string[] {
  const all = [...draft.free().map(counted), ...twice.map((name) => `${JSON.stringify(name)}, which is there twice`)]
  return all.length === 0
    ? ['# All columns are used.']
    : ['# Not used (attributes: [...] keeps columns as they are):', ...all.map((column) => `#   ${column}`)]
}
