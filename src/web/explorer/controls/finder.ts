import type { Ask } from '../../shared/ask.ts'
import { h } from '../../shared/dom.ts'
import type { Condition } from '../filter.ts'
import { makeCombobox } from './combobox.ts'
import { askSearch, drawHit } from './search.ts'

/** A box that finds by name what a condition on ids can take. `take` hears of the id. */
export function makeFinder(
  name: string,
  { title, finds }: Condition,
  ask: Ask,
  take: (id: string) => void,
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
    draw: (hit) => drawHit(hit, finds?.length !== 1),
    take: ({ node }) => take(node.id),
  })
  return [input, list]
}
