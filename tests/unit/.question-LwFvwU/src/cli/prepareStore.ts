import { join } from 'node:path'
import { loadDossiers } from '../imports/dossier/load.ts'
import type { Settings } from '../settings.ts'
import type { Engine } from '../store/engine.ts'
import { isEmpty, setUp } from '../store/open.ts'

const seed = join(import.meta.dirname, '../../seed')

/** What an empty store is given: the countries and the article. */
export const seedFolders = [join(seed, 'countries'), join(seed, 'cui-tiankai-interview')]

/** Makes the store ready to be read and written, and gives an empty one the seed where that is wanted. */
export async function prepareStore(engine: Engine, wanted: Settings['seed']): Promise<void> {
  await setUp(engine)
  if (wanted === 'article' && (await isEmpty(engine))) await loadDossiers(engine, seedFolders)
}
