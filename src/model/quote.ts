/** Where words stand in a text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  start: number
  end: number
}

/** A text made ready for searching; `find` returns every place of the words in it. */
export interface Searchable {
  find(words: string): Span[]
}

const CONTEXT = 32

/** Folds runs of white space and typographic quotation marks, so that words are found as a person types them. */
export function makeSearchable(text: string): Searchable {
  const { folded, offsets } = fold(text)
  return {
    find(words) {
      const wanted = fold(words.trim()).folded
      const spans: Span[] = []
      for (let from = folded.indexOf(wanted); wanted !== '' && from >= 0; from = folded.indexOf(wanted, from + 1)) {
        const last = offsets[from + wanted.length - 1] ?? 0
        spans.push({ start: offsets[from] ?? 0, end: last + 1 })
      }
      return spans
    },
  }
}

/** The text around a span, at most 32 characters each way, never half of a surrogate pair. */
export function contextOf(text: string, { start, end }: Span): { prefix: string; suffix: string } {
  return {
    prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\udc00-\udfff]/, ''),
    suffix: text.slice(end, end + CONTEXT).replace(/[\ud800-\udbff]$/, ''),
  }
}

/** The folded text, and for each of its code units the offset it came from. */
function fold(text: string): { folded: string; offsets: number[] } {
  const offsets: number[] = []
  let folded = ''
  for (let at = 0; at < text.length; at++) {
    const unit = foldUnit(text.charAt(at))
    if (unit === ' ' && folded.endsWith(' ')) continue
    folded += unit
    offsets.push(at)
  }
  return { folded, offsets }
}

function foldUnit(unit: string): string {
  if (/\s/.test(unit)) return ' '
  if (/[‘’‚‛′]/.test(unit)) return "'"
  return /[“”„‟″«»]/.test(unit) ? '"' : unit
}
