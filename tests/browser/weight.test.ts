import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { leaveOut } from './chromium.ts'
import { settle } from './explorerPage.ts'
import { serveForBrowser } from './serving.ts'

/** What the explorer may weigh with all its views, in bytes of gzip. */
const most = 300_000

describe.skipIf(leaveOut())('the weight of the explorer', { timeout: 60_000 }, () => {
  const { open } = serveForBrowser()

  it(`is below ${most / 1000} kB, every view loaded`, async () => {
    const { page } = await open('/explorer')
    const files = new Set<string>()
    page.on('response', (response) => files.add(response.url()))
    await page.reload()
    await settle(page)
    for (const view of ['network', 'two-mode', 'matrix', 'agreement', 'map', 'timeline', 'track']) {
      await page.locator(`#tab-${view}`).click()
      await page.locator(`#tab-${view}[aria-current]`).waitFor()
      await settle(page)
    }
    const parts = [...files].filter((url) => !url.endsWith('/graphql'))
    expect(parts.filter((url) => url.includes('layout.worker'))).toHaveLength(1)
    const sizes = parts.map(async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length)
    const weight = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    expect(weight).toBeGreaterThan(most / 10)
    expect(weight).toBeLessThan(most)
  })
})
