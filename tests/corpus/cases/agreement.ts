import type { Case } from '../corpus.ts'

const score = 'score n sufficiency'
const pairs =
  'pairs { totalCount nodes { issue { id } leftPolarity rightPolarity left { id } right { id } contribution } }'

/*
 * The polarities in force, all time:
 *                      Venn  Orsan  Tamsin  Lindt  Maro  Halz  Reik  others
 * open-straits            1      1      -1                           Straits Commission 1, Ostrander 0
 * free-passage-treaty     1     -1      -1                           XVM 1, XOS 1, Quill 1, Ostavia's ministry 1, Brandok -1
 * transit-fee            -1     -1       1     -1     1     0     0
 * fee-for-warships        0      1       1      0
 * fee-waiver              1             -1            1
 * fishing-quota                  1      -1            1              Quill -1
 * grid-link                                     0    -1     0        Fonte 1
 * Lindt on the grid and Reik on the fee took both sides at times of which nobody knows the order: 0, and not certain.
 */
export const agreementCases: Case[] = [
  {
    // Lindt: for the grid some day of 2019, against it on a day of 2019. Before 2019 he had said nothing, within it he may have.
    name: 'what dates leave open',
    query: `{
      now: agreement(between: ["pavo-lindt", "nessa-fonte"], where: { issue: ["grid-link"] }) { score n uncertain pairs { nodes { leftPolarity certain } } }
      known: agreement(between: ["mara-venn", "tolik-orsan"]) { n uncertain }
      agreementMatrix(where: { issue: ["grid-link"] }) { units { id } uncertain }
      disagreements(where: { issue: ["grid-link"] }) { nodes { certain } }
    }`,
    expected: {
      now: { score: 0.5, n: 1, uncertain: 1, pairs: { nodes: [{ leftPolarity: 0, certain: false }] } },
      known: { n: 4, uncertain: 0 },
      agreementMatrix: {
        // Halz and Lindt agree wholly, both between the sides; with either side they agree as much as they disagree.
        units: [{ id: 'dorin-halz' }, { id: 'pavo-lindt' }, { id: 'ketu-maro' }, { id: 'nessa-fonte' }],
        uncertain: [
          [0, 1, 0, 0],
          [1, 1, 1, 1],
          [0, 1, 0, 0],
          [0, 1, 0, 0],
        ],
      },
      disagreements: { nodes: [{ certain: true }] },
    },
  },
  {
    // Shared: (1, -1) 0, (0, 1) 1/2, (1, 1) 1, (-1, -1) 1. The mean is 2.5 / 4; each part is a quarter of its s.
    name: 'MEAN with its evidence',
    query: `{ agreement(between: ["mara-venn", "tolik-orsan"]) { level method ${score} ${pairs} dissent { totalCount nodes { issue { id } } } } }`,
    expected: {
      agreement: {
        level: 'ACTOR',
        method: 'MEAN',
        score: 0.625,
        n: 4,
        sufficiency: 'ENOUGH',
        pairs: {
          totalCount: 4,
          nodes: [
            pair('free-passage-treaty', 1, -1, 'mara-2019', 'tolik-2018-09', 0),
            pair('fee-for-warships', 0, 1, 'mara-2018', 'tolik-2018-09', 0.125),
            pair('open-straits', 1, 1, 'mara-2018', 'tolik-2019-03-09', 0.25),
            pair('transit-fee', -1, -1, 'mara-2020', 'tolik-2018-06', 0.25),
          ],
        },
        dissent: { totalCount: 0, nodes: [] },
      },
    },
  },
  {
    // Rows (1, 0, 1, -1) and (-1, 1, 1, -1): product 1, norms √3 and 2, cosine 1 / √12.
    name: 'COSINE',
    query: `{ agreement(between: ["mara-venn", "tolik-orsan"], method: COSINE) { ${score} } }`,
    expected: { agreement: { score: (1 + 1 / Math.sqrt(12)) / 2, n: 4, sufficiency: 'ENOUGH' } },
  },
  {
    // Observed (1 + 1/2 + 0 + 0) / 4 = 3/8. Expected: 1, 1, 0, -1 against 1, 1, -1, -1: each of them 1/2. 1 - (3/8) / (1/2).
    name: 'KAPPA',
    query: `{ agreement(between: ["mara-venn", "tolik-orsan"], method: KAPPA) { ${score} } }`,
    expected: { agreement: { score: 0.25, n: 4, sufficiency: 'ENOUGH' } },
  },
  {
    // Observed (1 + 1 + 1 + 1/2 + 1) / 5 = 9/10. Expected: 1, 1, 1, 0, -1 against -1, -1, -1, 1, 1: (3 · 3/5 + 1/2 + 2/5) / 5 = 27/50.
    name: 'KAPPA below chance',
    query: `{ agreement(between: ["mara-venn", "oriel-tamsin"], method: KAPPA) { ${score} } }`,
    expected: { agreement: { score: -2 / 3, n: 5, sufficiency: 'ENOUGH' } },
  },
  {
    name: 'the other way round',
    query: `{ agreement(between: ["tolik-orsan", "mara-venn"]) { left { id } right { id } ${score} } }`,
    expected: {
      agreement: {
        left: { id: 'tolik-orsan' },
        right: { id: 'mara-venn' },
        score: 0.625,
        n: 4,
        sufficiency: 'ENOUGH',
      },
    },
  },
  {
    name: 'from the actor',
    query: `{ person(id: "mara-venn") { agreementWith(other: "tolik-orsan") { left { id } ${score} } } }`,
    expected: {
      person: { agreementWith: { left: { id: 'mara-venn' }, score: 0.625, n: 4, sufficiency: 'ENOUGH' } },
    },
  },
  {
    // At the end of 2018 Venn is still for the fee and has not signed: (1, 1), (1, -1), (0, 1): 1.5 / 3.
    name: 'as of a date',
    query: `{ agreement(between: ["mara-venn", "tolik-orsan"], asOf: "2018-12-31") { ${score} } }`,
    expected: { agreement: { score: 0.5, n: 3, sufficiency: 'ENOUGH' } },
  },
  {
    name: 'before one of them spoke',
    query: `{ agreement(between: ["mara-venn", "tolik-orsan"], asOf: "2018-05") { ${score} } }`,
    expected: { agreement: { score: null, n: 0, sufficiency: 'NOT_ENOUGH' } },
  },
  {
    // The fee (-1, -1) and the fee for warships (0, 1).
    name: 'on an issue and what is narrower',
    query: `{ agreement(between: ["mara-venn", "tolik-orsan"], where: { issue: ["transit-fee"] }) { ${score} } }`,
    expected: { agreement: { score: 0.75, n: 2, sufficiency: 'NOT_ENOUGH' } },
  },
  {
    name: 'as many shared issues as are wanted, and one fewer',
    query: `{
      four: agreement(between: ["mara-venn", "tolik-orsan"], minShared: 4) { ${score} }
      five: agreement(between: ["mara-venn", "tolik-orsan"], minShared: 5) { ${score} }
    }`,
    expected: {
      four: { score: 0.625, n: 4, sufficiency: 'ENOUGH' },
      five: { score: 0.625, n: 4, sufficiency: 'NOT_ENOUGH' },
    },
  },
  {
    name: 'no shared issue',
    query: `{ agreement(between: ["mara-venn", "harbour-union"]) { ${score} ${pairs} } }`,
    expected: {
      agreement: { score: null, n: 0, sufficiency: 'NOT_ENOUGH', pairs: { totalCount: 0, nodes: [] } },
    },
  },
  {
    // They share the fee (-1, 0) and the grid (0, 0). No direction for the cosine; kappa: observed 1/4, expected 1/4.
    name: 'a row of zeros',
    query: `{
      mean: agreement(between: ["pavo-lindt", "dorin-halz"]) { score }
      cosine: agreement(between: ["pavo-lindt", "dorin-halz"], method: COSINE) { score n pairs { nodes { contribution } } }
      kappa: agreement(between: ["pavo-lindt", "dorin-halz"], method: KAPPA) { score }
    }`,
    expected: {
      mean: { score: 0.75 },
      cosine: { score: null, n: 2, pairs: { nodes: [{ contribution: null }, { contribution: null }] } },
      kappa: { score: 0 },
    },
  },
  {
    // They share the treaty (1, 1): no disagreement is expected.
    name: 'kappa where chance cannot disagree',
    query: `{
      kappa: agreement(between: ["mara-venn", "XVM"], method: KAPPA) { score }
      mean: agreement(between: ["mara-venn", "XVM"]) { score }
    }`,
    expected: { kappa: { score: null }, mean: { score: 1 } },
  },
  {
    // Tamsin: 0, 0, 0, 1/2, 0 over five issues. The others share two issues or one with Venn.
    name: 'who agrees most',
    query: `{ agreements(of: "mara-venn") { totalCount nodes { right { id } score n } } }`,
    expected: {
      agreements: {
        totalCount: 2,
        nodes: [
          { right: { id: 'tolik-orsan' }, score: 0.625, n: 4 },
          { right: { id: 'oriel-tamsin' }, score: 0.1, n: 5 },
        ],
      },
    },
  },
  {
    // Lindt: the fee 1, warships 1. Maro: the fee 0, the waiver 1.
    name: 'who agrees least, with two shared issues enough',
    query: `{ agreements(of: "mara-venn", minShared: 2, order: LEAST) { totalCount nodes { right { id } score n } } }`,
    expected: {
      agreements: {
        totalCount: 4,
        nodes: [
          { right: { id: 'oriel-tamsin' }, score: 0.1, n: 5 },
          { right: { id: 'ketu-maro' }, score: 0.5, n: 2 },
          { right: { id: 'tolik-orsan' }, score: 0.625, n: 4 },
          { right: { id: 'pavo-lindt' }, score: 1, n: 2 },
        ],
      },
    },
  },
  {
    // With one shared issue: also XVM, XOS, the ministry, the Commission, Ostrander, Brandok, Quill, Halz, Reik.
    // Ostrander (1, 0), Halz (-1, 0) and Reik (-1, 0) have no cosine.
    name: 'a ranking leaves out those without a score',
    query: `{
      mean: agreements(of: "mara-venn", minShared: 1) { totalCount }
      cosine: agreements(of: "mara-venn", minShared: 1, method: COSINE) { totalCount }
    }`,
    expected: { mean: { totalCount: 13 }, cosine: { totalCount: 10 } },
  },
  {
    name: 'a ranking in pages',
    query: `{ agreements(of: "mara-venn", first: 1, method: KAPPA) { pageInfo { hasNextPage } nodes { right { id } score } } }`,
    expected: {
      agreements: { pageInfo: { hasNextPage: true }, nodes: [{ right: { id: 'tolik-orsan' }, score: 0.25 }] },
    },
  },
  {
    name: 'a ranking from the actor, which nobody shares enough with',
    query: `{ organization(id: "harbour-union") { agreements(minShared: 1) { totalCount nodes { n } } } }`,
    expected: { organization: { agreements: { totalCount: 0, nodes: [] } } },
  },
]

function pair(
  issue: string,
  leftPolarity: number,
  rightPolarity: number,
  left: string,
  right: string,
  contribution: number,
) {
  return {
    issue: { id: issue },
    leftPolarity,
    rightPolarity,
    left: { id: `${left}-on-${issue}` },
    right: { id: `${right}-on-${issue}` },
    contribution,
  }
}
