/** Numbers that come one by one, in memory that grows. */
export interface Numbers {
  size: number
  push: (value: number) => void
  /** What came, in memory of its own. */
  done: () => Uint32Array
}

export function makeNumbers(): Numbers {
  let values = new Uint32Array(1 << 8)
  const numbers: Numbers = {
    size: 0,
    push(value) {
      if (numbers.size === values.length) {
        const more = new Uint32Array(2 * values.length)
        more.set(values)
        values = more
      }
      values[numbers.size++] = value
    },
    done: () => values.slice(0, numbers.size),
  }
  return numbers
}

/** The items in the order of their keys, below `keys`; equal ones as they came. A counting sort: a step an item and a step a key. */
export function orderBy(items: Uint32Array, keys: number, keyOf: (item: number) => number): Uint32Array {
  const starts = startsOf(items, keys, keyOf)
  const ordered = new Uint32Array(items.length)
  for (const item of items) {
    const key = keyOf(item)
    const place = starts[key] as number
    starts[key] = place + 1
    ordered[place] = item
  }
  return ordered
}

/** Where the items of each key would start, were they in its order; one entry more says where the last end. */
export function startsOf(items: Uint32Array, keys: number, keyOf: (item: number) => number): Uint32Array {
  const starts = new Uint32Array(keys + 1)
  for (const item of items) {
    const key = keyOf(item) + 1
    starts[key] = (starts[key] as number) + 1
  }
  for (let key = 0; key < keys; key++) starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number)
  return starts
}

/** 0, 1, 2, ... */
export function range(size: number): Uint32Array {
  const numbers = new Uint32Array(size)
  for (let at = 0; at < size; at++) numbers[at] = at
  return numbers
}

/** The place of each text among them all in their order: texts are compared once, and numbers from then on. */
export function ranksOf(texts: readonly string[]): Uint32Array {
  const order = range(texts.length).sort((a, b) => {
    const [x = '', y = ''] = [texts[a], texts[b]]
    return x < y ? -1 : x > y ? 1 : 0
  })
  const ranks = new Uint32Array(texts.length)
  order.forEach((at, rank) => {
    ranks[at] = rank
  })
  return ranks
}
