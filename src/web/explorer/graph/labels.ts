import type { EdgeLabelDrawingFunction, NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering'
import type { Palette } from '../palette.ts'
import { type Around, type Box, crosses, isInside, nothingAround, onEdge, overlap } from './around.ts'

const widest = 24
const mostLines = 3

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

type Align = 'left' | 'center' | 'right'

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
]

/** How much worse a place is for what a name hides there, a line left out, a corner (whose is it?), and looking inward. */
const costs = { node: 20, glyph: 5, edge: 2, short: 1.5, corner: 0.5, inward: 1 }

/**
 * Names beside their nodes, in a few short lines with a rim that keeps them readable over edges: where they hide least,
 * and of such sides the one away from what the node is linked to. No name lies over another; an issue's is left out where
 * it would lie over a node. `begin` starts a new frame; `look` is called once the nodes stand where that frame has them.
 */
export function makeLabels({ paper, ink }: Palette): {
  begin(look: () => Around): void
  draw: NodeLabelDrawingFunction
} {
  let lookAround = () => nothingAround
  let around: Around | null = null
  let names: Box[] = []
  const draw: NodeLabelDrawingFunction = (context, { key, label, x, y, size, ...look }, { labelFont, labelSize }) => {
    if (!label) return
    around ??= lookAround()
    const { nodes, glyphs, lines: edges, outward } = around
    const out = outward.get(key) ?? { x: 0, y: 0 }
    const far = Math.hypot(out.x, out.y) || 1
    const { clientWidth, clientHeight } = context.canvas
    const canvas = { left: 0, top: 0, right: clientWidth, bottom: clientHeight }
    const mayCover = !('kind' in look) || look.kind !== 'Issue'
    const full = wrap(label)
    context.font = `500 ${labelSize}px ${labelFont}`
    let best: { lines: string[]; box: Box; align: Align; cost: number } | undefined
    for (
      let short = 0;
      short < full.length && (best?.cost ?? Number.POSITIVE_INFINITY) > costs.short * short;
      short += 1
    ) {
      const lines = short === 0 ? full : wrap(label, full.length - short)
      const width = Math.max(...lines.map((line) => context.measureText(line).width))
      const height = (lines.length * 1.2 - 0.2) * labelSize
      for (const { right, down, align } of sides) {
        const corner = Math.abs(right * down)
        const away = size + (corner ? 1 : 5)
        const left = x + right * away + ((right - 1) * width) / 2
        const top = y + down * away + ((down - 1) * height) / 2
        const box = { left, top, right: left + width, bottom: top + height }
        if (!isInside(box, canvas) || names.some((other) => overlap(box, other))) continue
        const covered = nodes.filter((other) => overlap(box, other)).length
        if (covered > 0 && !mayCover) continue
        const hidden = glyphs.filter((other) => overlap(box, other)).length
        const crossed = edges.filter((line) => crosses(box, line)).length
        const inward = 1 - (right * out.x + down * out.y) / far / Math.hypot(right, down)
        const hides = costs.node * covered + costs.glyph * hidden + costs.edge * crossed
        const cost = hides + costs.short * short + costs.corner * corner + costs.inward * inward
        if (best === undefined || cost < best.cost) best = { lines, box, align, cost }
      }
    }
    if (!best) return
    const { lines, box, align } = best
    names.push(box)
    const from = { left: box.left, right: box.right, center: (box.left + box.right) / 2 }[align]
    const place = { x: from, y: box.top + labelSize * 0.9, font: labelFont, size: labelSize, align, paper, ink }
    write(context, lines, place)
  }
  const begin = (look: () => Around) => {
    lookAround = look
    around = null
    names = []
  }
  return { begin, draw }
}

/** The whole name, and a ring, for the node that is pointed at. */
export function drawHover({ paper, ink, accent }: Palette): NodeHoverDrawingFunction {
  return (context, { label, x, y, size }, { labelFont, labelSize }) => {
    context.beginPath()
    context.arc(x, y, size + 4, 0, Math.PI * 2)
    context.lineWidth = 2.5
    context.strokeStyle = accent
    context.stroke()
    const place = {
      x,
      y: y + size + labelSize + 3,
      font: `${labelFont}`,
      size: labelSize,
      align: 'center',
      paper,
      ink,
    } as const
    if (label) write(context, wrap(label, 8), place, 'bold')
  }
}

/** The glyph of a stance, in a disc on its edge. */
export function drawGlyph({ paper }: Palette): EdgeLabelDrawingFunction {
  return (context, { label, color, ...look }, source, target) => {
    if (!label || Math.hypot(source.x - target.x, source.y - target.y) < 60) return
    const { x, y } = onEdge(source, target, 'share' in look ? Number(look.share) : 0.5)
    context.beginPath()
    context.arc(x, y, 7.5, 0, Math.PI * 2)
    context.fillStyle = paper
    context.fill()
    context.lineWidth = 1.5
    context.strokeStyle = color
    context.stroke()
    context.fillStyle = color
    context.font = 'bold 12px sans-serif'
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    context.fillText(label, x, y + 0.5)
    context.textBaseline = 'alphabetic'
  }
}

interface Writing {
  x: number
  y: number
  font: string
  size: number
  align: Align
  paper: string
  ink: string
}

function write(
  context: CanvasRenderingContext2D,
  lines: string[],
  { x, y, font, size, align, paper, ink }: Writing,
  weight = '500',
): void {
  context.font = `${weight} ${size}px ${font}`
  context.textAlign = align
  context.lineJoin = 'round'
  context.lineWidth = 4
  context.strokeStyle = paper
  context.fillStyle = ink
  for (const [index, line] of lines.entries()) {
    context.strokeText(line, x, y + index * size * 1.2)
    context.fillText(line, x, y + index * size * 1.2)
  }
}
