import { byId } from '../shared/dom.ts'
import type { Caption } from './frame.ts'
import type { Entry } from './legend.ts'
import type { View } from './state.ts'
import { toCsv } from './table.ts'
import type { Shown } from './views/view.ts'
import { views } from './views/views.ts'

/** What a saved picture says of a view: what the page says of it, and where and when it was made. */
export async function captionOf({ view }: View, shown: Shown, legend: Entry[]): Promise<Caption> {
  const { title, about } = views[view]
  const { query, variables } = shown.question
  const table = await hashOf(toCsv(shown.table))
  return {
    title: `${title}: ${about}`,
    summary: shown.summary,
    filter: [...byId('chosen').children].map((chip) => (chip.textContent ?? '').replace(/ ×$/, '')),
    notes: shown.notes.map((note) => (typeof note === 'string' ? note : note.text)),
    legend,
    source: `Démarche at ${location.host}`,
    date: new Date().toISOString().slice(0, 10),
    address: location.href,
    made: { address: location.href, query, variables, ...(table && { tableSha256: table }) },
  }
}

/** Browsers hash only for pages that came over HTTPS or from this machine; null elsewhere. */
async function hashOf(text: string): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
