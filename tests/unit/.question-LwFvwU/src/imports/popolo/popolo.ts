import { basename } from 'node:path'
import type { z } from 'zod'
import { DemarcheError, show } from '../../errors.ts'
import { calledIn, slugOf } from '../../model/ids.ts'
import type { Fact } from '../../model/nouns.ts'
import { unfit } from '../read/jsonText.ts'
import { openText, sizeOf } from '../read/text.ts'
import { makeUnread, type Unread } from '../read/unread.ts'
import { type ImportSource, type Meter, type Place, type Row, refusedAt } from '../row.ts'
import { type Context, contextOf } from './context.ts'
import { LISTS, type List } from './facts.ts'
import { type Element, readLists } from './lists.ts'

/**
 * A Popolo file: one JSON object with lists of persons, organizations, posts, memberships, events, speeches, motions, vote events and votes, in
 * any order, and some of them inside others. A membership with a post is an Appointment; one with a role is an appointment to the
 * organization's post of that name; another is a Membership. Whoever sits somewhere on behalf of a party is a member of it as well.
 */
export function openPopolo(file: string, name: string | undefined): ImportSource {
  const meter = { done: 0, total: sizeOf([file]) }
  const dataset = name ?? slugOf(basename(file).replace(/(\.json)?(\.gz)?$/, ''))
  let unread = makeUnread()
  return {
    dataset: { id: dataset },
    meter,
    local: true,
    notes: () => unread.notes(),
    async *rows() {
      unread = makeUnread()
      const { lists, unknown } = readLists(file, await readWhole(file, meter))
      for (const [list, count] of unknown) unread.add(list, count)
      const context = contextOf(lists, dataset)
      for (const list of LISTS) {
        const elements = lists[list.name] ?? []
        for (const element of list.name === 'organizations' ? parentsFirst(elements) : elements)
          yield* readElement(list, element, file, context, unread)
      }
    },
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

function* readElement(
  list: List<unknown>,
  { value, line }: Element,
  file: string,
  context: Context,
  unread: Unread,
): Generator<Row> {
  const place = { file, line }
  const fault = unfit(value)
  const result = list.schema.safeParse(value)
  // What goes beside the facts of an element is told with them.
  if (list.beside && (fault !== undefined || !result.success)) return
  if (fault !== undefined) return yield refusedAt(place, fault)
  if (!list.beside) unread.fields(list.name, value, list.schema)
  const data = result.success ? result.data : withoutFaults(list, value, result.error, unread)
  if (data === undefined) return yield refusal(list, value, place, result.error)
  const found = list.facts(data, context)
  if (typeof found === 'string') return yield refusedAt(place, found)
  const called = calledIn(value)
  if (list.beside) {
    if (found.length > 0) yield { ...place, aside: true, facts: found, called }
    return
  }
  // A document stays when what stands in it is refused.
  for (const fact of found.filter(isSource)) yield { ...place, aside: true, facts: [fact] }
  yield { ...place, facts: found.filter((fact) => !isSource(fact)), called }
}

/** The element without what cannot be read of it, where all of that can be missing. */
function withoutFaults({ name, schema, needs }: List<unknown>, value: unknown, error: z.ZodError, unread: Unread) {
  if (!needs || typeof value !== 'object' || value === null) return undefined
  const faulty = error.issues.map(({ path }) => path)
  if (faulty.some(([field]) => field === undefined || needs.includes(String(field)))) return undefined
  const left: Record<string, unknown> = { ...value }
  for (const field of new Set(faulty.map(([field]) => String(field)))) {
    const [inner, wrong] = [left[field], faulty.filter(([first]) => first === field).map(([, at]) => at)]
    if (Array.isArray(inner) && !wrong.includes(undefined)) left[field] = inner.filter((_, at) => !wrong.includes(at))
    else delete left[field]
    unread.add(`${name}.${field} that cannot be read`, 1)
  }
  return schema.safeParse(left).data
}

function refusal({ name }: List<unknown>, value: unknown, place: Place, error: z.ZodError | undefined): Row {
  const [issue] = error?.issues ?? []
  const at = [SINGULAR[name] ?? name.replace(/s$/, ''), ...(issue?.path ?? [])].join('.')
  const got = issue?.path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  )
  const wanted = (issue?.code === 'invalid_type' && WANTED[issue.expected]) || issue?.message
  return refusedAt(place, `${at} takes ${wanted}; ${got === undefined ? 'it is missing' : `got ${show(got)}`}.`)
}

const WANTED: Record<string, string | undefined> = { object: 'an object', array: 'a list', int: 'a whole number' }
const SINGULAR: Record<string, string | undefined> = { speeches: 'speech' }

function isSource({ type }: Fact): boolean {
  return type === 'Source'
}

/** An organization after the one it is a part of, so that a batch never refers to the next. */
function parentsFirst(elements: Element[]): Element[] {
  const parents = new Map(elements.map(({ value }) => [idsOf(value).id, idsOf(value).parent_id]))
  const depth = (id: unknown, seen: number): number => {
    const parent = parents.get(id)
    return parent === undefined || parent === null || seen > elements.length ? 0 : 1 + depth(parent, seen + 1)
  }
  return elements
    .map((element) => ({ element, depth: depth(idsOf(element.value).id, 0) }))
    .sort((a, b) => a.depth - b.depth)
    .map(({ element }) => element)
}

function idsOf(value: unknown): { id?: unknown; parent_id?: unknown } {
  return typeof value === 'object' && value !== null ? value : {}
}
