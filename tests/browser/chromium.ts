import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No other machine has an address, literal ones included.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
]

export const leftOut = 'The browser tests were left out: no Chromium here. To have them run: apt-get install chromium'

/** The browser of the tests: the path in CHROMIUM, else where Linux distributions put it. */
export function findChromium(): string | undefined {
  return process.env.CHROMIUM || places.find((place) => existsSync(place))
}

/** Whether to leave the browser tests out. Where CI is set they run, and fail without a browser. */
export function leaveOut(): boolean {
  return findChromium() === undefined && process.env.CI !== 'true'
}

export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(`No Chromium: set CHROMIUM to its path; looked at ${places.join(', ')}.`)
  return chromium.launch({ executablePath, args: quiet })
}

let shared: Promise<Browser> | undefined

/** One browser for all suites of a worker, which ends with it. */
export function shareChromium(): Promise<Browser> {
  shared ??= launchChromium().then((browser) =>
    browser.once('disconnected', () => {
      shared = undefined
    }),
  )
  return shared
}

/** A page in a fresh profile, with what must stay empty: requests to other machines (none is reached), and what the browser complains of. */
export type Watched = { page: Page; outside: string[]; complaints: string[] }

/** Pages that were left, by what cannot be changed about them: a new one costs three times what is looked at in it. */
const left = new WeakMap<Browser, Map<string, Page[]>>()

/** Opens the address in a page that another test has left, or in a new one. `leavePage` lets the next one have it; one that was closed is gone. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const { colorScheme = 'light', reducedMotion = 'no-preference', viewport, ...lasting } = options
  const page = pagesLeft(browser, lasting).pop() ?? (await makePage(browser, lasting))
  await page.emulateMedia({ colorScheme, reducedMotion })
  await page.setViewportSize(viewport ?? { width: 1280, height: 720 })
  await forget(page, url)
  const watched: Watched = { page, outside: [], complaints: [] }
  watching.set(page, watched)
  await page.goto(url)
  return watched
}

/** Lets the next test have the page, unless it was closed, has opened others, or its server has gone: at rest on an answer without scripts, for an empty one would be another process. */
export async function leavePage({ page }: Watched): Promise<void> {
  const context = page.context()
  const browser = context.browser()
  watching.delete(page)
  if (page.isClosed() || context.pages().length > 1 || !browser) return context.close()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  const { origin } = new URL(page.url())
  const rest = origin === 'null' ? 'about:blank' : `${origin}/health/live`
  const isAtRest = await page.goto(rest).then(
    () => true,
    () => false,
  )
  if (!isAtRest) return context.close()
  pagesLeft(browser, lastingOf.get(page) ?? {}).push(page)
}

/** Who looks at a page now. */
const watching = new WeakMap<Page, Watched>()
const lastingOf = new WeakMap<Page, BrowserContextOptions>()

function pagesLeft(browser: Browser, lasting: BrowserContextOptions): Page[] {
  const all = left.get(browser) ?? new Map<string, Page[]>()
  left.set(browser, all)
  const key = JSON.stringify(lasting)
  const alike = all.get(key) ?? []
  all.set(key, alike)
  return alike
}

async function makePage(browser: Browser, lasting: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(lasting)
  const page = await context.newPage()
  lastingOf.set(page, lasting)
  context.on('request', (request) => {
    if (!isLoopback(request.url())) watching.get(page)?.outside.push(request.url())
  })
  page.on('pageerror', (error) => watching.get(page)?.complaints.push(String(error)))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) watching.get(page)?.complaints.push(message.text())
  })
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`The content security policy (${violatedDirective}) refused ${blockedURI}`),
    )
  })
  return page
}

/** What another visit has stored there is gone; what was loaded stays in the cache. */
async function forget(page: Page, url: string): Promise<void> {
  const { origin } = new URL(url)
  // Data in the address itself has none.
  if (origin === 'null') return
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await session.detach()
}

function isLoopback(address: string): boolean {
  const { hostname, protocol } = new URL(address)
  return ['127.0.0.1', 'localhost', '[::1]'].includes(hostname) || ['data:', 'blob:'].includes(protocol)
}
