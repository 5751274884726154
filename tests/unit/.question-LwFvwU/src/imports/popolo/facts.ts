import type { z } from 'zod'
import { show } from '../../errors.ts'
import type { OrganizationKind, Stance } from '../../generated/types.ts'
import type { Identifier } from '../../model/identifiers.ts'
import { idOf } from '../../model/ids.ts'
import type { Fact } from '../../model/nouns.ts'
import * as make from '../../model/nouns.ts'
import { voteFact } from '../voteFact.ts'
import type { Context } from './context.ts'
import * as format from './format.ts'
import { membershipFacts, partyFacts, postFact } from './memberships.ts'
import { speechFacts } from './speech.ts'

/** One list of a Popolo file: what its elements look like, and the facts that an element states. */
export interface List<Element> {
  name: string
  schema: z.ZodType<Element>
  facts(element: Element, all: Context): Fact[] | string
  /** The fields without which an element is refused; any other only drops out when it cannot be read. Without a list all count. */
  needs?: string[]
  /** Facts beside those that another entry has for the same elements: they stand or fall apart. */
  beside?: true
}

const VOTES: Record<string, Stance | undefined> = { yes: 'SUPPORT', no: 'OPPOSE', abstain: 'ABSTAIN' }
const VOTERS = ['Person', 'Organization'] as const
/** What the roll of those who took no side at all says. */
const NO_VOTE = ['absent', 'not voting', 'paired', 'excused']

const list = <Element>(
  name: string,
  schema: z.ZodType<Element>,
  facts: List<Element>['facts'],
  more: Pick<List<Element>, 'needs' | 'beside'> = {},
): List<unknown> => ({ name, schema, facts: facts as List<unknown>['facts'], ...more })

/** The lists in the order in which their elements refer to each other. */
export const LISTS: List<unknown>[] = [
  list(
    'organizations',
    format.organization,
    ({ id, name, other_names, identifiers, classification, parent_id, founding_date, dissolution_date }) => [
      make.organization({
        ...{ id: idOf(id), name, otherNames: otherNames(name, other_names), identifiers: known(id, identifiers) },
        ...{ kind: kindOf(classification), parent: parent_id && idOf(parent_id) },
        ...{ foundedOn: founding_date, dissolvedOn: dissolution_date },
      }),
    ],
    { needs: ['id', 'name', 'parent_id'] },
  ),
  list(
    'persons',
    format.person,
    ({ id, name, other_names, identifiers, biography, birth_date, death_date }) => [
      make.person({
        ...{ id: idOf(id), name, otherNames: otherNames(name, other_names) },
        ...{ identifiers: known(id, identifiers), description: biography, bornOn: birth_date, diedOn: death_date },
      }),
    ],
    { needs: ['id', 'name'] },
  ),
  list('posts', format.post, (post) => {
    const title = post.label ?? post.role
    return title === undefined
      ? 'post.label takes the title of the post; it is missing.'
      : [postFact(idOf(post.id), title, post.organization_id, post.label && post.role)]
  }),
  list('memberships', format.membership, membershipFacts),
  list('memberships', format.membership, partyFacts, { beside: true }),
  list('events', format.event, ({ id, name, start_date, location, organization_id }) => {
    if (name === undefined) return 'event.name takes a name; it is missing.'
    return [
      make.event({
        ...{ id: idOf(id), name, kind: 'OTHER', place: location, date: start_date },
        organizers: organization_id === undefined ? [] : [idOf(organization_id)],
      }),
    ]
  }),
  list('speeches', format.speech, speechFacts),
  list('motions', format.motion, ({ id, text, name }) => {
    const words = text ?? name
    return words === undefined
      ? 'motion.text takes what is voted on; it is missing.'
      : [make.issue({ id: idOf(id), name: words, kind: 'PROPOSITION' })]
  }),
  list('vote_events', format.voteEvent, ({ id, motion_id, name, start_date, organization_id }) => {
    if (motion_id === undefined) return 'vote_event.motion_id takes the motion that was voted on; it is missing.'
    return [
      make.event({
        ...{
          id: idOf(id),
          name: name ?? `Roll call ${id}`,
          kind: 'ROLL_CALL',
          date: start_date && format.dayOf(start_date),
        },
        organizers: organization_id === undefined ? [] : [idOf(organization_id)],
      }),
    ]
  }),
  list('votes', format.vote, ({ vote_event_id, voter_id, option }, { voteEvents }) => {
    const event = vote_event_id === undefined ? undefined : voteEvents.get(vote_event_id)
    if (event?.motion_id === undefined)
      return `vote.vote_event_id takes a vote event of the file that has a motion; got ${show(vote_event_id)}.`
    const stance = VOTES[option.toLowerCase()]
    if (stance === undefined && !NO_VOTE.includes(option.toLowerCase()))
      return `vote.option takes yes, no, abstain or ${NO_VOTE.join(', ')}; got ${show(option)}.`
    const voter = { id: idOf(voter_id), takes: VOTERS }
    const [statedAt, sequence] = event.start_date
      ? [format.dayOf(event.start_date), format.secondsOf(event.start_date)]
      : []
    const vote = { event: idOf(event.id), issue: idOf(event.motion_id), voter, statedAt, sequence }
    return stance === undefined ? [] : [voteFact({ ...vote, stance })]
  }),
]

function kindOf(classification: string | undefined): OrganizationKind {
  const word = classification?.toLowerCase() ?? ''
  if (/ministry|department/.test(word)) return 'MINISTRY'
  if (/^(executive|government|cabinet)$/.test(word)) return 'GOVERNMENT'
  return /party/.test(word) ? 'PARTY' : 'OTHER'
}

function otherNames(name: string, others: { name: string }[] | undefined): string[] {
  return [...new Set((others ?? []).map((other) => other.name))].filter((other) => other !== name)
}

/** An id of the form Q148 is one of Wikidata. */
function known(id: string, identifiers: Identifier[] | undefined): Identifier[] | undefined {
  return /^Q\d+$/.test(id) ? [...(identifiers ?? []), { scheme: 'wikidata', identifier: id }] : identifiers
}
