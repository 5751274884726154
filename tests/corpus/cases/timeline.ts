import type { Case } from '../corpus.ts'

const fee = 'where: { issue: ["transit-fee"], includeNarrower: false }'
const period = 'period certain totalCount stances { stance count }'

/* The ten positions on transit-fee are listed in counts.ts. */
export const timelineCases: Case[] = [
  {
    name: 'by year, without a date first of all',
    query: `{ timeline(${fee}) { ${period} } }`,
    expected: {
      timeline: [
        of(null, ['SUPPORT', 1]),
        of('2017', ['SUPPORT', 1]),
        of('2018', ['SUPPORT', 2], ['OPPOSE', 2], ['MIXED', 1]),
        of('2019', ['SUPPORT', 1], ['OPPOSE', 1]),
        of('2020', ['OPPOSE', 1]),
      ],
    },
  },
  {
    name: 'by month, with the positions',
    query: `{ timeline(where: { issue: ["transit-fee"], includeNarrower: false, statedFrom: "2018", statedTo: "2018" }, by: MONTH) { period positions { id } } }`,
    expected: {
      timeline: [
        { period: '2018-02', positions: [{ id: 'pavo-2018-02-on-transit-fee' }] },
        {
          period: '2018-06',
          positions: [
            { id: 'dorin-2018-on-transit-fee' },
            { id: 'ketu-2018-on-transit-fee' },
            { id: 'tolik-2018-06-on-transit-fee' },
          ],
        },
        { period: '2018-08', positions: [{ id: 'pavo-2018-08-on-transit-fee' }] },
      ],
    },
  },
  {
    // Lindt spoke in 2019, no more is known, and Halz in 2020.
    name: 'by day, and by what is known where no day is',
    query: `{ timeline(where: { issue: ["grid-link"] }, by: DAY) { ${period} } }`,
    expected: {
      timeline: [
        given('2019', false, ['SUPPORT', 1]),
        of('2019-07-01', ['OPPOSE', 1]),
        given('2020', false, ['ABSTAIN', 1]),
        of('2020-01-08', ['SUPPORT', 1]),
        of('2020-06-30', ['OPPOSE', 1]),
      ],
    },
  },
  {
    name: 'toward the issue asked for',
    query: `{ issue(id: "open-straits") { timeline(where: { actor: ["ketu-maro"] }) { ${period} } } }`,
    expected: { issue: { timeline: [of('2018', ['OPPOSE', 1]), of('2020', ['SUPPORT', 1])] } },
  },
  {
    name: 'the first periods',
    query: `{ timeline(${fee}, first: 2) { period positions(first: 1) { id } } }`,
    expected: {
      timeline: [
        { period: null, positions: [{ id: 'sanna-undated-on-transit-fee' }] },
        { period: '2017', positions: [{ id: 'mara-2017-on-transit-fee' }] },
      ],
    },
  },
]

function of(period: string | null, ...stances: [string, number][]) {
  return given(period, period !== null, ...stances)
}

function given(period: string | null, certain: boolean, ...stances: [string, number][]) {
  const totalCount = stances.reduce((sum, [, count]) => sum + count, 0)
  return { period, certain, totalCount, stances: stances.map(([stance, count]) => ({ stance, count })) }
}
