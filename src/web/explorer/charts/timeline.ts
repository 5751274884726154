import { axisX, axisY, barY, ruleY, text } from '@observablehq/plot'
import type { Load } from '../view.ts'
import { count, type Stance, signs, stances } from '../words.ts'
import { chartOf } from './chart.ts'

const first = 200

const query = `query Timeline($where: PositionFilter, $by: Granularity!, $first: Int!) {
  timeline(where: $where, by: $by, first: $first) {
    period
    totalCount
    stances { stance count }
  }
}`

interface Answer {
  timeline: { period: string | null; totalCount: number; stances: { stance: Stance; count: number }[] }[]
}

interface Bar {
  period: string
  stance: Stance
  from: number
  to: number
  see: string
}

/** The stances period by period, stacked; what has no date stands first, by itself. */
export const loadTimeline: Load = async ({ filter, by }, ask, signal) => {
  const question = { query, variables: { where: filter, by, first } }
  const { timeline } = await ask<Answer>(question, signal)
  const bars = timeline.flatMap(({ period, stances: counts }) => stack(period, counts))
  const dated = timeline.filter(({ period }) => period !== null)
  const positions = dated.reduce((sum, { totalCount }) => sum + totalCount, 0)
  const undated = timeline.find(({ period }) => period === null)?.totalCount ?? 0
  const about = 'Stances, period by period'
  const told = ({ period, stance, from, to }: Bar) =>
    `${period}: ${signs[stance].word}, ${count(to - from, 'position')}`
  return {
    summary:
      dated.length === 0
        ? 'No position here has a date.'
        : `${count(positions, 'dated position')} in ${count(dated.length, 'period')}.`,
    notes:
      undated > 0
        ? [
            `${count(undated, 'position')} without a date ${undated === 1 ? 'stands' : 'stand'} apart: a date that no source gives is not guessed.`,
          ]
        : [],
    table: {
      caption: about,
      columns: ['Period', 'Positions', ...stances.map((stance) => signs[stance].word)],
      rows: timeline.map(({ period, totalCount, stances: counts }) => ({
        cells: [
          period ?? 'No date',
          totalCount,
          ...stances.map((stance) => counts.find((one) => one.stance === stance)?.count ?? 0),
        ],
        see: seePeriod(period),
      })),
    },
    question,
    picture:
      bars.length === 0
        ? null
        : chartOf(
            (palette, width) => ({
              width: Math.max(width - 4, 80 + timeline.length * 26),
              height: 420,
              marginBottom: 50,
              marginTop: 30,
              x: { domain: timeline.map(({ period }) => period ?? 'No date') },
              marks: [
                axisY({ label: 'Positions', fontSize: 12, tickFormat: 'd' }),
                axisX({ label: null, tickSize: 0, fontSize: 12, tickRotate: timeline.length > width / 50 ? -40 : 0 }),
                barY(bars, {
                  x: 'period',
                  y1: 'from',
                  y2: 'to',
                  fill: (bar: Bar) => palette.signs[bar.stance],
                  inset: 0.75,
                  rx: 2,
                  title: told,
                  className: 'seen',
                }),
                text(
                  bars.filter(({ from, to }) => to - from > 0),
                  {
                    x: 'period',
                    y: (bar: Bar) => (bar.from + bar.to) / 2,
                    text: (bar: Bar) => `${signs[bar.stance].glyph} ${bar.to - bar.from}`,
                    fill: palette.paper,
                    fontSize: 12,
                    fontWeight: 'bold',
                    pointerEvents: 'none',
                  },
                ),
                ruleY([0], { stroke: palette.faint }),
              ],
            }),
            about,
            bars.map(({ see }) => see),
          ),
  }
}

function stack(period: string | null, counts: { stance: Stance; count: number }[]): Bar[] {
  let from = 0
  return stances.flatMap((stance) => {
    const many = counts.find((one) => one.stance === stance)?.count ?? 0
    if (many === 0) return []
    from += many
    return [{ period: period ?? 'No date', stance, from: from - many, to: from, see: seePeriod(period) }]
  })
}

function seePeriod(period: string | null): string {
  return `in~${period ?? 'undated'}`
}
