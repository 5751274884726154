import { expect, it } from 'vitest'
import { times } from '../support/dice.ts'
import { dataOf, type Ground } from './ground.ts'
import { bySortKey, type Plain } from './plain.ts'
import { MANY } from './things.ts'

/** Quotes against more texts, and in a text of more quotations, than a chunk. */
export function testQuotes(ground: () => Ground): void {
  it.each(quotes)('%s stand where the texts have them, with what was coded there', async (_, some, isFound) => {
    const { ask, plain } = ground()
    const texts = textsOf(plain)
    expect(texts.length).toBeGreaterThan(2 * 2_048)
    const query = `query ($quotes: [String!]!) { quoteChecks(quotes: $quotes) { quote found more unread places {
      exact start end source { id } quotations { id } } } }`
    for (let start = 0; start < some.length; start += 50) {
      const asked = some.slice(start, start + 50)
      const { quoteChecks } = await dataOf(ask, query, { quotes: asked })
      expect(quoteChecks).toEqual(asked.map((quote) => check(quote, texts)))
      expect(quoteChecks.map(({ found }: Check) => found)).toEqual(asked.map(() => isFound))
    }
  })
}

/** Words of some kind, and whether each stands in a text. */
const quotes: [string, string[], boolean | null][] = [
  ['words of every part of the quotations', times(120, (at) => `words number ${at * 52 + (at % 7)}`), true],
  ['words of two quotations', times(40, (at) => `${at * 52} words number ${at * 52 + 1}`), true],
  ['words that nobody coded', times(40, (at) => `The text of s${at * 52}`), true],
  ['words of many texts', ['words', 'words number', 'text of', 'unseen', 'The text'], true],
  ['words that are in no text that is stored', times(40, (at) => `unseen words ${at * 54}`), true],
  ['words that are in none', times(40, (at) => `words number ${3 * MANY + at}`), false],
  ['parts of words in more texts than are read', ['seen words', 'ext of', 'nseen'], null],
]

interface Check {
  quote: string
  found: boolean | null
  more: number
  unread: number
  places: Place[]
}

interface Place {
  exact: string
  start: number | null
  end: number | null
  source: { id: string }
  quotations: { id: string }[]
}

/** What a quote can stand in, with everything that was coded of it. */
interface Text {
  id: string
  text: string
  source: string
  isStored: boolean
  coded: { id: string; start: number; end: number }[]
}

/** The texts of sources, and the words that were found in none, by id. */
function textsOf(plain: Plain): Text[] {
  const stored = plain.ofType('Source').map(({ id, text = '' }) => {
    const quotations = plain.into(id, 'FOUND_IN').map((other) => ({ id: other, ...plain.things.get(other)?.props }))
    const coded = quotations.filter((one) => 'verified' in one && one.verified === true) as unknown as Coded[]
    return { id, text, source: id, isStored: true, coded: coded.sort(bySortKey) }
  })
  const alone = plain
    .ofType('Quotation')
    .filter(({ props }) => props.verified === false)
    .map(({ id, props }) => {
      const text = String(props.exact)
      const coded = [{ id, start: 0, end: text.length }]
      return { id, text, source: plain.out(id, 'FOUND_IN')[0] ?? '', isStored: false, coded }
    })
  return [...stored, ...alone].sort((a, b) => (a.id < b.id ? -1 : 1))
}

type Coded = Text['coded'][number] & { sortKey: string }

/** Of the texts with a quote's letters the first 50 are read, until there are ten places. */
function check(quote: string, texts: Text[]): Check {
  const letters = lettersOf(quote)
  const holding = texts.filter(({ text }) => lettersOf(text).includes(letters))
  const places: Place[] = []
  let read = 0
  while (read < Math.min(holding.length, 50) && places.length < 10) places.push(...placesIn(holding[read++], quote))
  const unread = holding.length - read
  return {
    quote,
    found: places.length > 0 || (unread > 0 ? null : false),
    more: Math.max(0, places.length - 10),
    unread,
    places: places.slice(0, 10),
  }
}

function placesIn(held: Text | undefined, quote: string): Place[] {
  if (!held) return []
  const words = new RegExp(`\\b${quote.replaceAll(' ', ' +')}\\b`, 'g')
  return [...held.text.matchAll(words)].map(({ 0: exact, index: start }) => {
    const end = start + exact.length
    return {
      exact,
      ...(held.isStored ? { start, end } : { start: null, end: null }),
      source: { id: held.source },
      quotations: held.coded.filter((one) => one.start < end && start < one.end).map(({ id }) => ({ id })),
    }
  })
}

function lettersOf(text: string): string {
  return text.replaceAll(' ', '')
}
