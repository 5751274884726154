import type { Ask } from '../ask.ts'
import { h } from '../dom.ts'
import type { View } from '../state.ts'
import { count, kinds, type Stance, signs } from '../words.ts'
import type { Name } from './evidence.ts'

const question = `query Node($id: ID!, $where: PositionFilter) {
  node(id: $id) {
    __typename
    id
    ... on Actor {
      name
      otherNames
      positions(where: $where, first: 50) { totalCount nodes { ...Line } }
      positionsOnBehalf(where: $where, first: 1) { totalCount }
      positionsToward(where: $where, first: 1) { totalCount }
    }
    ... on Person {
      appointments(first: 20) { nodes { startDate endDate post { title } } }
    }
    ... on Issue {
      name
      otherNames
      description
      broader { issue { id name } }
      positions(where: $where, first: 50) { totalCount nodes { ...Line } }
    }
  }
}
fragment Line on Position { id stance statedAt actor { id name } issue { id name } }`

interface Answer {
  node: {
    __typename: string
    id: string
    name?: string
    otherNames?: string[]
    description?: string | null
    broader?: { issue: Name }[]
    appointments?: { nodes: { startDate: string | null; endDate: string | null; post: { title: string } }[] }
    positions?: { totalCount: number; nodes: Line[] }
    positionsOnBehalf?: { totalCount: number }
    positionsToward?: { totalCount: number }
  } | null
}

type Line = { id: string; stance: Stance; statedAt: string | null; actor: Name; issue: Name }

/** What the panel about a node may do to the view. */
export interface NodeTools {
  see(what: string): void
  open(id: string): void
  close(id: string): void
  filterBy(id: string, typename: string): void
}

/** A person, country, organization, bloc or issue: who it is, and its positions. */
export async function drawNode(id: string, view: View, ask: Ask, tools: NodeTools): Promise<HTMLElement> {
  const { node } = await ask<Answer>({ query: question, variables: { id, where: view.filter } })
  if (!node?.name) return h('p', {}, `Nothing that can be shown has the id “${id}”.`)
  const isIssue = node.__typename === 'Issue'
  const positions = node.positions ?? { totalCount: 0, nodes: [] }
  const counts = [
    count(positions.totalCount, 'position'),
    node.positionsOnBehalf?.totalCount ? `${node.positionsOnBehalf.totalCount} on its behalf` : '',
    node.positionsToward?.totalCount ? `${node.positionsToward.totalCount} toward it` : '',
  ]
  const posts = node.appointments?.nodes ?? []
  const broader = node.broader ?? []
  const isOpen = view.open.some((one) => one.id === id)
  return h(
    'div',
    { class: 'node' },
    h('p', { class: 'kind' }, kinds[node.__typename as keyof typeof kinds]?.word ?? node.__typename),
    h('h3', {}, node.name),
    node.otherNames?.length ? h('p', { class: 'faint' }, node.otherNames.join(' · ')) : null,
    node.description ? h('p', {}, node.description) : null,
    posts.length > 0 && h('ul', {}, ...posts.map(drawPost)),
    broader.length > 0 &&
      h(
        'p',
        {},
        'Part of ',
        ...broader.flatMap(({ issue }, i) => [
          i > 0 ? ', ' : '',
          link(issue.name, () => tools.see(`node~${issue.id}`)),
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

function drawLine({ id, stance, statedAt, actor, issue }: Line, isIssue: boolean, tools: NodeTools): HTMLElement {
  const { glyph, word, verb } = signs[stance]
  const sign = h('span', { class: `sign ${stance.toLowerCase()}`, title: word, 'aria-hidden': 'true' }, glyph)
  const text = isIssue ? `${actor.name} ${verb} it` : `${verb} ${issue.name}`
  return h(
    'li',
    {},
    sign,
    ' ',
    link(text, () => tools.see(`position~${id}`)),
    statedAt && h('span', { class: 'faint' }, ` ${statedAt}`),
  )
}

function link(text: string, onclick: () => void): HTMLElement {
  return h('button', { type: 'button', class: 'link', onclick }, text)
}

function button(text: string, onclick: () => void): HTMLElement {
  return h('button', { type: 'button', onclick }, text)
}
