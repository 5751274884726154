import { axisY, rect, ruleY, text } from '@observablehq/plot'
import { type Granularity, type Stance, type TimelineQuery, timelineQuery } from '../../../../generated/documents.ts'
import { type Ask, question } from '../../../shared/ask.ts'
import type { See } from '../../see.ts'
import type { View } from '../../state.ts'
import { count, openWord, signs, stances } from '../../words.ts'
import { chartOf } from '../chart.ts'
import { coarser, spanOf, ticksOf, units } from '../periods.ts'
import type { Load, Note, Shown } from '../view.ts'

/** As many periods as one answer holds. */
const first = 1000

type Period = TimelineQuery['timeline'][number]

interface Bar {
  period: string
  stance: Stance
  from: number
  to: number
  /** Where it stands in time, in milliseconds. */
  start: number
  end: number
  /** Whether the dates are exact enough for the length of a period. */
  certain: boolean
  see: See
}

/** The stances period by period on an even axis of time, stacked; what has no date stands first, by itself. */
export const load: Load = async (view, ask, signal) => {
  const { asks, timeline, by } = await askPeriods(view, ask, signal)
  const dated = timeline.filter(({ period }) => period !== null)
  const sum = (periods: Period[]) => periods.reduce((sum, { totalCount }) => sum + totalCount, 0)
  const undated = timeline.find(({ period }) => period === null)?.totalCount ?? 0
  const vague = sum(dated.filter(({ certain }) => !certain))
  const notes: Note[] = []
  if (by !== view.by)
    notes.push(
      `By ${units[view.by]} there are more than ${first.toLocaleString('en')} periods, so this is by ${units[by]}. Choose a shorter time in the filters to see each ${units[view.by]}.`,
    )
  if (undated > 0)
    notes.push(
      `${count(undated, 'position')} without a date ${undated === 1 ? 'stands' : 'stand'} apart: a date that no source gives is not guessed.`,
    )
  if (vague > 0)
    notes.push(
      `${count(vague, 'position')} ${vague === 1 ? 'has a date' : 'have dates'} less exact than asked for, in the hollow bars: within that time dates leave open when.`,
    )
  return {
    summary:
      dated.length === 0
        ? 'No position here has a date.'
        : `${count(sum(dated), 'dated position')} in ${count(dated.length, 'period')}, ${dated[0]?.period} to ${dated.at(-1)?.period}.`,
    notes,
    table: tableOf(timeline),
    question: asks,
    picture: timeline.length === 0 ? null : drawBars(timeline, by),
  }
}

/** The periods of the length asked for, or of the next length of which one answer holds them all. */
async function askPeriods({ filter, by }: View, ask: Ask, signal: AbortSignal) {
  let length: Granularity = by
  for (;;) {
    const asks = question(timelineQuery, { where: filter, by: length, first })
    const { timeline } = await ask(asks, signal)
    const next = coarser[length]
    if (timeline.length < first || next === null) return { asks, timeline, by: length }
    length = next
  }
}

function tableOf(timeline: Period[]): Shown['table'] {
  return {
    caption: about,
    columns: ['Period', 'Positions', ...stances.map((stance) => signs[stance].word), 'When within it'],
    rows: timeline.map(({ period, certain, totalCount, stances: counts }) => ({
      cells: [
        period ?? 'No date',
        totalCount,
        ...stances.map((stance) => counts.find((one) => one.stance === stance)?.count ?? 0),
        period === null || certain ? null : openWord,
      ],
      open: period !== null && !certain,
      see: { kind: 'in', period },
    })),
  }
}

const about = 'Stances, period by period'
const margin = { left: 64, right: 24 }

function drawBars(timeline: Period[], by: Granularity): Shown['picture'] {
  const spans = timeline.flatMap(({ period }) => (period === null ? [] : spanOf(period)))
  const [from, to] = [Math.min(...spans.map((span) => span.from)), Math.max(...spans.map((span) => span.to))]
  const hasUndated = timeline.some(({ period }) => period === null)
  // What has no date stands before the axis, as wide as a period and never narrower than can be seen.
  const length = Math.min(...(spans.length > 0 ? spans.map((span) => span.to - span.from) : [1]))
  const whole = spans.length > 0 ? to - from : 3
  const apart = Math.min(Math.max(length, whole / 18), whole / 5)
  const start = spans.length > 0 ? from - 2 * apart : 0
  const undatedSpan = { start, end: start + apart }
  const domain: [number, number] = spans.length === 0 ? [-1, 2 * apart] : [hasUndated ? start - apart / 4 : from, to]
  // Hollow bars are longer than others: they lie behind.
  const bars = timeline
    .flatMap((period) => stack(period, undatedSpan))
    .sort((a, b) => Number(a.certain) - Number(b.certain))
  const highest = Math.max(...timeline.map(({ totalCount }) => totalCount))
  const title = ({ period, stance, from, to, certain }: Bar) =>
    `${period}: ${signs[stance].word}, ${count(to - from, 'position')}${certain ? '' : `. When within it: ${openWord.toLowerCase()}`}`
  return chartOf(
    (palette, width) => {
      const room = width - 4
      const scale = (room - margin.left - margin.right) / (domain[1] - domain[0])
      const high = 400
      const wide = ({ start, end }: Bar) => (end - start) * scale
      const fits = (bar: Bar) =>
        wide(bar) > 10 + 7.5 * `${bar.to - bar.from}`.length + 12 && ((bar.to - bar.from) / highest) * (high - 90) > 15
      const ticks = spans.length > 0 ? ticksOf(from, to, Math.max(2, Math.floor((room - margin.left) / 80))) : []
      const named = hasUndated
        ? [...ticks.filter(({ at }) => (at - undatedSpan.end) * scale > 20), { at: undatedSpan.start, text: 'No date' }]
        : ticks
      const inset = Math.min(0.75, Math.max(0, (length * scale - 2) / 4))
      return {
        width: room,
        height: high,
        marginLeft: margin.left,
        marginRight: margin.right,
        marginBottom: 40,
        marginTop: 34,
        x: { domain, type: 'linear', axis: null },
        y: { domain: [0, highest], nice: true, grid: true },
        marks: [
          axisY({
            label: spans.length > 0 ? `Positions a ${units[by]}` : 'Positions',
            labelAnchor: 'top',
            fontSize: 12,
            ticks: Math.min(6, highest),
            tickFormat: (value: number) => (Number.isInteger(value) ? value.toLocaleString('en') : ''),
          }),
          ...[false, true].map((certain) =>
            rect(
              bars.filter((bar) => bar.certain === certain),
              {
                x1: 'start',
                x2: 'end',
                y1: 'from',
                y2: 'to',
                fill: (bar: Bar) => palette.signs[bar.stance],
                fillOpacity: certain ? 1 : 0.15,
                stroke: (bar: Bar) => palette.signs[bar.stance],
                strokeWidth: 1,
                strokeDasharray: certain ? undefined : '4 3',
                insetLeft: inset,
                insetRight: inset,
                title,
                className: 'seen',
              },
            ),
          ),
          text(bars.filter(fits), {
            x: (bar: Bar) => (bar.start + bar.end) / 2,
            y: (bar: Bar) => (bar.from + bar.to) / 2,
            text: (bar: Bar) => `${signs[bar.stance].glyph} ${bar.to - bar.from}`,
            fill: (bar: Bar) => (bar.certain ? palette.paper : palette.ink),
            fontSize: 12,
            fontWeight: 'bold',
            pointerEvents: 'none',
          }),
          ruleY([0], { stroke: palette.faint }),
          text(named, { x: 'at', y: 0, text: 'text', dy: 16, textAnchor: 'start', fontSize: 12, fill: palette.ink }),
          text(named, { x: 'at', y: 0, text: () => '|', dy: 5, fontSize: 7, fill: palette.faint }),
        ],
      }
    },
    about,
    bars.map(({ see }) => see),
  )
}

function stack({ period, certain, stances: counts }: Period, undated: { start: number; end: number }): Bar[] {
  const span = period === null ? undated : { start: spanOf(period).from, end: spanOf(period).to }
  let from = 0
  return stances.flatMap((stance) => {
    const many = counts.find((one) => one.stance === stance)?.count ?? 0
    if (many === 0) return []
    from += many
    const see = { kind: 'in', period } as const
    const isCertain = certain || period === null
    return [{ period: period ?? 'No date', stance, from: from - many, to: from, ...span, certain: isCertain, see }]
  })
}
