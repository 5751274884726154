import { afterEach } from 'vitest'
import { watchExplorer } from './explorerPage.ts'
import { serveForBrowser, startWith } from './serving.ts'

/** The explorer over the fictional corpus, for the tests of one suite, held to its promises after each. */
export function exploreCorpus() {
  const { browser, url } = serveForBrowser(startWith)
  const explorer = watchExplorer(browser, url)
  afterEach(() => explorer.close())
  return { ...explorer, browser, url }
}
