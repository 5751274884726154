import { badInput } from '../../errors.ts'
import { cypher } from '../../generated/cypher.ts'
import type { LinkKind } from '../../generated/types.ts'
import type { Load } from '../../graph/batch.ts'
import { links, overLinks, walkedTypes } from '../../model/links.ts'

export const linkKinds: readonly LinkKind[] = walkedTypes

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

/** Queries over links of some kinds, each one round trip. */
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
  const read = async <T>(text: string, params: object) => (await load(overLinks(text, kinds), { ...params })) as T
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
  return links[kind].words[forward ? 0 : 1]
}

/** Which of two links between the same nodes is reported. */
export function preferred<T extends Step>(a: T | undefined, b: T): T {
  return a === undefined || rank(b) < rank(a) ? b : a
}

function rank({ kind, forward }: Step): number {
  return linkKinds.indexOf(kind) * 2 + (forward ? 0 : 1)
}
