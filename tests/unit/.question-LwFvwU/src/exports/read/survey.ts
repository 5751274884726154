import { chunk } from '../../collections/chunk.ts'
import { cypher } from '../../generated/cypher.ts'
import { MAX_SOURCES } from '../print/attribution.ts'
import type { AppointmentRecord, EntityLink, NamedSources } from '../records.ts'
import { canLink, ENTITIES, labelOf, linkId, readEntities, readLinks } from './entities.ts'
import { readAppointments } from './positions.ts'
import { type Reading, scanPositions } from './scan.ts'

/** How many of the positions a thing touches, in each way. */
export interface Touched {
  type: string
  positions: number
  positionsToward: number
  positionsOnBehalf: number
}

/** What a graph consists of besides its positions: held in memory, because nodes come first in a file and edges must know them. */
export interface Survey {
  /** By id, in the order of the file. */
  nodes: Map<string, Touched>
  appointments: AppointmentRecord[]
  links: EntityLink[]
  sources: NamedSources
}

const TYPE_ORDER = ['Issue', 'Country', 'Organization', 'Bloc', 'Person', 'Post', 'Event', 'Source']

/**
 * Everything that the positions touch, the posts held when they were taken, and all that these belong to: broader issues,
 * represented countries, publishers.
 */
export async function surveyGraph(reading: Reading): Promise<Survey> {
  const nodes = new Map<string, Touched>()
  const held = new Set<string>()
  for await (const read of scanPositions(reading)) {
    for (const row of await read(cypher['exports/touched'])) {
      const { relation, id, type, positions } = row as { relation: string; id: string; type: string; positions: number }
      if (relation === 'TAKEN_HOLDING') held.add(id)
      else count(nodes, id, type, relation, positions)
    }
  }
  const appointments: AppointmentRecord[] = []
  for (const keys of chunk([...held], ENTITIES)) appointments.push(...(await readAppointments(reading, keys)))
  for (const { person, post } of appointments) {
    touch(nodes, person, 'Person')
    touch(nodes, post, 'Post')
  }
  const links = await climb(reading, nodes)
  return { nodes: inOrder(nodes), appointments, links, sources: await nameSources(reading, nodes, links) }
}

function count(nodes: Map<string, Touched>, id: string, type: string, relation: string, positions: number): void {
  const touched = touch(nodes, id, type)
  if (relation === 'TOWARD') touched.positionsToward += positions
  else if (relation === 'ON_BEHALF_OF') touched.positionsOnBehalf += positions
  else touched.positions += positions
}

function touch(nodes: Map<string, Touched>, id: string, type: string): Touched {
  const touched = nodes.get(id) ?? { type, positions: 0, positionsToward: 0, positionsOnBehalf: 0 }
  nodes.set(id, touched)
  return touched
}

/** Follows the links of the nodes upward until nothing new is met; what is met becomes a node. */
async function climb(reading: Reading, nodes: Map<string, Touched>): Promise<EntityLink[]> {
  const links: EntityLink[] = []
  let fresh = [...nodes].flatMap(([id, { type }]) => (canLink(type) ? [id] : []))
  while (fresh.length > 0) {
    const found = await readLinks(reading, fresh)
    links.push(...found)
    const met = [...new Set(found.map(({ target }) => target))].filter((id) => !nodes.has(id))
    const entities = []
    for (const keys of chunk(met, ENTITIES)) entities.push(...(await readEntities(reading, keys)))
    for (const { id, type } of entities) touch(nodes, id, type)
    fresh = entities.flatMap(({ id, type }) => (canLink(type) ? [id] : []))
  }
  return links.sort((a, b) => (linkId(a) < linkId(b) ? -1 : 1))
}

function inOrder(nodes: Map<string, Touched>): Map<string, Touched> {
  const rank = ({ type }: Touched) => (TYPE_ORDER.indexOf(type) + TYPE_ORDER.length) % TYPE_ORDER.length
  return new Map([...nodes].sort(([a, one], [b, two]) => rank(one) - rank(two) || (a < b ? -1 : 1)))
}

async function nameSources(reading: Reading, nodes: Map<string, Touched>, links: EntityLink[]): Promise<NamedSources> {
  const ids = [...nodes].flatMap(([id, { type }]) => (type === 'Source' ? [id] : [])).sort()
  const sources = await readEntities(reading, ids.slice(0, MAX_SOURCES))
  const publisherOf = new Map(
    links.flatMap(({ source, relation, target }) => (relation === 'PUBLISHED_BY' ? [[source, target]] : [])),
  )
  const publishers = await readEntities(reading, [...new Set(sources.flatMap(({ id }) => publisherOf.get(id) ?? []))])
  const names = new Map(publishers.map((publisher) => [publisher.id, labelOf(publisher)]))
  const lines = sources.map((source) =>
    [labelOf(source), names.get(publisherOf.get(source.id) ?? ''), source.props.publishedOn, source.props.url]
      .filter((part) => part !== undefined && part !== null)
      .join(', '),
  )
  return { sources: lines, sourceCount: ids.length }
}
