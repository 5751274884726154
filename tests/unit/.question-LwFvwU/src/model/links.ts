import { actors, type Noun, type Props } from './labels.ts'

/** A link as facts of one noun state it: under which name, to what, how often. `belongs` marks those that lead up to what the noun is a part of. */
interface Stated {
  as: string
  takes: readonly Noun[]
  number: 'one' | 'optional' | 'many'
  belongs?: true
}

interface Link {
  /** How it reads along its direction, and against it. */
  words: readonly [along: string, against: string]
  /** The nouns whose facts state it: from them, or to them where `reverse`. */
  by: Partial<Record<Noun, Stated>>
  reverse?: true
  /** Worked out from other links; no fact states it. */
  derived?: true
  /** A walk through the graph does not take it. */
  hidden?: true
}

type Takes = readonly Noun[]
const one = <const As extends string>(as: As, takes: Takes) => ({ as, takes, number: 'one' }) as const
const optional = <const As extends string>(as: As, takes: Takes) => ({ as, takes, number: 'optional' }) as const
const many = <const As extends string>(as: As, takes: Takes) => ({ as, takes, number: 'many' }) as const
const belongs = <Link extends Stated>(link: Link) => ({ ...link, belongs: true }) as const

/**
 * Every type of relationship, in order of preference where two things are linked in several ways. Constructors, checks, queries, dumps,
 * exports and the schema's `LinkKind` take theirs from here.
 */
export const links = {
  TOOK: {
    words: ['took the position', 'is the position of'],
    by: { Position: one('actor', actors) },
    reverse: true,
  },
  ON: { words: ['is on the issue', 'is the issue of'], by: { Position: one('issue', ['Issue']) } },
  TOWARD: { words: ['is directed at', 'is the target of'], by: { Position: many('targets', actors) } },
  ON_BEHALF_OF: {
    words: ['is on behalf of', 'is represented in'],
    by: { Position: optional('onBehalfOf', actors), Statement: optional('onBehalfOf', actors) },
  },
  SUPERSEDES: { words: ['supersedes', 'is superseded by'], by: { Position: optional('supersedes', ['Position']) } },
  HOLDS: { words: ['holds', 'is held by'], by: { Appointment: one('person', ['Person']) }, reverse: true },
  TO: { words: ['is an appointment to', 'is filled by'], by: { Appointment: one('post', ['Post']) } },
  TAKEN_HOLDING: {
    words: ['was taken while holding', 'was held while taking'],
    by: { Position: many('appointmentsInForce', ['Appointment']) },
    derived: true,
  },
  SPOKEN_IN: {
    words: ['was spoken in the role of', 'is the role that spoke'],
    by: { Statement: optional('appointment', ['Appointment']) },
    derived: true,
  },
  OF: {
    words: ['is in', 'has'],
    by: {
      Post: belongs(optional('organization', ['Organization'])),
      Membership: one('of', ['Organization', 'Bloc']),
    },
  },
  REPRESENTS: {
    words: ['represents', 'is represented by'],
    by: { Post: belongs(optional('represents', ['Country', 'Bloc'])) },
  },
  ACCREDITED_TO: {
    words: ['is accredited to', 'receives'],
    by: { Post: belongs(optional('accreditedTo', ['Country', 'Organization', 'Bloc'])) },
  },
  HAS: {
    words: ['has the membership', 'is the membership of'],
    by: { Membership: one('member', actors) },
    reverse: true,
  },
  BELONGS_TO: {
    words: ['belongs to', 'has the organization'],
    by: { Organization: belongs(optional('country', ['Country'])) },
  },
  PART_OF: {
    words: ['is part of', 'has the part'],
    by: { Organization: belongs(optional('parent', ['Organization'])) },
  },
  NARROWS: { words: ['is narrower than', 'is broader than'], by: { Issue: belongs(many('broader', ['Issue'])) } },
  MADE: {
    words: ['made the statement', 'is the statement of'],
    by: { Statement: one('speaker', actors) },
    reverse: true,
  },
  ANSWERS: { words: ['answers', 'is answered by'], by: { Statement: optional('answers', ['Statement']) } },
  ADDRESSES: { words: ['is addressed to', 'is addressed by'], by: { Statement: many('audience', actors) } },
  MENTIONS: { words: ['speaks of', 'is spoken of in'], by: { Statement: many('mentions', actors) } },
  SHOWN_BY: { words: ['is shown by', 'shows'], by: { Position: optional('statement', ['Statement']) } },
  WORDED_IN: { words: ['is worded in', 'words'], by: { Position: many('quotations', ['Quotation']) } },
  QUOTED_AS: { words: ['is quoted as', 'quotes'], by: { Quotation: one('statement', ['Statement']) }, reverse: true },
  AT: {
    words: ['was stated at', 'is the occasion of'],
    by: { Position: optional('event', ['Event']), Statement: optional('event', ['Event']) },
  },
  ATTENDED: { words: ['took part in', 'was attended by'], by: { Event: many('participants', actors) }, reverse: true },
  ORGANIZED_BY: {
    words: ['was organized by', 'organized'],
    by: { Event: belongs(many('organizers', ['Organization'])) },
  },
  FOUND_IN: {
    words: ['is found in', 'contains'],
    by: { Position: optional('source', ['Source']), Quotation: one('source', ['Source']) },
  },
  PUBLISHED_BY: {
    words: ['was published by', 'published'],
    by: { Source: belongs(optional('publisher', ['Organization'])) },
  },
  ATTRIBUTED_TO: {
    words: ['is attributed to', 'has the attributed words'],
    by: { Statement: optional('appointment', ['Appointment']) },
    hidden: true,
  },
  TAKEN_IN: {
    words: ['was taken in the role of', 'is the role that took'],
    by: { Position: optional('appointment', ['Appointment']) },
    derived: true,
    hidden: true,
  },
} as const satisfies Record<string, Link>

type Links = typeof links
export type LinkType = keyof Links
type TypesWhere<Has> = { [Type in LinkType]: Links[Type] extends Has ? Type : never }[LinkType]
type WalkedType = Exclude<LinkType, TypesWhere<{ hidden: true }>>
export type DerivedType = TypesWhere<{ derived: true }>
/** The types that lead from a thing to what it belongs to. */
export type BelongsType = {
  [Type in LinkType]: Links[Type]['by'][keyof Links[Type]['by']] extends infer By
    ? By extends { belongs: true }
      ? Type
      : never
    : never
}[LinkType]

/** One relationship of a fact. */
export interface FactLink {
  type: LinkType
  other: string
  /** What `other` has to be. */
  takes: readonly Noun[]
  props?: Props
  /** The place of `other` under the fact's own. */
  path: (string | number)[]
}

/** The other end of a link: its id, with what it has to be where the file says more than the table. */
export type End = string | { id: string; takes: readonly Noun[] }

type StatedBy<N extends Noun> = {
  [Type in Exclude<LinkType, DerivedType>]: N extends keyof Links[Type]['by'] ? Links[Type]['by'][N] : never
}[Exclude<LinkType, DerivedType>]
/** The links of a noun by the names under which its facts state them. */
export type LinksGiven<N extends Noun> = {
  [Of in Extract<StatedBy<N>, { number: 'one' }> as Of['as']]: End
} & {
  [Of in Extract<StatedBy<N>, { number: 'optional' }> as Of['as']]?: End | undefined
} & {
  [Of in Extract<StatedBy<N>, { number: 'many' }> as Of['as']]?: readonly End[] | undefined
}

export const linkTypes = Object.keys(links) as [LinkType, ...LinkType[]]
const rows = linkTypes.map((type): Link & { type: LinkType } => ({ type, ...links[type] }))
const typesOf = (which: (link: Link) => unknown) => rows.filter(which).map(({ type }) => type)
export const derivedTypes = typesOf(({ derived }) => derived)
/** What a walk through the graph can take. */
export const walkedTypes = typesOf(({ hidden }) => !hidden) as WalkedType[]
/** What facts state of themselves, from them and to them. */
export const outwardTypes = typesOf(({ reverse, derived }) => !reverse && !derived)
export const inwardTypes = typesOf(({ reverse, derived }) => reverse && !derived)
export const belongsTypes = typesOf(({ by }) => Object.values(by).some((link) => link.belongs))

/** The links that facts of this noun state, by name. */
export function linksStatedBy(noun: Noun): Readonly<Record<string, (Stated & { type: LinkType }) | undefined>> {
  return byNoun[noun] ?? {}
}
const byNoun: Partial<Record<string, Record<string, Stated & { type: LinkType }>>> = {}
for (const { type, by } of rows.filter(({ derived }) => !derived)) {
  for (const [noun, link] of Object.entries(by)) byNoun[noun] = { ...byNoun[noun], [link.as]: { type, ...link } }
}

/** Whether it leads to the fact that states it. */
export function isReverse(type: LinkType): boolean {
  return (links[type] as Link).reverse ?? false
}

/** A query over these types of relationship, which its text names `:LINKS`. They are of the table, never of a user's text. */
export function overLinks(text: string, types: readonly LinkType[]): string {
  return text.replaceAll(/(?<=:)LINKS\b/g, types.join('|'))
}
