import { DemarcheError } from '../../errors.ts'
import { slugOf } from '../../model/ids.ts'
import { readTable, type TableRow } from '../read/table.ts'
import { sizeOf } from '../read/text.ts'
import { type ImportSource, type Meter, type NameIds, type Row, refusedAt } from '../row.ts'
import { type Cells, Unusable } from './cells.ts'
import { makeCountryFinder } from './countries.ts'
import { type Apart, makeGroups, type Reading } from './groups.ts'
import { columnsOf, isOfOffices, type OfficeMapping, type PositionMapping, readMapping } from './mapping.ts'
import { officeFacts } from './offices.ts'
import { positionFacts, readPositions } from './positions.ts'
import { makeReferrer, type Referrer } from './refer.ts'

/**
 * Tables, each under the same mapping: of positions, one a row, or one column an issue. `dataset` stands in the place of the id that the mapping
 * gives. Throws IMPORT_INVALID without a mapping.
 */
export function openCsv(files: string[], mapFile: string | undefined, dataset?: string): ImportSource {
  if (mapFile === undefined)
    throw new DemarcheError(
      'IMPORT_INVALID',
      'csv takes --map FILE, which says what each column is; see docs/import.md.',
    )
  const map = readMapping(mapFile, dataset)
  const columns = columnsOf(map)
  const serials = columnsOf(map, ({ format }) => format === 'serial')
  const said = new Set<string>()
  const onNote = (sentence: string) => void said.add(sentence)
  const findCountry = makeCountryFinder()
  const meter = { done: 0, total: sizeOf(files) }
  const unread = new Map<string, string[]>()
  let repeated = 0
  async function* tables(meter: Meter) {
    for (const file of files) {
      const onHeader = (names: string[]) =>
        unread.set(
          file,
          names.filter((name) => name !== '' && !columns.includes(name)),
        )
      yield* readTable(file, meter, columns, { ...map, serials, onHeader, onNote })
    }
  }
  async function* readings(map: PositionMapping, refer: Referrer, meter: Meter) {
    for await (const row of tables(meter)) yield readRow(row, (cells) => readPositions(map, refer, cells))
  }
  async function* officesOf(map: OfficeMapping, refer: Referrer): AsyncGenerator<Row> {
    for await (const row of tables(meter)) {
      const read = readRow(row, (cells) => officeFacts(map, refer, cells))
      if ('said' in read)
        yield { file: read.file, line: read.line, facts: read.said, shared: true, called: refer.called }
      else yield read
    }
  }
  return {
    dataset: map.dataset,
    meter,
    async *rows(idFor: NameIds = (_, name) => slugOf(name)) {
      const refer = makeReferrer(map.dataset.id, idFor, findCountry)
      unread.clear()
      said.clear()
      repeated = 0
      if (isOfOffices(map)) return yield* officesOf(map, refer)
      const groups = makeGroups()
      for await (const row of readings(map, refer, { done: 0, total: 0 })) if ('said' in row) groups.count(row.said.key)
      for await (const row of readings(map, refer, meter)) {
        if (!('said' in row)) {
          yield row
          continue
        }
        const apart = groups.add(row)
        repeated += apart?.repeated.length ?? 0
        yield* rowsOf(map, refer, apart)
      }
    },
    notes: () => [
      ...said,
      ...[...unread].flatMap(([file, names]) =>
        names.length === 0
          ? []
          : [`${file}: the mapping names ${names.length} of its columns nowhere: ${names.join(', ')}.`],
      ),
      ...(repeated === 0 ? [] : [`${repeated} of the rows repeat another from end to end and were taken once.`]),
    ],
  }
}

/** What a row says, or why it cannot be used. */
function readRow<Said>(row: TableRow, read: (cells: Cells) => Said): Reading<Said> | (Row & { refused: string }) {
  if (row.refused !== undefined) return row
  const { file, line, cells } = row
  try {
    return { file, line, said: read(cells), cells: JSON.stringify(cells) }
  } catch (error) {
    if (error instanceof Unusable) return refusedAt(row, error.message)
    throw error
  }
}

function* rowsOf(map: PositionMapping, refer: Referrer, apart: Apart | undefined): Generator<Row> {
  if (!apart) return
  yield* apart.refused
  for (const { rows, often } of apart.groups) {
    const [first, ...others] = [...rows, ...(often === 0 ? apart.repeated : [])].map(({ file, line }) => ({
      file,
      line,
    }))
    const said = rows.map(({ said }) => said)
    if (first)
      yield {
        ...first,
        also: others,
        facts: positionFacts(map, refer, said, often),
        shared: true,
        called: refer.called,
      }
  }
}
