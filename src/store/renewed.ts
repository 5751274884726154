/** Something that is open, and is opened anew when it turned out to lead nowhere. */
export interface Renewed<Item> {
  current(): Item
  /** Opens another one in its place for who began with it at that moment; once for all who did. What was lost is closed, and nobody waits for that. */
  renew(began: number): void
  close(): Promise<unknown>
}

export function makeRenewed<Item extends { close(): Promise<unknown> }>(open: () => Item): Renewed<Item> {
  let current = open()
  let opened = performance.now()
  return {
    current: () => current,
    renew(began) {
      if (began < opened) return
      current.close().catch(() => undefined)
      current = open()
      opened = performance.now()
    },
    close: () => current.close(),
  }
}
