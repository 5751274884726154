import { type CountedFragment, type FacetsQuery, facetsQuery, namesQuery } from '../../../generated/documents.ts'
import { type Ask, question } from '../../shared/ask.ts'
import { nameOf } from '../called.ts'
import type { Filter } from '../filter.ts'

export type Facets = FacetsQuery['facets']

/** As many ids as one request may hold. */
const mostIds = 100

/** What could be chosen under a filter, and how many positions each choice would leave. */
export async function askFacets(where: Filter, ask: Ask, signal?: AbortSignal): Promise<Facets> {
  return (await ask(question(facetsQuery, { where }), signal)).facets
}

/** The counted values of a condition; null where the server counts none. */
export function countsOf(facets: Facets | null, name: string): CountedFragment[] | null {
  const { totalCount, year, ...counted } = facets ?? {}
  return counted[name as keyof typeof counted] ?? null
}

/** The names behind ids, as far as there are any. */
export async function askNames(ids: string[], ask: Ask, signal?: AbortSignal): Promise<Map<string, string>> {
  const chunks = Array.from({ length: Math.ceil(ids.length / mostIds) }, (_, chunk) =>
    ids.slice(chunk * mostIds, (chunk + 1) * mostIds),
  )
  const answers = await Promise.all(chunks.map((ids) => ask(question(namesQuery, { ids }), signal)))
  const nodes = answers.flatMap(({ nodes }) => nodes).filter((node) => node !== null)
  return new Map(nodes.map((node) => [node.id, nameOf(node)]))
}
