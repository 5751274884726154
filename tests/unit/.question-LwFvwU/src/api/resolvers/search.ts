import type { ByHand } from '../../generated/resolvers.ts'
import { windowOf } from '../../graph/page.ts'
import { nodeOf } from './nodes.ts'

/** The best hits for the words; one that was removed since the index was made is left out. */
export const search: ByHand['Query']['search'] = async (_, { text, types, first }, { graph, cached }) => {
  const window = windowOf('Query.search', { first })
  const index = await cached.searchIndex()
  const hits = index.find(text, { types: types?.map(typeOf) ?? null, first: window.first })
  const nodes = await Promise.all(hits.map(({ id }) => graph.node(id)))
  return hits.filter((_, at) => nodes[at] !== null)
}

export const SearchHit: ByHand['SearchHit'] = { node: nodeOf(({ id }) => id) }

/** PERSON asks for nodes of the type Person. */
function typeOf(kind: string): string {
  return kind.charAt(0) + kind.slice(1).toLowerCase()
}
