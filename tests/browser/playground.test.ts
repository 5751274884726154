import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { type Example, readExamples } from '../../src/web/build/examples.ts'
import { leaveOut, leavePage, openPage, type Watched } from './chromium.ts'
import { answer, run, textOf, type, waitForEditors } from './editors.ts'
import { serveForBrowser } from './serving.ts'

const examples = readExamples(join(import.meta.dirname, '../../examples'))
const first = examples[0] as Example
const withVariables = examples.find(({ variables }) => variables !== '') as Example

describe.skipIf(leaveOut())('the playground', { timeout: 30_000 }, () => {
  const { browser, url } = serveForBrowser()
  let opened: Watched[] = []

  afterEach(async () => {
    const watched = opened
    opened = []
    for (const one of watched) await leavePage(one)
    expect(watched.flatMap(({ outside }) => outside)).toEqual([])
    expect(watched.flatMap(({ complaints }) => complaints)).toEqual([])
  })

  async function open(address: string, options?: BrowserContextOptions): Promise<Page> {
    const watched = await openPage(browser(), new URL(address, url()).href, options)
    opened.push(watched)
    await waitForEditors(watched.page)
    return watched.page
  }

  it('opens with the first example and lists them all', async () => {
    const page = await open('/playground')
    expect(await textOf(page, 'operation.graphql')).toBe(first.query)
    expect(await textOf(page, 'variables.json')).toBe(first.variables)
    const listed = await menu(page).getByRole('button').allTextContents()
    expect(listed.toSorted()).toEqual(examples.map(({ question }) => question).toSorted())
    expect(await menu(page).locator('[aria-current]').allTextContents()).toEqual([first.question])
  })

  it('runs the first example and shows what the server answers', async () => {
    const page = await open('/playground')
    expect(await run(page)).toMatchObject(await ask(url(), first))
    expect(await page.locator('.graphiql-response').textContent()).toContain('data')
  })

  it('puts a chosen example and its variables into the editors, ready to run', async () => {
    const page = await open('/playground')
    await choose(page, withVariables)
    expect(await textOf(page, 'operation.graphql')).toBe(withVariables.query)
    expect(await textOf(page, 'variables.json')).toBe(withVariables.variables)
    expect(await run(page)).toMatchObject(await ask(url(), withVariables))
  })

  it('lets the keyboard choose and run', async () => {
    const page = await open('/playground')
    await menu(page).getByRole('button').first().focus()
    for (let step = 0; step < examples.length; step += 1) {
      if ((await page.locator(':focus').textContent()) === withVariables.question) break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    expect(await answer(page)).toMatchObject(await ask(url(), withVariables))
  })

  it('keeps what the reader wrote when an example is chosen', async () => {
    const page = await open('/playground')
    await type(page, '# my own')
    await choose(page, withVariables)
    expect(await textOf(page, 'operation.graphql')).toBe(withVariables.query)
    await page.locator('.graphiql-tab-button').first().click()
    await expect.poll(() => textOf(page, 'operation.graphql')).toContain('# my own')
    // A second visit brings back both, the query and its variables. GraphiQL stores every change of its tabs half a second
    // after it, in order: what is stored is the last change once the one before it was seen. How fast it stores is not looked at.
    await expect.poll(() => page.evaluate(storedTab), { timeout: 10_000 }).toContain('# my own')
    await page.locator('.graphiql-tab-button').last().click()
    await expect.poll(() => textOf(page, 'variables.json')).toBe(withVariables.variables)
    await expect.poll(() => page.evaluate(storedTab), { timeout: 10_000 }).toBe(withVariables.query)
    await page.goto(`${url()}/playground`)
    await waitForEditors(page)
    expect(await textOf(page, 'operation.graphql')).toBe(withVariables.query)
    expect(await textOf(page, 'variables.json')).toBe(withVariables.variables)
  })

  it('copies a link that opens the same query and variables, and does not run them', async () => {
    const page = await open('/playground', { permissions: ['clipboard-read', 'clipboard-write'] })
    await choose(page, withVariables)
    await type(page, '# after all + 100% "quoted" & <b>')
    const query = await textOf(page, 'operation.graphql')
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.getByText('Link copied').waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    const sent: string[] = []
    const other = await open('/playground')
    other.on('request', (request) => sent.push(request.postData() ?? ''))
    await other.goto(link)
    await waitForEditors(other)
    expect(await textOf(other, 'operation.graphql')).toBe(query)
    expect(await textOf(other, 'variables.json')).toBe(withVariables.variables)
    await expect.poll(() => sent.filter(Boolean).length).toBeGreaterThan(0)
    expect(sent.filter((body) => body !== '' && !body.includes('IntrospectionQuery'))).toEqual([])
    expect(await textOf(other, 'response.json')).toBe('')
  })

  it('puts the link into the address bar where there is no clipboard', async () => {
    const page = await open('/playground')
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.getByText('The link is in the address bar').waitFor()
    expect(new URL(page.url()).searchParams.get('query')).toBe(first.query)
  })

  it('opens the operation that a link names', async () => {
    const query = 'query One { one: __typename }\nquery Two { two: __typename }'
    const page = await open(`/playground?${new URLSearchParams({ query, operationName: 'Two' })}`)
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await expect
      .poll(async () => {
        await page.getByRole('button', { name: 'Copy link' }).click()
        return new URL(page.url()).searchParams.get('operationName')
      })
      .toBe('Two')
  })

  it('opens the example that a link names, and the documentation', async () => {
    const page = await open(`/playground?example=${withVariables.slug}&docs`)
    expect(await textOf(page, 'operation.graphql')).toBe(withVariables.query)
    await page.locator('.graphiql-doc-explorer').getByText('All Schema Types').waitFor()
    const types = await page.locator('.graphiql-doc-explorer .graphiql-doc-explorer-type-name').allTextContents()
    const listed = types.slice(types.indexOf('Actor'))
    expect(listed.length).toBeGreaterThan(50)
    expect(listed).toEqual(listed.toSorted())
  })

  it('takes what a link brings as text', async () => {
    const hostile = `<img src=x onerror=window.__xss=1></script><script>window.__xss=1</script>"}]'><svg onload=window.__xss=1>`
    const given = { query: hostile, variables: hostile, operationName: hostile }
    const page = await open(`/playground?${new URLSearchParams(given)}`)
    expect(await textOf(page, 'operation.graphql')).toBe(hostile)
    expect(await textOf(page, 'variables.json')).toBe(hostile)
    // What is planted would run once the page has come to rest.
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => '__xss' in window)).toBe(false)
    expect(await page.locator('img[src="x"], svg[onload]').count()).toBe(0)
  })

  it('has its panes below one another on a phone', async () => {
    const page = await open('/playground', { viewport: { width: 390, height: 780 } })
    await run(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    for (const pane of ['.examples', '.graphiql-query-editor', '.graphiql-response']) {
      const box = await page.locator(pane).boundingBox()
      expect(box?.width, pane).toBeGreaterThan(300)
      expect(box?.height, pane).toBeGreaterThan(150)
    }
  })

  it('follows the light and dark of the system', async () => {
    const page = await open('/playground', { colorScheme: 'light' })
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const light = await paper()
    await page.locator('.monaco-editor.vs').first().waitFor()
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('.monaco-editor.vs-dark').first().waitFor()
    expect(await paper()).not.toBe(light)
  })

  it('starts all three workers of the editor', async () => {
    const page = await open('/playground')
    await choose(page, withVariables)
    const names = () => page.workers().map((worker) => new URL(worker.url()).pathname.split('/').at(-1))
    await expect.poll(() => names().toSorted()).toEqual(['editor.worker.js', 'graphql.worker.js', 'json.worker.js'])
  })
})

function menu(page: Page) {
  return page.getByRole('region', { name: 'Examples' })
}

async function choose(page: Page, example: Example): Promise<void> {
  await menu(page).getByRole('button', { name: example.question, exact: true }).click()
}

/** The query of the open tab, as a next visit will find it. Runs in the page. */
function storedTab(): string {
  const { tabs, activeTabIndex } = JSON.parse(
    localStorage.getItem('graphiql:tabState') ?? '{"tabs":[{}],"activeTabIndex":0}',
  )
  return tabs[activeTabIndex].query
}

async function ask(url: string, { query, variables }: Example): Promise<{ data: unknown }> {
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: JSON.parse(variables || '{}') }),
  })
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown }
  expect(errors).toBeUndefined()
  expect(data).toEqual(expect.anything())
  return { data }
}
