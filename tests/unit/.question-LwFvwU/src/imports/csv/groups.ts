import { show } from '../../errors.ts'
import { digestOf } from '../../model/ids.ts'
import { type Place, type Row, refusedAt } from '../row.ts'
import type { Said } from './positions.ts'

/** A row of a table with what it says. */
export interface Reading<Says = Said> extends Place {
  said: Says
  /** All its cells, those that the mapping names and those that it does not. */
  cells: string
}

/** Rows that state one thing together, the first of the file first. */
export interface Group {
  rows: Reading[]
  /** How often the table states the same in other rows before. */
  often: number
}

/** Rows of one key apart: what belongs together, what is refused, and how many rows repeat another from end to end. */
export interface Apart {
  groups: Group[]
  refused: Row[]
  repeated: Place[]
}

/**
 * Holds the rows of a key until the last of them has come. A first reading has to `count` them all. Keys are digests: a table can be longer
 * than memory holds.
 */
export function makeGroups(): { count(key: string): void; add(row: Reading): Apart | undefined } {
  const expected = new Map<string, number>()
  const open = new Map<string, Reading[]>()
  const short = (key: string) => digestOf(key, 20)
  return {
    count: (key) => void expected.set(short(key), (expected.get(short(key)) ?? 0) + 1),
    add(row) {
      const key = short(row.said.key)
      const rows = [...(open.get(key) ?? []), row]
      if (rows.length < (expected.get(key) ?? 1)) {
        open.set(key, rows)
        return undefined
      }
      open.delete(key)
      return apart(rows)
    },
  }
}

/** A row that adds nothing to those before it is another of the same, unless it is that row once more. */
function apart(rows: Reading[]): Apart {
  const [first] = rows
  const found: Apart = { groups: [], refused: [], repeated: [] }
  const seen = new Map<string, number>()
  const whole = new Set<string>()
  for (const row of rows) {
    const other = first && difference(first, row)
    const often = seen.get(row.said.adds) ?? 0
    if (other !== undefined) found.refused.push(refusedAt(row, other))
    else if (whole.has(row.cells) || (often > 0 && row.said.own !== undefined)) found.repeated.push(row)
    else {
      found.groups[often] = { often, rows: [...(found.groups[often]?.rows ?? []), row] }
      seen.set(row.said.adds, often + 1)
      whole.add(row.cells)
    }
  }
  return found
}

/** What a row says differently from an earlier one that has its id. */
function difference(first: Reading, { said }: Reading): string | undefined {
  const before = first.said.common
  const name = Object.keys(before).find((key) => JSON.stringify(before[key]) !== JSON.stringify(said.common[key]))
  if (name === undefined) return undefined
  const [there, here] = [before[name], said.common[name]].map((value) =>
    value === undefined ? 'not given' : show(value),
  )
  return `The id ${show(said.own)} is stated in ${first.file}:${first.line} with other content: its ${name} is ${there} there and ${here} here.`
}
