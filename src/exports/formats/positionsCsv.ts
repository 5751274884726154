import { csvRow, spreadsheetSafe } from '../print/csv.ts'
import { labelOf } from '../read/entity.ts'
import type { NamedEntity, PositionReading } from '../read/named.ts'
import { type PositionRecord, quoteOf } from '../read/positions.ts'
import type { Cell } from '../read/record.ts'

/** The columns, one row a position and target: what a row holds in each. */
const columns: Record<
  string,
  (position: PositionRecord, target: string | null, named: Map<string, NamedEntity>) => Cell
> = {
  position: ({ id }) => id,
  actor: ({ actor }) => actor,
  actorName: ({ actor }, _, named) => nameOf(named, actor),
  actorType: ({ actor }, _, named) => named.get(actor)?.type,
  role: ({ appointment }) => appointment?.title,
  roleKind: ({ appointment }) => appointment?.role,
  post: ({ appointment }) => appointment?.post,
  onBehalfOf: ({ onBehalfOf }) => onBehalfOf,
  onBehalfOfName: ({ onBehalfOf }, _, named) => nameOf(named, onBehalfOf),
  issue: ({ issue }) => issue,
  issueName: ({ issue }, _, named) => nameOf(named, issue),
  stance: ({ stance }) => stance,
  polarity: ({ polarity }) => polarity,
  condition: ({ condition }) => condition,
  intensity: ({ intensity }) => intensity,
  mode: ({ mode }) => mode,
  target: (_, target) => target,
  targetName: (_, target, named) => nameOf(named, target),
  date: ({ statedAt }) => statedAt,
  from: ({ earliest }) => earliest,
  to: ({ latest }) => latest,
  event: ({ event }) => event,
  eventName: ({ event }, _, named) => nameOf(named, event),
  summary: ({ summary }) => summary,
  quote: quoteOf,
  source: ({ source }) => source,
  headline: ({ source }, _, named) => nameOf(named, source),
  publisher: ({ source }, _, named) => nameOf(named, publisherOf(named.get(source ?? ''))),
  url: ({ source }, _, named) => named.get(source ?? '')?.props.url,
}

/**
 * Tidy CSV: one row a position and target, one without a target where there is none. For people it begins with a byte order
 * mark and texts that a spreadsheet would run as a formula begin with an apostrophe; `raw` leaves out both.
 */
export async function* writePositionsCsv({ about, raw, pages }: PositionReading): AsyncGenerator<string> {
  const safe = raw ? (cell: Cell) => cell : spreadsheetSafe
  const names = [...Object.keys(columns), 'licence']
  yield (raw ? '' : '\ufeff') + csvRow(names)
  for await (const { positions, named } of pages()) {
    const rows = positions.flatMap((position) =>
      (position.targets.length === 0 ? [null] : position.targets).map((target) =>
        csvRow([...Object.values(columns).map((cell) => safe(cell(position, target, named))), about.licence]),
      ),
    )
    yield rows.join('')
  }
}

function publisherOf(source: NamedEntity | undefined): string | null {
  return source?.links.find(({ relation }) => relation === 'PUBLISHED_BY')?.target ?? null
}

function nameOf(named: Map<string, NamedEntity>, id: string | null): string | null {
  const entity = named.get(id ?? '')
  return entity ? labelOf(entity) : null
}
