import { h, s } from '../shared/dom.ts'
import { kinds, type Sign, signs } from './words.ts'

/** What legends are made of. Stances are known by colour, dashes and glyph; kinds by shape. */
export function entry(mark: Element, word: string): HTMLElement {
  return h('span', { class: 'entry' }, mark, word)
}

/** A line and a glyph for each sign. */
export function signLines(): HTMLElement[] {
  return allSigns.map((sign) => entry(line(sign), signs[sign].word))
}

/** A glyph for each of the signs. */
export function signGlyphs(some: Sign[] = allSigns): HTMLElement[] {
  return some.map((sign) =>
    entry(h('span', { class: `sign ${sign.toLowerCase()}` }, signs[sign].glyph), signs[sign].word),
  )
}

/** The shape of each kind of node. */
export function kindShapes(): HTMLElement[] {
  return Object.values(kinds).map(({ word, shape }) => entry(h('i', { class: `shape ${shape}` }), word))
}

/** The line of a sign, with its glyph. */
export function line(sign: Sign): HTMLElement {
  const { dash, glyph } = signs[sign]
  return h('span', { class: `stroke ${sign.toLowerCase()}` }, drawLine(dash?.join(' ') ?? ''), glyph)
}

export function plainLine(dash: string): HTMLElement {
  return h('span', { class: 'stroke' }, drawLine(dash))
}

export function remark(sentence: string): HTMLElement {
  return h('span', { class: 'faint' }, sentence)
}

const allSigns = Object.keys(signs) as Sign[]

function drawLine(dash: string): SVGElement {
  return s(
    'svg',
    { width: 34, height: 10, 'aria-hidden': 'true' },
    s('line', { x1: 0, x2: 34, y1: 5, y2: 5, stroke: 'currentColor', 'stroke-width': 2.5, 'stroke-dasharray': dash }),
  )
}
