import type { Markish, PlotOptions } from '@observablehq/plot'
import { plot } from '@observablehq/plot'
import { measureIn } from '../measure.ts'
import { type Palette, readPalette } from '../palette.ts'
import type { Drawn, Picture, Tools } from '../picture.ts'
import { printSee, type See } from '../see.ts'

/** What a chart is made of, for the colours of the moment and the width there is. */
export type MakeChart = (palette: Palette, width: number) => Omit<PlotOptions, 'marks'> & { marks: Markish[] }

/**
 * A chart as a picture. `sees` are what the panel reads for the marks of the class `seen`, in their order: each becomes a
 * button that the keyboard reaches, named by its title.
 */
export function chartOf(make: MakeChart, about: string, sees: See[]): Picture {
  return async (host, tools) => {
    let svg = draw(host, make, about, sees, tools)
    let marked: See | null = null
    const resized = new ResizeObserver(() => {
      if (Math.abs(host.clientWidth - Number(svg.dataset.room)) < 8) return
      const focused = document.activeElement?.getAttribute('data-see')
      svg = draw(host, make, about, sees, tools)
      mark(svg, marked)
      if (focused) svg.querySelector<SVGElement>(`[data-see="${CSS.escape(focused)}"]`)?.focus()
    })
    resized.observe(host)
    return {
      toSvg: () => standalone(svg),
      mark(what) {
        marked = what
        mark(svg, what)
      },
      close: () => resized.disconnect(),
    } satisfies Drawn
  }
}

function draw(host: HTMLElement, make: MakeChart, about: string, sees: See[], tools: Tools): SVGSVGElement {
  const room = host.clientWidth
  const palette = readPalette()
  const options = make(palette, room)
  const svg = plot({ ...options, className: 'plot', ariaLabel: about }) as SVGSVGElement
  // The page's policy takes no style from inside a document; explorer.css has the same rules.
  for (const style of svg.querySelectorAll('style')) style.remove()
  // Names of marks such as `rule` say nothing to a reader.
  for (const group of svg.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
  svg.dataset.room = String(room)
  svg.setAttribute('color', palette.ink)
  svg.setAttribute('font-family', palette.font)
  svg.setAttribute('role', 'group')
  for (const [index, mark] of svg.querySelectorAll('.seen > *').entries()) {
    const what = sees[index]
    if (what === undefined) continue
    makeButton(mark, () => what, tools)
    mark.setAttribute('data-see', printSee(what))
    mark.setAttribute('aria-label', mark.querySelector('title')?.textContent ?? '')
  }
  host.replaceChildren(svg)
  return svg
}

/** Makes a mark a button, by mouse and by keyboard. */
export function makeButton(mark: Element, what: () => See, { see }: Pick<Tools, 'see'>): void {
  mark.setAttribute('tabindex', '0')
  mark.setAttribute('role', 'button')
  mark.addEventListener('click', () => see(what()))
  mark.addEventListener('keydown', (event) => {
    const { key } = event as KeyboardEvent
    if (key !== 'Enter' && key !== ' ') return
    event.preventDefault()
    see(what())
  })
}

function mark(svg: SVGSVGElement, what: See | null): void {
  const wanted = what && printSee(what)
  for (const mark of svg.querySelectorAll('[data-see]'))
    mark.classList.toggle('marked', mark.getAttribute('data-see') === wanted)
}

/** The chart as a file of its own: on paper of its colour, without what only the page needs. */
function standalone(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  for (const [name, value] of [
    ['width', '100%'],
    ['height', '100%'],
    ['fill', readPalette().paper],
  ] as const)
    paper.setAttribute(name, value)
  copy.prepend(paper)
  for (const mark of copy.querySelectorAll('[data-see]')) {
    for (const name of ['tabindex', 'role', 'data-see', 'class']) mark.removeAttribute(name)
  }
  return copy
}

/** How names stand above columns, and how high they reach in pixels. */
export interface NamesAbove {
  tickRotate: number
  height: number
}

/** Slanted where columns are so wide that names do not touch, else upright. */
export function namesAbove(names: string[], columnWidth: number): NamesAbove {
  const longest = 6.6 * Math.max(0, ...names.map(({ length }) => length))
  return columnWidth >= 20
    ? { tickRotate: -40, height: 20 + longest * Math.sin((40 * Math.PI) / 180) }
    : { tickRotate: -90, height: 20 + longest }
}

/** A name short enough for an axis. */
export function short(name: string, most = 34): string {
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`
}

/** A name short enough for so many pixels of an axis. */
export function shortIn(name: string, room: number, font: string): string {
  const measure = measureIn(`12px ${font}`)
  let shown = name
  for (let most = name.length - 1; most > 1 && measure(shown) > room; most -= 1) shown = short(name, most)
  return shown
}

/** How far names that slant above columns stand out beyond the last of these, in pixels. */
export function reachBeyond(names: string[], columnWidth: number): number {
  const letter = 6.6 * Math.cos((40 * Math.PI) / 180)
  const reach = names.map(({ length }, at) => 24 + letter * length - (names.length - 1 - at) * columnWidth)
  return Math.max(30, ...reach)
}
