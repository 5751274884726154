import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const seed = join(import.meta.dirname, '../../seed')

/** The folders that an empty store is given: the countries and the article. */
export const seedFolders = [join(seed, 'countries'), join(seed, 'cui-tiankai-interview')]

const conference = join(seed, 'meridian-conference')
/** The invented conference that ships beside the article. */
export const conferenceFolders = readdirSync(conference).map((name) => join(conference, name))
