import { describe, expect, it } from 'vitest'
import { openEmbedded } from '../../src/store/embedded.ts'
import { setUp } from '../../src/store/open.ts'
import { startServer } from '../support/startServer.ts'
import { storeVotes } from '../support/votes.ts'
import { leaveOut } from './chromium.ts'
import { askServer, download, settle, tableOf, watchExplorer } from './explorerPage.ts'
import { serveForBrowser } from './serving.ts'

describe.skipIf(leaveOut())('maps of agreement', { timeout: 60_000 }, () => {
  const { browser, url } = serveForBrowser(async () => {
    const engine = await openEmbedded()
    await setUp(engine)
    await storeVotes(engine, { countries: 30, propositions: 240 })
    return startServer({ engine, environment: { DEMARCHE_SEED: 'none' } })
  })
  const explorer = watchExplorer(browser, url)

  it('are run through by the keyboard, told, kept in the address, and lead to the pairs behind a point', async () => {
    const page = await explorer.open('?view=map')
    type Answer = {
      agreementMaps: { maps: { from: string; placedCount: number; unitCount: number; x: (number | null)[] }[] }
    }
    const { agreementMaps } = await askServer<Answer>(
      url(),
      '{ agreementMaps(first: 200) { maps { from placedCount unitCount x } } }',
    )
    const drawn = agreementMaps.maps.filter(({ placedCount }) => placedCount > 0)
    expect(drawn.length).toBeGreaterThan(5)
    const [newest, before] = [drawn.at(-1), drawn.at(-2)]
    const slider = page.locator('#scrub input')
    const shown = () => page.locator('.plot circle:not([display=none])').count()
    expect(await slider.getAttribute('aria-valuetext')).toContain(
      `${newest?.from}: ${newest?.placedCount} of ${newest?.unitCount} units`,
    )
    expect(await shown()).toBe(newest?.placedCount)

    await slider.focus()
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL(new RegExp(`period=${before?.from}`))
    expect(await slider.getAttribute('aria-valuetext')).toMatch(new RegExp(`^${before?.from}: `))
    await expect.poll(shown).toBe(before?.placedCount)

    // Names lie neither over one another nor outside.
    const boxes = await page.locator('.plot').evaluate((plot) => {
      const parts = ({ left, right, top, bottom }: DOMRect) => ({ left, right, top, bottom })
      const names = [...plot.querySelectorAll('text.name')].map((name) => parts(name.getBoundingClientRect()))
      return { picture: parts(plot.getBoundingClientRect()), names }
    })
    expect(boxes.names.length).toBeGreaterThan(5)
    for (const [at, one] of boxes.names.entries()) {
      expect(one.left >= boxes.picture.left && one.right <= boxes.picture.right).toBe(true)
      expect(one.top >= boxes.picture.top && one.bottom <= boxes.picture.bottom).toBe(true)
      const over = boxes.names.slice(0, at).filter((other) => {
        const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
        // Letters have a line's height, of which they fill less.
        return wide > 1 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 4
      })
      expect(over).toEqual([])
    }

    // A point, then a pair: two clicks.
    const point = page.locator('.plot circle:not([display=none])').first()
    const unit = (await point.getAttribute('data-see'))?.split('~')[1]
    await point.focus()
    await page.keyboard.press('Enter')
    const pair = page.locator('#panel tbody button').first()
    await pair.waitFor()
    const other = await pair.textContent()
    const percent = await page.locator('#panel tbody td').first().textContent()
    type Pair = { agreement: { score: number; n: number } }
    const { agreement } = await askServer<Pair>(
      url(),
      `{ agreement(between: ["${unit}", "${other}"], where: { statedFrom: "${before?.from}", statedTo: "${before?.from}" }) { score n } }`,
    )
    expect(percent).toBe(`${Math.round(agreement.score * 100)} %`)
    await pair.click()
    await page.getByText(`${percent} agreement on ${agreement.n} shared issue`).waitFor()

    // The table is that of the period; as CSV it is of all. The file has them all side by side.
    await page.locator('#show-table').click()
    await page.locator('#stage tbody tr').first().waitFor()
    expect(await page.locator('#stage tbody tr').count()).toBe(before?.placedCount)
    expect(await tableOf(page)).toHaveLength(drawn.reduce((sum, { placedCount }) => sum + placedCount, 0))
    await page.locator('#show-picture').click()
    await page.locator('.plot').waitFor()
    const svg = (await download(page, '#save-svg')).toString('utf8')
    for (const { from } of drawn) expect(svg).toContain(`>${from}</text>`)
    expect(svg.match(/<circle/g)).toHaveLength(drawn.reduce((sum, { placedCount }) => sum + placedCount, 0))
    expect(svg).toContain('period=')

    // Another length of the periods; the period is that which holds the year.
    await page.locator('select[name=years]').selectOption('10')
    await page.waitForURL(/years=10/)
    await settle(page)
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^20[01]0–20[01]9: /)
    await page.goBack()
    await settle(page)
    expect(await slider.getAttribute('aria-valuetext')).toMatch(new RegExp(`^${before?.from}: `))
    await explorer.close()
  })
})
