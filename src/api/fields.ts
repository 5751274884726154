import {
  type FieldNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { cypher } from '../generated/cypher.ts'
import { clauseNames } from '../generated/resolvers.ts'
import type { Graph, Owner } from '../graph/graph.ts'
import { windowOf } from '../graph/page.ts'
import type { SelectedField, Selection } from '../graph/plan.ts'
import { isEmpty } from '../graph/positions/filter.ts'
import type { Clause } from '../model/clause.ts'
import type { Aliases } from '../store/aliases.ts'
import type { Params } from '../store/engine.ts'
import { idArguments, redirectFields } from './ids.ts'

/** Fields as they are asked for: bound to their clauses, with their arguments as they are meant, and what is selected of that to which they lead. */

type Args = Record<string, unknown>
type Context = { cached: { aliases: () => Promise<Aliases> } }
type Resolve = (parent: unknown, args: Args, context: Context, info: GraphQLResolveInfo) => unknown

/**
 * The resolvers, each seeing its arguments as they are meant: the default where null came, because typed clients send null for what
 * was left open, and the id that a thing has now where one came that was merged into another.
 */
export function withMeantArguments(resolvers: Record<string, object>): Record<string, Record<string, unknown>> {
  const wrapFields = (fields: object) =>
    Object.fromEntries(
      Object.entries(fields).map(([name, resolve]) => [
        name,
        typeof resolve === 'function' && !name.startsWith('__') ? wrap(resolve as Resolve) : resolve,
      ]),
    )
  return Object.fromEntries(
    Object.entries(resolvers).map(([type, fields]) => [
      type,
      // A scalar is an instance of a class, and stays as it is.
      Object.getPrototypeOf(fields) === Object.prototype ? wrapFields(fields) : (fields as Record<string, unknown>),
    ]),
  )
}

function wrap(resolve: Resolve): Resolve {
  let known: { defaults: [string, unknown][]; ids: Map<string, GraphQLInputType> } | undefined
  return (parent, given, context, info) => {
    known ??= { defaults: defaultsOf(info), ids: idArguments(info) }
    const { defaults, ids } = known
    const nulls = defaults.filter(([name]) => given[name] === null)
    const args = nulls.length === 0 ? given : { ...given, ...Object.fromEntries(nulls) }
    if (ids.size === 0) return resolve(parent, args, context, info)
    return context.cached.aliases().then((aliases) => {
      const redirected = aliases.size === 0 ? args : redirectFields(args, (name) => ids.get(name), aliases)
      return resolve(parent, redirected, context, info)
    })
  }
}

function defaultsOf({ parentType, fieldName }: GraphQLResolveInfo): [string, unknown][] {
  const taken = parentType.getFields()[fieldName]?.args ?? []
  return taken.flatMap(({ name, defaultValue }) => (defaultValue === undefined ? [] : [[name, defaultValue]]))
}

/** Resolvers of the fields of the type that clauses answer. */
export function boundFields(type: string): Record<string, unknown> {
  const resolve =
    (clause: Clause) =>
    (owner: Owner | undefined, args: Params, { graph }: { graph: Graph }, info: GraphQLResolveInfo) =>
      graph.field(clause, args, owner, () => selectionOf(info))
  return Object.fromEntries(
    Object.entries(clauseNames[type] ?? {}).map(([field, name]) => [field, resolve(cypher[name] as Clause)]),
  )
}

/** What the request selects of the things that the field leads to. */
function selectionOf(info: GraphQLResolveInfo): Selection {
  const known = selections.get(info.fieldNodes)
  if (known) return known
  const selection = selectionIn(info, getNamedType(info.returnType), setsOf(info.fieldNodes), true)
  selections.set(info.fieldNodes, selection)
  return selection
}

/** One list of nodes stands for a field of one request, whichever things it is asked of. */
const selections = new WeakMap<readonly FieldNode[], Selection>()

function selectionIn(
  info: GraphQLResolveInfo,
  type: GraphQLNamedType,
  sets: SelectionSetNode[],
  isMany: boolean,
): Selection {
  const listed = isObjectType(type) ? type.getFields().nodes : undefined
  const isExact = isObjectType(listed ? getNamedType(listed.type) : type)
  // Always the id; what it is, where the field does not say that; and its place, where it is one of several.
  const own = ['id', ...(isExact ? [] : ['type']), ...(isMany ? ['sortKey'] : [])]
  const found: Found = { properties: new Set(own), isWhole: false, fields: new Map() }
  for (const set of sets) collect(info, type, set, found)
  const fields = [...found.fields.values()].flatMap((nodes) => selectedField(info, nodes) ?? [])
  return { properties: found.isWhole ? null : found.properties, fields }
}

interface Found {
  properties: Set<string>
  /** Whether something is worked out of the thing, which may take any of its properties. */
  isWhole: boolean
  /** By the coordinates of clauses, each place where the field is selected. */
  fields: Map<string, { clause: Clause; field: Field; node: FieldNode }[]>
}
type Field = GraphQLField<unknown, unknown>

/** What a selection set over a type takes of a thing. Connections, their edges and links are gone through to the things they hold. */
function collect(
  info: GraphQLResolveInfo,
  type: GraphQLNamedType,
  { selections }: SelectionSetNode,
  found: Found,
): void {
  for (const selection of selections) {
    if (!isIncluded(info, selection)) continue
    if (selection.kind === Kind.FIELD) collectField(info, type, selection, found)
    else if (selection.kind === Kind.INLINE_FRAGMENT)
      collect(info, named(info, selection.typeCondition?.name.value) ?? type, selection.selectionSet, found)
    else {
      const fragment = info.fragments[selection.name.value]
      if (fragment) collect(info, named(info, fragment.typeCondition.name.value) ?? type, fragment.selectionSet, found)
    }
  }
}

function collectField(info: GraphQLResolveInfo, type: GraphQLNamedType, node: FieldNode, found: Found): void {
  const name = node.name.value
  if (name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) return
  const field = type.getFields()[name]
  if (!field) return
  const clauses = clauseNames[type.name]
  const clauseName = clauses?.[name]
  if (clauseName) {
    const clause = cypher[clauseName] as Clause
    found.fields.set(clause.field, [...(found.fields.get(clause.field) ?? []), { clause, field, node }])
  } else if (clauses) {
    if (isLeafType(getNamedType(field.type)) && field.args.length === 0) found.properties.add(name)
    else found.isWhole = true
  } else if (HOLDERS.includes(name) && node.selectionSet)
    collect(info, getNamedType(field.type), node.selectionSet, found)
  else if (name === 'match') found.isWhole = true
  else if (node.selectionSet && isNodeField(field)) collect(info, getNamedType(field.type), node.selectionSet, found)
}

/** The fields of connections and edges that hold what is listed. */
const HOLDERS = ['nodes', 'edges', 'node']

function isNodeField({ type }: Field): boolean {
  return getNamedType(type).name in clauseNames
}

/** The field as it is read along; undefined where it is selected with different arguments, or with wrong ones: it then is resolved by itself. */
function selectedField(
  info: GraphQLResolveInfo,
  places: { clause: Clause; field: Field; node: FieldNode }[],
): SelectedField | undefined {
  const [first] = places
  if (!first) return undefined
  const { clause, field } = first
  const given = places.map(({ node }) => argumentsOf(info, clause, field, node))
  const [args] = given
  if (!args || !isInlined(clause, args)) return undefined
  if (given.some((other) => JSON.stringify(other) !== JSON.stringify(args))) return undefined
  const sets = setsOf(places.map(({ node }) => node))
  return { clause, args, selection: selectionIn(info, getNamedType(field.type), sets, clause.kind !== 'one') }
}

/**
 * Whether the field can be read inside the query of its owner. Where positions are filtered, planning asks the store first, and those
 * of an issue are those of narrower ones too: they are read for all owners together. A topic may have thousands of narrower issues:
 * they are counted before anything of each is read.
 */
function isInlined({ field, filtered }: Clause, args: Params): boolean {
  if (field === 'Issue.narrower') return false
  return !filtered || (field !== 'Issue.positions' && isEmpty(args.where ?? {}))
}

function argumentsOf(info: GraphQLResolveInfo, clause: Clause, field: Field, node: FieldNode): Params | undefined {
  try {
    const args = getArgumentValues(field, node, info.variableValues)
    if (field.args.some(({ name, defaultValue }) => defaultValue !== undefined && args[name] === null)) return undefined
    if (clause.kind === 'connection') windowOf(clause.field, args)
    return args
  } catch {
    // Its own resolver says what is wrong, at its place.
    return undefined
  }
}

function isIncluded(info: GraphQLResolveInfo, node: SelectionNode): boolean {
  if (!node.directives?.length) return true
  const skip = getDirectiveValues(GraphQLSkipDirective, node, info.variableValues)
  const include = getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues)
  return skip?.if !== true && include?.if !== false
}

function named(info: GraphQLResolveInfo, name: string | undefined): GraphQLNamedType | undefined {
  return name === undefined ? undefined : info.schema.getType(name)
}

function setsOf(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
}
