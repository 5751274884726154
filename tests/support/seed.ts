import { join } from 'node:path'

const seed = join(import.meta.dirname, '../../seed')

/** The folders that an empty store is given: the countries and the article. */
export const seedFolders = [join(seed, 'countries'), join(seed, 'cui-tiankai-interview')]
