import type { Case } from '../corpus.ts'

const pair = 'issue { id } supporting { id } opposing { id } since'

/* The polarities in force are in agreement.ts. */
export const disagreementCases: Case[] = [
  {
    // Treaty 5 for, 3 against: 15. Fee 2 · 3 = 6. Straits 3 · 1. Waiver 2 · 1. Quota 2 · 2. Grid 1 · 1.
    name: 'all pairs of opposite polarity',
    query: `{ disagreements { totalCount } }`,
    expected: { disagreements: { totalCount: 31 } },
  },
  {
    // The straits 3, the treaty 15, the fee 6, the waiver 2, each on its own issue.
    name: 'on an issue and what is narrower',
    query: `{ issue(id: "open-straits") { all: disagreements { totalCount } own: disagreements(where: { includeNarrower: false }) { totalCount } } }`,
    expected: { issue: { all: { totalCount: 26 }, own: { totalCount: 3 } } },
  },
  {
    // Venn has been against the fee since 2020-01-20; both of the others were for it before.
    name: 'who disagrees with an actor, and since when',
    query: `{ person(id: "mara-venn") { disagreements(where: { issue: ["transit-fee"], includeNarrower: false }) { totalCount nodes { ${pair} } } } }`,
    expected: {
      person: {
        disagreements: {
          totalCount: 2,
          nodes: [fee('ketu-2018', 'mara-2020', '2020-01-20'), fee('oriel-2019-05', 'mara-2020', '2020-01-20')],
        },
      },
    },
  },
  {
    name: 'since a month, where the source gives no day',
    query: `{ person(id: "tolik-orsan") { disagreements(where: { issue: ["transit-fee"], includeNarrower: false }) { nodes { ${pair} } } } }`,
    expected: {
      person: {
        disagreements: {
          nodes: [fee('ketu-2018', 'tolik-2018-06', '2018-06-20'), fee('oriel-2019-05', 'tolik-2018-06', '2019-05')],
        },
      },
    },
  },
  {
    // At the end of 2018: Maro, Venn and Reik (undated) for the fee, Lindt and Orsan against it.
    name: 'since an unknown day, where one of the two has no date',
    query: `{
      all: disagreements(asOf: "2018-12-31", where: { issue: ["transit-fee"], includeNarrower: false }) { totalCount }
      person(id: "sanna-reik") { disagreements(asOf: "2018-12-31") { nodes { ${pair} } } }
    }`,
    expected: {
      all: { totalCount: 6 },
      person: {
        disagreements: {
          nodes: [fee('sanna-undated', 'pavo-2018-08', null), fee('sanna-undated', 'tolik-2018-06', null)],
        },
      },
    },
  },
  {
    // Halz abstained, and Lindt took both sides in a year: neither is on a side.
    name: 'with both positions, in pages',
    query: `{ disagreements(where: { issue: ["energy"] }, first: 1) { totalCount pageInfo { hasNextPage } nodes { ${pair} } } }`,
    expected: {
      disagreements: {
        totalCount: 1,
        pageInfo: { hasNextPage: false },
        nodes: [
          {
            issue: { id: 'grid-link' },
            supporting: { id: 'nessa-2020-on-grid-link' },
            opposing: { id: 'ketu-2020-06-on-grid-link' },
            since: '2020-06-30',
          },
        ],
      },
    },
  },
  {
    name: 'on an issue where nobody is against',
    query: `{ disagreements(where: { issue: ["harbour-wages", "naval-patrols", "joint-pilots", "fee-for-warships"] }) { totalCount nodes { since } } }`,
    expected: { disagreements: { totalCount: 0, nodes: [] } },
  },
]

function fee(supporting: string, opposing: string, since: string | null) {
  return {
    issue: { id: 'transit-fee' },
    supporting: { id: `${supporting}-on-transit-fee` },
    opposing: { id: `${opposing}-on-transit-fee` },
    since,
  }
}
