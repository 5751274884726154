import type { Intent } from '../../questions/sentence/patterns.ts'
import { type Html, html } from './html.ts'
import { address } from './words.ts'

/** How a sentence of each kind was understood; what it is about follows. */
const words: Record<Intent, string> = {
  agree: 'who agrees most with',
  disagree: 'who agrees least with',
  compare: 'how far these agree:',
  said: 'the words of',
  broke: 'who broke with',
  stance: 'where this stands:',
  changed: 'where this changed its mind:',
  sides: 'who is for and against',
  disputes: 'who disagrees on',
  contradictions: 'who contradicts themselves',
  shifts: 'who changed their stance',
  moved: 'how this moved:',
  who: 'who or what this is:',
}
const LONGEST = 200

/** The sentence that led to a page, as what it was understood, and the way to search for its words instead; null where none did. */
export function askedNote(params: URLSearchParams, subject: string, about = ''): Html | null {
  const asked = params.get('asked')?.slice(0, LONGEST).toWellFormed()
  const intent = Object.keys(words).find((one): one is Intent => one === params.get('as'))
  if (!asked || !intent) return null
  const meant = [words[intent], subject, about].filter((part) => part !== '').join(' ')
  return html`<p class="asked" role="status">Asked: “${asked}”. Understood as: <strong>${meant}</strong>. Change it below, or <a href="${address('search', { q: asked, for: 'words' })}">search for the words</a>.</p>`
}
