import type { Ask } from '../../api/asking.ts'
import {
  type EventStatementsQuery,
  eventStatementsQuery,
  eventWhatQuery,
  type PageStatementFragment,
} from '../../generated/documents.ts'
import { note } from '../shared/choice.ts'
import { type Html, html } from '../shared/html.ts'
import { type MakePage, nothingHere, section } from '../shared/page.ts'
import { statementCard } from '../shared/statement.ts'
import { address, count, inWords, kindOf, link, number, outOf, pathOf } from '../shared/words.ts'
import { byBloc, readVotes, tally } from './rollCall.ts'

/** A roll call as tally and by bloc, an interview as the exchange that it was, any other occasion as both. */
export const eventPage: MakePage = async ({ ask, id, params }) => {
  const { node } = await ask(eventWhatQuery, { id })
  if (!node) return nothingHere(`No event has the id ${id}.`)
  if (node.__typename !== 'Event') {
    const kind = kindOf(node.__typename)
    if (kind) return { to: pathOf(kind, node.id) }
    return nothingHere(`${id} is the id of no event; it names a ${inWords(node.__typename).toLowerCase()}.`)
  }
  if (node.id !== id) return { to: pathOf('event', node.id) }
  const { name, kind, date, place, organizers, participants, positions, statements } = node
  const figures = [
    positions.totalCount > 0 ? count(positions.totalCount, 'position') : null,
    statements.totalCount > 0 ? count(statements.totalCount, 'statement') : null,
  ].filter((part) => part !== null)
  const when = [date, place].filter((part) => part !== null).join(', ')
  // Elsewhere the positions that statements show stand with these.
  const modes = kind === 'ROLL_CALL' ? {} : { mode: ['VOTE' as const, 'SIGNATURE' as const, 'ACTION' as const] }
  const votes = readVotes(ask, { event: [id], ...modes })
  votes.catch(() => undefined)
  return {
    title: name,
    description: `${name}${when === '' ? '' : ` (${when})`}: ${figures.join(', ') || 'nothing told'}. Who took which side, in which words.`,
    lead: html`<p class="kind">${inWords(kind)}</p>
<h1>${name}</h1>
<p class="lead">${[when, figures.join(', ')].filter((part) => part !== '').join('. ')}.</p>
${organizers.nodes.length > 0 && html`<p>Organized by ${names(organizers.nodes)}.</p>${note(outOf(organizers.nodes.length, organizers.totalCount, 'organizers'))}`}
${participants.nodes.length > 0 && html`<details${participants.nodes.length <= 12 && html` open`}><summary>${count(participants.totalCount, 'participant')}</summary><p>${names(participants.nodes)}</p>${note(outOf(participants.nodes.length, participants.totalCount, 'participants'))}</details>`}`,
    sections: [
      section('tally', 'How it went', async () => tally(await votes)),
      section('blocs', 'By bloc, and who broke ranks', async () => byBloc(await votes, date)),
      section('said', kind === 'INTERVIEW' ? 'The exchange' : 'What was said', () =>
        said(ask, id, params.get('after')),
      ),
      section(
        'around',
        'Around it',
        async () =>
          html`<p><a href="${address('explorer', { event: id })}">Its positions in the explorer</a> · <a href="${address('export', { event: id })}">Its positions as files</a></p>`,
      ),
    ],
  }
}

/** The statements in the order in which they were made, as far as dates tell; of one date in the order of their source. */
async function said(ask: Ask, id: string, after: string | null): Promise<Html | null> {
  const { event } = (await ask(eventStatementsQuery, { id, after })) as EventStatementsQuery
  if (!event || event.statements.nodes.length === 0) return null
  const { nodes, totalCount, pageInfo } = event.statements
  const rest =
    nodes.length < totalCount
      ? html`<p class="faint">${number(nodes.length)} of ${number(totalCount)} statements.${pageInfo.hasNextPage && html` <a href="${address(pathOf('event', id), { after: pageInfo.endCursor })}#said">The next</a>`}</p>`
      : null
  return html`<ol class="cards">${[...nodes].sort(byTime).map((statement) => statementCard(statement))}</ol>${rest}`
}

function byTime(a: PageStatementFragment, b: PageStatementFragment): number {
  const [one, other] = [a, b].map(({ statedAt, quotations }) => {
    const [words] = quotations.nodes
    return [statedAt ?? '', words?.source.id ?? '', String(words?.start ?? 0).padStart(9, '0')].join(' ')
  }) as [string, string]
  return one < other ? -1 : one > other ? 1 : 0
}

function names(actors: readonly { id: string; name: string }[]): Html {
  return html`${actors.map((actor, at) => html`${at > 0 && ', '}${link('actor', actor)}`)}`
}
