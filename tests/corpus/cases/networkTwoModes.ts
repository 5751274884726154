import type { Case } from '../corpus.ts'

const edges = 'edges { source target weight }'
const quota = 'where: { issue: ["fishing-quota"] }'

/* The positions on the quota are listed in network.ts. */
export const networkTwoModesCases: Case[] = [
  {
    // The union on 2018-12-31 and 2019-01-02, in one source: week 1 of 2019 by ISO 8601, two months, two years. Carrow's NONE counts too.
    name: 'two modes, and a week that spans two years',
    query: `{ ${(['INCLUDE', 'DOCUMENT', 'WEEK', 'MONTH', 'YEAR'] as const)
      .map(
        (rule) =>
          `${rule}: positionNetwork(where: { issue: ["harbour-wages"] }, mode: TWO_MODE, aggregation: IGNORE, duplicates: ${rule}) { ${edges} }`,
      )
      .join(' ')} }`,
    expected: {
      INCLUDE: { edges: wages(2) },
      DOCUMENT: { edges: wages(1) },
      WEEK: { edges: wages(1) },
      MONTH: { edges: wages(2) },
      YEAR: { edges: wages(2) },
    },
  },
  {
    name: 'two modes, with the sum of polarities',
    query: `{ positionNetwork(${quota}, mode: TWO_MODE, aggregation: SUBTRACT, duplicates: INCLUDE) { nodes { node { id } degree weight } ${edges} blocs { cohesion } } }`,
    expected: {
      positionNetwork: {
        nodes: [
          { node: { id: 'fishing-quota' }, degree: 4, weight: 2 },
          { node: { id: 'ketu-maro' }, degree: 1, weight: 1 },
          { node: { id: 'oriel-tamsin' }, degree: 1, weight: -1 },
          { node: { id: 'tolik-orsan' }, degree: 1, weight: 4 },
          { node: { id: 'zerra-quill' }, degree: 1, weight: -2 },
        ],
        edges: [
          edge('tolik-orsan', 'fishing-quota', 4),
          edge('zerra-quill', 'fishing-quota', -2),
          edge('ketu-maro', 'fishing-quota', 1),
          edge('oriel-tamsin', 'fishing-quota', -1),
        ],
        blocs: [],
      },
    },
  },
  {
    // Lindt was for the fee and against it: 1 - 1 = 0 in SUBTRACT, two edges here.
    name: 'two modes, one edge for each stance',
    query: `{ positionNetwork(where: { issue: ["transit-fee", "fee-for-warships"], includeNarrower: false, actor: ["pavo-lindt", "mara-venn"], statedTo: "2018" }, mode: TWO_MODE, aggregation: COMBINE) { edges { source target stance weight } } }`,
    expected: {
      positionNetwork: {
        edges: [
          { source: 'mara-venn', target: 'fee-for-warships', stance: 'MIXED', weight: 1 },
          { source: 'mara-venn', target: 'transit-fee', stance: 'SUPPORT', weight: 1 },
          { source: 'pavo-lindt', target: 'fee-for-warships', stance: 'NEUTRAL', weight: 1 },
          { source: 'pavo-lindt', target: 'transit-fee', stance: 'OPPOSE', weight: 1 },
          { source: 'pavo-lindt', target: 'transit-fee', stance: 'SUPPORT', weight: 1 },
        ],
      },
    },
  },
]

function edge(source: string, target: string, weight: number) {
  return { source, target, weight }
}

function wages(union: number) {
  return [edge('harbour-union', 'harbour-wages', union), edge('wim-carrow', 'harbour-wages', 1)]
}
