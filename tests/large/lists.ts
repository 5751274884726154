import { expect, it } from 'vitest'
import { dataOf, digest, type Ground, walk } from './ground.ts'
import { bySortKey, type Plain, unique } from './plain.ts'
import { BIG } from './worldStatements.ts'

/** Every connection and every list of a node that has more than a chunk of it, and every single relation over many nodes. */
export function testLists(ground: () => Ground): void {
  it.each(roots)('Query.%s has all of the type %s, in order', async (field, type) => {
    const { ask, plain } = ground()
    const dates = ['events', 'sources', 'statements'].includes(field)
    const wanted = ordered(
      plain,
      plain.ofType(type).map(({ id }) => id),
      dates,
    )
    const { list } = await dataOf(ask, `{ list: ${field} { totalCount } }`)
    expect(list.totalCount).toBe(wanted.length)
    expect(digest(await walk(ask, null, field))).toEqual(digest(wanted))
  })

  it.each(connections)('%s of %s: the total and pages from each end', async (coordinate, id, newest, find) => {
    const { ask, plain } = ground()
    const [type = '', field = ''] = coordinate.split('.')
    const wanted = ordered(plain, unique(find(plain, id)), newest)
    expect(wanted.length).toBeGreaterThan(2_048)
    const { node } = await dataOf(ask, `{ node(id: "${id}") { ... on ${type} { list: ${field} { totalCount } } } }`)
    expect(node.list.totalCount).toBe(wanted.length)
    const walked = await walk(ask, { type, id }, field, 3)
    expect(digest(walked)).toEqual(digest(wanted.slice(0, 300)))
    if (!newest) return
    const oldest = await walk(ask, { type, id }, `${field}(order: OLDEST_FIRST)`, 2)
    expect(digest(oldest)).toEqual(digest([...wanted].reverse().slice(0, 200)))
  })

  it.each(dated)('%s of %s on a day, every page', async (coordinate, id, find) => {
    const { ask, plain } = ground()
    const [type = '', field = ''] = coordinate.split('.')
    const wanted = ordered(plain, unique(find(plain, id)), false)
    expect(wanted.length).toBeGreaterThan(500)
    const got = await walk(ask, { type, id }, `${field}(asOf: "1983-05")`)
    expect(digest(got)).toEqual(digest(wanted))
  })

  it.each(lists)('%s of what has more than a chunk of them, in order', async (coordinate, idOf, find) => {
    const { ask, plain } = ground()
    const [type, field = ''] = coordinate.split('.')
    const id = idOf(plain)
    const inner = field === 'broader' || field === 'narrower' ? 'issue { id }' : 'id'
    const { node } = await dataOf(ask, `{ node(id: "${id}") { ... on ${type} { list: ${field} { ${inner} } } } }`)
    const got = node.list.map((item: { id: string; issue?: { id: string } }) => item.issue?.id ?? item.id)
    const wanted = ordered(plain, find(plain, id), false)
    expect(wanted.length).toBeGreaterThan(2_048)
    expect(digest(got)).toEqual(digest(wanted))
  })

  it.each(singles)('%s of each of a page', async (coordinate, find) => {
    const { ask, plain } = ground()
    const [type = '', field] = coordinate.split('.')
    const some = plain.ofType(type).slice(-2_100)
    for (let start = 0; start < some.length; start += 700) {
      const ids = some.slice(start, start + 100).map(({ id }) => id)
      const data = await dataOf(
        ask,
        `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on ${type} { one: ${field} { ... on Node { id } } } } }`,
        { ids },
      )
      const wanted = ids.map((id) => ({ id, one: find(plain, id).map((other) => ({ id: other }))[0] ?? null }))
      expect(data.nodes).toEqual(wanted)
    }
  })

  it('Source.text of each of a page', async () => {
    const { ask, plain } = ground()
    const wanted = plain.ofType('Source').map(({ id, text }) => ({ id, text }))
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Source { text } } }'
    for (const some of [wanted.slice(0, 100), wanted.slice(-100)])
      expect((await dataOf(ask, query, { ids: some.map(({ id }) => id) })).nodes).toEqual(some)
  })

  it('every identifier of a node, and each thing by its id', async () => {
    const { ask } = ground()
    const { node } = await dataOf(ask, '{ node(id: "p0") { ... on Person { identifiers { identifier } } } }')
    expect(node.identifiers.length).toBeGreaterThan(2_048)
    const byId = {
      person: 'p7',
      organization: 'o7',
      country: 'c7',
      bloc: 'b7',
      post: 'k7',
      appointment: 'a7',
      membership: 'm7',
      issue: 'i7',
      event: 'e7',
      source: 's7',
      statement: 'v7',
      quotation: 'q7',
      position: 'x7',
    }
    const fields = Object.entries(byId).map(([field, id]) => `${field}(id: "${id}") { id }`)
    const data = await dataOf(ask, `{ ${fields.join(' ')} }`)
    expect(data).toEqual(Object.fromEntries(Object.entries(byId).map(([field, id]) => [field, { id }])))
  })
}

function ordered(plain: Plain, ids: string[], newest: boolean): string[] {
  const keys = ids.map((id) => ({ id, sortKey: String(plain.things.get(id)?.props.sortKey) })).sort(bySortKey)
  return (newest ? keys.reverse() : keys).map(({ id }) => id)
}

const roots = [
  ['people', 'Person'],
  ['organizations', 'Organization'],
  ['countries', 'Country'],
  ['blocs', 'Bloc'],
  ['posts', 'Post'],
  ['appointments', 'Appointment'],
  ['memberships', 'Membership'],
  ['issues', 'Issue'],
  ['events', 'Event'],
  ['sources', 'Source'],
  ['statements', 'Statement'],
  ['quotations', 'Quotation'],
] as const

type Find = (plain: Plain, id: string) => string[]

const out =
  (type: string, to?: string): Find =>
  (plain, id) =>
    plain.out(id, type).filter((other) => to === undefined || plain.things.get(other)?.type === to)
const into =
  (type: string, of?: string): Find =>
  (plain, id) =>
    plain.into(id, type).filter((other) => of === undefined || plain.things.get(other)?.type === of)
const then =
  (first: Find, second: Find): Find =>
  (plain, id) =>
    first(plain, id).flatMap((other) => second(plain, other))

/** Coordinate, of which node, whether newest first, and how it is found. */
const connections: [string, string, boolean, Find][] = [
  ['Person.statements', 'p1', true, out('MADE')],
  ['Country.mentionedIn', 'c1', true, into('MENTIONS')],
  ['Country.memberships', 'c1', false, out('HAS')],
  ['Country.events', 'c1', true, out('ATTENDED')],
  ['Person.appointments', 'p2', false, out('HOLDS')],
  ['Bloc.members', 'b0', false, into('OF', 'Membership')],
  ['Organization.members', 'o0', false, into('OF', 'Membership')],
  ['Organization.posts', 'o0', false, into('OF', 'Post')],
  ['Organization.parts', 'o0', false, into('PART_OF')],
  ['Organization.eventsOrganized', 'o0', true, into('ORGANIZED_BY')],
  ['Organization.publications', 'o0', true, into('PUBLISHED_BY')],
  ['Country.posts', 'c0', false, into('REPRESENTS')],
  ['Bloc.posts', 'b0', false, into('REPRESENTS')],
  ['Country.postsAccredited', 'c1', false, into('ACCREDITED_TO')],
  ['Country.organizations', 'c0', false, into('BELONGS_TO')],
  ['Post.appointments', 'k1', false, into('TO')],
  ['Post.holders', 'k1', false, then(into('TO'), into('HOLDS'))],
  ['Event.organizers', 'e0', false, out('ORGANIZED_BY')],
  ['Event.participants', 'e0', false, into('ATTENDED')],
  ['Event.statements', 'e0', true, into('AT', 'Statement')],
  ['Source.quotations', 's0', false, into('FOUND_IN', 'Quotation')],
  ['Source.statements', 's1', true, then(into('FOUND_IN', 'Quotation'), into('QUOTED_AS'))],
  ['Statement.answeredBy', 'v0', true, into('ANSWERS')],
  ['Statement.quotations', 'v0', false, out('QUOTED_AS')],
  ['Person.positions', 'p0', true, out('TOOK')],
  ['Country.positionsToward', 'c1', true, into('TOWARD')],
  ['Country.positionsOnBehalf', 'c0', true, into('ON_BEHALF_OF', 'Position')],
  ['Appointment.positions', 'a0', true, into('TAKEN_HOLDING')],
  ['Post.positions', 'k0', true, then(into('TO'), into('TAKEN_HOLDING'))],
  ['Country.positionsByOfficials', 'c0', true, then(then(into('REPRESENTS'), into('TO')), into('TAKEN_HOLDING'))],
  ['Organization.positionsByOfficials', 'o0', true, then(then(into('OF', 'Post'), into('TO')), into('TAKEN_HOLDING'))],
  ['Event.positions', 'e0', true, into('AT', 'Position')],
  ['Source.positions', 's0', true, into('FOUND_IN', 'Position')],
  ['Statement.positions', 'v0', true, into('SHOWN_BY')],
  ['Issue.positions', 'i0', true, into('ON')],
  ['Issue.positions', 't0', true, then((plain, id) => [id, ...plain.into(id, 'NARROWS')], into('ON'))],
]

/** What has dates that meet a day of May 1983. */
const then1983 =
  (kind: Find, through: Find = (_, id) => [id]): Find =>
  (plain, id) =>
    kind(plain, id).flatMap((other) => {
      const { startEarliest, endLatest } = plain.things.get(other)?.props ?? {}
      if (startEarliest === undefined && endLatest === undefined) return []
      const holds = String(startEarliest ?? '') <= '1983-05-31' && String(endLatest ?? '9999') >= '1983-05-01'
      return holds ? through(plain, other) : []
    })

const dated: [string, string, Find][] = [
  ['Country.memberships', 'c1', then1983(out('HAS'))],
  ['Bloc.members', 'b0', then1983(into('OF', 'Membership'))],
  ['Organization.members', 'o0', then1983(into('OF', 'Membership'))],
  ['Person.appointments', 'p2', then1983(out('HOLDS'))],
  ['Post.appointments', 'k1', then1983(into('TO'))],
  ['Post.holders', 'k1', then1983(into('TO'), into('HOLDS'))],
]

const lists: [string, (plain: Plain) => string, Find][] = [
  ['Position.targets', () => BIG, out('TOWARD')],
  ['Position.quotations', () => BIG, out('WORDED_IN')],
  ['Position.supersededBy', () => BIG, into('SUPERSEDES')],
  ['Position.appointmentsInForce', (plain) => plain.out('p2', 'TOOK')[0] ?? '', out('TAKEN_HOLDING')],
  ['Statement.audience', () => 'v0', out('ADDRESSES')],
  ['Statement.mentions', () => 'v0', out('MENTIONS')],
  ['Issue.narrower', () => 't0', into('NARROWS')],
  ['Issue.broader', () => 'n0', out('NARROWS')],
]

const singles: [string, Find][] = [
  ['Position.actor', into('TOOK')],
  ['Position.issue', out('ON')],
  ['Position.event', out('AT')],
  ['Position.source', out('FOUND_IN')],
  ['Position.onBehalfOf', out('ON_BEHALF_OF')],
  ['Position.statement', out('SHOWN_BY')],
  ['Position.appointment', out('TAKEN_IN')],
  ['Position.supersedes', out('SUPERSEDES')],
  ['Quotation.statement', into('QUOTED_AS')],
  ['Quotation.source', out('FOUND_IN')],
  ['Membership.member', into('HAS')],
  ['Membership.of', out('OF')],
  ['Appointment.person', into('HOLDS')],
  ['Appointment.post', out('TO')],
  ['Organization.country', out('BELONGS_TO')],
  ['Organization.parent', out('PART_OF')],
  ['Post.organization', out('OF')],
  ['Post.represents', out('REPRESENTS', 'Country')],
  ['Post.representsBloc', out('REPRESENTS', 'Bloc')],
  ['Post.accreditedTo', out('ACCREDITED_TO')],
  ['Source.publisher', out('PUBLISHED_BY')],
  ['Statement.speaker', into('MADE')],
  ['Statement.appointment', out('SPOKEN_IN')],
  ['Statement.onBehalfOf', out('ON_BEHALF_OF')],
  ['Statement.event', out('AT')],
  ['Statement.answers', out('ANSWERS')],
]
