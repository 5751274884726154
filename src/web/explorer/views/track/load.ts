import { axisX, axisY, dot, line, link, ruleY, text } from '@observablehq/plot'
import { type Stance, shiftsQuery, type TrackQuery, trackQuery } from '../../../../generated/documents.ts'
import { type Ask, question } from '../../../shared/ask.ts'
import type { Filter } from '../../filter.ts'
import { count, openWord, signs } from '../../words.ts'
import { chartOf } from '../chart.ts'
import type { Load, Shown } from '../view.ts'

type Point = TrackQuery['positions']['edges'][number]['node']
type Change = TrackQuery['shifts']['nodes'][number]

const first = 100
/** From against to for, as the chart's rows from below. */
const rows: Stance[] = ['OPPOSE', 'MIXED', 'NEUTRAL', 'ABSTAIN', 'NONE', 'SUPPORT']

/** What one actor said on one issue, in the order it was said; without both chosen, those that changed are offered. */
export const load: Load = async ({ filter }, ask, signal) => {
  if (filter.actor?.length !== 1 || filter.issue?.length !== 1) return offerTracks(filter, ask, signal)
  const asks = question(trackQuery, { where: filter, first })
  const { positions, shifts } = await ask(asks, signal)
  const { totalCount, edges } = positions
  const points = edges.map(({ node, match }) => ({ ...node, stance: match?.stance ?? node.stance }))
  const dated = points.filter(({ statedAt }) => statedAt !== null)
  const undated = points.length - dated.length
  const steps = stepsOf(dated, shifts.nodes)
  const open = new Set(steps.filter((step) => step.open).flatMap(({ from, to }) => [from.id, to.id]))
  const who = points[0]?.actor.name ?? filter.actor[0]
  const notes = totalCount > first ? [`The first ${first} of ${totalCount} are here.`] : []
  if (undated > 0)
    notes.push(`${count(undated, 'position')} without a date ${undated === 1 ? 'is' : 'are'} in the table only.`)
  if (open.size > 0)
    notes.push(
      `Dates leave open which of ${count(open.size, 'position')} came first, or what lies between: the dashed steps.`,
    )
  return {
    summary:
      points.length === 0 ? 'No position of this actor on this issue.' : `${who}: ${count(totalCount, 'position')}.`,
    notes,
    table: {
      caption: 'Positions, oldest first',
      columns: ['When', 'Order', 'Stance', 'Issue', 'Summary'],
      rows: points.map(({ id, statedAt, stance, issue, summary }) => ({
        cells: [
          statedAt ?? 'No date',
          open.has(id) || statedAt === null ? openWord : null,
          `${signs[stance].glyph} ${signs[stance].word}`,
          issue.name,
          summary,
        ],
        see: { kind: 'position', id },
        open: open.has(id) || statedAt === null,
      })),
    },
    question: asks,
    picture: dated.length === 0 ? null : drawTrack(dated, steps, `${who} over time`),
  }
}

/** A step from one position to the next in the list, and whether the order of the two is left open. */
interface Step {
  from: Point
  to: Point
  open: boolean
}

/** Where dates overlap, or another position may lie between, the step is open; a change that the server is certain of is not. */
function stepsOf(points: Point[], changes: Change[]): Step[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index]
    if (!from) return []
    const change = changes.find((one) => one.from.id === from.id && one.to.id === to.id)
    const overlap = spanOf(from.statedAt ?? '').to >= spanOf(to.statedAt ?? '').from
    return [{ from, to, open: from.stance !== to.stance && (change ? !change.certain : overlap) }]
  })
}

function drawTrack(points: Point[], steps: Step[], about: string): Shown['picture'] {
  const spans = points.map((point) => ({ ...point, ...spanOf(point.statedAt ?? '') }))
  type Span = (typeof spans)[number]
  const open = new Set(steps.filter((step) => step.open).flatMap(({ from, to }) => [from.id, to.id]))
  const middle = ({ from, to }: { from: Date; to: Date }) => new Date((from.getTime() + to.getTime()) / 2)
  const used = rows.filter(
    (stance) => ['OPPOSE', 'SUPPORT'].includes(stance) || points.some((point) => point.stance === stance),
  )
  return chartOf(
    (palette, width) => ({
      width: width - 4,
      height: 130 + used.length * 70,
      marginLeft: 110,
      marginRight: 40,
      x: { type: 'utc', nice: true },
      y: { domain: used.toReversed(), type: 'point', padding: 0.6 },
      marks: [
        ruleY(used, { stroke: palette.line }),
        axisY({
          tickFormat: (stance: Stance) => `${signs[stance].glyph} ${signs[stance].word}`,
          tickSize: 0,
          label: null,
          fontSize: 13,
        }),
        axisX({ label: null, fontSize: 12 }),
        ...steps.map((step) =>
          line([step.from, step.to], {
            x: ({ statedAt }: Point) => middle(spanOf(statedAt ?? '')),
            y: 'stance',
            curve: 'step-after',
            stroke: palette.faint,
            strokeWidth: 1.5,
            ...(step.open ? { strokeDasharray: '2 5' } : {}),
          }),
        ),
        link(spans, {
          x1: 'from',
          x2: 'to',
          y1: 'stance',
          y2: 'stance',
          stroke: (span: Span) => palette.signs[span.stance],
          strokeWidth: 5,
          strokeOpacity: 0.4,
        }),
        dot(spans, {
          x: middle,
          y: 'stance',
          r: 11,
          fill: (span: Span) => palette.signs[span.stance],
          title: (span: Span) =>
            `${span.statedAt}: ${signs[span.stance].verb} ${span.issue.name}. ${span.summary ?? ''}${open.has(span.id) ? ` Which came first: ${openWord.toLowerCase()}.` : ''}`,
          className: 'seen',
        }),
        text(spans, {
          x: middle,
          y: 'stance',
          text: (span: Span) => signs[span.stance].glyph,
          fill: palette.paper,
          fontWeight: 'bold',
          fontSize: 14,
          pointerEvents: 'none',
        }),
      ],
    }),
    about,
    spans.map(({ id }) => ({ kind: 'position', id })),
  )
}

/** A partial date is the whole of its interval. */
function spanOf(date: string): { from: Date; to: Date } {
  const [year = 0, month, day] = date.split('-').map(Number)
  const from = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1))
  const to = new Date(Date.UTC(month ? year : year + 1, day ? (month ?? 1) - 1 : month ? month : 0, day ? day + 1 : 1))
  return { from, to: new Date(to.getTime() - 1) }
}

async function offerTracks(filter: Filter, ask: Ask, signal: AbortSignal): Promise<Shown> {
  const asks = question(shiftsQuery, { where: filter })
  const { totalCount, nodes } = (await ask(asks, signal)).shifts
  const words = ({ stance }: { stance: Stance }) => `${signs[stance].glyph} ${signs[stance].word}`
  return {
    summary:
      totalCount === 0
        ? 'Choose one actor and one issue in the filters.'
        : `${count(totalCount, 'change')} of stance: choose one to see its track.`,
    notes: ['A track shows one actor on one issue; both are filters.'],
    table: {
      caption: 'Who changed stance on what, the latest first',
      columns: ['Who', 'Issue', 'From', 'To', 'When', 'Order'],
      rows: nodes.map(({ actor, issue, from, to, date, certain }) => ({
        cells: [actor.name, issue.name, words(from), words(to), date, certain ? null : openWord],
        open: !certain,
        see: { kind: 'track', actor: actor.id, issue: issue.id },
      })),
    },
    question: asks,
    picture: null,
  }
}
