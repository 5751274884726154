import type { Asker } from '../support/ask.ts'

/** What GraphQL says an export of the same filter holds: nodes by type, edges by relation, and how many carry each attribute. */
export interface Expected {
  nodes: Record<string, number>
  edges: Record<string, number>
  nodeAttributes: Record<string, number>
  edgeAttributes: Record<string, number>
  positions: number
  /** Rows of the tidy CSV: one a position and target. */
  rows: number
}

interface Thing {
  __typename: string
  id: string
  name?: string
  iso2?: string | null
  otherNames?: string[]
  organization?: Thing | null
  represents?: Thing | null
  accreditedTo?: Thing | null
  country?: Thing | null
  parent?: Thing | null
  publisher?: Thing | null
  organizers?: { nodes: Thing[] }
  broader?: { alignment: string; issue: Thing }[]
}

interface Position {
  id: string
  polarity: number | null
  statedAt: string | null
  actor: Thing
  onBehalfOf: Thing | null
  issue: Thing
  targets: Thing[]
  event: Thing | null
  source: Thing | null
  quotations: { id: string }[]
  appointment: { id: string } | null
  appointmentsInForce: { id: string; person: Thing; post: Thing }[]
}

const QUERY = `
query ($where: PositionFilter, $after: String) {
  positions(where: $where, first: 100, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id polarity statedAt
      actor { ...actor } onBehalfOf { ...actor } targets { ...actor }
      issue { ...issue broader { alignment issue { ...issue broader { alignment issue { ...issue } } } } }
      event { __typename id organizers(first: 5) { nodes { ...organization } } }
      source { __typename id publisher { ...organization } }
      quotations { id }
      appointment { id }
      appointmentsInForce {
        id
        person { ...actor }
        post { __typename id organization { ...organization } represents { ...actor } accreditedTo { ...actor } }
      }
    }
  }
}
fragment actor on Actor { __typename id otherNames ... on Country { iso2 } ...organization }
fragment organization on Organization { __typename id otherNames country { __typename id iso2 otherNames } parent { __typename id otherNames } }
fragment issue on Issue { __typename id otherNames }`

/** Asks for every position of the filter, and walks from each to everything an export of it must hold. */
export async function expect(ask: Asker, where: Record<string, unknown> | null): Promise<Expected> {
  const positions = await askAll(ask, where)
  const things = new Map<string, Thing>()
  const edges = new Map<string, string>()
  const meet = (thing: Thing | null | undefined): void => {
    if (!thing) return
    things.set(thing.id, { ...things.get(thing.id), ...thing })
    for (const [relation, other] of linksOf(thing)) {
      edges.set(`${thing.id} ${relation} ${other.id}`, relation)
      meet(other)
    }
  }
  for (const { id, actor, onBehalfOf, issue, targets, event, source, appointmentsInForce } of positions) {
    for (const thing of [actor, onBehalfOf, issue, event, source, ...targets]) meet(thing)
    edges.set(id, 'POSITION')
    for (const target of targets) edges.set(`${id} ${target.id}`, 'TOWARD')
    if (onBehalfOf && onBehalfOf.id !== actor.id) edges.set(`${actor.id} for ${onBehalfOf.id}`, 'ON_BEHALF_OF')
    if (event) edges.set(`${issue.id} at ${event.id}`, 'AT')
    if (source) edges.set(`${issue.id} in ${source.id}`, 'FOUND_IN')
    for (const { id: tenure, person, post } of appointmentsInForce) {
      meet(person)
      meet(post)
      edges.set(tenure, 'HOLDS')
    }
  }
  return { ...countAll([...things.values()], [...edges.values()], positions), positions: positions.length }
}

async function askAll(ask: Asker, where: Record<string, unknown> | null): Promise<Position[]> {
  const found: Position[] = []
  for (let after: string | null = null; ; ) {
    const { data, errors } = await ask(QUERY, { where, after })
    if (errors) throw new Error(errors.map(({ message }) => message).join('; '))
    const page = (
      data as {
        positions: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: Position[] }
      }
    ).positions
    found.push(...page.nodes)
    if (page.pageInfo.hasNextPage) after = page.pageInfo.endCursor
    else if (found.length === page.totalCount) return found
    else throw new Error(`totalCount is ${page.totalCount}; the pages held ${found.length}`)
  }
}

function linksOf(thing: Thing): [string, Thing][] {
  const one = (relation: string, other: Thing | null | undefined): [string, Thing][] =>
    other ? [[relation, other]] : []
  return [
    ...one('OF', thing.organization),
    ...one('REPRESENTS', thing.represents),
    ...one('ACCREDITED_TO', thing.accreditedTo),
    ...one('BELONGS_TO', thing.country),
    ...one('PART_OF', thing.parent),
    ...one('PUBLISHED_BY', thing.publisher),
    ...(thing.organizers?.nodes ?? []).map((other): [string, Thing] => ['ORGANIZED_BY', other]),
    ...(thing.broader ?? []).map(({ issue }): [string, Thing] => ['NARROWS', issue]),
  ]
}

function countAll(things: Thing[], relations: string[], positions: Position[]): Omit<Expected, 'positions'> {
  const folded = (test: (position: Position) => boolean) =>
    positions.filter(test).reduce((sum, { targets }) => sum + 1 + targets.length, 0)
  return {
    nodes: tally(things.map((thing) => thing.__typename)),
    edges: tally(relations),
    nodeAttributes: {
      type: things.length,
      iso2: things.filter(({ iso2 }) => iso2).length,
      otherNames: things.filter(({ otherNames }) => otherNames && otherNames.length > 0).length,
      positions: things.length,
    },
    edgeAttributes: {
      relation: relations.length,
      position: folded(() => true),
      stance: folded(() => true),
      polarity: folded(({ polarity }) => polarity !== null),
      quote: folded(({ quotations }) => quotations.length > 0),
      role: folded(({ appointment }) => appointment !== null),
      onBehalfOf: folded(({ onBehalfOf }) => onBehalfOf !== null),
      date: folded(({ statedAt }) => statedAt !== null),
    },
    rows: positions.reduce((sum, { targets }) => sum + Math.max(1, targets.length), 0),
  }
}

/** How often each word occurs, in the order of the words. */
export function tally(words: string[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const word of [...words].sort()) counts.set(word, (counts.get(word) ?? 0) + 1)
  return Object.fromEntries(counts)
}
