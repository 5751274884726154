import type { Engine } from './engine.ts'

/** A value made once and cached until the data changes. */
export interface Cache<T> {
  /** The value for the data as it is. Callers that come while it is being made wait for the same one; one that could not be made is not cached. */
  (): Promise<T>
  /** The same where it has been made already; else undefined, and it is made soon. */
  atHand(): Promise<T | undefined>
}

/** So long, in milliseconds, what is made for later waits: where the data goes on changing, it is not made for each change. */
const SOON = 1000

export function makeCache<T>(engine: Pick<Engine, 'version'>, make: () => Promise<T>): Cache<T> {
  let cached: { version: string | null; value: Promise<T>; made?: { value: T } } | undefined
  let soon: NodeJS.Timeout | undefined

  async function read(): Promise<T> {
    // Read before the value is made: what changes meanwhile shows as another version at the next call.
    const version = await engine.version()
    if (cached?.version === version) return cached.value
    const entry: NonNullable<typeof cached> = { version, value: make() }
    cached = entry
    entry.value.then(
      (value) => {
        entry.made = { value }
      },
      () => {
        if (cached === entry) cached = undefined
      },
    )
    return entry.value
  }

  async function atHand(): Promise<T | undefined> {
    const version = await engine.version()
    if (cached?.version === version && cached.made) return cached.made.value
    if (soon === undefined) {
      const make = () => {
        soon = undefined
        read().catch(() => undefined)
      }
      soon = setTimeout(make, SOON).unref()
    }
    return undefined
  }

  return Object.assign(read, { atHand })
}
