import { s } from '../../../shared/dom.ts'
import { boxAround, type Point } from '../../graph/around.ts'
import { type Placed, placeName } from '../../graph/names.ts'
import { measureIn } from '../../measure.ts'
import { blocColor, type Palette } from '../../palette.ts'
import { type Drawable, placeOf, type Unit } from './maps.ts'

/** Where the places of all maps lie in a picture: on one scale, up is up. */
export function scaleOf(maps: Drawable[], width: number, height: number, margin: number): (at: Point) => Point {
  const reach = (values: (number | null)[][]) => {
    const all = values.flat().filter((value) => value !== null)
    return { least: Math.min(...all), most: Math.max(...all) }
  }
  const [across, up] = [reach(maps.map(({ x }) => x)), reach(maps.map(({ y }) => y))]
  const factor = Math.min(
    (width - 2 * margin) / (across.most - across.least || 1),
    (height - 2 * margin) / (up.most - up.least || 1),
  )
  return ({ x, y }) => ({
    x: round(width / 2 + (x - (across.least + across.most) / 2) * factor),
    y: round(height / 2 - (y - (up.least + up.most) / 2) * factor),
  })
}

/** The units of a map in its picture; those that stand furthest out first, for their names find room first. */
export function standing(units: Unit[], map: Drawable, scale: (at: Point) => Point) {
  const placed = units.flatMap((unit, at) => {
    const place = placeOf(map, at)
    return place ? [{ ...unit, at, ...scale(place) }] : []
  })
  const middle = {
    x: placed.reduce((sum, { x }) => sum + x, 0) / placed.length,
    y: placed.reduce((sum, { y }) => sum + y, 0) / placed.length,
  }
  const far = ({ x, y }: Point) => Math.hypot(x - middle.x, y - middle.y)
  const sorted = placed.sort((a, b) => far(b) - far(a) || (a.id < b.id ? -1 : 1))
  return sorted.map((unit) => ({ ...unit, outward: { x: unit.x - middle.x, y: unit.y - middle.y } }))
}

/** Names beside their points, none over another or outside: as many as find room, of the first `most`. */
export function placeNames(
  points: ReturnType<typeof standing>,
  picture: { width: number; height: number; top?: number; radius: number; letter: number; font: string; most?: number },
): Placed[] {
  const { width, height, top = 0, radius, letter, font, most = points.length } = picture
  const around = {
    nodes: points.map((point) => boxAround(point, radius)),
    ...{ glyphs: [], lines: [] },
    outward: new Map(points.map(({ id, outward }) => [id, outward])),
  }
  const canvas = { left: 2, top: top + 2, right: width - 2, bottom: height - 2 }
  const names: Placed[] = []
  const measure = measureIn(`500 ${letter}px ${font}`)
  for (const { id, name, x, y } of points.slice(0, most))
    placeName({ id, label: name, x, y, size: radius }, { around, canvas, names, letter, measure })
  return names
}

export function writeName({ lines, box, align }: Placed, letter: number, { paper, ink, font }: Palette): SVGElement {
  const x = round({ left: box.left, right: box.right, center: (box.left + box.right) / 2 }[align])
  const tspans = lines.map((line, index) => s('tspan', { x, y: round(box.top + letter * (0.9 + index * 1.2)) }, line))
  const rim = { stroke: paper, 'stroke-width': 3, 'paint-order': 'stroke', 'stroke-linejoin': 'round' }
  const look = { fill: ink, 'font-family': font, 'font-size': letter, 'font-weight': 500 }
  const anchor = { left: 'start', center: 'middle', right: 'end' }[align]
  return s('text', { class: 'name', 'text-anchor': anchor, ...rim, ...look }, ...tspans)
}

export function colorOf({ bloc }: Unit, palette: Palette): string {
  return bloc === null ? palette.faint : blocColor(palette, bloc)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
