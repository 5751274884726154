import { chunk } from '../../collections/chunk.ts'
import { cypher } from '../../generated/cypher.ts'
import { cellOf } from '../print/columns.ts'
import { canLink, type Entity, type Link, PAGE, readEntities, readLinks } from './entity.ts'
import type { Reading } from './parts.ts'
import { type PositionRecord, readPositions } from './positions.ts'
import type { About } from './record.ts'

/** An entity with what it belongs to. */
export type NamedEntity = Entity & { links: Link[] }

/** Positions with everything they name. */
export interface PositionPage {
  positions: PositionRecord[]
  named: Map<string, NamedEntity>
  /** Those that no page before has named; rarely, some that one has. */
  fresh: NamedEntity[]
}

/** What an actor said. */
export interface Speech {
  id: string
  speaker: string
  props: Entity['props']
}

/** Positions as the writers of rows and of linked data read them: in one pass, in constant memory. */
export interface PositionReading {
  about: Omit<About, 'sources' | 'sourceCount'>
  /** Texts as they are, for programs. */
  raw: boolean
  pages(): AsyncIterable<PositionPage>
  speechesOf(positions: PositionRecord[]): Promise<Speech[]>
}

/** The most entities that are remembered from page to page. */
const MOST_NAMED = 10_000

export function openPositions(reading: Reading, about: PositionReading['about'], raw: boolean): PositionReading {
  return { about, raw, pages: () => readPages(reading), speechesOf: (positions) => readSpeeches(reading, positions) }
}

async function* readPages(reading: Reading): AsyncGenerator<PositionPage> {
  const named = new Map<string, NamedEntity>()
  for await (const positions of readPositions(reading)) {
    if (named.size > MOST_NAMED) named.clear()
    yield { positions, named, fresh: await meet(reading, named, [...new Set(positions.flatMap(endsOf))]) }
  }
}

/** Reads what is not yet named, and what that belongs to, all the way up. */
async function meet(reading: Reading, named: Map<string, NamedEntity>, ids: string[]): Promise<NamedEntity[]> {
  const fresh: NamedEntity[] = []
  let wanted = ids.filter((id) => !named.has(id))
  while (wanted.length > 0) {
    const entities: Entity[] = []
    for (const keys of chunk(wanted, PAGE)) entities.push(...(await readEntities(reading, keys)))
    const links = await readLinks(
      reading,
      entities.flatMap(({ id, type }) => (canLink(type) ? [id] : [])),
    )
    const met = entities.map((entity): NamedEntity => ({ ...entity, links: [] }))
    for (const entity of met) named.set(entity.id, entity)
    for (const link of links) named.get(link.source)?.links.push(link)
    fresh.push(...met)
    wanted = [...new Set(links.map(({ target }) => target))].filter((id) => !named.has(id))
  }
  return fresh
}

function endsOf({ actor, issue, onBehalfOf, targets, event, source, appointment }: PositionRecord): string[] {
  const ends = [actor, issue, onBehalfOf, event, source, appointment?.person, appointment?.post, ...targets]
  return ends.filter((id) => id !== null && id !== undefined)
}

async function readSpeeches({ engine, signal }: Reading, positions: PositionRecord[]): Promise<Speech[]> {
  signal.throwIfAborted()
  const keys = [...new Set(positions.flatMap(({ statement }) => statement ?? []))]
  const rows = keys.length === 0 ? [] : await engine.read(cypher['exports/statements'], { keys })
  const speeches = rows.map(({ statement, speaker }) => {
    const { id, ...stored } = statement as { id: string } & Record<string, unknown>
    const props = Object.fromEntries(Object.entries(stored).map(([name, value]) => [name, cellOf(value)]))
    return { id, speaker: speaker as string, props }
  })
  return speeches.sort((a, b) => (a.id < b.id ? -1 : 1))
}
