import type { PagePositionFragment, PageShiftFragment } from '../../generated/documents.ts'
import { type Html, html } from './html.ts'
import { address, link, pathOf, stanceMark } from './words.ts'

type Position = PagePositionFragment

/** A position in its words, or as what the coder says of it, with the way to its evidence. */
export function positionCard(position: Position, { about }: { about: 'actor' | 'issue' | 'both' }): Html {
  const { actor, issue, stance, statedAt, quotations, summary, condition, onBehalfOf, targets, appointment } = position
  return html`<li class="card">
<p>${about === 'issue' ? null : html`${link('actor', actor)} `}${stanceMark(stance)} ${about === 'actor' ? null : link('issue', issue)}</p>
${quotations.map(({ exact }) => html`<blockquote>${exact}</blockquote>\n`)}
${quotations.length === 0 && summary !== null ? html`<p>${summary}</p>` : null}
${condition === null ? null : html`<p>On the condition: ${condition}</p>`}
<p class="faint">${[
    statedAt ?? 'no date',
    appointment === null ? null : html`, as ${appointment.post.title}`,
    onBehalfOf === null ? null : html`, for ${link('actor', onBehalfOf)}`,
    targets.map((target, at) => html`${at === 0 ? ', toward ' : ' and '}${link('actor', target)}`),
  ]} · ${evidence(position)}</p>
</li>
`
}

/** The way to what shows a position: its words marked in their source, or the roll call, or where it was taken. */
export function evidence({
  quotations,
  event,
  source,
  id,
  mode,
}: Pick<Position, 'quotations' | 'event' | 'source' | 'id' | 'mode'>): Html {
  const [words] = quotations
  if (words) return html`<a href="${address(pathOf('source', words.source.id))}#${words.id}">in its words</a>`
  if (event)
    return html`<a href="${address(pathOf('event', event.id))}">${mode === 'VOTE' ? 'the roll call' : event.name}</a>`
  if (source) return html`<a href="${address(pathOf('source', source.id))}">${source.headline}</a>`
  return html`<a href="${address('explorer', { view: 'graph', see: `node~${id}` })}">in the explorer</a>`
}

export function cards(positions: readonly Position[], about: { about: 'actor' | 'issue' | 'both' }): Html {
  return html`<ul class="cards">${positions.map((position) => positionCard(position, about))}</ul>`
}

/** Changes of stance, each with both positions; who it was is left out where the page is theirs. */
export function shiftList(shifts: readonly PageShiftFragment[], pageOf?: string): Html {
  return html`<ul>${shifts.map(
    ({
      actor,
      issue,
      from,
      to,
      date,
      certain,
    }) => html`<li>${date}: ${actor.id !== pageOf && html`${link('actor', actor)} on `}${link('issue', issue)}, from ${stanceMark(from.stance)} (${from.statedAt}, ${evidence(from)}) to ${stanceMark(to.stance)} (${evidence(to)})${!certain && '; another position may lie between'}</li>
`,
  )}</ul>`
}
