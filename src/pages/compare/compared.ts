import type { Ask } from '../../api/asking.ts'
import { compareFindQuery, compareWhoQuery, type Level } from '../../generated/documents.ts'
import type { Choice } from '../shared/choice.ts'
import { count } from '../shared/words.ts'

/** Whom a page compares. */
export interface Compared {
  actors: { id: string; name: string }[]
  level: Level
}

interface Who {
  __typename: string
  positions: { totalCount: number }
  positionsByOfficials?: { totalCount: number }
}

/** The parameters that name whom to compare. */
const names = ['a', 'b', 'c', 'd', 'e'] as const

/** Whom the address names, by ids or by names; a sentence where that is not two to five actors. */
export async function readCompared(ask: Ask, params: URLSearchParams, choice: Choice): Promise<Compared | string> {
  const given = names.flatMap((name) => params.get(name)?.trim() || [])
  if (given.length < 2) return `Two to five actors are wanted, as a, b, c, d and e in the address; got ${given.length}.`
  const { nodes } = await ask(compareWhoQuery, { ids: given })
  const found = await Promise.all(given.map(async (text, at) => nodes[at] ?? findByName(ask, text)))
  const missing = given.find((_, at) => !found[at] || !('name' in (found[at] ?? {})))
  if (missing !== undefined) return `No actor is called ${missing}.`
  const actors = found.flatMap((node) => (node && 'name' in node ? [node] : []))
  const ids = new Set(actors.map(({ id }) => id))
  if (ids.size < actors.length) return `Different actors are wanted; ${count(given.length, 'name')} name ${ids.size}.`
  return { actors, level: choice.level ?? levelOf(actors) }
}

/** The parameters of a comparison of these. */
export function namesOf(actors: readonly { id: string }[]): Record<string, string> {
  return Object.fromEntries(actors.map(({ id }, at) => [names[at] ?? 'e', id]))
}

/** Actors of one kind, for one of which its officials did more than itself, are compared with these. */
function levelOf(actors: readonly Who[]): Level {
  const kinds = new Set(actors.map(({ __typename }) => __typename))
  const [kind] = kinds
  if (kinds.size > 1) return 'ACTOR'
  if (kind === 'Bloc') return 'BLOC'
  const own = actors.every(({ positions, ...actor }) => {
    const officials = 'positionsByOfficials' in actor ? (actor.positionsByOfficials?.totalCount ?? 0) : 0
    return positions.totalCount >= officials
  })
  if (own) return 'ACTOR'
  return kind === 'Country' ? 'COUNTRY' : kind === 'Organization' ? 'ORGANIZATION' : 'ACTOR'
}

async function findByName(ask: Ask, text: string) {
  if (!/[\p{L}\p{N}]/u.test(text) || text.length > 200) return undefined
  const { search } = await ask(compareFindQuery, { text })
  const [hit] = search
  if (!hit) return undefined
  const { nodes } = await ask(compareWhoQuery, { ids: [hit.node.id] })
  return nodes[0]
}
