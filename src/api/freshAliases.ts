import { type Aliases, readAliases } from '../store/aliases.ts'
import type { Run } from '../store/engine.ts'

/** For how long, in milliseconds, aliases count as they were read: merging is rare, and every id that a request names asks for them. */
const FRESH = 1000

/** The aliases as they were at most a second ago. */
export function makeFreshAliases(read: Run): () => Promise<Aliases> {
  let cached: { at: number; value: Promise<Aliases> } | undefined
  return () => {
    if (cached && performance.now() - cached.at < FRESH) return cached.value
    const value = readAliases(read)
    cached = { at: performance.now(), value }
    value.catch(() => {
      if (cached?.value === value) cached = undefined
    })
    return value
  }
}
