import type Sigma from 'sigma'
import type { Drawing } from './drawing.ts'

export interface Point {
  x: number
  y: number
}

/** A stretch of the canvas, in its pixels. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** What names are written around, and the direction in which each node has most room. */
export interface Around {
  nodes: Box[]
  glyphs: Box[]
  lines: [Point, Point][]
  outward: Map<string, Point>
}

export const nothingAround: Around = { nodes: [], glyphs: [], lines: [], outward: new Map() }

/** How far the disc of a glyph reaches. */
const glyphReach = 8

/**
 * What names keep off, and to which side of its node each of them looks: away from what it is linked to. Where pointing at one
 * dims others, these have no names, and those of the rest may lie over them.
 */
export function lookAround(sigma: Sigma, graph: Drawing, withEdges: boolean): Around {
  const points = new Map(graph.mapNodes((id, { x, y }) => [id, sigma.graphToViewport({ x, y })]))
  const pointOf = (id: string) => points.get(id) ?? { x: 0, y: 0 }
  const outward = graph.mapNodes((id): [string, Point] => [
    id,
    outwardOf(pointOf(id), graph.neighbors(id).map(pointOf)),
  ])
  const isSeen = (id: string) => Boolean(sigma.getNodeDisplayData(id)?.label)
  const drawn = withEdges ? graph.edges().filter((edge) => graph.extremities(edge).every(isSeen)) : []
  const ends = drawn.map((edge) => [edge, ...graph.extremities(edge).map(pointOf)] as [string, Point, Point])
  return {
    nodes: graph
      .filterNodes(isSeen)
      .map((id) => boxAround(pointOf(id), sigma.scaleSize(graph.getNodeAttribute(id, 'size')))),
    glyphs: ends.flatMap(([edge, from, to]) => {
      const { label, share } = graph.getEdgeAttributes(edge)
      return label ? boxAround(onEdge(from, to, share), glyphReach) : []
    }),
    lines: ends.map(([, from, to]) => [from, to]),
    outward: new Map(outward),
  }
}

/** Away from what something is linked to. */
export function outwardOf(at: Point, linked: Point[]): Point {
  const sum = { x: 0, y: 0 }
  for (const other of linked) {
    const far = Math.hypot(at.x - other.x, at.y - other.y) || 1
    sum.x += (at.x - other.x) / far
    sum.y += (at.y - other.y) / far
  }
  return sum
}

export function boxAround({ x, y }: Point, reach: number): Box {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }
}

/** Where the glyph of an edge stands, by its share of the way. */
export function onEdge(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

export function isInside(a: Box, b: Box): boolean {
  return a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom
}

/** Whether any of a line lies in a box: what is left of it once it is clipped at the four sides (Liang and Barsky, 1984). */
export function crosses({ left, right, top, bottom }: Box, [from, to]: [Point, Point]): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  let [first, last] = [0, 1]
  for (const [run, room] of [
    [-dx, from.x - left],
    [dx, right - from.x],
    [-dy, from.y - top],
    [dy, bottom - from.y],
  ] as const) {
    if (run === 0 && room < 0) return false
    if (run < 0) first = Math.max(first, room / run)
    if (run > 0) last = Math.min(last, room / run)
  }
  return first < last
}
