/** A text as it is compared, and for each of its code units the cluster of the stored text that it comes from. */
export interface FoldedText {
  folded: string
  /** Index into `clusters` of each code unit of `folded`. */
  clusterOf: number[]
  clusters: Cluster[]
}

/** A character with its marks as it is stored: `text.slice(start, end)`. */
export interface Cluster {
  start: number
  end: number
  /** The character without its marks. */
  base: string
}

/** What a hyphen at the end of a line is read as: itself and white space, itself alone, or no more than a broken word. */
export type LineEnd = 'SPACED' | 'HYPHEN' | 'JOINED'

/** A character with its marks, or a stretch of what no reader sees: soft hyphens, zero-width characters, direction marks. */
const parts = /(?:(?!\p{M})\p{DI}|ـ)+|[\s\S](?:(?:(?!\p{M})\p{DI})*[\p{M}\uff9e\uff9f])*/gu
const unseen = /^(?:(?!\p{M})\p{DI}|ـ)/u
const ignorable = /\p{DI}/gu
const brokenLine = /(?<=\p{L})[-\u2010][^\S\n\r]*[\n\r]\s*(?=\p{Ll})/gu

/**
 * The text without what does not matter for finding words in it: runs of white space, kinds of quotation marks, hyphens and
 * ellipses, compatibility forms, composed or decomposed letters, and what no reader sees.
 */
export function foldText(text: string, lineEnd: LineEnd = 'SPACED'): FoldedText {
  const breaks = lineEnd === 'SPACED' ? new Map<number, number>() : brokenLines(text)
  const clusters: Cluster[] = []
  const clusterOf: number[] = []
  const forms: string[] = []
  let resume = 0
  for (const { 0: part, index: start } of text.matchAll(parts)) {
    if (start < resume || unseen.test(part)) continue
    const broken = breaks.get(start)
    if (broken !== undefined) resume = broken
    const form = broken === undefined ? foldCluster(part) : lineEnd === 'HYPHEN' ? '-' : ''
    if (form === '' || (form === ' ' && forms.at(-1) === ' ')) continue
    const cluster = clusters.push({
      start,
      end: start + part.length,
      base: String.fromCodePoint(part.codePointAt(0) ?? 0),
    })
    forms.push(form)
    for (let unit = 0; unit < form.length; unit++) clusterOf.push(cluster - 1)
  }
  return joinDots({ folded: forms.join(''), clusterOf, clusters })
}

/** Where lines end in a hyphen and a word goes on: from the hyphen to the rest of the word. */
export function brokenLines(text: string): Map<number, number> {
  return new Map([...text.matchAll(brokenLine)].map(({ 0: broken, index }) => [index, index + broken.length]))
}

function foldCluster(part: string): string {
  if (/^[!-&(-~]$/.test(part)) return part
  if (/^\s/.test(part)) return ' '
  if (/^[‘’‚‛′‵`´ʼʻ‹›＇]$/u.test(part)) return "'"
  if (/^[“”„‟″‶«»「」『』〝〞〟＂]$/u.test(part)) return '"'
  if (/^[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]$/u.test(part)) return '-'
  return part.normalize('NFKD').replaceAll(ignorable, '').replaceAll(/\s+/g, ' ')
}

/** An ellipsis is one however its dots are spaced. */
function joinDots({ folded, clusterOf, clusters }: FoldedText): FoldedText {
  if (!folded.includes('. .')) return { folded, clusterOf, clusters }
  const isBetweenDots = (at: number) => folded[at] === ' ' && folded[at - 1] === '.' && folded[at + 1] === '.'
  return {
    folded: [...Array(folded.length).keys()]
      .filter((at) => !isBetweenDots(at))
      .map((at) => folded[at])
      .join(''),
    clusterOf: clusterOf.filter((_, at) => !isBetweenDots(at)),
    clusters,
  }
}
