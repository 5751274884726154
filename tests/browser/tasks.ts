import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { settle, tableOf } from './explorerPage.ts'

/** Somebody at the page: what they do is counted. */
export interface Hand {
  page: Page
  click(what: Locator): Promise<void>
  /** Types a sentence, or a name, into the search of the page, and sends it. */
  ask(sentence: string): Promise<void>
}

export type AskServer = <Data>(query: string, variables?: object) => Promise<Data>

/** What an analyst wants to know, how to come by it, and whether what the page then says is what GraphQL answers. */
export interface Task {
  name: string
  /** Where it begins, below the server's address. */
  start: string
  go(hand: Hand): Promise<void>
  /** What is there as soon as it is answered. */
  answer: string
  /** Throws where the page says otherwise. */
  check(page: Page, ask: AskServer): Promise<void>
}

interface Ranking {
  agreements: { nodes: { score: number; n: number; right: { name: string } }[] }
}
interface Score {
  agreement: { score: number | null; n: number }
}
interface Dissents {
  agreement: {
    dissent: { pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: { unit: { id: string } }[] }
  }
}

export const tasks: Task[] = [
  {
    name: 'who agrees most with China on human rights',
    start: '/',
    go: ({ ask }) => ask('who agrees with China on human rights'),
    answer: '#ties table',
    async check(page, ask) {
      const query =
        '{ agreements(of: "CHN", where: { issue: ["unga-human-rights"] }, first: 10) { nodes { score n right { name } } } }'
      const { nodes } = (await ask<Ranking>(query)).agreements
      expect(nodes.length).toBeGreaterThan(2)
      expect(await rowsOf(page, '#ties div:first-child tbody tr')).toEqual(
        nodes.map(({ right, score, n }) => [right.name, score.toFixed(2), String(n)]),
      )
    },
  },
  {
    name: 'the United States and Israel by decade',
    start: '/',
    go: ({ ask }) => ask('USA and Israel by decade'),
    answer: '#periods tbody tr',
    async check(page, ask) {
      const rows = await rowsOf(page, '#periods tbody tr')
      expect(rows.length).toBeGreaterThan(4)
      for (const [period = '', figure = ''] of rows) {
        const [, from = '', to = ''] = /^(\d{3}0) to (\d{3}9)$/.exec(period) ?? []
        const query = `{ agreement(between: ["USA", "ISR"], where: { statedFrom: "${from}", statedTo: "${to}" }) { score n } }`
        const { score, n } = (await ask<Score>(query)).agreement
        expect(figure).toBe(score === null ? 'no shared issue' : `${score.toFixed(2)} ${n} issues`)
      }
    },
  },
  {
    name: 'who broke with the European Union on Palestine',
    start: '/',
    go: ({ ask }) => ask('who broke with the EU on Palestine'),
    answer: '#ranks tbody tr',
    async check(page, ask) {
      const { blocs } = await ask<{ blocs: { nodes: { id: string }[] } }>('{ blocs(first: 2) { nodes { id } } }')
      const other = blocs.nodes.find(({ id }) => id !== 'european-union')?.id
      const query = `query ($after: String) { agreement(between: ["european-union", "${other}"], level: BLOC, where: { issue: ["unga-palestinian-conflict"] }) {
        dissent(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { unit { id } } } } }`
      let [found, after, hasMore] = [0, null as string | null, true]
      for (let at = 0; at < 5 && hasMore; at += 1) {
        const { dissent } = (await ask<Dissents>(query, { after })).agreement
        found += dissent.nodes.filter(({ unit }) => unit.id === 'european-union').length
        ;[after, hasMore] = [dissent.pageInfo.endCursor, dissent.pageInfo.hasNextPage]
      }
      const rows = await rowsOf(page, '#ranks tbody tr')
      expect(found).toBeGreaterThan(0)
      expect(rows.reduce((sum, [, times]) => sum + Number(times), 0)).toBe(found)
    },
  },
  {
    name: 'what Cui said about cybersecurity, in his words',
    start: '/',
    go: ({ ask }) => ask('what did Cui say about cybersecurity?'),
    answer: '#latest blockquote',
    async check(page, ask) {
      const query =
        '{ positions(where: { actor: ["cui-tiankai"], issue: ["cybersecurity"], mode: [STATEMENT] }, first: 8) { nodes { quotations { exact } } } }'
      type Said = { positions: { nodes: { quotations: { exact: string }[] }[] } }
      const { nodes } = (await ask<Said>(query)).positions
      expect(await page.locator('#latest blockquote').allTextContents()).toEqual(
        nodes.flatMap(({ quotations }) => quotations.map(({ exact }) => exact)),
      )
    },
  },
  {
    name: 'in which role he spoke',
    start: '/actor/cui-tiankai',
    go: ({ click, page }) => click(page.locator('#latest').getByRole('link', { name: 'in its words' }).first()),
    answer: 'main mark',
    async check(page, ask) {
      type Spoken = { quotation: { statement: { appointment: { post: { title: string } } } } }
      const id = decodeURIComponent(new URL(page.url()).hash.slice(1))
      const query = 'query ($id: ID!) { quotation(id: $id) { statement { appointment { post { title } } } } }'
      const { statement } = (await ask<Spoken>(query, { id })).quotation
      const said = page.locator('main .card').filter({ hasText: statement.appointment.post.title })
      expect(await said.count()).toBeGreaterThan(0)
    },
  },
  {
    name: 'who contradicted themselves',
    start: '/',
    go: ({ ask }) => ask('who contradicted themselves?'),
    answer: '#stage table, #stage .empty',
    async check(page, ask) {
      await settle(page)
      const { contradictions } = await ask<{ contradictions: { totalCount: number } }>(
        '{ contradictions { totalCount } }',
      )
      expect(contradictions.totalCount).toBeGreaterThan(0)
      expect(await page.locator('#summary').textContent()).toContain(
        `${contradictions.totalCount.toLocaleString('en')} contradiction`,
      )
    },
  },
  {
    name: 'a name misspelt',
    start: '/',
    go: ({ ask }) => ask('Tinkai'),
    answer: '#actors .card',
    async check(page) {
      expect(await page.locator('#actors .card a').first().textContent()).toBe('Cui Tiankai')
    },
  },
  {
    name: 'when it was said',
    start: '/',
    async go({ click, page }) {
      await click(page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Explorer' }))
      await click(page.locator('#tab-timeline'))
    },
    answer: '#stage .plot',
    async check(page, ask) {
      await settle(page)
      type Periods = { timeline: { period: string | null; totalCount: number }[] }
      const { timeline } = await ask<Periods>('{ timeline(first: 1000) { period totalCount } }')
      const rows = (await tableOf(page)).map((row) => row.split(',').slice(0, 2))
      expect(rows).toEqual(timeline.map(({ period, totalCount }) => [period ?? 'No date', String(totalCount)]))
    },
  },
  {
    name: 'how far blocs agree',
    start: '/',
    go: ({ click, page }) =>
      click(page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Explorer' })),
    answer: '#stage .plot',
    async check(page, ask) {
      await settle(page)
      type Grid = { agreementMatrix: { scores: (number | null)[][] } }
      const { scores } = (await ask<Grid>('{ agreementMatrix(level: BLOC) { scores } }')).agreementMatrix
      const pairs = scores.flatMap((row, i) => row.filter((score, j) => j > i && score !== null))
      expect(pairs.length).toBeGreaterThan(0)
      expect((await tableOf(page)).map((row) => Number(row.split(',').at(-3))).sort()).toEqual(
        pairs.map((score) => Math.round((score ?? 0) * 100)).sort(),
      )
    },
  },
  {
    name: 'the network that is seen, in Gephi Lite',
    start: '/explorer?view=network',
    async go({ click, page }) {
      await page.locator('[data-laid-out]').waitFor()
      await click(page.locator('#take summary'))
      await page.locator('#take').getByRole('link', { name: 'Open in Gephi Lite' }).filter({ visible: true }).hover()
    },
    answer: '[data-laid-out]',
    async check(page, ask) {
      const link = page.locator('#take').getByRole('link', { name: 'Open in Gephi Lite' }).filter({ visible: true })
      const address = await link.evaluate((anchor: HTMLAnchorElement) => anchor.href)
      const { headers } = await fetch(address, { redirect: 'manual' })
      const to = new URL(headers.get('location') ?? '')
      const file = await fetch(to.searchParams.get('file') ?? '', { headers: { origin: to.origin } })
      const graph = await file.text()
      type Network = { positionNetwork: { edgeCount: number } }
      const { positionNetwork } = await ask<Network>('{ positionNetwork(first: 1) { edgeCount } }')
      const rows = await tableOf(page)
      expect(rows.length).toBeGreaterThan(0)
      expect(rows.length).toBeLessThanOrEqual(positionNetwork.edgeCount)
      expect(graph.match(/<edge /g)).toHaveLength(rows.length)
    },
  },
  {
    name: 'the address of what is seen, to pass on',
    start: '/explorer?view=timeline&country=CHN',
    async go({ click, page }) {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.locator('#stage .plot').waitFor()
      await click(page.locator('#share'))
    },
    answer: '#stage .plot',
    async check(page) {
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
    },
  },
  {
    name: 'back to what was seen before',
    start: '/explorer?view=timeline&country=CHN',
    async go({ click, page }) {
      await page.locator('#stage .plot').waitFor()
      await click(page.locator('#tab-findings'))
      await page.waitForURL(/view=findings/)
      await settle(page)
      await page.goBack()
    },
    answer: '#stage .plot',
    async check(page) {
      expect(new URL(page.url()).search).toBe('?view=timeline&country=CHN')
      expect(await page.locator('#chosen').textContent()).toContain('China')
    },
  },
]

/** The cells of rows as they read. */
async function rowsOf(page: Page, rows: string): Promise<string[][]> {
  return page
    .locator(rows)
    .evaluateAll((all) =>
      all.map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
      ),
    )
}

/** Does a task; how often was clicked and asked, and the milliseconds from the last act to the answer. */
export async function doTask(
  page: Page,
  { go, answer }: Task,
): Promise<{ clicks: number; asked: number; took: number }> {
  let [clicks, asked, since] = [0, 0, performance.now()]
  const click = async (what: Locator) => {
    clicks += 1
    await what.waitFor()
    since = performance.now()
    await what.click()
  }
  const ask = async (sentence: string) => {
    asked += 1
    const box = page.getByRole('searchbox').first()
    await box.fill(sentence)
    since = performance.now()
    await box.press('Enter')
    await page.waitForURL((address) => address.pathname !== '/')
  }
  await go({ page, click, ask })
  await page.locator(answer).first().waitFor()
  return { clicks, asked, took: performance.now() - since }
}
