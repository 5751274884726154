import { s } from '../../../shared/dom.ts'
import type { Palette } from '../../palette.ts'
import { type Drawable, nameOf, type Unit } from './maps.ts'
import { colorOf, placeNames, scaleOf, standing, writeName } from './place.ts'

const most = { columns: 8, names: 4 }
const cell = { width: 190, head: 20, height: 170, gap: 8 }
const single = { width: 1200, head: 24, height: 800, gap: 8 }

/** All maps side by side on one scale, the oldest first, each with its period and how many of its units have a place. */
export function drawMultiples(units: Unit[], maps: Drawable[], palette: Palette): SVGSVGElement {
  const isSingle = maps.length === 1
  const { width, head, height, gap } = isSingle ? single : cell
  const columns = Math.min(most.columns, Math.ceil(Math.sqrt(maps.length * 1.4)))
  const rows = Math.ceil(maps.length / columns)
  const whole = { width: columns * (width + gap) + gap, height: rows * (head + height + gap) + gap }
  const scale = scaleOf(maps, width, height, isSingle ? 60 : 14)
  const look = { 'font-family': palette.font, 'font-size': 11 }
  const cells = maps.map((map, at) => {
    const [x, y] = [gap + (at % columns) * (width + gap), gap + Math.floor(at / columns) * (head + height + gap)]
    const points = standing(units, map, scale)
    const [radius, letter] = isSingle ? [6, 12] : [2.2, 8]
    const few = isSingle ? points.length : most.names
    const names = placeNames(points, { width, height, radius, letter, font: palette.font, most: few })
    const told = `${map.placedCount} of ${map.unitCount}`
    return s(
      'g',
      { transform: `translate(${x} ${y})` },
      s('text', { x: 2, y: 13, fill: palette.ink, 'font-weight': 'bold', ...look, 'font-size': 12 }, nameOf(map)),
      s('text', { x: width - 2, y: 13, fill: palette.faint, 'text-anchor': 'end', ...look }, told),
      s(
        'g',
        { transform: `translate(0 ${head})` },
        s('rect', { width, height, fill: 'none', stroke: palette.line }),
        ...points.map((point) =>
          s(
            'circle',
            { cx: point.x, cy: point.y, r: radius, fill: colorOf(point, palette) },
            s('title', {}, point.name),
          ),
        ),
        ...names.map((name) => writeName(name, letter, palette)),
      ),
    )
  })
  const size = { ...whole, viewBox: `0 0 ${whole.width} ${whole.height}` }
  const paper = s('rect', { ...whole, fill: palette.paper })
  return s('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size }, paper, ...cells) as SVGSVGElement
}
