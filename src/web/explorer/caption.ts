import { byId } from '../shared/dom.ts'
import type { Caption } from './frame.ts'
import type { Entry } from './legend.ts'
import { madeOf } from './saved/made.ts'
import type { View } from './state.ts'
import type { Shown } from './views/view.ts'
import { views } from './views/views.ts'

/** What a saved picture says of a view: what the page says of it, and where and when it was made. */
export async function captionOf(
  { view }: View,
  shown: Shown,
  answers: readonly unknown[],
  legend: Entry[],
): Promise<Caption> {
  const { title, about } = views[view]
  const [address, date] = [location.href, new Date().toISOString().slice(0, 10)]
  return {
    title: `${title}: ${about}`,
    summary: shown.summary,
    filter: [...byId('chosen').children].map((chip) => (chip.textContent ?? '').replace(/ ×$/, '')),
    notes: shown.notes.map((note) => (typeof note === 'string' ? note : note.text)),
    legend,
    source: `Démarche at ${location.host}`,
    date,
    address,
    made: { address, date, ...(await madeOf(shown, answers)) },
  }
}
