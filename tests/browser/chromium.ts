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

/** A page in a fresh profile, with what must stay empty: requests to other machines (aborted), and what the browser complains of. */
export type Watched = { page: Page; outside: string[]; complaints: string[] }

export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext(options)
  const watched: Watched = { page: await context.newPage(), outside: [], complaints: [] }
  await context.route('**/*', async (route) => {
    if (isLoopback(route.request().url())) return route.continue()
    watched.outside.push(route.request().url())
    return route.abort()
  })
  watched.page.on('pageerror', (error) => watched.complaints.push(String(error)))
  watched.page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) watched.complaints.push(message.text())
  })
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`The content security policy (${violatedDirective}) refused ${blockedURI}`),
    )
  })
  await watched.page.goto(url)
  return watched
}

function isLoopback(address: string): boolean {
  const { hostname, protocol } = new URL(address)
  return ['127.0.0.1', 'localhost', '[::1]'].includes(hostname) || ['data:', 'blob:'].includes(protocol)
}
