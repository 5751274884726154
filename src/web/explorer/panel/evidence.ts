import {
  type EvidenceFragment,
  evidenceBetweenQuery,
  evidenceInQuery,
  evidenceOfQuery,
  evidenceUnderQuery,
  evidenceWhereQuery,
} from '../../../generated/documents.ts'
import { type Ask, question } from '../../shared/ask.ts'
import type { Filter } from '../filter.ts'
import type { See } from '../see.ts'
import type { View } from '../state.ts'

type Evidence = Promise<EvidenceFragment[]>

const first = 20
const mostOfPeriod = 100

/** The positions behind an edge, a cell or a bar; null where `see` is no such thing. */
export function readEvidence(see: See, view: View, ask: Ask): Evidence | null {
  const { filter } = view
  switch (see.kind) {
    case 'position':
      return readPositions([{ id: see.id }], ask)
    case 'both':
      return readPositions([{ id: see.left }, { id: see.right }], ask)
    case 'on':
      return readWhere({ ...filter, actor: [see.actor], issue: [see.issue], includeNarrower: false }, ask)
    case 'for':
      return readWhere({ ...filter, actor: [see.actor], onBehalfOf: [see.other] }, ask)
    case 'toward':
      return readWhere({ ...filter, actor: [see.actor], target: [see.other] }, ask)
    case 'under':
      return readUnder(see.actor, see.issue, view, ask)
    case 'between':
      return readBetween([see.left, see.right], view, ask)
    case 'in':
      return readPeriod(see.period, view, ask)
    default:
      return null
  }
}

/** What an edge or a period rests on is known by its ids first: of one edge it is read whole, and not of all. */
async function readPositions(found: { id: string }[], ask: Ask): Evidence {
  if (found.length === 0) return []
  const { nodes } = await ask(question(evidenceOfQuery, { ids: found.map(({ id }) => id) }))
  return nodes.flatMap((node) => (node?.__typename === 'Position' ? [node] : []))
}

async function readWhere(where: Filter, ask: Ask): Evidence {
  const { positions } = await ask(question(evidenceWhereQuery, { where, first }))
  return positions.nodes
}

/** A unit larger than an actor, on an issue: whose positions count for it, the network knows. */
async function readUnder(unit: string, issue: string, { filter, level }: View, ask: Ask): Evidence {
  const where = { ...filter, issue: [issue], includeNarrower: false }
  const { positionNetwork } = await ask(question(evidenceUnderQuery, { where, level, first }))
  return readPositions(positionNetwork.edges.find(({ source }) => source === unit)?.evidence ?? [], ask)
}

/** The two units alone form the same edge, and its evidence is all that has to be read. */
async function readBetween(ids: string[], { filter, level, weight }: View, ask: Ask): Evidence {
  const condition = { ACTOR: 'actor', COUNTRY: 'country', ORGANIZATION: 'organization', BLOC: null }[level]
  const where = condition === null ? filter : { ...filter, [condition]: ids }
  const { positionNetwork } = await ask(question(evidenceBetweenQuery, { where, level, aggregation: weight, first }))
  const isEdge = (edge: { source: string; target: string }) => ids.includes(edge.source) && ids.includes(edge.target)
  return readPositions(positionNetwork.edges.find(isEdge)?.evidence ?? [], ask)
}

/** The period without a date comes first of all. */
async function readPeriod(period: string | null, { filter, by }: View, ask: Ask): Evidence {
  const where = period === null ? filter : { ...filter, statedFrom: period, statedTo: period }
  const { timeline } = await ask(question(evidenceInQuery, { where, by, first: mostOfPeriod }))
  return readPositions(timeline.find((one) => one.period === period)?.positions ?? [], ask)
}
