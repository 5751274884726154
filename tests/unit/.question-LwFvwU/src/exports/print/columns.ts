import type { Cell, Column } from '../records.ts'
import { sanitize } from './sanitize.ts'

/** The attributes of the entity graph's nodes, by the names that GraphQL gives them. */
export const nodeColumns: Column[] = [
  ...strings('type', 'kind', 'otherNames', 'description', 'formalName', 'iso2', 'm49', 'region', 'subregion', 'place'),
  ...strings('url', 'language', 'date', 'from', 'to'),
  ...integers('positions', 'positionsToward', 'positionsOnBehalf'),
]

/** The attributes of its edges. `relation` tells what an edge is; the most of them are there for positions only. */
export const edgeColumns: Column[] = [
  ...strings('relation', 'position', 'stance'),
  ...integers('polarity'),
  ...strings('issue', 'summary', 'quote', 'condition', 'intensity', 'mode', 'attributes'),
  ...strings('role', 'onBehalfOf', 'event', 'foundIn'),
  ...strings('date', 'from', 'to', 'startDate', 'endDate', 'status', 'alignment'),
]

/** A stored value as a cell: lists joined, characters that no format holds replaced. */
export function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return value === '' ? null : sanitize(value)
  if (Array.isArray(value)) return value.length === 0 ? null : sanitize(value.join(' | '))
  return typeof value === 'number' || typeof value === 'boolean' ? value : null
}

function strings(...names: string[]): Column[] {
  return names.map((name) => ({ name, type: 'string' }))
}

function integers(...names: string[]): Column[] {
  return names.map((name) => ({ name, type: 'integer' }))
}
