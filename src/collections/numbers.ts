import { shareMore } from './shared.ts'

/** Numbers that come one by one, in memory that grows. */
export interface Numbers<Of extends Uint8Array | Uint32Array = Uint32Array> {
  size: number
  push: (value: number) => void
  /** What came, where it lies: nothing may be pushed after that. */
  done: () => Of
}

/** In shared memory from the start, because a copy of a long column in the end would hold up the thread. */
export function makeNumbers(): Numbers
export function makeNumbers<Of extends Uint8Array | Uint32Array>(
  type: new (memory: SharedArrayBuffer) => Of,
): Numbers<Of>
export function makeNumbers(
  type: new (memory: SharedArrayBuffer) => Uint8Array | Uint32Array = Uint32Array,
): Numbers<never> {
  let values = new type(new SharedArrayBuffer(1 << 10))
  const numbers = {
    size: 0,
    push(value: number) {
      if (numbers.size === values.length) values = shareMore(values, 2 * values.length)
      values[numbers.size++] = value
    },
    done: () => values.subarray(0, numbers.size) as never,
  }
  return numbers
}

/** The items in the order of their keys, below `keys`; equal ones as they came. A counting sort: a step an item and a step a key. */
export function orderBy(items: Uint32Array, keys: number, keyOf: (item: number) => number): Uint32Array {
  const keyOfEach = items.map(keyOf)
  const starts = startsOfKeys(keyOfEach, keys)
  const ordered = new Uint32Array(items.length)
  for (let at = 0; at < items.length; at++) {
    const key = keyOfEach[at] as number
    const place = starts[key] as number
    starts[key] = place + 1
    ordered[place] = items[at] as number
  }
  return ordered
}

/** Where the items of each key would start, were they in its order; one entry more says where the last end. */
export function startsOf(items: Uint32Array, keys: number, keyOf: (item: number) => number): Uint32Array {
  return startsOfKeys(items.map(keyOf), keys)
}

function startsOfKeys(keyOfEach: Uint32Array, keys: number): Uint32Array {
  const starts = new Uint32Array(keys + 1)
  for (let at = 0; at < keyOfEach.length; at++) {
    const key = (keyOfEach[at] as number) + 1
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
