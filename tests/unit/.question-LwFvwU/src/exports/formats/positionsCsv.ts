import type { PositionFormat } from '../format.ts'
import { csvRow, spreadsheetSafe } from '../print/csv.ts'
import { labelOf } from '../read/entities.ts'
import { quoteOf } from '../read/positions.ts'
import type { Cell, LinkedEntity, PositionRecord, PositionRecords } from '../records.ts'

/**
 * Tidy CSV: one row a position and target, one without a target where there is none. For people it begins with a byte order
 * mark and texts that a spreadsheet would run as a formula begin with an apostrophe; `raw` leaves out both.
 */
export const positionsCsv: PositionFormat = {
  of: 'positions',
  name: 'positions-csv',
  extension: 'csv',
  stem: 'positions',
  mediaType: 'text/csv; charset=utf-8',
  title: 'Positions, CSV',
  about: 'Tidy CSV, one row a position and target, for spreadsheets, R and pandas',
  takesRaw: true,
  write: writePositionsCsv,
}

/** The columns, one row a position and target: what a row holds in each. */
const columns: Record<
  string,
  (position: PositionRecord, target: string | null, entities: Map<string, LinkedEntity>) => Cell
> = {
  position: ({ id }) => id,
  actor: ({ actor }) => actor,
  actorName: ({ actor }, _, entities) => nameOf(entities, actor),
  actorType: ({ actor }, _, entities) => entities.get(actor)?.type,
  role: ({ appointment }) => appointment?.title,
  roleKind: ({ appointment }) => appointment?.role,
  post: ({ appointment }) => appointment?.post,
  onBehalfOf: ({ onBehalfOf }) => onBehalfOf,
  onBehalfOfName: ({ onBehalfOf }, _, entities) => nameOf(entities, onBehalfOf),
  issue: ({ issue }) => issue,
  issueName: ({ issue }, _, entities) => nameOf(entities, issue),
  stance: ({ stance }) => stance,
  polarity: ({ polarity }) => polarity,
  condition: ({ condition }) => condition,
  intensity: ({ intensity }) => intensity,
  mode: ({ mode }) => mode,
  target: (_, target) => target,
  targetName: (_, target, entities) => nameOf(entities, target),
  date: ({ statedAt }) => statedAt,
  from: ({ earliest }) => earliest,
  to: ({ latest }) => latest,
  event: ({ event }) => event,
  eventName: ({ event }, _, entities) => nameOf(entities, event),
  summary: ({ summary }) => summary,
  quote: quoteOf,
  source: ({ source }) => source,
  headline: ({ source }, _, entities) => nameOf(entities, source),
  publisher: ({ source }, _, entities) => nameOf(entities, publisherOf(entities.get(source ?? ''))),
  url: ({ source }, _, entities) => entities.get(source ?? '')?.props.url,
  attributes: ({ attributes }) => attributes,
}

async function* writePositionsCsv({ about, raw, pages }: PositionRecords): AsyncGenerator<string> {
  const safe = raw ? (cell: Cell) => cell : spreadsheetSafe
  const names = [...Object.keys(columns), 'licence']
  yield (raw ? '' : '\ufeff') + csvRow(names)
  for await (const { positions, entities } of pages()) {
    const rows = positions.flatMap((position) =>
      (position.targets.length === 0 ? [null] : position.targets).map((target) =>
        csvRow([...Object.values(columns).map((cell) => safe(cell(position, target, entities))), about.licence]),
      ),
    )
    yield rows.join('')
  }
}

function publisherOf(source: LinkedEntity | undefined): string | null {
  return source?.links.find(({ relation }) => relation === 'PUBLISHED_BY')?.target ?? null
}

function nameOf(entities: Map<string, LinkedEntity>, id: string | null): string | null {
  const entity = entities.get(id ?? '')
  return entity ? labelOf(entity) : null
}
