import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { DemarcheError } from '../../errors.ts'
import type { Dataset } from '../../facts/datasets.ts'

const dataPackage = z.object({
  name: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  title: z.string().optional(),
  homepage: z.string().optional(),
  licenses: z.array(z.object({ name: z.string() })).optional(),
})

/** The dataset as a Frictionless data package describes it; `unga` without one. */
export function readPackage(folder: string): Dataset {
  const file = join(folder, 'datapackage.json')
  if (!existsSync(file)) return { id: 'unga' }
  try {
    const { name, title, homepage, licenses } = dataPackage.parse(JSON.parse(readFileSync(file, 'utf8')))
    return { id: name, title, url: homepage, licence: licenses?.map((licence) => licence.name).join(', ') }
  } catch (error) {
    throw new DemarcheError(
      'IMPORT_INVALID',
      `${file} takes a Frictionless data package with a name in lower-case letters; it is none.`,
      { cause: error },
    )
  }
}

/** A table of the folder, plain or packed. */
export function findFile(folder: string, name: string): string | undefined {
  return [`${name}.csv`, `${name}.csv.gz`].map((file) => join(folder, file)).find((file) => existsSync(file))
}

/** Throws IMPORT_INVALID for a table that has to be there. */
export function missing(folder: string, name: string): never {
  throw new DemarcheError('IMPORT_INVALID', `The folder ${folder} has no ${name}.csv and no ${name}.csv.gz.`)
}
