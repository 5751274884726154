import type { Page } from 'playwright-core'
import { launchChromium, openPage } from '../tests/browser/chromium.ts'
import { pathsOf } from '../tests/browser/everyPage.ts'
import { settle } from '../tests/browser/explorerPage.ts'
import { startServer } from '../tests/support/startServer.ts'

/**
 * Every page and every view in headless Chromium, of the article or at a server that runs: when it first paints, when it is whole, the longest
 * frame afterwards while it is pointed at, moved, zoomed and its slider run through, and what it loads from the server, each page in a profile
 * of its own and twice. `npm run bench:pages -- [http://127.0.0.1:4000]`
 */
const [address] = process.argv.slice(2)
/** Keeps how long each frame takes from now on. */
const FRAMES = `globalThis.frames = []; { let last = performance.now(); (function tick(now) { frames.push(now - last); last = now; requestAnimationFrame(tick) })(last) }`

const server = address === undefined ? await startServer() : null
const url = (server?.url ?? address ?? '').replace(/\/$/, '')
const browser = await launchChromium()
for (const round of ['first', 'again']) for (const path of await pathsOf(url)) console.log(await measure(round, path))
await browser.close()
await server?.close()

async function measure(round: string, path: string): Promise<string> {
  const { page } = await openPage(browser, `${url}/health/live`, { viewport: { width: 1440, height: 900 } })
  page.setDefaultTimeout(60_000)
  try {
    await page.goto(url + path)
    const isExplorer = path.startsWith('/explorer') || path.startsWith('/embed')
    if (isExplorer) await settle(page)
    const whole = await page.evaluate(() => performance.now())
    const painted = await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    )
    const paint = Number(await painted.jsonValue())
    // What comes once a page is whole, such as a layout that goes on, has a second.
    await page.waitForTimeout(1000)
    const longest = isExplorer ? `, longest frame ${await longestFrame(page)} ms` : ''
    return `${round}: ${path}: first paint ${Math.round(paint)} ms, whole ${Math.round(whole)} ms${longest}, ${await weigh(page)} kB`
  } finally {
    await page.context().close()
  }
}

/** The longest time between two frames, while a reader's hand is on the picture. */
async function longestFrame(page: Page): Promise<number> {
  await page.evaluate(FRAMES)
  const box = await page.locator('#stage').boundingBox()
  if (!box) throw new Error('The stage has no box.')
  const [left, top, width, height] = [box.x, box.y, box.width, box.height]
  for (let step = 0; step < 30; step += 1)
    await page.mouse.move(left + (step / 30) * width, top + (((step * 7) % 30) / 30) * height)
  await page.mouse.move(left + width / 2, top + height / 2)
  await page.mouse.down()
  for (let step = 0; step < 20; step += 1)
    await page.mouse.move(left + width / 2 + step * 6, top + height / 2 + step * 3)
  await page.mouse.up()
  for (let step = 0; step < 6; step += 1) await page.mouse.wheel(0, step % 2 ? 200 : -300)
  const slider = page.locator('#scrub input')
  if ((await slider.count()) > 0) {
    await slider.focus()
    for (let step = 0; step < 20; step += 1) await page.keyboard.press('ArrowLeft')
  }
  await page.waitForTimeout(500)
  return page.evaluate(() => Math.round(Math.max(...(globalThis as unknown as { frames: number[] }).frames)))
}

/** What the page loaded of scripts, styles and fonts, as it came over the wire, in kB. */
async function weigh(page: Page): Promise<number> {
  const bytes = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => name.includes('/assets/'))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  )
  return Math.round(bytes / 1000)
}
