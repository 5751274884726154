import { expect } from 'vitest'
import { counts, near, sameCounts, sameRows } from '../../support/rows.ts'
import type { Case } from '../corpus.ts'

/*
 * The polarities in force, all time; the country of an official in brackets where the office is held no longer:
 *   high-dam             1 Crell, Vorr, Thole, Pell, Lunn, Renn, Headwater Pact; -1 Arrow, Wray, Oxley, Lowland League; 0 Marchant, Tarle, Lomm, Reed, Quist
 *   shared-river         1 Lomm, Lunn; -1 Crell
 *   flood-warning        1 Vorr (XAB), Wray, Thole, Lunn, XAB, XDE to XJU; 0 XCO
 *   meridian-treaty      1 Tarle, Lomm, XDE to XJU, Lowland League; -1 Vorr, Thole, XAB, XCO
 *   binding-arbitration  1 Marchant, XEL, XFE, XGA, XHI, XIR; -1 Vorr, XAB, XCO; 0 XDE, XJU
 *   upstream-veto        1 Vorr; -1 Wray, Lunn; 0 Crell
 *   river-toll           1 Lunn; -1 Arrow, Gray, Reed, Keph
 *   without opposition   slow-filling, dam-lock, free-passage, river-lights, sturgeon-rest, fish-ladders
 */
export const conferenceCases: Case[] = [
  {
    // 16 of 2019's newspaper, 45 of the minutes, 20 of the communiqué, 10 of the interview, 19 of 2023's newspaper; four have no date.
    name: 'counts',
    query:
      '{ facets { totalCount mode(sort: VALUE) { value count } year(sort: VALUE) { value count } source { value count } } }',
    expected: {
      facets: {
        totalCount: 110,
        mode: counts({ ACTION: 5, SIGNATURE: 10, STATEMENT: 95 }),
        year: expect.toSatisfy(sameCounts({ 2018: 2, 2019: 14, 2021: 65, 2022: 9, 2023: 16, null: 4 })),
        source: counts({
          'meridian-minutes-2021': 45,
          'meridian-communique-2021': 20,
          'meridian-lantern-2023': 19,
          'meridian-lantern-2019': 16,
          'meridian-interview-2022': 10,
        }),
      },
    },
  },
  {
    // The dam (1, 0) 1/2, the toll (1, -1) 0, the lights (1, 1) 1. At the end of 2022 Reed is still against the dam: 0, 0, 1.
    name: 'agreement of an ambassador with his minister, then and later',
    query: `{
      now: agreement(between: ["kester-lunn", "jocasta-reed"]) { score n sufficiency }
      before: agreement(between: ["kester-lunn", "jocasta-reed"], asOf: "2022-12-31") { score n }
    }`,
    expected: { now: { score: 0.5, n: 3, sufficiency: 'ENOUGH' }, before: { score: near(1 / 3), n: 3 } },
  },
  {
    // The dam (-1, 0) 1/2; warning, treaty and arbitration 1 each: 3.5 / 4.
    name: 'agreement of two countries',
    query: '{ agreement(between: ["XFE", "XGA"], level: COUNTRY) { score n } }',
    expected: { agreement: { score: 0.875, n: 4 } },
  },
  {
    // The dam 0; warning (0, 1) 1/2, because Vorr's refusal in office weighs against the telegrams; veto (1/2, -1) 1/4; treaty 0; arbitration 0.
    name: 'agreement of the mountain with the marsh',
    query: '{ agreement(between: ["XAB", "XFE"], level: COUNTRY) { score n } }',
    expected: { agreement: { score: near(0.15), n: 5 } },
  },
  {
    // Vorr, while minister, and Renn against Wray and Oxley: the dam, warning and the veto, opposite on each.
    name: 'agreement of two ministries',
    query: '{ agreement(between: ["abrensk-mfa", "fenmoor-mfa"], level: ORGANIZATION) { score n } }',
    expected: { agreement: { score: 0, n: 3 } },
  },
  {
    // On arbitration the Pact has (-1 - 1 - 1 + 0) / 4 with Vorr, the League 1, the Group (1 + 1 + 0) / 3: Hithe had not yet joined the League.
    name: 'agreement of blocs by their members on the day',
    query: `{
      far: agreement(between: ["headwater-pact", "lowland-league"], level: BLOC, where: { issue: ["binding-arbitration"] }) { score n }
      near: agreement(between: ["lowland-league", "open-river-group"], level: BLOC, where: { issue: ["binding-arbitration"] }) { score n }
    }`,
    expected: { far: { score: near(0.125), n: 1 }, near: { score: near(5 / 6), n: 1 } },
  },
  {
    // The dam 7 · 4, the river 2 · 1, the treaty 10 · 4, arbitration 6 · 3, the veto 1 · 2, the toll 1 · 4.
    name: 'disagreements',
    query: `{
      disagreements { totalCount }
      toll: disagreements(where: { issue: ["river-toll"] }) { nodes { since supporting { actor { id } } opposing { actor { id } } } }
    }`,
    expected: {
      disagreements: { totalCount: 94 },
      toll: {
        nodes: [
          ['delphine-arrow', '2023-05'],
          ['jocasta-reed', '2022-03-10'],
          ['matthis-gray', '2022-03-10'],
          ['rosalind-keph', null],
        ].map(([id, since]) => ({ since, supporting: { actor: { id: 'kester-lunn' } }, opposing: { actor: { id } } })),
      },
    },
  },
  {
    name: 'the one contradiction',
    query: '{ contradictions { totalCount nodes { days earlier { id } later { id } } } }',
    expected: {
      contradictions: {
        totalCount: 1,
        nodes: [
          {
            days: 3,
            earlier: { id: 'liv-2021-09-13-on-sturgeon-rest' },
            later: { id: 'liv-2021-09-16-on-sturgeon-rest' },
          },
        ],
      },
    },
  },
  {
    // Thole's refusal of the first day was taken back: his shift begins at the letter of the second.
    name: 'shifts',
    query: '{ shifts { nodes { actor { id } issue { id } date from { stance } to { stance } } } }',
    expected: {
      shifts: {
        nodes: expect.toSatisfy(
          sameRows(
            [
              ['casimir-thole', 'meridian-treaty', '2023-09-11', 'NEUTRAL', 'OPPOSE'],
              ['anneke-vorr', 'flood-warning', '2023-09-07', 'OPPOSE', 'SUPPORT'],
              ['XCO', 'meridian-treaty', '2023-09-01', 'SUPPORT', 'OPPOSE'],
              ['ivo-marchant', 'high-dam', '2023-06-05', 'OPPOSE', 'MIXED'],
              ['jocasta-reed', 'high-dam', '2023-06-03', 'OPPOSE', 'MIXED'],
              ['nora-quist', 'high-dam', '2023-06-03', 'OPPOSE', 'MIXED'],
              ['delphine-arrow', 'river-toll', '2023-05', 'SUPPORT', 'OPPOSE'],
              ['XAB', 'flood-warning', '2023-01', 'OPPOSE', 'SUPPORT'],
              ['liv-sandoe', 'sturgeon-rest', '2021-09-16', 'OPPOSE', 'SUPPORT'],
              ['delphine-arrow', 'high-dam', '2021-09-14', 'SUPPORT', 'OPPOSE'],
              ['ivo-marchant', 'high-dam', '2021-09-14', 'MIXED', 'OPPOSE'],
              ['matthis-gray', 'river-toll', '2021-09-14', 'SUPPORT', 'OPPOSE'],
            ].map(([actor, issue, date, from, to]) => ({
              actor: { id: actor },
              issue: { id: issue },
              date,
              from: { stance: from },
              to: { stance: to },
            })),
          ),
        ),
      },
    },
  },
  {
    name: 'who departs from the line',
    query: '{ offLine { nodes { country { id } position { id } line { id } } } }',
    expected: {
      offLine: {
        nodes: expect.toSatisfy(
          sameRows([
            departure('XHI', 'kester-on-the-toll-on-river-toll', 'jocasta-2021-on-river-toll'),
            departure('XHI', 'kester-on-the-wall-on-high-dam', 'jocasta-2021-on-high-dam'),
            departure('XDE', 'edric-2021-on-high-dam', 'delphine-2021-on-high-dam'),
          ]),
        ),
      },
    },
  },
  {
    name: 'what was in force before and after the signing',
    query: `{
      before: inForce(where: { issue: ["sturgeon-rest"] }, asOf: "2021-09-15") { nodes { actor { id } stance } }
      after: inForce(where: { issue: ["sturgeon-rest"] }, asOf: "2021-09-16") { nodes { actor { id } stance } }
    }`,
    expected: {
      before: { nodes: [{ actor: { id: 'liv-sandoe' }, stance: 'OPPOSE' }] },
      after: { nodes: ['XHI', 'XJU', 'liv-sandoe'].map((id) => ({ actor: { id }, stance: 'SUPPORT' })) },
    },
  },
  {
    // The dam: 9 for it, and 2 for its lock. Free passage: 3 for it, 4 against the toll, 3 for the lights.
    name: 'the roll-up and its signs',
    query: `{
      dam: positions(where: { issue: ["high-dam"], stance: [SUPPORT] }) { totalCount }
      passage: positions(where: { issue: ["free-passage"], stance: [SUPPORT] }) { totalCount }
    }`,
    expected: { dam: { totalCount: 11 }, passage: { totalCount: 10 } },
  },
  {
    // Five for, two against, two abstain: 10 + 1 + 1 pairs that agree, 10 that do not; an abstention is as near to either side. 5 · (0 + 0 + 1/2 + 1/2) / 20.
    name: 'the network of a roll call and its blocs',
    query: `{ positionNetwork(level: COUNTRY, aggregation: SUBTRACT, where: { issue: ["binding-arbitration"] }) {
      nodeCount edgeCount blocs(first: 2) { members { id } cohesion agreementWithOthers }
    } }`,
    expected: {
      positionNetwork: {
        nodeCount: 9,
        edgeCount: 22,
        blocs: [
          { members: ids('XEL', 'XFE', 'XGA', 'XHI', 'XIR'), cohesion: 1, agreementWithOthers: near(0.25) },
          { members: ids('XAB', 'XCO'), cohesion: 1, agreementWithOthers: near(1 / 7) },
        ],
      },
    },
  },
  {
    // Abrensk and Vorr took both sides, and Corvane abstained: no edge. Thole, Wray, Lunn and seven countries are left.
    name: 'the two-mode network of warnings',
    query:
      '{ positionNetwork(mode: TWO_MODE, aggregation: SUBTRACT, where: { issue: ["flood-warning"] }) { edgeCount edges { weight } } }',
    expected: { positionNetwork: { edgeCount: 10, edges: Array(10).fill({ weight: 1 }) } },
  },
  {
    name: 'the days of the conference',
    query: '{ timeline(by: DAY, where: { statedFrom: "2021-09-13", statedTo: "2021-09-16" }) { period totalCount } }',
    expected: {
      timeline: [12, 14, 19, 20].map((totalCount, day) => ({ period: `2021-09-${13 + day}`, totalCount })),
    },
  },
  {
    name: 'roles and the calendar',
    query: `{
      late: statement(id: "anneke-2023") { roleCheck appointment { id } }
      held: statement(id: "jocasta-2021") { roleCheck }
      undated: statement(id: "oswin-undated") { roleCheck appointment { id } }
    }`,
    expected: {
      late: { roleCheck: 'MISMATCH', appointment: null },
      held: { roleCheck: 'MATCH' },
      undated: { roleCheck: 'UNKNOWN', appointment: { id: 'oswin-tarle-as-ferrow-commission-secretary-general' } },
    },
  },
  {
    name: 'who belonged to what on a day',
    query: `{
      pact: bloc(id: "headwater-pact") { before: members(asOf: "2022-12-31") { totalCount } now: members(asOf: "2023-01-01") { totalCount } }
      league: bloc(id: "lowland-league") { before: members(asOf: "2022-06-30") { totalCount } now: members(asOf: "2022-07-01") { totalCount } }
    }`,
    expected: {
      pact: { before: { totalCount: 3 }, now: { totalCount: 2 } },
      league: { before: { totalCount: 3 }, now: { totalCount: 4 } },
    },
  },
  {
    name: 'a path',
    query: '{ shortestPath(from: "nora-quist", to: "lowland-league") { length } }',
    expected: { shortestPath: { length: 2 } },
  },
]

function departure(country: string, position: string, line: string) {
  return { country: { id: country }, position: { id: position }, line: { id: line } }
}

function ids(...list: string[]) {
  return list.map((id) => ({ id }))
}
