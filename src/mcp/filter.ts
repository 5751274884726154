import { z } from 'zod'
import { DemarcheError, show } from '../errors.ts'
import { type PositionFilter, whatHasQuery } from '../generated/documents.ts'
import type { Call } from './door.ts'
import { brief } from './schema.ts'

const ids = () => z.array(z.string()).max(100).optional()

/** The conditions on positions, those of PositionFilter that agents use; what an office was counts under `country`. */
const conditions = z.strictObject({
  actor: ids(),
  country: ids(),
  organization: ids(),
  onBehalfOf: ids(),
  issue: ids(),
  includeNarrower: z.boolean().optional(),
  target: ids(),
  stance: z.array(z.enum(['SUPPORT', 'OPPOSE', 'MIXED', 'NEUTRAL', 'ABSTAIN', 'NONE'])).optional(),
  mode: z.array(z.enum(['STATEMENT', 'VOTE', 'SIGNATURE', 'ACTION'])).optional(),
  source: ids(),
  statedFrom: z.string().optional(),
  statedTo: z.string().optional(),
  text: z.string().optional(),
})

/** As the tool positions prints it, and as the others do, which are read beside it. */
export const where = conditions.optional()
export const briefWhere = brief(conditions, 'Conditions, as in positions').optional()

const idNames = ['actor', 'country', 'organization', 'onBehalfOf', 'issue', 'target', 'source'] as const

export type Where = z.output<typeof where>

/** The conditions as the schema takes them. */
export function filterOf(given: Where): PositionFilter {
  return Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => value !== undefined))
}

/** Where nothing was found: throws BAD_USER_INPUT for an id among the conditions that nothing has. */
export async function assertKnown(given: Where, call: Call): Promise<void> {
  for (const name of idNames) await assertIds(`where.${name}`, given?.[name] ?? [], call)
}

/** Throws BAD_USER_INPUT for an id that nothing has. */
export async function assertIds(argument: string, ids: readonly string[], call: Call): Promise<void> {
  if (ids.length === 0) return
  const { nodes } = await call.ask(whatHasQuery, { ids: [...ids] })
  const unknown = ids.find((_, at) => nodes[at] === null)
  if (unknown === undefined) return
  const sentence = `${argument} takes ids, which the tool find gives; nothing has the id ${show(unknown)}.`
  throw new DemarcheError('BAD_USER_INPUT', sentence)
}
