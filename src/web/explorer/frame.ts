import { s } from '../shared/dom.ts'
import type { Entry } from './legend.ts'
import type { Palette } from './palette.ts'
import { unsealed } from './saved/seal.ts'

/** What a saved picture says of itself. */
export interface Caption {
  title: string
  summary: string
  /** What was chosen, as the page says it. */
  filter: string[]
  notes: string[]
  legend: Entry[]
  source: string
  /** When it was saved, as YYYY-MM-DD. */
  date: string
  address: string
  /** What made it, for programs and for whoever opens the file again. */
  made: object
}

const margin = 24

/** A picture with its title, filter, legend, source, date and address around it, so that it can stand alone. */
export function framePicture(picture: SVGSVGElement, caption: Caption, palette: Palette): SVGSVGElement {
  const inner = { width: sizeOf(picture, 'width'), height: sizeOf(picture, 'height') }
  const width = Math.max(inner.width, 560)
  const filter = caption.filter.length > 0 ? [`Filter: ${caption.filter.join(' · ')}`] : []
  const head = makeWriter(margin, width, palette)
  head.write([caption.title], { size: 20, weight: 'bold', fill: palette.ink })
  head.write([caption.summary, ...filter], { size: 13, fill: palette.ink })
  head.write(caption.notes, { size: 11, fill: palette.faint })
  const top = head.bottom() + 6
  picture.setAttribute('x', String(Math.round((width - inner.width) / 2)))
  picture.setAttribute('y', String(top))
  const legend = placeLegend(caption.legend, top + inner.height + 14, width, palette)
  const foot = makeWriter(legend.bottom + 14, width, palette)
  foot.write([`${caption.source} · ${caption.date}`, caption.address], { size: 11, fill: palette.faint })
  const height = foot.bottom() + 10
  const made = s('metadata', {}, unsealed(caption.made))
  const size = { viewBox: `0 0 ${width} ${height}`, width, height }
  const rect = s('rect', { width, height, fill: palette.paper })
  return s(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...size, role: 'img' },
    ...[s('title', {}, caption.title), made, rect, ...head.texts, picture, ...legend.marks, ...foot.texts],
  )
}

interface Style {
  size: number
  weight?: string
  fill: string
}

/** Writes texts one under the other, broken where they would leave the picture. */
function makeWriter(start: number, width: number, { font }: Palette) {
  const texts: SVGElement[] = []
  let y = start
  return {
    texts,
    bottom: () => y,
    write(some: string[], { size, weight = 'normal', fill }: Style) {
      for (const line of some.flatMap((text) => broken(text, width - 2 * margin, `${weight} ${size}px ${font}`))) {
        y += size * 1.45
        const look = { 'font-family': font, 'font-size': size, 'font-weight': weight, fill }
        texts.push(s('text', { x: margin, y: Math.round(y - size * 0.3), ...look }, line))
      }
    },
  }
}

/** The entries in rows, each a mark and its word. */
function placeLegend(entries: Entry[], start: number, width: number, palette: Palette) {
  const marks: SVGElement[] = []
  const font = `12px ${palette.font}`
  let [x, y] = [margin, start]
  for (const { mark, word } of entries) {
    const wide = mark ? sizeOf(mark, 'width') + 6 : 0
    for (const [at, line] of broken(word, width - 2 * margin - wide, font).entries()) {
      const long = wide + measure(line, font)
      if (x > margin && (at > 0 || x + long > width - margin)) [x, y] = [margin, y + 24]
      if (mark && at === 0) {
        const copy = mark.cloneNode(true) as SVGSVGElement
        copy.setAttribute('x', String(x))
        copy.setAttribute('y', String(y))
        marks.push(copy)
      }
      const look = { 'font-family': palette.font, 'font-size': 12, fill: palette.ink }
      marks.push(s('text', { x: x + wide, y: y + 12.5, ...look }, line))
      x += long + 18
    }
  }
  return { marks, bottom: entries.length > 0 ? y + 20 : start }
}

/** Between words, and inside one that is longer than a line, as an address. */
function broken(text: string, width: number, font: string): string[] {
  const lines: string[] = ['']
  for (const word of text.split(/(?<=[ &?~,/])/)) {
    const last = lines.at(-1) ?? ''
    if (last === '' || measure(last + word, font) <= width) lines[lines.length - 1] = last + word
    else lines.push(word)
  }
  return lines
}

const context = document.createElement('canvas').getContext('2d')

function measure(text: string, font: string): number {
  if (!context) return text.length * 7
  context.font = font
  return context.measureText(text).width
}

function sizeOf(picture: SVGSVGElement, name: 'width' | 'height'): number {
  return Number.parseFloat(picture.getAttribute(name) ?? '') || 0
}
