import type { Case } from '../corpus.ts'

const contradiction = 'actor { id } issue { id } earlier { id } later { id } days certain'
const shift = 'actor { id } issue { id } from { id } to { id } date certain'

const pavoOnGrids = {
  actor: { id: 'pavo-lindt' },
  issue: { id: 'grid-link' },
  earlier: { id: 'pavo-2019-on-grid-link' },
  later: { id: 'pavo-2019-07-on-grid-link' },
  days: 0,
  certain: false,
}
const pavoOnFees = {
  actor: { id: 'pavo-lindt' },
  issue: { id: 'transit-fee' },
  earlier: { id: 'pavo-2018-02-on-transit-fee' },
  later: { id: 'pavo-2018-08-on-transit-fee' },
  days: 181,
  certain: true,
}
const maraOnFees = {
  actor: { id: 'mara-venn' },
  issue: { id: 'transit-fee' },
  earlier: { id: 'mara-2017-on-transit-fee' },
  later: { id: 'mara-2020-on-transit-fee' },
  days: 1055,
  certain: true,
}

/*
 * Lindt: for linked grids some day of 2019, against them on 2019-07-01: 0 days between the nearest ends.
 * Lindt: for the fee on 2018-02-01, against it on 2018-08-01: 28 + 31 + 30 + 31 + 30 + 31 = 181 days.
 * Venn: for the fee on 2017-03-01, against it on 2020-01-20: three years of 365 days to 2020-03-01 and a leap day, less 41 days: 1055.
 * Orsan closed the straits on 2019-03-02 and took it back: nothing. Reik's two words on the fee: one has no date: nothing.
 */
export const changeCases: Case[] = [
  {
    name: 'contradictions within a year, the closest first',
    query: `{ contradictions { totalCount nodes { ${contradiction} } } }`,
    expected: { contradictions: { totalCount: 2, nodes: [pavoOnGrids, pavoOnFees] } },
  },
  {
    name: 'contradictions within exactly so many days, and one fewer',
    query: `{
      none: contradictions(within: 0) { nodes { days } }
      before: contradictions(within: 180) { totalCount }
      on: contradictions(within: 181) { totalCount }
      long: contradictions(within: 1054) { totalCount }
      longer: contradictions(within: 1055) { nodes { days } }
    }`,
    expected: {
      none: { nodes: [{ days: 0 }] },
      before: { totalCount: 1 },
      on: { totalCount: 2 },
      long: { totalCount: 2 },
      longer: { nodes: [{ days: 0 }, { days: 181 }, { days: 1055 }] },
    },
  },
  {
    name: 'contradictions of one actor',
    query: `{
      person(id: "mara-venn") { near: contradictions { totalCount } far: contradictions(within: 36525) { nodes { ${contradiction} } } }
    }`,
    expected: { person: { near: { totalCount: 0 }, far: { nodes: [maraOnFees] } } },
  },
  {
    name: 'neither a word taken back nor one without a date contradicts',
    query: `{
      contradictions(where: { actor: ["tolik-orsan", "sanna-reik"] }, within: 36525) { totalCount }
      shifts(where: { actor: ["tolik-orsan", "sanna-reik"] }) { totalCount }
    }`,
    expected: { contradictions: { totalCount: 0 }, shifts: { totalCount: 0 } },
  },
  {
    // Ostrander on pilots: MIXED to SUPPORT, 0 to 1. On the straits NEUTRAL to MIXED is 0 to 0: no shift. Halz on patrols: SUPPORT, then NONE: passed over.
    // Lindt on linked grids: some day of 2019, and 2019-07-01: nothing says which came first.
    name: 'shifts, the latest first',
    query: `{ shifts { totalCount nodes { ${shift} } } }`,
    expected: {
      shifts: {
        totalCount: 3,
        nodes: [
          turn('mara-venn', 'transit-fee', 'mara-2017', 'mara-2020', '2020-01-20'),
          turn('hale-ostrander', 'joint-pilots', 'hale-2018', 'hale-2019', '2019-12-01'),
          turn('pavo-lindt', 'transit-fee', 'pavo-2018-02', 'pavo-2018-08', '2018-08-01'),
        ],
      },
    },
  },
  {
    name: 'shifts on an issue, with both quotes',
    query: `{ issue(id: "transit-fee") { shifts(where: { includeNarrower: false, actor: ["mara-venn"] }) { nodes { from { stance quotations { exact } } to { stance quotations { exact } } } } } }`,
    expected: {
      issue: {
        shifts: {
          nodes: [
            {
              from: {
                stance: 'SUPPORT',
                quotations: [{ exact: 'Whoever sails through the straits should pay for it.' }],
              },
              to: { stance: 'OPPOSE', quotations: [{ exact: 'I was for a fee once. Today I am against it.' }] },
            },
          ],
        },
      },
    },
  },
  {
    // On the straits and what is narrower: both fees and the pilots, not the grid.
    name: 'shifts on an issue and what is narrower, in pages',
    query: `{ issue(id: "open-straits") { shifts(first: 1) { totalCount pageInfo { hasNextPage } nodes { date } } } }`,
    expected: {
      issue: { shifts: { totalCount: 3, pageInfo: { hasNextPage: true }, nodes: [{ date: '2020-01-20' }] } },
    },
  },
  {
    name: 'an actor that never changed',
    query: `{ person(id: "oriel-tamsin") { shifts { totalCount nodes { date } } contradictions(within: 36525) { totalCount } } }`,
    expected: { person: { shifts: { totalCount: 0, nodes: [] }, contradictions: { totalCount: 0 } } },
  },
]

function turn(actor: string, issue: string, from: string, to: string, date: string) {
  return {
    actor: { id: actor },
    issue: { id: issue },
    from: { id: `${from}-on-${issue}` },
    to: { id: `${to}-on-${issue}` },
    date,
    certain: true,
  }
}
