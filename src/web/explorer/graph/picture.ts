import { s } from '../dom.ts'
import type { Palette } from '../palette.ts'
import type { Shape } from '../words.ts'
import type { Drawing } from './draw.ts'
import { wrap } from './labels.ts'

const width = 1200
const height = 900
const margin = 90

/** The graph as it lies, as an SVG that needs nothing else. */
export function drawSvg(graph: Drawing, palette: Palette): SVGSVGElement {
  const place = fit(graph)
  const edges = graph.mapEdges((_edge, { color, size, dash, label }, source, target) => {
    const [from, to] = [place(source), place(target)]
    const line = s('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: color, 'stroke-width': size })
    if (dash) line.setAttribute('stroke-dasharray', dash.join(' '))
    return s('g', {}, line, ...(label ? glyph((from.x + to.x) / 2, (from.y + to.y) / 2, label, color, palette) : []))
  })
  const nodes = graph.mapNodes((id, { color, size, shape, label }) => {
    const { x, y } = place(id)
    const lines = wrap(label).map((line, index) => s('tspan', { x, y: y + size + 13 + index * 14 }, line))
    const title = s('title', {}, label)
    const name = s(
      'text',
      { stroke: palette.paper, 'stroke-width': 4, 'paint-order': 'stroke', 'stroke-linejoin': 'round' },
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

/** Scales the places to the picture; up is up, as in the drawing. */
function fit(graph: Drawing): (id: string) => { x: number; y: number } {
  const xs = graph.mapNodes((_id, { x }) => x as number)
  const ys = graph.mapNodes((_id, { y }) => y as number)
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const scale = Math.min((width - 2 * margin) / (right - left || 1), (height - 2 * margin) / (top - bottom || 1))
  return (id) => {
    const { x, y } = graph.getNodeAttributes(id)
    return {
      x: round(width / 2 + (x - (left + right) / 2) * scale),
      y: round(height / 2 - (y - (bottom + top) / 2) * scale),
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
