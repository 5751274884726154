import { chunk } from '../../collections/chunk.ts'
import { readAhead } from '../../collections/readAhead.ts'
import { edgeColumns, nodeColumns } from '../print/columns.ts'
import { placeOf, sizeOf } from '../print/layout.ts'
import type {
  About,
  AppointmentRecord,
  EdgeRecord,
  EntityRecord,
  GraphRecords,
  NodeRecord,
  PositionRecord,
} from '../records.ts'
import { makeAggregatedEdges, unsignedEdge } from './aggregatedEdges.ts'
import { ENTITIES, labelOf, linkId, readEntities } from './entities.ts'
import { quoteOf, readPositions } from './positions.ts'
import type { Reading } from './scan.ts'
import { type Survey, surveyGraph, type Touched } from './survey.ts'

/**
 * The positions of the filter as a graph: each one an edge from its actor to its issue and one to each of its targets,
 * between the things they touch. The nodes are held in memory, the positions pass through it.
 */
export async function readEntityGraph(reading: Reading, about: About): Promise<GraphRecords> {
  const survey = await surveyGraph(reading)
  return {
    about: { ...about, ...survey.sources },
    directed: true,
    dated: true,
    nodeColumns,
    edgeColumns,
    nodes: () => nodePages(reading, survey),
    edges: () => edgePages(reading, survey),
  }
}

/** Edges written at a time: their text stays small enough to be let go of at once. */
const WRITTEN = 100

async function* nodePages(reading: Reading, { nodes }: Survey): AsyncGenerator<NodeRecord[]> {
  let index = 0
  const pages = chunk([...nodes.keys()], ENTITIES)
  for await (const entities of readAhead(pages, (keys) => readEntities(reading, keys))) {
    yield entities.map((entity) => nodeOf(entity, nodes.get(entity.id), index++))
  }
}

function nodeOf({ id, type, props }: EntityRecord, touched: Touched | undefined, index: number): NodeRecord {
  const { positions = 0, positionsToward = 0, positionsOnBehalf = 0 } = touched ?? {}
  const from = props.dateEarliest ?? props.publishedEarliest
  const to = props.dateLatest ?? props.publishedLatest
  return {
    id,
    label: labelOf({ id, props }),
    type,
    ...placeOf(index),
    size: sizeOf(positions + positionsToward + positionsOnBehalf),
    attributes: {
      ...props,
      type,
      kind: props.kind ?? props.role,
      date: props.date ?? props.publishedOn,
      from,
      to,
      positions,
      positionsToward,
      positionsOnBehalf,
    },
  }
}

/** What is loaded while the export runs may name things the survey has not met: such edges are left out. */
async function* edgePages(reading: Reading, { nodes, appointments, links }: Survey): AsyncGenerator<EdgeRecord[]> {
  const aggregated = makeAggregatedEdges()
  for await (const positions of readPositions(reading)) {
    const known = positions.filter(({ actor, issue }) => nodes.has(actor) && nodes.has(issue))
    const edges = known.flatMap((position) => positionEdges(position, nodes))
    for (const position of known) aggregated.add(position)
    yield* chunk(edges, WRITTEN)
  }
  yield* chunk(aggregated.to(nodes), WRITTEN)
  yield* chunk(appointments.map(appointmentEdge), WRITTEN)
  yield* chunk(
    links.map((link) => unsignedEdge(link, 1, { relation: link.relation, alignment: link.alignment })),
    WRITTEN,
  )
}

function positionEdges(position: PositionRecord, nodes: Survey['nodes']): EdgeRecord[] {
  const { id, issue, targets } = position
  const edges = [positionEdge(position, 'POSITION', id, issue)]
  for (const target of targets) {
    if (nodes.has(target)) {
      edges.push(positionEdge(position, 'TOWARD', linkId({ source: id, relation: 'TOWARD', target }), target))
    }
  }
  return edges
}

function positionEdge(position: PositionRecord, relation: string, id: string, target: string): EdgeRecord {
  const { earliest: from, latest: to, stance, polarity } = position
  return {
    id,
    source: position.actor,
    target,
    label: stance,
    kind: `${relation} ${stance}`,
    weight: 1,
    polarity,
    from,
    to,
    attributes: {
      relation,
      position: position.id,
      stance,
      polarity,
      issue: position.issue,
      summary: position.summary,
      quote: quoteOf(position),
      condition: position.condition,
      intensity: position.intensity,
      mode: position.mode,
      attributes: position.attributes,
      role: position.appointment?.title,
      onBehalfOf: position.onBehalfOf,
      event: position.event,
      foundIn: position.source,
      date: position.statedAt,
      from,
      to,
    },
  }
}

function appointmentEdge({ id, person, post, startDate, endDate, from, to, status }: AppointmentRecord): EdgeRecord {
  const link = { source: person, relation: 'HOLDS', target: post }
  return {
    ...unsignedEdge(link, 1, { relation: 'HOLDS', startDate, endDate, status, from, to }),
    id,
    from,
    to,
  }
}
