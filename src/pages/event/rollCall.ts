import type { Ask } from '../../api/asking.ts'
import { groupBy } from '../../collections/groupBy.ts'
import { type EventPositionsQuery, eventPositionsQuery, type PositionFilter } from '../../generated/documents.ts'
import { stances } from '../../model/stance.ts'
import { stanceBar } from '../shared/chart.ts'
import { type Html, html } from '../shared/html.ts'
import { count, link, number, outOf, stanceMark } from '../shared/words.ts'

type Vote = EventPositionsQuery['positions']['nodes'][number]

/** Pages of a hundred positions that are read of one event. */
const MOST_PAGES = 10

/** The positions of an event, as far as one page takes them. */
export interface Votes {
  read: Vote[]
  totalCount: number
}

export async function readVotes(ask: Ask, where: PositionFilter): Promise<Votes> {
  const read: Vote[] = []
  let after: string | null = null
  let totalCount = 0
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { positions } = (await ask(eventPositionsQuery, { where, after })) as EventPositionsQuery
    read.push(...positions.nodes)
    totalCount = positions.totalCount
    after = positions.pageInfo.endCursor
    if (!positions.pageInfo.hasNextPage) break
  }
  return { read, totalCount }
}

/** How each question of the event went, and who took which side. */
export function tally({ read, totalCount }: Votes): Html | null {
  if (read.length === 0) return null
  const issues = [...groupBy(read, ({ issue }) => issue.id).values()]
  const rest = outOf(read.length, totalCount, 'positions')
  return html`${issues.map(tallyOf)}${rest !== null && html`<p class="faint">${rest}</p>`}`
}

/** Of each bloc how its members voted on the day, and who was against its majority. */
export function byBloc({ read }: Votes, date: string | null): Html | null {
  const rows = [...groupBy(read, ({ issue }) => issue.id).values()].flatMap((votes) => blocsOf(votes, date))
  if (rows.length === 0) return null
  const several = new Set(rows.map(({ issue }) => issue.id)).size > 1
  return html`<table><thead><tr>${several && html`<th>Issue</th>`}<th>Bloc</th><th>Its members</th><th>Who broke ranks</th></tr></thead><tbody>${rows.map(
    ({
      issue,
      bloc,
      votes,
      broke,
    }) => html`<tr>${several && html`<td>${link('issue', issue)}</td>`}<th scope="row">${link('actor', bloc)}</th>
<td class="wide">${stanceBar(countOf(votes))}</td>
<td>${broke.length === 0 ? html`<span class="faint">nobody</span>` : broke.map(({ actor, stance }, at) => html`${at > 0 && ', '}${link('actor', actor)} ${stanceMark(stance)}`)}</td></tr>
`,
  )}</tbody></table>
<p class="faint">Members on the day, by their memberships; one without dates counts. The line of a bloc is the side that more of its members took; abstaining is no side.</p>`
}

function tallyOf(votes: Vote[]): Html {
  const [{ issue }] = votes as [Vote]
  const above = issue.broader.map(({ issue: broader }, at) => html`${at > 0 && ', '}${link('issue', broader)}`)
  const sides = stances.flatMap((stance) => {
    const those = votes.filter((vote) => vote.stance === stance)
    const [first] = those
    if (!first) return []
    const names = html`<ul class="names">${those.map(({ actor }) => html`<li>${link('actor', actor)}</li>`)}</ul>`
    return [
      html`<details${those.length <= 30 && html` open`}><summary>${stanceMark(stance)} ${number(those.length)}</summary>${names}</details>\n`,
    ]
  })
  return html`<h3>${link('issue', issue)}</h3>
${above.length > 0 && html`<p class="faint">Part of ${above}</p>`}
${issue.description !== null && html`<p>${issue.description}</p>`}
${stanceBar(countOf(votes))}
<p class="faint">${count(votes.length, 'position')}.</p>
${sides}`
}

interface BlocVote {
  issue: Vote['issue']
  bloc: { id: string; name: string }
  votes: Vote[]
  broke: Vote[]
}

function blocsOf(votes: Vote[], date: string | null): BlocVote[] {
  const [first] = votes
  if (!first) return []
  const pairs = votes.flatMap((vote) =>
    vote.actor.memberships.nodes.flatMap(({ of, startDate, endDate }) =>
      of.__typename === 'Bloc' && isIn(startDate, endDate, vote.statedAt ?? date) ? [{ vote, bloc: of }] : [],
    ),
  )
  return [...groupBy(pairs, ({ bloc }) => bloc.id).values()]
    .filter((members) => members.length > 1)
    .map((members) => {
      const [{ bloc }] = members as [(typeof members)[number]]
      const theirs = members.map(({ vote }) => vote)
      const line = Math.sign(theirs.reduce((sum, { polarity }) => sum + (polarity ?? 0), 0))
      return {
        issue: first.issue,
        bloc,
        votes: theirs,
        broke: theirs.filter(({ polarity }) => (polarity ?? 0) * line < 0),
      }
    })
    .sort((a, b) => b.votes.length - a.votes.length)
}

/** Whether a membership may cover the day: partial dates are as long as they say. */
function isIn(start: string | null, end: string | null, day: string | null): boolean {
  if (day === null) return end === null
  return (start === null || start <= day.padEnd(10, '~')) && (end === null || end.padEnd(10, '~') >= day)
}

function countOf(votes: readonly Vote[]): { stance: Vote['stance']; count: number }[] {
  return [...groupBy(votes, ({ stance }) => stance)].map(([stance, those]) => ({ stance, count: those.length }))
}
