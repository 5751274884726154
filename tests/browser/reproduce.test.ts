import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { loadDossiers } from '../../src/dossier/load.ts'
import { openEmbedded } from '../../src/graph/embedded.ts'
import { setUp } from '../../src/graph/store.ts'
import { corpusFolders } from '../corpus/corpus.ts'
import { startServer } from '../http/startServer.ts'
import { launchChromium, leaveOut } from './chromium.ts'
import { download, settle, watchExplorer } from './explorerPage.ts'

/** Which part of the screen may differ: the graph drawn a pixel aside differs in ten times as much. */
const same = 0.0005

describe.skipIf(leaveOut())('the same address is the same picture', { timeout: 60_000 }, () => {
  let server: Awaited<ReturnType<typeof startServer>>
  let browser: Browser
  const explorer = watchExplorer(
    () => browser,
    () => server.url,
  )

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

  afterEach(() => explorer.close())

  async function expectSame(now: Look, before: Look): Promise<void> {
    expect(now.svg).toBe(before.svg)
    expect(await difference(browser, now, before)).toBeLessThan(same)
  }

  it('after a node was opened, then another, and the picture was zoomed and moved', async () => {
    const page = await explorer.open('?issue=transit-fee')
    const first = await lookAt(page)
    for (const name of ['Mara Venn', 'Straits Commission']) {
      await page.locator('#search').fill(name)
      await page.getByRole('option').first().click()
      await page.locator('#panel h3').getByText(name).waitFor()
      await settle(page)
    }
    await page.locator('#panel-close').click()
    await zoomAndMove(page)
    const before = await lookAt(page)
    expect(before.svg).not.toBe(first.svg)
    const { search } = new URL(page.url())
    expect(search).toMatch(/&open=mara-venn&open=straits-commission&at=-?[\d.]+,-?[\d.]+,[\d.]+$/)
    await expectSame(await lookAt(await explorer.open(search)), before)
    await page.reload()
    await expectSame(await lookAt(page), before)
  })

  it.each(['network', 'two-mode'])('%s: after it was zoomed and moved', async (view) => {
    const page = await explorer.open(`?view=${view}`)
    const whole = await lookAt(page)
    await zoomAndMove(page)
    const before = await lookAt(page)
    expect(await difference(browser, before, whole)).toBeGreaterThan(same * 20)
    await expectSame(await lookAt(await explorer.open(new URL(page.url()).search)), before)
  })

  it('going back shows what was seen, where it was', async () => {
    const page = await explorer.open('?issue=transit-fee')
    await zoomAndMove(page)
    const before = await lookAt(page)
    await page.getByLabel(/− Oppose/).check()
    await page.waitForURL(/stance=OPPOSE/)
    expect(page.url()).not.toContain('at=')
    await settle(page)
    await page.goBack()
    await page.waitForURL(/at=/)
    await page.locator('#chosen').getByText('Oppose').waitFor({ state: 'detached' })
    await expectSame(await lookAt(page), before)
  })

  it('shows all again, and says so in the address', async () => {
    const page = await explorer.open('?view=network&at=0.2,0.7,0.4')
    await page.locator('.picture').focus()
    await page.keyboard.press('0')
    await page.waitForURL((address) => address.search === '?view=network')
    await expectSame(await lookAt(page), await lookAt(await explorer.open('?view=network')))
  })

  it.each(['1,2', 'x,y,z', '1,1,0', '0.5,0.5,1e9', '0.5,0.5,1,4', ''])('at=%s shows all', async (at) => {
    const page = await explorer.open(`?issue=transit-fee&at=${at}`)
    await expectSame(await lookAt(page), await lookAt(await explorer.open('?issue=transit-fee')))
  })
})

/** Zooms in by the keyboard, then drags, and waits until the address has it. */
async function zoomAndMove(page: Page): Promise<void> {
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
async function lookAt(page: Page): Promise<{ svg: string; screen: Buffer }> {
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
  return { svg: (await download(page, '#save-svg')).toString('utf8'), screen }
}

type Look = Awaited<ReturnType<typeof lookAt>>

/** Which part of the screen differs visibly: antialiasing aside, nothing where all lies where it lay. */
async function difference(browser: Browser, { screen: one }: Look, { screen: other }: Look): Promise<number> {
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
