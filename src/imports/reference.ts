import { join } from 'node:path'
import { readTypes } from '../facts/stored.ts'
import type { Noun } from '../model/labels.ts'
import type { Engine } from '../store/engine.ts'
import { readDossiers } from './dossier/facts.ts'
import { loadRead } from './dossier/load.ts'

const seed = join(import.meta.dirname, '../../seed')
const folders = ['countries', 'former-states'].map((name) => join(seed, name))

let read: ReturnType<typeof readDossiers> | undefined

/** What comes with the product does not change: it is read once. */
function readOnce(): ReturnType<typeof readDossiers> {
  read ??= readDossiers(folders)
  return read
}

/** Countries by the codes that files use for them: two letters, four for a state that no longer exists; in lower case. */
export type CountryCodes = ReadonlyMap<string, string>

/** The codes of the countries that come with the product. Two letters are given anew, so a former state goes by the four of ISO 3166-3. */
export function readCountryCodes(): CountryCodes {
  return new Map(
    readReference().flatMap(([id, { iso2, identifiers }]) => {
      const code = identifiers?.['iso3166-3'] ?? iso2
      return code === undefined ? [] : [[code.toLowerCase(), id] as const]
    }),
  )
}

/** The countries that come with the product, by their ids, as their dossiers state them. */
export function readReference() {
  return readOnce().dossiers.flatMap(({ dossier }) => Object.entries(dossier.facts.countries ?? {}))
}

/**
 * Sees to it that the countries are there which files know by their codes. A dry run writes none;
 * what is missing comes back, to be taken as known.
 */
export async function ensureReference(engine: Engine, dry: boolean): Promise<Map<string, Noun>> {
  const stated = new Map(readOnce().dossiers.flatMap(({ facts }) => facts.map(({ id, type }) => [id, type] as const)))
  const stored = await readTypes(engine.read, [...stated.keys()])
  const missing = new Map([...stated].filter(([id]) => !stored.has(id)))
  if (!dry && missing.size > 0) await loadRead(engine, readOnce())
  return missing
}
