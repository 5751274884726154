import { axisX, axisY, barY, ruleY, text } from '@observablehq/plot'
import { type Stance, type TimelineQuery, timelineQuery } from '../../../../generated/documents.ts'
import { question } from '../../../shared/ask.ts'
import type { See } from '../../see.ts'
import { count, openWord, signs, stances } from '../../words.ts'
import { chartOf } from '../chart.ts'
import type { Load } from '../view.ts'

const first = 200

interface Bar {
  period: string
  stance: Stance
  from: number
  to: number
  /** Whether the dates are exact enough for the length of a period. */
  certain: boolean
  see: See
}

/** The stances period by period, stacked; what has no date stands first, by itself. */
export const load: Load = async ({ filter, by }, ask, signal) => {
  const asks = question(timelineQuery, { where: filter, by, first })
  const { timeline } = await ask(asks, signal)
  const bars = timeline.flatMap(stack)
  const dated = timeline.filter(({ period }) => period !== null)
  const positions = dated.reduce((sum, { totalCount }) => sum + totalCount, 0)
  const undated = timeline.find(({ period }) => period === null)?.totalCount ?? 0
  const vague = dated.filter(({ certain }) => !certain).reduce((sum, { totalCount }) => sum + totalCount, 0)
  const about = 'Stances, period by period'
  const title = ({ period, stance, from, to, certain }: Bar) =>
    `${period}: ${signs[stance].word}, ${count(to - from, 'position')}${certain ? '' : `. When within it: ${openWord.toLowerCase()}`}`
  return {
    summary:
      dated.length === 0
        ? 'No position here has a date.'
        : `${count(positions, 'dated position')} in ${count(dated.length, 'period')}.`,
    notes: [
      ...(undated > 0
        ? [
            `${count(undated, 'position')} without a date ${undated === 1 ? 'stands' : 'stand'} apart: a date that no source gives is not guessed.`,
          ]
        : []),
      ...(vague > 0
        ? [
            `${count(vague, 'position')} ${vague === 1 ? 'has a date' : 'have dates'} less exact than asked for, in the hollow bars: within that time dates leave open when.`,
          ]
        : []),
    ],
    table: {
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
    },
    question: asks,
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
                  fillOpacity: (bar: Bar) => (bar.certain ? 1 : 0.15),
                  stroke: (bar: Bar) => palette.signs[bar.stance],
                  strokeWidth: 1.5,
                  inset: 0.75,
                  rx: 2,
                  title,
                  className: 'seen',
                }),
                text(
                  bars.filter(({ from, to }) => to - from > 0),
                  {
                    x: 'period',
                    y: (bar: Bar) => (bar.from + bar.to) / 2,
                    text: (bar: Bar) => `${signs[bar.stance].glyph} ${bar.to - bar.from}`,
                    fill: (bar: Bar) => (bar.certain ? palette.paper : palette.ink),
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

function stack({ period, certain, stances: counts }: TimelineQuery['timeline'][number]): Bar[] {
  let from = 0
  return stances.flatMap((stance) => {
    const many = counts.find((one) => one.stance === stance)?.count ?? 0
    if (many === 0) return []
    from += many
    return [
      {
        period: period ?? 'No date',
        stance,
        from: from - many,
        to: from,
        certain: certain || period === null,
        see: { kind: 'in', period },
      },
    ]
  })
}
