import { makeNumbers } from '../collections/numbers.ts'
import { pickTexts } from '../collections/texts.ts'
import type { PositionFilter } from '../generated/types.ts'
import { stances } from '../model/stance.ts'
import { type Columns, toNumber } from './ledger.ts'

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

/** The columns of those that the filter leaves of all positions; the filter is a slice. */
export function sliceOf(columns: Columns, where: PositionFilter): Columns {
  const rows = rowsOf(columns, where)
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
function rowsOf({ size, earliest, latest, stance }: Columns, where: PositionFilter): Uint32Array {
  const from = toNumber(where.statedFrom?.earliest)
  const to = where.statedTo ? toNumber(where.statedTo.latest) : null
  const wanted = stances.map((name) => where.stance == null || where.stance.includes(name))
  const rows = makeNumbers()
  for (let row = 0; row < size; row++) {
    const isWanted =
      wanted[stance[row] as number] &&
      (latest[row] as number) >= from &&
      (to === null || (earliest[row] !== 0 && (earliest[row] as number) <= to))
    if (isWanted) rows.push(row)
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
