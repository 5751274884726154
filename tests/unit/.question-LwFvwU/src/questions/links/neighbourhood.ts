import { badInput } from '../../errors.ts'
import type { Page, Window } from '../../graph/page.ts'
import { type Degree, type Links, type Neighbour, preferred, type Step } from './links.ts'

/** A node near another, with the last step of a shortest way to it. */
export interface Near extends Step {
  id: string
  /** Its place in the list: distance, then the node's own sort key. */
  sortKey: string
  distance: number
  from: string
}

export interface Found {
  /** One item more than the page has where others follow. */
  rows: Near[]
  totalCount: () => Promise<number>
  truncated: boolean
}

/** A page as it is answered: ids stand for nodes. */
export interface Neighbourhood {
  of: string
  nodes: string[]
  edges: NeighbourEdge[]
  pageInfo: Page<never>['pageInfo']
  totalCount: () => Promise<number>
  truncated: boolean
}

export interface NeighbourEdge extends Near {
  cursor: string
  relation: string
}

const MAX_DEPTH = 4
/** The most links that one walk reads. */
const MAX_LINKS = 10_000

/**
 * A page of what lies within `depth` links of a node, nearest first; null when there is no such node. A node with more links than a
 * walk may read is not walked through. Throws BAD_USER_INPUT for a depth that is not 1 to 4.
 */
export async function findNeighbourhood(
  links: Links,
  of: string,
  depth: number,
  window: Window,
): Promise<Found | null> {
  if (!Number.isInteger(depth) || depth < 1 || depth > MAX_DEPTH) {
    throw badInput('depth', `a whole number from 1 to ${MAX_DEPTH}`, depth)
  }
  const [middle] = await links.degrees([of])
  if (!middle) return null
  return middle.degree > MAX_LINKS ? pageOfHub(links, of, depth, window) : pageOfWalk(links, middle, depth, window)
}

/** Too many to walk from: what is next to it comes in pages straight from the store. */
async function pageOfHub(links: Links, of: string, depth: number, { first, after }: Window): Promise<Found> {
  const sortKey = after === null ? '' : after.startsWith('1 ') ? after.slice(2) : '\uffff'
  const page = await links.page(of, sortKey, first + 1)
  const steps = new Map<string, Step>()
  for (const link of await links.between(
    of,
    page.map(({ id }) => id),
  )) {
    steps.set(link.id, preferred(steps.get(link.id), link))
  }
  const rows = page.map(({ id, sortKey }) => {
    const { kind, forward } = steps.get(id) as Step
    return { id, sortKey: `1 ${sortKey}`, distance: 1, from: of, kind, forward }
  })
  return { rows, totalCount: () => links.count(of), truncated: depth > 1 }
}

async function pageOfWalk(links: Links, middle: Degree, depth: number, { first, after }: Window): Promise<Found> {
  const { near, truncated } = await walk(links, middle, depth)
  const rows = near.filter(({ sortKey }) => after === null || sortKey > after).slice(0, first + 1)
  return { rows, totalCount: async () => near.length, truncated }
}

async function walk(links: Links, middle: Degree, depth: number): Promise<{ near: Near[]; truncated: boolean }> {
  const seen = new Set([middle.id])
  const near: Near[] = []
  let left = MAX_LINKS
  let truncated = false
  let frontier: Degree[] = [middle]
  for (let distance = 1; distance <= depth && frontier.length > 0; distance++) {
    const walked = frontier.filter(({ degree }) => {
      const fits = degree <= left
      if (fits) left -= degree
      else truncated = true
      return fits
    })
    const order = new Map(walked.map(({ id }, index) => [id, index]))
    const reached = new Map<string, Neighbour>()
    for (const link of walked.length > 0 ? await links.neighbours([...order.keys()]) : []) {
      if (!seen.has(link.id)) reached.set(link.id, earlier(order, reached.get(link.id), link))
    }
    frontier = [...reached.values()].sort(bySortKey)
    for (const { id, at, kind, forward, sortKey } of frontier as Neighbour[]) {
      seen.add(id)
      near.push({ id, sortKey: `${distance} ${sortKey}`, distance, from: at, kind, forward })
    }
  }
  return { near, truncated }
}

/** Of two links that reach the same node the one from the earlier node, then the preferred one. */
function earlier(order: Map<string, number>, a: Neighbour | undefined, b: Neighbour): Neighbour {
  if (a?.at === b.at) return preferred(a, b)
  return a && (order.get(a.at) ?? 0) < (order.get(b.at) ?? 0) ? a : b
}

function bySortKey(a: Degree, b: Degree): number {
  return a.sortKey < b.sortKey ? -1 : 1
}
