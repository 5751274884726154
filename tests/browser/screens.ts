import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { pages } from '../../src/pages/pages.ts'
import { choices as viewChoices } from '../../src/web/explorer/state.ts'
import { launchChromium, openPage } from './chromium.ts'
import { askServer, settle } from './explorerPage.ts'

/**
 * Takes every page and every view of a server that runs, at a width in light or dark, as one sheet to look at:
 * `npm run screenshots -- http://127.0.0.1:4000 FOLDER [1440 1024 390] [light dark]`
 */
const [address = '', folder = '', ...choices] = process.argv.slice(2)
if (!address || !folder) throw new Error('The address of a server and a folder are wanted.')
const url = address.replace(/\/$/, '')
const widths = [1440, 1024, 390].filter((width) => isChosen(String(width), /^\d+$/))
const schemes = (['light', 'dark'] as const).filter((scheme) => isChosen(scheme, /^[a-z]+$/))
const high: Record<number, number> = { 1440: 900, 1024: 768, 390: 780 }

mkdirSync(folder, { recursive: true })
const browser = await launchChromium()
const paths = await pathsOf(url)
for (const width of widths) {
  for (const colorScheme of schemes) {
    const viewport = { width, height: high[width] ?? 900 }
    const { page } = await openPage(browser, url, { colorScheme, viewport, reducedMotion: 'reduce' })
    page.setDefaultTimeout(60_000)
    const taken: { path: string; picture: Buffer }[] = []
    for (const path of paths) taken.push({ path, picture: await take(page, path) })
    await page.context().close()
    const columns = width === 390 ? 6 : width === 1024 ? 3 : 2
    for (let at = 0; at < taken.length; at += columns * 2) {
      const file = join(folder, `${width}-${colorScheme}-${1 + at / (columns * 2)}.png`)
      await sheet(browser, taken.slice(at, at + columns * 2), columns, file)
      console.log(file)
    }
  }
}
await browser.close()

function isChosen(value: string, kind: RegExp): boolean {
  const some = choices.filter((choice) => kind.test(choice))
  return some.length === 0 || some.includes(value)
}

/** The pages of what the graph knows most about, those that have no data of their own, and every view of the explorer. */
async function pathsOf(url: string): Promise<string[]> {
  type Named = { id: string; name: string }
  type Most = {
    facets: { actor: { node: Named }[]; issue: { node: Named }[] }
    blocs: { nodes: Named[] }
    people: { nodes: Named[] }
    events: { nodes: Named[] }
    sources: { nodes: Named[] }
  }
  const { facets, ...others } = await askServer<Most>(
    url,
    `{ facets { actor(first: 2) { node { id ... on Actor { name } } } issue(first: 1) { node { id ... on Issue { name } } } }
      blocs(first: 1) { nodes { id } } people(first: 1) { nodes { id } } events(first: 1) { nodes { id } } sources(first: 1) { nodes { id } } }`,
  )
  const [one, two] = facets.actor.map(({ node }) => node)
  const [issue] = facets.issue.map(({ node }) => node)
  const named = (kind: string, nodes: (Named | undefined)[]) =>
    nodes.flatMap((node) => (node ? [`/${kind}/${encodeURIComponent(node.id)}`] : []))
  const addresses: Record<string, string[]> = {
    '/': ['/'],
    '/search': [`/search?q=${encodeURIComponent(one?.name ?? 'peace')}`],
    '/actor/:id': named('actor', [one, others.people.nodes[0], others.blocs.nodes[0]]),
    '/issue/:id': named('issue', [issue]),
    '/event/:id': named('event', [others.events.nodes[0]]),
    '/source/:id': named('source', [others.sources.nodes[0]]),
    '/compare': one && two ? [`/compare?${new URLSearchParams({ a: one.id, b: two.id })}`] : [],
  }
  return [
    ...Object.keys(pages).flatMap((page) => {
      if (!addresses[page]) throw new Error(`The page ${page} has no address here.`)
      return addresses[page]
    }),
    ...viewChoices.view.map((view) => `/explorer?view=${view}`),
    ...(one ? [`/explorer?view=matrix&see=${encodeURIComponent(`node~${one.id}`)}`] : []),
    '/embed?view=network',
    '/export',
    '/playground',
  ]
}

async function take(page: Page, path: string): Promise<Buffer> {
  await page.goto(url + path)
  if (path.startsWith('/explorer')) await settle(page).catch(() => console.log(`${path} did not settle.`))
  if (path === '/playground') await page.locator('.graphiql-container, .loading').first().waitFor()
  await page.waitForTimeout(500)
  return page.screenshot()
}

async function sheet(
  browser: Browser,
  taken: { path: string; picture: Buffer }[],
  columns: number,
  file: string,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1800, height: 900 } })
  const figures = taken.map(
    ({ path, picture }) =>
      `<figure><figcaption>${path.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</figcaption><img src="data:image/png;base64,${picture.toString('base64')}"></figure>`,
  )
  await page.setContent(
    `<style>body{margin:8px;display:grid;grid-template-columns:repeat(${columns},1fr);gap:8px;font:14px sans-serif;background:#888}figure{margin:0}img{width:100%}</style>${figures.join('')}`,
  )
  await page.screenshot({ path: file, fullPage: true })
  await page.close()
}
