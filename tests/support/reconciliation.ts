import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'

const folder = join(import.meta.dirname, '../data/reconciliation')
const read = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as Record<string, unknown>

/** The schemas of the protocol that describe a message, by name. */
export const schemaNames = readdirSync(join(folder, 'schemas'))
  .map((file) => file.replace(/\.json$/, ''))
  .filter((name) => name !== 'type')

/** The examples of the specification for a schema. */
export function examplesOf(name: string, kind: 'valid' | 'invalid'): { file: string; value: unknown }[] {
  const own = join('examples', name, kind)
  if (!existsSync(join(folder, own))) return []
  return readdirSync(join(folder, own)).map((file) => ({ file, value: read(join(own, file)) }))
}

/** What a schema of the protocol has against a message; null for nothing. */
export function makeJudge(): (name: string, value: unknown) => string | null {
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  // The manifest leans on a schema elsewhere for one part, of which nothing is said here.
  const elsewhere = { $id: 'http://swagger.io/v2/schema.json', definitions: {} }
  ajv.addSchema({ ...elsewhere, definitions: { securityDefinitions: { additionalProperties: {} } } })
  for (const name of [...schemaNames, 'type']) {
    const { $schema: _, ...schema } = read(`schemas/${name}.json`)
    ajv.addSchema({ ...schema, $id: `https://reconciliation-api.github.io/specs/0.2/schemas/${name}.json` })
  }
  return (name, value) => {
    const validate = ajv.getSchema(`https://reconciliation-api.github.io/specs/0.2/schemas/${name}.json`)
    if (!validate) throw new Error(`There is no schema ${name}.`)
    return validate(value) ? null : ajv.errorsText(validate.errors)
  }
}
