import type { QueryRelations, SearchHitRelations } from '../../generated/rows.ts'
import { windowOf } from '../../graph/page.ts'
import { nodeOf } from './fields.ts'

/** The best hits for the words; one that was removed since the index was made is left out. */
export const search: QueryRelations['search'] = async (_, { text, types, first }, { graph, memory }) => {
  const window = windowOf('Query.search', { first })
  const index = await memory.searchIndex()
  const hits = index.find(text, { types: types?.map(typeOf) ?? null, first: window.first })
  const nodes = await Promise.all(hits.map(({ id }) => graph.node(id)))
  return hits.filter((_, at) => nodes[at] !== null)
}

export const SearchHit: SearchHitRelations = { node: nodeOf(({ id }) => id) }

/** PERSON asks for nodes of the type Person. */
function typeOf(kind: string): string {
  return kind.charAt(0) + kind.slice(1).toLowerCase()
}
