import { badInput } from '../../errors.ts'
import { cypher } from '../../generated/cypher.ts'
import type { LinkKind } from '../../generated/types.ts'
import type { Load } from '../../graph/batch.ts'

/** How each kind of link reads along its direction and against it. Where two nodes are linked twice, the first kind here is told. */
const relations: Record<LinkKind, [along: string, against: string]> = {
  TOOK: ['took the position', 'is the position of'],
  ON: ['is on the issue', 'is the issue of'],
  TOWARD: ['is directed at', 'is the target of'],
  ON_BEHALF_OF: ['is on behalf of', 'is represented in'],
  SUPERSEDES: ['supersedes', 'is superseded by'],
  HOLDS: ['holds', 'is held by'],
  TO: ['is an appointment to', 'is filled by'],
  TAKEN_HOLDING: ['was taken while holding', 'was held while taking'],
  SPOKEN_IN: ['was spoken in the role of', 'is the role that spoke'],
  OF: ['is in', 'has'],
  REPRESENTS: ['represents', 'is represented by'],
  ACCREDITED_TO: ['is accredited to', 'receives'],
  HAS: ['has the membership', 'is the membership of'],
  BELONGS_TO: ['belongs to', 'has the organization'],
  PART_OF: ['is part of', 'has the part'],
  NARROWS: ['is narrower than', 'is broader than'],
  MADE: ['made the statement', 'is the statement of'],
  ANSWERS: ['answers', 'is answered by'],
  ADDRESSES: ['is addressed to', 'is addressed by'],
  MENTIONS: ['speaks of', 'is spoken of in'],
  SHOWN_BY: ['is shown by', 'shows'],
  WORDED_IN: ['is worded in', 'words'],
  QUOTED_AS: ['is quoted as', 'quotes'],
  AT: ['was stated at', 'is the occasion of'],
  ATTENDED: ['took part in', 'was attended by'],
  ORGANIZED_BY: ['was organized by', 'organized'],
  FOUND_IN: ['is found in', 'contains'],
  PUBLISHED_BY: ['was published by', 'published'],
}

export const linkKinds = Object.keys(relations) as LinkKind[]

/** A link as it is walked; `forward` along its direction. */
export interface Step {
  kind: LinkKind
  forward: boolean
}

/** A link of the node `at`, with the node at its other end: its id, sort key and number of links. */
export interface Neighbour extends Step {
  at: string
  id: string
  sortKey: string
  degree: number
}

/** A node with its place in lists and its number of links. */
export interface Degree {
  id: string
  sortKey: string
  degree: number
}

/** A node next to some others, with its links to them. */
type Adjacent = Degree & { links: (Step & { at: string })[] }

/** Statements over links of some kinds, each one round trip. */
export interface Links {
  /** The number of links of each node; an id that names nothing is left out. */
  degrees(ids: string[]): Promise<Degree[]>
  /** Every link of the nodes. */
  neighbours(ids: string[]): Promise<Neighbour[]>
  /** Up to `first` nodes next to one that come after the sort key. */
  page(of: string, after: string, first: number): Promise<{ id: string; sortKey: string }[]>
  /** How many nodes are next to one. */
  count(of: string): Promise<number>
  /** The links from `of` to nodes next to it. */
  between(of: string, ids: string[]): Promise<Omit<Neighbour, 'sortKey' | 'degree'>[]>
}

/** The links to walk over; all kinds when `via` is null. Throws BAD_USER_INPUT when it names none. */
export function makeLinks(load: Load, via: readonly LinkKind[] | null): Links {
  if (via?.length === 0) throw badInput('via', 'at least one kind of link', via)
  const kinds = linkKinds.filter((kind) => via === null || via.includes(kind))
  const read = async <T>(text: string, params: object) =>
    // The kinds come from the enum, never from a user's text.
    (await load(text.replaceAll(/(?<=:)KINDS/g, kinds.join('|')), { ...params })) as T
  return {
    degrees: (ids) => read(cypher['questions/neighbourDegrees'], { ids }),
    async neighbours(ids) {
      const nodes = await read<Adjacent[]>(cypher['questions/neighbours'], { ids })
      return nodes.flatMap(({ links, ...node }) => links.map((link) => ({ ...link, ...node })))
    },
    page: (of, after, first) => read(cypher['questions/neighbourPage'], { of, after, first }),
    count: (of) => read(cypher['questions/neighbourCount'], { of }),
    between: (of, ids) => read(cypher['questions/neighbourLinks'], { of, ids }),
  }
}

/** The link in words. */
export function relationOf({ kind, forward }: Step): string {
  return relations[kind][forward ? 0 : 1]
}

/** Which of two links between the same nodes is told. */
export function preferred<T extends Step>(a: T | undefined, b: T): T {
  return a === undefined || rank(b) < rank(a) ? b : a
}

function rank({ kind, forward }: Step): number {
  return linkKinds.indexOf(kind) * 2 + (forward ? 0 : 1)
}
