import { show } from '../../errors.ts'
import { makeSearchable, type Span } from '../../model/quote.ts'
import type { DossierQuote } from './format.ts'
import type { DossierFile } from './read.ts'

/** The words of a dossier's source: what is said to be its wording has to stand in it. */
export interface Wording {
  /** Where a quote stands, or a sentence that says why it has no place. */
  placeOf(quote: DossierQuote): Span | string
  /** The sentence for words that do not stand in the source; `what` names them. */
  faultOf(what: string, words: string): string | undefined
}

export function makeWording({ facts, text }: DossierFile): Wording {
  const searchable = makeSearchable(text)
  const file = facts.source?.text
  const missing = (what: string, words: string) =>
    searchable.findLetters(words).length > 0
      ? `The ${what} stands in ${file} only as part of longer words; begin and end it where words do: ${show(words)}.`
      : `The ${what} is not in ${file}: ${show(words)}.`
  return {
    placeOf(quote) {
      const { text: words, occurrence = undefined } = typeof quote === 'string' ? { text: quote } : quote
      const spans = searchable.find(words)
      if (spans.length === 0) return missing('quote', words)
      if (spans.length > 1 && occurrence === undefined)
        return `The quote occurs ${spans.length} times in ${file}; quote more words or give occurrence: ${show(words)}.`
      return (
        spans[(occurrence ?? 1) - 1] ??
        `occurrence takes a number up to ${spans.length}, as often as the quote occurs; got ${occurrence}.`
      )
    },
    faultOf: (what, words) => (searchable.find(words).length > 0 ? undefined : missing(what, words)),
  }
}
