import { serve } from '../../src/cli/serve.ts'
import type { Server } from '../../src/http/server.ts'
import { readDossiers } from '../../src/imports/dossier/facts.ts'
import { readSettings } from '../../src/settings/settings.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import type { Engine } from '../../src/store/engine.ts'
import { seedFolders } from './seed.ts'

/** How many positions the seed states. */
export const seededPositions = readDossiers(seedFolders)
  .dossiers.flatMap(({ facts }) => facts)
  .filter(({ type }) => type === 'Position').length

/** The server as a user starts it, in this process: any free port, an embedded engine in memory, the seed loaded. */
export async function startServer(options: { engine?: Engine; environment?: NodeJS.ProcessEnv } = {}): Promise<Server> {
  const engine = options.engine ?? (await openEmbedded())
  const settings = readSettings({ PORT: '0', LOG_LEVEL: 'silent', DEMARCHE_DATA: ':memory:', ...options.environment })
  const server = await serve(engine, settings)
  return { ...server, close: (how) => server.close(how).then(() => engine.close()) }
}
