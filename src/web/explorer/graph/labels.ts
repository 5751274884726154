import type { EdgeLabelDrawingFunction, NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering'
import type { Palette } from '../palette.ts'

const widest = 24
const mostLines = 3

/** A text in lines of few characters, the last one cut where there is more of it. */
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

/** Where nothing else may be written: a stretch of the canvas, in its pixels. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/**
 * Names beside their nodes, in a few short lines with a rim that keeps them readable over edges: below where there is room,
 * else above, right or left. Where there is none, an actor's name lies over nodes, and an issue's is left out. `begin`
 * starts a new frame; `findNodes` is asked for the boxes of the nodes once they stand where it has them.
 */
export function makeLabels({ paper, ink }: Palette): {
  begin(findNodes: () => Box[]): void
  draw: NodeLabelDrawingFunction
} {
  let find: () => Box[] = () => []
  let nodes: Box[] | null = null
  let names: Box[] = []
  const draw: NodeLabelDrawingFunction = (context, { label, x, y, size, ...look }, { labelFont, labelSize }) => {
    if (!label) return
    const lines = wrap(label)
    context.font = `500 ${labelSize}px ${labelFont}`
    const width = Math.max(...lines.map((line) => context.measureText(line).width))
    const height = lines.length * labelSize * 1.2
    const away = size + 3
    const corners: [number, number][] = [
      [x - width / 2, y + away],
      [x - width / 2, y - away - height],
      [x + away, y - height / 2],
      [x - away - width, y - height / 2],
    ]
    const boxes = corners.map(([left, top]) => ({ left, top, right: left + width, bottom: top + height }))
    nodes ??= find()
    const taken = [...names, ...nodes]
    const inside = boxes.filter((box) => box.left >= 0 && box.right <= context.canvas.clientWidth)
    const isFree = (box: Box, taken: Box[]) => !taken.some((other) => overlap(box, other))
    const clear = inside.find((box) => isFree(box, taken))
    const box = clear ?? ('kind' in look && look.kind !== 'Issue' ? boxes.find((box) => isFree(box, names)) : undefined)
    if (!box) return
    names.push(box)
    const middle = (box.left + box.right) / 2
    write(context, lines, { x: middle, y: box.top + labelSize, font: labelFont, size: labelSize, paper, ink })
  }
  const begin = (findNodes: () => Box[]) => {
    find = findNodes
    nodes = null
    names = []
  }
  return { begin, draw }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** The whole name, and a ring, for the node that is pointed at. */
export function drawHover({ paper, ink, accent }: Palette): NodeHoverDrawingFunction {
  return (context, { label, x, y, size }, { labelFont, labelSize }) => {
    context.beginPath()
    context.arc(x, y, size + 4, 0, Math.PI * 2)
    context.lineWidth = 2.5
    context.strokeStyle = accent
    context.stroke()
    const place = { x, y: y + size + labelSize + 3, font: `${labelFont}`, size: labelSize, paper, ink }
    if (label) write(context, wrap(label, 8), place, 'bold')
  }
}

/** The glyph of a stance, in a disc on the middle of its edge. */
export function drawGlyph({ paper }: Palette): EdgeLabelDrawingFunction {
  return (context, { label, color }, source, target) => {
    if (!label || Math.hypot(source.x - target.x, source.y - target.y) < 60) return
    const [x, y] = [(source.x + target.x) / 2, (source.y + target.y) / 2]
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

function write(
  context: CanvasRenderingContext2D,
  lines: string[],
  { x, y, font, size, paper, ink }: { x: number; y: number; font: string; size: number; paper: string; ink: string },
  weight = '500',
): void {
  context.font = `${weight} ${size}px ${font}`
  context.textAlign = 'center'
  context.lineJoin = 'round'
  context.lineWidth = 4
  context.strokeStyle = paper
  context.fillStyle = ink
  for (const [index, line] of lines.entries()) {
    context.strokeText(line, x, y + index * size * 1.2)
    context.fillText(line, x, y + index * size * 1.2)
  }
}
