import { h } from './dom.ts'
import { choices, type View } from './state.ts'
import { inWords } from './words.ts'

const words: Record<string, string> = {
  SUBTRACT: 'Agreement minus conflict',
  CONGRUENCE: 'Agreement',
  CONFLICT: 'Conflict',
  IGNORE: 'Shared issues',
  ACTOR: 'Each actor',
  COUNTRY: 'Countries',
  ORGANIZATION: 'Organizations',
  BLOC: 'Blocs',
}

/** Which choices each view offers, and under which title. */
const offered: Record<View['view'], { [name in 'level' | 'weight' | 'by']?: string }> = {
  graph: {},
  network: { level: 'Units', weight: 'Linked by' },
  'two-mode': { level: 'Units' },
  matrix: { level: 'Units' },
  agreement: { level: 'Units' },
  timeline: { by: 'By' },
  track: {},
}

/** The choices of the view: selects that stay where they are while their view does. */
export function drawOptions(host: HTMLElement, view: View, change: (part: Partial<View>) => void): void {
  const entries = Object.entries(offered[view.view]) as ['level' | 'weight' | 'by', string][]
  if (host.dataset.view !== view.view) {
    host.dataset.view = view.view
    host.replaceChildren(...entries.map(([name, title]) => drawSelect(name, title, change)))
  }
  for (const [name] of entries) {
    const select = host.querySelector<HTMLSelectElement>(`select[name="${name}"]`)
    if (select) select.value = view[name]
  }
}

function drawSelect(
  name: 'level' | 'weight' | 'by',
  title: string,
  change: (part: Partial<View>) => void,
): HTMLElement {
  const options = choices[name].map((value) => h('option', { value }, words[value] ?? inWords(value)))
  const onchange = ({ target }: Event) => change({ [name]: (target as HTMLSelectElement).value, see: null })
  return h('label', {}, `${title} `, h('select', { name, onchange }, ...options))
}
