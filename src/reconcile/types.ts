import { actors } from '../model/labels.ts'

/** A kind of thing that names can be reconciled with. */
export interface EntityType {
  id: string
  name: string
  description: string
  broader?: EntityType[]
}

const actor: EntityType = {
  id: 'Actor',
  name: 'Actor',
  description: 'Whoever can take a position: a person, an organization, a country or a bloc',
}

export const types: EntityType[] = [
  actor,
  { id: 'Person', name: 'Person', description: 'A human being', broader: [actor] },
  { id: 'Organization', name: 'Organization', description: 'A ministry, a party, a newspaper', broader: [actor] },
  { id: 'Country', name: 'Country', description: 'A state, present or former', broader: [actor] },
  { id: 'Bloc', name: 'Bloc', description: 'A group of states that act together', broader: [actor] },
  { id: 'Post', name: 'Post', description: 'An office; it exists while vacant' },
  { id: 'Issue', name: 'Issue', description: 'A topic, or a proposition that one can be for or against' },
  { id: 'Event', name: 'Event', description: 'A conference, a roll call, an interview' },
  { id: 'Source', name: 'Source', description: 'A document, by its headline' },
]

/** The types of nodes that a type stands for; undefined for one that there is not. */
export function nodeTypesOf(id: string): readonly string[] | undefined {
  if (id === 'Actor') return actors
  return types.some((type) => type.id === id) ? [id] : undefined
}

/** A node's own type and those above it, as answers name them. */
export function typesOf(type: string): { id: string; name: string }[] {
  const own = types.find(({ id }) => id === type)
  return own ? [own, ...(own.broader ?? [])].map(({ id, name }) => ({ id, name })) : []
}
