import type { Case } from '../corpus.ts'

const quota = 'where: { issue: ["fishing-quota"] }, duplicates: INCLUDE'
const edges = 'edges { source target weight }'
const blocs = 'blocs { members { id } cohesion agreementWithOthers }'

export const networkLevelCases: Case[] = [
  {
    // Ostavia 4 for and 2 against the quota, Lunara 1 for, Tresmere 1 against: 4 · 1 and 2 · 1.
    name: 'ORGANIZATION and COUNTRY',
    query: `{
      organizations: positionNetwork(${quota}, level: ORGANIZATION) { ${edges} }
      countries: positionNetwork(${quota}, level: COUNTRY) { nodes { node { id } positions } ${edges} }
    }`,
    expected: {
      organizations: {
        edges: [edge('lunara-ministry-of-energy', 'ostavia-mfa', 4), edge('ostavia-mfa', 'tresmere-mfa', 2)],
      },
      countries: {
        nodes: [
          { node: { id: 'XLU' }, positions: 1 },
          { node: { id: 'XOS' }, positions: 6 },
          { node: { id: 'XTR' }, positions: 1 },
        ],
        edges: [edge('XLU', 'XOS', 4), edge('XOS', 'XTR', 2)],
      },
    },
  },
  {
    // Coastal 1 for (Lunara) and 1 against (Tresmere), Highland 4 and 2 (Ostavia): 4 + 2 along, 2 + 4 across.
    name: 'BLOC',
    query: `{
      congruence: positionNetwork(${quota}, level: BLOC) { ${edges} }
      conflict: positionNetwork(${quota}, level: BLOC, aggregation: CONFLICT) { ${edges} }
    }`,
    expected: {
      congruence: { edges: [edge('coastal-league', 'highland-compact', 6)] },
      conflict: { edges: [edge('coastal-league', 'highland-compact', 6)] },
    },
  },
  {
    // Quota: Maro and Orsan for, Tamsin and Quill against; waiver: Venn and Maro for, Tamsin against. Two groups without a link.
    // Venn and Orsan share no issue, Venn and Quill neither; every pair across that does is opposite.
    name: 'communities of actors',
    query: `{ positionNetwork(where: { issue: ["fishing-quota", "fee-waiver"] }, minWeight: 0.5) { ${blocs} } }`,
    expected: {
      positionNetwork: {
        blocs: [
          { members: ids('ketu-maro', 'mara-venn', 'tolik-orsan'), cohesion: 1, agreementWithOthers: 0 },
          { members: ids('oriel-tamsin', 'zerra-quill'), cohesion: 1, agreementWithOthers: 0 },
        ],
      },
    },
  },
  {
    // 2018: Veldmark straits 1, fee 0, warships 0, patrols 1. Ostavia straits 1, fee -1, warships 1, treaty -1.
    // Kaldoria fee 1 and -1, warships 0. Lunara fee 1. Congruence minus conflict:
    //   Kaldoria-Veldmark: fee 1 - 1, warships 1: 1. Ostavia-Veldmark: straits 1, fee 0, warships 0: 1. Lunara-Ostavia: fee -1.
    //   Kaldoria-Ostavia: fee 1 - 1, warships 0. Kaldoria-Lunara: 1 - 1. Lunara-Veldmark: 0.
    // In force, Kaldoria is against the fee: Kaldoria-Ostavia (1 + 1/2) / 2, Kaldoria-Veldmark (1/2 + 1) / 2, Ostavia-Veldmark
    // (1 + 1/2 + 1/2) / 3: a mean of 13/18. Lunara with Kaldoria 0, with Ostavia 0, with Veldmark 1/2: a mean of 1/6.
    name: 'communities of countries in a year',
    query: `{ positionNetwork(where: { issue: ["straits"], statedFrom: "2018", statedTo: "2018" }, level: COUNTRY, aggregation: SUBTRACT, minWeight: 0.5) { nodeCount edgeCount ${edges} ${blocs} } }`,
    expected: {
      positionNetwork: {
        nodeCount: 4,
        edgeCount: 3,
        edges: [edge('XKL', 'XVM', 1), edge('XLU', 'XOS', -1), edge('XOS', 'XVM', 1)],
        blocs: [
          { members: ids('XKL', 'XOS', 'XVM'), cohesion: 13 / 18, agreementWithOthers: 1 / 6 },
          { members: ids('XLU'), cohesion: null, agreementWithOthers: 1 / 6 },
        ],
      },
    },
  },
  {
    name: 'from the issue',
    query: `{ issue(id: "fisheries") { positionNetwork(level: COUNTRY, duplicates: INCLUDE, first: 1) { edgeCount ${edges} } } }`,
    expected: { issue: { positionNetwork: { edgeCount: 2, edges: [edge('XLU', 'XOS', 4)] } } },
  },
]

function edge(source: string, target: string, weight: number) {
  return { source, target, weight }
}

function ids(...list: string[]): { id: string }[] {
  return list.map((id) => ({ id }))
}
