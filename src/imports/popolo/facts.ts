import type { z } from 'zod'
import { show } from '../../errors.ts'
import type { OrganizationKind, RoleKind, Stance } from '../../generated/types.ts'
import { idOf, slugOf } from '../../model/ids.ts'
import type { Fact } from '../../model/nouns.ts'
import * as make from '../../model/nouns.ts'
import { voteFact } from '../voteFact.ts'
import * as format from './format.ts'
import { speechFacts } from './speech.ts'

/** One list of a Popolo file: what its elements look like, and the facts that an element states. */
export interface List<Element> {
  names: string[]
  schema: z.ZodType<Element>
  facts(element: Element, all: Context): Fact[] | string
}
/** What an element cannot tell alone. */
export interface Context {
  /** How often a person holds a post, so that two appointments have two ids. */
  appointments: Map<string, number>
  /** The organization of each post, which its holders' memberships need not repeat. */
  posts: Map<string, format.Post>
  /** When each event was, for what was said there. */
  eventDates: Map<string, string | undefined>
  dataset: string
}

const VOTES: Record<string, Stance | undefined> = { yes: 'SUPPORT', no: 'OPPOSE', abstain: 'ABSTAIN' }
const VOTERS = ['Person', 'Organization'] as const
/** What the roll of those who took no side at all says. */
const NO_VOTE = ['absent', 'not voting', 'paired', 'excused']

const list = <Element>(names: string[], schema: z.ZodType<Element>, facts: List<Element>['facts']): List<unknown> => ({
  names,
  schema,
  facts: facts as List<unknown>['facts'],
})

/** The lists in the order in which their elements refer to each other. */
export const LISTS: List<unknown>[] = [
  list(['organizations'], format.organization, ({ id, name, other_names, identifiers, classification, parent_id }) => [
    make.organization({
      ...{ id: idOf(id), name, otherNames: otherNames(name, other_names), identifiers },
      ...{ kind: kindOf(classification), parent: parent_id && idOf(parent_id) },
    }),
  ]),
  list(['persons', 'people'], format.person, ({ id, name, other_names, identifiers, biography }) => [
    make.person({
      ...{ id: idOf(id), name, otherNames: otherNames(name, other_names), identifiers, description: biography },
    }),
  ]),
  list(['posts'], format.post, (post) => {
    const title = post.label ?? post.role
    return title === undefined
      ? 'post.label takes the title of the post; it is missing.'
      : [postFact(idOf(post.id), title, post.organization_id, post.label && post.role)]
  }),
  list(['memberships'], format.membership, membershipFacts),
  list(['events'], format.event, ({ id, name, start_date, location, organization_id }) => {
    if (name === undefined) return 'event.name takes a name; it is missing.'
    return [
      make.event({
        ...{ id: idOf(id), name, kind: 'OTHER', place: location, date: start_date },
        organizers: organization_id === undefined ? [] : [idOf(organization_id)],
      }),
    ]
  }),
  list(['speeches'], format.speech, speechFacts),
  list(['motions'], format.motion, ({ id, text, name }) => {
    const words = text ?? name
    return words === undefined
      ? 'motion.text takes what is voted on; it is missing.'
      : [make.issue({ id: idOf(id), name: words, kind: 'PROPOSITION' })]
  }),
  list(['vote_events'], format.voteEvent, ({ id, motion_id, name, start_date, organization_id, votes = [] }) => {
    const own = idOf(id)
    if (motion_id === undefined) return 'vote_event.motion_id takes the motion that was voted on; it is missing.'
    const unknown = votes.find(({ option }) => VOTES[option] === undefined && !NO_VOTE.includes(option))
    if (unknown) return `vote.option takes yes, no, abstain or ${NO_VOTE.join(', ')}; got ${show(unknown.option)}.`
    const event = make.event({
      ...{ id: own, name: name ?? `Roll call ${id}`, kind: 'ROLL_CALL', date: start_date },
      organizers: organization_id === undefined ? [] : [idOf(organization_id)],
    })
    return [
      event,
      ...votes.flatMap(({ voter_id, option }) => {
        const stance = VOTES[option]
        const voter = { id: idOf(voter_id), takes: VOTERS }
        const vote = { event: own, issue: idOf(motion_id), voter, statedAt: start_date }
        return stance === undefined ? [] : [voteFact({ ...vote, stance })]
      }),
    ]
  }),
]

function membershipFacts(
  { id, person_id, member_id, organization_id, post_id, role, start_date, end_date }: format.Membership,
  { appointments, posts }: Context,
): Fact[] | string {
  const member = person_id ?? member_id
  if (member === undefined) return 'membership.person_id takes the person who is the member; it is missing.'
  const dates = { startDate: start_date, endDate: end_date }
  const derived =
    post_id === undefined && organization_id !== undefined && role !== undefined && !/^member$/i.test(role)
  if (post_id === undefined && !derived) {
    if (organization_id === undefined)
      return 'membership.organization_id takes the organization or bloc; it is missing, and so is post_id.'
    const own = idOf(id ?? [member, 'in', organization_id, ...(start_date ? [start_date] : [])].join('-'))
    const takes = ['Organization'] as const
    return [
      make.membership({
        ...{ id: own, ...dates, member: { id: idOf(member), takes: VOTERS }, of: { id: idOf(organization_id), takes } },
      }),
    ]
  }
  const post = post_id === undefined ? idOf(`${organization_id}-${slugOf(role ?? '')}`) : idOf(post_id)
  const often = (appointments.get(`${member} ${post_id ?? post}`) ?? 0) > 1
  const own = idOf(id ?? [member, 'as', post, ...(often && start_date ? [start_date] : [])].join('-'))
  const appointment = make.appointment({ id: own, status: 'UNKNOWN', ...dates, person: idOf(member), post })
  return derived && !posts.has(post) ? [postFact(post, role ?? '', organization_id), appointment] : [appointment]
}

function postFact(id: string, title: string, organization: string | undefined, grade?: string): Fact {
  return make.post({ id, title, role: roleOf(title, grade), organization: organization && idOf(organization) })
}

/** The kind of office, where the title leaves no doubt. With a grade beside it a Minister for Foreign Affairs can be a junior one: the United Kingdom has had them. */
function roleOf(title: string, grade?: string): RoleKind {
  if (/^prime minister\b/i.test(title)) return 'HEAD_OF_GOVERNMENT'
  if (/^president of the (united states|republic)\b/i.test(title)) return 'HEAD_OF_STATE'
  if (/^secretary of state for foreign\b/i.test(title)) return 'FOREIGN_MINISTER'
  if (grade === undefined && /^minister (for|of) foreign\b/i.test(title)) return 'FOREIGN_MINISTER'
  if (/^(minister|secretary of state)\b/i.test(title)) return 'MINISTER'
  return 'OTHER'
}

function kindOf(classification: string | undefined): OrganizationKind {
  const word = classification?.toLowerCase() ?? ''
  if (/ministry|department/.test(word)) return 'MINISTRY'
  if (/^(executive|government|cabinet)$/.test(word)) return 'GOVERNMENT'
  return /party/.test(word) ? 'PARTY' : 'OTHER'
}

function otherNames(name: string, others: { name: string }[] | undefined): string[] {
  return [...new Set((others ?? []).map((other) => other.name))].filter((other) => other !== name)
}
