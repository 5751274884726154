import { cypher } from '../generated/cypher.ts'
import { isExclusive, type Noun, type Props } from '../model/labels.ts'
import { inwardTypes, isReverse, type LinkType, linksStatedBy, outwardTypes, overLinks } from '../model/links.ts'
import type { Fact } from '../model/nouns.ts'
import type { Run } from '../store/engine.ts'
import { datasetsOf, isEqual, mergeStated, statedBy } from './shares.ts'
import { keyOf, type Plan, type StoredLink } from './write.ts'

/** Relationships as they are stored, by their keys. */
export type Links = Map<string, StoredLink>

/** The stored properties of these ids; an id that names nothing is left out. */
export async function readProps(run: Run, ids: string[]): Promise<Map<string, Props>> {
  const rows = ids.length > 0 ? await run(cypher['facts/readNodes'], { ids }) : []
  return new Map(rows.map((row) => [row.id as string, row.props as Props]))
}

/** What kinds of thing these ids name in the graph; an id that names nothing is left out. */
export async function readTypes(run: Run, ids: string[]): Promise<Map<string, Noun>> {
  const rows = ids.length > 0 ? await run(cypher['facts/readTypes'], { ids }) : []
  return new Map(rows.map(({ id, type }) => [id as string, type as Noun]))
}

/** The relationships that the stored facts state, by their keys. Only nouns that have any of a kind are looked at. */
export async function readLinks(run: Run, stored: Map<string, Props>): Promise<Links> {
  const found: StoredLink[] = []
  for (const [text, types] of [
    [cypher['facts/linksFrom'], outwardTypes],
    [cypher['facts/linksTo'], inwardTypes],
  ] as const) {
    const states = (noun: Noun) => Object.values(linksStatedBy(noun)).some((link) => link && types.includes(link.type))
    const ids = [...stored].filter(([, { type }]) => states(type as Noun)).map(([id]) => id)
    if (ids.length > 0) found.push(...((await run(overLinks(text, types), { ids })) as unknown as StoredLink[]))
  }
  return new Map(found.map((link) => [keyOf(link), link]))
}

/** From issues to broader ones, as they will be: what the facts state, and above it what is stored. Only an issue that is there already can close a circle. */
export async function readAbove(
  run: Run,
  dataset: string,
  facts: Fact[],
  stored: Map<string, Props>,
  links: Links,
): Promise<Map<string, string[]>> {
  const above = new Map<string, string[]>()
  const add = (id: string, broader: string) => above.set(id, [...(above.get(id) ?? []), broader])
  const issues = facts.filter(({ type }) => type === 'Issue')
  for (const { id, links } of issues) for (const { type, other } of links) if (type === 'NARROWS') add(id, other)
  if (!issues.some(({ id }) => stored.has(id))) return above
  for (const { source, type, target, props } of links.values())
    if (type === 'NARROWS' && datasetsOf(props).some((name) => name !== dataset)) add(source, target)
  const seen = new Set(issues.map(({ id }) => id))
  for (let ids = [...above.values()].flat(); ids.length > 0; ) {
    const next = [...new Set(ids)].filter((id) => !seen.has(id))
    for (const id of next) seen.add(id)
    const rows = next.length > 0 ? await run(overLinks(cypher['facts/linksFrom'], ['NARROWS']), { ids: next }) : []
    for (const { source, target } of rows) add(source as string, target as string)
    ids = rows.map(({ target }) => target as string)
  }
  return above
}

/** What a load works out itself: no file states it, and a reload leaves it as it is. */
const DERIVED = ['roleCheck']

/** How many facts are new, changed, gone, and as they should be. */
export interface Counts {
  created: number
  updated: number
  removed: number
  unchanged: number
}

interface Comparison {
  whole: boolean
  /** What the dataset stated and does no longer, and of it what nobody else states. */
  dropped: string[]
  gone: string[]
  stored: Map<string, Props>
  links: Links
}

/** What has to change so that the graph holds these facts, and how many are new, changed, gone and as they should be. */
export function compare(
  dataset: string,
  facts: Fact[],
  { whole, dropped, gone, stored, links }: Comparison,
): { plan: Plan; counts: Counts } {
  const plan: Plan = { created: [], set: [], removed: gone, links: { created: [], set: [], removed: [] }, texts: [] }
  const known = new Map<string, Noun>()
  const changed = new Set<string>()
  const left = new Map(links)
  for (const fact of facts) {
    const { id, type, text } = fact
    const before = stored.get(id)
    const wanted = linksOf(dataset, fact, whole)
    if (text !== undefined && before?.sha256 !== fact.props.sha256) plan.texts.push({ id, text })
    if (!before) {
      plan.created.push({ props: { ...fact.props, id, type, datasets: [dataset] }, links: wanted })
      continue
    }
    known.set(id, type)
    const props = propsOf(dataset, fact, before)
    if (!isEqual(before, props)) {
      plan.set.push({ id, props })
      changed.add(id)
    }
    for (const link of wanted) {
      const theirs = left.get(keyOf(link))
      left.delete(keyOf(link))
      const datasets = [...new Set([...datasetsOf(theirs?.props), ...datasetsOf(link.props)])].sort()
      const linked = { ...link, props: datasets.length > 0 ? { ...link.props, datasets } : link.props }
      if (theirs && isEqual(theirs.props, linked.props)) continue
      plan.links[theirs ? 'set' : 'created'].push(linked)
      changed.add(id)
    }
  }
  for (const id of dropped) {
    known.set(id, stored.get(id)?.type as Noun)
    if (gone.includes(id)) continue
    plan.set.push({ id, props: withoutDataset(dataset, stored.get(id)) })
    changed.add(id)
  }
  for (const link of left.values()) {
    const owner = isReverse(link.type) ? link.target : link.source
    const type = known.get(owner)
    const datasets = datasetsOf(link.props)
    if (!type || (!datasets.includes(dataset) && !isExclusive(type))) continue
    const others = datasets.filter((name) => name !== dataset)
    if (others.length > 0) plan.links.set.push({ ...link, props: { ...link.props, datasets: others } })
    else plan.links.removed.push(link)
    changed.add(owner)
  }
  for (const id of gone) changed.delete(id)
  const updated = changed.size
  const unchanged = known.size - updated - gone.length
  return { plan, counts: { created: plan.created.length, updated, removed: gone.length, unchanged } }
}

/** The relationships of a fact, each once. Those of a position belong to it alone, unless all have to be found again by their dataset. */
function linksOf(dataset: string, fact: Fact, whole: boolean): StoredLink[] {
  const mark: Props = whole || !isExclusive(fact.type) ? { datasets: [dataset] } : {}
  const links = fact.links.map((link): StoredLink => {
    const ends = endsOf(fact, link)
    return { source: ends.source, type: ends.type, target: ends.target, props: { ...link.props, ...mark } }
  })
  return links.length < 2
    ? links
    : links.filter((link, index) => links.findIndex((other) => isSame(link, other)) === index)
}

function isSame(one: StoredLink, other: StoredLink): boolean {
  return one.type === other.type && one.source === other.source && one.target === other.target
}

export function endsOf({ id }: Fact, { type, other }: { type: LinkType; other: string }): Omit<StoredLink, 'props'> {
  return isReverse(type) ? { source: other, type, target: id } : { source: id, type, target: other }
}

/** The properties of a node once the dataset states the fact beside what others state of it. */
function propsOf(dataset: string, { id, type, props }: Fact, stored: Props): Props {
  const derived = DERIVED.filter((name) => stored[name] !== undefined).map((name) => [name, stored[name] ?? null])
  return { id, type, ...mergeStated(statedBy(stored).set(dataset, { ...props, ...Object.fromEntries(derived) })) }
}

/** The properties of a node that the other datasets state. */
export function withoutDataset(dataset: string, stored: Props | undefined): Props {
  const left = statedBy(stored)
  left.delete(dataset)
  return { id: stored?.id ?? null, type: stored?.type ?? null, ...mergeStated(left) }
}
