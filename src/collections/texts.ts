import { makeNumbers } from './numbers.ts'
import { shareMore } from './shared.ts'

/**
 * Many texts in shared memory, as UTF-8 one after the other: threads read them without a copy. Text i lies between `starts[i]`
 * and `starts[i + 1]`.
 */
export interface Texts {
  size: number
  bytes: Uint8Array
  starts: Uint32Array
}

/** Packs texts as they come. */
export function makeTexts(): { add: (some: readonly string[]) => void; done: () => Texts } {
  let bytes = new Uint8Array(new SharedArrayBuffer(1 << 12))
  let [size, end] = [0, 0]
  const starts = makeNumbers()
  starts.push(0)
  return {
    add(some) {
      const joined = some.join('')
      // A code unit takes at most three bytes.
      const most = end + 3 * joined.length
      if (most > bytes.length) bytes = shareMore(bytes, Math.max(2 * bytes.length, most))
      const buffer = bufferOf(bytes)
      const isAscii = buffer.write(joined, end) === joined.length
      for (const text of some) {
        end += isAscii ? text.length : buffer.write(text, end)
        starts.push(end)
      }
      size += some.length
    },
    done: () => ({ size, bytes: bytes.subarray(0, end), starts: starts.done() }),
  }
}

export function packTexts(some: readonly string[]): Texts {
  const texts = makeTexts()
  texts.add(some)
  return texts.done()
}

/** Those at these places, in that order, as bytes: no text is made of them. In this thread's own memory. */
export function pickTexts({ bytes, starts }: Texts, places: ArrayLike<number>): Texts {
  const picked = new Uint32Array(places.length + 1)
  for (let k = 0; k < places.length; k++) {
    const at = places[k] as number
    picked[k + 1] = (picked[k] as number) + (starts[at + 1] as number) - (starts[at] as number)
  }
  const own = new Uint8Array(picked[places.length] as number)
  for (let from = 0, to = 0; from < places.length; from = to) {
    const first = places[from] as number
    // What lies together is copied together.
    for (to = from + 1; to < places.length && places[to] === first + to - from; ) to++
    own.set(bytes.subarray(starts[first], starts[first + to - from]), picked[from])
  }
  return { size: places.length, bytes: own, starts: picked }
}

export function textAt({ bytes, starts }: Texts, at: number): string {
  return bufferOf(bytes).toString('utf8', starts[at], starts[at + 1])
}

export function unpackTexts(texts: Texts): string[] {
  return Array.from({ length: texts.size }, (_, at) => textAt(texts, at))
}

/** Orders two of the texts as JavaScript orders strings. */
export function compareTexts({ bytes, starts }: Texts, a: number, b: number): number {
  const from = starts[a] as number
  const other = starts[b] as number
  const lengthA = (starts[a + 1] as number) - from
  const lengthB = (starts[b + 1] as number) - other
  const length = Math.min(lengthA, lengthB)
  for (let k = 0; k < length; k++) {
    const x = bytes[from + k] as number
    const y = bytes[other + k] as number
    if (x !== y) return rankOf(x) - rankOf(y)
  }
  return lengthA - lengthB
}

/** Finds a text of other texts among these: its place, or -1. */
export function indexTexts(texts: Texts): (of: Texts, at: number) => number {
  const mask = (1 << Math.ceil(Math.log2(2 * texts.size + 2))) - 1
  // The place plus one; 0 where nothing is.
  const slots = new Uint32Array(mask + 1)
  for (let at = 0; at < texts.size; at++) {
    let slot = hashOf(texts, at) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = at + 1
  }
  return (of, at) => {
    for (let slot = hashOf(of, at) & mask; ; slot = (slot + 1) & mask) {
      const place = (slots[slot] as number) - 1
      if (place === -1 || isSame(texts, place, of, at)) return place
    }
  }
}

/** UTF-8 puts what lies beyond U+FFFF last; JavaScript compares its halves, which lie before U+E000. */
function rankOf(byte: number): number {
  return byte === 0xee || byte === 0xef ? byte + 0x10 : byte
}

function hashOf({ bytes, starts }: Texts, at: number): number {
  let hash = 0x811c9dc5
  const end = starts[at + 1] as number
  for (let k = starts[at] as number; k < end; k++) hash = Math.imul(hash ^ (bytes[k] as number), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

function isSame(a: Texts, x: number, b: Texts, y: number): boolean {
  const [from, other] = [a.starts[x] as number, b.starts[y] as number]
  const length = (a.starts[x + 1] as number) - from
  if ((b.starts[y + 1] as number) - other !== length) return false
  for (let k = 0; k < length; k++) if (a.bytes[from + k] !== b.bytes[other + k]) return false
  return true
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}
