import { randomUUID } from 'node:crypto'
import { cypher } from '../generated/cypher.ts'
import type { Engine, Run } from './engine.ts'

/** The mark of the data as it is now, another one after every write; null before the first. */
export async function readVersion(engine: Pick<Engine, 'read'>): Promise<string | null> {
  const [row] = await engine.read(cypher['store/version'])
  return (row?.value as string | undefined) ?? null
}

/** The mark of the data, read once and again after `changed`; where others write too, it is at most `freshFor` milliseconds old. */
export interface KnownVersion {
  read(): Promise<string | null>
  /** To be called when this process has written. */
  changed(): void
}

export function makeKnownVersion(read: Run, freshFor = Number.POSITIVE_INFINITY): KnownVersion {
  let known: { at: number; value: Promise<string | null> } | undefined
  return {
    read() {
      if (known && performance.now() - known.at < freshFor) return known.value
      const reading = { at: performance.now(), value: readVersion({ read }) }
      known = reading
      reading.value.catch(() => {
        if (known === reading) known = undefined
      })
      return reading.value
    },
    changed() {
      known = undefined
    },
  }
}

/** Does the work and, where it ran anything, marks the data as changed in the same transaction. */
export async function marking<T>(run: Run, work: (run: Run) => Promise<T>): Promise<T> {
  let ran = false
  const value = await work((text, params) => {
    ran = true
    return run(text, params)
  })
  // Not a count: one would start again when the store is emptied, and an old value would pass for new.
  if (ran) await run(cypher['store/changed'], { stamp: randomUUID() })
  return value
}
