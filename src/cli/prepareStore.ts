import { join } from 'node:path'
import type { Settings } from '../settings/settings.ts'
import type { Engine } from '../store/engine.ts'
import { isEmpty, setUp } from '../store/open.ts'
import { assertWhole } from '../store/unfinished.ts'

const seed = join(import.meta.dirname, '../../seed')

/** What an empty store is given: the countries and the article. */
export const seedFolders = [join(seed, 'countries'), join(seed, 'cui-tiankai-interview')]

/** Makes the store ready to be read and written, and gives an empty one the seed where that is wanted. Rejects with STORE_UNFINISHED where it holds a part. */
export async function prepareStore(engine: Engine, wanted: Settings['seed']): Promise<void> {
  await setUp(engine)
  await assertWhole(engine)
  if (wanted !== 'article' || !(await isEmpty(engine))) return
  // What reads dossiers takes ten megabytes, which a server over a store that has data does without.
  const { loadDossiers } = await import('../imports/dossier/load.ts')
  await loadDossiers(engine, seedFolders)
}
