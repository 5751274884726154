import { setImmediate as others } from 'node:timers/promises'
import MiniSearch, { type Query, type SearchResult } from 'minisearch'
import { badInput } from '../../errors.ts'
import { isUnspaced, tokenForms, wordsOf } from '../../model/tokens.ts'
import { type Snippet, snippetOf } from './highlight.ts'

/** One text of the graph that can be found: of which node, of which type, and in which of its fields. */
export interface SearchedText {
  id: string
  type: string
  field: string
  text: string
}

/** A node that was found, with the text that it was found by. */
export interface Hit extends Snippet {
  id: string
  field: string
  score: number
}

export interface SearchIndex {
  /**
   * The best nodes for the words, best first, equal ones by id. `types` are the names of node types, all when null.
   * Throws BAD_USER_INPUT for a text that is empty, without words, or too long.
   */
  find(text: string, options: { types: readonly string[] | null; first: number }): Hit[]
}

const MAX_CHARACTERS = 200
const MAX_WORDS = 8
/** The letters from which a word finds those that it begins: fewer begin too many. */
const MIN_BEGINNING = 3
/** Texts, and characters of them, added before other requests get their turn. */
const CHUNK = 200
const CHUNK_CHARACTERS = 100_000
/** No text of more characters is the words of a search and no more: those are 200 at most, however they are written. */
const MOST_WHOLE = 10 * MAX_CHARACTERS

/** How much a match in a field counts. */
const boosts: Record<string, number> = { name: 4, id: 4, otherNames: 3, formalName: 3, title: 3, iso2: 4, headline: 2 }
/** A country, and whoever else can take a position, before what only speaks of them. */
const typeBoosts: Record<string, number> = { Country: 3, Bloc: 1.5, Organization: 1.5, Person: 1.5 }
/** A text that is the words and no more. */
const WHOLE = 2
/** What is as it was typed comes first, then what begins so, then what is similar. */
const weights = { prefix: 0.4, fuzzy: 0.1 }

/** An index over the texts, equal for equal texts whatever their order. Others have their turn while it is made. */
export async function makeSearchIndex(
  pieces: Iterable<SearchedText[]> | AsyncIterable<SearchedText[]>,
): Promise<SearchIndex> {
  const found: (IndexedText & { key: string })[] = []
  for await (const piece of pieces) {
    for (const [at, text] of piece.entries()) {
      if (at % CHUNK === CHUNK - 1) await others()
      const whole = text.text.length > MOST_WHOLE ? '' : wholeOf(wordsOf(text.text))
      found.push({ ...text, key: `${text.id} ${text.field} ${text.text}`, whole })
    }
  }
  const texts = found.sort(byKey)
  const index = new MiniSearch<{ at: number; text: string }>({
    idField: 'at',
    fields: ['text'],
    tokenize: tokenForms,
    processTerm: (form) => form,
  })
  let [count, characters] = [0, 0]
  for (const [at, { text }] of texts.entries()) {
    index.add({ at, text })
    count += 1
    characters += text.length
    if (count < CHUNK && characters < CHUNK_CHARACTERS) continue
    ;[count, characters] = [0, 0]
    await others()
  }
  return {
    find(text, { types, first }) {
      const words = readWords(text)
      const whole = wholeOf(words)
      const results = index.search(queryOf(words), {
        tokenize: (form) => [form],
        prefix: (form) => form.length >= MIN_BEGINNING || isUnspaced(form),
        fuzzy: tolerance,
        weights,
        boostDocument: (at: number) => boostOf(texts[at] as IndexedText, whole),
        filter: ({ id: at }) => types === null || types.includes(texts[at]?.type ?? ''),
      })
      return bestOf(results, texts)
        .slice(0, first)
        .map(({ id: at, score, terms }) => {
          const { id, field, text } = texts[at] as SearchedText
          return { id, field, score: Math.round(score * 1000) / 1000, ...snippetOf(text, terms, words.flat()) }
        })
    },
  }
}

type IndexedText = SearchedText & { whole: string }

/** Of texts that are the words and no more, those that name who can take a position come first. */
function boostOf({ type, field, whole }: IndexedText, wanted: string): number {
  return (boosts[field] ?? 1) * (whole === wanted ? WHOLE * (typeBoosts[type] ?? 1) : 1)
}

function wholeOf(words: string[][]): string {
  return words.map(([form]) => form).join(' ')
}

function readWords(text: string): string[][] {
  if (text.length > MAX_CHARACTERS) {
    throw badInput('text', `at most ${MAX_CHARACTERS} characters`, `${text.length} characters`)
  }
  const words = wordsOf(text)
  if (words.length === 0) throw badInput('text', 'at least one letter or digit', text)
  if (words.length > MAX_WORDS) throw badInput('text', `at most ${MAX_WORDS} words`, `${words.length} words`)
  return words
}

/** Every word, each in any of its forms. */
function queryOf(words: string[][]): Query {
  return { combineWith: 'AND', queries: words.map((forms) => ({ combineWith: 'OR', queries: forms })) }
}

/** The typing errors that a word may have. A number with another digit is another number. */
function tolerance(form: string): number | false {
  if (form.length < 4 || /\d/.test(form)) return false
  return form.length < 7 ? 1 : 2
}

/** A node shows once, by its best text. */
function bestOf(results: SearchResult[], texts: SearchedText[]): SearchResult[] {
  const seen = new Set<string>()
  return results
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .filter(({ id: at }) => {
      const { id } = texts[at] as SearchedText
      return !seen.has(id) && seen.add(id)
    })
}

function byKey(a: { key: string }, b: { key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0
}
