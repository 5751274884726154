import { DemarcheError } from '../errors.ts'
import type { Outcome } from './protocol.ts'

/** The outcome of some work, as it goes from thread to thread: an error keeps its code, a fault its stack. */
export async function outcomeOf(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { value: await work() }
  } catch (error) {
    if (error instanceof DemarcheError) return { code: error.code, sentence: error.message }
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** The value of an outcome. Throws what was thrown elsewhere. */
export function unwrap(outcome: Outcome): unknown {
  if ('value' in outcome) return outcome.value
  if ('code' in outcome) throw new DemarcheError(outcome.code, outcome.sentence)
  throw new Error(outcome.fault)
}
