import { cypher } from '../generated/cypher.ts'
import { slugOf, withDigest } from '../model/ids.ts'
import type { Noun } from '../model/labels.ts'
import type { Run } from '../store/engine.ts'
import type { NameIds } from './row.ts'

/**
 * Ids for names, so that no two names share one: the slug belongs to whoever has it in the store, or came first; what differs from that in case,
 * signs or kind gets a digest of its name beside it. The same name has the same id in every run on one store.
 */
export async function readNameIds(run: Run): Promise<NameIds> {
  const taken = new Map<string, string>()
  for (const { id, type, name } of await run(cypher['facts/names'])) taken.set(id as string, `${type} ${name}`)
  return (type: Noun, name: string) => {
    const [slug, own] = [slugOf(name), `${type} ${name}`]
    const owner = taken.get(slug) ?? own
    taken.set(slug, owner)
    return owner === own ? slug : withDigest(slug, own)
  }
}
