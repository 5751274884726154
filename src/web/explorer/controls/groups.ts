import type { CountedFragment } from '../../../generated/documents.ts'
import type { Ask } from '../../shared/ask.ts'
import { byId, h } from '../../shared/dom.ts'
import { nameOf } from '../called.ts'
import { type Condition, conditionOf, type Filter, type ListCondition, listConditions } from '../filter.ts'
import { wordFor } from './chosen.ts'
import { countsOf, type Facets } from './facets.ts'
import { makeFinder } from './finder.ts'

/** Hears of a value that is wanted, or no longer. */
type Choose = (name: ListCondition, value: string, wanted: boolean) => void

interface Group {
  name: ListCondition
  condition: Condition
  boxes: HTMLElement
  details: HTMLDetailsElement
}

/** A value that can be chosen, and how many positions it would leave; null where that is not counted. */
interface Choice {
  value: string
  count: number | null
  node: CountedFragment['node']
}

/**
 * A fold for each condition that takes several values: boxes for the values of an enum, for what the facets count and for
 * what was typed, and a box to find or type anything else in.
 */
export function makeGroups(ask: Ask, choose: Choose): { show(facets: Facets | null, filter: Filter): void } {
  const groups = listConditions.map((name) => makeGroup(name, conditionOf(name), ask, choose))
  byId('facets').replaceChildren(...groups.map(({ details }) => details))
  let fresh = true

  return {
    show(facets, filter) {
      const focused = document.activeElement?.id
      for (const { name, condition, boxes, details } of groups) {
        // What a reader opened meanwhile stays open.
        if (fresh && filter[name] !== undefined) details.open = true
        const values = valuesOf(name, condition, facets, filter)
        const isEmpty = ({ value, count }: Choice) => count === 0 && !isChosen(filter, name, value)
        const drawn = values.map((value) => drawBox(name, value, filter, choose, isEmpty(value)))
        boxes.replaceChildren(...drawn, ...drawZeros(boxes, values.filter(isEmpty).length))
        sayChosen(details, condition, filter[name]?.length ?? 0)
      }
      fresh = false
      if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus()
    },
  }
}

function makeGroup(name: ListCondition, condition: Condition, ask: Ask, choose: Choose): Group {
  const { kind, title, about } = condition
  const want = (value: string) => choose(name, value, true)
  const boxes = h('div', { role: 'group', 'aria-label': title })
  const finder = kind === 'id' ? makeFinder(name, condition, ask, want) : []
  const typed = kind === 'text' || kind === 'date' ? [makeTyped(name, condition, want)] : []
  const summary = h('summary', { title: about }, title)
  const isOpen = name === 'stance'
  const props = { id: `facet-${name}`, 'data-condition': name, open: isOpen }
  const details = h('details', props, summary, ...finder, ...typed, boxes)
  return { name, condition, boxes, details }
}

/** A box to type one more value into. */
function makeTyped(name: ListCondition, { kind, title }: Condition, want: (value: string) => void): HTMLElement {
  const input = h('input', {
    type: 'text',
    id: `type-${name}`,
    'aria-label': `${title}: add one`,
    placeholder: kind === 'date' ? 'YYYY-MM-DD' : 'Add one…',
    autocomplete: 'off',
    maxlength: 200,
  })
  input.addEventListener('change', () => {
    const value = input.value.trim()
    input.value = ''
    if (value !== '') want(value)
  })
  return input
}

/** Every value of an enum, counted or not; of ids, those that the facet counts; of what is typed, that. */
function valuesOf(name: ListCondition, { kind, values }: Condition, facets: Facets | null, filter: Filter): Choice[] {
  const counted = countsOf(facets, name)
  if (kind === 'id') return (counted ?? []).flatMap(({ value, ...rest }) => (value === null ? [] : { value, ...rest }))
  return (values ?? filter[name] ?? []).map((value) => {
    const many = counted?.find((one) => one.value === value)?.count ?? (counted ? 0 : null)
    return { value, count: many, node: null }
  })
}

function isChosen(filter: Filter, name: ListCondition, value: string): boolean {
  const chosen: readonly string[] = filter[name] ?? []
  return chosen.includes(value)
}

/** What would leave nothing is hidden until it is asked for. */
function drawZeros(boxes: HTMLElement, zeros: number): HTMLElement[] {
  boxes.classList.toggle('whole', boxes.classList.contains('whole') && zeros > 0)
  if (zeros === 0) return []
  const show = () => boxes.classList.toggle('whole')
  return [h('button', { type: 'button', class: 'link zeros', onclick: show }, `${zeros} without a position`)]
}

function sayChosen(details: HTMLDetailsElement, { title }: Condition, many: number): void {
  const summary = details.querySelector('summary')
  if (summary) summary.textContent = many > 0 ? `${title} · ${many} chosen` : title
}

function drawBox(
  name: ListCondition,
  { value, count, node }: Choice,
  filter: Filter,
  choose: Choose,
  isEmpty: boolean,
): HTMLElement {
  const box = h('input', {
    type: 'checkbox',
    id: `${name}-${value}`,
    value,
    checked: isChosen(filter, name, value),
    onchange: ({ target }: Event) => choose(name, value, (target as HTMLInputElement).checked),
  })
  const text = node ? nameOf(node) : wordFor(name, value)
  const number = count !== null && h('span', { class: 'number' }, count.toLocaleString('en'))
  return h('label', { class: isEmpty && 'zero' }, box, h('span', {}, text), number)
}
