import { cypher } from '../generated/cypher.ts'
import type { Params } from '../store/engine.ts'
import type { Window } from './page.ts'

/** A whole statement from its clauses: one row a key where they start at a key, one row for a field of Query. */
export function compose(clauses: string[], keyed: boolean): string {
  const body = clauses.map((clause) => clause.trimEnd()).join('\n')
  if (!keyed) return body
  return `UNWIND $keys AS key\nCALL (key) {\n${body.replaceAll(/^/gm, '  ')}\n}\nRETURN key, value`
}

/** The clause that orders, cuts and returns what was found. */
export function tail(order?: string): string {
  if (order === undefined) return cypher['Connection.nodes']
  return order === 'OLDEST_FIRST' ? cypher['DateOrder.OLDEST_FIRST'] : cypher['DateOrder.NEWEST_FIRST']
}

/** The clause that counts what was found. */
export const total = cypher['Connection.totalCount']

/** The tail's parameters. One item more than asked tells whether others follow; without a cursor a page starts at the order's own end. */
export function pageParams({ first, after }: Window, order?: string): Params {
  return { first: first + 1, after: after ?? (order === 'NEWEST_FIRST' ? '\uffff' : '') }
}
