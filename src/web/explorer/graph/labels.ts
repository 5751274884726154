import type { EdgeLabelDrawingFunction, NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering'
import type { Palette } from '../palette.ts'
import { type Around, type Box, nothingAround, onEdge, type Point } from './around.ts'
import { FOOT, type Placed, placeName, wrap } from './names.ts'

/** What is written beside the nodes of a frame. */
export interface Labels {
  /** Starts a new frame; `look` is called once the nodes stand where that frame has them. */
  begin(look: () => Around): void
  draw: NodeLabelDrawingFunction
  /** The whole name, and a ring, for the node that is pointed at or chosen: where it stands already, on paper of its own. */
  drawHover: NodeHoverDrawingFunction
  /** The node whose name stands at a place of the canvas. */
  at(x: number, y: number): string | null
  /** How many names the frame was to have, and how many found room in it. */
  counted(): { wanted: number; placed: number }
}

/** Names beside their nodes, in a few short lines with a rim that keeps them readable over edges; see `placeName`. */
export function makeLabels({ paper, ink, accent }: Palette): Labels {
  let lookAround = () => nothingAround
  let around: Around | null = null
  let names: Placed[] = []
  let wanted = 0
  return {
    begin(look) {
      lookAround = look
      around = null
      names = []
      wanted = 0
    },
    draw(context, { key, label, x, y, size, ...look }, { labelFont, labelSize }) {
      if (!label) return
      wanted += 1
      around ??= lookAround()
      context.font = `500 ${labelSize}px ${labelFont}`
      const { clientWidth, clientHeight } = context.canvas
      const placed = placeName(
        { id: key, label, x, y, size },
        {
          ...{ around, names, letter: labelSize },
          canvas: { left: 0, top: 0, right: clientWidth, bottom: clientHeight - FOOT },
          measure: (text) => context.measureText(text).width,
        },
      )
      // What is pointed at keeps its place, and is written over the others.
      if (!placed || ('highlighted' in look && look.highlighted)) return
      write(context, placed, { font: labelFont, size: labelSize, paper, ink })
    },
    drawHover(context, { key, label, x, y, size }, { labelFont, labelSize }) {
      if (!label) return ring(context, { x, y, reach: size + 4 }, accent)
      const lines = wrap(label, 8)
      context.font = `bold ${labelSize}px ${labelFont}`
      const width = Math.max(...lines.map((line) => context.measureText(line).width))
      const stands = names.find(({ id }) => id === key)
      const known = stands?.lines.join() === lines.join() ? stands : under({ x, y, size }, lines.length, labelSize)
      const box = within(widened(known, width), context.canvas)
      context.fillStyle = paper
      context.fillRect(box.left - 2, box.top - 2, box.right - box.left + 4, box.bottom - box.top + 4)
      ring(context, { x, y, reach: size + 4 }, accent)
      write(context, { lines, box, align: known.align }, { font: labelFont, size: labelSize, paper, ink }, 'bold')
    },
    at: (x, y) =>
      names.find(({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)?.id ?? null,
    counted: () => ({ wanted, placed: names.length }),
  }
}

function ring(context: CanvasRenderingContext2D, { x, y, reach }: Point & { reach: number }, accent: string): void {
  context.beginPath()
  context.arc(x, y, reach, 0, Math.PI * 2)
  context.lineWidth = 2.5
  context.strokeStyle = accent
  context.stroke()
}

/** Below a node, of no width yet. */
function under({ x, y, size }: Point & { size: number }, lines: number, letter: number): Pick<Placed, 'box' | 'align'> {
  const top = y + size + 7
  return { box: { left: x, right: x, top, bottom: top + (lines * 1.2 - 0.2) * letter }, align: 'center' }
}

/** Bold letters are wider: the box reaches further to where its lines are not set. */
function widened({ box, align }: Pick<Placed, 'box' | 'align'>, width: number): Box {
  const left = { left: box.left, center: (box.left + box.right - width) / 2, right: box.right - width }[align]
  return { ...box, left, right: left + width }
}

/** Moved into the canvas, where it would reach out of it. */
function within({ left, right, top, bottom }: Box, { clientWidth, clientHeight }: HTMLCanvasElement): Box {
  const x = Math.max(1, Math.min(left, clientWidth - 1 - (right - left)))
  const y = Math.max(1, Math.min(top, clientHeight - 1 - (bottom - top)))
  return { left: x, right: x + right - left, top: y, bottom: y + bottom - top }
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
  font: string
  size: number
  paper: string
  ink: string
}

function write(
  context: CanvasRenderingContext2D,
  { lines, box, align }: Pick<Placed, 'lines' | 'box' | 'align'>,
  { font, size, paper, ink }: Writing,
  weight = '500',
): void {
  context.font = `${weight} ${size}px ${font}`
  context.textAlign = align
  context.lineJoin = 'round'
  context.lineWidth = 4
  context.strokeStyle = paper
  context.fillStyle = ink
  const x = { left: box.left, right: box.right, center: (box.left + box.right) / 2 }[align]
  for (const [index, line] of lines.entries()) {
    const y = box.top + size * (0.9 + index * 1.2)
    context.strokeText(line, x, y)
    context.fillText(line, x, y)
  }
}
