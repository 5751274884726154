import { openToAll } from '../collections/abort.ts'
import { Lost } from './pulse.ts'

/** Something that is open, and is opened anew when it turned out to lead nowhere. */
export interface Renewed<Item> {
  current(): Item
  /** Says stop, with Lost, to all who began with what is open now, when another one is opened in its place. */
  lost(): AbortSignal
  /** Opens another one in its place for who began with it at that moment; once for all who did. What was lost is closed, and nobody waits for that. */
  renew(began: number): void
  close(): Promise<unknown>
}

export function makeRenewed<Item extends { close(): Promise<unknown> }>(open: () => Item): Renewed<Item> {
  let current = open()
  let opened = performance.now()
  let left = openToAll()
  return {
    current: () => current,
    lost: () => left.signal,
    renew(began) {
      if (began < opened) return
      current.close().catch(() => undefined)
      current = open()
      opened = performance.now()
      const those = left
      left = openToAll()
      those.abort(new Lost('what was open is given up'))
    },
    close: () => current.close(),
  }
}
