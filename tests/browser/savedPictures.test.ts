import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import type { Engine } from '../../src/store/engine.ts'
import { setUp } from '../../src/store/open.ts'
import { conferenceFolders, seedFolders } from '../support/seed.ts'
import { startServer } from '../support/startServer.ts'
import { seriousFindings } from './axe.ts'
import { leaveOut, openPage } from './chromium.ts'
import { download, settle, watchExplorer } from './explorerPage.ts'
import { serveForBrowser } from './serving.ts'

describe.skipIf(leaveOut())('pictures that are passed on', { timeout: 60_000 }, () => {
  let engine: Engine
  const { browser, url } = serveForBrowser(async () => {
    engine = await openEmbedded()
    await setUp(engine)
    await loadDossiers(engine, seedFolders)
    return startServer({ engine, environment: { DEMARCHE_SEED: 'none' } })
  })
  const explorer = watchExplorer(browser, url)
  afterEach(() => explorer.close())

  it('one that is dropped on the explorer opens its view, tells an altered one, and says what has changed in the graph since', async () => {
    const saved = await explorer.open('?view=timeline&stance=OPPOSE')
    const [svg, png] = [await download(saved, '#save-svg'), await download(saved, '#save-png')]
    const page = await explorer.open('?view=matrix')
    for (const [name, file] of [
      ['stances.svg', svg],
      ['stances.png', png],
    ] as const) {
      expect(await drop(page, name, file)).toMatch(
        /^×stances\.(svg|png) is as it was saved on \d{4}-\d\d-\d\d\.Nothing behind it has changed since\.$/,
      )
      expect(new URL(page.url()).search).toBe('?view=timeline&stance=OPPOSE')
      await page.goBack()
      await page.waitForURL(/matrix/)
    }

    const altered = Buffer.from(svg.toString().replace(/>No date</, '>No data<'))
    expect(altered.equals(svg)).toBe(false)
    expect(await drop(page, 'altered.svg', altered)).toMatch(/^×altered\.svg was changed after it was saved/)
    expect(await page.locator('#opened').getAttribute('class')).toBe('alarm')
    // Pixels redrawn by a browser, as a program that saves anew would: what made it is lost.
    expect(await drop(page, 'redrawn.png', await redraw(page, png))).toMatch(/^×redrawn\.png carries no view/)

    await loadDossiers(engine, conferenceFolders)
    expect(await drop(page, 'stances.svg', svg)).toMatch(
      /^×stances\.svg is as it was saved on .*Since .* \d+ things changed:It said: “.*” Now: “.*”.*New: 20\d\d/,
    )
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    expect(await page.locator('#opened').isVisible()).toBe(false)
  })

  it('one that is chosen by the keyboard opens too', async () => {
    const page = await explorer.open('?view=matrix')
    const png = await download(page, '#save-png')
    await page.locator('#saved-file').evaluate((input) =>
      input.addEventListener('click', (event) => {
        event.preventDefault()
        input.dataset.chooses = 'yes'
      }),
    )
    const menu = page.locator('#take')
    await expect
      .poll(async () => {
        await menu.locator('summary').focus()
        await page.keyboard.press('Enter')
        return menu.evaluate((details: HTMLDetailsElement) => details.open)
      })
      .toBe(true)
    await expect
      .poll(async () => {
        await page.getByRole('button', { name: 'Open a saved picture…' }).focus()
        await page.keyboard.press('Enter')
        return page.locator('#saved-file').getAttribute('data-chooses')
      })
      .toBe('yes')
    await page.locator('#saved-file').setInputFiles({ name: 'matrix.png', mimeType: 'image/png', buffer: png })
    await page.getByText('matrix.png is as it was saved').waitFor()
    await page.evaluate(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(64_000_001)], 'large.png'))
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: transfer }))
    })
    await page.getByText('A saved picture has at most 64 MB; large.png has 64.').waitFor()
  })

  it('a view stands in the frame of a page elsewhere, and the explorer does not', async () => {
    const page = await explorer.open('?view=matrix&stance=OPPOSE', {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await page.locator('#take summary').click()
    await page.getByRole('button', { name: 'Copy embed code' }).click()
    await page.getByText('Code copied').waitFor()
    const code = await page.evaluate(() => navigator.clipboard.readText())
    const paper = createServer((_request, response) =>
      response.setHeader('content-type', 'text/html').end(`${code}<iframe id="not" src="${url()}/explorer"></iframe>`),
    )
    await new Promise<void>((done) => paper.listen(0, '127.0.0.1', done))
    onTestFinished(() => void paper.close())
    await page.goto(`http://127.0.0.1:${(paper.address() as AddressInfo).port}/`)
    const frame = page.frameLocator('iframe:not(#not)')
    await frame.locator('.plot').waitFor()
    expect(await frame.locator('#title').textContent()).toContain('Matrix')
    expect(await frame.locator('#summary').textContent()).toMatch(/stances\.$/)
    expect(await frame.locator('#chosen').textContent()).toBe('Filter: Stance: − Oppose')
    expect(await frame.locator('#whole').getAttribute('href')).toBe('explorer?view=matrix&stance=OPPOSE')
    expect(await frame.locator('#source').textContent()).toContain(new URL(url()).host)
    const [opened] = await Promise.all([page.waitForEvent('popup'), frame.locator('.seen > *').first().press('Enter')])
    expect(opened.url()).toMatch(/explorer\?view=matrix&stance=OPPOSE&see=/)
    await opened.close()
    expect(await page.frameLocator('#not').locator('#stage').count()).toBe(0)
    await explorer.close([/frame-ancestors/])
  })

  it.each(['light', 'dark'] as const)('a lean page has nothing serious in it, %s, and fits', async (colorScheme) => {
    const options = { colorScheme, viewport: { width: 320, height: 400 } }
    const { page, outside, complaints } = await openPage(browser(), `${url()}/embed?view=timeline&show=table`, options)
    await page.locator('table').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expect({ outside, complaints }).toEqual({ outside: [], complaints: [] })
    await page.context().close()
  })
})

/** Drops a file on the page, and reads what it says of it once its view is there. */
async function drop(page: Page, name: string, file: Buffer): Promise<string> {
  await page.locator('#opened').evaluate((place) => place.replaceChildren())
  const dataTransfer = await page.evaluateHandle(
    ([name, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const transfer = new DataTransfer()
      transfer.items.add(new File([bytes], name))
      return transfer
    },
    [name, file.toString('base64')] as const,
  )
  await page.dispatchEvent('body', 'dragover', { dataTransfer })
  await page.dispatchEvent('body', 'drop', { dataTransfer })
  await page.locator('#opened p').first().waitFor()
  await settle(page)
  return (await page.locator('#opened').textContent()) ?? ''
}

async function redraw(page: Page, png: Buffer): Promise<Buffer> {
  const redrawn = await page.evaluate(
    async (address) => {
      const image = new Image()
      image.src = address
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      canvas.getContext('2d')?.drawImage(image, 0, 0)
      return canvas.toDataURL('image/png').split(',')[1] ?? ''
    },
    `data:image/png;base64,${png.toString('base64')}`,
  )
  return Buffer.from(redrawn, 'base64')
}
