import { cypher } from '../generated/cypher.ts'
import type { Noun, Props } from '../model/labels.ts'
import { inwardTypes, linksStatedBy, outwardTypes, overLinks } from '../model/links.ts'
import type { Fact } from '../model/nouns.ts'
import type { Run } from '../store/engine.ts'
import { datasetsOf } from './shares.ts'
import { keyOf, type StoredLink } from './write.ts'

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
