import { show } from '../../errors.ts'
import { unescapeText } from './escapes.ts'

/** A token, or a part of one, with its words as the file has them. */
export interface Unit {
  start: number
  end: number
  words: string
}

export interface Sentence {
  text: string
  units: Unit[]
}

/** A text put together from its sentences. */
export interface Assembled {
  text: string
  /** The place in the text, in UTF-16 code units, of an offset of the file. */
  place: (offset: number) => number
  notes: string[]
}

/**
 * Puts a text together as INCEpTION does: a sentence begins at its first token; what lies between two is a line end, and spaces for the rest. The format counts UTF-16
 * code units, some programs code points: the words of all tokens have to stand at their places in one of the two ways.
 */
export function assemble(sentences: readonly Sentence[]): Assembled | { fault: string } {
  const usual = join(sentences, (text) => text.length)
  const place = (offset: number) => offset
  const fault = 'fault' in usual ? usual.fault : misplaced(sentences, usual.text, place)
  if (!('fault' in usual) && fault === undefined) return { text: usual.text, place, notes: [] }
  const counted = join(sentences, (text) => [...text].length)
  if (!('fault' in counted)) {
    const starts = startsOf(counted.text)
    const placeOf = (offset: number) => starts[offset] ?? counted.text.length + 1
    if (misplaced(sentences, counted.text, placeOf) === undefined)
      return { text: counted.text, place: placeOf, notes: [EMOJI] }
  }
  return { fault: fault ?? '' }
}

const EMOJI = 'its offsets count an emoji as one, where the format has two: they were read so.'

function join(
  sentences: readonly Sentence[],
  lengthOf: (text: string) => number,
): { text: string } | { fault: string } {
  const parts: string[] = []
  let length = 0
  for (const { text, units } of sentences) {
    const begin = units[0]?.start ?? 0
    const gap = begin - length
    if (gap < 0) return { fault: `a sentence begins at ${begin}, and the one before ends at ${length}.` }
    if (gap > MOST_BETWEEN)
      return { fault: `${gap} characters lie before the sentence at ${begin}; ${MOST_BETWEEN} at most can.` }
    if (gap > 0) parts.push(parts.length === 0 ? ' '.repeat(gap) : `\n${' '.repeat(gap - 1)}`)
    parts.push(text)
    length = begin + lengthOf(text)
  }
  return { text: parts.join('') }
}

/** The most that lies between two sentences, of which the format says nothing but how much it is. */
export const MOST_BETWEEN = 100_000

/** The first token whose words do not stand at its place, in a sentence. */
function misplaced(
  sentences: readonly Sentence[],
  text: string,
  place: (offset: number) => number,
): string | undefined {
  for (const { units } of sentences)
    for (const { start, end, words } of units) {
      const found = text.slice(place(start), place(end))
      if (start > end || (found !== words && found !== unescapeText(words)))
        return `the token at ${start} to ${end} is ${show(words)}, and ${show(found)} stands there in the text.`
    }
  return undefined
}

/** Where each code point of a text begins, and where the last ends. */
function startsOf(text: string): number[] {
  const starts: number[] = []
  let at = 0
  for (const sign of text) {
    starts.push(at)
    at += sign.length
  }
  return [...starts, at]
}
