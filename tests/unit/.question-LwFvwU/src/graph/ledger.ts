import { compareTexts, type Texts, textAt, unpackTexts } from '../collections/texts.ts'
import type { PositionFilter, Stance } from '../generated/types.ts'
import { polarities, stances } from '../model/stance.ts'
import type { Row } from '../store/engine.ts'
import type { ScopeEntry } from './positions/scope.ts'
import type { Relation, RelationName, TableName } from './relations.ts'

/**
 * Positions as columns, for questions over many of them, in memory that threads share. Row i of every column is one position, in
 * no order. A date is the number YYYYMMDD of its earliest or latest day, 0 where there is none, so that what has no date comes first.
 */
export interface Columns {
  size: number
  ids: Texts
  /** Indexes into `actors` and `issues`. */
  actor: Uint32Array
  issue: Uint32Array
  /** Index into the list of stances. */
  stance: Uint8Array
  earliest: Uint32Array
  latest: Uint32Array
  /**
   * The interval in which the position is first withdrawn or clarified by another: from 1 to `NEVER_LATER` where that one has no
   * date, 0 where there is none.
   */
  superseded: Uint32Array
  supersededLatest: Uint32Array
  actors: Texts
  /** The type of each actor: Person, Organization, Country or Bloc. */
  actorTypes: Texts
  issues: Texts
  /** For each issue, how its stances carry up to the issue that the filter asks for; 1 where it asks for none. */
  signs: Int8Array
}

/** What else a question may read of the graph, where it needs it. */
export interface LedgerSource {
  /** More about these same positions. */
  relation: (name: RelationName) => Promise<Relation>
  /** What is not about these positions alone. */
  table: (name: TableName) => Promise<Row[]>
  /** The positions that another filter leaves. */
  other: (where: PositionFilter) => Promise<Ledger>
}

/** The columns as questions read them: the few texts unpacked, the many as they are. */
export interface Ledger extends Omit<Columns, 'actors' | 'actorTypes' | 'issues' | 'signs'>, LedgerSource {
  actors: string[]
  actorTypes: string[]
  issues: string[]
  signs: ScopeEntry['sign'][]
}

/** A day after every other, for what may have been at any time. */
export const NEVER_LATER = 99_999_999

export function openLedger(columns: Columns, source: LedgerSource): Ledger {
  return {
    ...columns,
    actors: unpackTexts(columns.actors),
    actorTypes: unpackTexts(columns.actorTypes),
    issues: unpackTexts(columns.issues),
    signs: Array.from(columns.signs) as ScopeEntry['sign'][],
    ...source,
  }
}

/** How much memory the columns take, in bytes. */
export function bytesOf(columns: Columns): number {
  const { ids, actors, actorTypes, issues } = columns
  const texts = [ids, actors, actorTypes, issues].reduce(
    (sum, { bytes, starts }) => sum + bytes.length + starts.byteLength,
    0,
  )
  return texts + 25 * columns.size
}

export function idAt({ ids }: Pick<Ledger, 'ids'>, row: number): string {
  return textAt(ids, row)
}

export function issueAt({ issues, issue }: Ledger, row: number): string {
  return issues[issue[row] ?? 0] ?? ''
}

export function actorAt({ actors, actor }: Ledger, row: number): string {
  return actors[actor[row] ?? 0] ?? ''
}

/** Orders two rows for a list: by earliest day, then by id. It does not say which came first: `isBefore` in questions/order.ts does. */
export function compareRows(ledger: Ledger, a: number, b: number): number {
  const byDate = (ledger.earliest[a] ?? 0) - (ledger.earliest[b] ?? 0)
  return byDate !== 0 ? byDate : compareTexts(ledger.ids, a, b)
}

const polarityOfCode = Float64Array.from(stances, (stance) => polarities[stance] ?? Number.NaN)

/** NaN where the stance has none. */
export function polarityOf({ stance }: Ledger, row: number): number {
  return polarityOfCode[stance[row] as number] as number
}

/** The date of a row as exact as it was given: YYYY, YYYY-MM or YYYY-MM-DD; null where it has none. */
export function dateOf(ledger: Ledger, row: number): string | null {
  const [earliest, latest] = [String(ledger.earliest[row]), String(ledger.latest[row])]
  if (earliest === '0') return null
  const [year, month, day] = [earliest.slice(0, 4), earliest.slice(4, 6), earliest.slice(6)]
  if (earliest === latest) return `${year}-${month}-${day}`
  return latest.startsWith(year + month) ? `${year}-${month}` : year
}

export function stanceOf(ledger: Ledger, row: number): Stance {
  return stances[ledger.stance[row] ?? 0] ?? 'NONE'
}

/** A full date as the number YYYYMMDD; 0 for none. */
export function toNumber(date: string | null | undefined): number {
  return date ? Number(date.replaceAll('-', '')) : 0
}
