import { type LineFragment, nodeQuery } from '../../../generated/documents.ts'
import { type Ask, question } from '../../shared/ask.ts'
import { h } from '../../shared/dom.ts'
import { afterVerb } from '../called.ts'
import type { See } from '../see.ts'
import type { View } from '../state.ts'
import { count, kinds, signs } from '../words.ts'

/** What the panel about a node may do to the view. */
export interface NodeTools {
  see(what: See): void
  open(id: string): void
  close(id: string): void
  filterBy(id: string, typename: string): void
}

/** A person, country, organization, bloc or issue: who it is, and its positions. */
export async function drawNode(id: string, view: View, ask: Ask, tools: NodeTools): Promise<HTMLElement> {
  const { node } = await ask(question(nodeQuery, { id, where: view.filter }))
  if (!node || !('name' in node)) return h('p', {}, `Nothing that can be shown has the id “${id}”.`)
  const isIssue = node.__typename === 'Issue'
  const { positions } = node
  const [behalf, toward] = isIssue ? [0, 0] : [node.positionsOnBehalf.totalCount, node.positionsToward.totalCount]
  const counts = [
    count(positions.totalCount, 'position'),
    behalf > 0 ? `${behalf} on its behalf` : '',
    toward > 0 ? `${toward} toward it` : '',
  ]
  const posts = 'appointments' in node ? node.appointments.nodes : []
  const broader = isIssue ? node.broader : []
  const isOpen = view.open.some((one) => one.id === id)
  return h(
    'div',
    { class: 'node' },
    h('p', { class: 'kind' }, kinds[node.__typename].word),
    h('h3', {}, node.name),
    node.otherNames.length > 0 && h('p', { class: 'faint' }, node.otherNames.join(' · ')),
    isIssue && node.description && h('p', {}, node.description),
    posts.length > 0 && h('ul', {}, ...posts.map(drawPost)),
    broader.length > 0 &&
      h(
        'p',
        {},
        'Part of ',
        ...broader.flatMap(({ issue }, i) => [
          i > 0 ? ', ' : '',
          link(issue.name, () => tools.see({ kind: 'node', id: issue.id })),
        ]),
      ),
    h('p', { class: 'faint' }, `${counts.filter(Boolean).join(', ')}.`),
    h(
      'p',
      { class: 'actions' },
      view.view === 'graph' &&
        button(isOpen ? 'Draw another page of its positions' : 'Draw its positions', () => tools.open(id)),
      view.view === 'graph' && isOpen && button('Close it', () => tools.close(id)),
      button('Show only its positions', () => tools.filterBy(id, node.__typename)),
    ),
    h('ul', { class: 'lines' }, ...positions.nodes.map((line) => drawLine(line, isIssue, tools))),
  )
}

function drawPost({
  startDate,
  endDate,
  post,
}: {
  startDate: string | null
  endDate: string | null
  post: { title: string }
}) {
  const time = startDate || endDate ? ` (${startDate ?? '…'} to ${endDate ?? '…'})` : ''
  return h('li', {}, post.title + time)
}

function drawLine(
  { id, stance, statedAt, actor, issue }: LineFragment,
  isIssue: boolean,
  tools: NodeTools,
): HTMLElement {
  const { glyph, word, verb } = signs[stance]
  const sign = h('span', { class: `sign ${stance.toLowerCase()}`, title: word, 'aria-hidden': 'true' }, glyph)
  const text = isIssue ? `${actor.name} ${verb} it` : `${verb} ${afterVerb(issue)}`
  return h(
    'li',
    {},
    sign,
    ' ',
    link(text, () => tools.see({ kind: 'position', id })),
    statedAt && h('span', { class: 'faint' }, ` ${statedAt}`),
  )
}

function link(text: string, onclick: () => void): HTMLElement {
  return h('button', { type: 'button', class: 'link', onclick }, text)
}

function button(text: string, onclick: () => void): HTMLElement {
  return h('button', { type: 'button', onclick }, text)
}
