import { z } from 'zod'
import { DemarcheError, show } from '../../errors.ts'
import { lineOfError, placesOf } from '../read/jsonPlaces.ts'

/** An element of a list and the line it begins on; what stands inside another is on the line of that. */
export interface Element {
  value: unknown
  line: number
}
export type Lists = Record<string, Element[] | undefined>

/** Elements that stand inside others: their list, and which of their fields says whose they are. */
interface Nested {
  list: string
  own?: string
}

/** The lists that are read, and what can stand inside their elements. */
const INSIDE: Record<string, Record<string, Nested>> = {
  organizations: {
    memberships: { list: 'memberships', own: 'organization_id' },
    posts: { list: 'posts', own: 'organization_id' },
    children: { list: 'organizations', own: 'parent_id' },
    events: { list: 'events', own: 'organization_id' },
  },
  persons: { memberships: { list: 'memberships', own: 'person_id' } },
  posts: { memberships: { list: 'memberships', own: 'post_id' } },
  events: { children: { list: 'events' }, speeches: { list: 'speeches', own: 'event_id' } },
  memberships: {},
  speeches: {},
  motions: { vote_events: { list: 'vote_events', own: 'motion_id' } },
  vote_events: { votes: { list: 'votes', own: 'vote_event_id' } },
  votes: {},
}
/** Things that an element may hold in place of their id: `post: {id}` for `post_id`. */
const INLINE: Record<string, string> = {
  ...{ person: 'persons', organization: 'organizations', post: 'posts', on_behalf_of: 'organizations' },
  ...{ parent: 'organizations', legislative_period: 'events', event: 'events', motion: 'motions' },
}
const ALSO_CALLED: Record<string, string> = { people: 'persons' }

/** The lists of a file by their usual names, with what stands inside their elements in lists of its own. Throws IMPORT_INVALID for what is no Popolo file. */
export function readLists(file: string, text: string): { lists: Lists; unknown: Map<string, number> } {
  const given = parse(file, text)
  const places = placesOf(text)
  const lists: Lists = {}
  const unknown = new Map<string, number>()
  for (const [name, list] of Object.entries(given)) {
    const known = ALSO_CALLED[name] ?? name
    if (!Array.isArray(list)) continue
    if (!INSIDE[known]) unknown.set(name, list.length)
    else for (const [at, value] of list.entries()) unfold(lists, known, { value, line: places[name]?.[at] ?? 1 })
  }
  if (Object.keys(lists).length === 0)
    throw new DemarcheError(
      'IMPORT_INVALID',
      `${file}: a Popolo file has something in one of the lists ${Object.keys(INSIDE).join(', ')}; got ${show(Object.keys(given).join(', '))}.`,
    )
  return { lists, unknown }
}

function parse(file: string, text: string): Record<string, unknown> {
  const wanted = 'a Popolo file, one JSON object with lists such as persons, was wanted'
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new DemarcheError(
      'IMPORT_INVALID',
      `${file}:${lineOfError(text, error)}: ${wanted}: ${(error as Error).message}`,
      { cause: error },
    )
  }
  const lists = z.record(z.string(), z.unknown()).safeParse(value)
  if (lists.success) return lists.data
  throw new DemarcheError('IMPORT_INVALID', `${file}:1: ${wanted}; got ${show(value)}.`)
}

function unfold(lists: Lists, name: string, { value, line }: Element): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    add(lists, name, { value, line })
    return
  }
  const element: Record<string, unknown> = { ...value }
  const after: [string, unknown][] = []
  for (const [field, { list, own }] of Object.entries(INSIDE[name] ?? {})) {
    const inner = element[field]
    if (!Array.isArray(inner)) continue
    delete element[field]
    for (const one of inner) after.push([list, belonging(one, own, element.id)])
  }
  for (const [field, list] of Object.entries(INLINE)) {
    const inner = element[field]
    if (typeof inner !== 'object' || inner === null || !('id' in inner)) continue
    delete element[field]
    element[`${field}_id`] ??= inner.id
    // One that says no more than its id is a reference.
    if (Object.keys(inner).length > 1) unfold(lists, list, { value: inner, line })
  }
  add(lists, name, { value: element, line })
  for (const [list, one] of after) unfold(lists, list, { value: one, line })
}

function belonging(inner: unknown, own: string | undefined, id: unknown): unknown {
  if (own === undefined || typeof inner !== 'object' || inner === null) return inner
  const given = (inner as Record<string, unknown>)[own]
  return { ...inner, [own]: given === undefined || given === null || given === '' ? id : given }
}

function add(lists: Lists, name: string, element: Element): void {
  const list = lists[name]
  if (list) list.push(element)
  else lists[name] = [element]
}
