import type { Page } from 'playwright-core'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { startServer } from '../support/startServer.ts'
import { makeDossiers } from '../support/tempDossiers.ts'
import { leaveOut } from './chromium.ts'
import { download, seen, settle, tableOf, watchExplorer } from './explorerPage.ts'
import { expectSame, lookAt, zoomAndMove } from './look.ts'
import { serveForBrowser, startWith } from './serving.ts'

const hostile = `<img src=x onerror="window.planted=1"> "=1+1" ${String.fromCodePoint(0x202e)}שלום 🇫🇷`
const issues = 310

describe.skipIf(leaveOut())('the explorer in trouble', { timeout: 60_000 }, () => {
  const dossiers = makeDossiers()
  const { browser, url } = serveForBrowser(() => startWith([writeLarge()]))
  const expected: RegExp[] = []
  const explorer = watchExplorer(browser, url)

  afterEach(() => explorer.close(expected.splice(0)))
  afterAll(() => dossiers.remove())

  it('opens a large store in which nobody shares an issue on ways to start, and never on everything', async () => {
    const page = await explorer.open()
    expect(await page.locator('#notes').textContent()).toContain(`${issues} positions: search for`)
    await page
      .locator('#stage .start')
      .getByRole('button', { name: /Quiet Person: 155 positions/ })
      .click()
    await page.waitForURL(/open=quiet&see=node/)
    await settle(page)
    await page.goBack()
    await page.locator('#stage .start').getByRole('button', { name: 'The most divided issues' }).click()
    await page.locator('.plot').waitFor()
    expect(await page.locator('#notes').textContent()).toContain(`40 of ${issues} issues`)
  })

  it('opens what was searched for, and draws another page of it', async () => {
    const page = await explorer.open()
    await page.locator('#search').pressSequentially('img')
    await page.getByRole('option').first().click()
    await settle(page)
    await expect.poll(async () => (await tableOf(page)).length).toBe(20)
    expect(await page.locator('#notes').textContent()).toContain('open it again for another page')
    await page.getByRole('button', { name: 'Draw another page of its positions' }).click()
    await page.waitForURL(/open=loud~2/)
    await expect.poll(async () => (await seen(page)).rows.length).toBe(40)
  })

  it('lays out what was opened step by step just as it lay, in a browser that was only given the address', async () => {
    const page = await explorer.open('?open=loud&see=node~loud')
    const first = await lookAt(page)
    await page.locator('#search').fill('quiet')
    await page.getByRole('option').first().click()
    await page.waitForURL(/open=quiet/)
    await settle(page)
    await page.getByRole('button', { name: 'Draw another page of its positions' }).click()
    await page.waitForURL(/open=quiet~2/)
    await settle(page)
    await page.locator('#panel-close').click()
    await zoomAndMove(page)
    const before = await lookAt(page)
    expect(before.svg).not.toBe(first.svg)
    const { search } = new URL(page.url())
    expect(search).toMatch(/^\?open=loud&open=quiet~2&at=-?[\d.]+,-?[\d.]+,[\d.]+$/)
    await expectSame(browser(), await lookAt(await explorer.open(search)), before)
    await page.reload()
    await expectSame(browser(), await lookAt(page), before)
  })

  it('moves through time, by slider and by keyboard', async () => {
    const page = await explorer.open('?open=loud')
    await page.getByRole('slider', { name: /^To/ }).waitFor()
    await page.getByRole('slider', { name: /^To/ }).focus()
    for (let month = 0; month < 3; month += 1) await page.keyboard.press('ArrowLeft')
    await page.waitForURL(/statedTo=2011-09/)
    await settle(page)
    const dates = (await tableOf(page)).map((row) => row.split(',').at(-1))
    expect(dates.length).toBeGreaterThan(0)
    expect(dates.filter((date) => date === '' || (date ?? '') > '2011-09')).toEqual([])
    await page.getByRole('slider', { name: /^To/ }).focus()
    await page.keyboard.press('End')
    await expect.poll(() => new URL(page.url()).search).toBe('?open=loud')
  })

  it('takes names as text, in the picture, the panel, the table and the files', async () => {
    const page = await explorer.open('?open=loud&see=node~loud')
    expect(await page.locator('#panel h3').first().textContent()).toBe(hostile)
    const svg = (await download(page, '#save-svg')).toString('utf8')
    expect(svg).toContain('&lt;img')
    expect(svg).not.toContain('<img')
    await page.getByRole('button', { name: 'Table' }).click()
    expect(await page.locator('#stage tbody th').first().textContent()).toBe(hostile)
    expect(await page.evaluate(() => 'planted' in window)).toBe(false)
  })

  it.each([
    ['an id that names nothing', '?open=nobody', 'Nothing has the id “nobody”'],
    ['an empty answer', '?actor=nobody', ''],
    ['a date that is none', '?statedFrom=2013-13', '2013-13'],
    ['a stance that is none', '?stance=LOVE', 'LOVE'],
  ])('says so when the address asks for %s', async (_what, query, sentence) => {
    expected.push(/400 \(Bad Request\)/)
    const page = await explorer.open(query)
    expect(await page.locator('#notes').textContent()).toContain(sentence)
    expect(await page.locator('#stage canvas').count()).toBe(0)
  })

  it('lets the reader out of an impossible filter', async () => {
    expected.push(/400 \(Bad Request\)/)
    const page = await explorer.open('?statedFrom=2013-13')
    await page.getByRole('button', { name: 'Clear the filters' }).click()
    await page.locator('#stage .start').waitFor()
    expect(new URL(page.url()).search).toBe('')
  })

  it.each([
    `?q=${encodeURIComponent(hostile)}`,
    `?see=${encodeURIComponent(hostile)}&view=${encodeURIComponent(hostile)}`,
    `?text=${encodeURIComponent(hostile)}&actor=${encodeURIComponent(hostile)}&open=${encodeURIComponent(hostile)}~99999999999`,
    `?open=a&see=on~a~b&see=x&view=track&by=`,
    `?${'open=x&'.repeat(500)}`,
  ])('takes a hostile address as text: %#', async (query) => {
    const page = await explorer.open(query)
    expect(await page.evaluate(() => 'planted' in window)).toBe(false)
    expect(await page.locator('img[src="x"]').count()).toBe(0)
    expect(await page.locator('#search').inputValue()).toBe(new URLSearchParams(query).get('q') ?? '')
  })

  it.each([
    ['https://example.org/a', 1],
    ['javascript:window.planted=1', 0],
    ['data:text/html,x', 0],
  ])('links a source to an address of the web alone: %s', async (url, links) => {
    const page = await explorer.open()
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: (await response.text()).replaceAll('"url":null', `"url":"${url}"`) })
    })
    await page.goto(page.url().replace(/\?.*/, '').concat('?see=position~on-rule-1-on-rule-1'))
    await page.locator('#panel').getByText('A long record').first().waitFor()
    expect(await page.locator(`#panel a[href="${url}"][rel="noopener noreferrer"]`).count()).toBe(links)
  })

  it('shows the table and a sentence where there is no WebGL', async () => {
    const page = await explorer.open('?open=loud')
    const rows = await tableOf(page)
    await page.addInitScript(() => {
      const getContext = HTMLCanvasElement.prototype.getContext
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.includes('webgl') ? null : getContext.call(this, kind as '2d', ...(rest as []))
      } as typeof getContext
    })
    await page.reload()
    await settle(page)
    expect(await page.locator('#notes').textContent()).toContain('it needs WebGL')
    expect(await page.locator('#stage tbody tr').count()).toBe(rows.length)
    // What was put into the page would stay.
    await page.close()
  })

  it('waits for a server that goes away, and goes on where it was', async () => {
    expected.push(/ERR_CONNECTION_REFUSED|Failed to load resource/)
    const first = await startServer()
    const { port } = new URL(first.url)
    const page = await explorer.open()
    await page.goto(`${first.url}/explorer?stance=OPPOSE`)
    const before = await seen(page)
    await page.locator('#tab-matrix').click()
    await page.locator('.plot').waitFor()
    await page.goBack()
    await settle(page)
    await first.close()
    await page.locator('#tab-matrix').click()
    await page.getByText('The server does not answer.').waitFor()
    expect(await page.locator('#chosen').textContent()).toContain('Oppose')
    const second = await startServer({ environment: { PORT: port } })
    try {
      await tryNow(page)
      await page.locator('.plot').waitFor()
      await page.locator('#banner').waitFor({ state: 'hidden' })
      await page.goBack()
      await expect.poll(() => seen(page)).toEqual(before)
    } finally {
      await second.close()
    }
  })

  it.each([
    ['TIMEOUT', 200],
    ['STORE_UNAVAILABLE', 503],
  ])('waits for a store that fails with %s in an answer of %i, and goes on where it was', async (code, status) => {
    expected.push(/Failed to load resource/)
    const page = await explorer.open('?open=loud&text=rule')
    const before = await seen(page)
    const sentence = status === 503 ? 'The server does not answer.' : 'The store is away just now.'
    const errors = [{ message: sentence, path: ['positionNetwork'], extensions: { code } }]
    await page.route('**/graphql', (route) => route.fulfill({ status, json: { data: null, errors } }))
    await page.locator('#tab-matrix').click()
    await page.getByText(`${sentence} Nothing is lost`).waitFor()
    expect(await page.locator('#chosen').textContent()).toContain('rule')
    expect(await page.locator('#notes [role=alert]').count()).toBe(0)
    await page.unroute('**/graphql')
    await tryNow(page)
    await page.locator('.plot').waitFor()
    await page.locator('#banner').waitFor({ state: 'hidden' })
    await page.goBack()
    await expect.poll(() => seen(page)).toEqual(before)
  })

  /** The page itself tries again after a second, and then has no such button any more. */
  async function tryNow(page: Page): Promise<void> {
    const click = page.getByRole('button', { name: 'Try now' }).click()
    await Promise.any([click, page.locator('.plot').waitFor()])
  }

  function writeLarge(): string {
    const numbers = Array.from({ length: issues }, (_, index) => index + 1)
    const words = (number: number) => `I am for rule number ${number}, and for no other.`
    return dossiers.write(
      'large',
      {
        source: {
          id: 'large-record',
          headline: 'A long record',
          publisher: 'large-press',
          language: 'en',
          text: 'article.txt',
        },
        organizations: { 'large-press': { name: 'Large Press', kind: 'MEDIA' } },
        people: { loud: { name: hostile }, quiet: { name: 'Quiet Person' } },
        issues: Object.fromEntries(
          numbers.map((number) => [
            `rule-${number}`,
            { kind: 'PROPOSITION' as const, name: `Rule number ${number} is good` },
          ]),
        ),
        statements: numbers.map((number) => ({
          id: `on-rule-${number}`,
          speaker: number % 2 ? 'loud' : 'quiet',
          statedAt: `201${number % 2}-${String((number % 12) + 1).padStart(2, '0')}`,
          quotes: [words(number)],
          positions: [{ issue: `rule-${number}`, stance: 'SUPPORT' as const, summary: `For rule ${number}.` }],
        })),
      },
      numbers.map(words).join('\n'),
    )
  }
})
