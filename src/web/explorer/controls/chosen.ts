import type { Stance } from '../../../generated/documents.ts'
import { byId, h } from '../../shared/dom.ts'
import { type ConditionName, conditionOf, type Filter, filterParams, type ListCondition, toggle } from '../filter.ts'
import { inWords, signs } from '../words.ts'

/** What is chosen, each with a button that takes it back. `names` are those behind ids. */
export function drawChosen(filter: Filter, names: Map<string, string>, change: (filter: Filter) => void): void {
  const list = byId('chosen')
  const focused = [...list.children].findIndex((item) => item.contains(document.activeElement))
  const words = chosenWords(filter, names)
  const chips = filterParams(filter).map(([name, value], at) => {
    const text = words[at] ?? ''
    const without = () => change(isList(name) ? toggle(filter, name, value) : { ...filter, [name]: undefined })
    const props = { type: 'button', class: 'chip', 'aria-label': `Take back ${text}`, onclick: without }
    return h('li', {}, h('button', props, text, ' ×'))
  })
  list.replaceChildren(...chips)
  byId('clear').hidden = chips.length === 0
  // The one after a chip that was taken back, so that the keyboard stays where it was.
  if (focused >= 0) (list.children[Math.min(focused, chips.length - 1)]?.firstElementChild as HTMLElement)?.focus()
}

/** Every condition with its value, as a reader is told it. */
export function chosenWords(filter: Filter, names: Map<string, string>): string[] {
  return filterParams(filter).map(([name, value]) => {
    const known = isId(name) ? (names.get(value) ?? `unknown id “${value}”`) : wordFor(name, value)
    return `${conditionOf(name).title}: ${known}`
  })
}

/** The ids among the conditions of a filter. */
export function idsIn(filter: Filter): string[] {
  return filterParams(filter).flatMap(([name, value]) => (isId(name) ? value : []))
}

/** How a value of a condition is written, where it is no id. */
export function wordFor(name: ConditionName, value: string): string {
  if (name === 'includeNarrower') return 'not counted'
  if (name === 'stance' && value in signs) return `${signs[value as Stance].glyph} ${signs[value as Stance].word}`
  const { kind } = conditionOf(name)
  if (kind === 'boolean') return value === 'true' ? 'Yes' : 'No'
  return kind === 'enum' ? inWords(value) : value
}

function isList(name: ConditionName): name is ListCondition {
  return conditionOf(name).list
}

function isId(name: ConditionName): boolean {
  return conditionOf(name).kind === 'id'
}
