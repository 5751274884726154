import type { Ask } from '../../api/asking.ts'
import {
  type IssueWhatQuery,
  issueDisagreementsQuery,
  issueEventsQuery,
  issueNarrowerQuery,
  issueShiftsQuery,
  issueWordsQuery,
  type PositionFilter,
} from '../../generated/documents.ts'
import { note } from '../shared/choice.ts'
import { type Html, html } from '../shared/html.ts'
import { cards, evidence, shiftList } from '../shared/position.ts'
import { address, count, link, number, outOf, pathOf, stanceMark } from '../shared/words.ts'
import { furthestApart } from './apart.ts'

type Issue = Extract<NonNullable<IssueWhatQuery['node']>, { narrower: object }>

/** What supporting the narrower issue means for the broader one. */
export const alignments = {
  PRO: { sign: '+', word: 'in support of it' },
  CON: { sign: '−', word: 'against it' },
  NONE: { sign: '·', word: 'part of it' },
} as const

/** As many narrower issues stand on one page. */
const LISTED = 50

/** The issues below it with their signs, and the newest occasion of each. `after` is how many are passed over. */
export async function narrower(ask: Ask, issue: Issue, after: number): Promise<Html | null> {
  const all = issue.narrower
  const shown = all.slice(after, after + LISTED)
  if (shown.length === 0) return null
  const { nodes } = await ask(issueNarrowerQuery, { ids: shown.map(({ issue: { id } }) => id), first: 1 })
  const rows = shown.map(({ alignment, issue: below }, at) => {
    const node = nodes[at]
    const positions = node?.__typename === 'Issue' ? node.positions : undefined
    const last = positions?.nodes[0]
    return html`<tr><td><span aria-hidden="true">${alignments[alignment].sign}</span><span class="unseen">${alignments[alignment].word}</span></td>
<th scope="row">${link('issue', below)}</th><td class="number">${number(positions?.totalCount ?? 0)}</td>
<td>${last?.event ? link('event', last.event) : (last?.statedAt ?? '')}</td></tr>
`
  })
  const next = after + LISTED
  return html`<p class="faint">Whoever supports an issue with + supports this one, with − opposes it; · is part of it and says neither.</p>
<table><thead><tr><th>Sign</th><th>Issue</th><th class="number">Positions</th><th>Latest occasion</th></tr></thead><tbody>${rows}</tbody></table>
${shown.length < all.length && html`<p class="faint">${number(after + 1)} to ${number(after + shown.length)} of ${number(all.length)}, by name.${next < all.length && html` <a href="${address(pathOf('issue', issue.id), { after: String(next) })}#narrower">The next</a>`}</p>`}`
}

/** The occasions of its latest positions. */
export async function events(ask: Ask, where: PositionFilter): Promise<Html | null> {
  const { positions } = await ask(issueEventsQuery, { where })
  const found = new Map(positions.nodes.flatMap(({ event }) => (event ? [[event.id, event] as const] : [])))
  if (found.size === 0) return null
  const rest = outOf(positions.nodes.length, positions.totalCount, 'positions')
  return html`<ul>${[...found.values()].map((event) => html`<li>${link('event', event)}${event.date !== null && html` <span class="faint">${event.date}</span>`}</li>\n`)}</ul>
${rest !== null && html`<p class="faint">The occasions of the latest ${number(positions.nodes.length)} of ${count(positions.totalCount, 'position')}.</p>`}`
}

/** What was said on it, the latest first. */
export async function words(ask: Ask, where: PositionFilter): Promise<Html | null> {
  const { positions } = await ask(issueWordsQuery, { where: { ...where, mode: ['STATEMENT'] } })
  if (positions.nodes.length === 0) return null
  return html`${cards(positions.nodes, { about: 'both' })}${note(outOf(positions.nodes.length, positions.totalCount, 'said positions'))}`
}

/** Who disagrees with whom since when. */
export async function disagreements(ask: Ask, where: PositionFilter): Promise<Html | null> {
  const { disagreements: found } = await ask(issueDisagreementsQuery, { where })
  if (found.nodes.length === 0) return null
  const rows = found.nodes.map(
    ({ issue, supporting, opposing, since, certain }) => html`<tr><th scope="row">${link('issue', issue)}</th>
<td>${link('actor', supporting.actor)} ${stanceMark(supporting.stance)} (${evidence(supporting)})</td>
<td>${link('actor', opposing.actor)} ${stanceMark(opposing.stance)} (${evidence(opposing)})</td>
<td class="when">${since ?? 'no date'}${!certain && ', dates leave it open'}</td></tr>
`,
  )
  const isMore = found.nodes.length < found.totalCount
  return html`${isMore && (await furthestApart(ask, where))}
${isMore && html`<h3>Issue by issue</h3>`}
<table><thead><tr><th>Issue</th><th>For</th><th>Against</th><th>Since</th></tr></thead><tbody>${rows}</tbody></table>
${note(outOf(found.nodes.length, found.totalCount, 'pairs that disagree'))}`
}

/** Who changed stance on it. */
export async function shifts(ask: Ask, where: PositionFilter): Promise<Html | null> {
  const { shifts: found } = await ask(issueShiftsQuery, { where })
  if (found.nodes.length === 0) return null
  return html`${shiftList(found.nodes)}${note(outOf(found.nodes.length, found.totalCount, 'changes'))}`
}
