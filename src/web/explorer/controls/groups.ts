import type { Ask } from '../ask.ts'
import { byId, h } from '../dom.ts'
import type { Filter, ListCondition } from '../state.ts'
import { wordFor } from './chosen.ts'
import { makeCombobox } from './combobox.ts'
import { type Condition, conditions } from './conditions.ts'
import { type Facets, type FacetValue, isFacet } from './facets.ts'
import { askSearch, drawHit } from './search.ts'

/** Hears of a value that is wanted, or no longer. */
type Choose = (name: ListCondition, value: string, wanted: boolean) => void

interface Group {
  name: ListCondition
  condition: Condition
  boxes: HTMLElement
  details: HTMLDetailsElement
}

/**
 * A fold for each condition that takes several values: boxes for the values of an enum and for what the facets count, and a
 * box to find anything else in.
 */
export function makeGroups(ask: Ask, choose: Choose): { show(facets: Facets | null, filter: Filter): void } {
  const groups = Object.entries(conditions).map(([name, condition]) =>
    makeGroup(name as ListCondition, condition, ask, choose),
  )
  byId('facets').replaceChildren(...groups.map(({ details }) => details))
  let fresh = true

  return {
    show(facets, filter) {
      const focused = document.activeElement?.id
      for (const { name, condition, boxes, details } of groups) {
        if (fresh) details.open = name === 'stance' || filter[name] !== undefined
        const values = valuesOf(name, condition, facets)
        boxes.replaceChildren(...values.map((value) => drawBox(name, value, filter, choose)))
      }
      fresh = false
      if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus()
    },
  }
}

function makeGroup(name: ListCondition, condition: Condition, ask: Ask, choose: Choose): Group {
  const boxes = h('div', { role: 'group', 'aria-label': condition.title })
  const finder = 'finds' in condition ? makeFinder(name, condition, ask, choose) : []
  const summary = h('summary', {}, condition.title)
  const details = h('details', { id: `facet-${name}`, 'data-condition': name }, summary, ...finder, boxes)
  return { name, condition, boxes, details }
}

function makeFinder(
  name: ListCondition,
  { title, finds }: Extract<Condition, { finds: unknown }>,
  ask: Ask,
  choose: Choose,
): HTMLElement[] {
  const listId = `found-${name}`
  const input = h('input', {
    type: 'search',
    id: `find-${name}`,
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': listId,
    'aria-autocomplete': 'list',
    'aria-label': `${title}: find by name`,
    placeholder: 'Find by name…',
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: 200,
  })
  const list = h('div', { id: listId, class: 'hits', role: 'listbox', 'aria-label': 'What was found', hidden: true })
  makeCombobox(input, list, {
    find: (text, signal) => askSearch(text, finds, ask, signal),
    draw: (hit) => drawHit(hit, finds.length > 1),
    take: ({ node }) => choose(name, node.id, true),
  })
  return [input, list]
}

/** Every value of an enum, counted or not; of ids, those that the facet counts. */
function valuesOf(name: ListCondition, condition: Condition, facets: Facets | null): FacetValue[] {
  const counted = facets && isFacet(name) ? facets[name] : null
  if ('finds' in condition) return (counted ?? []).filter(({ value }) => value !== null)
  return condition.values.map((value) => {
    const many = counted?.find((one) => one.value === value)?.count ?? (counted ? 0 : null)
    return { value, count: many, node: null }
  })
}

function drawBox(
  name: ListCondition,
  { value, count: many, node }: FacetValue,
  filter: Filter,
  choose: Choose,
): HTMLElement {
  const id = value ?? ''
  const box = h('input', {
    type: 'checkbox',
    id: `${name}-${id}`,
    value: id,
    checked: filter[name]?.includes(id) ?? false,
    onchange: ({ target }: Event) => choose(name, id, (target as HTMLInputElement).checked),
  })
  const text = node?.name ?? node?.headline ?? wordFor(name, id)
  return h('label', {}, box, h('span', {}, text), many !== null && h('span', { class: 'number' }, many))
}
