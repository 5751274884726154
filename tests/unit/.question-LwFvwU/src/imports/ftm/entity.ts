import { z } from 'zod'
import { idOf } from '../../model/ids.ts'
import { type Interval, parsePartialDate } from '../../model/partialDate.ts'

/** An entity as FollowTheMoney writes it: every property is a list. */
export const entity = z.object({
  id: z.string().min(1),
  schema: z.string(),
  properties: z.record(z.string(), z.array(z.string())),
  referents: z.array(z.string()).optional(),
})
export type Entity = z.infer<typeof entity>

/** The property of an inner entity that leads back to the one it stands in, by the property it stands under. */
const BACK: Record<string, string | undefined> = {
  positionOccupancies: 'holder',
  occupancies: 'post',
  membershipMember: 'member',
  membershipOrganization: 'organization',
}

/** An entity and those that stand inside it in place of their ids, as if each stood alone. One that says nothing of itself is a reference. */
export function flatten(value: unknown): unknown[] {
  const { properties, id } = (value ?? {}) as { properties?: unknown; id?: unknown }
  if (typeof properties !== 'object' || properties === null) return [value]
  const inside: unknown[] = []
  const flat = Object.entries(properties).map(([name, values]) => {
    if (!Array.isArray(values)) return [name, values]
    return [
      name,
      values.map((inner: unknown) => {
        if (typeof inner !== 'object' || inner === null || !('id' in inner)) return inner
        const back = BACK[name]
        const own = (inner as { properties?: Record<string, unknown> }).properties
        if (own)
          inside.push(...flatten(back && !own[back] ? { ...inner, properties: { ...own, [back]: [id] } } : inner))
        return inner.id
      }),
    ]
  })
  return [{ ...(value as object), properties: Object.fromEntries(flat) }, ...inside]
}

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

/** The exactest of the dates, which have no order, where it lies in all the others; of dates that exclude each other none. */
export function day(entity: Entity, property: string): string | undefined {
  const [first, ...others] = datesOf(entity, property)
  return first && others.every(({ interval }) => contains(interval, first.interval)) ? first.date : undefined
}

/** The dates of a property that exclude each other, each once; none where they can all be right. */
export function excluding(entity: Entity, property: string): string[] {
  const dates = datesOf(entity, property)
  return dates.length > 1 && day(entity, property) === undefined ? dates.map(({ date }) => date).sort() : []
}

function datesOf(entity: Entity, property: string): { date: string; interval: Interval }[] {
  return [...new Set(all(entity, property).map(dayOf))]
    .flatMap((date) => {
      const interval = parsePartialDate(date)
      return interval ? [{ date, interval }] : []
    })
    .sort((a, b) => b.date.length - a.date.length)
}

function contains(outer: Interval, inner: Interval): boolean {
  return outer.earliest <= inner.earliest && inner.latest <= outer.latest
}

/** A moment counts as its day. */
export function dayOf(date: string): string {
  return date.replace(/T.*$/, '')
}
