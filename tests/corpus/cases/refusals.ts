import type { Case, Refusal } from '../corpus.ts'

const backwards = 'where: { statedFrom: "2020", statedTo: "2019" }'

const wrong = (name: string, query: string, variables?: Record<string, unknown>): Refusal => ({
  name,
  query,
  ...(variables === undefined ? {} : { variables }),
  code: 'BAD_USER_INPUT',
})

/** What cannot be meant. */
export const refusals: Refusal[] = [
  wrong('an actor compared with itself', `{ agreement(between: ["mara-venn", "mara-venn"]) { n } }`),
  wrong('a country compared with itself', `{ agreement(between: ["XVM", "XVM"], level: COUNTRY) { n } }`),
  wrong(
    'an actor compared with itself from the actor',
    `{ person(id: "mara-venn") { agreementWith(other: "mara-venn") { n } } }`,
  ),
  wrong('one unit to compare', `{ agreement(between: ["mara-venn"]) { n } }`),
  wrong('three units to compare', `{ agreement(between: ["mara-venn", "tolik-orsan", "pavo-lindt"]) { n } }`),
  wrong('minShared 0', `{ agreement(between: ["mara-venn", "tolik-orsan"], minShared: 0) { n } }`),
  wrong('minShared 10001', `{ agreements(of: "mara-venn", minShared: 10001) { totalCount } }`),
  wrong(
    'minShared 0 in a ranking from the actor',
    `{ person(id: "mara-venn") { agreements(minShared: 0) { totalCount } } }`,
  ),
  wrong('contradictions within -1 days', `{ contradictions(within: -1) { totalCount } }`),
  wrong('contradictions within 36526 days', `{ contradictions(within: 36526) { totalCount } }`),
  ...['agreements(of: "mara-venn", first: N)', 'disagreements(first: N)', 'contradictions(first: N)'].flatMap(
    beyond100,
  ),
  ...['shifts(first: N)', 'offLine(first: N)', 'inForce(first: N)'].flatMap(beyond100),
  ...[0, 101].map((first) => wrong(`facets of ${first} values`, `{ facets { actor(first: ${first}) { count } } }`)),
  ...[0, 101].map((first) =>
    wrong(
      `${first} shared issues`,
      `{ agreement(between: ["mara-venn", "tolik-orsan"]) { pairs(first: ${first}) { totalCount } } }`,
    ),
  ),
  ...[0, 1001].map((first) => wrong(`${first} periods`, `{ timeline(first: ${first}) { period } }`)),
  ...[0, 5001].map((first) => wrong(`${first} edges`, `{ positionNetwork(first: ${first}) { edgeCount } }`)),
  wrong('facets in a window that ends before it starts', `{ facets(${backwards}) { totalCount } }`),
  wrong('a timeline that ends before it starts', `{ timeline(${backwards}) { period } }`),
  wrong('an agreement in such a window', `{ agreement(between: ["mara-venn", "tolik-orsan"], ${backwards}) { n } }`),
  wrong('a ranking in such a window', `{ agreements(of: "mara-venn", ${backwards}) { totalCount } }`),
  wrong('disagreements in such a window', `{ disagreements(${backwards}) { totalCount } }`),
  wrong('contradictions in such a window', `{ contradictions(${backwards}) { totalCount } }`),
  wrong('shifts in such a window', `{ shifts(${backwards}) { totalCount } }`),
  wrong('departures in such a window', `{ offLine(${backwards}) { totalCount } }`),
  wrong('stances in force in such a window', `{ inForce(${backwards}) { totalCount } }`),
  wrong('a network in such a window', `{ positionNetwork(${backwards}) { edgeCount } }`),
  wrong('a text of nothing', `{ facets(where: { text: " " }) { totalCount } }`),
  wrong('a date that is none', `query On($date: PartialDate) { inForce(asOf: $date) { totalCount } }`, {
    date: '2019-13',
  }),
  wrong('a cursor that is none', `{ shifts(after: "x") { totalCount } }`),
]

/** What can be meant and finds nothing. */
export const emptyCases: Case[] = [
  {
    name: 'ids that name nothing',
    query: `{
      agreement(between: ["mara-venn", "nobody"]) { n }
      agreements(of: "nobody") { totalCount }
      person(id: "mara-venn") { agreementWith(other: "nobody") { n } }
      facets(where: { actor: ["nobody"] }) { totalCount stance { value } }
      timeline(where: { issue: ["nothing"] }) { period }
      disagreements(where: { issue: ["nothing"] }) { totalCount nodes { since } }
      contradictions(where: { actor: ["nobody"] }) { totalCount nodes { days } }
      shifts(where: { actor: ["nobody"] }) { totalCount nodes { date } }
      offLine(where: { country: ["XXX"] }) { totalCount nodes { country { id } } }
      inForce(where: { actor: ["nobody"] }) { totalCount nodes { id } }
      positionNetwork(where: { issue: ["nothing"] }) { nodeCount edgeCount nodes { degree } edges { weight } blocs { cohesion } }
    }`,
    expected: {
      agreement: null,
      agreements: null,
      person: { agreementWith: null },
      facets: { totalCount: 0, stance: [] },
      timeline: [],
      disagreements: { totalCount: 0, nodes: [] },
      contradictions: { totalCount: 0, nodes: [] },
      shifts: { totalCount: 0, nodes: [] },
      offLine: { totalCount: 0, nodes: [] },
      inForce: { totalCount: 0, nodes: [] },
      positionNetwork: { nodeCount: 0, edgeCount: 0, nodes: [], edges: [], blocs: [] },
    },
  },
  {
    name: 'ids that name something else than the level',
    query: `{
      person: agreement(between: ["XVM", "mara-venn"], level: COUNTRY) { n }
      country: agreement(between: ["XVM", "XOS"], level: BLOC) { n }
      ministry: agreements(of: "veldmark-mfa", level: COUNTRY) { totalCount }
      issue: agreement(between: ["mara-venn", "transit-fee"]) { n }
    }`,
    expected: { person: null, country: null, ministry: null, issue: null },
  },
]

function beyond100(field: string): Refusal[] {
  return ['0', '101'].map((first) =>
    wrong(field.replace('N', first), `{ ${field.replace('N', first)} { totalCount } }`),
  )
}
