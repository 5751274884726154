import { indexTexts, unpackTexts } from '../collections/texts.ts'
import type { Ledger } from '../graph/ledger.ts'
import type { RelationName } from '../graph/relations.ts'

/** What the rows of a ledger lead to. */
export interface Related {
  names: string[]
  has: (row: number) => boolean
  /** Indexes into `names`; nothing where the row leads nowhere. */
  of: (row: number) => Uint32Array
  /** The number told with the row, where the relation has one. */
  numberOf: (row: number) => number
}

/** Reads what the positions of the ledger lead to. */
export async function readRelated(ledger: Ledger, name: RelationName): Promise<Related> {
  const { positions, starts, values, names, numbers } = await ledger.relation(name)
  // The place plus one; 0 where the row has none.
  const places = new Uint32Array(positions.size === 0 ? 0 : ledger.size)
  const rowOf = positions.size === 0 ? () => -1 : indexOf(ledger)
  for (let at = 0; at < positions.size; at++) {
    const row = rowOf(positions, at)
    if (row !== -1) places[row] = at + 1
  }
  const placeOf = (row: number) => (places[row] ?? 0) - 1
  return {
    names: unpackTexts(names),
    has: (row) => placeOf(row) !== -1,
    of(row) {
      const place = placeOf(row)
      return place === -1 ? NOTHING : values.subarray(starts[place], starts[place + 1])
    },
    numberOf: (row) => numbers[placeOf(row)] ?? 0,
  }
}

const NOTHING = new Uint32Array()
const indexes = new WeakMap<Ledger, ReturnType<typeof indexTexts>>()

function indexOf(ledger: Ledger): ReturnType<typeof indexTexts> {
  const index = indexes.get(ledger) ?? indexTexts(ledger.ids)
  indexes.set(ledger, index)
  return index
}
