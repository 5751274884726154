import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { DemarcheError, show } from '../../errors.ts'
import { lineOfError, placesOf } from './jsonPlaces.ts'
import { type Context, LISTS, type List } from './popoloFacts.ts'
import * as format from './popoloFormat.ts'
import { type ImportSource, type Place, type Row, refusedAt } from './row.ts'
import { idOf, slugOf } from './slug.ts'
import { sizeOf } from './text.ts'

/**
 * A Popolo file: one JSON object with lists of persons, organizations, posts, memberships, events, motions and vote events, in any order.
 * A membership with a post is an Appointment; one with a role is an appointment to the organization's post of that name; another is a Membership.
 */
export function openPopolo(file: string, dataset: string | undefined): ImportSource {
  const meter = { done: 0, total: sizeOf([file]) }
  return {
    dataset: { id: dataset ?? slugOf(basename(file).replace(/\.json$/, '')) },
    meter,
    async *rows() {
      const { lists, places } = readLists(file)
      meter.done = meter.total
      const context = contextOf(lists)
      for (const list of LISTS) {
        for (const name of list.names) {
          const elements =
            name === 'organizations'
              ? parentsFirst(lists[name] ?? [])
              : (lists[name] ?? []).map((element, index) => ({ element, index }))
          for (const { element, index } of elements) {
            yield readElement(list, element, { file, line: places[name]?.[index] ?? 1 }, name, context)
          }
        }
      }
    },
  }
}

function readLists(file: string): {
  lists: Record<string, unknown[] | undefined>
  places: Record<string, number[] | undefined>
} {
  let text = ''
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
    const value: unknown = JSON.parse(text)
    const lists = z.record(z.string(), z.unknown()).parse(value)
    return {
      lists: Object.fromEntries(
        Object.entries(lists).map(([name, list]) => [name, Array.isArray(list) ? list : undefined]),
      ),
      places: placesOf(text),
    }
  } catch (error) {
    const line = text === '' ? 1 : lineOfError(text, error)
    throw new DemarcheError(
      'IMPORT_INVALID',
      `${file}:${line}: a Popolo file, one JSON object with lists such as persons, was wanted: ${(error as Error).message}`,
      { cause: error },
    )
  }
}

function readElement<Element>(
  { schema, facts }: List<Element>,
  element: unknown,
  place: Place,
  name: string,
  context: Context,
): Row {
  const result = schema.safeParse(element)
  if (!result.success) {
    const [issue] = result.error.issues
    const at = [name.replace(/s$/, ''), ...(issue?.path ?? [])].join('.')
    const value = issue?.path.reduce<unknown>(
      (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
      element,
    )
    return refusedAt(place, `${at} takes ${issue?.message}; got ${show(value)}.`)
  }
  const found = facts(result.data, context)
  return typeof found === 'string' ? refusedAt(place, found) : { ...place, facts: found }
}

function contextOf(lists: Record<string, unknown[] | undefined>): Context {
  const tenures = new Map<string, number>()
  for (const element of lists.memberships ?? []) {
    const { person_id, post_id, role, organization_id } = (element ?? {}) as Record<string, unknown>
    const key = `${person_id} ${post_id ?? idOf(`${organization_id}-${slugOf(String(role ?? ''))}`)}`
    tenures.set(key, (tenures.get(key) ?? 0) + 1)
  }
  const posts = (lists.posts ?? []).flatMap((element) => format.post.safeParse(element).data ?? [])
  return { tenures, posts: new Map(posts.map((post) => [idOf(post.id), post])) }
}

/** An organization after the one it is a part of, so that a batch never refers to the next. */
function parentsFirst(elements: unknown[]): { element: unknown; index: number }[] {
  const indexed = elements.map((element, index) => ({
    element,
    index,
    ...(element as { id?: string; parent_id?: string }),
  }))
  const byId = new Map(indexed.map((item) => [item.id, item]))
  const depth = (id: string | undefined, seen: number): number => {
    const parent = byId.get(id)?.parent_id
    return parent === undefined || parent === null || seen > indexed.length ? 0 : 1 + depth(parent, seen + 1)
  }
  return indexed
    .map((item) => ({ item, depth: depth(item.id, 0) }))
    .sort((a, b) => a.depth - b.depth)
    .map(({ item }) => item)
}
