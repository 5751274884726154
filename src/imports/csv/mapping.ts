import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { DemarcheError, show } from '../../errors.ts'
import { stances } from '../../model/stance.ts'

/**
 * Which column of a table is what: the YAML file that `demarche import csv --map` takes. A table is long, with one position a row
 * (`issue` and `stance` are columns), or wide, with one column an issue (`issues`).
 */

const id = z
  .string()
  .regex(/^(?:[a-z0-9]+(?:[.-][a-z0-9]+)*|[A-Z]{3,4})$/, 'an id: lower-case letters, digits, hyphens and dots')
const column = z.string().min(1)
const stance = z.enum(stances)

const thing = <Kind extends z.ZodType>(kind: Kind) =>
  z.discriminatedUnion('as', [
    z.strictObject({ column, as: z.literal('id') }),
    z.strictObject({ column, as: z.literal('name'), kind }),
  ])

const mapping = z
  .strictObject({
    dataset: z.strictObject({
      id,
      title: z.string().optional(),
      url: z.string().optional(),
      licence: z.string().optional(),
    }),
    encoding: z.string().optional(),
    delimiter: z.string().length(1, 'one character').optional(),
    actor: thing(z.enum(['PERSON', 'ORGANIZATION', 'BLOC'])),
    issue: thing(z.enum(['TOPIC', 'PROPOSITION'])).optional(),
    issues: z.record(id, z.strictObject({ column, name: z.string().optional() })).optional(),
    stance: z
      .strictObject({ column: column.optional(), values: z.record(z.string(), stance.or(z.null())).optional() })
      .optional(),
    date: column.optional(),
    summary: column.optional(),
    onBehalfOf: column.optional(),
    target: column.optional(),
    mode: z.enum(['STATEMENT', 'VOTE', 'SIGNATURE', 'ACTION']).optional(),
    quote: column.optional(),
    source: z
      .strictObject({ url: column, headline: column, publishedOn: column.optional(), language: z.string().min(2) })
      .optional(),
  })
  .refine(
    ({ issue, issues }) => (issue === undefined) !== (issues === undefined),
    'either issue, for a long table, or issues, for a wide one',
  )
  .refine(({ issue, stance }) => issue === undefined || stance?.column !== undefined, 'stance.column beside issue')
  .refine(
    ({ quote, source }) => quote === undefined || source !== undefined,
    'source beside quote: words stand somewhere',
  )

export type CsvMapping = z.infer<typeof mapping>

/** Reads a mapping. Throws IMPORT_INVALID with what is wrong with it. */
export function readMapping(file: string): CsvMapping {
  let given: unknown
  try {
    given = parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new DemarcheError('IMPORT_INVALID', `The mapping ${file} cannot be read: ${(error as Error).message}`, {
      cause: error,
    })
  }
  const result = mapping.safeParse(given)
  if (result.success) return result.data
  const sentences = result.error.issues.map(
    ({ path, message }) => `${path.length > 0 ? path.join('.') : 'The mapping'} takes ${message}`,
  )
  throw new DemarcheError('IMPORT_INVALID', `${file}: ${sentences.join('; ')}. Got ${show(given)}.`)
}

/** The columns that the mapping names. */
export function columnsOf(map: CsvMapping): string[] {
  const issues = Object.values(map.issues ?? {}).map((issue) => issue.column)
  const { url, headline, publishedOn } = map.source ?? {}
  const named = [
    map.actor.column,
    map.issue?.column,
    ...issues,
    map.stance?.column,
    map.date,
    map.summary,
    map.onBehalfOf,
    map.target,
    map.quote,
    url,
    headline,
    publishedOn,
  ]
  return [...new Set(named.filter((name) => name !== undefined))]
}
