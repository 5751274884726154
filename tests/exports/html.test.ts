import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openEmbedded } from '../../src/store/embedded.ts'
import type { Engine } from '../../src/store/engine.ts'
import { setUp } from '../../src/store/open.ts'
import { leaveOut, openPage, shareChromium } from '../browser/chromium.ts'
import { fill, makeFile } from './files.ts'

describe.skipIf(leaveOut())('the page of an export in a browser', { timeout: 60_000 }, () => {
  let browser: Browser
  let engine: Engine
  beforeAll(async () => {
    engine = await openEmbedded()
    await setUp(engine)
    await fill(engine)
    browser = await shareChromium()
  }, 60_000)
  afterAll(() => engine?.close())

  test('runs nothing, fetches nothing, shows every name as it is', async () => {
    const file = (await makeFile(engine, 'html', [['source', 'awkward-source']])).toString()
    const address = `data:text/html;charset=utf-8,${encodeURIComponent(file)}`
    const { page, outside, complaints } = await openPage(browser, address)
    expect(await page.evaluate('window.ran')).toBeUndefined()
    const name = 'First <script>window.ran = 1</script> "Speaker" & \'Co\''
    expect(await page.locator('#first-speaker th').textContent()).toBe(name)
    expect(await page.locator('#fourth-speaker th').textContent()).toBe('Flag 🇺🇳 👩‍💻')
    expect({ outside, complaints }).toEqual({ outside: [], complaints: [] })
    await page.context().close()
  })

  test('draws the graph, and its tables can be walked by keyboard and link', async () => {
    const file = (await makeFile(engine, 'html', [])).toString()
    const { page, complaints } = await openPage(browser, `data:text/html;charset=utf-8,${encodeURIComponent(file)}`)
    const things = await page.locator('tr[id]').count()
    expect(await page.getByRole('img', { name: 'Diplomatic positions' }).locator('circle').count()).toBe(things)
    const ends = await page
      .locator('td a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''))
    expect(ends.length).toBeGreaterThan(things)
    const missing = await page.evaluate((ids) => ids.filter((id) => !document.getElementById(id)), [...new Set(ends)])
    expect(missing).toEqual([])
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Things')
    expect(complaints).toEqual([])
  })
})
