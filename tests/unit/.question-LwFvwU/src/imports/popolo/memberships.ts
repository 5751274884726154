import { idOf, slugOf } from '../../model/ids.ts'
import type { Fact } from '../../model/nouns.ts'
import * as make from '../../model/nouns.ts'
import { roleOf } from '../roleOf.ts'
import type { Context } from './context.ts'
import type { Membership } from './format.ts'

const VOTERS = ['Person', 'Organization'] as const

/** A membership with a post, or with a role that makes one, is an appointment. */
export function membershipFacts(given: Membership, context: Context): Fact[] | string {
  const { id, organization_id, post_id, role } = given
  const member = given.person_id ?? given.member_id
  if (member === undefined) return 'membership.person_id takes the person who is the member; it is missing.'
  const dates = datesOf(given, context)
  const derived =
    post_id === undefined && organization_id !== undefined && role !== undefined && !/^member$/i.test(role)
  if (post_id === undefined && !derived) {
    if (organization_id === undefined)
      return 'membership.organization_id takes the organization or bloc; it is missing, and so is post_id.'
    const own = id === undefined ? madeId([member, 'in', organization_id], dates, true, context) : idOf(id)
    const of = { id: idOf(organization_id), takes: ['Organization'] as const }
    return [make.membership({ id: own, ...dates, member: { id: idOf(member), takes: VOTERS }, of })]
  }
  const post = post_id === undefined ? idOf(`${organization_id}-${slugOf(role ?? '')}`) : idOf(post_id)
  const often = (context.appointments.get(`${member} ${post_id ?? post}`) ?? 0) > 1
  const own = id === undefined ? madeId([member, 'as', post], dates, often, context) : idOf(id)
  const appointment = make.appointment({ id: own, status: 'UNKNOWN', ...dates, person: idOf(member), post })
  return derived && !context.posts.has(post)
    ? [postFact(post, role ?? '', organization_id), appointment]
    : [appointment]
}

/** Whoever sits somewhere on behalf of a party is a member of it at that time. */
export function partyFacts(given: Membership, context: Context): Fact[] | string {
  const { on_behalf_of_id: party, id } = given
  const member = given.person_id ?? given.member_id
  if (party === undefined || member === undefined) return []
  const dates = datesOf(given, context)
  const where = given.post_id ?? given.organization_id ?? ''
  const parts = id === undefined ? [member, 'in', where, 'for', party] : [id, 'for', party]
  return [
    make.membership({
      ...{ id: madeId(parts, dates, id === undefined, context), ...dates },
      member: { id: idOf(member), takes: VOTERS },
      of: { id: idOf(party), takes: ['Organization'] },
    }),
  ]
}

export function postFact(id: string, title: string, organization: string | undefined, grade?: string): Fact {
  return make.post({ id, title, role: roleOf(title, grade), organization: organization && idOf(organization) })
}

interface Dates {
  startDate: string | undefined
  endDate: string | undefined
}

/** The dates of the legislative period stand in for those that the membership leaves out, where they do not contradict it. */
function datesOf({ start_date, end_date, legislative_period_id }: Membership, { events }: Context): Dates {
  const term = legislative_period_id === undefined ? undefined : events.get(legislative_period_id)
  const [start, end] = [term?.start_date, term?.end_date]
  const startsBefore = end_date === undefined || start === undefined || start <= end_date
  const endsAfter = start_date === undefined || end === undefined || start_date <= end
  return {
    startDate: start_date ?? (startsBefore ? start : undefined),
    endDate: end_date ?? (endsAfter ? end : undefined),
  }
}

/** The id of a membership to which the file gives none: with its start, and with its end too where another one began then. */
function madeId(parts: string[], { startDate, endDate }: Dates, dated: boolean, { made }: Context): string {
  const id = idOf([...parts, ...(dated && startDate ? [startDate] : [])].join('-'))
  const dates = `${startDate} ${endDate}`
  const before = made.get(id) ?? dates
  made.set(id, before)
  return before === dates ? id : idOf([...parts, startDate ?? '', 'to', endDate ?? ''].join('-'))
}
