import { z } from 'zod'
import { yearsFor } from '../../model/dateProperties.ts'
import { parsePartialDate, partialDateForm } from '../../model/partialDate.ts'

/** What an import takes from Popolo (popoloproject.com/specs). Everything else there, such as contact details, images and areas, is counted as not read. */

const id = z.union([z.string().min(1), z.int().transform(String)], 'an id, a text or a whole number')
const text = z.string('a text').trim().min(1, 'a text that is not empty')
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === null || value === '' ? undefined : value), schema.optional())
const momentOf = (property: string) => {
  const [first, last] = yearsFor(property, new Date().toISOString())
  const isPossible = (value: string) => Number(value.slice(0, 4)) >= first && Number(value.slice(0, 4)) <= last
  return optional(
    z
      .string(partialDateForm)
      .refine((value) => parsePartialDate(dayOf(value)) !== null, { error: partialDateForm, abort: true })
      .refine(isPossible, `a date from ${first} to ${last}`),
  )
}
const dateOf = (property: string) => momentOf(property).transform((value) => value && dayOf(value))
const date = dateOf('date')
const names = optional(z.array(z.object({ name: text })))
const identifiers = optional(
  z.array(z.object({ scheme: text, identifier: z.union([text, z.number().transform(String)], 'a text or a number') })),
)

export const person = z.object({
  id,
  name: text,
  other_names: names,
  identifiers,
  biography: optional(text),
  birth_date: date,
  death_date: date,
})
export const organization = z.object({
  id,
  name: text,
  other_names: names,
  identifiers,
  classification: optional(text),
  founding_date: date,
  dissolution_date: date,
  parent_id: optional(id),
})
export const post = z.object({ id, label: optional(text), role: optional(text), organization_id: optional(id) })
export const membership = z.object({
  id: optional(id),
  person_id: optional(id),
  member_id: optional(id),
  organization_id: optional(id),
  post_id: optional(id),
  on_behalf_of_id: optional(id),
  legislative_period_id: optional(id),
  role: optional(text),
  start_date: date,
  end_date: dateOf('endDate'),
})
export const event = z.object({
  id,
  name: optional(text),
  classification: optional(text),
  start_date: date,
  end_date: dateOf('endDate'),
  location: optional(text),
  organization_id: optional(id),
})
export const motion = z.object({ id, text: optional(text), name: optional(text), date })
export const voteEvent = z.object({
  id,
  motion_id: optional(id),
  name: optional(text),
  start_date: momentOf('date'),
  organization_id: optional(id),
})
export const vote = z.object({ vote_event_id: optional(id), voter_id: id, option: text })
const inline = optional(z.object({ id: optional(id) }))
export const speech = z.object({
  id,
  creator_id: optional(id),
  creator: inline,
  attribution_text: optional(text),
  audience_id: optional(id),
  audience: inline,
  text: optional(text),
  date,
  title: optional(text),
  type: optional(text),
  position: optional(z.int().min(0)),
  event_id: optional(id),
  sources: optional(
    z.array(
      z.object({ url: z.url({ protocol: /^https?$/, error: 'an http or https address' }), note: optional(text) }),
    ),
  ),
})

export type Event = z.infer<typeof event>
export type Membership = z.infer<typeof membership>
export type Post = z.infer<typeof post>
export type Speech = z.infer<typeof speech>
export type VoteEvent = z.infer<typeof voteEvent>

/** The day of a date with or without a time, as it is written. */
export function dayOf(moment: string): string {
  return moment.replace(/T.*$/, '')
}

/** The seconds of a moment since the day that it is written with began in Greenwich; of midnight, which stands for any time, none. */
export function secondsOf(moment: string): number | undefined {
  const { hours, minutes, seconds = '0', sign = '+', ahead = '0', beside = '0' } = TIME.exec(moment)?.groups ?? {}
  if (hours === undefined || Number(hours) + Number(minutes) + Number(seconds) === 0) return undefined
  const shift = (Number(ahead) * 60 + Number(beside)) * 60 * (sign === '-' ? -1 : 1)
  return (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds) - shift
}

const TIME =
  /T(?<hours>[01]\d|2[0-3]):?(?<minutes>[0-5]\d)(?::?(?<seconds>[0-5]\d))?(?:\.\d+)?(?:Z|(?<sign>[+-])(?<ahead>\d\d):?(?<beside>\d\d)?)?$/
