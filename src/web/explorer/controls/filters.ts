import { type Ask, AskError } from '../../shared/ask.ts'
import { byId } from '../../shared/dom.ts'
import { type Filter, filterParams, toggle } from '../filter.ts'
import { count } from '../words.ts'
import { drawChosen, idsIn } from './chosen.ts'
import { askFacets, askNames } from './facets.ts'
import { makeGroups } from './groups.ts'
import { makeSingles } from './singles.ts'
import { makeTimeSlider } from './timeSlider.ts'

/** The pane of conditions: what is chosen, what could be, and the words and dates. `change` hears of every new filter. */
export function makeFilters(ask: Ask, change: (filter: Filter) => void): { show(filter: Filter): Promise<void> } {
  const words = byId('words') as HTMLInputElement
  const narrower = byId('narrower') as HTMLInputElement
  const state: { filter: Filter; shown: string | null; running?: AbortController } = { filter: {}, shown: null }
  const slider = makeTimeSlider((from, to) => change({ ...state.filter, statedFrom: from, statedTo: to }))
  const groups = makeGroups(ask, (name, value, wanted) => {
    const values: readonly string[] = state.filter[name] ?? []
    if (values.includes(value) !== wanted) change(toggle(state.filter, name, value))
  })
  const singles = makeSingles(ask, (name, value) => change({ ...state.filter, [name]: value }))
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
      singles.show(filter)
      narrower.checked = filter.includeNarrower !== false
      try {
        const [facets, names] = await Promise.all([
          askFacets(filter, ask, signal),
          askNames(idsIn(filter), ask, signal),
        ])
        drawChosen(filter, names, change)
        groups.show(facets, filter)
        slider.show(facets.year, filter)
        showRows(facets.totalCount)
      } catch (error) {
        if (signal.aborted) return
        if (!(error instanceof AskError)) throw error
        // The view says the same sentence; here what was chosen can still be taken back.
        drawChosen(filter, new Map(), change)
        groups.show(null, filter)
      }
    },
  }
}

function showRows(rows: number): void {
  for (const text of document.querySelectorAll('[data-rows]')) text.textContent = `all ${count(rows, 'row')}`
}
