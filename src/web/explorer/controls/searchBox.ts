import type { Ask } from '../../shared/ask.ts'
import { byId } from '../../shared/dom.ts'
import type { Kind } from '../words.ts'
import { makeCombobox } from './combobox.ts'
import { askSearch, drawHit, type Hit } from './search.ts'

const types = ['PERSON', 'COUNTRY', 'ORGANIZATION', 'BLOC', 'ISSUE'] as const

/**
 * The search box over people, countries, organizations, blocs and issues. `typed` hears of every text that was looked for,
 * `chosen` of what was taken.
 */
export function makeSearchBox(
  ask: Ask,
  { typed, chosen }: { typed(text: string): void; chosen(id: string, typename: Kind): void },
): { show(text: string): void } {
  const input = byId('search') as HTMLInputElement
  makeCombobox<Hit>(input, byId('hits'), {
    find: (text, signal) => askSearch(text, types, ask, signal),
    draw: (hit) => drawHit(hit, true),
    take: ({ node }) => chosen(node.id, node.__typename as Kind),
    typed,
  })
  return {
    show(text) {
      if (document.activeElement !== input) input.value = text
    },
  }
}
