import type { ApolloServerPlugin } from '@apollo/server'
import { getArgumentValues, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql'
import { show } from '../errors.ts'
import { conditions } from '../generated/conditions.ts'
import type { Context } from './context.ts'

/** How many unknown ids are told of one request. */
const MOST_WARNINGS = 20

/**
 * Tells, in `warnings` of the answer's extensions, which ids of its filters name nothing: a name where an id was meant (`country: ["China"]`) is no
 * error, and would pass for a fact. Looked for are those of a condition that has others beside them, and all where a field of Query came back
 * with nothing; one that stands alone and found something is known.
 */
export const warnOfUnknownIds: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    async willSendResponse({ contextValue, operation, schema, request, response: { body } }) {
      if (body.kind !== 'single' || !operation || !body.singleResult.data) return
      const least = Object.values(body.singleResult.data).some(isNothing) ? 1 : 2
      const asked = idsOf(operation, schema.getQueryType()?.getFields() ?? {}, request.variables ?? {}, least)
      if (asked.length === 0) return
      const aliases = await contextValue.cached.aliases()
      const nodes = await Promise.all(asked.map(({ id }) => contextValue.graph.node(aliases.get(id)?.of ?? id)))
      const unknown = asked.filter((_, at) => nodes[at] === null)
      if (unknown.length === 0) return
      const told = unknown.slice(0, MOST_WARNINGS)
      const warnings = told.map(({ name, id }) => ({
        message: `Nothing has the id ${show(id)}.`,
        argument: `where.${name}`,
      }))
      if (unknown.length > told.length)
        warnings.push({ message: `${told.length} of ${unknown.length} unknown ids are told.`, argument: 'where' })
      body.singleResult.extensions = { ...body.singleResult.extensions, warnings }
    },
  }),
}

/** An empty list, a page of nothing, an object of which one of these is a part, or null. */
function isNothing(value: unknown): boolean {
  if (value === null) return true
  if (Array.isArray(value)) return value.length === 0
  if (typeof value !== 'object') return false
  if ('totalCount' in value) return value.totalCount === 0
  return Object.values(value as object).some((part) => Array.isArray(part) && part.length === 0)
}

type Fields = Parameters<typeof getArgumentValues>[0][]

/** The ids in the filters of the fields of Query, each once, of conditions with at least so many. */
function idsOf(
  { selectionSet }: OperationDefinitionNode,
  fields: Record<string, Fields[number]>,
  variables: Record<string, unknown>,
  least: number,
): { name: string; id: string }[] {
  const found = new Map<string, { name: string; id: string }>()
  for (const node of fieldsIn(selectionSet)) {
    const field = fields[node.name.value]
    const { where } = field ? getArgumentValues(field, node, variables) : {}
    for (const [name, value] of Object.entries((where ?? {}) as Record<string, unknown>)) {
      if (conditions[name as keyof typeof conditions]?.kind !== 'id') continue
      const ids = [value].flat()
      if (ids.length < least) continue
      for (const id of ids) if (typeof id === 'string') found.set(`${name} ${id}`, { name, id })
    }
  }
  return [...found.values()]
}

function fieldsIn({ selections }: SelectionSetNode) {
  return selections.flatMap((selection) => (selection.kind === Kind.FIELD ? [selection] : []))
}
