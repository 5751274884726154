import { brokenLines, type Cluster, type FoldedText, foldText } from './foldText.ts'

/** Where words stand in a text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  start: number
  end: number
}

/** A text made ready for searching. */
export interface Searchable {
  /** Every place where the words stand as words: they begin and end at a word's edge. */
  find(words: string): Span[]
  /** Every place where the same letters stand, also inside longer words. */
  findLetters(words: string): Span[]
}

const CONTEXT = 32

/** Makes a text ready to be searched for words as a person types them; what is folded is told at `foldText`. */
export function makeSearchable(text: string): Searchable {
  const breaks = brokenLines(text)
  const resumed = new Set(breaks.values())
  const readings = [foldText(text)]
  if (breaks.size > 0) readings.push(foldText(text, 'HYPHEN'), foldText(text, 'JOINED'))
  const search = (words: string, isPlace: IsPlace) => {
    const wanted = foldText(words).folded.trim()
    return distinct(readings.flatMap((reading) => placesOf(reading, wanted, isPlace)))
  }
  const isWhole = (clusters: Cluster[], first: number, last: number) =>
    isEdge(clusters, first) && isEdge(clusters, last + 1)
  return {
    find: (words) => search(words, isWhole).filter(({ start, end }) => !resumed.has(start) && !breaks.has(end)),
    findLetters: (words) => search(words, () => true),
  }
}

/** The text around a span, at most 32 characters each way, never half of a surrogate pair nor a mark without its letter. */
export function contextOf(text: string, { start, end }: Span): { prefix: string; suffix: string } {
  const suffix = text.slice(end, end + CONTEXT).replace(/[\ud800-\udbff]$/, '')
  const isCut = /^\p{M}/u.test(text.slice(end + suffix.length))
  return {
    prefix: text
      .slice(Math.max(0, start - CONTEXT), start)
      .replace(start > CONTEXT ? /^(?:[\udc00-\udfff]|\p{M})+/u : '', ''),
    suffix: isCut ? suffix.replace(/\P{M}\p{M}*$/u, '') : suffix,
  }
}

/** Whether a place in a text lies inside a word, or inside a character of two code units. */
export function isInsideWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false
  if (/^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1))) return true
  const [before = ''] = text.slice(Math.max(0, at - 2), at).match(/.$/su) ?? []
  return isSpelled(before) && isSpelled(String.fromCodePoint(text.codePointAt(at) ?? 0))
}

type IsPlace = (clusters: Cluster[], first: number, last: number) => boolean

/** Where the folded words stand, whole characters only. */
function placesOf({ folded, clusterOf, clusters }: FoldedText, wanted: string, isPlace: IsPlace): Span[] {
  const spans: Span[] = []
  for (let from = folded.indexOf(wanted); wanted !== '' && from >= 0; from = folded.indexOf(wanted, from + 1)) {
    const to = from + wanted.length
    const [first, last] = [clusterOf[from] ?? 0, clusterOf[to - 1] ?? 0]
    if (clusterOf[from - 1] === first || clusterOf[to] === last || !isPlace(clusters, first, last)) continue
    spans.push({ start: clusters[first]?.start ?? 0, end: clusters[last]?.end ?? 0 })
  }
  return spans
}

function distinct(spans: Span[]): Span[] {
  const places = new Map(spans.map((span) => [`${span.start} ${span.end}`, span]))
  return [...places.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Scripts that put no space between words: between two of their letters a word may end. */
const unspaced =
  /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}ー\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Yiii}]/u
const wordCharacter = /^[\p{L}\p{M}\p{Nd}]/u
const digit = /^\p{Nd}/u

/**
 * Whether a word may begin or end before the cluster at `at`. "able" is no word of "unable", "non-negotiable" or "enabled",
 * "can" none of "can't", "500" none of "1,500"; "Europe" is one of "l'Europe".
 */
function isEdge(clusters: Cluster[], at: number): boolean {
  const [before = '', left = '', right = '', after = ''] = [at - 2, at - 1, at, at + 1].map(
    (index) => clusters[index]?.base,
  )
  if (isSpelled(left) && isSpelled(right)) return false
  if (isSpelled(before) && isSpelled(right) && joins(left, before, right)) return false
  return !(isSpelled(left) && isSpelled(after) && (joins(right, left, after) || /^['’ʼ＇]/u.test(right)))
}

/** Whether what stands between two characters makes them parts of one word or of one number. */
function joins(between: string, left: string, right: string): boolean {
  return /^[-\u2010\u2011]/.test(between) || (/^[.,٫٬]/.test(between) && digit.test(left) && digit.test(right))
}

/** Whether the character is part of a word that spaces would part from others. */
function isSpelled(character: string): boolean {
  return wordCharacter.test(character) && !unspaced.test(character)
}
