import { makeDictionary } from '../collections/dictionary.ts'
import { cypher } from '../generated/cypher.ts'
import type { PositionFilter, Stance } from '../generated/types.ts'
import { polarities, stances } from '../model/stance.ts'
import type { Engine, Row } from '../store/engine.ts'
import type { Load } from './batch.ts'
import { compose } from './plan.ts'
import { findPositions } from './positions/plan.ts'
import type { ScopeEntry } from './positions/scope.ts'

/**
 * Positions as columns, for questions over many of them. Row i of every column is one position, in no order. A date is the
 * number YYYYMMDD of its earliest or latest day, 0 where there is none, so that what has no date comes first.
 */
export interface Ledger {
  size: number
  ids: string[]
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
  actors: string[]
  /** The type of each actor: Person, Organization, Country or Bloc. */
  actorTypes: string[]
  issues: string[]
  /** For each issue, how its stances carry up to the issue that the filter asks for; 1 where it asks for none. */
  signs: ScopeEntry['sign'][]
  /** Reads, for these same positions, a text that returns more about them. */
  more: (text: string) => Promise<Row[]>
  /** Reads a text about the whole graph. */
  read: (text: string) => Promise<Row[]>
}

/** A day after every other, for what may have been at any time. */
export const NEVER_LATER = 99_999_999

/** The positions alike in issue, stance and date, as the statement returns them. */
interface AlikeRow {
  issue: string
  stance: Stance
  earliest: string | null
  latest: string | null
  ids: string[]
  actors: string[]
}

/** Reads the positions that the filter leaves, in three round trips besides those of the filter's issues. */
export async function readLedger(engine: Engine, load: Load, where: PositionFilter): Promise<Ledger> {
  const { clauses, params, scope } = await findPositions(load, where)
  const more = (text: string) => engine.read(compose([...clauses, text], false), params)
  const rows = (await more(cypher['questions/ledger'])) as unknown as AlikeRow[]
  const columns = pack(rows, firstDays(await engine.read(cypher['questions/superseded'])))
  const types = await engine.read(cypher['questions/actorTypes'], { ids: columns.actors })
  const typeOf = new Map(types.map(({ id, type }) => [id as string, type as string]))
  const signs = new Map(scope?.map(({ issue, sign }) => [issue, sign]))
  return {
    ...columns,
    actorTypes: columns.actors.map((actor) => typeOf.get(actor) ?? ''),
    signs: columns.issues.map((issue) => signs.get(issue) ?? 1),
    more,
    read: (text) => engine.read(text),
  }
}

/** Orders two rows for a list: by earliest day, then by id. It does not say which came first: `isBefore` in questions/order.ts does. */
export function compareRows(ledger: Ledger, a: number, b: number): number {
  const byDate = (ledger.earliest[a] ?? 0) - (ledger.earliest[b] ?? 0)
  if (byDate !== 0) return byDate
  return (ledger.ids[a] ?? '') < (ledger.ids[b] ?? '') ? -1 : 1
}

/** NaN where the stance has none. */
export function polarityOf(ledger: Ledger, row: number): number {
  return polarities[stanceOf(ledger, row)] ?? Number.NaN
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

type Days = { earliest: number; latest: number }

/** Between which days each position stops to hold: when the first of those that take it back was taken. */
function firstDays(rows: Row[]): Map<string, Days> {
  const days = new Map<string, Days>()
  for (const row of rows as { id: string; earliest: string; latest: string }[]) {
    const [earliest, latest] = [toNumber(row.earliest) || 1, toNumber(row.latest) || NEVER_LATER]
    const known = days.get(row.id) ?? { earliest, latest }
    days.set(row.id, { earliest: Math.min(known.earliest, earliest), latest: Math.min(known.latest, latest) })
  }
  return days
}

function pack(rows: AlikeRow[], superseded: Map<string, Days>): Omit<Ledger, 'actorTypes' | 'signs' | 'more' | 'read'> {
  const size = rows.reduce((sum, { ids }) => sum + ids.length, 0)
  const columns = {
    actor: new Uint32Array(size),
    issue: new Uint32Array(size),
    stance: new Uint8Array(size),
    earliest: new Uint32Array(size),
    latest: new Uint32Array(size),
    superseded: new Uint32Array(size),
    supersededLatest: new Uint32Array(size),
  }
  const ids: string[] = []
  const actors = makeDictionary()
  const issues = makeDictionary()
  for (const row of rows) {
    const start = ids.length
    const end = start + row.ids.length
    columns.issue.fill(issues.indexOf(row.issue), start, end)
    columns.stance.fill(stances.indexOf(row.stance), start, end)
    columns.earliest.fill(toNumber(row.earliest), start, end)
    columns.latest.fill(toNumber(row.latest), start, end)
    row.ids.forEach((id, k) => {
      const at = ids.push(id) - 1
      columns.actor[at] = actors.indexOf(row.actors[k] ?? '')
      const ended = superseded.get(id)
      if (!ended) return
      columns.superseded[at] = ended.earliest
      columns.supersededLatest[at] = ended.latest
    })
  }
  return { size, ids, ...columns, actors: actors.values, issues: issues.values }
}

/** A full date as the number YYYYMMDD; 0 for none. */
export function toNumber(date: string | null | undefined): number {
  return date ? Number(date.replaceAll('-', '')) : 0
}
