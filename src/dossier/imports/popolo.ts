import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { DemarcheError, show } from '../../errors.ts'
import { dateKey, dateProps, type Fact, nameKey, stated } from '../fact.ts'
import { link } from '../link.ts'
import { polarities } from '../statementFacts.ts'
import { identifierProps } from './identifiers.ts'
import { lineOfError, placesOf } from './jsonPlaces.ts'
import * as format from './popoloFormat.ts'
import { type ImportSource, type Place, type Row, refusedAt } from './row.ts'
import { idOf, slugOf } from './slug.ts'
import { sizeOf } from './text.ts'

/** One list of a Popolo file: what its elements look like, and the facts that an element states. */
interface List<Element> {
  names: string[]
  schema: z.ZodType<Element>
  facts(element: Element, all: Context): Fact[] | string
}
interface Context {
  /** How often a person holds a post, so that two tenures have two ids. */
  tenures: Map<string, number>
  /** The organization of each post, which its holders' memberships need not repeat. */
  posts: Map<string, format.Post>
}

const VOTES: Record<string, string | undefined> = { yes: 'SUPPORT', no: 'OPPOSE', abstain: 'ABSTAIN' }
/** What the roll of those who took no side at all says. */
const NO_VOTE = ['absent', 'not voting', 'paired', 'excused']

/**
 * A Popolo file: one JSON object with lists of persons, organizations, posts, memberships, events, motions and vote events, in any order.
 * A membership with a post is an Appointment; one with a role is an appointment to the organization's post of that name; another is a Membership.
 */
export function openPopolo(file: string, dataset: string | undefined): ImportSource {
  const meter = { done: 0, total: sizeOf([file]) }
  return {
    dataset: { id: dataset ?? slugOf(basename(file).replace(/\.json$/, '')) },
    meter,
    async *rows() {
      const { lists, places } = readLists(file)
      meter.done = meter.total
      const context = contextOf(lists)
      for (const list of LISTS) {
        for (const name of list.names) {
          const elements = name === 'organizations' ? parentsFirst(lists[name] ?? []) : (lists[name] ?? []).map((element, index) => ({ element, index }))
          for (const { element, index } of elements) {
            yield readElement(list, element, { file, line: places[name]?.[index] ?? 1 }, name, context)
          }
        }
      }
    },
  }
}

function readLists(file: string): { lists: Record<string, unknown[] | undefined>; places: Record<string, number[] | undefined> } {
  let text = ''
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
    const value: unknown = JSON.parse(text)
    const lists = z.record(z.string(), z.unknown()).parse(value)
    return { lists: Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, Array.isArray(list) ? list : undefined])), places: placesOf(text) }
  } catch (error) {
    const line = text === '' ? 1 : lineOfError(text, error)
    throw new DemarcheError('IMPORT_INVALID', `${file}:${line}: a Popolo file, one JSON object with lists such as persons, was wanted: ${(error as Error).message}`, { cause: error })
  }
}

function readElement<Element>({ schema, facts }: List<Element>, element: unknown, place: Place, name: string, context: Context): Row {
  const result = schema.safeParse(element)
  if (!result.success) {
    const [issue] = result.error.issues
    const at = [name.replace(/s$/, ''), ...(issue?.path ?? [])].join('.')
    const value = issue?.path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], element)
    return refusedAt(place, `${at} takes ${issue?.message}; got ${show(value)}.`)
  }
  const found = facts(result.data, context)
  return typeof found === 'string' ? refusedAt(place, found) : { ...place, facts: found }
}

const list = <Element>(names: string[], schema: z.ZodType<Element>, facts: List<Element>['facts']): List<unknown> => ({ names, schema, facts: facts as List<unknown>['facts'] })

/** The lists in the order in which their elements refer to each other. */
const LISTS: List<unknown>[] = [
  list(['organizations'], format.organization, ({ id, name, other_names, identifiers, classification, parent_id }) => [
    named('Organization', id, name, { otherNames: otherNames(name, other_names), kind: kindOf(classification), ...identifierProps(identifiers ?? []) }, link('PART_OF', parent_id && idOf(parent_id), ['Organization'], [])),
  ]),
  list(['persons', 'people'], format.person, ({ id, name, other_names, identifiers, biography }) => [
    named('Person', id, name, stated({ otherNames: otherNames(name, other_names), description: biography, ...identifierProps(identifiers ?? []) }), []),
  ]),
  list(['posts'], format.post, (post) => {
    const title = post.label ?? post.role
    return title === undefined ? 'post.label takes the title of the post; it is missing.' : [postFact(idOf(post.id), title, post.organization_id)]
  }),
  list(['memberships'], format.membership, membershipFacts),
  list(['events'], format.event, ({ id, name, start_date, location }) => {
    const own = idOf(id)
    return name === undefined ? 'event.name takes a name; it is missing.' : [{ id: own, type: 'Event', path: [], props: stated({ name, kind: 'OTHER', place: location, ...dateProps('date', 'date', start_date), sortKey: dateKey(start_date, own) }), links: [] }]
  }),
  list(['motions'], format.motion, ({ id, text, name }) => {
    const words = text ?? name
    return words === undefined ? 'motion.text takes what is voted on; it is missing.' : [named('Issue', id, words, { otherNames: [], kind: 'PROPOSITION' }, [])]
  }),
  list(['vote_events'], format.voteEvent, ({ id, motion_id, name, start_date, organization_id, votes = [] }) => {
    const own = idOf(id)
    if (motion_id === undefined) return 'vote_event.motion_id takes the motion that was voted on; it is missing.'
    const unknown = votes.find(({ option }) => VOTES[option] === undefined && !NO_VOTE.includes(option))
    if (unknown) return `vote.option takes yes, no, abstain or ${NO_VOTE.join(', ')}; got ${show(unknown.option)}.`
    const event: Fact = {
      id: own, type: 'Event', path: [],
      props: { name: name ?? `Roll call ${id}`, kind: 'ROLL_CALL', ...dateProps('date', 'date', start_date), sortKey: dateKey(start_date, own) },
      links: link('ORGANIZED_BY', organization_id && idOf(organization_id), ['Organization'], []),
    }
    return [event, ...votes.filter(({ option }) => VOTES[option]).map(({ voter_id, option }) => voteFact(own, idOf(motion_id), idOf(voter_id), VOTES[option] ?? '', start_date))]
  }),
]

function membershipFacts({ id, person_id, member_id, organization_id, post_id, role, start_date, end_date }: format.Membership, { tenures, posts }: Context): Fact[] | string {
  const member = person_id ?? member_id
  if (member === undefined) return 'membership.person_id takes the person who is the member; it is missing.'
  const dates = { ...dateProps('startDate', 'start', start_date), ...dateProps('endDate', 'end', end_date) }
  const derived = post_id === undefined && organization_id !== undefined && role !== undefined && !/^member$/i.test(role)
  if (post_id === undefined && !derived) {
    if (organization_id === undefined) return 'membership.organization_id takes the organization or bloc; it is missing, and so is post_id.'
    const own = idOf(id ?? [member, 'in', organization_id, ...(start_date ? [start_date] : [])].join('-'))
    return [
      {
        id: own, type: 'Membership', path: [],
        props: { ...dates, sortKey: dateKey(start_date, own) },
        links: [...link('HAS', idOf(member), ['Person', 'Organization'], [], { reverse: true }), ...link('OF', idOf(organization_id), ['Organization'], [])],
      },
    ]
  }
  const post = post_id === undefined ? idOf(`${organization_id}-${slugOf(role ?? '')}`) : idOf(post_id)
  const often = (tenures.get(`${member} ${post_id ?? post}`) ?? 0) > 1
  const own = idOf(id ?? [member, 'as', post, ...(often && start_date ? [start_date] : [])].join('-'))
  const appointment: Fact = {
    id: own, type: 'Appointment', path: [],
    props: { status: 'UNKNOWN', ...dates, sortKey: dateKey(start_date, own) },
    links: [...link('HOLDS', idOf(member), ['Person'], [], { reverse: true }), ...link('TO', post, ['Post'], [])],
  }
  return derived && !posts.has(post) ? [postFact(post, role ?? '', organization_id), appointment] : [appointment]
}

function postFact(id: string, title: string, organization: string | undefined): Fact {
  return {
    id, type: 'Post', path: [],
    props: { title, role: roleOf(title), sortKey: nameKey(title, id) },
    links: link('OF', organization && idOf(organization), ['Organization'], []),
  }
}

function voteFact(event: string, issue: string, voter: string, stance: string, date: string | undefined): Fact {
  const id = `${event}-${voter}`
  return {
    id, type: 'Position', path: [],
    props: { stance, polarity: polarities[stance] ?? null, conditional: false, mode: 'VOTE', ...dateProps('statedAt', 'stated', date), sortKey: dateKey(date, id) },
    links: [...link('TOOK', voter, ['Person', 'Organization'], [], { reverse: true }), ...link('ON', issue, ['Issue'], []), ...link('AT', event, ['Event'], [])],
  }
}

function named(type: Fact['type'], id: string, name: string, props: Fact['props'], links: Fact['links']): Fact {
  return { id: idOf(id), type, path: [], props: { name, ...props, sortKey: nameKey(name, idOf(id)) }, links }
}

/** The kind of office, where the title alone leaves no doubt. */
function roleOf(title: string): string {
  if (/^prime minister\b/i.test(title)) return 'HEAD_OF_GOVERNMENT'
  if (/^president of the (united states|republic)\b/i.test(title)) return 'HEAD_OF_STATE'
  if (/^(secretary of state|minister) for foreign\b/i.test(title)) return 'FOREIGN_MINISTER'
  if (/^(minister|secretary of state)\b/i.test(title)) return 'MINISTER'
  return 'OTHER'
}

function kindOf(classification: string | undefined): string {
  const word = classification?.toLowerCase() ?? ''
  if (/ministry|department/.test(word)) return 'MINISTRY'
  if (/^(executive|government|cabinet)$/.test(word)) return 'GOVERNMENT'
  return /party/.test(word) ? 'PARTY' : 'OTHER'
}

function otherNames(name: string, others: { name: string }[] | undefined): string[] {
  return [...new Set((others ?? []).map((other) => other.name))].filter((other) => other !== name)
}

function contextOf(lists: Record<string, unknown[] | undefined>): Context {
  const tenures = new Map<string, number>()
  for (const element of lists.memberships ?? []) {
    const { person_id, post_id, role, organization_id } = (element ?? {}) as Record<string, unknown>
    const key = `${person_id} ${post_id ?? idOf(`${organization_id}-${slugOf(String(role ?? ''))}`)}`
    tenures.set(key, (tenures.get(key) ?? 0) + 1)
  }
  const posts = (lists.posts ?? []).flatMap((element) => format.post.safeParse(element).data ?? [])
  return { tenures, posts: new Map(posts.map((post) => [idOf(post.id), post])) }
}

/** An organization after the one it is a part of, so that a batch never refers to the next. */
function parentsFirst(elements: unknown[]): { element: unknown; index: number }[] {
  const indexed = elements.map((element, index) => ({ element, index, ...(element as { id?: string; parent_id?: string }) }))
  const byId = new Map(indexed.map((item) => [item.id, item]))
  const depth = (id: string | undefined, seen: number): number => {
    const parent = byId.get(id)?.parent_id
    return parent === undefined || parent === null || seen > indexed.length ? 0 : 1 + depth(parent, seen + 1)
  }
  return indexed.map((item) => ({ item, depth: depth(item.id, 0) })).sort((a, b) => a.depth - b.depth).map(({ item }) => item)
}
