import type { Clause } from '../model/clause.ts'
import type { Params } from '../store/engine.ts'
import { pageParams, type Window, windowOf } from './page.ts'

/*
 * What a field reads, made of its clause. A clause leads from the owner's variable to the field's own; here it gets its start
 * (a key), its projection, and its order and page. All of it is texts and values: graph.ts and batch.ts run them.
 *
 * One request, one query. What is selected of a thing is read in the query that finds the thing: a property in its projection, a
 * field that a clause answers in a subquery from it, and so on to the depth of what is selected. The variables and parameters of a
 * clause get a number each time that it is put in, so that no two are one, and the same selection is always the same text. What is
 * not put in is loaded when it is resolved: a row that lacks a field is never wrong.
 */

/** What a request takes of a thing: properties of it (null: every one), and the fields of it that are read in the query that finds it. */
export interface Selection {
  properties: ReadonlySet<string> | null
  fields: readonly SelectedField[]
}

/** A field that a clause answers, and what is selected of that to which it leads. */
export interface SelectedField {
  clause: Clause
  args: Params
  selection: Selection
}

/** Everything that the store knows of a thing, and nothing beyond it. */
export const EVERYTHING: Selection = { properties: null, fields: [] }

/** A variable, and the label of the things that it is bound to. */
export interface Bound {
  name: string
  label: string | undefined
  /** Whether it came out of a list: then the embedded engine follows no pattern from it in a projection. */
  isUnwound?: boolean
}

/** What the clause binds. */
export function boundBy(clause: Clause): Bound {
  return { name: clause.binds, label: labelOf(clause) }
}

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
export function pageOf(bound: Bound, window: Window, order?: string, selection = EVERYTHING): Composed {
  const { name } = bound
  const { reads, binds, value, params } = project(bound, selection)
  const again = reads.length === 0 ? [] : [...reads, ...ordered(name, [name, ...binds], order)]
  const text = [...paged(name, [name], window, order), ...again, `RETURN collect(${value}) AS value`].join('\n')
  return { text, params: { ...params, ...pageParams(window) } }
}

/** The clause that counts what was found. */
export function totalOf(name: string): string {
  return `RETURN count(${name}) AS value`
}

/** What a thing comes to: subqueries that read along from it, the names of what they bind, and the value. */
interface Projection {
  reads: string[]
  binds: string[]
  value: string
  params: Params
}

/** What is selected of the thing that is bound. */
function project(bound: Bound, selection: Selection, next = makeCounter()): Projection {
  const { name } = bound
  const fields = selection.fields.map((field) => ({ key: field.clause.field, ...read(bound, field, next) }))
  const own = selection.properties === null ? ['.*'] : [...selection.properties].map((property) => `.${property}`)
  return {
    reads: fields.flatMap(({ text }) => text),
    binds: fields.flatMap(({ binds }) => binds),
    value: `${name} {${[...own, ...fields.map(({ key, value }) => `\`${key}\`: ${value}`)].join(', ')}}`,
    params: Object.assign({}, ...fields.map(({ params }) => params)),
  }
}

/** What the clause's field comes to: the thing, a property of it, or the thing beside the properties of the step to it. */
function projectValue(
  clause: Clause,
  names: { bound: string; link: string },
  selection: Selection,
  next = makeCounter(),
): Projection {
  const { bound, link } = names
  if (clause.value === 'property') return { reads: [], binds: [], value: `${bound}.${clause.binds}`, params: {} }
  const thing = project({ name: bound, label: labelOf(clause) }, selection, next)
  if (clause.value === 'node') return thing
  const own = clause.value.properties.map((property) => `${property}: ${link}.${property}`)
  return { ...thing, value: `{${[...own, `${clause.value.node}: ${thing.value}`].join(', ')}}` }
}

/** The clauses that take a page of what `name` is bound to, in order. Their parameters are those of `pageParams`, with the number. */
function paged(name: string, carried: string[], window: Window, order?: string, number: number | '' = ''): string[] {
  const after = order === 'NEWEST_FIRST' ? '<' : '>'
  const rest = [`WITH ${carried.join(', ')}`, `WHERE ${name}.sortKey ${after} $after${number}`]
  return [...(window.after === null ? [] : rest), ...ordered(name, carried, order), `LIMIT $first${number}`]
}

/** The clauses that put what `name` is bound to in order. */
function ordered(name: string, carried: string[], order?: string): string[] {
  return [`WITH ${carried.join(', ')}`, `ORDER BY ${name}.sortKey${order === 'NEWEST_FIRST' ? ' DESC' : ''}`]
}

interface Read {
  /** The subquery; none where the value says it all. */
  text: string[]
  binds: string[]
  value: string
  params: Params
}

/** The field in the query that binds its owner: in a subquery, or where it is one thing from which nothing is read along, in the projection itself. */
function read(owner: Bound, { clause, args, selection }: SelectedField, next: () => number): Read {
  const number = next()
  const { text, bound, link, params } = numbered(clause, owner, number, args)
  const { reads, binds, value, params: inner } = projectValue(clause, { bound, link }, selection, next)
  const [, path] = /^MATCH ([^\n]*)$/.exec(text) ?? []
  if (clause.kind === 'one' && path && selection.fields.length === 0 && !owner.isUnwound)
    return { text: [], binds: [], value: `head([${path} | ${value}])`, params }
  const carried = typeof clause.value === 'object' ? [bound, link] : [bound]
  const order = args.order as string | undefined
  const window = clause.kind === 'connection' ? windowOf(clause.field, args) : null
  const isInOrder = clause.kind === 'one' || (window !== null && reads.length === 0)
  const lines = [
    text,
    ...(clause.repeats ? [`WITH DISTINCT ${carried.join(', ')}`] : []),
    ...(window ? paged(bound, carried, window, order, number) : []),
    ...reads,
    ...(isInOrder ? [] : ordered(bound, [...carried, ...binds], window ? order : undefined)),
    `RETURN collect(${value}) AS value${number}`,
  ]
  const page = Object.entries(window ? pageParams(window) : {}).map(([name, given]) => [`${name}${number}`, given])
  return {
    text: [`CALL (${owner.name}) {\n${lines.join('\n').replaceAll(/^/gm, '  ')}\n}`],
    binds: [`value${number}`],
    value: clause.kind === 'one' ? `head(value${number})` : `value${number}`,
    params: { ...params, ...inner, ...Object.fromEntries(page) },
  }
}

/** The condition that a clause ends with, where it holds as long as an argument is not given. */
const OPEN_CONDITION = /\nWHERE \$(\w+) IS NULL\s+OR .*(?:\n\s.*)*$/

/** The clause's text without a condition that the arguments leave open: Neo4j plans and asks it for every row. */
function textGiven({ text }: Clause, args: Params): string {
  const [condition = '', name = ''] = OPEN_CONDITION.exec(text) ?? []
  return condition !== '' && args[name] == null ? text.slice(0, -condition.length) : text
}

/** The clause from the owner's variable, its other variables and its parameters with a number. */
function numbered(clause: Clause, from: Bound, number: number, args: Params) {
  const { owner, binds, params } = clause
  const text = textGiven(clause, args)
  const names = new Set([...text.matchAll(/[([]([a-z]\w*)(?=[:)\]{ ])/g)].map(([, name]) => name))
  const rename = (name: string) => (name === owner?.name ? from.name : names.has(name) ? `${name}${number}` : name)
  return {
    text: text
      .replace(
        `(${owner?.name})`,
        owner?.label === from.label ? `(${owner?.name})` : `(${owner?.name}:${owner?.label})`,
      )
      .replaceAll(/(?<![.:$\w])[a-z]\w*\b/g, rename)
      .replaceAll(/\$(\w+)/g, `$$$1${number}`),
    bound: rename(binds),
    link: rename('link'),
    params: Object.fromEntries(params.map((name) => [`${name}${number}`, args[name] ?? null])),
  }
}

function labelOf({ text, binds }: Clause): string | undefined {
  return new RegExp(`\\(${binds}:(\\w+)`).exec(text)?.[1]
}

function makeCounter(): () => number {
  let count = 0
  return () => {
    count += 1
    return count
  }
}
