import { badInput } from '../errors.ts'
import type { Reconciling } from './ask.ts'
import { readText } from './json.ts'
import { propertiesOf } from './properties.ts'
import { nodeTypesOf, types, typesOf } from './types.ts'

/** So many suggestions come at a time; `cursor` skips those that came. */
const AT_ONCE = 20
const MOST_SKIPPED = 10_000

export interface Prefix {
  prefix: string
  cursor: string | null
  /** A type that the things should have. */
  type: string | null
}

/** Things whose name, or a word in it, begins as it was typed, and the one with that id. */
export function suggestEntities({ names }: Reconciling, { prefix, cursor, type }: Prefix): unknown {
  const wanted = readText('prefix', prefix)
  const skip = readCursor(cursor)
  const chosen = type === null || type === '' ? null : new Set(nodeTypesOf(type))
  const found = names.beginning(wanted, { types: chosen, first: AT_ONCE, skip })
  return {
    result: found.map(({ id, name, description, type }) => ({
      id,
      name,
      ...(description !== null && { description }),
      notable: typesOf(type),
    })),
  }
}

export function suggestTypes({ prefix, cursor }: Prefix): unknown {
  return { result: beginning(types, prefix, cursor) }
}

export function suggestProperties({ names }: Reconciling, { prefix, cursor }: Prefix): unknown {
  const found = beginning(propertiesOf(names), prefix, cursor)
  return { result: found.map(({ id, name, description }) => ({ id, name, description })) }
}

/** The properties that things of a type have; all where none is named. Throws BAD_USER_INPUT for a limit that is none. */
export function proposeProperties({ names }: Reconciling, type: string | null, limit: string | null): unknown {
  if (limit !== null && !/^[1-9]\d{0,5}$/.test(limit)) throw badInput('limit', 'a whole number from 1 on', limit)
  const wanted = type === null || type === '' ? null : (nodeTypesOf(type) ?? [])
  const found = propertiesOf(names)
    .filter((property) => wanted === null || property.types.some((one) => wanted.includes(one)))
    .slice(0, limit === null ? undefined : Number(limit))
  return {
    properties: found.map(({ id, name, description }) => ({ id, name, description })),
    ...(type !== null && { type }),
    ...(limit !== null && { limit: Number(limit) }),
  }
}

function beginning<Item extends { id: string; name: string }>(
  items: readonly Item[],
  prefix: string,
  cursor: string | null,
): Item[] {
  const wanted = readText('prefix', prefix).trim().toLowerCase()
  const skip = readCursor(cursor)
  const begins = (text: string) =>
    text.toLowerCase().startsWith(wanted) ||
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .some((word) => word.startsWith(wanted))
  return items.filter(({ id, name }) => begins(id) || begins(name)).slice(skip, skip + AT_ONCE)
}

function readCursor(cursor: string | null): number {
  if (cursor === null || cursor === '') return 0
  const skip = Number(cursor)
  if (!/^\d+$/.test(cursor) || skip > MOST_SKIPPED)
    throw badInput('cursor', `a whole number from 0 to ${MOST_SKIPPED}`, cursor)
  return skip
}
