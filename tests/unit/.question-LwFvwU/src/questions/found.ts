/** What a question found, in its order, with any stretch of it made when that is asked for. */
export interface Found<Item> {
  total: number
  slice: (from: number, to: number) => Item[]
}

/** A page of what was found, as plain data. */
export interface FoundPage<Item> {
  total: number
  items: Item[]
}

/** Which stretch: `first` items from the index `from`. */
export interface Part {
  from: number
  first: number
}

export function toFound<Raw, Item>(found: readonly Raw[], make: (raw: Raw) => Item): Found<Item> {
  return { total: found.length, slice: (from, to) => found.slice(from, to).map(make) }
}

export function pageOf<Item>({ total, slice }: Found<Item>, { from, first }: Part): FoundPage<Item> {
  return { total, items: slice(from, Math.min(from + first, total)) }
}
