import { makeSearchable, type Searchable, type Span } from '../../model/quote.ts'

/** Whether a quote stands in a source, and the first places where it does. */
export interface QuoteCheck {
  quote: string
  /** Null where too many texts hold its letters for that to be told. */
  found: boolean | null
  places: QuotePlace[]
  more: number
  unread: number
}

export interface QuotePlace {
  source: string
  exact: string
  start: number | null
  end: number | null
  quotations: string[]
}

/** A text made ready, with what is known of its places. */
export interface ReadText {
  source: string
  text: string
  find: Searchable['find']
  /** What was coded of a stored text, in order; of words without one, the quotation that they are. */
  coded: { id: string; start: number; end: number }[]
  isStored: boolean
}

/** So many texts are read for one quote. */
const MOST_READ = 50
/** So many places of one are given. */
const MOST_PLACES = 10

export function makeReadText(given: Omit<ReadText, 'find'>): ReadText {
  return { ...given, find: makeSearchable(given.text).find }
}

/** Looks for the quote in the texts that may hold it, one after the other, until there are places enough. */
export async function checkQuote<Held>(
  quote: string,
  holding: readonly Held[],
  read: (held: Held) => Promise<ReadText | undefined>,
): Promise<QuoteCheck> {
  const places: QuotePlace[] = []
  let at = 0
  for (; at < holding.length && at < MOST_READ && places.length < MOST_PLACES; at++) {
    const text = await read(holding[at] as Held)
    if (text) places.push(...placesOf(quote, text))
  }
  const unread = holding.length - at
  const found = places.length > 0 || (unread > 0 ? null : false)
  return { quote, found, places: places.slice(0, MOST_PLACES), more: Math.max(0, places.length - MOST_PLACES), unread }
}

function placesOf(quote: string, { source, text, find, coded, isStored }: ReadText): QuotePlace[] {
  return spansOf(quote, find).map(({ start, end }) => ({
    source,
    exact: text.slice(start, end),
    ...(isStored ? { start, end } : { start: null, end: null }),
    quotations: coded.filter((quotation) => quotation.start < end && start < quotation.end).map(({ id }) => id),
  }))
}

/** A writer ends a quote with a comma or a full stop where the sentence around it does. */
function spansOf(quote: string, find: Searchable['find']): Span[] {
  const spans = find(quote)
  const bare = quote.trimEnd().replace(/[.,]$/, '')
  return spans.length > 0 || bare === quote ? spans : find(bare)
}
