import type { EvidenceFragment } from '../../../generated/documents.ts'
import { h } from '../../shared/dom.ts'
import { afterVerb } from '../called.ts'
import { inWords, signs } from '../words.ts'

/** What a card may have the page do. */
export interface CardTools {
  read(position: EvidenceFragment): void
  look(id: string): void
  /** The votes of the others. */
  rollCall(position: EvidenceFragment): HTMLElement
}

/** One position: the stance, the words, the article where it is being read, and everything known of the occasion. */
export function positionCard(position: EvidenceFragment, article: HTMLElement | null, tools: CardTools): HTMLElement {
  const { stance, actor, issue, summary, quotations, source } = position
  const sign = h('span', { class: `sign ${stance.toLowerCase()}` }, `${signs[stance].glyph} ${signs[stance].word}`)
  const title = h(
    'h3',
    {},
    nameButton(actor, tools),
    ` ${signs[stance].verb} `,
    nameButton({ id: issue.id, name: afterVerb(issue) }, tools),
  )
  const quotes = quotations.map(({ exact, kind }) =>
    h('blockquote', { class: kind.toLowerCase(), title: inWords(kind) }, exact),
  )
  const canRead = quotations.length > 0 && source !== null && article === null
  return h(
    'article',
    { class: 'position', id: `position-${position.id}` },
    sign,
    title,
    summary && h('p', {}, summary),
    ...quotes,
    article,
    canRead && h('button', { type: 'button', onclick: () => tools.read(position) }, 'Read it in the article'),
    facts(position, tools),
    position.mode === 'VOTE' && position.event && tools.rollCall(position),
  )
}

function facts(position: EvidenceFragment, tools: CardTools): HTMLElement {
  const { appointment, onBehalfOf, targets, statedAt, event, source, statement, mode, condition, conditional } =
    position
  const rows: [string, (Node | string)[] | null][] = [
    ['Role', appointment ? [appointment.post.title] : null],
    ['Introduced as', statement?.attribution ? [statement.attribution] : null],
    ['On behalf of', onBehalfOf && [nameButton(onBehalfOf, tools)]],
    [
      'Toward',
      targets.length > 0
        ? targets.flatMap((target, index) => [index > 0 ? ', ' : '', nameButton(target, tools)])
        : null,
    ],
    ['When', [statedAt ?? 'No source gives a date']],
    ['Prompted by', statement?.prompt ? [statement.prompt] : null],
    ['Only if', conditional ? [condition ?? 'A condition'] : null],
    ['Event', event && [event.date ? `${event.name} (${event.date})` : event.name]],
    ['How', mode === 'STATEMENT' ? null : [inWords(mode)]],
    ['Source', source && [sourceName(source)]],
  ]
  const known = rows.filter((row): row is [string, (Node | string)[]] => row[1] !== null)
  return h('dl', {}, ...known.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, ...value)]))
}

function nameButton({ id, name }: { id: string; name: string }, { look }: CardTools): HTMLElement {
  return h('button', { type: 'button', class: 'link', onclick: () => look(id) }, name)
}

/** The address is shown as text where it is no web address, so that no other kind of link can come in with data. */
function sourceName({ headline, url, publishedOn, publisher }: NonNullable<EvidenceFragment['source']>): HTMLElement {
  const about = [publisher?.name, publishedOn].filter(Boolean).join(', ')
  const link = url && /^https?:\/\//.test(url) ? h('a', { href: url, rel: 'noopener noreferrer' }, headline) : headline
  return h('span', {}, link, about && ` (${about})`)
}
