import { setImmediate as others } from 'node:timers/promises'
import { DemarcheError, show } from '../../errors.ts'

/** A text that a quote can stand in: of a source, or the words of a quotation that was not found in one. */
export interface QuotedText {
  id: string
  type: 'Source' | 'Quotation'
  text: string
}

/** Which texts can hold a quote. */
export interface QuoteIndex {
  /** Those that hold its letters one after the other, by id: all in which it can stand, and few more. Throws BAD_USER_INPUT for a quote that none could hold, or too long a one. */
  holding(quote: string): Pick<QuotedText, 'id' | 'type'>[]
}

const MOST_CHARACTERS = 5000
/** So many characters are made ready before other requests get their turn. */
const CHUNK = 200_000

/** An index over the texts: of each its letters alone, which is what folding leaves of every reading of it. Others have their turn while it is made. */
export async function makeQuoteIndex(
  pieces: Iterable<QuotedText[]> | AsyncIterable<QuotedText[]>,
): Promise<QuoteIndex> {
  const texts: (Pick<QuotedText, 'id' | 'type'> & { letters: string })[] = []
  let read = 0
  for await (const piece of pieces) {
    for (const { id, type, text } of piece) {
      texts.push({ id, type, letters: lettersOf(text) })
      read += text.length
      if (read > CHUNK) await others()
      read %= CHUNK
    }
  }
  texts.sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    holding(quote) {
      const wanted = lettersOf(checkQuote(quote))
      return texts.filter(({ letters }) => letters.includes(wanted))
    },
  }
}

function checkQuote(quote: string): string {
  if (quote.length > MOST_CHARACTERS) throw wrong(`at most 5,000 characters; one has ${quote.length}`)
  if (lettersOf(quote) === '') throw wrong(`at least one letter or digit in each; got ${show(quote)}`)
  return quote
}

function wrong(sentence: string): DemarcheError {
  return new DemarcheError('BAD_USER_INPUT', `quotes takes ${sentence}.`)
}

/** What no folding takes away or changes, however words are broken, spaced and marked. */
function lettersOf(text: string): string {
  return text.normalize('NFKD').replaceAll(/[^\p{L}\p{N}]|\p{DI}|ـ/gu, '')
}
