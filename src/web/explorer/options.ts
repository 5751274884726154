import { h } from '../shared/dom.ts'
import { choices, type View } from './state.ts'
import { views } from './views/views.ts'
import { inWords } from './words.ts'

type Option = 'level' | 'weight' | 'by' | 'years' | 'find'

const words: Record<View['level'] | View['weight'] | View['years'] | View['find'], string> = {
  AUTO: 'As fits',
  1: 'A year',
  5: 'Five years',
  10: 'A decade',
  SUBTRACT: 'Agreement minus conflict',
  CONGRUENCE: 'Agreement',
  CONFLICT: 'Conflict',
  IGNORE: 'Shared issues',
  CONTRADICTIONS: 'Contradictions',
  SHIFTS: 'Changes of stance',
  OFF_LINE: 'Departures from the line',
  DISAGREEMENTS: 'Disagreements',
  IN_FORCE: 'Stances in force',
  ACTOR: 'Each actor',
  COUNTRY: 'Countries',
  ORGANIZATION: 'Organizations',
  BLOC: 'Blocs',
}

/** The choices of the view: selects that stay where they are while their view does. */
export function drawOptions(host: HTMLElement, view: View, change: (part: Partial<View>) => void): void {
  const entries = Object.entries(views[view.view].options) as [Option, string][]
  if (host.dataset.view !== view.view) {
    host.dataset.view = view.view
    host.replaceChildren(...entries.map(([name, title]) => drawSelect(name, title, change)))
  }
  for (const [name] of entries) {
    const select = host.querySelector<HTMLSelectElement>(`select[name="${name}"]`)
    if (select) select.value = view[name]
  }
}

function drawSelect(name: Option, title: string, change: (part: Partial<View>) => void): HTMLElement {
  const wordOf = (value: View[Option]) => (value in words ? words[value as keyof typeof words] : inWords(value))
  const options = choices[name].map((value) => h('option', { value }, wordOf(value)))
  const onchange = ({ target }: Event) => change({ [name]: (target as HTMLSelectElement).value, see: null })
  return h('label', {}, `${title} `, h('select', { name, onchange }, ...options))
}
