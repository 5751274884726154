import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { DemarcheError, show } from '../errors.ts'

/** How a schema is told to clients; what it holds for is checked here, in sentences of our own. */
export function printed<Schema extends z.ZodObject>(
  schema: Schema,
): StandardSchemaWithJSON<z.input<Schema>, z.output<Schema>> {
  const [input, output] = [print(schema, 'input'), print(schema, 'output')]
  return {
    '~standard': {
      version: 1,
      vendor: 'demarche',
      validate: (value: unknown) => ({ value: value as z.output<Schema> }),
      jsonSchema: { input: () => input, output: () => output },
    },
  }
}

/** The arguments as the schema has them. Throws BAD_USER_INPUT with a sentence for each that is wrong, which names it. */
export function read<Schema extends z.ZodObject>(schema: Schema, value: unknown): z.output<Schema> {
  const { success, data, error } = schema.safeParse(value)
  if (success) return data
  const sentences = error.issues.slice(0, MOST_SENTENCES).map((issue) => sentenceOf(issue, value, schema))
  const more = error.issues.length - sentences.length
  throw new DemarcheError('BAD_USER_INPUT', [...sentences, ...(more > 0 ? [`And ${more} more.`] : [])].join(' '))
}

/** So much of what is wrong is told. */
const MOST_SENTENCES = 10

/** The same schema, told in a sentence where another tool tells it at length. */
export function brief<Schema extends z.ZodObject>(schema: Schema, sentence: string): Schema {
  return schema.meta({ title: BRIEF, description: sentence })
}

const BRIEF = 'brief'

function print(schema: z.ZodObject, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema }) => {
      if (jsonSchema.title === BRIEF)
        for (const name of ['title', 'properties', 'required'] as const) delete jsonSchema[name]
      // They are checked here and told when they are wrong; lists of tools stay short.
      for (const name of ['additionalProperties', 'propertyNames', 'maxItems', 'maxLength', 'minLength'] as const)
        delete jsonSchema[name]
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    },
  })
  return json
}

const WANTED: Record<string, string> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'a text',
}

/** `stance.0 takes one of SUPPORT, OPPOSE; got "against".` */
function sentenceOf(issue: z.core.$ZodIssue, value: unknown, schema: z.ZodObject): string {
  if (issue.code === 'unrecognized_keys')
    return `There is no argument ${[...issue.path, issue.keys[0]].join('.')}${issue.path.length > 0 ? '' : `; there are ${Object.keys(schema.shape).join(', ')}`}.`
  const came = issue.path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown>)?.[key], value)
  const got = came === undefined ? 'got nothing' : `got ${show(came)}`
  return `${issue.path.join('.') || 'A call'} takes ${wantedBy(issue)}; ${got}.`
}

function wantedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return WANTED[issue.expected] ?? issue.expected
  if (issue.code === 'invalid_value') return `one of ${issue.values.join(', ')}`
  if (issue.code === 'too_small') return `at least ${issue.minimum}${unitOf(issue.origin)}`
  if (issue.code === 'too_big') return `at most ${issue.maximum}${unitOf(issue.origin)}`
  return 'something else'
}

function unitOf(origin: string): string {
  return origin === 'array' ? ' items' : origin === 'string' ? ' characters' : ''
}
