import { h, s } from '../../../shared/dom.ts'
import { sayNamesHere } from '../../graph/names.ts'
import { readPalette } from '../../palette.ts'
import type { Picture, Tools } from '../../picture.ts'
import { printSee, type See } from '../../see.ts'
import { makeButton } from '../chart.ts'
import { type Drawable, movedOf, nameOf, nameOfSee, placeOf, type Unit } from './maps.ts'
import { drawMultiples } from './multiples.ts'
import { colorOf, placeNames, scaleOf, standing, writeName } from './place.ts'

/** One map at a time, turned to by the page's slider; all of them side by side in a file. */
export function drawMaps(units: Unit[], maps: Drawable[]): Picture {
  return async (host, tools) => {
    let step = maps.length - 1
    let marked: See | null = null
    let drawn = draw(host, units, maps, tools)
    drawn.turn(step)
    const resized = new ResizeObserver(() => {
      if (Math.abs(host.clientWidth - drawn.width) < 8 && Math.abs(host.clientHeight - drawn.high) < 8) return
      drawn = draw(host, units, maps, tools)
      drawn.turn(step)
      drawn.mark(marked)
    })
    resized.observe(host)
    return {
      toSvg: () => drawMultiples(units, maps, readPalette()),
      mark(what) {
        marked = what
        drawn.mark(what)
      },
      turn(to) {
        step = to
        drawn.turn(to)
        drawn.mark(marked)
      },
      close: () => resized.disconnect(),
    }
  }
}

function draw(host: HTMLElement, units: Unit[], maps: Drawable[], tools: Tools) {
  const [width, high] = [host.clientWidth, host.clientHeight]
  const height = Math.max(320, high - 20)
  const palette = readPalette()
  const [radius, letter] = units.length > 60 ? [4.5, 11] : [7, 12]
  const scale = scaleOf(maps, width, height, Math.min(60, width / 8))
  const trails = s('g', { stroke: palette.faint, 'stroke-opacity': 0.55 })
  const names = s('g', { 'pointer-events': 'none' })
  const marks = units.map((unit) => {
    const title = s('title')
    const circle = s('circle', { r: radius, fill: colorOf(unit, palette), display: 'none' }, title)
    let what: See = { kind: 'node', id: unit.id }
    makeButton(circle, () => what, tools)
    const look = (next: See, words: string) => {
      what = next
      title.textContent = words
      circle.setAttribute('data-see', printSee(next))
      circle.setAttribute('aria-label', words)
    }
    return { circle, look }
  })
  const points = s('g', { class: 'seen' }, ...marks.map(({ circle }) => circle))
  const size = { width, height, viewBox: `0 0 ${width} ${height}` }
  const svg = s('svg', { class: 'plot maps', role: 'group', ...size }, trails, points, names)
  const told = h('p', { class: 'names' })
  host.replaceChildren(svg as unknown as Node, told)

  function turn(step: number): void {
    const map = maps[step] as Drawable
    svg.setAttribute('aria-label', `Who stood near whom, ${nameOf(map)}`)
    const placed = standing(units, map, scale)
    const here = new Map(placed.map((point) => [point.at, point]))
    const lines = []
    for (const [at, { circle, look }] of marks.entries()) {
      const [point, before] = [here.get(at), placeOf(maps[step - 1], at)]
      circle.setAttribute('display', point ? 'inline' : 'none')
      if (!point) continue
      circle.setAttribute('cx', String(point.x))
      circle.setAttribute('cy', String(point.y))
      const moved = movedOf(maps, step, at)
      const far = moved === null ? '' : `, moved ${moved.toFixed(2)} since the map before`
      const issues = map.issues[at] ?? 0
      const words = `${point.name}, ${nameOf(map)}: ${issues} issue${issues === 1 ? '' : 's'}${far}`
      look({ kind: 'near', id: point.id, period: nameOfSee(map) }, words)
      if (!before) continue
      const from = scale(before)
      lines.push(s('line', { x1: from.x, y1: from.y, x2: point.x, y2: point.y }))
    }
    trails.replaceChildren(...lines)
    const written = placeNames(placed, { width, height, radius, letter, font: palette.font })
    names.replaceChildren(...written.map((name) => writeName(name, letter, palette)))
    told.textContent = sayNamesHere(written.length, placed.length)
  }

  /** What the panel reads of a unit stays marked while the maps are run through. */
  function mark(what: See | null): void {
    const id = what && 'id' in what ? what.id : null
    for (const [at, { circle }] of marks.entries()) circle.classList.toggle('marked', units[at]?.id === id)
  }

  return { turn, mark, width, high }
}
