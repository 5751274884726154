import { cypher } from '../generated/cypher.ts'
import type { Run } from './engine.ts'

/** Where an id leads since its thing was merged into another. */
export interface Alias {
  of: string
  /** The datasets that state the one that is kept as well. */
  also: string[]
}
export type Aliases = ReadonlyMap<string, Alias>

export async function readAliases(read: Run): Promise<Aliases> {
  const rows = await read(cypher['store/aliases'])
  return new Map(rows.map(({ id, of, also }) => [id as string, { of: of as string, also: also as string[] }]))
}

/** The id that a thing is kept under. */
export function keptId(aliases: Aliases, id: string): string {
  return aliases.get(id)?.of ?? id
}
