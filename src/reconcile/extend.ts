import { chunk } from '../collections/chunk.ts'
import { badInput, DemarcheError, show } from '../errors.ts'
import { parsePartialDate } from '../model/partialDate.ts'
import { find, type Reconciling } from './ask.ts'
import { readJson, readList, readObject, readText } from './json.ts'
import { MOST_VALUES, type Property, propertiesOf, type Value } from './properties.ts'
import { typesOf } from './types.ts'

/** So many things, and so many properties, one request may be about. */
export const MOST_IDS = 100
export const MOST_PROPERTIES = 40
/** Things with lists of values are asked for so many at once, within what one query may cost. */
const PAGED_AT_ONCE = 10

/** The rows of the data extension: for each id each property's values. Throws BAD_USER_INPUT for what no client of the protocol sends. */
export async function extend(context: Reconciling, text: string): Promise<Record<string, unknown>> {
  const wanted = readObject('extend', readJson('extend', text))
  const ids = readList('extend.ids', wanted.ids, MOST_IDS).map((id, at) => readText(`extend.ids[${at}]`, id))
  const known = propertiesOf(context.names)
  const asked = readList('extend.properties', wanted.properties, MOST_PROPERTIES).map((item, at) => {
    const { id, settings } = readObject(`extend.properties[${at}]`, item)
    const property = known.find((one) => one.id === id)
    if (!property) throw badInput(`extend.properties[${at}].id`, 'the id of a property of this service', id)
    return { property, date: readDate(`extend.properties[${at}].settings`, property, settings) }
  })
  const columns: Map<string, Value[]>[] = []
  for (const { property, date } of asked) columns.push(await valuesOf(context, property, ids, { date }))
  return {
    meta: asked.map(({ property: { id, name, of } }) => ({ id, name, ...(of && { type: typesOf(of)[0] }) })),
    rows: Object.fromEntries(
      ids.map((id) => [
        id,
        Object.fromEntries(asked.map(({ property }, at) => [property.id, columns[at]?.get(id) ?? []])),
      ]),
    ),
  }
}

/** The values of a property of the things that the ids name, by id; none for an id that names nothing. Throws QUERY_TOO_LARGE where one has too many, unless those are to be left out. */
export async function valuesOf(
  context: Reconciling,
  property: Property,
  ids: readonly string[],
  { date = null, leaveTooMany = false }: { date?: string | null; leaveTooMany?: boolean } = {},
): Promise<Map<string, Value[]>> {
  const { select, known, isDated } = property
  const things = new Map(ids.flatMap((id) => find(context, id) ?? []).map((thing) => [thing.id, thing]))
  const values = new Map<string, Value[]>([...things.keys()].map((id) => [id, []]))
  if (known) for (const thing of things.values()) values.set(thing.id, known(thing))
  const asked = [...things.values()].filter(({ type }) => select && type in select)
  const fragments = Object.entries(select ?? {}).map(([type, field]) => `... on ${type} { ${type}: ${field} }`)
  const head = isDated ? '($ids: [ID!]!, $date: PartialDate)' : '($ids: [ID!]!)'
  const query = `query ${head} { nodes(ids: $ids) { __typename id ${fragments.join(' ')} } }`
  const isPaged = fragments.some((fragment) => fragment.includes(`first: ${MOST_VALUES}`))
  for (const some of chunk(asked, isPaged ? PAGED_AT_ONCE : MOST_IDS)) {
    const variables = { ids: some.map(({ id }) => id), ...(isDated && { date }) }
    const { nodes } = (await context.ask({ text: query }, variables)) as { nodes: (Record<string, unknown> | null)[] }
    for (const node of nodes) {
      const answer = node?.[String(node.__typename)]
      if (!node) continue
      if (leaveTooMany && totalOf(answer) > MOST_VALUES) values.delete(node.id as string)
      else values.set(node.id as string, distinct(read(property, node.id as string, answer)))
    }
  }
  return new Map(
    ids.flatMap((id): [string, Value[]][] => {
      const thing = find(context, id)
      const own = thing ? values.get(thing.id) : []
      return own ? [[id, own]] : []
    }),
  )
}

/** What GraphQL answered as values: a count where nothing but the count was asked for, else everything that has a name. */
function read(property: Property, id: string, answer: unknown): Value[] {
  if (answer === null || answer === undefined) return []
  if (typeof answer !== 'object') return [typeof answer === 'number' ? { int: answer } : { str: String(answer) }]
  if (Array.isArray(answer)) return answer.flatMap((item) => read(property, id, item))
  const { totalCount, nodes, id: own, name, ...rest } = answer as Record<string, unknown>
  if (typeof own === 'string') return [{ id: own, name: String(name) }]
  if (typeof totalCount !== 'number') return Object.values(rest).flatMap((item) => read(property, id, item))
  if (nodes === undefined) return [{ int: totalCount }]
  if (totalCount > MOST_VALUES) {
    const day = property.isDated ? ', or with a day in the setting date' : ''
    throw new DemarcheError(
      'QUERY_TOO_LARGE',
      `${show(id)} has ${totalCount} values of ${property.id}, and one answer holds at most ${MOST_VALUES} of them; ask without it${day}.`,
    )
  }
  return read(property, id, nodes)
}

/** How many items a page is of; 0 for what is no page of items. */
function totalOf(answer: unknown): number {
  const { totalCount, nodes } = (answer ?? {}) as { totalCount?: number; nodes?: unknown }
  return nodes === undefined ? 0 : (totalCount ?? 0)
}

function distinct(values: Value[]): Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}

function readDate(path: string, { id, isDated }: Property, settings: unknown): string | null {
  const given = settings === undefined || settings === null ? {} : readObject(path, settings)
  const { date } = given
  if (date === undefined || date === null || date === '') return null
  // A client offers the setting for every property.
  if (!isDated) return null
  if (typeof date !== 'string' || parsePartialDate(date) === null)
    throw badInput(`${path}.date of ${id}`, 'a date as YYYY, YYYY-MM or YYYY-MM-DD', date)
  return date
}
