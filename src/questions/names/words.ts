import { latinWords } from '../../model/tokens.ts'

/** A name made ready to be looked up and compared. */
export interface Spelled {
  text: string
  /** Its words in Latin letters, without case, accents and the little words between them. */
  words: string[]
  /** How each of them sounds. */
  sounds: string[]
  joined: string
  /** Its letters in their own script, where that is one in which many words sound alike. */
  own: string | null
}

const LITTLE = new Set('the of for and de la le les du des der die das und et y e van von al el del di da'.split(' '))
const han = /^[\p{sc=Han}\s\p{P}]+$/u
/** The most words that are looked at. */
const MAX_WORDS = 40

export function spell(text: string): Spelled {
  const latin = latinWords(text.replaceAll(greek, (letters) => greekAs[letters.toLowerCase()] ?? letters))
  const all = latin.slice(0, MAX_WORDS)
  const chosen = all.filter((word) => !LITTLE.has(word))
  const words = chosen.length > 0 ? chosen : all
  const own = han.test(text) ? text.normalize('NFKC').replaceAll(/[\s\p{P}]/gu, '') : null
  return { text, words, sounds: words.map(soundOf), joined: words.join(''), own }
}

/** Two letters for one sound, which a letter by letter reading would not find. */
const greekAs: Record<string, string> = { μπ: 'b', ντ: 'd', γκ: 'g', τζ: 'j', ου: 'u' }
const greek = new RegExp(Object.keys(greekAs).join('|'), 'giu')

/** What a word may be found by: its beginning, three letters in a row, its sound. */
export function cluesOf({ words, sounds, joined }: Spelled): Set<string> {
  const clues = new Set<string>()
  for (const word of words) {
    clues.add(`^${word.slice(0, 2)}`)
    clues.add(`^${word.slice(0, 3)}`)
    for (let at = 0; at + 3 <= word.length; at++) clues.add(word.slice(at, at + 3))
  }
  for (const sound of sounds) if (sound.length > 1) clues.add(`~${sound}`)
  if (words.length > 2) clues.add(`.${initialsOf(words)}`)
  if (words.length === 1) clues.add(`.${joined}`)
  return clues
}

export function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.slice(0, 1)).join('')
}

/** The consonants of a word, those that scripts and languages write for each other as one: what spellings of a name share. */
function soundOf(word: string): string {
  if (/\d/.test(word)) return word
  return word
    .replaceAll(/x/g, 'ks')
    .replaceAll(/ph|v/g, 'f')
    .replaceAll(/dzh|dj|dg(?=[ei])|tsch|tch|sch|zh|sh|ch(?!r)|ts|tz|cz|cs|g(?=[eiy])|c(?=[eiy])|j|z/g, 's')
    .replaceAll(/ck|kh|ch|c|q/g, 'k')
    .replaceAll(/[aeiouyhw]/g, '')
    .replaceAll(/(.)\1+/g, '$1')
}
