import { s } from '../../shared/dom.ts'
import { outline } from '../legend.ts'
import { measureIn } from '../measure.ts'
import type { Palette } from '../palette.ts'
import { type Around, boxAround, onEdge, outwardOf, type Point } from './around.ts'
import type { Drawing } from './drawing.ts'
import { manyNodes, mostGlyphs } from './layout.ts'
import { type Placed, placeName, sayNames } from './names.ts'

const width = 1200
const mostHigh = 900
const margin = 90
const anchors = { left: 'start', center: 'middle', right: 'end' } as const

/** The graph as it lies, as an SVG that needs nothing else. */
export function drawSvg(graph: Drawing, palette: Palette): SVGSVGElement {
  const { place, height } = scale(graph)
  const letter = graph.order > manyNodes ? 10 : 12
  const edges = graph.mapEdges((_edge, { color, size, dash, label, share }, source, target) => {
    const [from, to] = [place(source), place(target)]
    const line = s('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: color, 'stroke-width': size })
    if (dash) line.setAttribute('stroke-dasharray', dash.join(' '))
    const at = onEdge(from, to, share)
    return s(
      'g',
      {},
      line,
      ...(label && graph.size <= mostGlyphs ? glyph(round(at.x), round(at.y), label, color, palette) : []),
    )
  })
  const names: Placed[] = []
  const around = lookAround(graph, place)
  const measure = measureIn(`500 ${letter}px ${palette.font}`)
  const canvas = { left: 4, top: 4, right: width - 4, bottom: height - 4 }
  const nodes = graph.mapNodes((id, { color, size, shape, label }) => {
    const { x, y } = place(id)
    const placed = placeName({ id, label, x, y, size }, { around, canvas, names, letter, measure })
    const name = placed ? [writeName(placed, letter, palette)] : []
    return s('g', {}, s('title', {}, label), s('path', { d: outline(shape, x, y, size), fill: color }), ...name)
  })
  const unnamed = sayNames(names.length, graph.order)
  const high = unnamed === '' ? height : height + 24
  const size = { width, height: high }
  const picture = s('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${high}`, ...size })
  picture.append(s('rect', { ...size, fill: palette.paper }), s('g', {}, ...edges))
  picture.append(s('g', { fill: palette.ink, 'font-family': palette.font, 'font-size': letter }, ...nodes))
  if (unnamed !== '') {
    const look = { fill: palette.faint, 'font-family': palette.font, 'font-size': 11 }
    picture.append(s('text', { x: 12, y: height + 14, ...look }, unnamed))
  }
  return picture
}

function writeName({ lines, box, align }: Placed, letter: number, { paper }: Palette): SVGElement {
  const x = round({ left: box.left, right: box.right, center: (box.left + box.right) / 2 }[align])
  const tspans = lines.map((line, index) => s('tspan', { x, y: round(box.top + letter * (0.9 + index * 1.2)) }, line))
  const rim = { stroke: paper, 'stroke-width': 4, 'paint-order': 'stroke', 'stroke-linejoin': 'round' }
  return s('text', { class: 'name', 'text-anchor': anchors[align], 'font-weight': 500, ...rim }, ...tspans)
}

function lookAround(graph: Drawing, place: (id: string) => Point): Around {
  const ends = graph.mapEdges((_edge, look, source, target) => ({ look, from: place(source), to: place(target) }))
  return {
    nodes: graph.mapNodes((id, { size }) => boxAround(place(id), size)),
    glyphs: ends.flatMap(({ look, from, to }) =>
      look.label && graph.size <= mostGlyphs ? boxAround(onEdge(from, to, look.share), 8) : [],
    ),
    lines: ends.map(({ from, to }) => [from, to]),
    outward: new Map(graph.mapNodes((id) => [id, outwardOf(place(id), graph.neighbors(id).map(place))])),
  }
}

/** Scales the places to the picture; up is up, as in the drawing. */
function scale(graph: Drawing): { place: (id: string) => Point; height: number } {
  const xs = graph.mapNodes((_id, { x }) => x as number)
  const ys = graph.mapNodes((_id, { y }) => y as number)
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const [wide, high] = [right - left || 1, top - bottom || 1]
  const factor = Math.min((width - 2 * margin) / wide, (mostHigh - 2 * margin) / high)
  const height = Math.max(400, Math.round(high * factor) + 2 * margin)
  const place = (id: string) => {
    const { x, y } = graph.getNodeAttributes(id)
    return {
      x: round(width / 2 + (x - (left + right) / 2) * factor),
      y: round(height / 2 - (y - (bottom + top) / 2) * factor),
    }
  }
  return { place, height }
}

function glyph(x: number, y: number, label: string, color: string, { paper, font }: Palette): SVGElement[] {
  const text = {
    x,
    y: y + 4,
    fill: color,
    'text-anchor': 'middle',
    'font-size': 12,
    'font-weight': 'bold',
    'font-family': font,
  }
  return [
    s('circle', { cx: x, cy: y, r: 7.5, fill: paper, stroke: color, 'stroke-width': 1.5 }),
    s('text', text, label),
  ]
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
