import type { NodeRow, QueryRelations } from '../generated/rows.ts'
import { statements } from '../generated/statements.ts'
import { windowOf } from '../graph/page.ts'

/** The best hits for the words; one that was removed since the index was made is left out. */
export const search: QueryRelations['search'] = async (_, { text, types, first }, { graph, memory }) => {
  const window = windowOf('Query.search', { first })
  const index = await memory.searchIndex()
  const hits = index.find(text, { types: types?.map(typeOf) ?? null, first: window.first })
  const rows = (await graph.many(statements['Query.nodes'], { ids: hits.map(({ id }) => id) })) as NodeRow[]
  const byId = new Map(rows.map((row) => [row.id, row]))
  return hits.flatMap((hit) => {
    const node = byId.get(hit.id)
    return node ? [{ ...hit, node }] : []
  })
}

/** PERSON asks for nodes of the type Person. */
function typeOf(kind: string): string {
  return kind.charAt(0) + kind.slice(1).toLowerCase()
}
