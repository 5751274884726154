import type { EdgeRecord, NodeRecord } from '../records.ts'
import { edgeStyle, typeColour } from './colours.ts'
import { xml } from './xml.ts'

const DASHES = { solid: 'none', dashed: '6 4', dotted: '1 4' } as const
const LABEL_ROOM = 330
const LONGEST_LABEL = 48

/** The graph on a circle, nodes of one type beside each other, names reading outward, edges bent through the middle. */
export function drawGraph(nodes: NodeRecord[], edges: EdgeRecord[], title: string): string {
  const radius = Math.max(120, nodes.length * 3)
  const edge = radius + LABEL_ROOM
  const angles = new Map(nodes.map(({ id }, index) => [id, (2 * Math.PI * index) / nodes.length]))
  const curves = edges.map((one) => curve(one, angles, radius)).join('')
  const marks = nodes.map((node) => mark(node, angles.get(node.id) ?? 0, radius)).join('')
  const box = `${-edge} ${-edge} ${2 * edge} ${2 * edge}`
  return `<svg viewBox="${box}" role="img" aria-label="${xml(title)}">\n<g fill="none">${curves}</g>\n<g>${marks}</g>\n</svg>`
}

function curve(edge: EdgeRecord, angles: Map<string, number>, radius: number): string {
  const [from, to] = [angles.get(edge.source), angles.get(edge.target)]
  if (from === undefined || to === undefined) return ''
  const { colour, shape } = edgeStyle(edge)
  const width = Math.min(6, 1 + Math.log2(Math.max(1, Math.abs(edge.weight))))
  const path = `M${point(from, radius)} Q0 0 ${point(to, radius)}`
  const look = `stroke="${colour}" stroke-width="${width.toFixed(1)}" stroke-dasharray="${DASHES[shape]}"`
  return `<path d="${path}" ${look}><title>${xml(edge.label)}</title></path>\n`
}

function mark({ label, type, size }: NodeRecord, angle: number, radius: number): string {
  const degrees = (angle * 180) / Math.PI
  const isLeft = degrees > 90 && degrees < 270
  const turn = `rotate(${degrees.toFixed(2)}) translate(${radius} 0)${isLeft ? ' rotate(180)' : ''}`
  const name = label.length > LONGEST_LABEL ? `${[...label].slice(0, LONGEST_LABEL - 1).join('')}…` : label
  const words = `<text x="${isLeft ? -12 : 12}" dy="0.32em" text-anchor="${isLeft ? 'end' : 'start'}">${xml(name)}</text>`
  const dot = `<circle r="${Math.min(10, size / 2).toFixed(1)}" fill="${typeColour(type)}"/>`
  return `<g transform="${turn}"><title>${xml(`${label} (${type})`)}</title>${dot}${words}</g>\n`
}

function point(angle: number, radius: number): string {
  return `${(radius * Math.cos(angle)).toFixed(1)} ${(radius * Math.sin(angle)).toFixed(1)}`
}
