import { cypher } from '../generated/cypher.ts'
import type { Run } from './engine.ts'

/** Where the id of what was merged into another leads: to the survivor. */
export interface Alias {
  of: string
  /** The datasets that state the survivor as well. */
  also: string[]
  /** The datasets that the id comes from; undefined where it was not written down. */
  datasets?: string[] | undefined
}
export type Aliases = ReadonlyMap<string, Alias>

export async function readAliases(read: Run): Promise<Aliases> {
  const rows = await read(cypher['store/aliases'])
  return new Map(
    rows.map(({ id, of, also, datasets }) => [
      id as string,
      { of: of as string, also: also as string[], datasets: (datasets as string[] | null) ?? undefined },
    ]),
  )
}

/** The survivor of what was merged under this id; any other id as it is. */
export function redirect(aliases: Aliases, id: string): string {
  return aliases.get(id)?.of ?? id
}
