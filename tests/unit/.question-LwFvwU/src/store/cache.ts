import type { Engine } from './engine.ts'

/**
 * A value made once and cached until the data changes. Callers that come while it is being made wait for the same one; one
 * that could not be made is not cached.
 */
export function makeCache<T>(engine: Engine, make: () => Promise<T>): () => Promise<T> {
  let cached: { version: string | null; value: Promise<T> } | undefined
  return async () => {
    // Read before the value is made: what changes meanwhile shows as another version at the next call.
    const version = await engine.version()
    if (cached?.version === version) return cached.value
    const value = make()
    cached = { version, value }
    value.catch(() => {
      if (cached?.value === value) cached = undefined
    })
    return value
  }
}
