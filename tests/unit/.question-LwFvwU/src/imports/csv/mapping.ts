import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { DemarcheError, show } from '../../errors.ts'
import type { EventKind } from '../../generated/types.ts'
import { stances } from '../../model/stance.ts'
import { roleKinds } from '../dossier/format.ts'
import { isDateFormat } from './dates.ts'

/**
 * Which column of a table is what: the YAML file that `demarche import csv --map` takes. A table of positions is long, with one position a row
 * (`issue` and `stance` are columns), or wide, with one column an issue (`issues`).
 */

const eventKinds = ['INTERVIEW', 'CONFERENCE', 'SESSION', 'SPEECH', 'ROLL_CALL', 'OTHER'] as const satisfies EventKind[]
const id = z
  .string()
  .regex(/^(?:[a-z0-9]+(?:[.-][a-z0-9]+)*|[A-Z]{3,4})$/, 'an id: lower-case letters, digits, hyphens and dots')
const column = z.string().min(1)
/** A column by its name alone; what else may be said of it is left at its default. */
const cell = column.transform((column) => ({ column }))
const orIds = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((given) => (typeof given === 'string' ? { column: given, as: 'id' } : given), schema)

/** What cells name; `more` is what else may be said of the column. */
const thing = <Kind extends z.ZodType, More extends z.ZodRawShape>(kind: Kind, more: More) =>
  z.discriminatedUnion('as', [
    z.strictObject({ column, as: z.literal('id'), ...more }),
    z.strictObject({ column, as: z.literal('name'), kind, id: cell.optional(), ...more }),
    z.strictObject({ column, as: z.literal('country'), ...more }),
  ])
const actors = z.enum(['PERSON', 'ORGANIZATION', 'BLOC', 'COUNTRY'])
const actor = thing(actors, {})

const date = z.preprocess(
  (given) => (typeof given === 'string' ? { column: given } : given),
  z.strictObject({
    column,
    format: z
      .string()
      .refine(isDateFormat, 'a format of YYYY, MM (or MMM, MMMM for names) and DD, such as DD/MM/YYYY, or serial')
      .optional(),
  }),
)
const stance = z.enum(stances)
const post = z.strictObject({ column, as: z.enum(['id', 'name']), role: z.enum(roleKinds).optional() })

/** Columns by their names, or under names of one's own. */
const attributes = z.preprocess(
  (given) => (Array.isArray(given) ? Object.fromEntries(given.map((name) => [name, name])) : given),
  z.record(z.string().min(1), cell),
)

const table = {
  dataset: z.strictObject({
    id,
    title: z.string().optional(),
    url: z.string().optional(),
    licence: z.string().optional(),
  }),
  sheet: z.string().min(1).optional(),
  encoding: z.string().optional(),
  delimiter: z.string().length(1, 'one character').optional(),
  id: cell.optional(),
}

/** Who held which office from when to when: one appointment a row. */
const offices = z.strictObject({
  ...table,
  ...{ person: thing(z.enum(['PERSON']), {}), post, organization: thing(z.enum(['ORGANIZATION']), {}).optional() },
  ...{ country: orIds(actor).optional(), from: date.optional(), to: date.optional() },
})

const positions = z
  .strictObject({
    ...table,
    actor,
    issue: thing(z.enum(['TOPIC', 'PROPOSITION']), {}).optional(),
    issues: z.record(id, z.strictObject({ column, name: z.string().optional() })).optional(),
    stance: z
      .strictObject({ column: column.optional(), values: z.record(z.string(), stance.or(z.null())).optional() })
      .optional(),
    date: date.optional(),
    summary: cell.optional(),
    onBehalfOf: orIds(actor).optional(),
    target: orIds(thing(actors, { separator: z.string().min(1).optional() })).optional(),
    post: post.optional(),
    event: orIds(thing(z.enum(eventKinds), {})).optional(),
    mode: z.enum(['STATEMENT', 'VOTE', 'SIGNATURE', 'ACTION']).optional(),
    sequence: cell.optional(),
    attributes: attributes.optional(),
    quote: cell.optional(),
    source: z
      .strictObject({
        ...{ url: cell.optional(), headline: cell.optional(), publisher: cell.optional() },
        ...{ publishedOn: date.optional(), language: z.string().min(2).optional() },
      })
      .refine(({ url, headline }) => url ?? headline, 'the column url, or headline where there are no addresses')
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

export type PositionMapping = z.infer<typeof positions>
export type OfficeMapping = z.infer<typeof offices>
export type PostColumn = z.infer<typeof post>
/** A column whose cells each name one thing, and one whose cells can name several. */
export type Thing = z.infer<typeof actor> | NonNullable<PositionMapping['issue'] | PositionMapping['event']>
export type Several = NonNullable<PositionMapping['target']>
type CsvMapping = PositionMapping | OfficeMapping

/** Reads a mapping; `dataset` stands in the place of its dataset's id. Throws IMPORT_INVALID with what is wrong with it. */
export function readMapping(file: string, dataset?: string): CsvMapping {
  let given: unknown
  try {
    given = named(parse(readFileSync(file, 'utf8')), dataset)
  } catch (error) {
    throw new DemarcheError('IMPORT_INVALID', `The mapping ${file} cannot be read: ${(error as Error).message}`, {
      cause: error,
    })
  }
  const schema: z.ZodType<CsvMapping> = isOfOffices(given) ? offices : positions
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const sentences = result.error.issues.map(
    ({ path, message }) => `${path.length > 0 ? path.join('.') : 'The mapping'} takes ${message}`,
  )
  throw new DemarcheError('IMPORT_INVALID', `${file}: ${sentences.join('; ')}. Got ${show(given)}.`)
}

function named(given: unknown, dataset: string | undefined): unknown {
  if (dataset === undefined || typeof given !== 'object' || given === null) return given
  return { ...given, dataset: { ...('dataset' in given && (given.dataset as object)), id: dataset } }
}

/** Whether a mapping is one of offices: those have a person, positions have an actor. */
export function isOfOffices(map: unknown): map is OfficeMapping {
  return typeof map === 'object' && map !== null && 'person' in map
}

/** The columns that a mapping names, wherever it does; or those that it names so. */
export function columnsOf(map: object, where: (named: Record<string, unknown>) => boolean = () => true): string[] {
  const named = Object.entries(map).flatMap(([key, value]) => {
    if (key === 'column') return typeof value === 'string' && where({ ...map }) ? [value] : []
    return typeof value === 'object' && value !== null ? columnsOf(value, where) : []
  })
  return [...new Set(named)]
}
