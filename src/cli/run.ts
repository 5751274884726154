import { DemarcheError } from '../errors.ts'
import { readSettings } from '../settings/settings.ts'
import type { Engine } from '../store/engine.ts'
import { closing, setUp } from '../store/open.ts'
import { reachStore } from './beside/reach.ts'
import { prepareStore } from './prepareStore.ts'

/** How a verb works on the store. */
export interface Needs {
  /** Whether an empty store is given what the settings say. */
  seeded?: boolean
  /** Whether it may work beside other commands: it only reads, and what they change meanwhile does not matter. */
  beside?: boolean
  /** Whether it takes a store that nobody serves. */
  alone?: boolean
  /** Whether it also takes a store that holds a part of what a restore was to bring. */
  unfinished?: boolean
  /** Called with a sentence when another command is at work; on standard error when absent. */
  onWait?: (sentence: string) => void
  /** Ends the wait for another command. */
  signal?: AbortSignal
}

/** Does a verb; what it throws becomes its sentence and exit code 1. */
export async function run(verb: () => Promise<void>): Promise<void> {
  try {
    await verb()
  } catch (error) {
    console.error(sentenceOf(error))
    process.exit(1)
  }
}

/**
 * Works on the store of the settings: in the server that has it open, or where there is none on one that is opened here, made ready to be read and
 * written, and closed whatever happens. While another command is at work it waits.
 */
export async function withEngine<T>(work: (engine: Engine) => Promise<T>, needs: Needs = {}): Promise<T> {
  const { seeded = false, beside = false, alone = false, unfinished = false, onWait = console.error, signal } = needs
  const settings = readSettings(process.env)
  const command = process.argv[2] ?? ''
  const { engine, isServed } = await reachStore(settings, { command, beside, alone, onWait, signal })
  return closing(engine, async () => {
    if (unfinished) await setUp(engine)
    else if (!isServed) await prepareStore(engine, seeded ? settings.seed : 'none')
    return work(engine)
  })
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
