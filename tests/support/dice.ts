/** Numbers that are the same on every run. */
export interface Dice {
  /** A whole number from 0 up to below `most`. */
  below(most: number): number
  of<T>(items: readonly T[]): T
}

/** The same numbers for the same seed (mulberry32). */
export function makeDice(seed: number): Dice {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (most: number) => Math.floor(next() * most)
  return { below, of: (items) => items[below(items.length)] as (typeof items)[number] }
}

export function times<T>(many: number, make: (index: number) => T): T[] {
  return Array.from({ length: many }, (_, index) => make(index))
}
