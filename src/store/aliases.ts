import { cypher } from '../generated/cypher.ts'
import type { Run } from './engine.ts'

/** Where an id leads since its thing was merged into another. */
export interface Alias {
  of: string
  /** The datasets that state the one that is kept as well. */
  also: string[]
}
export type Aliases = ReadonlyMap<string, Alias>

/** For how long, in milliseconds, aliases count as they were read: merging is rare, and every id that a request names asks for them. */
const FRESH = 1000

export async function readAliases(read: Run): Promise<Aliases> {
  const rows = await read(cypher['store/aliases'])
  return new Map(rows.map(({ id, of, also }) => [id as string, { of: of as string, also: also as string[] }]))
}

/** The aliases as they were at most a second ago. */
export function makeFreshAliases(read: Run): () => Promise<Aliases> {
  let kept: { at: number; value: Promise<Aliases> } | undefined
  return () => {
    if (kept && performance.now() - kept.at < FRESH) return kept.value
    const value = readAliases(read)
    kept = { at: performance.now(), value }
    value.catch(() => {
      if (kept?.value === value) kept = undefined
    })
    return value
  }
}

/** The id that a thing is kept under. */
export function keptId(aliases: Aliases, id: string): string {
  return aliases.get(id)?.of ?? id
}
