import { type Bounded, makeBounded } from '../../collections/bounded.ts'
import { makeLimit } from '../../collections/limit.ts'
import { makeNumbers } from '../../collections/numbers.ts'
import { makeTexts, type Texts, textAt } from '../../collections/texts.ts'
import { cypher } from '../../generated/cypher.ts'
import type { Engine } from '../../store/engine.ts'

/** All positions on some issues, in the order of lists. */
export interface Ordered {
  /** Their sort keys, in the order of the store. */
  keys: Texts
  /** Which of `issues` each is on. */
  issue: Uint32Array
  issues: readonly string[]
}

/** The stretch of an order that a page can come from: between two sort keys, both inclusive, and beyond the place of its cursor. */
export interface Stretch {
  from: string
  to: string
  after: string | null
  isNewestFirst: boolean
}

/** Where a position is found at once. */
export interface Found {
  id: string
  issue: string
}

/** On so many positions it is worth to know their order. */
export const MANY = 2000
/** Orders are cached, the most recently used, up to so many bytes. */
const MOST_BYTES = 64_000_000

/** The orders of one version of the data. What is not at hand is read meanwhile, one after another, and undefined now. */
export function makeOrders(engine: Pick<Engine, 'stream'>): (issues: readonly string[]) => Ordered | undefined {
  const orders: Bounded<Ordered> = makeBounded(MOST_BYTES)
  const begun = new Set<string>()
  const inTurn = makeLimit(1)
  return (issues) => {
    const key = JSON.stringify(issues)
    const known = orders.get(key)
    if (known || begun.has(key)) return known
    begun.add(key)
    // One that is too large to be cached stays begun: it would be read again and again.
    inTurn(() => readOrdered(engine, issues)).then(
      (ordered) => orders.set(key, ordered, bytesOf(ordered)),
      () => begun.delete(key),
    )
    return undefined
  }
}

async function readOrdered(engine: Pick<Engine, 'stream'>, issues: readonly string[]): Promise<Ordered> {
  const [keys, issue] = [makeTexts(), makeNumbers()]
  const places = new Map(issues.map((id, at) => [id, at]))
  for await (const rows of engine.stream(cypher['questions/ordered'], { issues })) {
    keys.add(rows.map(({ key }) => key as string))
    for (const row of rows) issue.push(places.get(row.issue as string) ?? 0)
  }
  return { keys: keys.done(), issue: issue.done(), issues }
}

function bytesOf({ keys, issue }: Ordered): number {
  return keys.bytes.length + keys.starts.byteLength + issue.byteLength
}

/** The first `most` positions of the stretch, in the page's order, and whether there are no more. */
export function firstOf(ordered: Ordered, stretch: Stretch, most: number): { found: Found[]; isAll: boolean } {
  const [from, to] = boundsOf(ordered, stretch)
  const count = Math.min(most, Math.max(0, to - from))
  const found = Array.from({ length: count }, (_, n) => foundAt(ordered, stretch.isNewestFirst ? to - 1 - n : from + n))
  return { found, isAll: count >= to - from }
}

function boundsOf({ keys }: Ordered, { from, to, after, isNewestFirst }: Stretch): [number, number] {
  const [first, last] = [placeOf(keys, from), placeOf(keys, `${to}\uffff`)]
  if (after === null) return [first, last]
  if (isNewestFirst) return [first, Math.min(last, placeAfter(keys, after, 0))]
  return [Math.max(first, placeAfter(keys, after, 1)), last]
}

function foundAt({ keys, issue, issues }: Ordered, at: number): Found {
  const key = textAt(keys, at)
  return { id: key.slice(key.indexOf(' ') + 1), issue: issues[issue[at] as number] as string }
}

/**
 * The place of the cursor, or the one behind it. Inside of a day the store may order ids otherwise than JavaScript does; then, and
 * where the cursor's position is gone, it is the beginning of the day in the page's order: the page leaves out what it need not give.
 */
function placeAfter(keys: Texts, after: string, behind: 0 | 1): number {
  const place = placeOf(keys, after)
  if (place < keys.size && textAt(keys, place) === after) return place + behind
  const day = after.slice(0, after.indexOf(' ') + 1)
  return placeOf(keys, behind === 1 ? day : `${day}\uffff`)
}

/** The place of the first key that is not before the text. */
function placeOf(keys: Texts, text: string): number {
  let [from, to] = [0, keys.size]
  while (from < to) {
    const middle = (from + to) >> 1
    if (textAt(keys, middle) < text) from = middle + 1
    else to = middle
  }
  return from
}
