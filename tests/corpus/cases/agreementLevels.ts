import type { Case } from '../corpus.ts'

const score = 'score n sufficiency'
const pairs = 'pairs { nodes { issue { id } leftPolarity rightPolarity contribution } }'
const dissent = 'dissent { totalCount nodes { unit { id } issue { id } unitPolarity position { id } } }'

/*
 * A unit's polarity is the mean of its actors' polarities in force:
 *                      Veldmark                   Ostavia                    Kaldoria           Tresmere  Lunara
 * open-straits         Venn 1                     Orsan 1                                       -1
 * free-passage-treaty  XVM 1, Venn 1, Brandok -1  XOS 1, Orsan -1, Quill 1                      -1
 * transit-fee          Venn -1, Halz 0            Orsan -1                   Lindt -1, Reik 0    1         1
 * fee-for-warships     Venn 0                     Orsan 1                    Lindt 0             1
 * naval-patrols        Halz 1
 * fee-waiver                                                                                    -1         1
 * fishing-quota                                   Orsan 1, Quill -1                             -1         1
 * grid-link            Halz 0                                                Lindt 0                      -1
 * Venn on the waiver does not count for Veldmark: she had left her post. Ostavia's ministry is no unit's actor but its own.
 */
export const agreementLevelCases: Case[] = [
  {
    // Veldmark's ministry: warships 0, treaty (1 - 1) / 2 = 0, straits 1, fee -1.
    // Ostavia's: warships 1, treaty (1 - 1 + 1) / 3 = 1/3 with the ministry's own, straits 1, fee -1.
    // s: 1/2, 5/6, 1, 1.
    name: 'ORGANIZATION',
    query: `{ agreement(between: ["veldmark-mfa", "ostavia-mfa"], level: ORGANIZATION) { ${score} pairs { nodes { issue { id } leftPolarity rightPolarity contribution left { id } right { id } } } ${dissent} } }`,
    expected: {
      agreement: {
        score: 5 / 6,
        n: 4,
        sufficiency: 'ENOUGH',
        pairs: {
          nodes: [
            {
              ...pair('fee-for-warships', 0, 1, 1 / 8),
              left: { id: 'mara-2018-on-fee-for-warships' },
              right: { id: 'tolik-2018-09-on-fee-for-warships' },
            },
            {
              ...pair('free-passage-treaty', 0, 1 / 3, 5 / 24),
              left: { id: 'ilse-2020-02-14-on-free-passage-treaty' },
              right: { id: 'ostavia-mfa-2019-on-free-passage-treaty' },
            },
            {
              ...pair('open-straits', 1, 1, 1 / 4),
              left: { id: 'mara-2018-on-open-straits' },
              right: { id: 'tolik-2019-03-09-on-open-straits' },
            },
            {
              ...pair('transit-fee', -1, -1, 1 / 4),
              left: { id: 'mara-2020-on-transit-fee' },
              right: { id: 'tolik-2018-06-on-transit-fee' },
            },
          ],
        },
        dissent: all(against('ostavia-mfa', 1 / 3, 'tolik-2018-09')),
      },
    },
  },
  {
    // The president alone: the fee (0, -1). The ministry is part of the government and does not count for it.
    name: 'an organization does not count for the one it is part of',
    query: `{ agreement(between: ["veldmark-government", "ostavia-mfa"], level: ORGANIZATION) { ${score} } }`,
    expected: { agreement: { score: 0.5, n: 1, sufficiency: 'NOT_ENOUGH' } },
  },
  {
    // s: warships 1/2, fee (-1, -1/2) 3/4, treaty (1/3, 1/3) 1, straits 1. The sum is 3.25.
    name: 'COUNTRY',
    query: `{ agreement(between: ["XOS", "XVM"], level: COUNTRY) { ${score} ${pairs} ${dissent} } }`,
    expected: {
      agreement: {
        score: 0.8125,
        n: 4,
        sufficiency: 'ENOUGH',
        pairs: {
          nodes: [
            pair('fee-for-warships', 1, 0, 0.125),
            pair('transit-fee', -1, -1 / 2, 0.1875),
            pair('free-passage-treaty', 1 / 3, 1 / 3, 0.25),
            pair('open-straits', 1, 1, 0.25),
          ],
        },
        dissent: all(against('XOS', 1 / 3, 'tolik-2018-09'), against('XVM', 1 / 3, 'ilse-2020-02-14')),
      },
    },
  },
  {
    // Rows (1, -1, 1/3, 1) and (0, -1/2, 1/3, 1): product 29/18, norms √28 / 3 and 7/6, cosine 29 / (7 √28).
    name: 'COUNTRY by COSINE',
    query: `{ agreement(between: ["XOS", "XVM"], level: COUNTRY, method: COSINE) { score } }`,
    expected: { agreement: { score: (1 + 29 / (7 * Math.sqrt(28))) / 2 } },
  },
  {
    // The fee (1, 1) 1, the quota (-1, 1) 0, the waiver (-1, 1) 0.
    name: 'COUNTRY, with three shared issues',
    query: `{ agreement(between: ["XTR", "XLU"], level: COUNTRY) { ${score} } }`,
    expected: { agreement: { score: 1 / 3, n: 3, sufficiency: 'ENOUGH' } },
  },
  {
    // The fee: Lindt -1 and Reik's undated 1 make 0 in 2018, against Lunara's 1. With the
    // day of 2019 on which he was against it, nobody knows which came first: Reik is at 0, so -1/2 against 1; so is Lindt on the grid, (0, -1).
    name: 'what has no date may be the latest',
    query: `{
      early: agreement(between: ["XKL", "XLU"], level: COUNTRY, asOf: "2018-12-31") { ${score} }
      now: agreement(between: ["XKL", "XLU"], level: COUNTRY) { ${score} }
    }`,
    expected: {
      early: { score: 0.5, n: 1, sufficiency: 'NOT_ENOUGH' },
      now: { score: 0.375, n: 2, sufficiency: 'NOT_ENOUGH' },
    },
  },
  {
    name: 'a country that took no position',
    query: `{ agreement(between: ["XNO", "XVM"], level: COUNTRY) { ${score} ${pairs} } }`,
    expected: { agreement: { score: null, n: 0, sufficiency: 'NOT_ENOUGH', pairs: { nodes: [] } } },
  },
  {
    // XKL: fee (-1/2, -1/2) 1, warships 1, grid (0, 0) 1. XTR: 0, 1/3, 1/4, 1/2: 13/48. XLU shares only the fee and the grid.
    name: 'a ranking of countries',
    query: `{ agreements(of: "XVM", level: COUNTRY) { totalCount nodes { right { id } score n } } }`,
    expected: {
      agreements: {
        totalCount: 3,
        nodes: [
          { right: { id: 'XKL' }, score: 1, n: 3 },
          { right: { id: 'XOS' }, score: 0.8125, n: 4 },
          { right: { id: 'XTR' }, score: 13 / 48, n: 4 },
        ],
      },
    },
  },
  {
    // Highland (Kaldoria, Ostavia, Veldmark): straits (1 + 1) / 2; fee (-1 + 0 - 1 - 1 + 0) / 5; treaty (1 + 1 - 1 + 1 - 1 + 1) / 6;
    // warships (0 + 1 + 0) / 3; grid (0 + 0) / 2; quota (1 - 1) / 2. Coastal (Lunara, Tresmere): -1; 1; -1; 1; -1; (1 - 1) / 2.
    // s: 0, 1/5, 1/3, 2/3, 1/2, 1. The sum is 2.7.
    name: 'BLOC',
    query: `{ agreement(between: ["coastal-league", "highland-compact"], level: BLOC) { ${score} ${pairs} ${dissent} } }`,
    expected: {
      agreement: {
        score: 0.45,
        n: 6,
        sufficiency: 'ENOUGH',
        pairs: {
          nodes: [
            pair('open-straits', -1, 1, 0),
            pair('transit-fee', 1, -0.6, 0.2 / 6),
            pair('free-passage-treaty', -1, 1 / 3, 1 / 18),
            pair('grid-link', -1, 0, 1 / 12),
            pair('fee-for-warships', 1, 1 / 3, 1 / 9),
            pair('fishing-quota', 0, 0, 1 / 6),
          ],
        },
        dissent: all(
          against('highland-compact', 1 / 3, 'tolik-2018-09'),
          against('highland-compact', 1 / 3, 'ilse-2020-02-14'),
        ),
      },
    },
  },
  {
    // At the end of 2018 Highland is Halz 0, Orsan -1, Lindt -1 and Reik's undated 1, as Kaldoria has not left: -1/4. Venn spoke in
    // 2017, before Veldmark was in. Lunara 1. s = 1 - (5/4) / 2.
    name: 'BLOC, by the memberships of the day',
    query: `{ agreement(between: ["coastal-league", "highland-compact"], level: BLOC, asOf: "2018-12-31", where: { issue: ["transit-fee"], includeNarrower: false }) { ${score} ${pairs} ${dissent} } }`,
    expected: {
      agreement: {
        score: 0.375,
        n: 1,
        sufficiency: 'NOT_ENOUGH',
        pairs: { nodes: [pair('transit-fee', 1, -0.25, 0.375)] },
        dissent: all({
          unit: { id: 'highland-compact' },
          issue: { id: 'transit-fee' },
          unitPolarity: -0.25,
          position: { id: 'sanna-undated-on-transit-fee' },
        }),
      },
    },
  },
]

function pair(issue: string, leftPolarity: number, rightPolarity: number, contribution: number) {
  return { issue: { id: issue }, leftPolarity, rightPolarity, contribution }
}

function all(...nodes: object[]) {
  return { totalCount: nodes.length, nodes }
}

function against(unit: string, unitPolarity: number, statement: string) {
  const issue = 'free-passage-treaty'
  return { unit: { id: unit }, issue: { id: issue }, unitPolarity, position: { id: `${statement}-on-${issue}` } }
}
