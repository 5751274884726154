import { type Token, tokensOf } from '../../model/tokens.ts'

/** Where a match stands: `text.slice(start, end)`, in UTF-16 code units. */
export interface Span {
  start: number
  end: number
}

/** A text that matches, or the stretch of a long one around its first match; `offset` is where it begins in the whole. */
export interface Snippet {
  text: string
  offset: number
  highlights: Span[]
}

const MAX_SNIPPET = 240
/** Characters of a long text that are shown before its first match. */
const LEAD = 60

/** The text with the places of the matched forms: as much of a word as was typed, or the whole of one that is only similar. */
export function snippetOf(text: string, matched: readonly string[], typed: readonly string[]): Snippet {
  const forms = new Set(matched)
  const spans = tokensOf(text)
    .filter(({ form }) => forms.has(form))
    .map((token) => ({ start: token.start, end: endOf(token, typed) }))
  return excerptOf(text, merge(spans))
}

function endOf({ form, ends }: Token, typed: readonly string[]): number {
  const begun = typed.filter((word) => form.startsWith(word)).map(({ length }) => length)
  const length = begun.length > 0 ? Math.max(...begun) : form.length
  return ends[length - 1] as number
}

function merge(spans: Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end)
    else merged.push({ ...span })
  }
  return merged
}

function excerptOf(text: string, spans: Span[]): Snippet {
  if (text.length <= MAX_SNIPPET) return { text, offset: 0, highlights: spans }
  const wanted = Math.max(0, (spans[0]?.start ?? 0) - LEAD)
  const start = wanted === 0 ? 0 : afterSpace(text, wanted, spans[0]?.start ?? 0)
  const end = start + MAX_SNIPPET >= text.length ? text.length : beforeSpace(text, start + MAX_SNIPPET)
  const highlights = spans
    .filter((span) => span.end <= end)
    .map((span) => ({ start: span.start - start, end: span.end - start }))
  return { text: text.slice(start, end), offset: start, highlights }
}

/** The first beginning of a word from here on, or, where nothing is spaced, of a character. */
function afterSpace(text: string, from: number, to: number): number {
  const space = text.slice(from, to).search(/\s\S/)
  if (space >= 0) return from + space + 1
  return isLowSurrogate(text, from) ? from + 1 : from
}

function beforeSpace(text: string, at: number): number {
  const space = text.slice(0, at).search(/\s\S*$/)
  if (space > at - LEAD) return space
  return isLowSurrogate(text, at) ? at - 1 : at
}

function isLowSurrogate(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text.charAt(at))
}
