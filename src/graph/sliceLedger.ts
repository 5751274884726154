import { makeNumbers } from '../collections/numbers.ts'
import { pickTexts, unpackTexts } from '../collections/texts.ts'
import type { PositionFilter } from '../generated/types.ts'
import { stances } from '../model/stance.ts'
import { type Columns, toNumber } from './ledger.ts'
import { type ScopeEntry, stancesByIssue } from './positions/scope.ts'

/** Whether what the filter says can be seen in the columns of all positions: dates and stances. */
export function isSlice({
  statedFrom: _,
  statedTo: __,
  stance: ___,
  includeNarrower: ____,
  ...others
}: PositionFilter) {
  return Object.values(others).every((value) => value == null)
}

/** Whether what the filter says of some actors can be seen in these columns too: their own positions, on issues, of dates and stances. */
export function isOfActors({ actor, issue: _, ...others }: PositionFilter): boolean {
  return actor != null && isSlice(others)
}

/** The columns of those that the filter leaves of all positions; the filter is a slice. */
export function sliceOf(columns: Columns, where: PositionFilter): Columns {
  return pick(columns, rowsOf(columns, where))
}

/**
 * The columns of what a filter leaves that is of actors; `scope` is that of the issues asked for, null where none was. Null where that is more
 * than `most` positions.
 */
export function sliceOfActors(
  columns: Columns,
  where: PositionFilter,
  scope: ScopeEntry[] | null,
  most: number,
): Columns | null {
  const isWanted = Uint8Array.from(unpackTexts(columns.actors), (id) => (where.actor?.includes(id) ? 1 : 0))
  // The stances that answer belong to each issue, where issues are asked for.
  const rows = rowsOf(columns, scope === null ? where : { ...where, stance: null }, isWanted, most)
  if (rows === null) return null
  if (scope === null) return pick(columns, rows)
  const answering = stancesByIssue(scope)
  const issues = unpackTexts(columns.issues)
  const left = rows.filter((row) => {
    const stance = stances[columns.stance[row] as number]
    return stance !== undefined && answering[issues[columns.issue[row] as number] as string]?.includes(stance)
  })
  const signs = new Map(scope.map(({ issue, sign }) => [issue, sign]))
  return pick({ ...columns, signs: Int8Array.from(issues, (issue) => signs.get(issue) ?? 1) }, left)
}

function pick(columns: Columns, rows: Uint32Array): Columns {
  const gather = <Of extends Uint8Array | Uint32Array>(of: Of): Of => {
    const found = new (of.constructor as new (size: number) => Of)(rows.length)
    for (let at = 0; at < rows.length; at++) found[at] = of[rows[at] as number] as number
    return found
  }
  const [actor, actors] = renumber(gather(columns.actor))
  const [issue, issues] = renumber(gather(columns.issue))
  return {
    size: rows.length,
    ids: pickTexts(columns.ids, rows),
    actor,
    issue,
    stance: gather(columns.stance),
    earliest: gather(columns.earliest),
    latest: gather(columns.latest),
    superseded: gather(columns.superseded),
    supersededLatest: gather(columns.supersededLatest),
    actors: pickTexts(columns.actors, actors),
    actorTypes: pickTexts(columns.actorTypes, actors),
    issues: pickTexts(columns.issues, issues),
    signs: Int8Array.from(issues, (at) => columns.signs[at] as number),
  }
}

/** As the files under cypher/ say it: what has no date matches no bound. */
function rowsOf(columns: Columns, where: PositionFilter): Uint32Array
function rowsOf(columns: Columns, where: PositionFilter, actors: Uint8Array, most: number): Uint32Array | null
function rowsOf(
  { size, actor, earliest, latest, stance }: Columns,
  where: PositionFilter,
  actors?: Uint8Array,
  most = size,
): Uint32Array | null {
  const from = toNumber(where.statedFrom?.earliest)
  const to = where.statedTo ? toNumber(where.statedTo.latest) : null
  const wanted = stances.map((name) => where.stance == null || where.stance.includes(name))
  const rows = makeNumbers()
  for (let row = 0; row < size; row++) {
    const isWanted =
      (actors === undefined || actors[actor[row] as number] === 1) &&
      wanted[stance[row] as number] &&
      (latest[row] as number) >= from &&
      (to === null || (earliest[row] !== 0 && (earliest[row] as number) <= to))
    if (!isWanted) continue
    if (rows.size === most) return null
    rows.push(row)
  }
  return rows.done()
}

/** The numbers as places in the list of those that occur, and that list. */
function renumber(numbers: Uint32Array): [Uint32Array, number[]] {
  const places = new Map<number, number>()
  const placed = numbers.map((number) => {
    const place = places.get(number) ?? places.size
    places.set(number, place)
    return place
  })
  return [placed, [...places.keys()]]
}
