import { describe, expect, it } from 'vitest'
import { leaveOut } from './chromium.ts'
import { serveForBrowser } from './serving.ts'

describe.skipIf(leaveOut())('the landing page', { timeout: 30_000 }, () => {
  const { url, open } = serveForBrowser()

  it('is drawn without a complaint, and every link of it leads somewhere on this server', async () => {
    const { page, outside, complaints } = await open()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe('')
    const links = await page.locator('a').evaluateAll((anchors) => anchors.map((a) => (a as HTMLAnchorElement).href))
    const own = links.filter((link) => link.startsWith(url()))
    expect(own.map((link) => new URL(link).pathname)).toEqual(expect.arrayContaining(['/playground', '/health/ready']))
    for (const link of own) expect({ link, status: (await fetch(link)).status }).toEqual({ link, status: 200 })
    expect({ outside, complaints }).toEqual({ outside: [], complaints: [] })
  })

  it('asks nothing that nobody in the graph could answer', async () => {
    const { page } = await open()
    const asked = await page.locator('#questions li').allTextContents()
    expect(asked).toContain('What does Cui Tiankai stand for, and with whom?')
    // Those who speak in the article share no issue.
    expect(asked.filter((question) => question.includes('agree'))).toEqual([])
  })

  it('is styled', async () => {
    const { page } = await open('/', { colorScheme: 'dark' })
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(23, 30, 43)')
  })

  it.each([320, 1280])('fits a window of %i pixels', async (width) => {
    const { page } = await open('/', { viewport: { width, height: 700 } })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })

  it('is where someone lands who opens the endpoint in a browser', async () => {
    const { page } = await open('/graphql')
    expect(await page.title()).toContain('Démarche')
  })
})
