import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { setUp } from '../../src/store/open.ts'
import { corpusFolders } from '../corpus/corpus.ts'
import { startServer } from '../support/startServer.ts'
import { launchChromium } from './chromium.ts'

/** A server and a browser for the tests of one suite, open before them and closed after; of the article unless given other dossiers. */
export function serveForBrowser(start: () => ReturnType<typeof startServer> = startServer) {
  let server: Awaited<ReturnType<typeof startServer>>
  let browser: Browser

  beforeAll(async () => {
    server = await start()
    browser = await launchChromium()
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  return { browser: () => browser, url: () => server.url }
}

/** A server of these dossiers and nothing else: the fictional corpus, where none are given. */
export async function startWith(folders: readonly string[] = corpusFolders): ReturnType<typeof startServer> {
  const engine = await openEmbedded()
  await setUp(engine)
  await loadDossiers(engine, [...folders])
  return startServer({ engine, environment: { DEMARCHE_SEED: 'none' } })
}
