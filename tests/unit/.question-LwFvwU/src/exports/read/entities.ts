import { chunk } from '../../collections/chunk.ts'
import { cypher } from '../../generated/cypher.ts'
import type { Noun } from '../../model/labels.ts'
import { belongsTypes, linksStatedBy, overLinks } from '../../model/links.ts'
import { cellOf } from '../print/columns.ts'
import type { EntityLink, EntityRecord } from '../records.ts'
import type { Reading } from './scan.ts'

/** Entities read at a time. */
export const ENTITIES = 1000

/** The entities of these ids, in their order; an id that names nothing is left out. */
export async function readEntities(
  { engine, signal }: Pick<Reading, 'engine' | 'signal'>,
  ids: string[],
): Promise<EntityRecord[]> {
  signal.throwIfAborted()
  const rows = ids.length === 0 ? [] : await engine.read(cypher['exports/entities'], { keys: ids })
  const byId = new Map(rows.map(({ value }) => [(value as { id: string }).id, value as Record<string, unknown>]))
  return ids.flatMap((id) => {
    const stored = byId.get(id)
    return stored ? [entityOf(id, stored)] : []
  })
}

/** The links of these things upward, in a fixed order. Only what `canLink` is worth asking. */
export async function readLinks(
  { engine, signal }: Pick<Reading, 'engine' | 'signal'>,
  ids: string[],
): Promise<EntityLink[]> {
  const links: EntityLink[] = []
  for (const keys of chunk(ids, ENTITIES)) {
    signal.throwIfAborted()
    links.push(
      ...((await engine.read(overLinks(cypher['exports/links'], belongsTypes), { keys })) as unknown as EntityLink[]),
    )
  }
  return links.sort((a, b) => (linkId(a) < linkId(b) ? -1 : 1))
}

/** Whether things of this type belong to others. A country stands for itself, and asking one costs all of its positions. */
export function canLink(type: string): boolean {
  return Object.values(linksStatedBy(type as Noun)).some((link) => link?.belongs)
}

/** The id of the edge that a link becomes; a slash is in no id of the graph. */
export function linkId({ source, relation, target }: { source: string; relation: string; target: string }): string {
  return `${source}/${relation}/${target}`
}

/** The name it is known by: a post has a title, a source a headline. */
export function labelOf({ id, props }: Pick<EntityRecord, 'id' | 'props'>): string {
  return String(props.name ?? props.title ?? props.headline ?? id)
}

function entityOf(id: string, stored: Record<string, unknown>): EntityRecord {
  const props = Object.fromEntries(Object.entries(stored).map(([name, value]) => [name, cellOf(value)]))
  const otherNames = ((stored.otherNames ?? []) as string[]).map((name) => String(cellOf(name) ?? ''))
  return { id, type: String(stored.type), props, otherNames }
}
