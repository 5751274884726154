import { type Aliases, keptId } from '../store/aliases.ts'
import type { Fact } from './fact.ts'
import { asKept, type Props, statedBy } from './shares.ts'

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
