import { h, s } from '../shared/dom.ts'
import { blocColor, type Palette } from './palette.ts'
import { blocLetter, kinds, type Shape, type Sign, signs } from './words.ts'

/** An entry of a legend: a mark as it is drawn, colours inside, so that a saved picture can carry it; and what it means. */
export interface Entry {
  mark: SVGSVGElement | null
  word: string
}

/** What a legend says, for the colours of the moment. */
export type Legend = (palette: Palette) => Entry[]

export function drawLegend(entries: Entry[]): HTMLElement[] {
  return entries.map(({ mark, word }) => h('span', { class: `entry${mark ? '' : ' faint'}` }, mark, word))
}

/** A line and a glyph for each sign. */
export function signLines(palette: Palette): Entry[] {
  return allSigns.map((sign) => signLine(palette, sign))
}

/** The line of a sign, with its glyph. */
export function signLine(palette: Palette, sign: Sign, word = signs[sign].word): Entry {
  const { dash, glyph } = signs[sign]
  const color = palette.signs[sign]
  return { mark: mark(48, line(color, dash?.join(' ') ?? ''), letter(41, glyph, color)), word }
}

/** A glyph for each of the signs. */
export function signGlyphs(palette: Palette, some: Sign[] = allSigns): Entry[] {
  return some.map((sign) => {
    const { glyph, word } = signs[sign]
    const box = s('rect', { width: 16, height: 16, y: 0, rx: 3, fill: palette.signs[sign] })
    return { mark: mark(16, box, letter(8, glyph, palette.paper)), word }
  })
}

/** The shape of each kind of node. */
export function kindShapes(palette: Palette): Entry[] {
  return Object.entries(kinds).map(([kind, { word, shape }]) => {
    const color = kind === 'Issue' ? palette.issue : palette.node
    return { mark: mark(16, s('path', { d: outline(shape, 8, 8, 5.5), fill: color })), word }
  })
}

export function plainLine({ faint }: Palette, dash: string, word: string): Entry {
  return { mark: mark(34, line(faint, dash)), word }
}

/** A square of a colour, with a letter in it. */
export function swatch({ paper }: Palette, color: string, text: string, word: string): Entry {
  return { mark: mark(16, s('rect', { width: 16, height: 16, rx: 3, fill: color }), letter(8, text, paper)), word }
}

/** A bloc in its colour: its letter, the first names in it and how many more, and what else there is to say. */
export function blocEntry(palette: Palette, bloc: number, names: string[], further = ''): Entry {
  const more = names.length > 4 ? ` and ${names.length - 4} more` : ''
  const [letter, color] = [blocLetter(bloc), blocColor(palette, bloc)]
  return swatch(palette, color, letter, `Bloc ${letter}: ${names.slice(0, 4).join(', ')}${more}${further}`)
}

/** A small and a large disc: what size means. */
export function sizes({ node }: Palette, word: string): Entry {
  const disc = (cx: number, r: number) => s('circle', { cx, cy: 8, r, fill: node })
  return { mark: mark(28, disc(5, 3), disc(19, 7)), word }
}

/** A run of colours with a number at its start, middle and end. */
export function scale({ ink, line: rim, font }: Palette, colors: string[], ticks: string[], word: string): Entry {
  const [width, steps] = [180, 30]
  const steppe = Array.from({ length: steps }, (_, step) => {
    const fill = mixAlong(colors, step / (steps - 1))
    return s('rect', { x: 4 + (step * width) / steps, width: width / steps + 0.5, height: 9, fill })
  })
  const texts = ticks.map((tick, at) => {
    const x = 4 + (at * width) / (ticks.length - 1)
    const anchor = at === 0 ? 'start' : at === ticks.length - 1 ? 'end' : 'middle'
    return s('text', { x, y: 19, 'text-anchor': anchor, 'font-size': 10, fill: ink, 'font-family': font }, tick)
  })
  const frame = s('rect', { x: 4, width, height: 9, fill: 'none', stroke: rim })
  return { mark: mark(width + 8, ...steppe, frame, ...texts), word }
}

export function remark(word: string): Entry {
  return { mark: null, word }
}

const allSigns = Object.keys(signs) as Sign[]
const high = 16

function mark(width: number, ...parts: SVGElement[]): SVGSVGElement {
  const height = parts.some((part) => part.getAttribute('y') === '19') ? 22 : high
  return s('svg', { width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' }, ...parts)
}

function line(color: string, dash: string): SVGElement {
  return s('path', { d: 'M0,8H34', stroke: color, 'stroke-width': 2.5, 'stroke-dasharray': dash })
}

function letter(x: number, text: string, fill: string): SVGElement {
  const look = { 'text-anchor': 'middle', 'font-size': 12, 'font-weight': 'bold', 'font-family': 'sans-serif' }
  return s('text', { x, y: 12.5, fill, ...look }, text)
}

/** A colour between some, at a share of the way. */
export function mixAlong(colors: string[], share: number): string {
  const at = Math.min(Math.max(share, 0), 1) * (colors.length - 1)
  const left = Math.min(Math.floor(at), colors.length - 2)
  return mix(colors[left] ?? '', colors[left + 1] ?? '', at - left)
}

/** One colour with a share of another; both as CSS gives them, `rgb(1, 2, 3)`. */
export function mix(one: string, other: string, share: number): string {
  const [a, b] = [one, other].map((color) => (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number))
  return `rgb(${(a ?? []).map((value, at) => Math.round(value + ((b?.[at] ?? 0) - value) * share)).join(', ')})`
}

/** Corners of each shape, as angles and a distance; of about the same area. */
export function outline(shape: Shape, x: number, y: number, size: number): string {
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
