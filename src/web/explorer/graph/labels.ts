import type { EdgeLabelDrawingFunction, NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering'
import type { Palette } from '../palette.ts'
import { type Around, nothingAround, onEdge } from './around.ts'
import { type Align, type Placed, placeName, wrap } from './names.ts'

/** What is written beside the nodes of a frame. */
export interface Labels {
  /** Starts a new frame; `look` is called once the nodes stand where that frame has them. */
  begin(look: () => Around): void
  draw: NodeLabelDrawingFunction
  /** The node whose name stands at a place of the canvas. */
  at(x: number, y: number): string | null
  /** How many names the frame was to have, and how many found room in it. */
  counted(): { wanted: number; placed: number }
}

/** Names beside their nodes, in a few short lines with a rim that keeps them readable over edges; see `placeName`. */
export function makeLabels({ paper, ink }: Palette): Labels {
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
        { id: key, label, x, y, size, mayCover: !('kind' in look) || look.kind !== 'Issue' },
        {
          ...{ around, names, letter: labelSize },
          canvas: { left: 0, top: 0, right: clientWidth, bottom: clientHeight },
          measure: (text) => context.measureText(text).width,
        },
      )
      if (!placed) return
      const { lines, box, align } = placed
      const from = { left: box.left, right: box.right, center: (box.left + box.right) / 2 }[align]
      const place = { x: from, y: box.top + labelSize * 0.9, font: labelFont, size: labelSize, align, paper, ink }
      write(context, lines, place)
    },
    at: (x, y) =>
      names.find(({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)?.id ?? null,
    counted: () => ({ wanted, placed: names.length }),
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
