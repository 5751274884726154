import type { Case } from '../corpus.ts'

const match = 'match { through { id } stance flipped }'

/*
 * open-straits <- free-passage-treaty PRO, transit-fee CON, naval-patrols NONE
 * transit-fee <- fee-for-warships PRO, fee-waiver CON; joint-pilots is PRO of free-passage-treaty and PRO of transit-fee.
 * So toward open-straits: free-passage-treaty 1, transit-fee -1, fee-for-warships 1 · -1 = -1, fee-waiver -1 · -1 = 1,
 * naval-patrols 0, and joint-pilots 0, because its two shortest ways up say 1 · 1 = 1 and 1 · -1 = -1.
 */
export const rollUpCases: Case[] = [
  {
    // 4 on itself, 5 on the treaty, 4 against the fee, none against the fee for warships, 2 for the waiver.
    name: 'support of a proposition counts opposition to what is against it',
    query: `{ positions(where: { issue: ["open-straits"], stance: [SUPPORT] }, order: OLDEST_FIRST) { totalCount nodes { id } } }`,
    expected: {
      positions: {
        totalCount: 15,
        nodes: ids([
          'commission-2018-on-open-straits',
          'mara-2018-on-open-straits',
          'tolik-2018-06-on-open-straits',
          'tolik-2018-06-on-transit-fee',
          'pavo-2018-08-on-transit-fee',
          'tolik-2019-03-09-on-open-straits',
          'mara-2019-on-free-passage-treaty',
          'ostavia-signs-on-free-passage-treaty',
          'veldmark-signs-on-free-passage-treaty',
          'zerra-2019-08-on-free-passage-treaty',
          'ostavia-mfa-2019-on-free-passage-treaty',
          'sanna-2019-on-transit-fee',
          'mara-2020-on-transit-fee',
          'ketu-2020-03-on-fee-waiver',
          'mara-2021-on-fee-waiver',
        ]),
      },
    },
  },
  {
    // 2 on itself, 3 against the treaty, 5 for the fee, 2 for the fee for warships, 1 against the waiver.
    name: 'opposition to a proposition counts support of what is against it',
    query: `{ positions(where: { issue: ["open-straits"], stance: [OPPOSE] }) { totalCount } }`,
    expected: { positions: { totalCount: 13 } },
  },
  {
    name: 'without narrower issues only the issue itself counts',
    query: `{ positions(where: { issue: ["open-straits"], stance: [SUPPORT], includeNarrower: false }) { totalCount } }`,
    expected: { positions: { totalCount: 4 } },
  },
  {
    name: 'one flip turns a stance, two flips are none',
    query: `{ positions(where: { issue: ["open-straits"], actor: ["ketu-maro"] }) { edges { ${match} } } }`,
    expected: {
      positions: {
        edges: [
          { match: { through: { id: 'fee-waiver' }, stance: 'SUPPORT', flipped: false } },
          { match: { through: { id: 'transit-fee' }, stance: 'OPPOSE', flipped: true } },
        ],
      },
    },
  },
  {
    name: 'a flip reaches through a PRO step',
    query: `{ positions(where: { issue: ["open-straits"], actor: ["tolik-orsan"], statedFrom: "2018-09", statedTo: "2018-09" }, order: OLDEST_FIRST) { edges { ${match} } } }`,
    expected: {
      positions: {
        edges: [
          { match: { through: { id: 'fee-for-warships' }, stance: 'OPPOSE', flipped: true } },
          { match: { through: { id: 'free-passage-treaty' }, stance: 'OPPOSE', flipped: false } },
        ],
      },
    },
  },
  {
    name: 'no stance carries over where two ways up disagree',
    query: `{ positions(where: { issue: ["open-straits"], actor: ["hale-ostrander"], statedFrom: "2019" }, order: OLDEST_FIRST) { edges { ${match} } } }`,
    expected: {
      positions: {
        edges: [
          { match: { through: { id: 'joint-pilots' }, stance: 'NONE', flipped: false } },
          { match: { through: { id: 'open-straits' }, stance: 'MIXED', flipped: false } },
        ],
      },
    },
  },
  {
    name: 'no stance carries over an alignment NONE',
    query: `{ positions(where: { issue: ["open-straits"], actor: ["dorin-halz"], stance: [SUPPORT, OPPOSE] }) { totalCount } }`,
    expected: { positions: { totalCount: 0 } },
  },
  {
    // A topic takes the stances as they are: patrols SUPPORT.
    name: 'a topic collects its propositions with the stances they have',
    query: `{ positions(where: { issue: ["straits"], actor: ["dorin-halz"], stance: [SUPPORT, OPPOSE] }) { nodes { id } } }`,
    expected: { positions: { nodes: ids(['dorin-2018-on-naval-patrols']) } },
  },
  {
    name: 'a date that is a year may lie in any month of it',
    query: `{ positions(where: { issue: ["grid-link"], statedFrom: "2019-06", statedTo: "2019-06" }) { nodes { id } } }`,
    expected: { positions: { nodes: ids(['pavo-2019-on-grid-link']) } },
  },
  {
    name: 'what has no date lies in no window',
    query: `{ positions(where: { actor: ["sanna-reik"], statedFrom: "0001", statedTo: "9999" }) { nodes { id } } }`,
    expected: { positions: { nodes: ids(['sanna-2019-on-transit-fee']) } },
  },
  {
    name: 'targets',
    query: `{ positions(where: { target: ["XVM"] }) { nodes { id } } }`,
    expected: {
      positions: {
        nodes: ids([
          'oriel-2019-06-on-free-passage-treaty',
          'oriel-2019-05-on-open-straits',
          'tolik-2018-09-on-free-passage-treaty',
        ]),
      },
    },
  },
]

function ids(list: string[]): { id: string }[] {
  return list.map((id) => ({ id }))
}
