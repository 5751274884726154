import type { Standing } from './standing.ts'

/** A standing as sets of issues, a bit each: the issues held, those at 1 and at -1, and those that dates leave open. */
export interface Bits {
  held: Uint32Array
  support: Uint32Array
  oppose: Uint32Array
  open: Uint32Array
}

/** How much two units share. */
export interface Meeting {
  /** How many issues. */
  n: number
  /** The agreement on each of them, added up. */
  sum: number
  /** How many of them dates leave open. */
  open: number
}

/** The standing as bits over so many issues; null where a polarity is between two numbers, as a mean is. */
export function bitsOf({ issues, polarity, uncertain }: Standing, size: number): Bits | null {
  const words = Math.ceil(size / 32)
  const bits: Bits = {
    held: new Uint32Array(words),
    support: new Uint32Array(words),
    oppose: new Uint32Array(words),
    open: new Uint32Array(words),
  }
  for (let k = 0; k < issues.length; k++) {
    const [issue, own] = [issues[k] as number, polarity[k] as number]
    if (!Number.isInteger(own)) return null
    add(bits.held, issue)
    if (own !== 0) add(own > 0 ? bits.support : bits.oppose, issue)
    if (uncertain[k]) add(bits.open, issue)
  }
  return bits
}

function add(set: Uint32Array, item: number): void {
  set[item >>> 5] = (set[item >>> 5] as number) | (1 << (item & 31))
}

/** The inner loop of matrices, 32 issues a step. 0 and 1 are half as far apart as -1 and 1: each differs in one set of the two, or in both. */
export function meetBits(a: Bits, b: Bits): Meeting {
  let [n, apart, open] = [0, 0, 0]
  for (let at = 0; at < a.held.length; at++) {
    const both = (a.held[at] as number) & (b.held[at] as number)
    if (both === 0) continue
    n += countBits(both)
    apart += countBits(both & ((a.support[at] as number) ^ (b.support[at] as number)))
    apart += countBits(both & ((a.oppose[at] as number) ^ (b.oppose[at] as number)))
    open += countBits(both & ((a.open[at] as number) | (b.open[at] as number)))
  }
  return { n, sum: n - apart / 2, open }
}

function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
