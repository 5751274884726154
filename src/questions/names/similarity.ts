import { distanceOf } from '../../model/likeness.ts'
import { initialsOf, type Spelled } from './words.ts'

/** What differs besides, as shares of a whole likeness. */
const FOLDED = 0.99
const REORDERED = 0.97
const ACRONYM = 0.7
/** No name that is only similar is as good as one that is the same. */
const SIMILAR = 0.95
/** How far one letter stands for a word, the beginning of a word for the whole, and words of so many consonants that sound the same for each other. */
const INITIAL = 0.75
const BEGINNING = 0.7
const SOUND = [0, 0, 0.65, 0.75, 0.85]
const ALMOST_SOUND = 0.6
/** How far a name in letters that many words share tells of one in other letters. */
const ACROSS = 0.8
/** What is less like than this is another word. */
const LEAST = 0.5

/** How much a word tells of a name, from 0 to 1: those that many names share tell little. */
export type Weigh = (word: string) => number

/** How alike a name is as somebody wrote it and one of the graph, from 0 to 1; 1 for the same text alone. It forgives more than what tells doubles (`model/likeness.ts`): a person looks at the candidates. */
export function similarityOf(one: Spelled, other: Spelled, weigh: Weigh): number {
  if (one.text === other.text) return 1
  if (one.own !== null && other.own !== null) return SIMILAR * nearness(one.own, other.own)
  if (one.joined === '' || other.joined === '') return 0
  if (one.joined === other.joined) return FOLDED
  if (one.own !== null || other.own !== null) return ACROSS * nearness(one.joined, other.joined)
  if (one.words.toSorted().join(' ') === other.words.toSorted().join(' ')) return REORDERED
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one]
  if (short.words.length === 1 && long.words.length > 2 && short.joined === initialsOf(long.words)) return ACRONYM
  const parted = one.words.length === other.words.length ? 0 : nearness(one.joined, other.joined)
  return SIMILAR * Math.max(alignment(one, other, weigh), parted > 0.8 ? parted : 0)
}

/** The share of both names that stands for each other, word by word. */
function alignment({ words: one, sounds }: Spelled, { words: other, sounds: heard }: Spelled, weigh: Weigh): number {
  const pairs: { from: number; to: number; quality: number }[] = []
  for (const [from, word] of one.entries()) {
    for (const [to, next] of other.entries()) {
      const quality = qualityOf(word, next, sounds[from] as string, heard[to] as string)
      if (quality > 0) pairs.push({ from, to, quality })
    }
  }
  pairs.sort((a, b) => b.quality - a.quality || Math.abs(a.from - a.to) - Math.abs(b.from - b.to))
  const [used, taken] = [new Set<number>(), new Set<number>()]
  const lengthOf = (word: string) => Math.min(Math.max(word.length, 2), 8)
  let [shared, all, isAnchored] = [0, 0, false]
  for (const { from, to, quality } of pairs) {
    if (used.has(from) || taken.has(to)) continue
    used.add(from)
    taken.add(to)
    const [word, next] = [one[from] as string, other[to] as string]
    // A word with a typing error is known by nobody: it tells what the word tells that it stands for.
    const weight = (lengthOf(word) + lengthOf(next)) * weigh(next)
    shared += quality * weight
    all += weight
    isAnchored ||= word.length > 1 && next.length > 1
  }
  if (!isAnchored) return 0
  for (const [at, word] of one.entries()) if (!used.has(at)) all += lengthOf(word) * weigh(word)
  for (const [at, word] of other.entries()) if (!taken.has(at)) all += lengthOf(word) * weigh(word)
  return shared / all
}

/** How well a word stands for another: 1 for the same, 0 for one that is none. */
function qualityOf(one: string, other: string, sound: string, heard: string): number {
  if (one === other) return 1
  if (/\d/.test(one + other)) return 0
  if (one.length === 1 || other.length === 1) return one[0] === other[0] ? INITIAL : 0
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  const begins = short.length > 2 && long.startsWith(short) ? BEGINNING : 0
  // What is wrong at both ends is another word, unless it sounds the same.
  const isSpelled = one[0] === other[0] || one.at(-1) === other.at(-1)
  const quality = Math.max(begins, isSpelled ? nearness(one, other) : 0, soundNearness(sound, heard))
  return quality >= LEAST ? quality : 0
}

/** The share of letters that are right, where few are wrong. */
function nearness(one: string, other: string): number {
  const length = Math.max(one.length, other.length)
  const most = length < 4 ? 1 : length < 8 ? 2 : Math.min(6, Math.ceil(length / 5) + 1)
  if (Math.abs(one.length - other.length) > most) return 0
  const distance = distanceOf(one, other, most)
  return distance > most ? 0 : 1 - distance / length
}

function soundNearness(one: string, other: string): number {
  const length = Math.min(one.length, other.length)
  if (length < 2) return 0
  if (one === other) return SOUND[Math.min(length, 4)] as number
  return length > 2 && distanceOf(one, other, 1) <= 1 ? ALMOST_SOUND : 0
}
