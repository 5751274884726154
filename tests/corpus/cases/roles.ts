import type { Case } from '../corpus.ts'

const role = 'roleCheck appointment { id }'

/* The role at statement time: the source's word against the tenures of world/dossier.yaml. */
export const roleCases: Case[] = [
  {
    // Foreign minister 2016-05-01 to 2020-09-30; the lecture was on 2021-04-10, and she held nothing then.
    name: 'an ex-minister under the old title',
    query: `{ statement(id: "mara-2021") { attribution ${role} positions { nodes { appointmentsInForce { id } } } } }`,
    expected: {
      statement: {
        attribution: 'Veldmark’s foreign minister',
        roleCheck: 'MISMATCH',
        appointment: null,
        positions: { nodes: [{ appointmentsInForce: [] }] },
      },
    },
  },
  {
    name: 'the tenure covers the day',
    query: `{ statement(id: "mara-2020") { ${role} } }`,
    expected: {
      statement: { roleCheck: 'MATCH', appointment: { id: 'mara-venn-as-veldmark-foreign-minister' } },
    },
  },
  {
    // Ambassador 2018-03 to 2022-02 and representative from 2019-01-01, both on 2020-02-14; the source says ambassador.
    name: 'two posts at once, one of them named',
    query: `{ statement(id: "ilse-2020-02-14") { ${role} positions { nodes { appointmentsInForce { id } } } } }`,
    expected: {
      statement: {
        roleCheck: 'MATCH',
        appointment: { id: 'ilse-brandok-as-veldmark-ambassador-to-ostavia' },
        positions: {
          nodes: [
            {
              appointmentsInForce: [
                { id: 'ilse-brandok-as-veldmark-ambassador-to-ostavia' },
                { id: 'ilse-brandok-as-veldmark-representative-to-straits-commission' },
              ],
            },
          ],
        },
      },
    },
  },
  {
    name: 'two posts at once, none of them named',
    query: `{ statement(id: "ilse-2020-02-15") { ${role} positions { nodes { appointment { id } appointmentsInForce { id } } } } }`,
    expected: {
      statement: {
        roleCheck: 'UNKNOWN',
        appointment: null,
        positions: {
          nodes: [
            {
              appointment: null,
              appointmentsInForce: [
                { id: 'ilse-brandok-as-veldmark-ambassador-to-ostavia' },
                { id: 'ilse-brandok-as-veldmark-representative-to-straits-commission' },
              ],
            },
          ],
        },
      },
    },
  },
  {
    name: 'no post named, one in force',
    query: `{ statement(id: "ketu-2020-06") { ${role} } }`,
    expected: {
      statement: { roleCheck: 'UNKNOWN', appointment: { id: 'ketu-maro-as-lunara-minister-of-energy' } },
    },
  },
  {
    // The tenure is 2015 to 2020-11-15, the statement some day of 2019.
    name: 'a year within a tenure that begins with a year',
    query: `{ statement(id: "pavo-2019") { ${role} } }`,
    expected: {
      statement: { roleCheck: 'MATCH', appointment: { id: 'pavo-lindt-as-kaldoria-prime-minister' } },
    },
  },
  {
    name: 'a tenure without a date proves nothing, and the source is believed',
    query: `{ dated: statement(id: "sanna-2019") { ${role} } undated: statement(id: "sanna-undated") { statedAt ${role} } }`,
    expected: {
      dated: { roleCheck: 'UNKNOWN', appointment: { id: 'sanna-reik-as-kaldoria-ambassador-to-veldmark' } },
      undated: {
        statedAt: null,
        roleCheck: 'UNKNOWN',
        appointment: { id: 'sanna-reik-as-kaldoria-ambassador-to-veldmark' },
      },
    },
  },
  {
    name: 'somebody without a post',
    query: `{ statement(id: "nessa-2020") { ${role} onBehalfOf { id } answers { id } } }`,
    expected: {
      statement: { roleCheck: 'UNKNOWN', appointment: null, onBehalfOf: { id: 'XLU' }, answers: { id: 'wim-2020' } },
    },
  },
  {
    // 2017 fee, 2018 straits and warships, 2019 treaty, 2020 fee; not 2021, when another held the post.
    name: 'what was said while holding a post',
    query: `{ positions(where: { post: ["veldmark-foreign-minister"] }) { totalCount } people: person(id: "mara-venn") { positions { totalCount } } }`,
    expected: { positions: { totalCount: 5 }, people: { positions: { totalCount: 6 } } },
  },
  {
    // Veldmark itself 1, Venn in office 5, Halz 4, Brandok 2, though she held two posts.
    name: 'what was said for a country by its officials and by itself',
    query: `{ positions(where: { country: ["XVM"] }) { totalCount } country(id: "XVM") { positionsByOfficials { totalCount } } }`,
    expected: { positions: { totalCount: 12 }, country: { positionsByOfficials: { totalCount: 11 } } },
  },
  {
    // The ministry itself 1, Orsan 11, Quill 3.
    name: 'what was said from an organization',
    query: `{ positions(where: { organization: ["ostavia-mfa"] }) { totalCount } }`,
    expected: { positions: { totalCount: 15 } },
  },
  {
    name: 'what was said on behalf of a country',
    query: `{ positions(where: { onBehalfOf: ["XLU"] }, order: OLDEST_FIRST) { nodes { id actor { id } } } }`,
    expected: {
      positions: {
        nodes: [
          { id: 'nessa-2020-on-grid-link', actor: { id: 'nessa-fonte' } },
          { id: 'ketu-2020-03-on-fee-waiver', actor: { id: 'ketu-maro' } },
          { id: 'ketu-2020-03-on-fishing-quota', actor: { id: 'ketu-maro' } },
        ],
      },
    },
  },
  {
    // Venn to 2020-09-30, Adler from 2020-10-01: the year 2020 has both.
    name: 'who held a post on a date',
    query: `{ post(id: "veldmark-foreign-minister") {
      last: holders(asOf: "2020-09-30") { nodes { id } }
      next: holders(asOf: "2020-10") { nodes { id } }
      both: holders(asOf: "2020") { nodes { id } }
      nobody: holders(asOf: "2016-04") { nodes { id } }
    } }`,
    expected: {
      post: {
        last: { nodes: [{ id: 'mara-venn' }] },
        next: { nodes: [{ id: 'joost-adler' }] },
        both: { nodes: [{ id: 'joost-adler' }, { id: 'mara-venn' }] },
        nobody: { nodes: [] },
      },
    },
  },
  {
    name: 'who was in a bloc on a date',
    query: `{ bloc(id: "highland-compact") {
      before: members(asOf: "2021-12-31") { nodes { member { id } } }
      after: members(asOf: "2022") { nodes { member { id } } }
    } }`,
    expected: {
      bloc: {
        before: { nodes: [{ member: { id: 'XKL' } }, { member: { id: 'XOS' } }, { member: { id: 'XVM' } }] },
        after: { nodes: [{ member: { id: 'XKL' } }, { member: { id: 'XOS' } }] },
      },
    },
  },
  {
    name: 'a clarification and what it takes back',
    query: `{ position(id: "tolik-2019-03-02-on-open-straits") { supersededBy { id supersedes { id } } } }`,
    expected: {
      position: {
        supersededBy: [
          {
            id: 'tolik-2019-03-09-on-open-straits',
            supersedes: { id: 'tolik-2019-03-02-on-open-straits' },
          },
        ],
      },
    },
  },
]
