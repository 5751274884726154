import type { Outage } from '../shared/ask.ts'
import { byId, h } from '../shared/dom.ts'

/** Says why there is no answer, and lets the reader try at once; goes away when there is one. */
export function showOutage(outage: Outage | null): void {
  const banner = byId('banner')
  banner.hidden = outage === null
  if (outage === null) return
  const { reason, seconds, tryNow } = outage
  banner.replaceChildren(
    `${reason} Nothing is lost; the next try is in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}. `,
    h('button', { type: 'button', onclick: tryNow }, 'Try now'),
  )
}
