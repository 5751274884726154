import { createHash } from 'node:crypto'
import type { NodeRow } from '../generated/rows.ts'
import type { Alignment } from '../generated/types.ts'
import { type Attribute, attributeProps } from './attributes.ts'
import { boundsOf, isDate } from './dateProperties.ts'
import { type Identifier, identifierProps } from './identifiers.ts'
import type { Noun, Props, Value } from './labels.ts'
import { type End, type FactLink, type LinksGiven, linksStatedBy } from './links.ts'
import { orderForm } from './nameOrder.ts'
import { intervalOf } from './partialDate.ts'
import { polarities } from './stance.ts'

/** A place in a file, as `['statements', 0, 'speaker']`. */
export type Path = (string | number)[]

/** One node of the graph as a file states it, with its relationships. */
export interface Fact {
  id: string
  type: Noun
  props: Props
  links: FactLink[]
  /** Where it stands in its file; what it states of itself stands below, under the schema's names. */
  path: Path
  /** The text of a source, stored beside it. */
  text?: string
}

/** What a row holds that follows from the rest, or has a usual value: made here. */
type Made = 'id' | 'type' | 'sortKey' | 'datasets' | 'polarity' | 'roleCheck' | 'sha256'
type Usual = 'otherNames' | 'prefix' | 'suffix'
type Stored<Row> = { [Name in keyof Row]: Exclude<Row[Name], null> }
/** What has to be said of a noun: the fields of its row, and its links under the names of the schema's fields. */
export type Given<N extends Noun, Row = Extract<NodeRow, { type: N }>> = Stored<Omit<Row, Made | Usual>> &
  Partial<Stored<Pick<Row, keyof Row & Usual>>> &
  LinksGiven<N> & { id: string; identifiers?: Identifier[] | undefined; path?: Path | undefined }

export function person(given: Given<'Person'>): Fact {
  return make('Person', { ...given, otherNames: given.otherNames ?? [] }, nameOrder(given.name))
}

export function organization(given: Given<'Organization'>): Fact {
  return make('Organization', { ...given, otherNames: given.otherNames ?? [] }, nameOrder(given.name))
}

/** A country that ISO 3166 gives two letters has three too: its id. */
export function country({ identifiers = [], ...given }: Given<'Country'>): Fact {
  const codes = given.iso2 === undefined ? [] : [given.iso2, given.id]
  const all = [...codes.map((identifier) => ({ scheme: 'iso3166', identifier })), ...identifiers]
  return make('Country', { ...given, otherNames: given.otherNames ?? [], identifiers: all }, nameOrder(given.name))
}

export function bloc(given: Given<'Bloc'>): Fact {
  return make('Bloc', { ...given, otherNames: given.otherNames ?? [] }, nameOrder(given.name))
}

export function post(given: Given<'Post'>): Fact {
  return make('Post', given, nameOrder(given.title))
}

export function appointment(given: Given<'Appointment'>): Fact {
  return make('Appointment', given, dateOrder(given.startDate))
}

export function membership(given: Given<'Membership'>): Fact {
  return make('Membership', given, dateOrder(given.startDate))
}

/** Each step to a broader issue says what supporting this one means for that. */
export function issue({
  broader = [],
  ...given
}: Omit<Given<'Issue'>, 'broader'> & { broader?: { issue: string; alignment: Alignment }[] | undefined }): Fact {
  const fact = make(
    'Issue',
    { ...given, otherNames: given.otherNames ?? [], broader: broader.map((step) => step.issue) },
    nameOrder(given.name),
  )
  const links = fact.links.map((link, index) => ({
    ...link,
    path: [...link.path, 'issue'],
    props: { alignment: broader[index]?.alignment ?? 'NONE' },
  }))
  return { ...fact, links }
}

export function event(given: Given<'Event'>): Fact {
  return make('Event', given, dateOrder(given.date))
}

/** `text` is the document as published, where it is known. */
export function source({ text, ...given }: Given<'Source'> & { text?: string | undefined }): Fact {
  const order = dateOrder(given.publishedOn)
  if (text === undefined) return make('Source', given, order)
  return { ...make('Source', given, order, { sha256: createHash('sha256').update(text).digest('hex') }), text }
}

/** Its role is worked out once it is in the graph. */
export function statement({
  attributes,
  ...given
}: Given<'Statement'> & { attributes?: Attribute[] | undefined }): Fact {
  const more = { roleCheck: 'UNKNOWN', ...attributeProps(attributes) }
  return make('Statement', given, dateOrder(given.statedAt), more)
}

/** `place` orders the quotations of a source where offsets are not known. */
export function quotation({ place, ...given }: Given<'Quotation'> & { place?: number | undefined }): Fact {
  const source = typeof given.source === 'string' ? given.source : given.source.id
  const at = place ?? given.start
  const order = at === undefined ? source : `${source} ${String(at).padStart(9, '0')}`
  return make('Quotation', { ...given, prefix: given.prefix ?? '', suffix: given.suffix ?? '' }, order)
}

export function position({ attributes, ...given }: Given<'Position'> & { attributes?: Attribute[] | undefined }): Fact {
  const polarity = polarities[given.stance]
  const more = { ...(polarity === null ? {} : { polarity }), ...attributeProps(attributes) }
  return make('Position', given, dateOrder(given.statedAt), more)
}

/** A name without case and accents. */
export function foldName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Lists of named things run by name, then id. */
const nameOrder = orderForm

/** Lists of dated things run by earliest day, then id; what has no date sorts before everything. */
function dateOrder(date: string | undefined): string {
  return intervalOf(date)?.earliest ?? ''
}

type Said = Pick<Given<'Person'>, 'id' | 'identifiers' | 'path'> & Record<string, unknown>

/** The fact of what is said: what is a link by the table becomes one, and a date gets its bounds. */
function make(type: Noun, { id, identifiers, path = [], ...said }: Said, order: string, more: Props = {}): Fact {
  const stated = linksStatedBy(type)
  const links: FactLink[] = []
  const props: Props = identifiers ? identifierProps(identifiers) : {}
  for (const [name, value] of Object.entries(said)) {
    if (value === undefined) continue
    const link = stated[name]
    if (link && Array.isArray(value))
      for (const [index, end] of value.entries()) links.push(lead(link, end, [name, index]))
    else if (link) links.push(lead(link, value as End, [name]))
    else props[name] = value as Value
    if (isDate(name)) Object.assign(props, boundsOf(name, value as string))
  }
  Object.assign(props, more)
  props.sortKey = `${order} ${id}`
  return { id, type, path, props, links }
}

function lead({ type, takes }: Pick<FactLink, 'type' | 'takes'>, end: End, path: Path): FactLink {
  return typeof end === 'string' ? { type, other: end, takes, path } : { type, other: end.id, takes: end.takes, path }
}
