import { type Around, type Box, crosses, isInside, overlap } from './around.ts'

const widest = 24
const mostLines = 3
/** Where no name stands: the pixels at the foot of a picture in which it is said how many are named. */
export const FOOT = 22
/** How many characters stand for a name that finds no other place. */
const briefs = [16, 10]

/** A text in lines of few characters, the last one shortened where there is more of it. */
export function wrap(text: string, lines = mostLines): string[] {
  const wrapped: string[] = ['']
  for (const word of text.split(/\s+/)) {
    const last = wrapped.at(-1) ?? ''
    if (last !== '' && last.length + word.length >= widest) wrapped.push(word)
    else wrapped[wrapped.length - 1] = last === '' ? word : `${last} ${word}`
  }
  if (wrapped.length <= lines) return wrapped
  return [...wrapped.slice(0, lines - 1), `${wrapped[lines - 1]}…`]
}

/** What is said where not every name found room; empty where all did. */
export function sayNames(placed: number, wanted: number): string {
  return placed < wanted ? `${placed} of ${wanted} are named.` : ''
}

/** The same of a picture that can be pointed at: where the other names are. */
export function sayNamesHere(placed: number, wanted: number): string {
  return placed < wanted ? `${sayNames(placed, wanted)} Point at another for its name.` : ''
}

export type Align = 'left' | 'center' | 'right'

/** The sides of a node at which its name can stand, and how its lines are set there. */
const sides: { right: number; down: number; align: Align }[] = [
  { right: 0, down: 1, align: 'center' },
  { right: 0, down: -1, align: 'center' },
  { right: 1, down: 0, align: 'left' },
  { right: -1, down: 0, align: 'right' },
  { right: 1, down: 1, align: 'left' },
  { right: -1, down: 1, align: 'right' },
  { right: 1, down: -1, align: 'left' },
  { right: -1, down: -1, align: 'right' },
  { right: 0.5, down: 1, align: 'center' },
  { right: -0.5, down: 1, align: 'center' },
  { right: 0.5, down: -1, align: 'center' },
  { right: -0.5, down: -1, align: 'center' },
]

/** How much worse a place is for what a name hides there, a line left out, a corner (whose is it?), and looking inward. */
const costs = { glyph: 5, edge: 2, short: 1.5, corner: 0.5, inward: 1 }

/** A node whose name wants a place. */
export interface Wanting {
  id: string
  label: string
  x: number
  y: number
  size: number
}

export interface Placed {
  id: string
  lines: string[]
  box: Box
  align: Align
}

/** What a name has to keep to: what is drawn around it, the picture's edges, the names before it, and the size of its letters. */
export interface Room {
  around: Around
  canvas: Box
  names: Placed[]
  letter: number
  measure(text: string): number
}

/**
 * Where a name hides least, and of such sides the one away from what its node is linked to; shortened where the whole finds no
 * place. Undefined where there is none: no name lies over another or over a node, or leaves the picture.
 */
export function placeName(node: Wanting, room: Room): Placed | undefined {
  const full = wrap(node.label)
  const attempts = full.map((_, short) => (short === 0 ? full : wrap(node.label, full.length - short)))
  let best: (Placed & { cost: number }) | undefined
  for (const [short, lines] of attempts.entries()) {
    if ((best?.cost ?? Number.POSITIVE_INFINITY) <= costs.short * short) break
    best = cheaper(best, placeLines(node, lines, costs.short * short, room))
  }
  for (const most of briefs) {
    if (best !== undefined || node.label.length <= most + 2) continue
    best = placeLines(node, [`${node.label.slice(0, most).trimEnd()}…`], 0, room)
  }
  if (best) room.names.push(best)
  return best
}

function placeLines(
  node: Wanting,
  lines: string[],
  extra: number,
  room: Room,
): (Placed & { cost: number }) | undefined {
  const { id, x, y, size } = node
  const { around, canvas, names, letter } = room
  const out = around.outward.get(id) ?? { x: 0, y: 0 }
  const far = Math.hypot(out.x, out.y) || 1
  const width = Math.max(...lines.map(room.measure))
  const height = (lines.length * 1.2 - 0.2) * letter
  let best: (Placed & { cost: number }) | undefined
  for (const { right, down, align } of sides) {
    const corner = Math.abs(right * down)
    const away = size + (corner ? 1 : letter < 11 ? 3 : 5)
    const left = x + right * away + ((right - 1) * width) / 2
    const top = y + down * away + ((down - 1) * height) / 2
    const box = { left, top, right: left + width, bottom: top + height }
    if (!isInside(box, canvas) || names.some((other) => overlap(box, other.box))) continue
    if (around.nodes.some((other) => overlap(box, other))) continue
    const hidden = around.glyphs.filter((other) => overlap(box, other)).length
    const crossed = around.lines.filter((line) => crosses(box, line)).length
    const inward = 1 - (right * out.x + down * out.y) / far / Math.hypot(right, down)
    const hides = costs.glyph * hidden + costs.edge * crossed
    best = cheaper(best, { id, lines, box, align, cost: hides + extra + costs.corner * corner + costs.inward * inward })
  }
  return best
}

function cheaper<One extends { cost: number }>(one: One | undefined, other: One | undefined): One | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return other.cost < one.cost ? other : one
}
