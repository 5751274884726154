import { edgeColumns, nodeColumns } from './columns.ts'
import { type Entity, labelOf, linkId, PAGE, readEntities } from './entity.ts'
import { placeOf, sizeOf } from './layout.ts'
import { type Reading, readAhead, split } from './pages.ts'
import { type Appointment, type PositionRecord, quoteOf, readPositions } from './positions.ts'
import type { About, EdgeRecord, GraphRecords, NodeRecord } from './record.ts'
import { type Survey, surveyGraph, type Touched } from './survey.ts'

/**
 * The positions of the filter as a graph: each one an edge from its actor to its issue and one to each of its targets,
 * between the things they touch. The nodes are held in memory, the positions pass through it.
 */
export async function openEntityGraph(
  reading: Reading,
  about: Omit<About, 'sources' | 'sourceCount'>,
): Promise<GraphRecords> {
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

async function* nodePages(reading: Reading, { nodes }: Survey): AsyncGenerator<NodeRecord[]> {
  let index = 0
  const pages = split([...nodes.keys()], PAGE)
  for await (const entities of readAhead(pages, (keys) => readEntities(reading, keys))) {
    yield entities.map((entity) => nodeOf(entity, nodes.get(entity.id), index++))
  }
}

function nodeOf({ id, type, props }: Entity, touched: Touched | undefined, index: number): NodeRecord {
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
  const folded = new Map<string, EdgeRecord>()
  for await (const positions of readPositions(reading)) {
    const edges = positions
      .flatMap(positionEdges)
      .filter(({ source, target }) => nodes.has(source) && nodes.has(target))
    for (const position of positions) fold(folded, position)
    yield edges
  }
  yield* split(
    [...folded.values()].filter(({ source, target }) => nodes.has(source) && nodes.has(target)),
    PAGE,
  )
  yield* split(appointments.map(tenureEdge), PAGE)
  yield* split(
    links.map((link) => plainEdge(link.source, link.relation, link.target, 1, { alignment: link.alignment })),
    PAGE,
  )
}

function positionEdges(position: PositionRecord): EdgeRecord[] {
  const { id, actor, issue, targets, stance, polarity, earliest, latest } = position
  const edge = {
    source: actor,
    label: stance,
    weight: 1,
    polarity,
    from: earliest ?? undefined,
    to: latest ?? undefined,
  }
  const attributes = {
    position: id,
    stance,
    polarity,
    issue,
    summary: position.summary,
    quote: quoteOf(position),
    condition: position.condition,
    intensity: position.intensity,
    mode: position.mode,
    role: position.appointment?.title,
    onBehalfOf: position.onBehalfOf,
    event: position.event,
    foundIn: position.source,
    date: position.statedAt,
    from: earliest,
    to: latest,
  }
  return [
    { ...edge, id, target: issue, attributes: { relation: 'POSITION', ...attributes } },
    ...targets.map((target) => ({
      ...edge,
      id: linkId({ source: id, relation: 'TOWARD', target }),
      target,
      attributes: { relation: 'TOWARD', ...attributes },
    })),
  ]
}

/** Whom an actor speaks for and where an issue comes up repeat from position to position: one edge that counts them. */
function fold(folded: Map<string, EdgeRecord>, { actor, issue, onBehalfOf, event, source }: PositionRecord): void {
  const pairs = [
    [actor, 'ON_BEHALF_OF', onBehalfOf === actor ? null : onBehalfOf],
    [issue, 'AT', event],
    [issue, 'FOUND_IN', source],
  ] as const
  for (const [from, relation, to] of pairs) {
    if (to === null) continue
    const edge = plainEdge(from, relation, to, 0, {})
    const known = folded.get(edge.id) ?? edge
    known.weight += 1
    folded.set(known.id, known)
  }
}

function tenureEdge({ id, person, post, startDate, endDate, from, to, status }: Appointment): EdgeRecord {
  return {
    ...plainEdge(person, 'HOLDS', post, 1, { startDate, endDate, status, from, to }),
    id,
    from: from ?? undefined,
    to: to ?? undefined,
  }
}

function plainEdge(
  source: string,
  relation: string,
  target: string,
  weight: number,
  more: EdgeRecord['attributes'],
): EdgeRecord {
  const id = linkId({ source, relation, target })
  return { id, source, target, label: relation, weight, polarity: null, attributes: { relation, ...more } }
}
