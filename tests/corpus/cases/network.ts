import type { Case } from '../corpus.ts'

const quota = 'where: { issue: ["fishing-quota"] }'
const withWaiver = 'where: { issue: ["fishing-quota", "fee-waiver"] }'
const edges = 'edges { source target weight }'

/*
 * On the quota: Orsan SUPPORT 2019-04-03 (year-in-the-straits-2019), 04-05 and 04-24 (quota-file-2019), 2020-03-15
 * (fisheries-session-2020); Quill OPPOSE 2019-02-11 and 11-20 (both year-in-the-straits-2019); Maro SUPPORT and Tamsin OPPOSE once.
 * Counted:          Orsan                       Quill
 *   INCLUDE         4                           2
 *   DOCUMENT        3                           1
 *   WEEK            3 (04-03 and 04-05 in one)  2
 *   MONTH           2                           2
 *   YEAR            2                           1
 *   ACROSS_RANGE    1                           1
 * Every pair without an edge below has a weight of 0; minWeight leaves it out.
 */
export const networkCases: Case[] = [
  ...(
    [
      ['INCLUDE', 4, 2],
      ['DOCUMENT', 3, 1],
      ['WEEK', 3, 2],
      ['MONTH', 2, 2],
      ['YEAR', 2, 1],
      ['ACROSS_RANGE', 1, 1],
    ] as const
  ).map(
    ([duplicates, orsan, quill]): Case => ({
      name: `congruence with duplicates ${duplicates}`,
      query: `{ positionNetwork(${quota}, duplicates: ${duplicates}, minWeight: 0.5) { nodeCount edgeCount ${edges} } }`,
      expected: {
        positionNetwork: {
          nodeCount: 4,
          edgeCount: 2,
          edges: [edge('ketu-maro', 'tolik-orsan', orsan), edge('oriel-tamsin', 'zerra-quill', quill)],
        },
      },
    }),
  ),
  {
    name: 'conflict',
    query: `{ positionNetwork(${quota}, aggregation: CONFLICT, duplicates: INCLUDE, minWeight: 0.5) { ${edges} } }`,
    expected: {
      positionNetwork: {
        edges: [
          edge('tolik-orsan', 'zerra-quill', 8),
          edge('oriel-tamsin', 'tolik-orsan', 4),
          edge('ketu-maro', 'zerra-quill', 2),
          edge('ketu-maro', 'oriel-tamsin', 1),
        ],
      },
    },
  },
  {
    name: 'whatever the polarity',
    query: `{ positionNetwork(${quota}, aggregation: IGNORE, duplicates: INCLUDE) { ${edges} } }`,
    expected: {
      positionNetwork: {
        edges: [
          edge('tolik-orsan', 'zerra-quill', 8),
          edge('ketu-maro', 'tolik-orsan', 4),
          edge('oriel-tamsin', 'tolik-orsan', 4),
          edge('ketu-maro', 'zerra-quill', 2),
          edge('oriel-tamsin', 'zerra-quill', 2),
          edge('ketu-maro', 'oriel-tamsin', 1),
        ],
      },
    },
  },
  {
    // Maro 4 - 2 - 1, Tamsin 2 - 4 - 1, Orsan 4 - 8 - 4, Quill 2 - 8 - 2.
    name: 'congruence minus conflict, with the nodes',
    query: `{ positionNetwork(${quota}, aggregation: SUBTRACT, duplicates: INCLUDE) { nodes { node { id } degree weight positions } ${edges} } }`,
    expected: {
      positionNetwork: {
        nodes: [
          { node: { id: 'ketu-maro' }, degree: 3, weight: 1, positions: 1 },
          { node: { id: 'oriel-tamsin' }, degree: 3, weight: -3, positions: 1 },
          { node: { id: 'tolik-orsan' }, degree: 3, weight: -8, positions: 4 },
          { node: { id: 'zerra-quill' }, degree: 3, weight: -8, positions: 2 },
        ],
        edges: [
          edge('tolik-orsan', 'zerra-quill', -8),
          edge('ketu-maro', 'tolik-orsan', 4),
          edge('oriel-tamsin', 'tolik-orsan', -4),
          edge('ketu-maro', 'zerra-quill', -2),
          edge('oriel-tamsin', 'zerra-quill', 2),
          edge('ketu-maro', 'oriel-tamsin', -1),
        ],
      },
    },
  },
  {
    name: 'the heaviest edges, whatever the sign',
    query: `{ positionNetwork(${quota}, aggregation: SUBTRACT, duplicates: INCLUDE, minWeight: 3, first: 1) { nodeCount edgeCount nodes { node { id } } ${edges} } }`,
    expected: {
      positionNetwork: {
        nodeCount: 4,
        edgeCount: 3,
        nodes: [{ node: { id: 'tolik-orsan' } }, { node: { id: 'zerra-quill' } }],
        edges: [edge('tolik-orsan', 'zerra-quill', -8)],
      },
    },
  },
  {
    name: 'the strongest edge of each end, counted of all',
    query: `{ positionNetwork(${quota}, aggregation: SUBTRACT, duplicates: INCLUDE, strongest: 1) { nodeCount unitCount edgeCount ${edges} } }`,
    expected: {
      positionNetwork: {
        nodeCount: 4,
        unitCount: 4,
        edgeCount: 6,
        edges: [
          edge('tolik-orsan', 'zerra-quill', -8),
          edge('ketu-maro', 'tolik-orsan', 4),
          edge('oriel-tamsin', 'tolik-orsan', -4),
        ],
      },
    },
  },
  {
    name: 'the evidence of an edge',
    query: `{ positionNetwork(${quota}, duplicates: INCLUDE, first: 1) { edges { evidence { id } few: evidence(first: 1) { id } } } }`,
    expected: {
      positionNetwork: {
        edges: [
          {
            evidence: [
              { id: 'ketu-2020-03-on-fishing-quota' },
              { id: 'tolik-2019-04-03-on-fishing-quota' },
              { id: 'tolik-2019-04-05-on-fishing-quota' },
              { id: 'tolik-2019-04-24-on-fishing-quota' },
              { id: 'tolik-2020-on-fishing-quota' },
            ],
            few: [{ id: 'ketu-2020-03-on-fishing-quota' }],
          },
        ],
      },
    },
  },
  {
    // With the waiver (Venn and Maro SUPPORT, Tamsin OPPOSE). Totals: Maro 2, Orsan 4, Tamsin 2, Quill 2, Venn 1.
    // 4 / ((2 + 4) / 2), 2 / ((2 + 2) / 2), 1 / ((2 + 1) / 2).
    name: 'divided by the mean of the totals',
    query: `{ positionNetwork(${withWaiver}, normalization: AVERAGE, duplicates: INCLUDE, minWeight: 0.01) { ${edges} } }`,
    expected: {
      positionNetwork: {
        edges: [
          edge('ketu-maro', 'tolik-orsan', 4 / 3),
          edge('oriel-tamsin', 'zerra-quill', 1),
          edge('ketu-maro', 'mara-venn', 2 / 3),
        ],
      },
    },
  },
  {
    // Joint products 4, 2 and 1, and once each what only the one has: Maro's waiver, Tamsin's waiver, Maro's quota.
    name: 'divided as Jaccard does',
    query: `{ positionNetwork(${withWaiver}, normalization: JACCARD, duplicates: INCLUDE, minWeight: 0.01) { ${edges} } }`,
    expected: {
      positionNetwork: {
        edges: [
          edge('ketu-maro', 'tolik-orsan', 4 / 5),
          edge('oriel-tamsin', 'zerra-quill', 2 / 3),
          edge('ketu-maro', 'mara-venn', 1 / 2),
        ],
      },
    },
  },
  {
    // Maro (1, 1), norm √2; Orsan 4, norm 4.
    name: 'divided by the norms',
    query: `{ positionNetwork(where: { issue: ["fishing-quota", "fee-waiver"], actor: ["ketu-maro", "tolik-orsan"] }, normalization: COSINE, duplicates: INCLUDE) { ${edges} } }`,
    expected: { positionNetwork: { edges: [edge('ketu-maro', 'tolik-orsan', 4 / (Math.SQRT2 * 4))] } },
  },
  {
    // Venn MIXED and Lindt NEUTRAL are 0, Orsan and Tamsin 1.
    name: 'a polarity of 0 is halfway from either side',
    query: `{
      congruence: positionNetwork(where: { issue: ["fee-for-warships"] }) { ${edges} }
      conflict: positionNetwork(where: { issue: ["fee-for-warships"] }, aggregation: CONFLICT, minWeight: 0.5) { edgeCount }
    }`,
    expected: {
      congruence: {
        edges: [
          edge('mara-venn', 'pavo-lindt', 1),
          edge('oriel-tamsin', 'tolik-orsan', 1),
          edge('mara-venn', 'oriel-tamsin', 0.5),
          edge('mara-venn', 'tolik-orsan', 0.5),
          edge('oriel-tamsin', 'pavo-lindt', 0.5),
          edge('pavo-lindt', 'tolik-orsan', 0.5),
        ],
      },
      conflict: { edgeCount: 4 },
    },
  },
  {
    // On patrols: Halz SUPPORT and NONE, Orsan NONE. Halz alone has a polarity, and makes a bloc of one.
    name: 'what has no polarity counts only where polarity is ignored',
    query: `{
      ignore: positionNetwork(where: { issue: ["naval-patrols"] }, aggregation: IGNORE, duplicates: INCLUDE) { nodes { node { id } positions } ${edges} }
      congruence: positionNetwork(where: { issue: ["naval-patrols"] }, duplicates: INCLUDE) { nodeCount edgeCount nodes { degree } edges { weight } blocs { cohesion } }
    }`,
    expected: {
      ignore: {
        nodes: [
          { node: { id: 'dorin-halz' }, positions: 2 },
          { node: { id: 'tolik-orsan' }, positions: 1 },
        ],
        edges: [edge('dorin-halz', 'tolik-orsan', 2)],
      },
      congruence: { nodeCount: 0, edgeCount: 0, nodes: [], edges: [], blocs: [{ cohesion: null }] },
    },
  },
]

function edge(source: string, target: string, weight: number) {
  return { source, target, weight }
}
