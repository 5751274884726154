import type { Case } from '../corpus.ts'

const fee = 'issue: ["transit-fee"], includeNarrower: false'

/*
 * The ten positions on transit-fee: Venn SUPPORT 2017 and OPPOSE 2020, Lindt SUPPORT and OPPOSE 2018, Orsan OPPOSE, Halz MIXED and
 * Maro SUPPORT 2018, Tamsin SUPPORT 2019, Reik OPPOSE 2019 and SUPPORT without a date.
 */
export const countCases: Case[] = [
  {
    name: 'stances, actors, roles and countries',
    query: `{ facets(where: { ${fee} }) {
      totalCount stance { value count } actor { value count } role { value count } country { value count }
    } }`,
    expected: {
      facets: {
        totalCount: 10,
        stance: counts(['SUPPORT', 5], ['OPPOSE', 4], ['MIXED', 1]),
        actor: counts(
          ['mara-venn', 2],
          ['pavo-lindt', 2],
          ['sanna-reik', 2],
          ['dorin-halz', 1],
          ['ketu-maro', 1],
          ['oriel-tamsin', 1],
          ['tolik-orsan', 1],
        ),
        role: counts(
          ['FOREIGN_MINISTER', 4],
          ['AMBASSADOR', 2],
          ['HEAD_OF_GOVERNMENT', 2],
          ['HEAD_OF_STATE', 1],
          ['MINISTER', 1],
        ),
        country: counts(['XKL', 4], ['XVM', 3], ['XLU', 1], ['XOS', 1], ['XTR', 1]),
      },
    },
  },
  {
    name: 'targets, years, sources and modes',
    query: `{ facets(where: { ${fee} }) {
      target { value count node { id } } year(first: 2) { value count node { id } } source { value count } mode { value count }
    } }`,
    expected: {
      facets: {
        target: [{ value: 'XLU', count: 1, node: { id: 'XLU' } }],
        year: [
          { value: '2018', count: 5, node: null },
          { value: '2019', count: 2, node: null },
        ],
        source: counts(
          ['straits-conference-2018-record', 3],
          ['year-in-the-straits-2018', 3],
          ['year-in-the-straits-2019', 2],
          ['harbour-notes', 1],
          ['interviews-2020', 1],
        ),
        mode: counts(['STATEMENT', 10]),
      },
    },
  },
  {
    // Stance OPPOSE leaves four; the facet of stances still shows what else there is.
    name: 'a facet drops its own condition: stance',
    query: `{ facets(where: { ${fee}, stance: [OPPOSE] }) { totalCount stance { value count } actor { value count } } }`,
    expected: {
      facets: {
        totalCount: 4,
        stance: counts(['SUPPORT', 5], ['OPPOSE', 4], ['MIXED', 1]),
        actor: counts(['mara-venn', 1], ['pavo-lindt', 1], ['sanna-reik', 1], ['tolik-orsan', 1]),
      },
    },
  },
  {
    name: 'a facet drops its own condition: actor',
    query: `{ facets(where: { ${fee}, actor: ["mara-venn"] }) { totalCount stance { value count } actor(first: 3) { value count } } }`,
    expected: {
      facets: {
        totalCount: 2,
        stance: counts(['OPPOSE', 1], ['SUPPORT', 1]),
        actor: counts(['mara-venn', 2], ['pavo-lindt', 2], ['sanna-reik', 2]),
      },
    },
  },
  {
    // The report of 2018 has three positions on the fee, two on warships, one on the treaty.
    name: 'a facet drops its own condition: issue',
    query: `{ facets(where: { source: ["year-in-the-straits-2018"], ${fee} }) { totalCount issue { value count node { id } } } }`,
    expected: {
      facets: {
        totalCount: 3,
        issue: [
          { value: 'transit-fee', count: 3, node: { id: 'transit-fee' } },
          { value: 'fee-for-warships', count: 2, node: { id: 'fee-for-warships' } },
          { value: 'free-passage-treaty', count: 1, node: { id: 'free-passage-treaty' } },
        ],
      },
    },
  },
  {
    name: 'by value',
    query: `{ facets(where: { ${fee} }) { country(sort: VALUE) { value count } source(sort: VALUE, first: 2) { value count } } }`,
    expected: {
      facets: {
        country: counts(['XKL', 4], ['XLU', 1], ['XOS', 1], ['XTR', 1], ['XVM', 3]),
        source: counts(['harbour-notes', 1], ['interviews-2020', 1]),
      },
    },
  },
  {
    // Brandok took two positions while she held two posts of one country.
    name: 'a position counts for every post held, and once for the country',
    query: `{ facets(where: { actor: ["ilse-brandok"] }) { totalCount role { value count } country { value count } } }`,
    expected: {
      facets: {
        totalCount: 2,
        role: counts(['AMBASSADOR', 2], ['PERMANENT_REPRESENTATIVE', 2]),
        country: counts(['XVM', 2]),
      },
    },
  },
  {
    name: 'a position outside any post counts for no role and no country',
    query: `{ facets(where: { source: ["lecture-2021"] }) { totalCount role { value } country { value } target { value } year { value count } } }`,
    expected: {
      facets: { totalCount: 1, role: [], country: [], target: [], year: counts(['2021', 1]) },
    },
  },
  {
    name: 'no date is a value of its own',
    query: `{ facets(where: { source: ["harbour-notes"] }) { year { value count } } }`,
    expected: { facets: { year: [{ value: null, count: 1 }] } },
  },
  {
    // Maro: for the fee, which is against open straits, and for the waiver, which is for them.
    name: 'stances toward the issue asked for',
    query: `{ facets(where: { issue: ["open-straits"], actor: ["ketu-maro"] }) { totalCount stance { value count } } }`,
    expected: { facets: { totalCount: 2, stance: counts(['OPPOSE', 1], ['SUPPORT', 1]) } },
  },
  {
    // XVM and XOS signed; Venn, Orsan, Tamsin, Quill, Brandok and the ministry spoke.
    name: 'ways of taking a position',
    query: `{ facets(where: { issue: ["free-passage-treaty"], includeNarrower: false }) { totalCount mode { value count } country { value count } } }`,
    expected: {
      facets: {
        totalCount: 8,
        mode: counts(['STATEMENT', 6], ['SIGNATURE', 2]),
        country: counts(['XOS', 3], ['XVM', 3], ['XTR', 1]),
      },
    },
  },
]

function counts(...list: [string, number][]): { value: string; count: number }[] {
  return list.map(([value, count]) => ({ value, count }))
}
