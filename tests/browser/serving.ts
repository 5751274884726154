import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { setUp } from '../../src/store/open.ts'
import { corpusFolders } from '../corpus/corpus.ts'
import { startServer } from '../support/startServer.ts'
import { leavePage, openPage, shareChromium, type Watched } from './chromium.ts'

/** A server for the tests of one suite, open before them and closed after, of the article unless given other dossiers; and a browser. `open` opens a path of it for one test. */
export function serveForBrowser(start: () => ReturnType<typeof startServer> = startServer) {
  let server: Awaited<ReturnType<typeof startServer>>
  let browser: Browser
  const opened: Watched[] = []

  beforeAll(async () => {
    server = await start()
    browser = await shareChromium()
  }, 60_000)

  afterEach(async () => {
    for (const watched of opened.splice(0)) await leavePage(watched)
  })

  afterAll(() => server?.close())

  async function open(path = '/', options?: BrowserContextOptions): Promise<Watched> {
    const watched = await openPage(browser, new URL(path, server.url).href, options)
    opened.push(watched)
    return watched
  }

  return { browser: () => browser, url: () => server.url, open }
}

/** A server of these dossiers and nothing else: the fictional corpus, where none are given. */
export async function startWith(folders: readonly string[] = corpusFolders): ReturnType<typeof startServer> {
  const engine = await openEmbedded()
  await setUp(engine)
  await loadDossiers(engine, [...folders])
  return startServer({ engine, environment: { DEMARCHE_SEED: 'none' } })
}
