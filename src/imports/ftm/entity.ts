import { z } from 'zod'
import { idOf } from '../../model/ids.ts'

/** An entity as FollowTheMoney writes it: every property is a list, and a reference an id or an entity with one. */
export const entity = z.object({
  id: z.string().min(1),
  schema: z.string(),
  properties: z.record(
    z.string(),
    z.array(z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)])),
  ),
})
export type Entity = z.infer<typeof entity>

export function missing({ schema }: Entity, property: string): string {
  return `${schema}.${property} is missing.`
}

export function all({ properties }: Entity, property: string): string[] {
  return properties[property] ?? []
}

export function one(entity: Entity, property: string): string | undefined {
  return all(entity, property)[0]
}

export function ref(entity: Entity, property: string): string | undefined {
  const id = one(entity, property)
  return id === undefined ? undefined : idOf(id)
}

export function day(entity: Entity, property: string): string | undefined {
  const date = one(entity, property)
  return date === undefined ? undefined : dayOf(date)
}

/** A moment is kept as its day. */
export function dayOf(date: string): string {
  return date.replace(/T.*$/, '')
}
