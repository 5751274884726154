import { randomUUID } from 'node:crypto'
import { cypher } from '../generated/cypher.ts'
import type { Engine, Run } from './engine.ts'

/** The mark of the data as it is now, another one after every write; null before the first. */
export async function readVersion(engine: Pick<Engine, 'read'>): Promise<string | null> {
  const [row] = await engine.read(cypher['store/version'])
  return (row?.value as string | undefined) ?? null
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
