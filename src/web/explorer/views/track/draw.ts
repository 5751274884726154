import { axisX, axisY, dot, line, link, ruleY, text } from '@observablehq/plot'
import type { Stance, TrackedFragment } from '../../../../generated/documents.ts'
import { openWord, signs } from '../../words.ts'
import { chartOf } from '../chart.ts'
import { spanOf as intervalOf } from '../periods.ts'
import type { Shown } from '../view.ts'

export type Point = TrackedFragment['edges'][number]['node']

/** A step from one position to the next in the list, and whether the order of the two is left open. */
export interface Step {
  from: Point
  to: Point
  open: boolean
}

/** Beyond so many, points are small, stand beside one another, and are joined by no steps. */
export const crowded = 80

/** From against to for, as the chart's rows from below. */
const rows: Stance[] = ['OPPOSE', 'MIXED', 'NEUTRAL', 'ABSTAIN', 'NONE', 'SUPPORT']
const high = 70
const margin = { left: 110, right: 40 }

interface Span extends Point {
  from: Date
  to: Date
  /** Its row, and how far from the middle of it, in rows. */
  y: number
}

/** Positions as points in time, one row a stance. */
export function drawTrack(points: Point[], steps: Step[], about: string): Shown['picture'] {
  const isCrowded = points.length > crowded
  const open = new Set(steps.filter((step) => step.open).flatMap(({ from, to }) => [from.id, to.id]))
  const used = rows.filter(
    (stance) => ['OPPOSE', 'SUPPORT'].includes(stance) || points.some((point) => point.stance === stance),
  )
  const rowOf = ({ stance }: Point) => used.indexOf(stance)
  return chartOf(
    (palette, width) => {
      const spans = placePoints(points, rowOf, isCrowded ? width - margin.left - margin.right : null)
      return {
        width: width - 4,
        height: 130 + used.length * high,
        marginLeft: margin.left,
        marginRight: margin.right,
        x: { type: 'utc', nice: true },
        y: { domain: [-0.6, used.length - 0.4], axis: null },
        marks: [
          ruleY(used.keys(), { stroke: palette.line }),
          axisY({
            ticks: [...used.keys()],
            tickFormat: (row: number) => `${signs[used[row] ?? 'NONE'].glyph} ${signs[used[row] ?? 'NONE'].word}`,
            tickSize: 0,
            label: null,
            fontSize: 13,
          }),
          axisX({ label: null, fontSize: 12 }),
          ...steps.map((step) =>
            line([step.from, step.to], {
              x: ({ statedAt }: Point) => middle(spanOf(statedAt ?? '')),
              y: rowOf,
              curve: 'step-after',
              stroke: palette.faint,
              strokeWidth: 1.5,
              ...(step.open ? { strokeDasharray: '2 5' } : {}),
            }),
          ),
          link(spans, {
            x1: 'from',
            x2: 'to',
            y1: 'y',
            y2: 'y',
            stroke: (span: Span) => palette.signs[span.stance],
            strokeWidth: isCrowded ? 2 : 5,
            strokeOpacity: 0.4,
          }),
          dot(spans, {
            x: middle,
            y: 'y',
            r: isCrowded ? 4 : 11,
            fill: (span: Span) => palette.signs[span.stance],
            title: (span: Span) =>
              `${span.statedAt}: ${signs[span.stance].verb} ${span.issue.name}. ${span.summary ?? ''}${open.has(span.id) ? ` Which came first: ${openWord.toLowerCase()}.` : ''}`,
            className: 'seen',
          }),
          text(isCrowded ? [] : spans, {
            x: middle,
            y: 'y',
            text: (span: Span) => signs[span.stance].glyph,
            fill: palette.paper,
            fontWeight: 'bold',
            fontSize: 14,
            pointerEvents: 'none',
          }),
        ],
      }
    },
    about,
    points.map(({ id }) => ({ kind: 'position', id })),
  )
}

/** Each on its row; in a crowd of `room` pixels, those that would cover one another stand above and below it by turns. */
function placePoints(points: Point[], rowOf: (point: Point) => number, room: number | null): Span[] {
  const spans = points.map((point) => ({ ...point, ...spanOf(point.statedAt ?? ''), y: rowOf(point) }))
  if (room === null) return spans
  const times = spans.map((span) => middle(span).getTime())
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const met = new Map<string, number>()
  const places = spans.map(({ y }, at) => {
    const column = Math.round((((times[at] ?? 0) - first) / (last - first || 1)) * (room / 9))
    const key = `${y} ${column}`
    const before = met.get(key) ?? 0
    met.set(key, before + 1)
    return Math.ceil(before / 2) * (before % 2 === 0 ? -1 : 1)
  })
  const furthest = Math.max(...places.map(Math.abs))
  const step = Math.min(9 / high, 0.42 / (furthest || 1))
  return spans.map((span, at) => ({ ...span, y: span.y + (places[at] ?? 0) * step }))
}

function middle({ from, to }: { from: Date; to: Date }): Date {
  return new Date((from.getTime() + to.getTime()) / 2)
}

/** A partial date is the whole of its interval. */
export function spanOf(date: string): { from: Date; to: Date } {
  const { from, to } = intervalOf(date)
  return { from: new Date(from), to: new Date(to - 1) }
}
