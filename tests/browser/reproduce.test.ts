import { describe, expect, it } from 'vitest'
import { leaveOut } from './chromium.ts'
import { exploreCorpus } from './corpusExplorer.ts'
import { settle } from './explorerPage.ts'
import { difference, expectSame, lookAt, same, zoomAndMove } from './look.ts'

describe.skipIf(leaveOut())('the same address is the same picture', { timeout: 60_000 }, () => {
  const explorer = exploreCorpus()

  it.each(['network', 'two-mode'])('%s: after it was zoomed and moved', async (view) => {
    const page = await explorer.open(`?view=${view}`)
    const whole = await lookAt(page)
    await zoomAndMove(page)
    const before = await lookAt(page)
    expect(await difference(explorer.browser(), before, whole)).toBeGreaterThan(same * 20)
    await expectSame(explorer.browser(), await lookAt(await explorer.open(new URL(page.url()).search)), before)
  })

  it('going back shows what was seen, where it was', async () => {
    const page = await explorer.open('?issue=transit-fee')
    await zoomAndMove(page)
    const before = await lookAt(page)
    await page.getByRole('checkbox', { name: /− Oppose/ }).check()
    await page.waitForURL(/stance=OPPOSE/)
    expect(page.url()).not.toContain('at=')
    await settle(page)
    await page.goBack()
    await page.waitForURL(/at=/)
    await page.locator('#chosen').getByText('Oppose').waitFor({ state: 'detached' })
    await expectSame(explorer.browser(), await lookAt(page), before)
  })

  it('shows all again, and says so in the address', async () => {
    const page = await explorer.open('?view=network&at=0.2,0.7,0.4')
    await page.locator('.picture').focus()
    await page.keyboard.press('0')
    await page.waitForURL((address) => address.search === '?view=network')
    await expectSame(explorer.browser(), await lookAt(page), await lookAt(await explorer.open('?view=network')))
  })

  it('a place that is none shows all', async () => {
    const all = await lookAt(await explorer.open('?issue=transit-fee'))
    for (const at of ['1,2', 'x,y,z', '0.5,0.5,1e9', ''])
      await expectSame(explorer.browser(), await lookAt(await explorer.open(`?issue=transit-fee&at=${at}`)), all)
  })
})
