import type { NodeLabelDrawingFunction, EdgeLabelDrawingFunction, NodeHoverDrawingFunction } from 'sigma/rendering'
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

/** A name under its node, in a few short lines, with a rim that keeps it readable over edges. */
export function labelDrawer({ paper, ink }: Palette): NodeLabelDrawingFunction {
  return (context, { label, x, y, size }, { labelFont, labelSize }) => {
    if (label) write(context, wrap(label), { x, y: y + size + labelSize, font: labelFont, size: labelSize, paper, ink })
  }
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
