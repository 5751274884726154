import { badInput } from '../errors.ts'
import type { Params } from '../store/engine.ts'

/** Lists a page at a time: windows over stored things, whose cursors are sort keys, and stretches of what is worked out. */

/** The parameters of a page. One item more than asked tells whether others follow. */
export function pageParams({ first, after }: Window): Params {
  return after === null ? { first: first + 1 } : { first: first + 1, after }
}

/** The same window with a bound where it begins: only where sort keys are bounded does Neo4j walk along their index. */
export function bounded({ first, after }: Window, order?: string): Window {
  return { first, after: after ?? (order === 'NEWEST_FIRST' ? '\uffff' : '') }
}

/** One item of a page with the cursor of its place. */
export interface PageEdge<Row> {
  cursor: string
  node: Row
}

/** A page as GraphQL reads it; the total is counted when it is asked for. */
export interface Page<Row> {
  nodes: Row[]
  edges: PageEdge<Row>[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
  totalCount: () => Promise<number>
}

/** Which page: `first` items that come after the sort key `after` (null: from the start). */
export interface Window {
  first: number
  after: string | null
}

/** The items of a page when none are asked for, and the most. */
export const defaultFirst = 20
export const maxFirst = 100

/** The window that the arguments of the field ask for. Throws BAD_USER_INPUT for a size or cursor that is none of it. */
export function windowOf(field: string, args: { first?: number; after?: string | null }): Window {
  const { first = defaultFirst } = args
  checkNumber('first', first, 1, maxFirst)
  return { first, after: args.after == null ? null : readCursor(field, args.after) }
}

/** A page from its rows in order, of which there is one more than `first` when others follow. */
export function makePage<Row extends { sortKey: string }>(
  field: string,
  window: Window,
  rows: Row[],
  totalCount: () => Promise<number>,
): Page<Row> {
  const nodes = rows.slice(0, window.first)
  const edges = nodes.map((node) => ({ cursor: writeCursor(field, node.sortKey), node }))
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: rows.length > window.first,
      hasPreviousPage: window.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  }
}

/** A stretch of a list that is worked out and not stored, with its place; its cursors count items. */
export interface Slice<Item> {
  nodes: Item[]
  pageInfo: Page<never>['pageInfo']
  totalCount: number
}

/** Which stretch: `first` items from the index `from`. */
export interface Stretch {
  field: string
  first: number
  from: number
}

/** The stretch that the arguments ask for, checked before any work is done for it. Throws BAD_USER_INPUT. */
export function stretchOf(field: string, args: { first?: number; after?: string | null }): Stretch {
  const { first, after } = windowOf(field, args)
  const from = after === null ? 0 : Number(after)
  if (!Number.isSafeInteger(from) || from < 0) throw badInput('after', `an endCursor of ${field}`, args.after)
  return { field, first, from }
}

/** The slice of a list of `total` items; `read` gives those from one index to another. */
export function makeSlice<Item>(
  { field, first, from }: Stretch,
  total: number,
  read: (from: number, to: number) => Item[],
): Slice<Item> {
  const to = Math.min(from + first, total)
  const nodes = from < to ? read(from, to) : []
  const cursor = (index: number) => (nodes.length === 0 ? null : writeCursor(field, String(index)))
  return {
    nodes,
    pageInfo: {
      hasNextPage: to < total,
      hasPreviousPage: from > 0,
      startCursor: cursor(from + 1),
      endCursor: cursor(to),
    },
    totalCount: total,
  }
}

/** Throws BAD_USER_INPUT unless the argument is a whole number in the range. */
export function checkNumber(argument: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return
  throw badInput(argument, `a whole number from ${least} to ${most}`, value)
}

function writeCursor(field: string, sortKey: string): string {
  return Buffer.from(JSON.stringify([field, sortKey])).toString('base64url')
}

function readCursor(field: string, cursor: string): string {
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    value = null
  }
  if (!Array.isArray(value) || value.length !== 2 || typeof value[1] !== 'string') {
    throw badInput('after', `an endCursor of ${field}`, cursor)
  }
  if (value[0] !== field) throw badInput('after', `an endCursor of ${field}`, `a cursor of ${value[0]}`)
  return value[1]
}
