import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { setUp } from '../../src/store/open.ts'
import { corpusFolders } from '../corpus/corpus.ts'
import { startServer } from '../support/startServer.ts'
import { launchChromium } from './chromium.ts'
import { watchExplorer } from './explorerPage.ts'

/** The explorer over the fictional corpus, for the tests of one suite: it opens before them, closes after, and is held to its promises after each. */
export function exploreCorpus() {
  let server: Awaited<ReturnType<typeof startServer>>
  let browser: Browser
  const explorer = watchExplorer(
    () => browser,
    () => server.url,
  )

  beforeAll(async () => {
    const engine = await openEmbedded()
    await setUp(engine)
    await loadDossiers(engine, corpusFolders)
    server = await startServer({ engine, environment: { DEMARCHE_SEED: 'none' } })
    browser = await launchChromium()
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  afterEach(() => explorer.close())

  return { ...explorer, browser: () => browser, url: () => server.url }
}
