import type { Named, NameIndex } from '../questions/names/names.ts'
import type { Aliases } from '../store/aliases.ts'

/** What reconciling is done with, for one request. */
export interface Reconciling {
  names: NameIndex
  /** The ids that lead elsewhere since their things were merged. */
  aliases: Aliases
  /** Asks GraphQL within the limits of a request. Rejects as the schema says. */
  ask(query: string, variables: Record<string, unknown>): Promise<Record<string, unknown>>
  /** Says that nobody waits for the answer any more. */
  signal: AbortSignal
}

/** What an id names, also an id that was merged into another. */
export function find({ names, aliases }: Reconciling, id: string): Named | undefined {
  return names.get(aliases.get(id)?.of ?? id)
}
