import { show } from '../../errors.ts'
import { foldName } from '../../model/nouns.ts'
import { readReference } from '../reference.ts'
import { Unusable } from './cells.ts'

/** Two letters that were given to two states one after the other. */
const GIVEN_TWICE = ['CS']

/**
 * Finds a country's id by its name, official or common, in the languages that the reference data holds, by two or three letters, or by the
 * number of the United Nations (M49). The finder throws Unusable for what is no country, or the name of several.
 */
export function makeCountryFinder(): (word: string) => string {
  const byWord = new Map<string, Set<string>>()
  const add = (word: string | undefined, id: string) => {
    if (word === undefined) return
    byWord.set(fold(word), (byWord.get(fold(word)) ?? new Set()).add(id))
  }
  const byCode = new Map<string, string>()
  for (const [id, { name, formalName, otherNames = [], iso2 = '', m49 = '', identifiers = {} }] of readReference()) {
    for (const code of [id, iso2, m49, identifiers['iso3166-3'] ?? '']) if (code !== '') byCode.set(code, id)
    for (const word of [name, formalName, ...otherNames]) add(word, id)
  }
  for (const code of GIVEN_TWICE) byCode.delete(code)
  return (word) => {
    const code = /^\d{1,3}$/.test(word) ? word.padStart(3, '0') : word.toUpperCase()
    const known = byCode.get(code)
    if (known !== undefined) return known
    const found = [...(byWord.get(fold(word)) ?? byWord.get(fold(turned(word))) ?? [])]
    if (found.length === 1 && found[0] !== undefined) return found[0]
    throw new Unusable(
      found.length > 1
        ? `${show(word)} is the name of several countries: ${found.join(', ')}; give a code.`
        : `Nothing known is a country by the name or code ${show(word)}.`,
    )
  }
}

/** A name without case, accents, signs and articles. */
function fold(name: string): string {
  const words = foldName(name)
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
  return words
    .filter((word) => word !== 'the')
    .map((word) => (word === 'st' ? 'saint' : word))
    .join(' ')
}

/** `Korea, Republic of` as it is spoken. */
function turned(name: string): string {
  const [head = '', tail = ''] = name.split(/,(.*)/)
  return `${tail} ${head}`
}
