import {
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
  valueFromASTUntyped,
} from 'graphql'
import { defaultFirst, maxFirst } from '../graph/page.ts'

/** What one request may ask for. */
export interface Limits {
  maxDepth: number
  maxCost: number
}

const MAX_ALIASES = 30
const MAX_DIRECTIVES = 50
const MAX_ROOT_FIELDS = 20
/** Levels that only unwrap a connection say nothing about how far a query walks. */
const WRAPPERS = ['nodes', 'edges', 'node', 'pageInfo']

interface Size {
  depth: number
  cost: number
}

/**
 * Refuses a query that asks for too much, before anything runs: depth, cost (objects, page sizes multiplied), aliases,
 * directives, root fields. A page size in a variable counts as the default until the variables are known.
 */
export function limits({ maxDepth, maxCost }: Limits, variables: Record<string, unknown> = {}): ValidationRule {
  return (context: ValidationContext): ASTVisitor => {
    const counts = { aliases: 0, directives: 0 }
    const refuse = (what: string, most: number, came: number) =>
      context.reportError(
        new GraphQLError(`A query may have ${what} up to ${most}; this one has ${came}.`, {
          extensions: { reason: 'QUERY_TOO_LARGE', http: { status: 400 } },
        }),
      )
    return {
      enter(node) {
        if (node.kind === Kind.FIELD && node.alias) counts.aliases += 1
        if (node.kind === Kind.DIRECTIVE) counts.directives += 1
      },
      leave(node) {
        if (node.kind === Kind.DOCUMENT) {
          if (counts.aliases > MAX_ALIASES) refuse('aliases', MAX_ALIASES, counts.aliases)
          if (counts.directives > MAX_DIRECTIVES) refuse('directives', MAX_DIRECTIVES, counts.directives)
        }
        if (node.kind !== Kind.OPERATION_DEFINITION || isIntrospection(node)) return
        const { depth, cost } = measure(context, node, variables)
        if (depth > maxDepth) refuse('a depth', maxDepth, depth)
        if (cost > maxCost) refuse('a cost', maxCost, cost)
        const roots = node.selectionSet.selections.length
        if (roots > MAX_ROOT_FIELDS) refuse('root fields', MAX_ROOT_FIELDS, roots)
      },
    }
  }
}

/** graphql-js bounds introspection itself. */
function isIntrospection({ selectionSet }: OperationDefinitionNode): boolean {
  return selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
  )
}

function measure(
  context: ValidationContext,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Size {
  const schema = context.getSchema()
  const seen = new Map<FragmentDefinitionNode, Size>()
  const given = { ...defaultsOf(operation), ...variables }
  const type = schema.getQueryType()
  return type ? measureSet(operation.selectionSet, type) : { depth: 0, cost: 0 }

  function measureSet({ selections }: SelectionSetNode, parent: GraphQLCompositeType): Size {
    let [depth, cost] = [0, 0]
    for (const selection of selections) {
      const size =
        selection.kind === Kind.FIELD
          ? measureField(selection, parent)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? measureSet(selection.selectionSet, typeNamed(schema, selection.typeCondition?.name.value) ?? parent)
            : measureFragment(context.getFragment(selection.name.value))
      depth = Math.max(depth, size.depth)
      cost = Math.min(cost + size.cost, Number.MAX_SAFE_INTEGER)
    }
    return { depth, cost }
  }

  function measureField(field: FieldNode, parent: GraphQLCompositeType): Size {
    const definition =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field.name.value] : undefined
    const type = definition ? getNamedType(definition.type) : undefined
    if (!field.selectionSet || !isCompositeType(type)) return { depth: 1, cost: 0 }
    const inner = measureSet(field.selectionSet, type)
    const wraps = WRAPPERS.includes(field.name.value)
    const paged = definition?.args.some(({ name }) => name === 'first')
    const factor = paged ? pageSize(field, given) : 1
    return { depth: inner.depth + (wraps ? 0 : 1), cost: (wraps ? 0 : factor) + factor * inner.cost }
  }

  /** Each fragment is measured once, so that a chain of spreads costs what it says and not what it unfolds to; a circle ends. */
  function measureFragment(fragment: FragmentDefinitionNode | null | undefined): Size {
    if (!fragment) return { depth: 0, cost: 0 }
    const known = seen.get(fragment)
    if (known) return known
    seen.set(fragment, { depth: 0, cost: 0 })
    const type = typeNamed(schema, fragment.typeCondition.name.value)
    const size = type ? measureSet(fragment.selectionSet, type) : { depth: 0, cost: 0 }
    seen.set(fragment, size)
    return size
  }
}

function typeNamed(schema: GraphQLSchema, name: string | undefined): GraphQLCompositeType | undefined {
  const type = name === undefined ? undefined : schema.getType(name)
  return isCompositeType(type) ? type : undefined
}

/** The page asked for. One that is too large or too small is refused in words of its own when the field runs. */
function pageSize(field: FieldNode, variables: Record<string, unknown>): number {
  const value = field.arguments?.find(({ name }) => name.value === 'first')?.value
  const size = Number((value && valueFromASTUntyped(value, variables)) ?? defaultFirst)
  return Number.isInteger(size) ? Math.min(Math.max(1, size), maxFirst) : defaultFirst
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  )
}
