import { cypher } from '../generated/cypher.ts'
import { readSpans, type Spans } from '../graph/positions/spans.ts'
import { makeSearchIndex, type SearchedText, type SearchIndex } from '../questions/search/search.ts'
import type { Aliases } from '../store/aliases.ts'
import { makeCache } from '../store/cache.ts'
import type { Engine } from '../store/engine.ts'
import { openWork, type Work } from '../work/work.ts'
import { makeFreshAliases } from './arguments.ts'

/** What is worked out from the whole graph and cached until the data changes; made once an engine, shared by all requests. */
export interface Cached {
  searchIndex: () => Promise<SearchIndex>
  /** The ids that lead elsewhere since their things were merged. */
  aliases: () => Promise<Aliases>
  /** Where the positions of each issue lie. */
  spans: () => Promise<Spans>
  /** Questions over many positions; it closes with whoever opened it. */
  work: Work
}

export function makeCached(engine: Engine, work = openWork(engine)): Cached {
  return {
    aliases: makeFreshAliases(engine.read),
    spans: makeCache(engine, () => readSpans(engine)),
    searchIndex: makeCache(engine, async () => {
      const rows = await engine.read(cypher['questions/search'])
      return makeSearchIndex(rows as unknown as SearchedText[])
    }),
    work,
  }
}
