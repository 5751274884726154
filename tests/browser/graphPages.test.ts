import { describe, expect, it } from 'vitest'
import { conferenceFolders, seedFolders } from '../support/seed.ts'
import { seriousFindings } from './axe.ts'
import { leaveOut } from './chromium.ts'
import { serveForBrowser, startWith } from './serving.ts'

/** A page of each kind; the other scheme of colours is looked at where most of them stand. */
const paths: [string, ('light' | 'dark')[]][] = [
  ['/search?q=treaty', ['light']],
  ['/actor/XAB?issue=water-of-the-ferrow&from=2019', ['light', 'dark']],
  ['/issue/water-of-the-ferrow', ['dark']],
  ['/event/roll-call-on-arbitration', ['light']],
  ['/source/cdt-cui-tiankai-challenges-us-cybersecurity-charges', ['dark']],
  ['/compare?a=XAB&b=XCO&c=XDE', ['light', 'dark']],
]

describe.skipIf(leaveOut())('pages with an address', { timeout: 60_000 }, () => {
  const { open } = serveForBrowser(() => startWith([...seedFolders, ...conferenceFolders]))

  it.each(paths)('%s has nothing serious, fits a phone, and needs nothing from elsewhere', async (path, schemes) => {
    const { page, outside, complaints } = await open(path)
    expect(await page.title()).toMatch(/ · Démarche$/)
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      expect(await seriousFindings(page)).toEqual([])
    }
    await page.setViewportSize({ width: 320, height: 700 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expect({ outside, complaints }).toEqual({ outside: [], complaints: [] })
  })

  it('answers a sentence typed on the start page, in fields that can be changed', async () => {
    const { page } = await open('/', { javaScriptEnabled: false })
    await page
      .getByRole('searchbox', { name: 'Search, or ask in a sentence' })
      .last()
      .fill('who agrees with Corvane on the River Ferrow since 2021?')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/actor\/XCO\?/)
    expect(await page.getByRole('status').textContent()).toContain(
      'who agrees most with Corvane on The River Ferrow from 2021',
    )
    await page.locator('.choice [name=from]').first().fill('2023')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.waitForURL(/from=2023/)
    expect(await page.locator('.choice select[name=issue]').inputValue()).toBe('river-ferrow')
  })

  it('leads from a position to its words, marked', async () => {
    const { page } = await open('/actor/XAB')
    await page.locator('#latest').getByRole('link', { name: 'in its words' }).first().click()
    await page.waitForURL(/\/source\/.+#/)
    const target = page.locator(':target')
    expect(await target.count()).toBe(1)
    expect(await target.locator('xpath=ancestor::mark').count()).toBe(1)
  })

  it('leads on by every link of the start page', async () => {
    const { page } = await open()
    const links = await page
      .locator('main a')
      .evaluateAll((anchors) => anchors.map((a) => (a as HTMLAnchorElement).href))
    expect(links.length).toBeGreaterThan(8)
    for (const link of links) expect({ link, status: (await fetch(link)).status }).toEqual({ link, status: 200 })
  })
})
