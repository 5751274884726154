import { basename } from 'node:path'
import { z } from 'zod'
import { DemarcheError, show } from '../../errors.ts'
import { idOf, slugOf } from '../../model/ids.ts'
import type { Fact } from '../../model/nouns.ts'
import { calledIn } from '../read/called.ts'
import { lineOfError, placesOf } from '../read/jsonPlaces.ts'
import { unfit } from '../read/jsonText.ts'
import { openText, sizeOf } from '../read/text.ts'
import { type ImportSource, type Meter, type Place, type Row, refusedAt } from '../row.ts'
import { type Context, LISTS, type List } from './facts.ts'
import * as format from './format.ts'

/**
 * A Popolo file: one JSON object with lists of persons, organizations, posts, memberships, events, speeches, motions and vote events, in any
 * order. A membership with a post is an Appointment; one with a role is an appointment to the organization's post of that name; another is
 * a Membership.
 */
export function openPopolo(file: string, name: string | undefined): ImportSource {
  const meter = { done: 0, total: sizeOf([file]) }
  const dataset = name ?? slugOf(basename(file).replace(/(\.json)?(\.gz)?$/, ''))
  return {
    dataset: { id: dataset },
    meter,
    async *rows() {
      const { lists, places } = await readLists(file, meter)
      const context = contextOf(lists, dataset)
      for (const list of LISTS) {
        for (const name of list.names) {
          const elements =
            name === 'organizations'
              ? parentsFirst(lists[name] ?? [])
              : (lists[name] ?? []).map((element, index) => ({ element, index }))
          for (const { element, index } of elements) {
            yield* readElement(list, element, { file, line: places[name]?.[index] ?? 1 }, name, context)
          }
        }
      }
    },
  }
}

async function readLists(
  file: string,
  meter: Meter,
): Promise<{ lists: Record<string, unknown[] | undefined>; places: Record<string, number[] | undefined> }> {
  const text = await readWhole(file, meter)
  try {
    const value: unknown = JSON.parse(text)
    const lists = z.record(z.string(), z.unknown()).parse(value)
    return {
      lists: Object.fromEntries(
        Object.entries(lists).map(([name, list]) => [name, Array.isArray(list) ? list : undefined]),
      ),
      places: placesOf(text),
    }
  } catch (error) {
    throw new DemarcheError(
      'IMPORT_INVALID',
      `${file}:${lineOfError(text, error)}: a Popolo file, one JSON object with lists such as persons, was wanted: ${(error as Error).message}`,
      { cause: error },
    )
  }
}

/** One JSON value has no lines that could be read without the others: a file that is cut off cannot be used at all. */
async function readWhole(file: string, meter: Meter): Promise<string> {
  let text = ''
  const stream = openText(file, meter)
  try {
    for await (const chunk of stream as AsyncIterable<string>) text += chunk
    return text
  } catch (error) {
    throw new DemarcheError(
      'IMPORT_INVALID',
      `${file}:${text.split('\n').length}: The file is cut off or damaged here (${(error as Error).message}).`,
      { cause: error },
    )
  }
}

function* readElement<Element>(
  { schema, facts }: List<Element>,
  element: unknown,
  place: Place,
  name: string,
  context: Context,
): Generator<Row> {
  const fault = unfit(element)
  if (fault !== undefined) return yield refusedAt(place, fault)
  const result = schema.safeParse(element)
  if (!result.success) {
    const [issue] = result.error.issues
    const at = [SINGULAR[name] ?? name.replace(/s$/, ''), ...(issue?.path ?? [])].join('.')
    const value = issue?.path.reduce<unknown>(
      (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
      element,
    )
    const wanted = (issue?.code === 'invalid_type' && WANTED[issue.expected]) || issue?.message
    return yield refusedAt(
      place,
      `${at} takes ${wanted}; ${value === undefined ? 'it is missing' : `got ${show(value)}`}.`,
    )
  }
  const found = facts(result.data, context)
  if (typeof found === 'string') return yield refusedAt(place, found)
  // A document stays when what stands in it is refused.
  for (const fact of found.filter(isSource)) yield { ...place, aside: true, facts: [fact] }
  yield { ...place, facts: found.filter((fact) => !isSource(fact)), called: calledIn(element) }
}

const WANTED: Record<string, string | undefined> = { object: 'an object', array: 'a list', int: 'a whole number' }
const SINGULAR: Record<string, string | undefined> = { people: 'person', speeches: 'speech' }

function isSource({ type }: Fact): boolean {
  return type === 'Source'
}

function contextOf(lists: Record<string, unknown[] | undefined>, dataset: string): Context {
  const appointments = new Map<string, number>()
  for (const element of lists.memberships ?? []) {
    const { person_id, post_id, role, organization_id } = (element ?? {}) as Record<string, unknown>
    const key = `${person_id} ${post_id ?? idOf(`${organization_id}-${slugOf(String(role ?? ''))}`)}`
    appointments.set(key, (appointments.get(key) ?? 0) + 1)
  }
  const posts = (lists.posts ?? []).flatMap((element) => format.post.safeParse(element).data ?? [])
  const events = (lists.events ?? []).flatMap((element) => format.event.safeParse(element).data ?? [])
  return {
    appointments,
    posts: new Map(posts.map((post) => [idOf(post.id), post])),
    eventDates: new Map(events.map(({ id, start_date }) => [id, start_date])),
    dataset,
  }
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
