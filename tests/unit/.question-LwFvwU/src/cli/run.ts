import { DemarcheError } from '../errors.ts'
import { readSettings } from '../settings.ts'
import type { Engine } from '../store/engine.ts'
import { openEngine } from '../store/open.ts'
import { prepareStore } from './prepareStore.ts'

/** Does a verb; what it throws becomes its sentence and exit code 1. */
export async function run(verb: () => Promise<void>): Promise<void> {
  try {
    await verb()
  } catch (error) {
    console.error(sentenceOf(error))
    process.exit(1)
  }
}

/** Opens the store of the settings, ready to be read and written, and closes it whatever happens. With `seeded` an empty one is given what the settings say. */
export async function withEngine<T>(work: (engine: Engine) => Promise<T>, { seeded = false } = {}): Promise<T> {
  const settings = readSettings(process.env)
  const engine = await openEngine(settings)
  try {
    await prepareStore(engine, seeded ? settings.seed : 'none')
    return await work(engine)
  } finally {
    await engine.close()
  }
}

/** A count with its noun, as in `1 row`, `2 rows`. */
export function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function sentenceOf(error: unknown): string {
  if (error instanceof DemarcheError) return error.message
  const { code, port } = error as { code?: string; port?: number }
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another process. Stop it, or name another port in PORT.`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
