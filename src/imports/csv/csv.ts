import { DemarcheError } from '../../errors.ts'
import { slugOf } from '../../model/ids.ts'
import { readTable, type TableRow } from '../read/table.ts'
import { sizeOf } from '../read/text.ts'
import { type ImportSource, type Meter, type NameIds, type Row, refusedAt } from '../row.ts'
import { Unusable } from './cells.ts'
import { makeCountryFinder } from './countries.ts'
import { type Apart, makeGroups, type Read } from './groups.ts'
import { columnsOf, type PositionMapping, readMapping } from './mapping.ts'
import { positionFacts, readPositions } from './positions.ts'
import { makeReferrer, type Referrer } from './refer.ts'

/** Tables, each under the same mapping: of positions, one a row, or one column an issue. Throws IMPORT_INVALID without a mapping. */
export function openCsv(files: string[], mapFile: string | undefined): ImportSource {
  if (mapFile === undefined)
    throw new DemarcheError(
      'IMPORT_INVALID',
      'csv takes --map FILE, which says what each column is; see docs/import.md.',
    )
  const map = readMapping(mapFile)
  const columns = columnsOf(map)
  const findCountry = makeCountryFinder()
  const meter = { done: 0, total: sizeOf(files) }
  async function* readings(meter: Meter, refer: Referrer) {
    for (const file of files)
      for await (const row of readTable(file, meter, columns, map)) yield readRow(map, refer, row)
  }
  return {
    dataset: map.dataset,
    meter,
    async *rows(idFor: NameIds = (_, name) => slugOf(name)) {
      const refer = makeReferrer(map.dataset.id, idFor, findCountry)
      const groups = makeGroups()
      for await (const row of readings({ done: 0, total: 0 }, refer)) if ('said' in row) groups.count(row.said.key)
      for await (const row of readings(meter, refer)) {
        if ('said' in row) yield* rowsOf(map, refer, groups.add(row))
        else yield row
      }
    },
  }
}

/** What a row says, or why it cannot be used. */
function readRow(map: PositionMapping, refer: Referrer, row: TableRow): Read | (Row & { refused: string }) {
  if (row.refused !== undefined) return row
  const { file, line, cells } = row
  try {
    return { file, line, said: readPositions(map, refer, cells), cells: JSON.stringify(cells) }
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
