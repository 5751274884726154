import { cypher } from '../generated/cypher.ts'
import { makeLookup } from '../graph/batch.ts'
import type { Known } from '../graph/graph.ts'
import { makeOrders } from '../graph/positions/hubs.ts'
import { readSpans } from '../graph/positions/spans.ts'
import type { NameIndex } from '../questions/names/names.ts'
import { readNames } from '../questions/names/read.ts'
import { makeQuoteIndex, type QuotedText, type QuoteIndex } from '../questions/quotes/quoteIndex.ts'
import { makeSearchIndex, type SearchedText, type SearchIndex } from '../questions/search/search.ts'
import { type Aliases, readAliases } from '../store/aliases.ts'
import { makeCache } from '../store/cache.ts'
import type { Engine } from '../store/engine.ts'
import { openWork, type Work } from '../workers/work.ts'

/** A scope holds every issue below one; a topic may have thousands. */
const MOST_SCOPES = 1000

/** What is worked out from the whole graph and cached until the data changes; made once an engine, shared by all requests. */
export interface Cached extends Known {
  searchIndex: () => Promise<SearchIndex>
  /** Everything that has a name, to be found by what people write. */
  names: () => Promise<NameIndex>
  quoteIndex: () => Promise<QuoteIndex>
  /** The ids that lead elsewhere since their things were merged. */
  aliases: () => Promise<Aliases>
  /** How many positions there are. */
  positionCount: () => Promise<number>
  /** Questions over many positions; it closes with whoever opened it. */
  work: Work
}

export function makeCached(engine: Engine, work = openWork(engine)): Cached {
  const spans = makeCache(engine, () => readSpans(engine))
  const orders = makeCache(engine, async () => makeOrders(engine))
  return {
    aliases: makeCache(engine, () => readAliases(engine.read)),
    positionCount: makeCache(engine, async () => {
      const [row] = await engine.read(cypher['questions/positionCount'])
      return Number(row?.count ?? 0)
    }),
    spans,
    spansAtHand: spans.atHand,
    ordered: async (issues) => (await orders())(issues),
    lookups: new Map([
      [cypher['questions/issueScope'], makeLookup(engine, cypher['questions/issueScope'], MOST_SCOPES)],
    ]),
    searchIndex: makeCache(engine, () =>
      makeSearchIndex(
        engine.stream(cypher['questions/search']) as AsyncIterable<unknown> as AsyncIterable<SearchedText[]>,
      ),
    ),
    names: makeCache(engine, () => readNames(engine)),
    quoteIndex: makeCache(engine, () =>
      makeQuoteIndex(
        engine.stream(cypher['questions/quotedTexts']) as AsyncIterable<unknown> as AsyncIterable<QuotedText[]>,
      ),
    ),
    work,
  }
}
