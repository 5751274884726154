import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startServer } from '../support/startServer.ts'
import { launchChromium, openPage } from './chromium.ts'
import { waitForEditors } from './editors.ts'
import { settle } from './explorerPage.ts'
import { startWith } from './serving.ts'

/** Takes the pictures of docs/: every page and every view, of the article or of the fictional corpus. `npm run pictures` */
type Picture = { name: string; address: string; of: 'article' | 'corpus'; dark?: boolean; size?: [number, number] }

const pictures: Picture[] = [
  { name: 'home', address: '/', of: 'article' },
  { name: 'playground', address: '/playground', of: 'article' },
  { name: 'stances', address: '/explorer', of: 'article' },
  { name: 'evidence', address: '/explorer?see=on~cui-tiankai~new-cyber-rules', of: 'article' },
  { name: 'evidence-dark', address: '/explorer?see=on~cui-tiankai~new-cyber-rules', of: 'article', dark: true },
  { name: 'table', address: '/explorer?show=table&stance=OPPOSE', of: 'article' },
  { name: 'network', address: '/explorer?view=network', of: 'corpus' },
  {
    name: 'network-dark',
    address: '/explorer?view=network&see=between~mara-venn~tolik-orsan',
    of: 'corpus',
    dark: true,
  },
  { name: 'two-mode', address: '/explorer?view=two-mode', of: 'corpus' },
  { name: 'matrix', address: '/explorer?view=matrix', of: 'corpus' },
  { name: 'agreement', address: '/explorer?view=agreement', of: 'corpus' },
  { name: 'timeline', address: '/explorer?view=timeline&by=MONTH', of: 'corpus' },
  { name: 'track', address: '/explorer?view=track&actor=mara-venn&issue=transit-fee', of: 'corpus' },
  { name: 'tablet', address: '/explorer?view=matrix&see=on~mara-venn~transit-fee', of: 'corpus', size: [768, 1024] },
]

const folder = join(import.meta.dirname, '../../docs/pictures')
mkdirSync(folder, { recursive: true })
const servers = {
  article: await startServer(),
  corpus: await startWith(),
}
const browser = await launchChromium()
for (const { name, address, of, dark, size: [width, height] = [1440, 900] } of pictures) {
  const colorScheme = dark ? 'dark' : 'light'
  const { page } = await openPage(browser, servers[of].url + address, { colorScheme, viewport: { width, height } })
  if (address.startsWith('/explorer')) await settle(page)
  if (address.startsWith('/playground')) await waitForEditors(page)
  // What is still being painted, such as a graph that has just been laid out.
  await page.waitForTimeout(1000)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  await page.context().close()
  console.log(`docs/pictures/${name}.png`)
}
await browser.close()
for (const server of Object.values(servers)) await server.close()
