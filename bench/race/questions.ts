import { times } from '../../tests/support/dice.ts'
import type { Question } from '../measure/load.ts'
import { issueId, issuesOf } from '../measure/world.ts'

/** How one program is asked, and what its answer names, to be compared with the others'. */
export interface Wording {
  question: Question
  found(data: unknown): string[]
}

interface Position {
  id: string
  issue: { name: string; broader?: { issue: { name: string } }[] }
}
interface Person {
  id: string
  appointments: { nodes: { post: { title: string; represents: { name: string } } }[] }
}

/** The question: the newest positions against an issue, by whom, for which country. */
export function newestAgainst(size: number) {
  const variables = someIssues(size)
  const asked = (condition: string, page: string, open: string, close: string) =>
    `query ($issue: ID!) { positions(where: {${condition}}, ${page}) { ${open} id stance statedAt actor { id name } onBehalfOf { name } issue { name } ${close} } }`
  const [ours, peer] = bothWays(asked)
  return {
    ours: { question: { query: ours, variables }, found: ourIds },
    peer: { question: { query: peer, variables }, found: peerIds },
    raw: { question: { query: '', variables }, found: ourIds },
  } satisfies Record<string, Wording>
}

/** The same positions with what their issue is a part of. */
export function withBroader(size: number) {
  const variables = someIssues(size)
  const asked = (condition: string, page: string, open: string, close: string) => {
    const broader = open === '' ? 'broader { name }' : 'broader { issue { name } }'
    return `query ($issue: ID!) { positions(where: {${condition}}, ${page}) { ${open} id stance issue { name ${broader} } ${close} } }`
  }
  const [ours, peer] = bothWays(asked)
  return {
    ours: { question: { query: ours, variables }, found: ourIds },
    peer: { question: { query: peer, variables }, found: peerIds },
  } satisfies Record<string, Wording>
}

/** People, the posts they held, and the countries these represent. */
export function peopleInOffice() {
  const variables = times(10, (n) => ({ first: 11 + n }))
  const ours =
    'query ($first: Int!) { people(first: $first) { nodes { id name appointments(first: 5) { nodes { startDate post { title represents { name } } } } } } }'
  const peer =
    'query ($first: Int!) { people(limit: $first, sort: [{sortKey: ASC}]) { id name appointments(limit: 5, sort: [{sortKey: ASC}]) { startDate post { title represents { name } } } } }'
  return {
    ours: {
      question: { query: ours, variables },
      found: (data) =>
        (data as { people: { nodes: Person[] } }).people.nodes.map(
          ({ id, appointments }) => `${id} ${appointments.nodes.map(({ post }) => post.represents.name)}`,
        ),
    },
    peer: {
      question: { query: peer, variables },
      found: (data) =>
        (
          data as { people: { id: string; appointments: { post: { represents: { name: string }[] }[] }[] }[] }
        ).people.map(({ id, appointments }) => `${id} ${appointments.map(({ post }) => post[0]?.represents[0]?.name)}`),
    },
  } satisfies Record<string, Wording>
}

function someIssues(size: number) {
  const issues = issuesOf(size)
  return times(200, (n) => ({ issue: issueId((n * 37) % issues) }))
}

function bothWays(asked: (condition: string, page: string, open: string, close: string) => string): [string, string] {
  return [
    asked('stance: [OPPOSE], issue: [$issue]', 'first: 20', 'nodes {', '}'),
    asked('stance: {eq: "OPPOSE"}, issue: {some: {id: {eq: $issue}}}', 'limit: 20, sort: [{sortKey: DESC}]', '', ''),
  ]
}

function ourIds(data: unknown): string[] {
  return (data as { positions: { nodes: Position[] } }).positions.nodes.map(({ id }) => id)
}

function peerIds(data: unknown): string[] {
  return (data as { positions: Position[] }).positions.map(({ id }) => id)
}
