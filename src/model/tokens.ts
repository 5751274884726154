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

/** Scripts that put no space between words, or glue them together: there a word can begin at any letter. */
const unspaced = '\\p{sc=Hang}\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}ー\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmr}\\p{sc=Mymr}'
/** What stands inside a word and is not read: Hebrew abbreviation marks, soft hyphens, what joins letters or tells their direction. */
const unread = '(?<=\\p{sc=Hebr}\\p{M}*)[׳״\'"’”](?=\\p{sc=Hebr})|\\p{DI}'
const words = new RegExp(
  `[${unspaced}][${unspaced}\\p{M}]*|(?!\\p{DI})(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}]|${unread})+`,
  'gu',
)
const han = /^\p{sc=Han}/u
/** Scripts that write no vowels: their Latin letters are a skeleton that other words share. */
const vowelless = /^[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}]/u
const isPlain = /^[a-z0-9]+$/i
const unspacedStart = new RegExp(`^[${unspaced}]`, 'u')
/** The most letters of such a word that one token takes. */
const MAX_LETTERS = 12

/** Every token a text can be found by: its words in their own script and in Latin letters. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(words)].flatMap(({ 0: word, index }) =>
    isPlain.test(word) ? plainToken(word, index) : tokensOfWord(word, index),
  )
}

/** The forms of the same tokens, for an index, which needs no places. */
export function tokenForms(text: string): string[] {
  const forms: string[] = []
  for (const { 0: word } of text.matchAll(words))
    if (isPlain.test(word)) forms.push(word.toLowerCase())
    else for (const { form } of tokensOfWord(word, 0)) forms.push(form)
  return forms
}

function tokensOfWord(word: string, index: number): Token[] {
  const letters = lettersOf(word, index)
  if (!isUnspaced(word)) return formsOf(letters)
  return letters.flatMap((letter, from) => [
    ...formsOf(letters.slice(from, from + MAX_LETTERS)),
    // A syllable of a Han name can be typed as a word of its own.
    ...(from + 1 < letters.length && han.test(letter.own) && letter.latin !== '' ? [join([letter], 'latin')] : []),
  ])
}

/** What a person typed, word by word, each in the forms it may be stored in. Unspaced words stay in their script: in Latin too many sound alike. */
export function wordsOf(text: string): string[][] {
  return [...text.matchAll(words)]
    .map(({ 0: word }) => {
      if (isPlain.test(word)) return [word.toLowerCase()]
      const letters = lettersOf(word, 0)
      const forms = isUnspaced(word) ? [join(letters.slice(0, MAX_LETTERS), 'own')] : formsOf(letters)
      return forms.map(({ form }) => form)
    })
    .filter((forms) => forms.length > 0)
}

/** The words of a text in Latin letters, without case and accents; a word that has none in its own. */
export function latinWords(text: string): string[] {
  return [...text.matchAll(words)].map(({ 0: word }) => {
    if (isPlain.test(word)) return word.toLowerCase()
    const letters = lettersOf(word, 0)
    return join(letters, 'latin').form || join(letters, 'own').form
  })
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
  if (vowelless.test(own.form)) return [own, ...withoutArticle(letters)]
  const latin = join(letters, 'latin')
  return [own, latin].filter(({ form }, index) => form !== '' && (index === 0 || form !== own.form))
}

/** Arabic and Hebrew write the article as part of the word: what begins like one is found without it as well. */
function withoutArticle(letters: Letter[]): Token[] {
  const [first, second] = letters.map(({ own }) => own)
  const length = first === 'ا' && second === 'ل' ? 2 : first === 'ה' ? 1 : 0
  return length > 0 && letters.length >= length + 3 ? [join(letters.slice(length), 'own')] : []
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
    .replaceAll(unwritten, '')
    .replaceAll(variants, (variant) => variantOf[variant] ?? variant)
    .toUpperCase()
    .toLowerCase()
}

/** Accents, points of Hebrew and Arabic, lengthening strokes, abbreviation marks, and what no reader sees. */
const unwritten = /\p{sc=Inherited}|(?=\p{M})[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}]|[ـ׳״'"’”]|\p{DI}/gu

/** Letters that are written one for another: by country (Egypt, Iran, Pakistan), by habit, or at the end of a word. */
const variantOf: Record<string, string> = {
  ى: 'ي',
  ی: 'ي',
  ے: 'ي',
  ک: 'ك',
  ة: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ھ: 'ه',
  ہ: 'ه',
  ٱ: 'ا',
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
}
const variants = new RegExp(`[${Object.keys(variantOf).join('')}]`, 'gu')
