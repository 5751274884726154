import { randomUUID } from 'node:crypto'
import { DemarcheError } from '../errors.ts'
import { cypher } from '../generated/cypher.ts'
import type { Engine, Run } from './engine.ts'

/** The mark of the data as it is now, another one after every write; null before the first. Rejects with STORE_UNFINISHED where the data is a part. */
export async function readVersion(engine: Pick<Engine, 'read'>): Promise<string | null> {
  const { value, unfinished } = await readMark(engine)
  if (unfinished === null) return value
  throw new DemarcheError(
    'STORE_UNFINISHED',
    'The store holds a part of a dump: its restore is under way, or was broken off. demarche restore begins anew with the same dump; nothing else is done with the store until then.',
  )
}

/** The mark of the data, and the one of who is at work on all of it; null where nobody is. */
export async function readMark(
  engine: Pick<Engine, 'read'>,
): Promise<{ value: string | null; unfinished: string | null }> {
  const [row] = await engine.read(cypher['store/version'])
  return {
    value: (row?.value as string | undefined) ?? null,
    unfinished: (row?.unfinished as string | undefined) ?? null,
  }
}

/** The mark of the data, read once and again after `changed`; where others write too, it is at most `freshFor` milliseconds old. */
export interface KnownVersion {
  read(): Promise<string | null>
  /** To be called when this process has written. */
  changed(): void
}

/** What other processes write is seen within so many milliseconds. */
export const OTHERS_SEEN = 1000

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
