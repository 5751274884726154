import { s } from '../../shared/dom.ts'
import type { Palette } from '../palette.ts'
import type { Shape } from '../words.ts'
import { onEdge, type Point } from './around.ts'
import type { Drawing } from './drawing.ts'
import { wrap } from './labels.ts'

const width = 1200
const height = 900
const margin = 90

/** The graph as it lies, as an SVG that needs nothing else. */
export function drawSvg(graph: Drawing, palette: Palette): SVGSVGElement {
  const place = scale(graph)
  const edges = graph.mapEdges((_edge, { color, size, dash, label, share }, source, target) => {
    const [from, to] = [place(source), place(target)]
    const line = s('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: color, 'stroke-width': size })
    if (dash) line.setAttribute('stroke-dasharray', dash.join(' '))
    const at = onEdge(from, to, share)
    return s('g', {}, line, ...(label ? glyph(round(at.x), round(at.y), label, color, palette) : []))
  })
  const nodes = graph.mapNodes((id, { color, size, shape, label }) => {
    const { x, y } = place(id)
    const { at, top, anchor } = nameBeside(wrap(label).length, place(id), size, graph.neighbors(id).map(place))
    const lines = wrap(label).map((line, index) => s('tspan', { x: round(at), y: round(top + index * 14) }, line))
    const title = s('title', {}, label)
    const name = s(
      'text',
      {
        'text-anchor': anchor,
        stroke: palette.paper,
        'stroke-width': 4,
        'paint-order': 'stroke',
        'stroke-linejoin': 'round',
      },
      ...lines,
    )
    return s('g', {}, title, s('path', { d: outline(shape, x, y, size), fill: color }), name)
  })
  const picture = s('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height })
  picture.append(s('rect', { width, height, fill: palette.paper }), s('g', {}, ...edges))
  picture.append(
    s('g', { fill: palette.ink, 'font-family': palette.font, 'font-size': 12, 'text-anchor': 'middle' }, ...nodes),
  )
  return picture
}

/** Where a name starts: a leaf's on the side away from what it is linked to, any other's below. */
function nameBeside(lines: number, { x, y }: Point, size: number, linked: Point[]) {
  const [only, ...others] = linked
  const [dx, dy] = only && others.length === 0 ? [x - only.x, y - only.y] : [0, 1]
  if (Math.abs(dx) * 3 > Math.abs(dy)) {
    const side = Math.sign(dx)
    return { at: x + side * (size + 5), top: y + 11 - lines * 7, anchor: side > 0 ? 'start' : 'end' }
  }
  return { at: x, top: dy < 0 ? y - size - 5 - (lines - 1) * 14 : y + size + 13, anchor: 'middle' }
}

/** Scales the places to the picture; up is up, as in the drawing. */
function scale(graph: Drawing): (id: string) => { x: number; y: number } {
  const xs = graph.mapNodes((_id, { x }) => x as number)
  const ys = graph.mapNodes((_id, { y }) => y as number)
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const factor = Math.min((width - 2 * margin) / (right - left || 1), (height - 2 * margin) / (top - bottom || 1))
  return (id) => {
    const { x, y } = graph.getNodeAttributes(id)
    return {
      x: round(width / 2 + (x - (left + right) / 2) * factor),
      y: round(height / 2 - (y - (bottom + top) / 2) * factor),
    }
  }
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

/** Corners of each shape, as angles and a distance; of about the same area. */
function outline(shape: Shape, x: number, y: number, size: number): string {
  if (shape === 'circle')
    return `M${x - size},${y}a${size},${size} 0 1,0 ${2 * size},0a${size},${size} 0 1,0 ${-2 * size},0`
  const { corners, turn, reach } = polygons[shape]
  const points = Array.from({ length: corners }, (_, index) => {
    const angle = turn + (index * 2 * Math.PI) / corners
    return `${round(x + Math.cos(angle) * size * reach)},${round(y + Math.sin(angle) * size * reach)}`
  })
  return `M${points.join('L')}Z`
}

const polygons = {
  square: { corners: 4, turn: Math.PI / 4, reach: 1.25 },
  diamond: { corners: 4, turn: 0, reach: 1.25 },
  hexagon: { corners: 6, turn: 0, reach: 1.1 },
  triangle: { corners: 3, turn: -Math.PI / 2, reach: 1.3 },
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
