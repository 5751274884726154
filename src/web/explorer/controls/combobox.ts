import { AskError } from '../../shared/ask.ts'
import { h } from '../../shared/dom.ts'

/** What waits for the reader's pause in typing, in milliseconds. */
const pause = 150

/** What a box finds, how it shows it, and what becomes of what is taken. */
export interface Finding<Hit> {
  /** Called after each pause in typing; the text is trimmed, and never empty. */
  find(text: string, signal: AbortSignal): Promise<Hit[]>
  draw(hit: Hit): Node[]
  take(hit: Hit): void
  /** Hears of every text, the empty one too. */
  typed?(text: string): void
}

/** Search as you type (ARIA's combobox): the arrow keys choose from the list, Enter takes, Escape closes. */
export function makeCombobox<Hit>(input: HTMLInputElement, list: HTMLElement, tools: Finding<Hit>): void {
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

  async function look(): Promise<void> {
    state.running?.abort()
    const text = input.value.trim()
    tools.typed?.(text)
    if (text === '') return close()
    state.running = new AbortController()
    const { signal } = state.running
    try {
      const hits = await tools.find(text, signal)
      open(hits, hits.length === 0 ? 'Nothing has such a name.' : null)
    } catch (error) {
      if (signal.aborted) return
      if (!(error instanceof AskError)) throw error
      open([], error.message)
    }
  }

  function open(hits: Hit[], sentence: string | null): void {
    state.hits = hits
    state.at = -1
    list.replaceChildren(
      ...hits.map(drawHit),
      ...(sentence === null ? [] : [h('div', { class: 'faint', role: 'option', 'aria-disabled': 'true' }, sentence)]),
    )
    list.hidden = false
    input.setAttribute('aria-expanded', 'true')
  }

  function drawHit(hit: Hit, index: number): HTMLElement {
    const props = {
      role: 'option',
      id: `${list.id}-${index}`,
      'aria-selected': 'false',
      onmousedown: (event: Event) => event.preventDefault(),
      onclick: () => take(index),
    }
    return h('div', props, ...tools.draw(hit))
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !list.hidden) close()
    else if (event.key === 'Enter' && state.hits.length > 0) take(Math.max(0, state.at))
    else if (event.key === 'ArrowDown' && list.hidden) void look()
    else if (event.key === 'ArrowDown') moveTo(state.at + 1)
    else if (event.key === 'ArrowUp') moveTo(state.at - 1)
    else return
    event.preventDefault()
  }

  function moveTo(at: number): void {
    if (state.hits.length === 0) return
    state.at = (at + state.hits.length) % state.hits.length
    for (const [index, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(index === state.at))
    list.children[state.at]?.scrollIntoView({ block: 'nearest' })
    input.setAttribute('aria-activedescendant', `${list.id}-${state.at}`)
  }

  function take(index: number): void {
    const hit = state.hits[index]
    if (hit === undefined) return
    close()
    input.value = ''
    tools.take(hit)
  }

  function close(): void {
    state.hits = []
    list.hidden = true
    list.replaceChildren()
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }
}
