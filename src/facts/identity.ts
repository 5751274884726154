import { cypher } from '../generated/cypher.ts'
import { identifierKeys } from '../model/identifiers.ts'
import { isActor, type Props } from '../model/labels.ts'
import { type Fact, foldName } from '../model/nouns.ts'
import { type Aliases, keptId, readAliases } from '../store/aliases.ts'
import type { Run } from '../store/engine.ts'
import { asKept, statedBy } from './shares.ts'

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
export async function* matchIdentities<Row extends { facts?: Fact[] }>(
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
    for (const key of [...keysOf(props.type as string, props), nameKeyOf(props.type as string, props)]) {
      index.byKey.set(key, index.byKey.has(key) ? null : id)
    }
  }
  return index
}

function underKeptRow<Row extends { facts?: Fact[] }>(
  row: Row,
  dataset: string,
  aliases: Aliases,
  { byId }: Index,
): Row {
  return row.facts ? { ...row, facts: row.facts.map((fact) => underKeptId(fact, dataset, aliases, byId)) } : row
}

function matchOf({ byId, byKey }: Index, { id, type, props }: Fact, matchNames: boolean): Match | undefined {
  if (!isActor(type) || byId.has(id)) return undefined
  const name = String(props.name)
  const known = new Set(keysOf(type, props).flatMap((key) => byKey.get(key) ?? []))
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

function keysOf(type: string, props: Props): string[] {
  return identifierKeys(props).map((key) => `${type} ${key}`)
}

function nameKeyOf(type: string, props: Props): string {
  return `${type} name ${foldName(String(props.name))}`
}

/**
 * What a dataset states, told of the things as they are kept: ids that were merged into others give way to those. What the dataset
 * states of the kept one itself stands beside it. `stored` holds the properties of what the aliases lead to.
 */
export function underKeptIds(facts: Fact[], dataset: string, aliases: Aliases, stored: Map<string, Props>): Fact[] {
  if (aliases.size === 0) return facts
  const byId = new Map<string, Fact>()
  for (const fact of facts.map((fact) => underKeptId(fact, dataset, aliases, stored))) {
    const before = byId.get(fact.id)
    byId.set(fact.id, before ? { ...before, links: [...before.links, ...fact.links] } : fact)
  }
  return [...byId.values()]
}

/** The same of one fact. */
export function underKeptId(fact: Fact, dataset: string, aliases: Aliases, stored: Map<string, Props>): Fact {
  const links = fact.links.map((link) => ({ ...link, other: keptId(aliases, link.other) }))
  const alias = aliases.get(fact.id)
  const kept = alias && stored.get(alias.of)
  if (!alias || !kept) return { ...fact, links }
  const own = alias.also.includes(dataset) ? statedBy(kept).get(dataset) : undefined
  return { ...fact, id: alias.of, links, props: own ?? asKept(fact.props, kept) }
}
