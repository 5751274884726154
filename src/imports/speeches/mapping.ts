import { z } from 'zod'
import { DemarcheError, show } from '../../errors.ts'
import { isWebAddress } from '../../model/address.ts'
import { isDateFormat } from '../csv/dates.ts'
import { locate, readBytes } from '../read/door.ts'
import { readYaml } from '../read/yaml.ts'

/** Which column of a table of speeches, or which field of its JSON lines, is what: the YAML file that `demarche import speeches --map` takes. */

const column = z.string().min(1)
const cell = column.transform((column) => ({ column }))
const orColumn = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((given) => (typeof given === 'string' ? { column: given } : given), schema)

const mapping = z
  .strictObject({
    dataset: z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'an id: lower-case letters, digits, hyphens and dots'),
      title: z.string().optional(),
      url: z.string().refine(isWebAddress, 'an http or https address').optional(),
      licence: z.string().optional(),
    }),
    id: cell.optional(),
    text: z.union(
      [
        cell,
        z.strictObject({ column, folder: z.string().min(1) }),
        z.strictObject({ column, beside: z.string().min(1), instead: z.string().min(1) }),
      ],
      'a column; a column of file names and their folder; or a column of ids, and by what the file beside is called instead',
    ),
    speaker: orColumn(z.strictObject({ column, roles: z.array(z.string().min(1)).optional() })).optional(),
    role: cell.optional(),
    country: orColumn(
      z.strictObject({ column, as: z.enum(['country', 'country or organization']).optional() }),
    ).optional(),
    organization: cell.optional(),
    date: orColumn(
      z.strictObject({
        column,
        format: z.string().refine(isDateFormat, 'a format of YYYY, MM and DD, such as DD/MM/YYYY').optional(),
      }),
    ).optional(),
    meeting: orColumn(
      z.strictObject({ column, name: z.string().includes('{}', 'a text with {} in the place of the cell').optional() }),
    ).optional(),
    title: cell.optional(),
    url: cell.optional(),
    language: z.string().min(2).optional(),
    attributes: z.array(column).optional(),
    nothing: z.array(z.string()).optional(),
    encoding: z.string().optional(),
    delimiter: z.string().length(1, 'one character').optional(),
  })
  .refine(
    ({ speaker, country, organization }) => speaker ?? country ?? organization,
    'speaker, country or organization: a speech is somebody’s',
  )

export type SpeechMapping = z.infer<typeof mapping>

/** Reads a mapping; `dataset` stands in the place of its dataset's id. Throws IMPORT_INVALID with what is wrong with it. */
export function readMapping(file: string | undefined, dataset: string | undefined): SpeechMapping {
  if (file === undefined)
    throw new DemarcheError(
      'IMPORT_INVALID',
      'speeches takes --map FILE, which says what each column is; seed/speeches has some, see docs/parliaments-and-speeches.md.',
    )
  const { lines, ...read } = readYaml(readBytes(locate(file)).toString())
  if (read.faults) {
    const [fault] = read.faults
    const line = Math.max(lines.linePos(fault?.offset ?? 0).line, 1)
    throw new DemarcheError('IMPORT_INVALID', `The mapping ${file} cannot be read: ${fault?.sentence} (line ${line})`)
  }
  const result = mapping.safeParse(read.value)
  if (result.success)
    return dataset === undefined ? result.data : { ...result.data, dataset: { ...result.data.dataset, id: dataset } }
  const sentences = result.error.issues.map(
    ({ path, message }) => `${path.length > 0 ? path.join('.') : 'The mapping'} takes ${message}`,
  )
  throw new DemarcheError('IMPORT_INVALID', `${file}: ${sentences.join('; ')}. Got ${show(read.value)}.`)
}
