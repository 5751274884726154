import { chunk } from '../../collections/chunk.ts'
import { cypher } from '../../generated/cypher.ts'
import type { Noun } from '../../model/labels.ts'
import { type BelongsType, belongsTypes, linksStatedBy, overLinks } from '../../model/links.ts'
import { cellOf } from '../print/columns.ts'
import type { Reading } from './parts.ts'
import type { Cell } from './record.ts'

/** Rows read at a time. */
export const PAGE = 1000

/** Anything the graph holds, as it is stored. */
export interface Entity {
  id: string
  type: string
  props: Record<string, Cell>
  otherNames: string[]
}

/** From an entity to what it belongs to. */
export interface Link {
  source: string
  relation: BelongsType
  target: string
  alignment: string | null
}

/** The entities of these ids, in their order; an id that names nothing is left out. */
export async function readEntities(
  { engine, signal }: Pick<Reading, 'engine' | 'signal'>,
  ids: string[],
): Promise<Entity[]> {
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
): Promise<Link[]> {
  const links: Link[] = []
  for (const keys of chunk(ids, PAGE)) {
    signal.throwIfAborted()
    links.push(
      ...((await engine.read(overLinks(cypher['exports/links'], belongsTypes), { keys })) as unknown as Link[]),
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
export function labelOf({ id, props }: Pick<Entity, 'id' | 'props'>): string {
  return String(props.name ?? props.title ?? props.headline ?? id)
}

function entityOf(id: string, stored: Record<string, unknown>): Entity {
  const props = Object.fromEntries(Object.entries(stored).map(([name, value]) => [name, cellOf(value)]))
  const otherNames = ((stored.otherNames ?? []) as string[]).map((name) => String(cellOf(name) ?? ''))
  return { id, type: String(stored.type), props, otherNames }
}
