import type { Ask } from '../../api/asking.ts'
import {
  type ActorInForceQuery,
  actorInForceQuery,
  actorStancesQuery,
  type PositionFilter,
  pageTopicsQuery,
} from '../../generated/documents.ts'
import { type Counted, stanceBar } from '../shared/chart.ts'
import { note } from '../shared/choice.ts'
import { type Html, html } from '../shared/html.ts'
import { evidence } from '../shared/position.ts'
import { address, link, number, outOf, stanceMark } from '../shared/words.ts'
import { yearsOf } from '../shared/years.ts'
import type { Subject } from './subject.ts'

/** Topics whose stances are counted on one page: each is a question of its own. */
const MOST_TOPICS = 24

/** How often it took which stance on each topic, narrower issues included. */
export async function byTopic(ask: Ask, { id, where }: Subject): Promise<Html | null> {
  const { issues } = await ask(pageTopicsQuery, {})
  const topics = issues.nodes.slice(0, MOST_TOPICS)
  const rows = await Promise.all(
    topics.map(async (topic) => ({ topic, ...(await countStances(ask, { ...where, issue: [topic.id] })) })),
  )
  const told = rows.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total)
  if (told.length === 0) return null
  const most = Math.max(...told.map(({ total }) => total))
  const shown = told.map(
    ({ topic, total, counted }) => html`<tr><th scope="row">${link('issue', topic)}</th>
<td class="number"><a href="${address('explorer', { view: 'timeline', actor: id, issue: topic.id })}">${number(total)}</a></td>
<td class="wide">${stanceBar(counted, most)}</td></tr>
`,
  )
  return html`<table><thead><tr><th>Topic</th><th class="number">Positions</th><th>Stances</th></tr></thead><tbody>${shown}</tbody></table>
${note(outOf(topics.length, issues.totalCount, 'topics'))}`
}

/** Stances year by year. What has no date is counted beside. */
export async function overTheYears(ask: Ask, { where }: Subject): Promise<Html | null> {
  const { timeline } = await ask(actorStancesQuery, { where })
  return yearsOf(timeline)
}

/** What it stands for now, issue by issue. */
export async function standing(ask: Ask, { id, where }: Subject): Promise<Html | null> {
  const { inForce } = await ask(actorInForceQuery, { where })
  return standingTable(inForce, { of: id })
}

export function standingTable(
  { stances, totalCount, uncertainCount }: ActorInForceQuery['inForce'],
  { of }: { of: string },
): Html | null {
  if (stances.length === 0) return null
  const rows = stances.map(({ stance, issue, actor, certain, positions }) => {
    const last = positions.at(-1)
    return html`<tr><th scope="row">${link('issue', issue)}</th><td>${stanceMark(stance)}${!certain && html` <span class="faint">dates leave it open</span>`}</td>
<td>${actor.id !== of && html`${link('actor', actor)} `}<span class="faint">${last?.statedAt ?? 'no date'}</span> ${last && evidence(last)}</td></tr>
`
  })
  const open = uncertainCount === 0 ? '' : ` Dates leave ${number(uncertainCount)} of them open.`
  return html`<table><thead><tr><th>Issue</th><th>Stance</th><th>Evidence</th></tr></thead><tbody>${rows}</tbody></table>
<p class="faint">${outOf(stances.length, totalCount, 'stances')}${open}${
    stances.length < totalCount &&
    html` <a href="${address('explorer', { view: 'matrix', actor: of })}">More in the explorer</a>`
  }</p>`
}

/** Sums over all periods, undated ones too. */
async function countStances(ask: Ask, where: PositionFilter): Promise<{ total: number; counted: Counted[] }> {
  const { timeline } = await ask(actorStancesQuery, { where })
  const sums = new Map<Counted['stance'], number>()
  for (const { stance, count } of timeline.flatMap(({ stances }) => stances))
    sums.set(stance, (sums.get(stance) ?? 0) + count)
  const counted = [...sums].map(([stance, count]) => ({ stance, count }))
  return { total: timeline.reduce((sum, { totalCount }) => sum + totalCount, 0), counted }
}
