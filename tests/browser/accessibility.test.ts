import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { setUp } from '../../src/store/open.ts'
import { corpusFolders } from '../corpus/corpus.ts'
import { startServer } from '../support/startServer.ts'
import { launchChromium, leaveOut, openPage } from './chromium.ts'
import { waitForEditors } from './editors.ts'
import { settle } from './explorerPage.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const explorerViews = [
  '',
  '?show=table',
  '?see=on~mara-venn~transit-fee',
  '?open=mara-venn&see=node~mara-venn',
  '?view=network',
  '?view=two-mode',
  '?view=matrix',
  '?view=matrix&show=table&see=node~transit-fee',
  '?view=agreement&see=agree~mara-venn~tolik-orsan',
  '?view=timeline&see=in~2018',
  '?view=track',
  '?view=track&actor=mara-venn&issue=transit-fee',
  '?actor=nobody',
  '?statedFrom=never',
]

describe.skipIf(leaveOut())('pages for everyone', { timeout: 60_000 }, () => {
  let server: Awaited<ReturnType<typeof startServer>>
  let browser: Browser

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

  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    it.each(explorerViews)('/explorer%s has nothing serious', async (query) => {
      const { page } = await openPage(browser, `${server.url}/explorer${query}`, { colorScheme })
      await settle(page)
      // The counts of the filters come after the picture.
      await page.locator('#facets label, #notes [role=alert]').first().waitFor({ state: 'attached' })
      expect(await seriousFindings(page)).toEqual([])
      await page.context().close()
    })

    it('/ has nothing serious', async () => {
      const { page } = await openPage(browser, server.url, { colorScheme })
      expect(await seriousFindings(page)).toEqual([])
      await page.context().close()
    })

    it('/playground has nothing serious, with one query or with two', async () => {
      const { page } = await openPage(browser, `${server.url}/playground`, { colorScheme })
      await waitForEditors(page)
      expect(await seriousFindings(page)).toEqual([])
      await page.getByRole('button', { name: 'New tab' }).click()
      await page.locator('.graphiql-tab').nth(1).waitFor()
      expect(await seriousFindings(page)).toEqual([])
      expect(await page.locator('.graphiql-tab [aria-current=true]').count()).toBe(1)
      await page.context().close()
    })
  })

  it('the conditions are named, and say what they found', async () => {
    const { page } = await openPage(browser, `${server.url}/explorer?see=node~mara-venn`)
    await settle(page)
    await page.locator('#facets details').evaluateAll((folds) => {
      for (const fold of folds) (fold as HTMLDetailsElement).open = true
    })
    await page.locator('#find-event').pressSequentially('treaty')
    await page.getByRole('option').first().waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.context().close()
  })

  it('the search box says what it found', async () => {
    const { page } = await openPage(browser, `${server.url}/explorer`)
    await settle(page)
    await page.locator('#search').pressSequentially('fee')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    expect(await seriousFindings(page)).toEqual([])
    await page.context().close()
  })
})

/** What axe-core calls serious or worse, as `rule: where`. Evaluated, for the pages' policy lets no script in. */
async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } }
    return axe.run()
  })
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return serious.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  )
}
