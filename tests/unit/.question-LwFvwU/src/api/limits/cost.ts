import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql'
import { defaultFirst } from '../../graph/page.ts'
import { introspectedWeight, introspectionField, introspectionSizes } from './introspection.ts'
import { type ListSize, sizes, weights } from './sizes.ts'

/** What a query comes to, before it runs. */
export interface Measured {
  /** How many levels it walks. */
  depth: number
  /** The things it may bring, and what its questions cost. */
  cost: number
  /** The letters of type names in the answer: graphql-js writes them itself. */
  letters: number
  /** Of each place where a list is selected, how many items were counted, and what one of them costs with all that is asked of it. */
  lists: ReadonlyMap<FieldNode, List>
}

export interface List {
  assumed: number
  each: number
}

/** What is asked: an operation, the fragments of its document, and its variables. */
export interface Asked {
  operation: OperationDefinitionNode
  fragments: ReadonlyMap<string, FragmentDefinitionNode>
  variables: Record<string, unknown>
}

interface Size {
  depth: number
  cost: number
  letters: number
}

/** Levels that only unwrap a connection say nothing about how far a query walks. */
const WRAPPERS = ['nodes', 'edges', 'node', 'pageInfo']
const NOTHING: Size = { depth: 0, cost: 0, letters: 0 }
/** As long as the longest name of a type. */
const TYPE_NAME = 30

/**
 * Measures an operation: a list counts as often as its arguments say, or as the schema assumes, and what is inside it once for each
 * item. What counts how much, and how long lists are, is said in the schema.
 */
export function measure(schema: GraphQLSchema, { operation, fragments, variables }: Asked): Measured {
  const seen = new Map<string, Size>()
  const lists = new Map<FieldNode, List>()
  const given = { ...defaultsOf(operation), ...variables }
  const introspected = introspectionSizes(schema)
  const type = schema.getQueryType()
  return { ...(type ? measureSet(operation.selectionSet, type) : NOTHING), lists }

  /** `page`: how many items the lists hold that stand directly in it. */
  function measureSet({ selections }: SelectionSetNode, parent: GraphQLCompositeType, page?: number): Size {
    let { depth, cost, letters } = NOTHING
    for (const selection of selections) {
      const size =
        selection.kind === Kind.FIELD
          ? measureField(selection, parent, page)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? measureSet(selection.selectionSet, typeNamed(selection.typeCondition?.name.value) ?? parent, page)
            : measureFragment(selection.name.value, page)
      depth = Math.max(depth, size.depth)
      cost = bounded(cost + size.cost)
      letters = bounded(letters + size.letters)
    }
    return { depth, cost, letters }
  }

  function measureField(field: FieldNode, parent: GraphQLCompositeType, page: number | undefined): Size {
    const name = field.name.value
    if (name === '__typename')
      return { ...NOTHING, depth: 1, letters: (field.alias ?? field.name).value.length + TYPE_NAME }
    const definition = fieldOf(parent, name)
    const of = definition && getNamedType(definition.type)
    const coordinate = `${parent.name}.${name}`
    const price = weights.get(coordinate) ?? 0
    if (!definition || !of || !field.selectionSet || !isCompositeType(of)) return { ...NOTHING, depth: 1, cost: price }
    const isList = isListType(getNullableType(definition.type))
    const own = sizes.get(coordinate)
    const count = own
      ? countOf(own, field, definition)
      : (introspected.get(coordinate) ?? (isList ? (page ?? defaultFirst) : 1))
    const isPage = own !== undefined && !isList
    const inner = measureSet(field.selectionSet, of, isPage ? count : undefined)
    const depth = of.name.startsWith('__') ? 1 : inner.depth + (WRAPPERS.includes(name) ? 0 : 1)
    if (isPage) return { depth, cost: bounded(price + Math.max(1, inner.cost)), letters: inner.letters }
    const each = weightOf(parent, field, of) + inner.cost
    if (isList) lists.set(field, { assumed: Math.max(count, lists.get(field)?.assumed ?? 0), each })
    return { depth, cost: bounded(price + count * each), letters: bounded(count * inner.letters) }
  }

  /** Each fragment is measured once, so that a chain of spreads costs what it says and not what it unfolds to; a circle ends. */
  function measureFragment(name: string, page: number | undefined): Size {
    const key = `${name} ${page}`
    const known = seen.get(key)
    if (known) return known
    seen.set(key, NOTHING)
    const fragment = fragments.get(name)
    const type = typeNamed(fragment?.typeCondition.name.value)
    const size = fragment && type ? measureSet(fragment.selectionSet, type, page) : NOTHING
    seen.set(key, size)
    return size
  }

  function typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : schema.getType(name)
    return isCompositeType(type) ? type : undefined
  }

  /** How many are asked for. Too large or too small a number is refused in words of its own when the field runs. */
  function countOf({ by, most, assumed }: ListSize, field: FieldNode, { args }: Field): number {
    const [name] = by
    if (name === undefined) return assumed
    const value = field.arguments?.find((argument) => argument.name.value === name)?.value
    const usual = args.find((argument) => argument.name === name)?.defaultValue ?? defaultFirst
    const asked = (value && valueFromASTUntyped(value, given)) ?? usual
    const count = Array.isArray(asked) ? asked.length : Number(asked)
    return Math.min(Number.isInteger(count) ? Math.max(1, count) : most, most, assumed)
  }
}

type Field = GraphQLField<unknown, unknown>

function fieldOf(parent: GraphQLCompositeType, name: string): Field | undefined {
  const own = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined
  return own ?? introspectionField(name)
}

/** How much one thing counts that the field leads to. */
function weightOf(parent: GraphQLCompositeType, field: FieldNode, of: GraphQLCompositeType): number {
  if (of.name.startsWith('__')) return field.name.value === 'ofType' ? 0 : introspectedWeight
  // The edges of a page are counted, not what hangs on them.
  return isEdge(parent) && field.name.value === 'node' ? 0 : (weights.get(of.name) ?? 1)
}

function isEdge(type: GraphQLCompositeType): boolean {
  return isObjectType(type) && type.name.endsWith('Edge') && type.getFields().cursor !== undefined
}

function bounded(count: number): number {
  return Math.min(count, Number.MAX_SAFE_INTEGER)
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  )
}
