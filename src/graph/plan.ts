import { badInput } from '../errors.ts'
import type { Clause } from '../model/clause.ts'
import type { Params } from '../store/engine.ts'

/*
 * What a field reads, made of its clause. A clause leads from the owner's variable to the field's own; here it gets its start
 * (a key), its projection, and its order and page. All of it is texts and values: graph.ts and batch.ts run them.
 */

/** The query of a field that holds one value or a list: a row a key, or one row for a field of Query. */
export function queryOf(clause: Clause, projection = projectionOf(clause)): string {
  const start = clause.owner ? ['UNWIND $keys AS key'] : []
  const key = clause.owner ? 'key, ' : ''
  if (clause.kind === 'one') return [...start, startOf(clause), `RETURN ${key}${projection} AS value`].join('\n')
  const link = typeof clause.value === 'object' ? 'link, ' : ''
  return [
    ...start,
    find(clause),
    `WITH ${key}${link}${clause.binds}`,
    `ORDER BY ${clause.binds}.sortKey`,
    `RETURN ${key}collect(${projection}) AS value`,
  ].join('\n')
}

/** A query of clauses whose last one returns `value`: a row a key where they start at a key, else one row. */
export function compose(clauses: string[], keyed: boolean): string {
  const body = clauses.map((clause) => clause.trimEnd()).join('\n')
  if (!keyed) return body
  return `UNWIND $keys AS key\nCALL (key) {\n${body.replaceAll(/^/gm, '  ')}\n}\nRETURN key, value`
}

/** The clause from the thing whose id the expression `key` is; that of a field of Query as it is. */
export function startOf({ text, owner }: Clause, key = 'key'): string {
  return owner ? text.replace(`(${owner.name})`, `(${owner.name}:${owner.label} {id: ${key}})`) : text
}

/** The clause from a key, each thing that it leads to once; under another name where one is given. */
export function find(clause: Clause, name = clause.binds): string {
  if (!clause.repeats && name === clause.binds) return startOf(clause)
  const bound = name === clause.binds ? name : `${clause.binds} AS ${name}`
  return `${startOf(clause)}\nWITH ${clause.repeats ? 'DISTINCT ' : ''}${bound}`
}

/** What of the bound thing is the field's value: everything that the store knows of it. */
function projectionOf({ binds, value }: Clause): string {
  if (value === 'node') return `${binds} {.*}`
  if (value === 'property') return `${binds}.${binds}`
  const own = value.properties.map((name) => `${name}: link.${name}`)
  return `{${[...own, `${value.node}: ${binds} {.*}`].join(', ')}}`
}

/** The clause that orders what was found and returns a page of it; its parameters are those of `pageParams`. */
export function pageOf(name: string, order?: string): string {
  const [after, direction] = order === 'NEWEST_FIRST' ? ['<', ' DESC'] : ['>', '']
  return `WITH ${name}
WHERE ${name}.sortKey ${after} $after
WITH ${name}
ORDER BY ${name}.sortKey${direction}
LIMIT $first
RETURN collect(${name} {.*}) AS value`
}

/** The clause that counts what was found. */
export function totalOf(name: string): string {
  return `RETURN count(${name}) AS value`
}

/** The parameters of a page. One item more than asked tells whether others follow; without a cursor a page starts at the order's own end. */
export function pageParams({ first, after }: Window, order?: string): Params {
  return { first: first + 1, after: after ?? (order === 'NEWEST_FIRST' ? '\uffff' : '') }
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
