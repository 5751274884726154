import type { Clause } from '../model/clause.ts'
import type { Params } from '../store/engine.ts'
import { pageParams, type Window } from './page.ts'
import { cut, ordered, project, projectValue } from './project.ts'
import { EVERYTHING } from './selection.ts'

/*
 * What a field reads, made of its clause. A clause leads from the owner's variable to the field's own; here it gets its start
 * (a key), its projection, and its order and page. All of it is texts and values: graph.ts and batch.ts run them.
 */

/** A text with the parameters that it takes of itself. */
export interface Composed {
  text: string
  params: Params
}

/** The query of a field that holds one value or a list: a row a key, or one row for a field of Query. */
export function queryOf(clause: Clause, selection = EVERYTHING): Composed {
  const start = clause.owner ? ['UNWIND $keys AS key'] : []
  const key = clause.owner ? ['key'] : []
  const { reads, binds, value, params } = projectValue(clause, { bound: clause.binds, link: 'link' }, selection)
  if (clause.kind === 'one')
    return {
      text: [...start, startOf(clause), ...reads, `RETURN ${[...key, value].join(', ')} AS value`].join('\n'),
      params,
    }
  const carried = [...key, ...(typeof clause.value === 'object' ? ['link'] : []), clause.binds, ...binds]
  const lines = [
    ...start,
    find(clause),
    ...reads,
    ...ordered(clause.binds, carried),
    `RETURN ${[...key, `collect(${value})`].join(', ')} AS value`,
  ]
  return { text: lines.join('\n'), params }
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

/** The clauses that order what was found and return a page of it. */
export function pageOf(name: string, window: Window, order?: string, selection = EVERYTHING): Composed {
  const { reads, binds, value, params } = project(name, selection)
  const again = reads.length === 0 ? [] : [...reads, ...ordered(name, [name, ...binds], order)]
  const text = [...cut(name, [name], order), ...again, `RETURN collect(${value}) AS value`].join('\n')
  return { text, params: { ...params, ...pageParams(window, order) } }
}

/** The clause that counts what was found. */
export function totalOf(name: string): string {
  return `RETURN count(${name}) AS value`
}
