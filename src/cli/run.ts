import { readSettings } from '../settings.ts'
import type { Engine } from '../store/engine.ts'
import { openEngine, setUp } from '../store/open.ts'

/** Does a verb and turns what it throws into a sentence and an exit code. */
export type RunVerb = (verb: () => Promise<void>) => Promise<void>

/** Opens the store of the settings, ready to be written, and closes it whatever happens. */
export async function withEngine<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await openEngine(readSettings(process.env))
  try {
    await setUp(engine)
    return await work(engine)
  } finally {
    await engine.close()
  }
}

/** A count with its noun, as in `1 row`, `2 rows`. */
export function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
