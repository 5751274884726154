import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchChromium, openPage } from './chromium.ts'
import { pathsOf } from './everyPage.ts'
import { settle } from './explorerPage.ts'

/**
 * Takes every page and every view of a server that runs, at a width in light or dark, as one sheet to look at:
 * `npm run screenshots -- http://127.0.0.1:4000 FOLDER [1440 1024 390] [light dark]`
 */
const [address = '', folder = '', ...choices] = process.argv.slice(2)
if (!address || !folder) throw new Error('The address of a server and a folder are wanted.')
const url = address.replace(/\/$/, '')
const widths = [1440, 1024, 390].filter((width) => isChosen(String(width), /^\d+$/))
const schemes = (['light', 'dark'] as const).filter((scheme) => isChosen(scheme, /^[a-z]+$/))
const high: Record<number, number> = { 1440: 900, 1024: 768, 390: 780 }

mkdirSync(folder, { recursive: true })
const browser = await launchChromium()
const paths = await pathsOf(url)
for (const width of widths) {
  for (const colorScheme of schemes) {
    const viewport = { width, height: high[width] ?? 900 }
    const { page } = await openPage(browser, url, { colorScheme, viewport, reducedMotion: 'reduce' })
    page.setDefaultTimeout(60_000)
    const taken: { path: string; picture: Buffer }[] = []
    for (const path of paths) taken.push({ path, picture: await take(page, path) })
    await page.context().close()
    const columns = width === 390 ? 6 : width === 1024 ? 3 : 2
    for (let at = 0; at < taken.length; at += columns * 2) {
      const file = join(folder, `${width}-${colorScheme}-${1 + at / (columns * 2)}.png`)
      await sheet(browser, taken.slice(at, at + columns * 2), columns, file)
      console.log(file)
    }
  }
}
await browser.close()

function isChosen(value: string, kind: RegExp): boolean {
  const some = choices.filter((choice) => kind.test(choice))
  return some.length === 0 || some.includes(value)
}

async function take(page: Page, path: string): Promise<Buffer> {
  await page.goto(url + path)
  if (path.startsWith('/explorer') || path.startsWith('/embed'))
    await settle(page).catch(() => console.log(`${path} did not settle.`))
  if (path === '/playground') await page.locator('.graphiql-container, .loading').first().waitFor()
  await page.waitForTimeout(500)
  return page.screenshot()
}

async function sheet(
  browser: Browser,
  taken: { path: string; picture: Buffer }[],
  columns: number,
  file: string,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1800, height: 900 } })
  const figures = taken.map(
    ({ path, picture }) =>
      `<figure><figcaption>${path.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</figcaption><img src="data:image/png;base64,${picture.toString('base64')}"></figure>`,
  )
  await page.setContent(
    `<style>body{margin:8px;display:grid;grid-template-columns:repeat(${columns},1fr);gap:8px;font:14px sans-serif;background:#888}figure{margin:0}img{width:100%}</style>${figures.join('')}`,
  )
  await page.screenshot({ path: file, fullPage: true })
  await page.close()
}
