import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFtm } from '../../src/imports/ftm/ftm.ts'
import { openPopolo } from '../../src/imports/popolo/popolo.ts'
import { ensureReference } from '../../src/imports/reference.ts'
import { importRows } from '../../src/imports/run.ts'
import type { Engine } from '../../src/store/engine.ts'
import { makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { graphHash } from '../support/graphHash.ts'

const folder = mkdtempSync(join(tmpdir(), 'demarche-people-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe.each(engines)('people on $name', ({ open }) => {
  let engine: Engine
  beforeEach(async () => {
    engine = await open()
  })
  afterEach(() => engine.close())

  it('hold and join in Popolo what stands inside them, their bodies and their posts', async () => {
    const done = await popolo({
      people: [{ id: 'ida', name: 'Ida Norr', memberships: [{ organization: { id: 'diet' }, start_date: '1999' }] }],
      organizations: [
        {
          ...{
            id: 'diet',
            name: 'Diet',
            posts: [{ id: 'clerk', label: 'Clerk', memberships: [{ person_id: 'ida' }] }],
          },
          memberships: [{ person_id: 'ida', role: 'Treasurer', start_date: '2000-02' }],
        },
      ],
    })
    expect(done).toMatchObject({ refused: [], notes: [], summary: { read: 6, created: 7 } })
    const { person } = await answer(
      '{ person(id: "ida") { appointments { nodes { startDate post { title organization { id } } } } memberships { nodes { startDate } } } }',
    )
    const post = (title: string) => ({ title, organization: { id: 'diet' } })
    expect(person).toEqual({
      appointments: {
        nodes: [
          { startDate: null, post: post('Clerk') },
          { startDate: '2000-02', post: post('Treasurer') },
        ],
      },
      memberships: { nodes: [{ startDate: '1999' }] },
    })
  })

  it('are of a party in Popolo while they sit on its behalf, with the dates of the term where they give none', async () => {
    const seat = { person_id: 'ida', organization_id: 'diet', legislative_period_id: 'term/1' }
    const file = {
      persons: [{ id: 'ida', name: 'Ida Norr' }],
      organizations: ['diet', 'greens', 'whigs'].map((id) => ({ id, name: id })),
      events: [{ id: 'term/1', name: 'Term 1', start_date: '1990-05-01', end_date: '1994-04-30' }],
      memberships: [
        { ...seat, on_behalf_of_id: 'greens', end_date: '1992-06' },
        { ...seat, on_behalf_of_id: 'whigs', start_date: '1992-07' },
        { ...seat, on_behalf_of_id: 'nobodys', start_date: '1993' },
      ],
    }
    expect((await popolo(file)).refused).toEqual(['Nothing has the id nobodys; an organization was wanted.'])
    const before = await graphHash(engine)
    await popolo(file)
    expect(await graphHash(engine)).toBe(before)
    const on = (day: string) =>
      `memberships(asOf: "${day}") { nodes { startDate endDate of { ... on Organization { id } } } }`
    const { early, late } = await answer(
      `{ early: person(id: "ida") { ${on('1991-01-01')} } late: person(id: "ida") { ${on('1992-12')} } }`,
    )
    const green = { startDate: '1990-05-01', endDate: '1992-06' }
    const whig = { startDate: '1992-07', endDate: '1994-04-30' }
    expect([early, late]).toEqual([
      {
        memberships: {
          nodes: [
            { ...green, of: { id: 'diet' } },
            { ...green, of: { id: 'greens' } },
          ],
        },
      },
      {
        memberships: {
          nodes: [
            { ...whig, of: { id: 'diet' } },
            { ...whig, of: { id: 'whigs' } },
          ],
        },
      },
    ])
  })

  it('vote in Popolo one by one: in the roll call, in a list of their own and inside a motion', async () => {
    const { refused } = await popolo({
      persons: ['ida', 'bo', 'cy'].map((id) => ({ id, name: id })),
      motions: [
        {
          ...{ id: 'm', text: 'On bread' },
          vote_events: [
            {
              id: 'v',
              votes: [
                { voter_id: 'ida', option: 'yes' },
                { voter_id: 'cy', option: 'perhaps' },
                { voter_id: 'gone', option: 'no' },
              ],
            },
          ],
        },
      ],
      votes: [{ vote_event_id: 'v', voter_id: 'bo', option: 'no' }],
    })
    expect(refused.sort()).toEqual([
      'Nothing has the id gone; a person or an organization was wanted.',
      'vote.option takes yes, no, abstain or absent, not voting, paired, excused; got "perhaps".',
    ])
    const { issue } = await answer('{ issue(id: "m") { positions { nodes { stance actor { id } } } } }')
    expect(issue).toEqual({
      positions: {
        nodes: expect.arrayContaining([
          { stance: 'SUPPORT', actor: { id: 'ida' } },
          { stance: 'OPPOSE', actor: { id: 'bo' } },
        ]),
      },
    })
  })

  it('are not refused in Popolo for what can be missing, and what is not read is counted by name', async () => {
    const done = await popolo({
      persons: [
        { id: 'ida', name: 'Ida Norr', biography: 4, other_names: [{ name: 'I. N.' }, {}], image: 'a.png', links: [] },
        { id: 'bo', name: 'Bo', image: 'b.png' },
      ],
      areas: [{ id: 'x' }],
    })
    expect(done.refused).toEqual([])
    expect(done.notes).toEqual([
      'Not read: areas (1), persons.image (2), persons.other_names that cannot be read (1), persons.biography that cannot be read (1).',
    ])
    expect(await answer('{ person(id: "ida") { otherNames } }')).toEqual({ person: { otherNames: ['I. N.'] } })
  })

  it('need a list that is known', async () => {
    await expect(popolo({ members: [{ id: 'a', name: 'A' }] })).rejects.toThrow(
      /a Popolo file has something in one of the lists organizations, persons, .*; got "members"/,
    )
    await expect(popolo([{ id: 'a', name: 'A' }])).rejects.toThrow(/^[^\n]*one JSON object[^\n]*$/)
    await expect(ftm([{ id: 'a', schema: 'Address', properties: {} }])).rejects.toThrow(
      /entities of one of the schemata/,
    )
  })

  it('hold in FollowTheMoney the offices inside them, of the kind their titles and topics tell', async () => {
    await ensureReference(engine, false)
    const office = (id: string, name: string, topics: string[], more = {}) => ({
      ...{ id: `o-${id}`, schema: 'Occupancy' },
      properties: {
        post: [{ id, schema: 'Position', properties: { name: [name], country: ['no'], topics, ...more } }],
      },
    })
    const national = ['gov.national', 'gov.executive']
    const done = await ftm([
      {
        ...{ id: 'ida', schema: 'Person' },
        properties: {
          name: ['Ida Norr'],
          birthPlace: ['Bergen'],
          positionOccupancies: [
            office('a', 'Foreign Minister of Norway', national),
            office('b', 'King of Norway', ['gov.head', 'gov.national']),
            office('c', 'Prime Minister', ['gov.head']),
            office('d', 'Deputy Head of State', ['gov.head']),
            office('e', 'Minister of Foreign Affairs', national, { subnationalArea: ['Sapmi'] }),
          ],
        },
      },
    ])
    expect(done).toMatchObject({ refused: [], summary: { read: 11 }, notes: ['Not read: Person.birthPlace (1).'] })
    const { person } = await answer(
      '{ person(id: "ida") { appointments { nodes { post { id role represents { id } } } } } }',
    )
    const post = (id: string, role: string, country: string | null = 'NOR') => ({
      post: { id, role, represents: country && { id: country } },
    })
    expect(person).toEqual({
      appointments: {
        nodes: [
          ...[post('a', 'FOREIGN_MINISTER'), post('b', 'HEAD_OF_STATE'), post('c', 'HEAD_OF_GOVERNMENT')],
          ...[post('d', 'OTHER'), post('e', 'OTHER', null)],
        ],
      },
    })
  })

  it('have in FollowTheMoney the exactest of dates that can all be right, and none of others', async () => {
    const meeting = (id: string, date: string[]) => ({ id, schema: 'Event', properties: { name: ['A meeting'], date } })
    const done = await ftm([
      meeting('a', ['1998', '1998-03-04', '1998-03']),
      meeting('b', ['1998-03-04T10:00:00', '1998']),
      meeting('c', ['1998-03-04', '1998-03-05', '1998']),
    ])
    expect(done.notes).toEqual(['c: its date is none of 1998, 1998-03-04, 1998-03-05, which exclude each other.'])
    expect(
      await answer('{ a: event(id: "a") { date } b: event(id: "b") { date } c: event(id: "c") { date } }'),
    ).toEqual({
      ...{ a: { date: '1998-03-04' }, b: { date: '1998-03-04' }, c: { date: null } },
    })
  })

  it('are found in FollowTheMoney under the ids that were merged into theirs', async () => {
    const club = { id: 'club', schema: 'Organization', properties: { name: ['Club'] } }
    const member = (id: string, of: string) => ({
      id,
      schema: 'Membership',
      properties: { member: [of], organization: ['club'] },
    })
    await ftm([{ id: 'old-a', schema: 'Person', properties: { name: ['Ida N.'] } }, club, member('m1', 'old-a')])
    const next = [
      { id: 'new', schema: 'Person', referents: ['old-a', 'old-b', 'new'], properties: { name: ['Ida Norr'] } },
      ...[club, member('m1', 'old-a'), member('m2', 'old-b')],
    ]
    expect((await ftm(next)).refused).toEqual([])
    const query =
      '{ people { nodes { id name memberships { totalCount } } } a: person(id: "old-a") { id } b: person(id: "old-b") { id } }'
    const right = {
      people: { nodes: [{ id: 'new', name: 'Ida Norr', memberships: { totalCount: 2 } }] },
      ...{ a: { id: 'new' }, b: { id: 'new' } },
    }
    expect(await answer(query)).toEqual(right)
    const before = await graphHash(engine)
    expect((await ftm(next)).summary).toMatchObject({ created: 0, updated: 0, refused: 0 })
    expect(await graphHash(engine)).toBe(before)
  })

  it('hold and belong to nothing after their death, nor to what was dissolved', async () => {
    const speech = (id: string, date: string) => ({
      ...{ id, creator_id: 'ida', text: 'Words.', date, sources: [{ url: `https://example.org/${id}` }] },
    })
    await popolo({
      persons: [
        { id: 'ida', name: 'Ida Norr', birth_date: '1900', death_date: '1950-06' },
        { id: 'bo', name: 'Bo', death_date: 'unknown' },
      ],
      organizations: [
        { id: 'club', name: 'Club', founding_date: '1890' },
        { id: 'board', name: 'Board', dissolution_date: '1940-12-31' },
      ],
      posts: ['club', 'board'].map((id) => ({ id: `chair-${id}`, label: 'Chair', organization_id: id })),
      memberships: [
        ...['club', 'board'].map((id) => ({ person_id: 'ida', organization_id: id, start_date: '1920' })),
        ...['club', 'board'].map((id) => ({ person_id: 'ida', post_id: `chair-${id}`, start_date: '1920' })),
        { person_id: 'bo', organization_id: 'board', start_date: '1920' },
      ],
      speeches: [speech('s1', '1945-01-01'), speech('s2', '1951-01-01'), speech('s3', '1930-01-01')],
    })
    const count = (
      day: string,
    ) => `a: appointments(asOf: "${day}") { totalCount } m: memberships(asOf: "${day}") { totalCount }
      person(id: "ida") { bornOn diedOn appointments(asOf: "${day}") { totalCount } memberships(asOf: "${day}") { totalCount } }
      organization(id: "club") { foundedOn members(asOf: "${day}") { totalCount } }
      post(id: "chair-club") { holders(asOf: "${day}") { totalCount } appointments(asOf: "${day}") { totalCount } }`
    const right = (members: number, own: number, club: number) => ({
      ...{ a: { totalCount: own }, m: { totalCount: members } },
      person: {
        bornOn: '1900',
        diedOn: '1950-06',
        appointments: { totalCount: own },
        memberships: { totalCount: own },
      },
      organization: { foundedOn: '1890', members: { totalCount: club } },
      post: { holders: { totalCount: club }, appointments: { totalCount: club } },
    })
    expect(await answer(`{ ${count('1930')} }`)).toEqual(right(3, 2, 1))
    expect(await answer(`{ ${count('1941-01-01')} }`)).toEqual(right(1, 1, 1))
    expect(await answer(`{ ${count('1950-06-30')} }`)).toEqual(right(1, 1, 1))
    expect(await answer(`{ ${count('1950-07-01')} }`)).toEqual(right(0, 0, 0))
    // In 1930 she held two posts, and none is certain; in 1945 one; in 1951 none.
    expect(
      await answer(
        '{ s1: statement(id: "s1") { appointment { post { id } } } s2: statement(id: "s2") { appointment { id } } s3: statement(id: "s3") { appointment { id } } }',
      ),
    ).toEqual({
      s1: { appointment: { post: { id: 'chair-club' } } },
      ...{ s2: { appointment: null }, s3: { appointment: null } },
    })
  })

  it('lose the role they spoke in when a death comes to be known later', async () => {
    const sources = [{ url: 'https://example.org/late' }]
    const file = {
      organizations: [{ id: 'club', name: 'Club' }],
      persons: [{ id: 'ida', name: 'Ida Norr' }],
      posts: [{ id: 'chair', label: 'Chair', organization_id: 'club' }],
      memberships: [{ person_id: 'ida', post_id: 'chair', start_date: '1920' }],
      speeches: [{ id: 's', creator_id: 'ida', text: 'Words.', date: '1951', sources }],
    }
    const query = '{ statement(id: "s") { appointment { post { id } } } }'
    await popolo(file)
    expect(await answer(query)).toEqual({ statement: { appointment: { post: { id: 'chair' } } } })
    await popolo({ organizations: [{ id: 'club', name: 'Club', dissolution_date: '1940' }] })
    expect(await answer(query)).toEqual({ statement: { appointment: null } })
    await popolo({ organizations: file.organizations, persons: [{ id: 'ida', name: 'Ida Norr', death_date: '1950' }] })
    expect(await answer(query)).toEqual({ statement: { appointment: null } })
  })

  async function answer(query: string) {
    const { data, errors } = await (await makeAsker(engine))(query)
    expect(errors).toBeUndefined()
    return data as Record<string, unknown>
  }

  function popolo(value: unknown) {
    const file = join(folder, 'people.json')
    writeFileSync(file, JSON.stringify(value))
    return load(openPopolo(file, 'people'))
  }

  function ftm(entities: object[]) {
    const file = join(folder, 'entities.json')
    writeFileSync(file, entities.map((entity) => JSON.stringify(entity)).join('\n'))
    return load(openFtm(file, 'entities'))
  }

  async function load(source: ReturnType<typeof openPopolo>) {
    const refused: string[] = []
    const summary = await importRows(engine, source, { onRefused: ({ sentence }) => refused.push(sentence) })
    return { summary, refused, notes: source.notes?.() }
  }
})
