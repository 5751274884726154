import { isInsideWord, type Span } from '../../model/quote.ts'

/** How a program counts the places of a text. */
interface Counting {
  /** What an emoji, or any other character beyond the first 65,536, counts as. */
  rare: 1 | 2
  /** What a line end counts as; as many as it has where that is null. */
  end: 1 | 2 | null
  /** Whether a byte-order mark at the start counts. */
  mark: boolean
}

/** The spans of the codings of one text, in UTF-16 code units; null for one that lies outside the text. */
export interface Places {
  spans: (Span | null)[]
  /** What is to be known of them, as sentences that begin with a number. */
  notes: string[]
}

export type Count = 'code units' | 'code points'

/** So many codings have to be cut inside words before another way to count is believed. */
const ENOUGH = 2

/**
 * Finds the codings of a text by their offsets, which the format counts in UTF-16 code units or in code points. Files exist whose offsets were counted
 * on another form of the text: with one character a line end or two, with emoji as one or as two, with or without the mark at the start. Where the
 * usual count cuts at least two codings inside words or puts them outside of the text, and another one none of all, that one is taken, and said.
 */
export function findPlaces(text: string, given: readonly Span[], usual: Count): Places {
  const asUsual = countingOf(usual)
  const stored = spansBy(asUsual, text, given)
  const bad = given.filter((_, at) => !isWhole(text, stored[at] ?? null)).length
  if (bad === 0) return { spans: stored, notes: [] }
  if (bad >= ENOUGH)
    for (const counting of othersThan(asUsual, text)) {
      const spans = spansBy(counting, text, given)
      if (spans.every((span) => isWhole(text, span)))
        return {
          spans,
          notes: [
            `${bad} of ${given.length} codings were cut inside words by their offsets, and none is when ${wordsFor(counting, asUsual)}: they were read so.`,
          ],
        }
    }
  const cut = stored.filter((span) => span !== null && !isWhole(text, span)).length
  const first = stored.find((span) => span !== null && !isWhole(text, span))
  return {
    spans: stored,
    notes: first
      ? [
          `${cut} of ${given.length} codings begin or end inside a word, the first at ${first.start} to ${first.end}: they are as they were coded.`,
        ]
      : [],
  }
}

/** The spans as they are counted, whatever they hold. */
export function spansIn(text: string, given: readonly Span[], count: Count): (Span | null)[] {
  return spansBy(countingOf(count), text, given)
}

function countingOf(count: Count): Counting {
  return { rare: count === 'code units' ? 2 : 1, end: null, mark: true }
}

function isWhole(text: string, span: Span | null): boolean {
  return span !== null && !isInsideWord(text, span.start) && !isInsideWord(text, span.end)
}

/** The other ways to count that make a difference in this text. */
function othersThan(usual: Counting, text: string): Counting[] {
  const ends = text.includes('\r\n') ? [null, 1 as const] : text.includes('\n') ? [null, 2 as const] : [null]
  const rares = /[\ud800-\udbff]/.test(text) ? ([usual.rare, usual.rare === 1 ? 2 : 1] as const) : [usual.rare]
  const marks = text.startsWith(MARK) ? [true, false] : [true]
  const all = marks.flatMap((mark) => rares.flatMap((rare) => ends.map((end) => ({ rare, end, mark }))))
  return all.slice(1)
}

const MARK = '\ufeff'

/** The places that these numbers mean when a text is counted so. */
function spansBy({ rare, end, mark }: Counting, text: string, given: readonly Span[]): (Span | null)[] {
  const wanted = [...new Set(given.flatMap((span) => [span.start, span.end]))].sort((a, b) => a - b)
  const found = new Map<number, number>()
  let [at, count, next] = [0, 0, 0]
  for (; next < wanted.length && at <= text.length; ) {
    while (next < wanted.length && (wanted[next] ?? 0) <= count) {
      if (wanted[next] === count) found.set(count, at)
      next += 1
    }
    if (at === text.length) break
    const length = lengthAt(text, at, end !== null)
    const isEnd = end !== null && (text[at] === '\n' || length > 1) && /[\r\n]/.test(text[at] ?? '')
    const isMark = at === 0 && !mark
    count += isMark ? 0 : isEnd ? end : length === 2 ? rare : 1
    at += length
  }
  return given.map(({ start, end: last }) => {
    const [from, to] = [found.get(start), found.get(last)]
    return from === undefined || to === undefined || from >= to ? null : { start: from, end: to }
  })
}

/** The code units of the character at a place; a line end of two is one where line ends count as such. */
function lengthAt(text: string, at: number, ends: boolean): 1 | 2 {
  const unit = text.charCodeAt(at)
  if (unit === 13 && ends && text.charCodeAt(at + 1) === 10) return 2
  const after = text.charCodeAt(at + 1)
  return unit >= 0xd800 && unit < 0xdc00 && after >= 0xdc00 && after < 0xe000 ? 2 : 1
}

function wordsFor(counting: Counting, usual: Counting): string {
  const words = [
    ...(counting.end === usual.end ? [] : [`a line end counts as ${counting.end === 1 ? 'one' : 'two'}`]),
    ...(counting.rare === usual.rare ? [] : [`an emoji counts as ${counting.rare === 1 ? 'one' : 'two'}`]),
    ...(counting.mark === usual.mark ? [] : ['the byte-order mark at the start does not count']),
  ]
  return words.join(' and ')
}
