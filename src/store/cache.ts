import type { Engine } from './engine.ts'
import { readVersion } from './version.ts'

/**
 * A value made once and kept until the data changes. Callers that come while it is being made wait for the same one; one
 * that could not be made is not kept. Each call reads the data's version: one small round trip.
 */
export function makeKept<T>(engine: Engine, make: () => Promise<T>): () => Promise<T> {
  let kept: { version: string | null; value: Promise<T> } | undefined
  return async () => {
    // Read before the value is made: what changes meanwhile shows as another version at the next call.
    const version = await readVersion(engine)
    if (kept?.version === version) return kept.value
    const value = make()
    kept = { version, value }
    value.catch(() => {
      if (kept?.value === value) kept = undefined
    })
    return value
  }
}
