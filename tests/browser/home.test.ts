import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer } from '../support/startServer.ts'
import { launchChromium, leaveOut, openPage } from './chromium.ts'

describe.skipIf(leaveOut())('the landing page', { timeout: 30_000 }, () => {
  let server: Awaited<ReturnType<typeof startServer>>
  let browser: Browser

  beforeAll(async () => {
    server = await startServer()
    browser = await launchChromium()
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  it('is drawn without a complaint, and every link of it leads somewhere on this server', async () => {
    const { page, outside, complaints } = await openPage(browser, server.url)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe('')
    const links = await page.locator('a').evaluateAll((anchors) => anchors.map((a) => (a as HTMLAnchorElement).href))
    const own = links.filter((link) => link.startsWith(server.url))
    expect(own.map((link) => new URL(link).pathname)).toEqual(expect.arrayContaining(['/playground', '/health/ready']))
    for (const link of own) expect({ link, status: (await fetch(link)).status }).toEqual({ link, status: 200 })
    expect({ outside, complaints }).toEqual({ outside: [], complaints: [] })
  })

  it('is styled', async () => {
    const { page } = await openPage(browser, server.url, { colorScheme: 'dark' })
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(23, 30, 43)')
  })

  it.each([320, 1280])('fits a window of %i pixels', async (width) => {
    const { page } = await openPage(browser, server.url, { viewport: { width, height: 700 } })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })

  it('is where someone lands who opens the endpoint in a browser', async () => {
    const { page } = await openPage(browser, new URL('/graphql', server.url).href)
    expect(await page.title()).toContain('Démarche')
  })
})
