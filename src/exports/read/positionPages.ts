import { chunk } from '../../collections/chunk.ts'
import { cypher } from '../../generated/cypher.ts'
import { cellOf } from '../print/columns.ts'
import type {
  About,
  EntityRecord,
  LinkedEntity,
  PositionPage,
  PositionRecord,
  PositionRecords,
  StatementRecord,
} from '../records.ts'
import { readCoded } from './coded.ts'
import { canLink, ENTITIES, readEntities, readLinks } from './entities.ts'
import { readPositions } from './positions.ts'
import type { Reading } from './scan.ts'

/** The positions that the filter leaves, with everything they name. */
export function makePositionRecords(reading: Reading, about: About, raw: boolean): PositionRecords {
  return {
    about,
    raw,
    pages: () => readPages(reading),
    statementsOf: (positions) => readStatements(reading, positions),
    coded: () => readCoded(reading, readPages(reading), (positions) => readStatements(reading, positions)),
  }
}

/** The most entities that are remembered from page to page. */
const MOST_ENTITIES = 10_000

async function* readPages(reading: Reading): AsyncGenerator<PositionPage> {
  const entities = new Map<string, LinkedEntity>()
  for await (const positions of readPositions(reading)) {
    if (entities.size > MOST_ENTITIES) entities.clear()
    yield { positions, entities, newEntities: await meet(reading, entities, [...new Set(positions.flatMap(endsOf))]) }
  }
}

/** Reads what is not yet entities, and what that belongs to, all the way up. */
async function meet(reading: Reading, entities: Map<string, LinkedEntity>, ids: string[]): Promise<LinkedEntity[]> {
  const newEntities: LinkedEntity[] = []
  let wanted = ids.filter((id) => !entities.has(id))
  while (wanted.length > 0) {
    const found: EntityRecord[] = []
    for (const keys of chunk(wanted, ENTITIES)) found.push(...(await readEntities(reading, keys)))
    const links = await readLinks(
      reading,
      found.flatMap(({ id, type }) => (canLink(type) ? [id] : [])),
    )
    const met = found.map((entity): LinkedEntity => ({ ...entity, links: [] }))
    for (const entity of met) entities.set(entity.id, entity)
    for (const link of links) entities.get(link.source)?.links.push(link)
    newEntities.push(...met)
    wanted = [...new Set(links.map(({ target }) => target))].filter((id) => !entities.has(id))
  }
  return newEntities
}

function endsOf({ actor, issue, onBehalfOf, targets, event, source, appointment }: PositionRecord): string[] {
  const ends = [actor, issue, onBehalfOf, event, source, appointment?.person, appointment?.post, ...targets]
  return ends.filter((id) => id !== null && id !== undefined)
}

async function readStatements({ engine, signal }: Reading, positions: PositionRecord[]): Promise<StatementRecord[]> {
  signal.throwIfAborted()
  const keys = [...new Set(positions.flatMap(({ statement }) => statement ?? []))]
  const rows = keys.length === 0 ? [] : await engine.read(cypher['exports/statements'], { keys })
  const statements = rows.map(({ statement, speaker }) => {
    const { id, ...stored } = statement as { id: string } & Record<string, unknown>
    const props = Object.fromEntries(Object.entries(stored).map(([name, value]) => [name, cellOf(value)]))
    return { id, speaker: speaker as string, props }
  })
  return statements.sort((a, b) => (a.id < b.id ? -1 : 1))
}
