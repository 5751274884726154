import { type NearQuery, nearQuery } from '../../../generated/documents.ts'
import { type Ask, question } from '../../shared/ask.ts'
import { h } from '../../shared/dom.ts'
import { nameOf } from '../called.ts'
import type { Filter } from '../filter.ts'
import type { See } from '../see.ts'
import type { View } from '../state.ts'
import { yearsIn } from '../words.ts'
import type { NodeTools } from './node.ts'

type Ties = NonNullable<NearQuery['least']>['nodes']

/** Who was nearest to a unit in a period, and who furthest, each leading to what they share issue by issue. */
export async function drawNear(
  { id, period }: Extract<See, { kind: 'near' }>,
  view: View,
  ask: Ask,
  { see }: NodeTools,
): Promise<HTMLElement> {
  const where = during(view.filter, period)
  const { node, most, least } = await ask(question(nearQuery, { of: id, where, level: view.level }))
  if (!node || !most || !least) return h('p', {}, 'This address names nothing that can be shown here.')
  const all = h('button', { type: 'button', class: 'link', onclick: () => see({ kind: 'node', id }) }, nameOf(node))
  const of = (ties: Ties) => `${ties.length} of ${most.totalCount}`
  const drawTies = (caption: string, ties: Ties) =>
    h(
      'table',
      {},
      h('caption', {}, caption),
      h(
        'tbody',
        {},
        ...ties.map(({ right, score, n }) => {
          const onclick = () => see({ kind: 'agree', left: id, right: right.id, period })
          const button = h('button', { type: 'button', class: 'link', onclick }, right.name)
          const percent = score === null ? '' : `${Math.round(score * 100)} %`
          return h(
            'tr',
            {},
            h('th', { scope: 'row' }, button),
            h('td', { class: 'number' }, percent),
            h('td', {}, `${n} issues`),
          )
        }),
      ),
    )
  return h(
    'div',
    { class: 'node' },
    h('h3', {}, `${nameOf(node)}, ${yearsIn(period)}`),
    h('p', {}, 'All about ', all),
    drawTies(`Agreed most with: ${of(most.nodes)}`, most.nodes),
    drawTies(`Agreed least with: ${of(least.nodes)}`, least.nodes),
  )
}

/** The filter, of a period alone (`1990-1999`); what it says of time itself holds too. */
export function during(filter: Filter, period: string | undefined): Filter {
  if (period === undefined) return filter
  const [from = '', to = ''] = period.split('-')
  const { statedFrom, statedTo } = filter
  // As texts: what is longer begins later than the year, and ends earlier.
  return {
    ...filter,
    statedFrom: statedFrom && statedFrom > from ? statedFrom : from,
    statedTo: statedTo && `${statedTo}~` < `${to}~` ? statedTo : to,
  }
}
