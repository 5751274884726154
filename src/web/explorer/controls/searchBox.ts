import { type Ask, AskError } from '../ask.ts'
import { byId, h } from '../dom.ts'
import { markUp } from '../panel/article.ts'
import { type Kind, kinds } from '../words.ts'

const question = `query Search($text: String!) {
  search(text: $text, types: [PERSON, COUNTRY, ORGANIZATION, BLOC, ISSUE], first: 12) {
    text
    highlights { start end }
    node {
      __typename
      id
      ... on Actor { name }
      ... on Issue { name }
    }
  }
}`

interface Hit {
  text: string
  highlights: { start: number; end: number }[]
  node: { __typename: Kind; id: string; name: string }
}

/** What waits for the reader's pause in typing, in milliseconds. */
const pause = 150

/**
 * The search-as-you-type box over people, countries, organizations, blocs and issues (ARIA's combobox). `typed` hears of
 * every text that was looked for, `chosen` of what was taken.
 */
export function makeSearchBox(
  ask: Ask,
  { typed, chosen }: { typed(text: string): void; chosen(id: string, typename: Kind): void },
): { show(text: string): void } {
  const input = byId('search') as HTMLInputElement
  const list = byId('hits')
  const state: { hits: Hit[]; at: number; timer?: ReturnType<typeof setTimeout>; running?: AbortController } = {
    hits: [],
    at: -1,
  }

  input.addEventListener('input', () => {
    clearTimeout(state.timer)
    state.timer = setTimeout(() => void look(), pause)
  })
  input.addEventListener('keydown', onKey)
  input.addEventListener('blur', () => setTimeout(close, 150))

  return {
    show(text) {
      if (document.activeElement !== input) input.value = text
    },
  }

  async function look(): Promise<void> {
    state.running?.abort()
    const text = input.value.trim()
    typed(text)
    if (text === '') return close()
    state.running = new AbortController()
    try {
      const { search } = await ask<{ search: Hit[] }>({ query: question, variables: { text } }, state.running.signal)
      open(search, search.length === 0 ? 'Nothing has such a name.' : null)
    } catch (error) {
      if (error instanceof AskError) open([], error.message)
      else if (!state.running.signal.aborted) throw error
    }
  }

  function open(hits: Hit[], sentence: string | null): void {
    state.hits = hits
    state.at = -1
    list.replaceChildren(
      ...hits.map(drawHit),
      ...(sentence === null ? [] : [h('li', { class: 'faint', role: 'option', 'aria-disabled': 'true' }, sentence)]),
    )
    list.hidden = false
    input.setAttribute('aria-expanded', 'true')
  }

  function drawHit({ text, highlights, node }: Hit, index: number): HTMLElement {
    const option = h('li', {
      role: 'option',
      id: `hit-${index}`,
      'aria-selected': 'false',
      onmousedown: (event: Event) => event.preventDefault(),
      onclick: () => take(index),
    })
    option.append(h('span', { class: 'name' }, ...markUp(text, highlights)))
    if (text !== node.name) option.append(h('span', { class: 'faint' }, node.name))
    option.append(h('span', { class: 'kind' }, kinds[node.__typename]?.word ?? node.__typename))
    return option
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && state.hits.length > 0) take(Math.max(0, state.at))
    else if (event.key === 'ArrowDown' && list.hidden) void look()
    else if (event.key === 'ArrowDown') moveTo(state.at + 1)
    else if (event.key === 'ArrowUp') moveTo(state.at - 1)
    else return
    event.preventDefault()
  }

  function moveTo(at: number): void {
    state.at = (at + state.hits.length) % Math.max(1, state.hits.length)
    for (const [index, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(index === state.at))
    list.children[state.at]?.scrollIntoView({ block: 'nearest' })
    input.setAttribute('aria-activedescendant', `hit-${state.at}`)
  }

  function take(index: number): void {
    const hit = state.hits[index]
    if (!hit) return
    close()
    input.value = ''
    chosen(hit.node.id, hit.node.__typename)
  }

  function close(): void {
    state.hits = []
    list.hidden = true
    list.replaceChildren()
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }
}
