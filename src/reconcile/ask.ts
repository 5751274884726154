import type { Ask } from '../api/asking.ts'
import type { Named, NameIndex } from '../questions/names/names.ts'
import type { Aliases } from '../store/aliases.ts'

/** What reconciling is done with, for one request. */
export interface Reconciling {
  names: NameIndex
  /** The ids that lead elsewhere since their things were merged. */
  aliases: Aliases
  ask: Ask
  /** Says that nobody waits for the answer any more. */
  signal: AbortSignal
}

/** What an id names, also an id that was merged into another. */
export function find({ names, aliases }: Reconciling, id: string): Named | undefined {
  return names.get(aliases.get(id)?.of ?? id)
}
