import { afterEach, describe, expect, it } from 'vitest'
import { choices } from '../../src/web/explorer/state.ts'
import { seededPositions } from '../support/startServer.ts'
import { leaveOut } from './chromium.ts'
import { askServer, download, seen, settle, tableOf, watchExplorer } from './explorerPage.ts'
import { serveForBrowser } from './serving.ts'

/** A view of one edge between two nodes: it lies across the middle of the picture. */
const oneEdge = '?issue=objective-media-reports'
const evidence = '?see=on~cui-tiankai~new-cyber-rules'

describe.skipIf(leaveOut())('the explorer on the article', { timeout: 60_000 }, () => {
  const { browser, url } = serveForBrowser()
  const explorer = watchExplorer(browser, url)

  afterEach(() => explorer.close())

  it('opens on the graph of the article', async () => {
    const page = await explorer.open('', { reducedMotion: 'no-preference' })
    expect(await page.locator('#summary').textContent()).toContain(`${seededPositions} positions`)
    expect(await page.locator('#stage canvas').count()).toBeGreaterThan(0)
    expect(await page.locator('#undated').textContent()).toContain('No position here has a date')
  })

  it('has a table twin with a row for each edge drawn', async () => {
    const page = await explorer.open()
    const svg = (await download(page, '#save-svg')).toString('utf8')
    const rows = await tableOf(page)
    expect(svg.match(/<line /g)).toHaveLength(rows.length)
    await page.getByRole('button', { name: 'Table' }).click()
    expect(await page.locator('#stage tbody tr').count()).toBe(rows.length)
    expect(new URL(page.url()).search).toBe('?show=table')
  })

  it('shows the quote behind an edge in its article', async () => {
    const page = await explorer.open(oneEdge)
    await page.locator('#stage').click()
    await page.locator('#panel mark').first().waitFor()
    const query = `query ($issue: ID!) { positions(where: { issue: [$issue] }) { nodes { quotations { start end source { text } } } } }`
    type Answer = { positions: { nodes: { quotations: { start: number; end: number; source: { text: string } }[] }[] } }
    const { positions } = await askServer<Answer>(url(), query, { issue: 'objective-media-reports' })
    const quotations = positions.nodes.flatMap((node) => node.quotations)
    expect(await page.locator('#panel mark').allTextContents()).toEqual(
      quotations.map(({ start, end, source }) => source.text.slice(start, end)),
    )
    expect(await page.locator('#panel .text').textContent()).toBe(quotations[0]?.source.text)
    const inView = await page
      .locator('#panel mark')
      .first()
      .evaluate((mark) => {
        const [inner, outer] = [mark, mark.closest('.text') as Element].map((one) => one.getBoundingClientRect())
        return inner !== undefined && outer !== undefined && inner.top >= outer.top && inner.top < outer.bottom
      })
    expect(inView).toBe(true)
  })

  it('says the role, on whose behalf, the event and the source', async () => {
    const page = await explorer.open(evidence)
    const facts = await page.locator('#panel dl').first().textContent()
    for (const fact of ['Ambassador to the United States', 'China', 'No source gives a date', 'Foreign Affairs']) {
      expect(facts).toContain(fact)
    }
  })

  it('opens a node by the keyboard alone', async () => {
    const page = await explorer.open(oneEdge)
    await page.locator('.picture').focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.locator('#said').textContent()).toContain('Enter opens it')
    await page.keyboard.press('Enter')
    await page.locator('#panel .node h3').waitFor()
    expect(new URL(page.url()).searchParams.get('open')).not.toBeNull()
    await page.keyboard.press('Escape')
    await page.locator('#panel').waitFor({ state: 'hidden' })
    await expect.poll(() => page.evaluate(() => document.activeElement?.classList.contains('picture'))).toBe(true)
  })

  it('reads the evidence by the keyboard alone, from the table', async () => {
    const page = await explorer.open('?show=table&stance=NONE')
    await page.locator('#stage tbody button').first().focus()
    await page.keyboard.press('Enter')
    await page.locator('#panel blockquote').first().waitFor()
    expect(await page.locator('#panel .sign').first().textContent()).toBe('? No stance')
  })

  it('finds an issue while it is typed, and takes it by the keyboard', async () => {
    const page = await explorer.open()
    await page.locator('#search').pressSequentially('cyber rul')
    await page.getByRole('option').first().waitFor()
    expect(await page.locator('#hits mark').allTextContents()).toContain('rul')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await settle(page)
    expect(new URL(page.url()).searchParams.get('see')).toMatch(/^node~/)
    expect(await page.locator('#panel h3').first().textContent()).toMatch(/rules/)
  })

  it('filters, and goes back', async () => {
    const page = await explorer.open()
    const before = await seen(page)
    await page.getByRole('checkbox', { name: /− Oppose/ }).check()
    await page.waitForURL(/stance=OPPOSE/)
    const { rows, chosen } = await seen(page)
    expect(rows.filter((row) => /supports|speaks about/.test(row))).toEqual([])
    expect(rows.filter((row) => row.includes('opposes')).length).toBeGreaterThan(3)
    expect(chosen).toContain('Oppose')
    await page.goBack()
    await expect.poll(() => seen(page)).toEqual(before)
    await page.goForward()
    await expect.poll(async () => (await seen(page)).rows).toEqual(rows)
  })

  it.each([
    '?stance=OPPOSE&stance=NONE',
    `${evidence}&show=table`,
    '?open=USA&open=jonathan-tepperman&see=node~USA&q=syria',
    '?view=matrix&issue=cybersecurity&see=on~cui-tiankai~few-cyber-rules',
    '?view=network&level=COUNTRY&weight=CONGRUENCE',
    '?view=timeline&by=MONTH&text=rules',
  ])('reloads %s to the same view', async (query) => {
    const page = await explorer.open(query)
    const before = await seen(page)
    expect(new URLSearchParams(before.address)).toEqual(new URLSearchParams(query))
    await page.reload()
    expect(await seen(page)).toEqual(before)
    expect(await page.locator('#search').inputValue()).toBe(new URLSearchParams(query).get('q') ?? '')
  })

  it('copies its link', async () => {
    const page = await explorer.open(evidence, { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.getByText('Link copied').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
  })

  it.each(choices.view)('links from %s to a query that the server answers', async (view) => {
    const page = await explorer.open(`?view=${view}&actor=cui-tiankai`)
    const link = new URL((await page.locator('#query').getAttribute('href')) ?? '', url())
    expect(link.pathname).toBe('/playground')
    const params = link.hash ? new URLSearchParams(link.hash.slice(1)) : link.searchParams
    const variables = JSON.parse(params.get('variables') ?? '{}')
    expect(variables).toMatchObject({ where: { actor: ['cui-tiankai'] } })
    expect(await askServer(url(), params.get('query') ?? '', variables)).toEqual(expect.anything())
  })

  it('saves the picture as SVG and PNG, and the table as CSV', async () => {
    const page = await explorer.open()
    const svg = (await download(page, '#save-svg')).toString('utf8')
    expect(svg).toMatch(/^<svg .*Cui Tiankai.*<\/svg>$/s)
    // It can stand alone: what it is, what its marks mean, where and when it was made, and by which query.
    const today = new Date().toISOString().slice(0, 10)
    for (const said of [
      'Who takes which stance',
      `${seededPositions} positions`,
      'Abstain',
      url(),
      today,
      'tableSha256',
    ])
      expect(svg).toContain(said)
    expect(svg).not.toMatch(/var\(|url\(|<script|href=/)
    const png = await download(page, '#save-png')
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(2400)
    const csv = (await download(page, '#save-csv')).toString('utf8')
    expect(csv).toMatch(/^Who,Does,What or whom,Positions,Earliest,Latest\r\n/)
  })

  it('lays out without moving where motion is not wanted', async () => {
    const page = await explorer.open('', { reducedMotion: 'reduce' })
    expect(await page.locator('[data-laid-out]').count()).toBe(1)
  })

  it('is drawn in the dark, and follows when it gets light', async () => {
    const page = await explorer.open('', { colorScheme: 'dark' })
    const stage = () => page.locator('#stage').evaluate((element) => getComputedStyle(element).backgroundColor)
    const dark = await stage()
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await stage()).not.toBe(dark)
    await settle(page)
    expect((await download(page, '#save-svg')).toString('utf8')).toContain('fill="rgb(255, 255, 255)"')
  })

  it.each([
    [768, 1024],
    [1024, 768],
    [360, 740],
  ])('fits a touch screen of %i by %i', async (width, height) => {
    const page = await explorer.open(evidence, { viewport: { width, height }, hasTouch: true })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.locator('#panel-close').tap()
    await page.locator('#panel').waitFor({ state: 'hidden' })
    await page.getByRole('link', { name: 'Matrix' }).tap()
    await page.locator('.plot').waitFor()
  })
})
