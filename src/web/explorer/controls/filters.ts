import { type Ask, AskError } from '../ask.ts'
import { byId, h } from '../dom.ts'
import { type Filter, filterParams, type ListCondition, toggle } from '../state.ts'
import { count, inWords, type Stance, signs } from '../words.ts'
import { askFacets, askNames, type Facet, type Facets, type FacetValue, facetTitles } from './facets.ts'
import { makeTimeSlider } from './timeSlider.ts'

const enums = ['stance', 'role', 'mode', 'actorKind']

/** The pane of conditions: what is chosen, what could be, and the words and dates. `change` hears of every new filter. */
export function makeFilters(ask: Ask, change: (filter: Filter) => void): { show(filter: Filter): Promise<void> } {
  const words = byId('words') as HTMLInputElement
  const narrower = byId('narrower') as HTMLInputElement
  const state: { filter: Filter; shown: string | null; running?: AbortController } = { filter: {}, shown: null }
  const slider = makeTimeSlider((from, to) => change({ ...state.filter, statedFrom: from, statedTo: to }))
  words.addEventListener('change', () => change({ ...state.filter, text: words.value.trim() || undefined }))
  narrower.addEventListener('change', () =>
    change({ ...state.filter, includeNarrower: narrower.checked ? undefined : false }),
  )
  byId('clear').addEventListener('click', () => change({}))

  return {
    async show(filter) {
      const wanted = JSON.stringify(filterParams(filter))
      if (wanted === state.shown) return
      state.filter = filter
      state.shown = wanted
      state.running?.abort()
      state.running = new AbortController()
      const { signal } = state.running
      words.value = filter.text ?? ''
      narrower.checked = filter.includeNarrower !== false
      const ids = filterParams(filter).flatMap(([name, value]) => (isId(name) ? value : []))
      try {
        const [facets, names] = await Promise.all([askFacets(filter, ask, signal), askNames(ids, ask, signal)])
        drawChosen(filter, names, change)
        drawFacets(facets, filter, change)
        slider.show(facets.year, filter)
        showExports(filter, facets.totalCount)
      } catch (error) {
        if (signal.aborted) return
        if (!(error instanceof AskError)) throw error
        // The view says the same sentence; here what was chosen can still be taken back.
        drawChosen(filter, new Map(), change)
      }
    },
  }
}

function isId(condition: string): boolean {
  return !enums.includes(condition) && !['text', 'statedFrom', 'statedTo', 'includeNarrower'].includes(condition)
}

/** What is chosen, each with a button that takes it back. */
function drawChosen(filter: Filter, names: Map<string, string>, change: (filter: Filter) => void): void {
  const chips = filterParams(filter).map(([name, value]) => {
    const known = isId(name) ? (names.get(value) ?? `unknown id “${value}”`) : wordFor(name, value)
    const text = `${inWords(name.replace(/[A-Z]/g, ' $&'))}: ${known}`
    const without = () => {
      const list = Array.isArray(filter[name as ListCondition])
      change(list ? toggle(filter, name as ListCondition, value) : { ...filter, [name]: undefined })
    }
    return h(
      'li',
      {},
      h('button', { type: 'button', class: 'chip', 'aria-label': `Take back ${text}`, onclick: without }, text, ' ×'),
    )
  })
  byId('chosen').replaceChildren(...chips)
  byId('clear').hidden = chips.length === 0
}

function drawFacets(facets: Facets, filter: Filter, change: (filter: Filter) => void): void {
  const host = byId('facets')
  const focused = document.activeElement?.id
  const open = new Set([...host.querySelectorAll('details[open]')].map((details) => details.id))
  const fresh = host.childElementCount === 0
  const groups = (Object.keys(facetTitles) as Facet[]).map((name) => {
    const values = facets[name].filter(({ value }) => value !== null)
    const boxes = values.map((value) => drawValue(name, value, filter, change))
    const id = `facet-${name}`
    const isOpen = fresh ? name === 'stance' || filter[name] !== undefined : open.has(id)
    return values.length > 0 && h('details', { id, open: isOpen }, h('summary', {}, facetTitles[name]), ...boxes)
  })
  host.replaceChildren(...groups.filter((group) => group !== false))
  if (focused) document.getElementById(focused)?.focus()
}

function drawValue(
  name: Facet,
  { value, count: many, node }: FacetValue,
  filter: Filter,
  change: (filter: Filter) => void,
): HTMLElement {
  const id = value ?? ''
  const checked = filter[name]?.includes(id) ?? false
  const box = h('input', {
    type: 'checkbox',
    id: `${name}-${id}`,
    checked,
    onchange: () => change(toggle(filter, name, id)),
  })
  const text = node?.name ?? node?.headline ?? wordFor(name, id)
  return h('label', {}, box, h('span', {}, text), h('span', { class: 'number' }, many))
}

function wordFor(name: string, value: string): string {
  if (name === 'stance' && value in signs) return `${signs[value as Stance].glyph} ${signs[value as Stance].word}`
  return enums.includes(name) ? inWords(value) : value
}

/** Each export of the page is of the same positions as the view, all of them. */
function showExports(filter: Filter, rows: number): void {
  const query = new URLSearchParams(filterParams(filter)).toString()
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-export]')) {
    link.href = `/export/${link.dataset.export}${query === '' ? '' : `?${query}`}`
  }
  for (const text of document.querySelectorAll('[data-rows]')) text.textContent = `all ${count(rows, 'row')}`
}
