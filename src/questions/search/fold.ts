import anyAscii from 'any-ascii'

/** One way to write a word, or the rest of one, without case and accents, and where its letters stand in the text (UTF-16). */
export interface Token {
  form: string
  start: number
  /** For each code unit of `form`, where the letter it comes from ends in the text. */
  ends: number[]
}

interface Letter {
  own: string
  latin: string
  start: number
  end: number
}

/** Scripts that put no space between words: there a word can begin at any letter. */
const unspaced = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}ー\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmr}\\p{sc=Mymr}'
const words = new RegExp(`[${unspaced}][${unspaced}\\p{M}]*|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+`, 'gu')
const isPlain = /^[a-z0-9]+$/i
const unspacedStart = new RegExp(`^[${unspaced}]`, 'u')
/** The most letters of such a word that one token takes. */
const MAX_LETTERS = 12

/** Every token a text can be found by: its words in their own script and in Latin letters. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(words)].flatMap(({ 0: word, index }) => {
    if (isPlain.test(word)) return plainToken(word, index)
    const letters = lettersOf(word, index)
    if (!isUnspaced(word)) return formsOf(letters)
    return letters.flatMap((_, from) => formsOf(letters.slice(from, from + MAX_LETTERS)))
  })
}

/** What a person typed, word by word, each in the forms it may be stored in. Unspaced words stay in their script: in Latin too many sound alike. */
export function wordsOf(text: string): string[][] {
  return [...text.matchAll(words)]
    .map(({ 0: word, index }) => {
      const letters = lettersOf(word, index)
      return isUnspaced(word) ? [join(letters.slice(0, MAX_LETTERS), 'own')] : formsOf(letters)
    })
    .map((forms) => forms.map(({ form }) => form))
    .filter((forms) => forms.length > 0)
}

/** Whether the word is of a script that puts no space between words. */
export function isUnspaced(word: string): boolean {
  return unspacedStart.test(word)
}

/** Most words are plain ASCII: one form, a unit a letter. */
function plainToken(word: string, start: number): Token {
  return { form: word.toLowerCase(), start, ends: Array.from(word, (_, index) => start + index + 1) }
}

function formsOf(letters: Letter[]): Token[] {
  const own = join(letters, 'own')
  const latin = join(letters, 'latin')
  return [own, latin].filter(({ form }, index) => form !== '' && (index === 0 || form !== own.form))
}

function join(letters: Letter[], script: 'own' | 'latin'): Token {
  const form = letters.map((letter) => letter[script]).join('')
  const ends = letters.flatMap((letter) => Array<number>(letter[script].length).fill(letter.end))
  return { form, start: letters[0]?.start ?? 0, ends }
}

/** A letter keeps the marks behind it, so that é is one letter however it is encoded. */
function lettersOf(word: string, at: number): Letter[] {
  return [...word.matchAll(/\P{M}\p{M}*|^\p{M}+/gu)].map(({ 0: letter, index }) => ({
    own: fold(letter),
    latin: anyAscii(letter.normalize('NFKC'))
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, ''),
    start: at + index,
    end: at + index + letter.length,
  }))
}

/** Without compatibility forms, accents and case; by way of upper case, where ß is SS and ς is Σ. */
function fold(letter: string): string {
  return letter
    .normalize('NFKD')
    .replaceAll(/\p{sc=Inherited}/gu, '')
    .toUpperCase()
    .toLowerCase()
}
