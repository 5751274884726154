import { describe, expect, it } from 'vitest'
import { seriousFindings } from './axe.ts'
import { leaveOut } from './chromium.ts'
import { waitForEditors } from './editors.ts'
import { settle } from './explorerPage.ts'
import { serveForBrowser, startWith } from './serving.ts'

const explorerViews = [
  '',
  '?show=table',
  '?see=on~mara-venn~transit-fee',
  '?open=mara-venn&see=node~mara-venn',
  '?view=network',
  '?view=two-mode',
  '?view=matrix',
  '?view=matrix&show=table&see=node~transit-fee',
  '?view=agreement&see=agree~mara-venn~tolik-orsan',
  '?view=map',
  '?view=timeline&see=in~2018',
  '?view=track',
  '?view=findings&find=DISAGREEMENTS',
  '?view=track&actor=mara-venn&issue=transit-fee',
  '?actor=nobody',
  '?statedFrom=never',
]

/** One of each kind of picture, table and panel: the others have the same colours. */
const inDark = new Set([
  '',
  '?show=table',
  '?open=mara-venn&see=node~mara-venn',
  '?view=network',
  '?view=agreement&see=agree~mara-venn~tolik-orsan',
  '?view=map',
  '?view=timeline&see=in~2018',
  '?view=findings&find=DISAGREEMENTS',
  '?statedFrom=never',
])

describe.skipIf(leaveOut())('pages for everyone', { timeout: 60_000 }, () => {
  const { open } = serveForBrowser(startWith)

  it.each(explorerViews)('/explorer%s has nothing serious', async (query) => {
    const { page } = await open(`/explorer${query}`, {
      colorScheme: 'light',
      reducedMotion: 'reduce',
    })
    await settle(page)
    // The counts of the filters come after the picture.
    await page.locator('#facets label, #notes [role=alert]').first().waitFor({ state: 'attached' })
    expect(await seriousFindings(page)).toEqual([])
    if (inDark.has(query)) {
      await page.emulateMedia({ colorScheme: 'dark' })
      await settle(page)
      expect(await seriousFindings(page)).toEqual([])
    }
  })

  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    it('/ has nothing serious', async () => {
      const { page } = await open('/', { colorScheme })
      expect(await seriousFindings(page)).toEqual([])
    })

    it('/playground has nothing serious, with one query or with two', async () => {
      const { page } = await open('/playground', { colorScheme })
      await waitForEditors(page)
      expect(await seriousFindings(page)).toEqual([])
      await page.getByRole('button', { name: 'New tab' }).click()
      await page.locator('.graphiql-tab').nth(1).waitFor()
      expect(await seriousFindings(page)).toEqual([])
      expect(await page.locator('.graphiql-tab [aria-current=true]').count()).toBe(1)
    })
  })

  it('the conditions are named, and say what they found', async () => {
    const { page } = await open('/explorer?see=node~mara-venn')
    await settle(page)
    await page.locator('#facets details').evaluateAll((folds) => {
      for (const fold of folds) (fold as HTMLDetailsElement).open = true
    })
    await page.locator('#find-event').pressSequentially('treaty')
    await page.getByRole('option').first().waitFor()
    expect(await seriousFindings(page)).toEqual([])
  })

  it('the search box says what it found', async () => {
    const { page } = await open('/explorer')
    await settle(page)
    await page.locator('#search').pressSequentially('fee')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    expect(await seriousFindings(page)).toEqual([])
  })
})
