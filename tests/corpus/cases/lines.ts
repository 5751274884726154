import type { Case } from '../corpus.ts'

const departure = 'position { id } country { id } line { id }'

const ketu = {
  position: { id: 'ketu-2020-06-on-grid-link' },
  country: { id: 'XLU' },
  line: { id: 'nessa-2020-on-grid-link' },
}
const ilse = {
  position: { id: 'ilse-2020-02-14-on-free-passage-treaty' },
  country: { id: 'XVM' },
  line: { id: 'veldmark-signs-on-free-passage-treaty' },
}
const zerra = {
  position: { id: 'zerra-2019-11-on-fishing-quota' },
  country: { id: 'XOS' },
  line: { id: 'tolik-2019-04-24-on-fishing-quota' },
}

/*
 * Brandok against the treaty on 2020-02-14: Veldmark itself had signed on 2019-06-10.
 * Quill against the quota on 2019-11-20: Ostavia itself is silent, its foreign minister was last for it on 2019-04-24.
 * Maro against the grid on 2020-06-30: Lunara and its heads are silent, Fonte had spoken for it on 2020-01-08.
 * No departures: Quill against the quota on 2019-02-11, before there was a line; Orsan against the treaty in 2018, before Ostavia
 * signed; Quill for the treaty against her minister, because what Ostavia itself signed comes first; Reik against the fee in 2019, as
 * her prime minister since 2018; Reik for the fee without a date, before everything; Venn and Lindt, who turned their own lines.
 */
const open = 'totalCount uncertainCount nodes { id } stances { stance certain positions { id } }'

function openStance(stance: string, ...ids: string[]) {
  const positions = ids.map((id) => ({ id }))
  return { totalCount: 1, uncertainCount: 1, nodes: [], stances: [{ stance, certain: false, positions }] }
}

export const lineCases: Case[] = [
  {
    name: 'officials against the line of their government, the latest first',
    query: `{ offLine { totalCount nodes { ${departure} } } }`,
    expected: { offLine: { totalCount: 3, nodes: [ketu, ilse, zerra] } },
  },
  {
    name: 'of one country',
    query: `{ country(id: "XVM") { offLine { nodes { ${departure} } } } other: country(id: "XKL") { offLine { totalCount } } }`,
    expected: { country: { offLine: { nodes: [ilse] } }, other: { offLine: { totalCount: 0 } } },
  },
  {
    // The filter leaves only Quill's own positions; the line is found all the same.
    name: 'the line is looked for beyond the filter',
    query: `{ offLine(where: { actor: ["zerra-quill"] }) { totalCount nodes { ${departure} } } }`,
    expected: { offLine: { totalCount: 1, nodes: [zerra] } },
  },
  {
    name: 'in pages',
    query: `{ offLine(first: 2) { totalCount pageInfo { hasNextPage } nodes { country { id } } } }`,
    expected: {
      offLine: {
        totalCount: 3,
        pageInfo: { hasNextPage: true },
        nodes: [{ country: { id: 'XLU' } }, { country: { id: 'XVM' } }],
      },
    },
  },
  {
    name: 'what an actor held on a date',
    query: `{
      early: inForce(where: { actor: ["mara-venn"] }, asOf: "2018-12-31") { totalCount nodes { id } }
      now: inForce(where: { actor: ["mara-venn"] }) { totalCount nodes { id } }
    }`,
    expected: {
      early: {
        totalCount: 3,
        nodes: [
          { id: 'mara-2018-on-fee-for-warships' },
          { id: 'mara-2018-on-open-straits' },
          { id: 'mara-2017-on-transit-fee' },
        ],
      },
      now: {
        totalCount: 5,
        nodes: [
          { id: 'mara-2018-on-fee-for-warships' },
          { id: 'mara-2021-on-fee-waiver' },
          { id: 'mara-2019-on-free-passage-treaty' },
          { id: 'mara-2018-on-open-straits' },
          { id: 'mara-2020-on-transit-fee' },
        ],
      },
    },
  },
  {
    // Orsan's closing of the straits stood for a week.
    name: 'a word that was taken back held until then',
    query: `{
      before: inForce(where: { actor: ["tolik-orsan"], issue: ["open-straits"], includeNarrower: false }, asOf: "2019-03-01") { nodes { id } }
      between: inForce(where: { actor: ["tolik-orsan"], issue: ["open-straits"], includeNarrower: false }, asOf: "2019-03-05") { nodes { id } }
      after: inForce(where: { actor: ["tolik-orsan"], issue: ["open-straits"], includeNarrower: false }, asOf: "2019-03-09") { nodes { id } }
    }`,
    expected: {
      before: { nodes: [{ id: 'tolik-2018-06-on-open-straits' }] },
      between: { nodes: [{ id: 'tolik-2019-03-02-on-open-straits' }] },
      after: { nodes: [{ id: 'tolik-2019-03-09-on-open-straits' }] },
    },
  },
  {
    name: 'what has no date may have been taken at any time',
    query: `{
      early: inForce(where: { actor: ["sanna-reik"] }, asOf: "2018") { ${open} }
      now: inForce(where: { actor: ["sanna-reik"] }) { ${open} }
    }`,
    expected: {
      early: openStance('SUPPORT', 'sanna-undated-on-transit-fee'),
      now: openStance('MIXED', 'sanna-undated-on-transit-fee', 'sanna-2019-on-transit-fee'),
    },
  },
  {
    name: 'what was said in a year may have been said by a day of it, and which of two was the last',
    query: `{
      before: inForce(where: { actor: ["pavo-lindt"], issue: ["grid-link"] }, asOf: "2018-12-31") { totalCount }
      within: inForce(where: { actor: ["pavo-lindt"], issue: ["grid-link"] }, asOf: "2019-06-30") { ${open} }
      after: inForce(where: { actor: ["pavo-lindt"], issue: ["grid-link"] }, asOf: "2019") { ${open} }
    }`,
    expected: {
      before: { totalCount: 0 },
      within: openStance('SUPPORT', 'pavo-2019-on-grid-link'),
      after: openStance('MIXED', 'pavo-2019-on-grid-link', 'pavo-2019-07-on-grid-link'),
    },
  },
  {
    // Halz spoke of patrols in 2020 without a stance.
    name: 'what has no polarity changes nothing',
    query: `{ inForce(where: { issue: ["naval-patrols"] }) { nodes { id } } }`,
    expected: { inForce: { nodes: [{ id: 'dorin-2018-on-naval-patrols' }] } },
  },
  {
    name: 'by actor, then by issue',
    query: `{ inForce(where: { actor: ["pavo-lindt", "hale-ostrander"] }) { totalCount nodes { id } } }`,
    expected: {
      inForce: {
        totalCount: 5,
        nodes: [
          { id: 'hale-2019-on-joint-pilots' },
          { id: 'hale-2019-on-open-straits' },
          { id: 'pavo-2018-08-on-fee-for-warships' },
          { id: 'pavo-2018-08-on-transit-fee' },
        ],
      },
    },
  },
]
