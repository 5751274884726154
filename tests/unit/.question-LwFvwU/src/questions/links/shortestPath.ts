import { badInput, DemarcheError } from '../../errors.ts'
import { type Links, preferred, type Step } from './links.ts'

/** One link of a path. */
export interface PathStep extends Step {
  from: string
  to: string
}

/** A path as it is answered: ids stand for nodes. */
export interface Path {
  length: number
  steps: (PathStep & { relation: string })[]
  nodes: string[]
}

const MAX_LENGTH = 8
/** The most links that one search reads. */
const MAX_LINKS = 100_000

/** One end's half of the search: how far each node is from it, and the links by which the last step came. */
interface Side {
  depth: number
  reached: Map<string, Map<string, Step>>
  frontier: string[]
  /** How many links its next level takes to read. */
  cost: number
  /** Whether its links are walked against the path. */
  reversed: boolean
}

/**
 * The steps of a shortest path, null when there is none of at most `maxLength` links or an id names nothing. Of several the one
 * whose ids come first, step by step, so that every engine answers alike. Both ends are searched in turn, the cheaper one first, a round trip
 * a level. Throws BAD_USER_INPUT for the same end twice and a length that is not 1 to 8, QUERY_TOO_LARGE when too many links would have to be read.
 */
export async function findShortestPath(
  links: Links,
  { from, to, maxLength }: { from: string; to: string; maxLength: number },
): Promise<PathStep[] | null> {
  if (!Number.isInteger(maxLength) || maxLength < 1 || maxLength > MAX_LENGTH) {
    throw badInput('maxLength', `a whole number from 1 to ${MAX_LENGTH}`, maxLength)
  }
  if (from === to) throw badInput('to', 'another id than from', to)
  const degrees = new Map((await links.degrees([from, to])).map(({ id, degree }) => [id, degree]))
  if (degrees.size < 2) return null
  const start = makeSide(from, degrees.get(from) ?? 0, false)
  const end = makeSide(to, degrees.get(to) ?? 0, true)
  let left = MAX_LINKS
  while (start.depth + end.depth < maxLength && start.frontier.length > 0 && end.frontier.length > 0) {
    const [side, other] = start.cost <= end.cost ? [start, end] : [end, start]
    if (side.cost > left) throw tooLarge(from, to)
    left -= side.cost
    await widen(links, side)
    const meeting = side.frontier.filter((id) => other.reached.has(id))
    if (meeting.length > 0) return pathThrough(meeting, start, end)
  }
  return null
}

function makeSide(id: string, cost: number, reversed: boolean): Side {
  return { depth: 0, reached: new Map([[id, new Map()]]), frontier: [id], cost, reversed }
}

/** Takes the side one level on. Every link into the new level is kept, because any of them may be on the path that comes first. */
async function widen(links: Links, side: Side): Promise<void> {
  const next = new Map<string, number>()
  for (const { at, id, kind, forward, degree } of await links.neighbours(side.frontier)) {
    if (side.reached.has(id) && !next.has(id)) continue
    next.set(id, degree)
    const into = side.reached.get(id) ?? new Map<string, Step>()
    side.reached.set(id, into.set(at, preferred(into.get(at), { kind, forward: forward !== side.reversed })))
  }
  side.depth += 1
  side.frontier = [...next.keys()]
  side.cost = [...next.values()].reduce((sum, degree) => sum + degree, 0)
}

/** Goes back from where the sides met to learn which nodes are on a shortest path, then forward, taking the first id each time. */
function pathThrough(meeting: string[], start: Side, end: Side): PathStep[] {
  const onward = new Map<string, Set<string>>()
  let level = new Set(meeting)
  for (let depth = start.depth; depth > 0; depth--) {
    const before = new Set<string>()
    for (const id of level) {
      for (const earlier of stepsInto(start, id).keys()) {
        before.add(earlier)
        onward.set(earlier, (onward.get(earlier) ?? new Set()).add(id))
      }
    }
    level = before
  }
  const steps: PathStep[] = []
  let from = firstOf(level)
  for (let depth = 0; depth < start.depth; depth++) {
    const to = firstOf(onward.get(from) ?? [])
    steps.push({ from, to, ...(stepsInto(start, to).get(from) as Step) })
    from = to
  }
  for (let depth = 0; depth < end.depth; depth++) {
    const to = firstOf(stepsInto(end, from).keys())
    steps.push({ from, to, ...(stepsInto(end, from).get(to) as Step) })
    from = to
  }
  return steps
}

function stepsInto(side: Side, id: string): Map<string, Step> {
  return side.reached.get(id) as Map<string, Step>
}

function firstOf(ids: Iterable<string>): string {
  return [...ids].sort()[0] as string
}

function tooLarge(from: string, to: string): DemarcheError {
  return new DemarcheError(
    'QUERY_TOO_LARGE',
    `A path may take ${MAX_LINKS} links to find; from ${from} to ${to} there are more. Name fewer kinds of link in via, or a smaller maxLength.`,
  )
}
