import { cypher } from '../generated/cypher.ts'
import { type Aliases, readAliases } from '../store/aliases.ts'
import type { Run } from '../store/engine.ts'
import { actorTypes, type Fact, foldName } from './fact.ts'
import { underKeptId } from './mergedFacts.ts'
import type { Row } from './row.ts'
import { asKept, type Props } from './shares.ts'

/** A thing of a file that is taken to be one of the graph, and by what. */
export interface Match {
  id: string
  kept: string
  by: 'identifier' | 'name'
  name: string
}

export interface IdentityOptions {
  /** Whether one and the same name of one kind of actor is enough. */
  matchNames?: boolean | undefined
  onMatched?: ((match: Match) => void) | undefined
}

/** Who is known by which identifiers and names; null where several are. */
interface Index {
  byId: Map<string, Props>
  byKey: Map<string, string | null>
}

/**
 * The rows with the actors that the graph has under another id put in their place: those that were merged into another, those that share an
 * identifier, then, where it is asked for, those of the same name. An id that the graph has already stays what it is. What two ids say differently of one actor is left to
 * whoever said it first.
 */
export async function* matchIdentities(
  run: Run,
  rows: AsyncIterable<Row>,
  dataset: string,
  options: IdentityOptions,
): AsyncGenerator<Row> {
  const index = await readIndex(run)
  const aliases = await readAliases(run)
  const kept = new Map<string, string>()
  for await (const given of rows) {
    const row = aliases.size === 0 ? given : underKeptRow(given, dataset, aliases, index)
    for (const fact of row.facts ?? []) {
      const match = matchOf(index, fact, options.matchNames ?? false)
      if (!match) continue
      kept.set(match.id, match.kept)
      options.onMatched?.(match)
    }
    yield kept.size === 0 || !row.facts ? row : { ...row, facts: row.facts.map((fact) => replace(index, kept, fact)) }
  }
}

async function readIndex(run: Run): Promise<Index> {
  const index: Index = { byId: new Map(), byKey: new Map() }
  for (const row of await run(cypher['facts/identities'])) {
    const props = row.props as Props
    const id = props.id as string
    index.byId.set(id, props)
    for (const key of [...identifierKeys(props.type as string, props), nameKeyOf(props.type as string, props)]) {
      index.byKey.set(key, index.byKey.has(key) ? null : id)
    }
  }
  return index
}

function underKeptRow(row: Row, dataset: string, aliases: Aliases, { byId }: Index): Row {
  return row.facts ? { ...row, facts: row.facts.map((fact) => underKeptId(fact, dataset, aliases, byId)) } : row
}

function matchOf({ byId, byKey }: Index, { id, type, props }: Fact, matchNames: boolean): Match | undefined {
  if (!actorTypes.includes(type) || byId.has(id)) return undefined
  const name = String(props.name)
  const known = new Set(identifierKeys(type, props).flatMap((key) => byKey.get(key) ?? []))
  const [same] = known
  if (same !== undefined && known.size === 1) return { id, kept: same, by: 'identifier', name }
  const namesake = matchNames ? byKey.get(nameKeyOf(type, props)) : undefined
  return namesake ? { id, kept: namesake, by: 'name', name } : undefined
}

/** The fact under the ids that are kept. */
function replace({ byId }: Index, kept: Map<string, string>, fact: Fact): Fact {
  const links = fact.links.map((link) => ({ ...link, other: kept.get(link.other) ?? link.other }))
  const id = kept.get(fact.id)
  const stored = id === undefined ? undefined : byId.get(id)
  if (id === undefined || !stored) return { ...fact, links }
  return { ...fact, id, links, props: asKept(fact.props, stored) }
}

function identifierKeys(type: string, props: Props): string[] {
  return Object.entries(props)
    .filter(([name]) => name.startsWith('identifier:'))
    .flatMap(([name, values]) => (values as string[]).map((value) => `${type} ${name} ${value}`))
}

function nameKeyOf(type: string, props: Props): string {
  return `${type} name ${foldName(String(props.name))}`
}
