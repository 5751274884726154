import { orderForm } from '../model/nameOrder.ts'
import { type Interval, parsePartialDate } from '../model/partialDate.ts'
import type { Value } from '../store/engine.ts'

/** The kinds of thing a dossier can state. The exclusive ones belong to one dataset; the others may be stated by several that agree. */
export const exclusiveTypes = ['Source', 'Statement', 'Quotation', 'Position'] as const
export const sharedTypes = [
  'Person',
  'Organization',
  'Country',
  'Bloc',
  'Post',
  'Appointment',
  'Membership',
  'Issue',
  'Event',
] as const
export type FactType = (typeof exclusiveTypes)[number] | (typeof sharedTypes)[number]
export const actorTypes: readonly FactType[] = ['Person', 'Organization', 'Country', 'Bloc']

/** The relationships between facts, as the graph names them. */
export const linkTypes = [
  'ACCREDITED_TO',
  'ADDRESSES',
  'ANSWERS',
  'AT',
  'ATTENDED',
  'ATTRIBUTED_TO',
  'BELONGS_TO',
  'FOUND_IN',
  'HAS',
  'HOLDS',
  'MADE',
  'MENTIONS',
  'NARROWS',
  'OF',
  'ON',
  'ON_BEHALF_OF',
  'ORGANIZED_BY',
  'PART_OF',
  'PUBLISHED_BY',
  'QUOTED_AS',
  'REPRESENTS',
  'SHOWN_BY',
  'SUPERSEDES',
  'TO',
  'TOOK',
  'TOWARD',
  'WORDED_IN',
] as const
export type LinkType = (typeof linkTypes)[number]

/** One relationship of a fact: from it, or to it where `reverse`. */
export interface FactLink {
  type: LinkType
  other: string
  /** What `other` has to be. */
  takes: readonly FactType[]
  reverse?: boolean
  props?: Record<string, Value>
  path: (string | number)[]
}

/** One node of the graph as a dossier states it, with its relationships and its place in the file. */
export interface Fact {
  id: string
  type: FactType
  props: Record<string, Value>
  links: FactLink[]
  path: (string | number)[]
}

/** The id of an appointment where the dossier gives none. */
export function appointmentId({ id, person, post }: { id?: string | undefined; person: string; post: string }): string {
  return id ?? `${person}-as-${post}`
}

/** A name without case and accents. */
export function foldName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The sort key of a named thing: lists run by name, then id. */
export function nameKey(name: string, id: string): string {
  return `${orderForm(name)} ${id}`
}

/** The sort key of a dated thing: lists run by earliest day, then id; what has no date sorts before everything. */
export function dateKey(date: string | undefined, id: string): string {
  return `${intervalOf(date)?.earliest ?? ''} ${id}`
}

/** A partial date as it is stored: the text and, beside it, its earliest and latest day. */
export function dateProps(property: string, stem: string, date: string | undefined): Record<string, Value> {
  const interval = intervalOf(date)
  if (!interval || date === undefined) return {}
  return { [property]: date, [`${stem}Earliest`]: interval.earliest, [`${stem}Latest`]: interval.latest }
}

export function intervalOf(date: string | undefined): Interval | null {
  return date === undefined ? null : parsePartialDate(date)
}

/** The given properties without those that are absent: what is not stated is not stored. */
export function stated(props: Record<string, Value | undefined>): Record<string, Value> {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as Record<string, Value>
}
