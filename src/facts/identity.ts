import { cypher } from '../generated/cypher.ts'
import { identifierKeys } from '../model/identifiers.ts'
import { isActor, type Props } from '../model/labels.ts'
import { type Fact, foldName } from '../model/nouns.ts'
import { type Aliases, readAliases } from '../store/aliases.ts'
import type { Run } from '../store/engine.ts'
import { readApart } from './apart.ts'
import { type LocalIds, readLocalIds } from './localIds.ts'
import { redirectFact } from './redirect.ts'
import { datasetsOf, overriddenBy, statedBy } from './shares.ts'

/** A thing of a file that is taken to be an existing one of the graph, and by what. */
export interface Match {
  id: string
  existing: string
  by: 'identifier' | 'name'
  name: string
}

export interface IdentityOptions {
  /** Whether one and the same name of one kind of actor is enough. */
  matchNames?: boolean | undefined
  onMatched?: ((match: Match) => void) | undefined
  /** Called with a sentence where a file would join what a person has said to be two. */
  onApart?: ((sentence: string) => void) | undefined
}

/** What of a row says who is who. */
interface Identified {
  facts?: Fact[]
  /** What the file calls the ids of its facts, where that is something else. */
  called?: (id: string) => string | undefined
  /** Ids under which the file knew a thing before, and the one it has now. */
  formerly?: readonly { id: string; now: string }[]
}

/** Who is known by which identifiers and names. */
interface Index {
  byId: Map<string, Props>
  byKey: Map<string, string[]>
}

/** How many facts are looked up at once where ids are a file's own. */
const FACTS_AT_ONCE = 1000

/**
 * The rows with the actors that the graph has under another id put in their place: those that were merged into another, those that share an
 * identifier, then, where it is asked for, those of the same name. What two ids say differently of one actor is left to
 * whoever said it first. With `local` the ids are the file's own: one that another dataset has is written `dataset.id`, unless an identifier
 * says that both are one thing. Otherwise an id that the graph has already stays what it is.
 * Nothing joins what a person has said to be two: the actor goes in under its own id. Nor are two of the rows joined for what is there of the one from
 * an import that was cut off: run again it ends the same.
 */
export async function* matchIdentities<Row extends Identified>(
  run: Run,
  rows: AsyncIterable<Row>,
  dataset: string,
  {
    local = false,
    matchNames = false,
    onMatched,
    onApart = () => undefined,
  }: IdentityOptions & { local?: boolean | undefined },
): AsyncGenerator<Row> {
  const index = await readIndex(run)
  const aliases = await readAliases(run)
  const apart = await readApart(run, aliases)
  const redirects = new Map<string, string>()
  /** The actors that came by and that nobody else states. */
  const own = new Set<string>()
  for await (const group of groupsOf(rows, local ? FACTS_AT_ONCE : 1)) {
    const before = group.flatMap(({ formerly = [] }) => formerly)
    const ids = local
      ? await readLocalIds(run, dataset, { aliases, apart }, [
          ...namesOf(group.flatMap(factsOf)),
          ...before.map(({ id }) => id),
        ])
      : undefined
    for (const { id, now } of before) {
      const [old, present] = [id, now].map((given) => ids?.placeOf(given).id ?? given) as [string, string]
      if (apart.has(old, present)) onApart(`${id} is kept apart from ${now}, into which the file merges it.`)
      else redirects.set(id, present)
    }
    for (const given of group) {
      const row = ids || aliases.size === 0 ? given : redirectRow(given, dataset, aliases, index)
      for (const fact of factsOf(row)) {
        const home = ids?.placeOf(fact.id, fact) ?? { id: fact.id, open: !index.byId.has(fact.id) }
        const found = home.open ? matchOf(index, own, fact, dataset, matchNames) : undefined
        const isApart = found !== undefined && apart.has(home.id, found.existing)
        if (isApart)
          onApart(
            `${found.name} (${home.id}) is kept apart from ${found.existing}, with which it shares its ${found.by}.`,
          )
        const match = isApart ? undefined : found
        const id = match?.existing ?? home.id
        if (!match && isActor(fact.type) && datasetsOf(index.byId.get(id)).every((name) => name === dataset))
          own.add(id)
        if (id === fact.id && !match && !home.joined) continue
        redirects.set(fact.id, id)
        if (match && id !== fact.id) onMatched?.(match)
      }
      yield replaceIn(row, index, dataset, aliases, redirects, ids)
    }
  }
}

function factsOf({ facts = [] }: Identified): Fact[] {
  return facts
}

function namesOf(facts: Fact[]): string[] {
  return facts.flatMap(({ id, links }) => [id, ...links.map(({ other }) => other)])
}

async function* groupsOf<Row extends Identified>(rows: AsyncIterable<Row>, most: number): AsyncGenerator<Row[]> {
  let group: Row[] = []
  let count = 0
  for await (const row of rows) {
    group.push(row)
    count += 1 + (row.facts?.length ?? 0)
    if (count < most) continue
    yield group
    group = []
    count = 0
  }
  if (group.length > 0) yield group
}

async function readIndex(run: Run): Promise<Index> {
  const index: Index = { byId: new Map(), byKey: new Map() }
  for (const row of await run(cypher['facts/identities'])) {
    const props = row.props as Props
    const [id, type] = [props.id as string, props.type as string]
    index.byId.set(id, props)
    const stated = [...statedBy(props)].flatMap(([dataset, share]) => keysOf(type, share, dataset))
    for (const key of new Set([...stated, nameKeyOf(type, props)]))
      index.byKey.set(key, [...(index.byKey.get(key) ?? []), id])
  }
  return index
}

function redirectRow<Row extends Identified>(row: Row, dataset: string, aliases: Aliases, { byId }: Index): Row {
  return row.facts ? { ...row, facts: row.facts.map((fact) => redirectFact(fact, dataset, aliases, byId)) } : row
}

function matchOf(
  { byKey }: Index,
  own: ReadonlySet<string>,
  { id, type, props }: Fact,
  dataset: string,
  matchNames: boolean,
): Match | undefined {
  if (!isActor(type)) return undefined
  const name = String(props.name)
  // Of several it is none.
  const only = (key: string) => {
    const [first, ...others] = (byKey.get(key) ?? []).filter((id) => !own.has(id))
    return others.length === 0 ? first : undefined
  }
  const known = new Set(keysOf(type, props, dataset).flatMap((key) => only(key) ?? []))
  const [same] = known
  if (same !== undefined && known.size === 1) return { id, existing: same, by: 'identifier', name }
  const namesake = matchNames ? only(nameKeyOf(type, props)) : undefined
  return namesake ? { id, existing: namesake, by: 'name', name } : undefined
}

/** The row under the ids of the graph. What it names beside its own facts is looked up too, where ids are the file's own. */
function replaceIn<Row extends Identified>(
  row: Row,
  { byId }: Index,
  dataset: string,
  aliases: Aliases,
  redirects: Map<string, string>,
  ids: LocalIds | undefined,
): Row {
  if (!row.facts || (redirects.size === 0 && !ids)) return row
  const renamed = new Map<string, string>()
  const idFor = (id: string) => {
    const first = redirects.get(id)
    const own = first === undefined ? (ids?.placeOf(id).id ?? id) : (redirects.get(first) ?? first)
    if (own !== id) renamed.set(own, id)
    return own
  }
  const facts = row.facts.map((fact): Fact => {
    const links = fact.links.map((link) => ({ ...link, other: idFor(link.other) }))
    const id = idFor(fact.id)
    if (id === fact.id && !redirects.has(id)) return { ...fact, links }
    const stored = byId.get(id)
    return { ...fact, id, links, props: stored ? propsUnder(fact, stored, dataset, aliases) : reordered(fact, id) }
  })
  const formerly = row.formerly?.map(({ id, now }) => ({ id: ids?.placeOf(id).id ?? id, now: idFor(now) }))
  if (renamed.size === 0 && !formerly) return { ...row, facts }
  const called = (id: string) => {
    const said = renamed.get(id) ?? id
    return row.called?.(said) ?? (said === id ? undefined : said)
  }
  return { ...row, facts, called, ...(formerly && { formerly }) }
}

/** What stays of a description under the id of an actor that the graph has: what another says of it stands. */
function propsUnder(fact: Fact, stored: Props, dataset: string, aliases: Aliases): Props {
  const own = `${dataset}.${fact.id}`
  if (stored.id === own) return reordered(fact, own)
  const alias = aliases.get(own) ?? aliases.get(fact.id)
  const share = alias?.also.includes(dataset) ? statedBy(stored).get(dataset) : undefined
  return share ?? overriddenBy(fact.props, stored)
}

/** Lists run by what is shown, then by id. */
function reordered(fact: Fact, id: string): Props {
  const key = String(fact.props.sortKey)
  return { ...fact.props, sortKey: key.slice(0, key.length - fact.id.length) + id }
}

function keysOf(type: string, props: Props, dataset: string): string[] {
  return identifierKeys(props, dataset).map((key) => `${type} ${key}`)
}

function nameKeyOf(type: string, props: Props): string {
  return `${type} name ${foldName(String(props.name))}`
}
