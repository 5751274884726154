import type { Ask } from '../../api/asking.ts'
import {
  actorChangesQuery,
  actorLatestQuery,
  actorOffLineQuery,
  actorStandingQuery,
} from '../../generated/documents.ts'
import { note } from '../shared/choice.ts'
import { type Html, html } from '../shared/html.ts'
import { cards, evidence, shiftList } from '../shared/position.ts'
import { count, link, number, outOf, stanceMark } from '../shared/words.ts'
import type { Subject } from './subject.ts'

/** Both sides of one issue within a year, and changes of stance. */
export async function changes(ask: Ask, { id, where }: Subject): Promise<Html | null> {
  const { contradictions, shifts } = await ask(actorChangesQuery, { where })
  const both = contradictions.nodes.map(
    ({
      actor,
      issue,
      earlier,
      later,
      days,
      certain,
    }) => html`<li>${actor.id !== id && html`${link('actor', actor)}: `}${link('issue', issue)}:
${stanceMark(earlier.stance)} (${earlier.statedAt}, ${evidence(earlier)}) and ${stanceMark(later.stance)} (${later.statedAt}, ${evidence(later)}), ${count(days, 'day')} apart${!certain && '; dates do not say which came first'}</li>
`,
  )
  if (both.length + shifts.nodes.length === 0) return html`<p>No two sides of one issue, as far as the graph knows.</p>`
  return html`${both.length > 0 && html`<h3>Both sides within a year</h3><ul>${both}</ul>${note(outOf(both.length, contradictions.totalCount, 'contradictions'))}`}
${shifts.nodes.length > 0 && html`<h3>Changes of stance</h3>${shiftList(shifts.nodes, id)}${note(outOf(shifts.nodes.length, shifts.totalCount, 'changes'))}`}`
}

/** Officials against the line of their own government: of a country its own, of a person or a body those that it holds. */
export async function offLine(ask: Ask, { where }: Subject): Promise<Html | null> {
  const { offLine: departures } = await ask(actorOffLineQuery, { where })
  if (departures.nodes.length === 0) return null
  const items = departures.nodes.map(
    ({
      position,
      country,
      line,
      certain,
    }) => html`<li>${position.statedAt ?? 'no date'}: ${link('actor', position.actor)} ${stanceMark(position.stance)} ${link('issue', position.issue)} (${evidence(position)}),
where the line of ${link('actor', country)} is ${stanceMark(line.stance)} (${link('actor', line.actor)}, ${line.statedAt ?? 'no date'}, ${evidence(line)})${!certain && '; dates do not say that the line was there before'}</li>
`,
  )
  return html`<ul>${items}</ul>${note(outOf(items.length, departures.totalCount, 'departures'))}`
}

/** Its latest words; where it said nothing, what it did. */
export async function latest(ask: Ask, { where }: Subject): Promise<Html | null> {
  const { positions: said } = await ask(actorLatestQuery, { where: { ...where, mode: ['STATEMENT'] } })
  const { positions } = said.totalCount > 0 ? { positions: said } : await ask(actorLatestQuery, { where })
  if (positions.nodes.length === 0) return null
  return html`${cards(positions.nodes, { about: 'both' })}${note(outOf(positions.nodes.length, positions.totalCount, said.totalCount > 0 ? 'said positions' : 'positions'))}`
}

/** Where what it says in words and what it votes are on opposite sides of one issue, on what is in force of each. */
export async function saidAndVoted(ask: Ask, { where }: Subject): Promise<Html | null> {
  const said = (await ask(actorStandingQuery, { where: { ...where, mode: ['STATEMENT'] } })).inForce
  if (said.stances.length === 0) return null
  const issues = [...new Set(said.stances.map(({ issue }) => issue.id))]
  const inVotes = { ...where, mode: ['VOTE' as const], issue: issues, includeNarrower: false }
  const voted = (await ask(actorStandingQuery, { where: inVotes })).inForce
  if (voted.stances.length === 0) return null
  const opposed = said.stances.flatMap((word) =>
    voted.stances
      .filter(({ issue }) => issue.id === word.issue.id)
      .filter(({ stance }) => isOpposite(stance, word.stance))
      .map((vote) => ({ word, vote })),
  )
  const items = opposed.map(
    ({
      word,
      vote,
    }) => html`<li>${link('issue', word.issue)}: said ${stanceMark(word.stance)} (${word.positions.map(evidence)}), voted ${stanceMark(vote.stance)} (${vote.positions.map(evidence)})</li>
`,
  )
  const all =
    said.stances.length < said.totalCount
      ? `${said.stances.length} of ${number(said.totalCount)} stances in words are compared.`
      : null
  return html`${items.length === 0 ? html`<p>Nothing it said is against what it voted, on ${count(voted.totalCount, 'issue')} with both.</p>` : html`<ul>${items}</ul>`}${note(all)}`
}

function isOpposite(one: string, other: string): boolean {
  return [one, other].sort().join() === 'OPPOSE,SUPPORT'
}
