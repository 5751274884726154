import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../tests/browser/chromium.ts'
import { startServer } from '../tests/support/startServer.ts'

/**
 * How fast the explorer is in headless Chromium on this machine: the first paint on the article, what comes over the wire,
 * and the longest frame while a graph is moved. `npm run bench:explorer -- [nodes]`: 2,000 unless given, and three edges a node.
 */
const nodes = Number(process.argv[2] ?? 2000)
const edges = 3 * nodes

const browser = await launchChromium()
await measureArticle(browser)
await measureFrames(browser)
await browser.close()

async function measureArticle(browser: Browser): Promise<void> {
  const server = await startServer()
  for (const run of ['cold', 'warm', 'warm']) {
    const page = await browser.newPage()
    await page.goto(`${server.url}/explorer`)
    const drawn = await page.waitForFunction(() => document.querySelector('#stage canvas') && performance.now())
    await page.locator('[data-laid-out]').waitFor()
    const laidOut = await page.evaluate(() => performance.now())
    const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime)
    await page.waitForTimeout(3000)
    const files = await page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map(({ name, encodedBodySize }) => ({
        name,
        encodedBodySize,
      })),
    )
    const weight = files
      .filter(({ name }) => name.includes('/assets/'))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
    const [first, graph, all] = [paint, await drawn.jsonValue(), laidOut].map(
      (time) => `${Math.round(Number(time))} ms`,
    )
    console.log(
      `${run}: first paint ${first}, graph drawn ${graph}, laid out ${all}, all assets ${Math.round(weight / 1000)} kB`,
    )
    await page.close()
  }
  await server.close()
}

async function measureFrames(browser: Browser): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'))
  const root = join(import.meta.dirname, '..')
  const contents = pageScript(nodes, edges)
  await build({
    absWorkingDir: root,
    stdin: { contents, resolveDir: root, sourcefile: 'page.ts' },
    outfile: join(folder, 'page.js'),
    bundle: true,
    format: 'esm',
    logLevel: 'warning',
  })
  await build({
    absWorkingDir: root,
    entryPoints: ['src/web/explorer/graph/layout.worker.ts'],
    outdir: folder,
    bundle: true,
    format: 'esm',
    logLevel: 'warning',
  })
  const html =
    '<!doctype html><body style="margin:0"><div id=host style="width:1200px;height:800px"></div><script type=module src=/page.js></script>'
  const server = createServer(({ url = '/' }, response) => {
    if (url === '/favicon.ico') return response.writeHead(404).end()
    response.setHeader('content-type', url === '/' ? 'text/html' : 'text/javascript')
    response.end(url === '/' ? html : readFileSync(join(folder, url.slice(1))))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } })
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  const started = Date.now()
  await page.locator('[data-laid-out]').waitFor({ timeout: 120_000 })
  console.log(`${nodes} nodes, ${edges} edges: laid out in ${Date.now() - started} ms, away from the page's thread`)
  for (let round = 1; round <= 3; round += 1) {
    await page.evaluate('frames.length = 0')
    await page.mouse.move(600, 400)
    await page.mouse.down()
    for (let step = 0; step < 40; step += 1) await page.mouse.move(600 + step * 6, 400 + step * 3)
    await page.mouse.up()
    for (let step = 0; step < 6; step += 1) await page.mouse.wheel(0, step % 2 ? 200 : -300)
    for (let step = 0; step < 40; step += 1) await page.mouse.move(200 + step * 20, 300 + (step % 7) * 30)
    await page.waitForTimeout(1000)
    const frames: number[] = await page.evaluate('frames')
    const sorted = frames.toSorted((a, b) => a - b)
    const at = (share: number) => `${Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0)} ms`
    console.log(
      `moved, zoomed and pointed at: ${frames.length} frames, half within ${at(0.5)}, 95 % within ${at(0.95)}, longest ${at(1)}`,
    )
  }
  await page.close()
  server.close()
  rmSync(folder, { recursive: true })
}

/** Draws a graph made by chance, always the same one, and keeps how long each frame took. */
function pageScript(nodes: number, edges: number): string {
  return `import { drawGraph } from './src/web/explorer/graph/draw.ts'
let seed = 1
function random(below) {
  seed = (seed * 48271) % 2147483647
  return seed % below
}
const model = {
  nodes: Array.from({ length: ${nodes} }, (_, index) => (
    { id: 'n' + index, label: 'Node ' + index, kind: index % 4 ? 'Issue' : 'Person', weight: 3 }
  )),
  edges: Array.from({ length: ${edges} }, (_, index) => (
    { see: 'on~' + index, source: 'n' + random(${nodes}), target: 'n' + random(${nodes}), sign: index % 3 ? 'SUPPORT' : 'OPPOSE', weight: 1, verb: 'supports' }
  )),
}
drawGraph(document.getElementById('host'), model, { see() {}, open() {}, moved() {}, say() {} }, null)
const frames = (globalThis.frames = [])
let last = performance.now()
function tick(now) {
  frames.push(now - last)
  last = now
  requestAnimationFrame(tick)
}
requestAnimationFrame(tick)`
}
