import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { leavePage, openPage, type Watched } from './chromium.ts'

/** Opens views of the explorer, and in the end holds them to it that nothing was complained of and nothing left the machine. */
export function watchExplorer(browser: () => Browser, url: () => string) {
  let opened: Watched[] = []
  return {
    async open(query = '', options: BrowserContextOptions = {}): Promise<Page> {
      // Motion takes longer than what is laid out by it, where no graphics card draws.
      const still: BrowserContextOptions = { reducedMotion: 'reduce', ...options }
      const watched = await openPage(browser(), `${url()}/explorer${query}`, still)
      opened.push(watched)
      await settle(watched.page)
      return watched.page
    },
    /** `expected` are complaints that the test itself provokes. */
    async close(expected: RegExp[] = []): Promise<void> {
      const all = opened
      opened = []
      for (const watched of all) await leavePage(watched)
      expect(all.flatMap(({ outside }) => outside)).toEqual([])
      const complaints = all
        .flatMap(({ complaints }) => complaints)
        .filter((text) => !text.includes('GL Driver Message'))
      expect(complaints.filter((text) => !expected.some((form) => form.test(text)))).toEqual([])
    },
  }
}

/** Waits until what the address asks for is drawn, laid out and, where there is a panel, read. */
export async function settle(page: Page): Promise<void> {
  await page.locator('#stage:not([aria-busy])').waitFor()
  await page.locator('#stage :is([data-laid-out], .plot, table, .empty, .start), #notes [role=alert]').first().waitFor()
  await page.locator('#panel .loading').waitFor({ state: 'detached' })
}

/** What a reader sees of a view, apart from where the nodes lie. */
export async function seen(page: Page) {
  await settle(page)
  return {
    address: new URL(page.url()).search,
    summary: await page.locator('#summary').textContent(),
    chosen: await page.locator('#chosen').textContent(),
    panel: await page.locator('#panel-body').textContent(),
    rows: await tableOf(page),
  }
}

/** The rows of the table twin, as CSV holds them: read without leaving the view. */
export async function tableOf(page: Page): Promise<string[]> {
  const csv = await download(page, '#save-csv')
  return csv.toString('utf8').trimEnd().split('\r\n').slice(1)
}

/** What a button of the menu saves. */
export async function download(page: Page, button: string): Promise<Buffer> {
  await page.locator('#take').evaluate((menu: HTMLDetailsElement) => {
    menu.open = true
  })
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator(button).click()])
  await page.locator('#take').evaluate((menu: HTMLDetailsElement) => {
    menu.open = false
  })
  return readFile(await file.path())
}

/** Asks the server what the page should have been told. */
export async function askServer<Data>(url: string, query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown }
  expect(errors).toBeUndefined()
  return data
}
