import type { Question } from '../ask.ts'
import type { Filter, View } from '../state.ts'
import type { Stance } from '../words.ts'

/** A position with all that shows it. */
export interface Evidence {
  id: string
  stance: Stance
  summary: string | null
  conditional: boolean
  condition: string | null
  statedAt: string | null
  mode: string
  actor: Name
  issue: Name
  onBehalfOf: Name | null
  targets: Name[]
  event: (Name & { date: string | null }) | null
  source: {
    id: string
    headline: string
    url: string | null
    publishedOn: string | null
    publisher: Name | null
  } | null
  appointment: { post: { title: string } } | null
  statement: { attribution: string | null; prompt: string | null } | null
  quotations: Quotation[]
}

export interface Name {
  id: string
  name: string
}

/** Words in a source: from `start` to `end` of its text, in UTF-16 code units. */
export interface Quotation {
  exact: string
  start: number
  end: number
  kind: string
  source: { id: string }
}

export const evidenceFields = `
fragment Evidence on Position {
  id stance summary conditional condition statedAt mode
  actor { id name }
  issue { id name }
  onBehalfOf { id name }
  targets { id name }
  event { id name date }
  source { id headline url publishedOn publisher { id name } }
  appointment { post { title } }
  statement { attribution prompt }
  quotations { exact start end kind source { id } }
}`

/** The question for the positions behind an edge, a cell or a bar, and where its answer holds them. */
export interface EvidenceQuestion extends Question {
  read(data: never): Evidence[]
}

const first = 20

/** What the panel is to ask for `see`; null when it says nothing that can be asked. */
export function questionFor({ see, filter, level, weight, by }: View): EvidenceQuestion | null {
  const [word, one, two] = (see ?? '').split('~')
  if (!one) return null
  if (word === 'position') return someOf({ query: byIds, variables: { ids: [one] } })
  if (word === 'in') return ofPeriod(one, filter, by)
  if (!two) return null
  if (word === 'on') return among({ ...filter, actor: [one], issue: [two], includeNarrower: false })
  if (word === 'for') return among({ ...filter, actor: [one], onBehalfOf: [two] })
  if (word === 'toward') return among({ ...filter, actor: [one], target: [two] })
  if (word === 'under') return under(one, two, filter, level)
  if (word === 'between') return between([one, two], { filter, level, weight })
  return null
}

type Network = { positionNetwork: { edges: { source: string; target: string; evidence: Evidence[] }[] } }

function among(where: Filter): EvidenceQuestion {
  const query = `query Evidence($where: PositionFilter, $first: Int!) {
  positions(where: $where, first: $first) { nodes { ...Evidence } }
}
${evidenceFields}`
  const read = ({ positions }: { positions: { nodes: Evidence[] } }) => positions.nodes
  return { query, variables: { where, first }, read }
}

const byIds = `query Evidence($ids: [ID!]!) {
  nodes(ids: $ids) { ...Evidence }
}
${evidenceFields}`

function someOf(question: Question): EvidenceQuestion {
  return {
    ...question,
    read: ({ nodes }: { nodes: (Evidence | null)[] }) => nodes.filter((node) => node?.stance) as Evidence[],
  }
}

/** A unit larger than an actor, on an issue: whose positions count for it, the network knows. */
function under(unit: string, issue: string, filter: Filter, level: string): EvidenceQuestion {
  const query = `query Evidence($where: PositionFilter, $level: Level!, $first: Int!) {
  positionNetwork(where: $where, level: $level, mode: TWO_MODE, aggregation: IGNORE, duplicates: INCLUDE) {
    edges { source target evidence(first: $first) { ...Evidence } }
  }
}
${evidenceFields}`
  const where = { ...filter, issue: [issue], includeNarrower: false }
  const read = ({ positionNetwork }: Network) =>
    positionNetwork.edges.find(({ source }) => source === unit)?.evidence ?? []
  return { query, variables: { where, level, first }, read }
}

/** The two units alone form the same edge, and its evidence is all that has to be read. */
function between(
  ids: string[],
  { filter, level, weight }: Pick<View, 'filter' | 'level' | 'weight'>,
): EvidenceQuestion {
  const condition = { ACTOR: 'actor', COUNTRY: 'country', ORGANIZATION: 'organization', BLOC: null }[level]
  const where = condition === null ? filter : { ...filter, [condition]: ids }
  const query = `query Evidence($where: PositionFilter, $level: Level!, $aggregation: NetworkAggregation!, $first: Int!) {
  positionNetwork(where: $where, level: $level, aggregation: $aggregation) {
    edges { source target evidence(first: $first) { ...Evidence } }
  }
}
${evidenceFields}`
  return {
    query,
    variables: { where, level, aggregation: weight, first },
    read: ({ positionNetwork: { edges } }: Network) =>
      edges.find(({ source, target }) => ids.includes(source) && ids.includes(target))?.evidence ?? [],
  }
}

/** `undated` names the period without a date, which comes first of all. */
function ofPeriod(period: string, filter: Filter, by: string): EvidenceQuestion {
  const where = period === 'undated' ? filter : { ...filter, statedFrom: period, statedTo: period }
  const query = `query Evidence($where: PositionFilter, $by: Granularity!, $first: Int!) {
  timeline(where: $where, by: $by, first: 4) { period positions(first: $first) { ...Evidence } }
}
${evidenceFields}`
  type Answer = { timeline: { period: string | null; positions: Evidence[] }[] }
  const read = ({ timeline }: Answer) =>
    timeline.find((one) => one.period === (period === 'undated' ? null : period))?.positions ?? []
  return { query, variables: { where, by, first: 100 }, read }
}
