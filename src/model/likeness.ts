import { latinWords } from './tokens.ts'

/** A name made ready to be compared with many others. */
export interface ComparedName {
  text: string
  /** Its words in Latin letters, without case, accents and the little words between them. */
  words: string[]
  /** The words in the order of the alphabet. */
  sorted: string
  /** The words without what parts them. */
  joined: string
}

/** How two names are alike: from 0 to 1, and in words that follow "their names". */
export interface Likeness {
  score: number
  how: string
}

const LITTLE = new Set('the of for and de la le les du des der die das und et y e van von al el'.split(' '))
/** What each word beyond those of the other name takes from the score. */
const PER_WORD = 0.08
/** A word of fewer letters is no evidence by itself. */
const MIN_LETTERS = 3
const INITIAL = 0.4

export function compareAs(text: string): ComparedName {
  const all = latinWords(text)
  const chosen = all.filter((word) => !LITTLE.has(word))
  const words = chosen.length > 0 ? chosen : all
  return { text, words, sorted: words.toSorted().join(' '), joined: words.join('') }
}

/** How alike two names are; undefined where they are not. */
export function likenessOf(one: ComparedName, other: ComparedName): Likeness | undefined {
  if (one.joined === '' || other.joined === '') return undefined
  if (one.text === other.text) return { score: 0.9, how: 'are the same' }
  if (one.joined === other.joined)
    return { score: 0.88, how: 'differ only in case, accents, signs, script or little words' }
  if (one.sorted === other.sorted) return { score: 0.86, how: 'have the same words in another order' }
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one]
  if (isAcronym(short, long)) return { score: 0.55, how: 'are a name and its initials' }
  return align(short.words, long.words)
}

/** What two names have to share to be compared at all. Names that are alike share one of these, whatever their order. */
export function keysOfName({ words, sorted, joined }: ComparedName): string[] {
  const keys = [`=${sorted}`, `=${joined}`, `~${words.map(skeletonOf).sort().join(' ')}`]
  if (words.length === 1) return [...keys, `^${joined.slice(0, 4)}`, `.${joined}`]
  if (words.length > 2) keys.push(`.${initialsOf(words)}`)
  for (const [at, word] of words.entries()) {
    if (word.length < MIN_LETTERS) continue
    for (const [place, next] of words.entries()) if (place !== at) keys.push(`${word} ${next.slice(0, 1)}`)
  }
  return keys
}

/** Every word of the shorter name has its own in the longer one: the same, a close one, or what its initial stands for. */
function align(short: string[], long: string[]): Likeness | undefined {
  if (short.length === 1 && long.length > 1) return undefined
  const taken = new Set<number>()
  const found = { close: 0, initial: 0 }
  let sum = 0
  let isAnchored = false
  // Whole words choose before initials do.
  for (const word of short.length > 1 ? short.toSorted((a, b) => b.length - a.length) : short) {
    let best = { at: -1, quality: 0 }
    for (const [at, next] of long.entries()) {
      const quality = taken.has(at) ? 0 : qualityOf(word, next)
      if (quality > best.quality) best = { at, quality }
    }
    const match = long[best.at]
    if (match === undefined) return undefined
    taken.add(best.at)
    sum += best.quality
    const isInitial = word.length === 1 || match.length === 1
    isAnchored ||= !isInitial && word.length >= MIN_LETTERS
    if (word !== match) found[isInitial ? 'initial' : 'close'] += 1
  }
  if (!isAnchored) return undefined
  const more = long.length - short.length
  return { score: 0.9 * (sum / short.length) - PER_WORD * more, how: wordsFor(found, more) }
}

function wordsFor({ close, initial }: { close: number; initial: number }, more: number): string {
  const parts = [
    ...(close > 0 ? ['are spelled nearly alike'] : []),
    ...(initial > 0 ? ['agree where one has initials'] : []),
    ...(more > 0 ? [`are alike but for ${more === 1 ? 'a word' : `${more} words`} more in one`] : []),
  ]
  return parts.join(', and ')
}

/** How well a word stands for another: 1 for the same, 0 for one that is none. */
function qualityOf(one: string, other: string): number {
  if (one === other) return 1
  if (one.length === 1 || other.length === 1) return one[0] === other[0] ? INITIAL : 0
  const length = Math.min(one.length, other.length)
  const most = length < 8 ? 1 : 2
  if (length < 4 || Math.abs(one.length - other.length) > most) return 0
  // What is wrong at both ends is another word.
  if ((one[0] !== other[0] && one.at(-1) !== other.at(-1)) || /\d/.test(one + other)) return 0
  const distance = distanceOf(one, other, most)
  return distance > most ? 0 : 1 - (2 * distance) / Math.max(one.length, other.length)
}

/** Letters that were added, left out, changed or swapped; more than `most` is not counted further. */
export function distanceOf(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let [before, row]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let at = 1; at <= one.length; at++) {
    const next = [at]
    for (let to = 1; to <= other.length; to++) {
      const isSame = one[at - 1] === other[to - 1]
      const steps = [(row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + (isSame ? 0 : 1)]
      if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1])
        steps.push((before[to - 2] ?? 0) + 1)
      next.push(Math.min(...steps))
    }
    if (Math.min(...next) > most) return most + 1
    ;[before, row] = [row, next]
  }
  return row[other.length] ?? 0
}

function isAcronym(short: ComparedName, long: ComparedName): boolean {
  return short.words.length === 1 && long.words.length > 2 && short.joined === initialsOf(long.words)
}

function initialsOf(words: string[]): string {
  return words.map((word) => word.slice(0, 1)).join('')
}

/** The consonants of a word as they sound alike: what other spellings of it mostly share. */
function skeletonOf(word: string): string {
  const plain = word
    .replaceAll(/ck|ch|kh|[cq]/g, 'k')
    .replaceAll(/z/g, 's')
    .replaceAll(/w/g, 'v')
    .replaceAll(/ph/g, 'f')
  return (
    plain.slice(0, 1) +
    plain
      .slice(1)
      .replaceAll(/[aeiouyhj]/g, '')
      .replaceAll(/(.)\1+/g, '$1')
  )
}
