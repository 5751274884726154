import { describe, expect, it } from 'vitest'
import { leaveOut } from './chromium.ts'
import { exploreCorpus } from './corpusExplorer.ts'
import { askServer, download, seen, settle, tableOf } from './explorerPage.ts'

const charts = ['matrix', 'agreement', 'timeline', 'track&actor=mara-venn&issue=transit-fee']
const networks = ['network', 'two-mode']

describe.skipIf(leaveOut())('charts and networks of the fictional corpus', { timeout: 60_000 }, () => {
  const explorer = exploreCorpus()

  it.each(charts)(
    '%s: a mark leads to the words behind it, by mouse and by keyboard, and all is saved',
    async (view) => {
      const page = await explorer.open(`?view=${view}`)
      const mark = page.locator('.plot [data-see]').first()
      expect(await mark.getAttribute('aria-label')).toMatch(/\w/)
      await mark.click()
      await page.locator('#panel :is(blockquote, td)').first().waitFor()
      const read = await page.locator('#panel-body').textContent()
      await page.locator('#panel-close').click()
      await mark.focus()
      await page.keyboard.press('Enter')
      await expect.poll(() => page.locator('#panel-body').textContent()).toBe(read)
      expect(await page.locator('.plot .marked').count()).toBeGreaterThan(0)
      const svg = (await download(page, '#save-svg')).toString('utf8')
      expect(svg).toMatch(/^<svg .*<\/svg>$/s)
      expect(svg).not.toMatch(/var\(--(?!plot)|url\(|<style|<script|href=/)
      const png = await download(page, '#save-png')
      expect(png.subarray(1, 4).toString()).toBe('PNG')
      expect((await tableOf(page)).length).toBeGreaterThan(1)
    },
  )

  it.each([...charts, ...networks, 'findings&find=SHIFTS'])(
    '%s: has a table twin that leads to the same',
    async (view) => {
      const page = await explorer.open(`?view=${view}&show=table`)
      expect(await page.locator('#stage tbody tr').count()).toBe((await tableOf(page)).length)
      await page.locator('#stage tbody button').first().click()
      await page.locator('#panel :is(blockquote, td, .lines)').first().waitFor()
    },
  )

  it('counts in the timeline what the server counts', async () => {
    const page = await explorer.open('?view=timeline')
    type Answer = { timeline: { period: string | null; totalCount: number }[] }
    const { timeline } = await askServer<Answer>(explorer.url(), '{ timeline { period totalCount } }')
    const rows = (await tableOf(page)).map((row) => row.split(',').slice(0, 2))
    expect(rows).toEqual(timeline.map(({ period, totalCount }) => [period ?? 'No date', String(totalCount)]))
  })

  it('draws a cell in the matrix for every actor and issue with a stance', async () => {
    const page = await explorer.open('?view=matrix')
    type Answer = { positionNetwork: { edges: { source: string; target: string }[] } }
    const query = '{ positionNetwork(mode: TWO_MODE, aggregation: COMBINE, first: 5000) { edges { source target } } }'
    const { positionNetwork } = await askServer<Answer>(explorer.url(), query)
    const pairs = new Set(positionNetwork.edges.map(({ source, target }) => `on~${source}~${target}`))
    const drawn = await page
      .locator('.plot [data-see]')
      .evaluateAll((marks) => marks.map((mark) => (mark as SVGElement).dataset.see))
    expect(new Set(drawn)).toEqual(pairs)
    expect(drawn).toHaveLength(pairs.size)
  })

  it('compares in the heat map what the server compares', async () => {
    const page = await explorer.open('?view=agreement')
    type Answer = { agreementMatrix: { scores: (number | null)[][]; uncertain: number[][] } }
    const { agreementMatrix } = await askServer<Answer>(explorer.url(), '{ agreementMatrix { scores uncertain } }')
    const open = agreementMatrix.uncertain.flatMap((row, i) =>
      row.filter((_, j) => j > i && agreementMatrix.scores[i]?.[j] !== null),
    )
    const pairs = agreementMatrix.scores.flatMap((row, i) => row.filter((score, j) => j > i && score !== null))
    expect((await tableOf(page)).map((row) => Number(row.split(',').at(-3))).sort()).toEqual(
      pairs.map((score) => Math.round((score ?? 0) * 100)).sort(),
    )
    expect((await tableOf(page)).map((row) => Number(row.split(',').at(-1))).sort()).toEqual(open.sort())
    expect(await page.locator('.plot [data-see]').count()).toBe(pairs.length * 2)
  })

  it('draws every link of the network, and names its blocs', async () => {
    const page = await explorer.open('?view=network')
    type Answer = { positionNetwork: { edgeCount: number; blocs: { members: { name: string }[] }[] } }
    const query = '{ positionNetwork(aggregation: SUBTRACT) { edgeCount blocs { members { name } } } }'
    const { positionNetwork } = await askServer<Answer>(explorer.url(), query)
    const svg = (await download(page, '#save-svg')).toString('utf8')
    expect(svg.match(/<line /g)).toHaveLength(positionNetwork.edgeCount)
    const legend = await page.locator('#legend').textContent()
    for (const { name } of positionNetwork.blocs[0]?.members.slice(0, 4) ?? []) expect(legend).toContain(name)
    expect(legend).toMatch(/Bloc A: /)
    // No name lies over another or leaves the picture.
    const boxes = await page.evaluate((text) => {
      const host = document.createElement('div')
      host.innerHTML = text
      document.body.append(host)
      const picture = host.querySelector('svg')?.getBoundingClientRect()
      const names = [...host.querySelectorAll('text.name')].map((name) => name.getBoundingClientRect())
      host.remove()
      const parts = ({ left, right, top, bottom }: DOMRect) => ({ left, right, top, bottom })
      return { picture: parts(picture as DOMRect), names: names.map(parts) }
    }, svg)
    expect(boxes.names.length).toBeGreaterThan(5)
    const { picture } = boxes
    for (const [at, one] of boxes.names.entries()) {
      expect(one.left >= picture.left && one.right <= picture.right).toBe(true)
      expect(one.top >= picture.top && one.bottom <= picture.bottom).toBe(true)
      // Letters have a line's height, of which they fill less.
      const over = boxes.names.slice(0, at).filter((other) => {
        const [wide, high] = [
          Math.min(one.right, other.right) - Math.max(one.left, other.left),
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
        ]
        return wide > 1 && high > 4
      })
      expect(over).toEqual([])
    }
    expect(svg).toContain('A · ')
  })

  it.each(['COUNTRY', 'ORGANIZATION', 'BLOC'])('reads what stands behind a cell at the level of %s', async (level) => {
    const page = await explorer.open(`?view=matrix&level=${level}`)
    await page.locator('.plot [data-see]').first().click()
    await page.locator('#panel .position').first().waitFor()
    await page.goto(`${explorer.url()}/explorer?view=two-mode&level=${level}&show=table`)
    await settle(page)
    expect(await page.locator('#stage tbody tr').count()).toBeGreaterThan(0)
  })

  it('reads what stands behind a link of the network', async () => {
    const page = await explorer.open('?view=network&show=table')
    await page.locator('#stage tbody button').first().click()
    await page.locator('#panel blockquote').first().waitFor()
    const cells = await page.locator('#stage tbody tr').first().locator('th, td').allTextContents()
    const titles = await page.locator('#panel .position > h3').allTextContents()
    expect(titles.length).toBeGreaterThan(1)
    expect(titles.filter((title) => ![cells[0], cells[3]].some((name) => title.startsWith(name ?? '-')))).toEqual([])
  })

  it('offers the tracks of those who changed, and draws one', async () => {
    const page = await explorer.open('?view=track')
    type Answer = { shifts: { totalCount: number } }
    const { shifts } = await askServer<Answer>(explorer.url(), '{ shifts { totalCount } }')
    expect(await page.locator('#summary').textContent()).toContain(`${shifts.totalCount} changes of stance`)
    await page.locator('#stage tbody button').first().click()
    await page.locator('.plot').waitFor()
    expect(new URL(page.url()).searchParams.get('actor')).not.toBeNull()
    expect(await page.locator('.plot [data-see]').count()).toBe(
      (await tableOf(page)).filter((row) => !row.startsWith('No date')).length,
    )
  })

  it('lists what was found, as many as the server counts, and leads to both sides', async () => {
    const page = await explorer.open('?view=findings&find=DISAGREEMENTS')
    type Answer = { disagreements: { totalCount: number }; offLine: { nodes: { certain: boolean }[] } }
    const query = '{ disagreements { totalCount } offLine(first: 100) { nodes { certain } } }'
    const { disagreements, offLine } = await askServer<Answer>(explorer.url(), query)
    expect(await page.locator('#summary').textContent()).toContain(`${disagreements.totalCount} disagreements`)
    expect(await tableOf(page)).toHaveLength(disagreements.totalCount)
    await page.locator('#stage tbody button').first().click()
    await expect.poll(() => page.locator('#panel .position').count()).toBe(2)
    await page.locator('select[name=find]').selectOption('OFF_LINE')
    await page.waitForURL(/find=OFF_LINE/)
    await expect
      .poll(async () => (await tableOf(page)).map((row) => !row.endsWith('Dates leave it open')))
      .toEqual(offLine.nodes.map(({ certain }) => certain))
  })

  it('opens on what was found first of all that can be', async () => {
    // He changed, and contradicted himself never within a year.
    const page = await explorer.open('?view=findings&actor=mara-venn')
    type Answer = { contradictions: { totalCount: number }; shifts: { totalCount: number } }
    const query = `query ($where: PositionFilter) { contradictions(where: $where) { totalCount } shifts(where: $where) { totalCount } }`
    const found = await askServer<Answer>(explorer.url(), query, { where: { actor: ['mara-venn'] } })
    const kinds = ['contradiction', 'change'] as const
    const many = [found.contradictions.totalCount, found.shifts.totalCount]
    const at = many.findIndex((total) => total > 0)
    expect(at).toBe(1)
    expect(await page.locator('#summary').textContent()).toContain(`${many[at]} ${kinds[at]}`)
    expect(await page.locator('#notes').textContent()).toContain('Nobody took both sides')
    expect(new URL(page.url()).searchParams.get('find')).toBeNull()
    expect(await page.locator('select[name=find]').inputValue()).toBe('AUTO')
  })

  it('changes what it counts by, and goes back', async () => {
    const page = await explorer.open('?view=timeline')
    const before = await seen(page)
    await page.locator('select[name=by]').selectOption('MONTH')
    await page.waitForURL(/by=MONTH/)
    await expect.poll(async () => (await tableOf(page)).length).toBeGreaterThan(before.rows.length)
    await page.goBack()
    await expect.poll(() => seen(page)).toEqual(before)
    expect(await page.locator('select[name=by]').inputValue()).toBe('YEAR')
  })

  it('keeps its controls in one line beside an open panel', async () => {
    const page = await explorer.open('?view=network&see=node~mara-venn')
    await page.locator('#panel h3').first().waitFor()
    const tops = await page.evaluate(() =>
      ['#options', '#twin', '#take', '#share'].map((part) => document.querySelector(part)?.getBoundingClientRect().top),
    )
    expect(Math.max(...tops.map(Number)) - Math.min(...tops.map(Number))).toBeLessThan(8)
  })

  it('fits a chart to a window that becomes narrower', async () => {
    const page = await explorer.open('?view=timeline')
    await page.setViewportSize({ width: 800, height: 900 })
    await expect
      .poll(() => page.locator('.plot').evaluate((chart) => chart.getBoundingClientRect().right <= innerWidth))
      .toBe(true)
  })
})
