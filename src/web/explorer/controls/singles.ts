import type { Ask } from '../../shared/ask.ts'
import { byId, h } from '../../shared/dom.ts'
import { type Condition, conditionOf, type Filter, type SingleCondition, singleConditions } from '../filter.ts'
import { wordFor } from './chosen.ts'
import { makeFinder } from './finder.ts'

type Choose = (name: SingleCondition, value: string | boolean | undefined) => void

/** A control for each condition that takes one value, where the page has none of its own. */
export function makeSingles(ask: Ask, choose: Choose): { show(filter: Filter): void } {
  const missing = singleConditions.filter((name) => !document.querySelector(`[data-condition="${name}"]`))
  const host = byId('singles')
  host.replaceChildren(...missing.map((name) => makeSingle(name, conditionOf(name), ask, choose)))
  return {
    show(filter) {
      for (const name of missing) {
        const control = host.querySelector<HTMLInputElement | HTMLSelectElement>(`[data-value="${name}"]`)
        if (control) control.value = String(filter[name] ?? '')
      }
    },
  }
}

function makeSingle(name: SingleCondition, condition: Condition, ask: Ask, choose: Choose): HTMLElement {
  const { kind, title, about } = condition
  const props = { class: 'field', 'data-condition': name, title: about }
  if (kind === 'id') return h('div', props, title, ...makeFinder(name, condition, ask, (id) => choose(name, id)))
  const values = kind === 'boolean' ? ['true', 'false'] : condition.values
  const options = ['', ...(values ?? [])].map((value) => h('option', { value }, value && wordFor(name, value)))
  const control = values
    ? h('select', { 'data-value': name }, ...options)
    : h('input', { 'data-value': name, type: 'text', maxlength: 200, autocomplete: 'off' })
  control.addEventListener('change', () => {
    const value = control.value.trim() || undefined
    choose(name, kind === 'boolean' && value !== undefined ? value === 'true' : value)
  })
  return h('label', props, `${title} `, control)
}
