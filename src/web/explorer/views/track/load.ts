import {
  moreOfTrackQuery,
  type Stance,
  shiftsQuery,
  type TrackQuery,
  trackQuery,
} from '../../../../generated/documents.ts'
import { type Ask, question } from '../../../shared/ask.ts'
import type { Filter } from '../../filter.ts'
import { count, openWord, signs } from '../../words.ts'
import type { Load, Note, Shown } from '../view.ts'
import { crowded, drawTrack, type Point, type Step, spanOf } from './draw.ts'

type Change = TrackQuery['shifts']['nodes'][number]

/** As many as one answer holds, and as are read one page after another. */
const first = 100
const most = 3000

/** What one actor said on one issue, in the order it was said; without both chosen, those that changed are offered. */
export const load: Load = async ({ filter }, ask, signal) => {
  if (filter.actor?.length !== 1 || filter.issue?.length !== 1) return offerTracks(filter, ask, signal)
  const { asks, totalCount, edges, shifts } = await askTrack(filter, ask, signal)
  const points = edges.map(({ node, match }) => ({ ...node, stance: match?.stance ?? node.stance }))
  const dated = points.filter(({ statedAt }) => statedAt !== null)
  const undated = points.length - dated.length
  const steps = points.length > crowded ? [] : stepsOf(dated, shifts)
  const open = new Set(steps.filter((step) => step.open).flatMap(({ from, to }) => [from.id, to.id]))
  const who = points[0]?.actor.name ?? filter.actor[0]
  const notes: Note[] = []
  if (totalCount > points.length) {
    const last = dated.at(-1)?.statedAt
    const text = `The oldest ${points.length.toLocaleString('en')} of ${count(totalCount, 'position')} are here.`
    const change = { filter: { ...filter, statedFrom: last ?? undefined } }
    notes.push({ text, ways: last ? [{ label: `Go on from ${last}`, change }] : [] })
  }
  if (points.length > crowded)
    notes.push(
      'Each point is a position; of so many on narrower issues no steps are drawn. Where many lie close, they stand beside one another.',
    )
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

/** All positions, page by page, as far as they are read at all. */
async function askTrack(filter: Filter, ask: Ask, signal: AbortSignal) {
  const asks = question(trackQuery, { where: filter, first })
  const { positions, shifts } = await ask(asks, signal)
  const { totalCount } = positions
  const edges = [...positions.edges]
  for (let { pageInfo } = positions; pageInfo.hasNextPage && edges.length < most; ) {
    const next = question(moreOfTrackQuery, { where: filter, first, after: pageInfo.endCursor })
    const { positions: page } = await ask(next, signal)
    edges.push(...page.edges)
    pageInfo = page.pageInfo
  }
  return { asks, totalCount, edges, shifts: shifts.nodes }
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
