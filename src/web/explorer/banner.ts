import type { Outage } from './ask.ts'
import { byId, h } from './dom.ts'

/** Says that the server does not answer, and lets the reader try at once; goes away when it answers. */
export function showOutage(outage: Outage | null): void {
  const banner = byId('banner')
  banner.hidden = outage === null
  if (outage === null) return
  const { seconds, tryNow } = outage
  banner.replaceChildren(
    `The server does not answer. Nothing is lost; the next try is in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}. `,
    h('button', { type: 'button', onclick: tryNow }, 'Try now'),
  )
}
