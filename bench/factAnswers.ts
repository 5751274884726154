import type { Answer, Asker } from '../tests/support/ask.ts'

/** What another program has counted in the same files. */
export type Fact =
  | { kind: 'unga_agreement'; a: string; b: string; sessions: [number, number]; common: number; same: number }
  | {
      kind: 'ifg_foreign_office_on_date'
      date: string
      holders: [person: string, title: string, organization: string][]
    }
  | { kind: 'ifg_foreign_secretary_chain'; chain: [start: string, end: string | null, person: string][] }

interface Answered {
  question: string
  expected: unknown
  got: unknown
}

/** Asks GraphQL for a fact. Rejects when a question has errors or the fact is of an unknown kind. */
export async function answerFact(ask: Asker, fact: Fact): Promise<Answered> {
  switch (fact.kind) {
    case 'unga_agreement':
      return {
        question: `${fact.a} and ${fact.b} in sessions ${fact.sessions.join(' to ')}`,
        expected: { common: fact.common, same: fact.same },
        got: await countAlike(ask, fact),
      }
    case 'ifg_foreign_office_on_date':
      return {
        question: `at the Foreign Office on ${fact.date}`,
        expected: [...fact.holders].sort(),
        got: await holdersOn(ask, fact.date),
      }
    case 'ifg_foreign_secretary_chain':
      return { question: 'foreign secretaries', expected: [...fact.chain].sort(), got: await foreignSecretaries(ask) }
    default:
      throw new Error(`A fact of a known kind was wanted; got ${JSON.stringify(fact)}.`)
  }
}

interface Pairs {
  nodes: { leftPolarity: number; rightPolarity: number; left: { event: { name: string } } }[]
  pageInfo: { hasNextPage: boolean; endCursor: string }
}

/** Each roll call votes on a motion of its own, so the issues that two countries share are the roll calls in which both voted. */
async function countAlike(
  ask: Asker,
  { a, b, sessions: [first, last] }: Fact & { kind: 'unga_agreement' },
): Promise<{ common: number; same: number }> {
  const count = { common: 0, same: 0 }
  for (let after: string | null = null; ; ) {
    const data = await dataOf(
      ask,
      `query ($two: [ID!]!, $after: String) { agreement(between: $two, where: { actor: $two, mode: [VOTE] }) {
        pairs(first: 100, after: $after) { nodes { leftPolarity rightPolarity left { event { name } } } pageInfo { hasNextPage endCursor } } } }`,
      { two: [a, b], after },
    )
    const { nodes, pageInfo } = (data.agreement as { pairs: Pairs }).pairs
    for (const { leftPolarity, rightPolarity, left } of nodes) {
      const session = Number(/^Session (\d+),/.exec(left.event.name)?.[1])
      if (session < first || session > last) continue
      count.common += 1
      if (leftPolarity === rightPolarity) count.same += 1
    }
    if (!pageInfo.hasNextPage) return count
    after = pageInfo.endCursor
  }
}

interface Office {
  name: string
  otherNames: string[]
  posts: { nodes: { title: string; holders: { nodes: { name: string }[] } }[] }
}

/** The Foreign Office by each of its names, found by a search. */
async function foreignOffices(ask: Asker): Promise<string[]> {
  const data = await dataOf(
    ask,
    '{ search(text: "foreign commonwealth office", types: [ORGANIZATION]) { node { id } } }',
  )
  return (data.search as { node: { id: string } }[]).map(({ node }) => node.id)
}

async function holdersOn(ask: Asker, date: string): Promise<string[][]> {
  const holders: string[][] = []
  for (const id of await foreignOffices(ask)) {
    const data = await dataOf(
      ask,
      `query ($id: ID!, $date: PartialDate) { organization(id: $id) { name otherNames
        posts(first: 100) { nodes { title holders(asOf: $date, first: 20) { nodes { name } } } } } }`,
      { id, date },
    )
    const { name, otherNames, posts } = data.organization as Office
    for (const { title, holders: held } of posts.nodes) {
      // The label of a post that several departments have ends in its department's short name.
      const short = otherNames.find((other) => title.endsWith(`, ${other}`))
      const plain = short === undefined ? title : title.slice(0, -short.length - 2)
      for (const holder of held.nodes) holders.push([holder.name, plain, name])
    }
  }
  return holders.sort()
}

interface Tenures {
  nodes: { startDate: string | null; endDate: string | null; person: { name: string } }[]
}

async function foreignSecretaries(ask: Asker): Promise<(string | null)[][]> {
  const offices = await foreignOffices(ask)
  const data = await dataOf(ask, '{ posts(role: [FOREIGN_MINISTER], first: 100) { nodes { id organization { id } } } }')
  const { nodes } = data.posts as { nodes: { id: string; organization: { id: string } | null }[] }
  const chain: (string | null)[][] = []
  for (const { id } of nodes.filter(({ organization }) => offices.includes(organization?.id ?? ''))) {
    const { post } = await dataOf(
      ask,
      'query ($id: ID!) { post(id: $id) { appointments(first: 100) { nodes { startDate endDate person { name } } } } }',
      { id },
    )
    for (const { startDate, endDate, person } of (post as { appointments: Tenures }).appointments.nodes)
      chain.push([startDate, endDate, person.name])
  }
  return chain.sort()
}

async function dataOf(
  ask: Asker,
  query: string,
  variables?: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const { data, errors }: Answer = await ask(query, variables)
  if (errors || !data) throw new Error(`An answer was wanted; got ${JSON.stringify(errors)}.`)
  return data
}
