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
  /**
   * Those that hold its letters one after the other, by id: all in which it can stand, and few more. Others have their turn meanwhile. Rejects with
   * BAD_USER_INPUT for a quote that none could hold, or too long a one, and with the signal's reason.
   */
  holding(quote: string, signal: AbortSignal): Promise<Pick<QuotedText, 'id' | 'type'>[]>
}

const MOST_CHARACTERS = 5000
/** So many characters are made ready before other requests get their turn. */
const CHUNK = 200_000
/** And so many letters are looked through. */
const LOOKED_AT_ONCE = 5_000_000

/** An index over the texts: of each its letters alone, which is what folding leaves of every reading of it. Others have their turn while it is made. */
export async function makeQuoteIndex(
  pieces: Iterable<QuotedText[]> | AsyncIterable<QuotedText[]>,
): Promise<QuoteIndex> {
  const texts: (Pick<QuotedText, 'id' | 'type'> & { letters: Buffer })[] = []
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
    async holding(quote, signal) {
      const wanted = lettersOf(checkQuote(quote))
      const found: Pick<QuotedText, 'id' | 'type'>[] = []
      let looked = 0
      for (const { id, type, letters } of texts) {
        if (letters.includes(wanted)) found.push({ id, type })
        looked += letters.length
        if (looked < LOOKED_AT_ONCE) continue
        looked = 0
        await others()
        signal.throwIfAborted()
      }
      return found
    },
  }
}

function checkQuote(quote: string): string {
  if (quote.length > MOST_CHARACTERS) throw wrong(`at most 5,000 characters; one has ${quote.length}`)
  if (lettersOf(quote).length === 0) throw wrong(`at least one letter or digit in each; got ${show(quote)}`)
  return quote
}

function wrong(sentence: string): DemarcheError {
  return new DemarcheError('BAD_USER_INPUT', `quotes takes ${sentence}.`)
}

/** What no folding takes away or changes, however words are broken, spaced and marked: letters and digits, decomposed, as UTF-8, which is searched fast. */
function lettersOf(text: string): Buffer {
  const form = text.normalize('NFKD')
  // A unit of UTF-16 takes three bytes at most.
  const bytes = Buffer.allocUnsafe(form.length * 3)
  let size = 0
  for (let at = 0; at < form.length; at++) {
    const point = form.codePointAt(at) ?? 0
    if (point > 0xffff) at++
    if (!isLetter(point)) continue
    if (point < 128) bytes[size++] = point
    else size += bytes.write(String.fromCodePoint(point), size)
  }
  return Buffer.from(bytes.subarray(0, size))
}

const known = new Map<number, boolean>()

function isLetter(point: number): boolean {
  const told = known.get(point)
  if (told !== undefined) return told
  const isOne = /^(?![\p{DI}ـ])[\p{L}\p{N}]$/u.test(String.fromCodePoint(point))
  known.set(point, isOne)
  return isOne
}
