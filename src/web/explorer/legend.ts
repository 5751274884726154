import { h, s } from './dom.ts'
import type { View } from './state.ts'
import { kinds, type Sign, signs } from './words.ts'

/** What the marks of a picture mean. Stances are told by colour, dashes and glyph; kinds by shape. */
export function drawLegend(host: HTMLElement, view: View | null): void {
  const entries = view === null ? [] : entriesOf(view)
  host.replaceChildren(...entries)
}

function entriesOf({ view }: View): HTMLElement[] {
  const allSigns = Object.keys(signs) as Sign[]
  const lines = allSigns.map((sign) => entry(line(sign), signs[sign].word))
  const charted = view === 'matrix' ? allSigns : allSigns.filter((sign) => sign !== 'SEVERAL')
  const glyphs = charted.map((sign) => entry(glyph(sign), signs[sign].word))
  const shapes = Object.values(kinds).map(({ word, shape }) => entry(h('i', { class: `shape ${shape}` }), word))
  if (view === 'graph') {
    const plain = [entry(plainLine(''), 'Speaks for'), entry(plainLine('2 4'), 'Speaks toward')]
    return [
      ...lines,
      ...plain,
      ...shapes,
      h('span', { class: 'faint' }, 'Arrow keys move between nodes, Enter opens one, + and − zoom, 0 shows all.'),
    ]
  }
  if (view === 'network') {
    return [
      entry(line('SUPPORT'), 'Agree'),
      entry(line('OPPOSE'), 'Disagree'),
      entry(line('NEUTRAL'), 'Neither'),
      h('span', { class: 'faint' }, 'Colours and letters: blocs found by the links (Louvain). Wider: more of it.'),
    ]
  }
  if (view === 'two-mode') return [...lines, ...shapes]
  return view === 'agreement'
    ? [h('span', {}, 'From 0 (opposed on every shared issue) to 100 (at one on all). An empty cell: no issue shared.')]
    : glyphs
}

function entry(mark: Element, word: string): HTMLElement {
  return h('span', { class: 'entry' }, mark, word)
}

function glyph(sign: Sign): HTMLElement {
  return h('span', { class: `sign ${sign.toLowerCase()}` }, signs[sign].glyph)
}

function line(sign: Sign): HTMLElement {
  const { dash, glyph: text } = signs[sign]
  return h('span', { class: `stroke ${sign.toLowerCase()}` }, drawLine(dash?.join(' ') ?? ''), text)
}

function plainLine(dash: string): HTMLElement {
  return h('span', { class: 'stroke' }, drawLine(dash))
}

function drawLine(dash: string): SVGElement {
  return s(
    'svg',
    { width: 34, height: 10, 'aria-hidden': 'true' },
    s('line', { x1: 0, x2: 34, y1: 5, y2: 5, stroke: 'currentColor', 'stroke-width': 2.5, 'stroke-dasharray': dash }),
  )
}
