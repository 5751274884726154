import { badInput } from '../errors.ts'

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
  if (!Number.isInteger(first) || first < 1 || first > maxFirst) {
    throw badInput('first', `a whole number from 1 to ${maxFirst}`, first)
  }
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
