import type { Props } from '../model/labels.ts'
import type { Fact } from '../model/nouns.ts'
import { type Aliases, redirect } from '../store/aliases.ts'
import { overriddenBy, statedBy } from './shares.ts'

/**
 * What a dataset states, said of the survivors where ids were merged into others. What the dataset states of a survivor itself stands
 * beside it. `stored` holds the properties of what the aliases lead to.
 */
export function redirectFacts(facts: Fact[], dataset: string, aliases: Aliases, stored: Map<string, Props>): Fact[] {
  if (aliases.size === 0) return facts
  const byId = new Map<string, Fact>()
  for (const fact of facts.map((fact) => redirectFact(fact, dataset, aliases, stored))) {
    const before = byId.get(fact.id)
    byId.set(fact.id, before ? { ...before, links: [...before.links, ...fact.links] } : fact)
  }
  return [...byId.values()]
}

/** The same of one fact. */
export function redirectFact(fact: Fact, dataset: string, aliases: Aliases, stored: Map<string, Props>): Fact {
  const links = fact.links.map((link) => ({ ...link, other: redirect(aliases, link.other) }))
  const alias = aliases.get(fact.id)
  const survivor = alias && stored.get(alias.of)
  if (!alias || !survivor) return { ...fact, links }
  const own = alias.also.includes(dataset) ? statedBy(survivor).get(dataset) : undefined
  return { ...fact, id: alias.of, links, props: own ?? overriddenBy(fact.props, survivor) }
}
