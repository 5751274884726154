import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { download, settle } from './explorerPage.ts'

/** Which part of the screen may differ, the edges of letters and lines: the graph drawn a pixel aside differs in several times as much. */
export const same = 0.001

/** Holds two looks to it that all nodes lie where they lay, in the graph and on the screen. */
export async function expectSame(browser: Browser, now: Look, before: Look): Promise<void> {
  expect(now.svg).toBe(before.svg)
  expect(await difference(browser, now, before)).toBeLessThan(same)
}

/** Zooms in by the keyboard, then drags, and waits until the address has it. */
export async function zoomAndMove(page: Page): Promise<void> {
  await page.locator('.picture').focus()
  await page.keyboard.press('+')
  await page.waitForURL(/at=/)
  const zoomed = page.url()
  const { x, y, width, height } = (await page.locator('.picture').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.move(x + width * 0.1, y + height * 0.9)
  await page.mouse.down()
  await page.mouse.move(x + width * 0.2, y + height * 0.75, { steps: 5 })
  await page.mouse.up()
  await page.waitForURL((address) => address.href !== zoomed)
  // The motion runs out.
  let last = ''
  await expect
    .poll(
      async () => {
        const before = last
        last = page.url()
        return last === before
      },
      { interval: 400 },
    )
    .toBe(true)
}

/** What is drawn, once it has come to rest with nothing pointed at: where all nodes lie, and what the screen shows of it. */
export async function lookAt(page: Page): Promise<{ svg: string; screen: Buffer }> {
  await settle(page)
  await page.mouse.move(2, 2)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  const stage = page.locator('#stage')
  let screen = await stage.screenshot()
  await expect
    .poll(async () => {
      const before = screen
      screen = await stage.screenshot()
      return screen.equals(before)
    })
    .toBe(true)
  const svg = (await download(page, '#save-svg')).toString('utf8')
  // The same is drawn at several addresses, and each stands in its picture, and so counts in its checksum.
  const plain = svg.replaceAll(page.url().replaceAll('&', '&amp;'), 'here').replace(/"fileSha256":"\w+"/, '')
  return { svg: plain, screen }
}

export type Look = Awaited<ReturnType<typeof lookAt>>

/** Which part of the screen differs visibly: antialiasing aside, nothing where all lies where it lay. */
export async function difference(browser: Browser, { screen: one }: Look, { screen: other }: Look): Promise<number> {
  const page = await browser.newPage()
  const pictures = [one, other].map((picture) => `data:image/png;base64,${picture.toString('base64')}`)
  const share = await page.evaluate(async (addresses) => {
    const [a, b] = await Promise.all(
      addresses.map(async (address) => {
        const image = new Image()
        image.src = address
        await image.decode()
        const canvas = new OffscreenCanvas(image.width, image.height)
        const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
        context.drawImage(image, 0, 0)
        return context.getImageData(0, 0, image.width, image.height)
      }),
    )
    if (!a || !b || a.width !== b.width || a.height !== b.height) return 1
    let different = 0
    for (let at = 0; at < a.data.length; at += 1) {
      if (Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0)) > 64) different += 1
    }
    return different / a.data.length
  }, pictures)
  await page.close()
  return share
}
