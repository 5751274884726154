import type { Stance } from '../../generated/types.ts'

const STANCES: [stance: Stance, words: string][] = [
  ['SUPPORT', 'supports?|support|pro|for|agrees?|in favou?r|yes'],
  ['OPPOSE', 'opposes?|oppose|contra|con|against|disagrees?|no'],
  ['MIXED', 'mixed'],
  ['NEUTRAL', 'neutral'],
  ['ABSTAIN', 'abstains?'],
]

/** The stance that a word names, as coders write it; undefined where it names none. */
export function stanceOf(word: string): Stance | undefined {
  return STANCES.find(([, words]) => new RegExp(`^(?:${words})$`, 'i').test(word.trim()))?.[0]
}
