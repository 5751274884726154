import { groupBy } from '../../collections/groupBy.ts'
import { readAhead } from '../../collections/readAhead.ts'
import { cypher } from '../../generated/cypher.ts'
import { attributesIn } from '../../model/attributes.ts'
import { parsePartialDate } from '../../model/partialDate.ts'
import { cellOf } from '../print/columns.ts'
import type { AppointmentRecord, PositionRecord, QuotationRecord } from '../records.ts'
import { type Reading, readIdPages } from './scan.ts'

/** Positions read at a time: few, so that what is made of them does not grow old, but over a network each reading is a journey. */
const POSITIONS = { embedded: 100, neo4j: 1000 }

/** The positions that the filter leaves, a page at a time. */
export function readPositions(reading: Reading): AsyncGenerator<PositionRecord[]> {
  return readAhead(readIdPages(reading, POSITIONS[reading.engine.name]), (keys) => readPage(reading, keys))
}

/** The appointments of these ids, in a fixed order. */
export async function readAppointments(
  { engine }: Pick<Reading, 'engine'>,
  keys: string[],
): Promise<AppointmentRecord[]> {
  const rows = keys.length === 0 ? [] : await engine.read(cypher['exports/appointments'], { keys })
  return rows.map(appointmentOf).sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The words that show a position, in the order of the text; null for a vote. */
export function quoteOf({ quotations }: Pick<PositionRecord, 'quotations'>): string | null {
  return quotations.length === 0 ? null : quotations.map(({ exact }) => exact).join(' […] ')
}

type Ends = Record<string, string[]>

/** One thing that positions of the page stand between, and which ones. */
interface EndRow {
  relation: string
  id: string
  keys: string[]
}

async function readPage(reading: Reading, keys: string[]): Promise<PositionRecord[]> {
  reading.signal.throwIfAborted()
  const { engine } = reading
  const [rows, links] = await Promise.all([
    engine.read(cypher['exports/positions'], { keys }),
    engine.read(cypher['exports/ends'], { keys }),
  ])
  const ends = groupEnds(links as unknown as EndRow[])
  const [appointments, quotations] = await Promise.all([
    readAppointments(reading, idsOf(ends, 'TAKEN_IN')),
    readQuotations(reading, idsOf(ends, 'WORDED_IN')),
  ])
  const appointmentById = new Map(appointments.map((appointment) => [appointment.id, appointment]))
  return rows.map((row) => recordOf(row, ends.get(row.key as string) ?? {}, appointmentById, quotations))
}

async function readQuotations({ engine }: Reading, keys: string[]): Promise<Map<string, QuotationRecord>> {
  const rows = keys.length === 0 ? [] : await engine.read(cypher['exports/quotations'], { keys })
  return new Map(
    rows.map(({ quotation, source }) => {
      const stored = quotation as QuotationRecord
      const words = { exact: textOf(stored.exact), prefix: textOf(stored.prefix), suffix: textOf(stored.suffix) }
      const place = { start: stored.start ?? null, end: stored.end ?? null }
      return [stored.id, { ...stored, ...words, ...place, source: source as string }]
    }),
  )
}

function groupEnds(rows: EndRow[]): Map<string, Ends> {
  const ends = new Map<string, Ends>()
  for (const { relation, id, keys } of rows) {
    for (const key of keys) {
      const own = ends.get(key) ?? {}
      ends.set(key, own)
      own[relation] ??= []
      own[relation].push(id)
    }
  }
  return ends
}

function idsOf(ends: Map<string, Ends>, relation: string): string[] {
  return [...new Set([...ends.values()].flatMap((own) => own[relation] ?? []))]
}

function recordOf(
  row: Record<string, unknown>,
  ends: Ends,
  appointments: Map<string, AppointmentRecord>,
  quotations: Map<string, QuotationRecord>,
): PositionRecord {
  const one = (relation: string) => ends[relation]?.[0] ?? null
  const stated = parsePartialDate(String(row.statedAt ?? ''))
  return {
    id: row.key as string,
    stance: row.stance as string,
    polarity: (row.polarity as number | undefined) ?? null,
    summary: nullOrText(row.summary),
    condition: nullOrText(row.condition),
    intensity: nullOrText(row.intensity),
    mode: row.mode as string,
    attributes: attributesOf(row.attributes),
    statedAt: nullOrText(row.statedAt),
    earliest: stated?.earliest ?? null,
    latest: stated?.latest ?? null,
    actor: one('TOOK') ?? '',
    issue: one('ON') ?? '',
    onBehalfOf: one('ON_BEHALF_OF'),
    targets: (ends.TOWARD ?? []).sort(),
    event: one('AT'),
    source: one('FOUND_IN'),
    statement: one('SHOWN_BY'),
    appointment: appointments.get(one('TAKEN_IN') ?? '') ?? null,
    quotations: (ends.WORDED_IN ?? [])
      .flatMap((id) => quotations.get(id) ?? [])
      .sort((a, b) => a.source.localeCompare(b.source) || (a.start ?? 0) - (b.start ?? 0) || (a.id < b.id ? -1 : 1)),
  }
}

/** Several values of one name are joined. */
function attributesOf(stored: unknown): string | null {
  const values = groupBy(attributesIn(stored), ({ name }) => name)
  const pairs = [...values].map(([name, all]) => [textOf(name), textOf(all.map(({ value }) => value))])
  return pairs.length === 0 ? null : JSON.stringify(Object.fromEntries(pairs))
}

function appointmentOf({ appointment, person, post, title, role }: Record<string, unknown>): AppointmentRecord {
  const { id, status, startDate, endDate, startEarliest, endLatest } = appointment as Record<string, string | undefined>
  return {
    id: id ?? '',
    person: person as string,
    post: post as string,
    title: textOf(title),
    role: role as string,
    status: status ?? 'UNKNOWN',
    startDate: startDate ?? null,
    endDate: endDate ?? null,
    from: startEarliest ?? null,
    to: endLatest ?? null,
  }
}

function textOf(value: unknown): string {
  return String(cellOf(value) ?? '')
}

function nullOrText(value: unknown): string | null {
  return value === null || value === undefined ? null : textOf(value)
}
