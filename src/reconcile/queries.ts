import { setImmediate as others } from 'node:timers/promises'
import { badInput, DemarcheError } from '../errors.ts'
import type { Candidate } from '../questions/names/names.ts'
import type { Reconciling } from './ask.ts'
import { readJson, readList, readObject, readText } from './json.ts'
import { type Evidence, judgeProperties, type WantedProperty, type WantedValue } from './judge.ts'
import { propertiesOf } from './properties.ts'
import { nodeTypesOf, typesOf } from './types.ts'

/** So many names one batch may hold. */
export const MOST_QUERIES = 50
/** So many candidates one name gets at most, and where the client says nothing. */
const MOST_CANDIDATES = 50
const CANDIDATES = 10
/** So many properties, and values of one, a query may be narrowed by. */
const MOST_PROPERTIES = 20
const MOST_VALUES = 20
const MOST_TYPES = 20
/** What is less like than this is no candidate. */
const LEAST_SCORE = 30
/** A candidate is sure from this score on, and where the next one is so much less like. Of a thousand names with errors more than 0.99 of those that are sure are right. */
const SURE = 80
const LEAD = 10

interface Query {
  key: string
  text: string | null
  types: ReadonlySet<string> | null
  limit: number
  properties: WantedProperty[]
}

/** The candidates for each name of a batch. Throws BAD_USER_INPUT for what no client of the protocol sends, QUERY_TOO_LARGE for too many names. */
export async function reconcile(context: Reconciling, text: string): Promise<Record<string, unknown>> {
  const batch = Object.entries(readObject('queries', readJson('queries', text)))
  if (batch.length > MOST_QUERIES) {
    throw new DemarcheError(
      'QUERY_TOO_LARGE',
      `A batch takes at most ${MOST_QUERIES} names, as batchSize in the manifest says; got ${batch.length}.`,
    )
  }
  const queries = batch.map(([key, query]) => readQuery(context, key, query))
  const found: { query: Query; candidates: Candidate[] }[] = []
  for (const query of queries) {
    // Between two names other requests have their turn.
    await others()
    context.signal.throwIfAborted()
    found.push({ query, candidates: candidatesFor(context, query) })
  }
  const judged = await judgeProperties(
    context,
    found.map(({ query, candidates }) => ({ properties: query.properties, candidates })),
  )
  return Object.fromEntries(
    found.map(({ query }, at) => [query.key, { result: resultOf(judged[at] ?? []).slice(0, query.limit) }]),
  )
}

function candidatesFor({ names }: Reconciling, { text, types, properties }: Query): Candidate[] {
  const byName = text === null ? [] : names.candidates(text, { types, first: MOST_CANDIDATES })
  const found = new Map(byName.map((candidate) => [candidate.thing.id, candidate]))
  for (const { id, values } of properties) {
    if (!id.startsWith(IDENTIFIER)) continue
    for (const { text } of values) {
      for (const thing of names.identified(id.slice(IDENTIFIER.length), text)) {
        if (types === null || types.has(thing.type))
          found.set(thing.id, { thing, score: 100, by: { kind: 'identifier', text } })
      }
    }
  }
  return [...found.values()].filter(({ score }) => score >= LEAST_SCORE).sort((a, b) => b.score - a.score)
}

const IDENTIFIER = 'identifier:'

/** Best first; the first is sure where it is very like and no other is nearly so. */
function resultOf(judged: { candidate: Candidate; score: number; evidence: Evidence[] }[]): unknown[] {
  const ranked = judged
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || (a.candidate.thing.id < b.candidate.thing.id ? -1 : 1))
  const [first, second] = ranked
  const isSure = first !== undefined && first.score >= SURE && first.score - (second?.score ?? 0) >= LEAD
  return ranked.map((one, at) => {
    const { thing, score: likeness, by } = one.candidate
    return {
      id: thing.id,
      name: thing.name,
      ...(thing.description !== null && { description: thing.description }),
      type: typesOf(thing.type),
      score: one.score,
      match: at === 0 && isSure,
      features: [
        { id: by.kind === 'name' || by.kind === 'otherName' ? 'name' : by.kind, value: likeness },
        ...one.evidence.map(({ id, agrees }) => ({ id, value: agrees })),
      ],
    }
  })
}

function readQuery(context: Reconciling, key: string, value: unknown): Query {
  const path = `queries.${key.slice(0, 40)}`
  const { query, type, type_strict: strict, limit, properties, ...rest } = readObject(path, value)
  const [unknown] = Object.keys(rest)
  if (unknown !== undefined) throw badInput(path, 'query, type, type_strict, limit and properties', unknown)
  const text = query === undefined || query === null ? null : readText(`${path}.query`, query)
  const wanted = properties === undefined || properties === null ? [] : readProperties(context, path, properties)
  if (text === null && wanted.length === 0) throw badInput(path, 'a query, or properties', value)
  if (limit !== undefined && limit !== null && (!Number.isInteger(limit) || (limit as number) < 1))
    throw badInput(`${path}.limit`, 'a whole number from 1 on', limit)
  return {
    key,
    text: text === null || text.trim() === '' ? null : text,
    types: readTypes(path, type, strict),
    limit: Math.min((limit as number | undefined | null) ?? CANDIDATES, MOST_CANDIDATES),
    properties: wanted,
  }
}

/** The types of nodes that are wanted: those of any of the types, or of all where the query is strict so. */
function readTypes(path: string, type: unknown, strict: unknown): ReadonlySet<string> | null {
  if (strict !== undefined && strict !== null && !['any', 'should', 'all'].includes(strict as string))
    throw badInput(`${path}.type_strict`, 'one of any, should, all', strict)
  const given = type === undefined || type === null || type === '' ? [] : Array.isArray(type) ? type : [type]
  // Nothing is of a type that there is not.
  const sets = readList(`${path}.type`, given, MOST_TYPES).map(
    (id) => new Set(nodeTypesOf(readText(`${path}.type`, id))),
  )
  if (sets.length === 0) return null
  const every = new Set(sets.flatMap((set) => [...set]))
  return strict === 'all' ? new Set([...every].filter((one) => sets.every((set) => set.has(one)))) : every
}

function readProperties(context: Reconciling, path: string, value: unknown): WantedProperty[] {
  const known = propertiesOf(context.names)
  return readList(`${path}.properties`, value, MOST_PROPERTIES).map((item, at) => {
    const place = `${path}.properties[${at}]`
    const { pid, v } = readObject(place, item)
    const id = readText(`${place}.pid`, pid)
    const values = readList(`${place}.v`, Array.isArray(v) ? v : [v], MOST_VALUES).map((one) =>
      readValue(`${place}.v`, one),
    )
    return {
      id,
      property: known.find((one) => one.id === id),
      values: values.filter((one) => one.text !== '' || one.id !== null),
    }
  })
}

function readValue(path: string, value: unknown): WantedValue {
  if (typeof value === 'string') return { text: readText(path, value).trim(), id: null }
  if (typeof value === 'number' || typeof value === 'boolean') return { text: String(value), id: null }
  const { id, name } = readObject(path, value)
  return { id: readText(`${path}.id`, id), text: name === undefined ? '' : readText(`${path}.name`, name).trim() }
}
