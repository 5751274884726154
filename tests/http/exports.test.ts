import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { formats } from '../../src/exports/formats.ts'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import type { Engine } from '../../src/store/engine.ts'
import { readers } from '../exports/readers.ts'
import { seededPositions, startServer } from '../support/startServer.ts'

const addresses = formats.map(({ stem, extension, mediaType }) => ({ path: `/export/${stem}.${extension}`, mediaType }))

describe('the exports of the seed', () => {
  let server: Awaited<ReturnType<typeof startServer>>
  let engine: Engine
  beforeAll(async () => {
    engine = await openEmbedded()
    server = await startServer({ engine })
  })
  afterAll(() => server.close())
  const ask = (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init)

  test.each(addresses)('$path comes with everything a tool and a reader need', async ({ path, mediaType }) => {
    const answer = await ask(`${path}?issue=cybersecurity`)
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': mediaType,
      link: '<https://spdx.org/licenses/MIT.html>; rel="license"',
      etag: expect.stringMatching(/^"[0-9a-f]{32}"$/),
      'content-disposition': expect.stringMatching(
        /^attachment; filename="demarche-(graph|positions)-[0-9a-f]{8}\.[\w.]+"$/,
      ),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
      'content-security-policy': expect.stringMatching(
        path.endsWith('.html')
          ? /^default-src 'none'; .*style-src .*frame-ancestors 'none'/
          : /^default-src 'none'; base-uri/,
      ),
    })
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(500)
  })

  test.each(addresses)('$path is not sent again to who has it', async ({ path }) => {
    const etag = (await ask(path)).headers.get('etag') ?? ''
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const answer = await ask(path, { headers: { 'if-none-match': known } })
      expect([answer.status, answer.headers.get('etag'), await answer.text()]).toEqual([304, etag, ''])
    }
    expect((await ask(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  test.each(addresses)('HEAD of $path is its headers', async ({ path }) => {
    const [head, whole] = [await ask(path, { method: 'HEAD' }), await ask(path)]
    const names = ['etag', 'content-type', 'content-disposition', 'link']
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(names.map((name) => head.headers.get(name))).toEqual(names.map((name) => whole.headers.get(name)))
  })

  test('the order of the parameters makes no other file; another filter does', async () => {
    const tags = ['issue=syria&stance=SUPPORT', 'stance=SUPPORT&issue=syria', 'stance=OPPOSE&issue=syria'].map(
      async (query) => {
        const { headers } = await ask(`/export/graph.gexf?${query}`)
        return [headers.get('etag'), headers.get('content-disposition')]
      },
    )
    const [one, same, other] = await Promise.all(tags)
    expect(same).toEqual(one)
    expect([other?.[0] === one?.[0], other?.[1] === one?.[1]]).toEqual([false, false])
  })

  test('what is loaded makes another tag', async () => {
    const tag = async () => (await ask('/export/graph.gexf')).headers.get('etag')
    const before = await tag()
    expect(await tag()).toBe(before)
    await loadDossiers(engine, [`${import.meta.dirname}/../exports/awkward`])
    onTestFinished(async () => {
      await engine.write((run) => run("MATCH (node:Entity) WHERE 'awkward' IN node.datasets DETACH DELETE node"))
    })
    expect(await tag()).not.toBe(before)
  })

  test.each([
    ['colour=red', 'There is no parameter \\"colour\\"'],
    ['stance=AGAINST', 'stance takes one of SUPPORT'],
    ['statedFrom=yesterday', 'statedFrom takes a date as YYYY'],
    ['issue=', 'issue takes an id'],
    ['issue=a%00b', 'issue takes an id'],
    ['raw=true', 'There is no parameter \\"raw\\"'],
  ])('?%s is refused with a sentence', async (query, sentence) => {
    for (const path of ['/export', '/export/graph.gexf']) {
      const answer = await ask(`${path}?${query}`)
      const text = await answer.text()
      expect([answer.status, JSON.parse(text).errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT'])
      expect(text).toContain(sentence)
    }
  })

  test('a page that is none', async () => {
    for (const path of ['/export/graph.xlsx', '/export/positions.gexf', '/export/']) {
      expect([path, (await ask(path)).status]).toEqual([path, 404])
    }
  })

  test('an id that names nothing leaves nothing', async () => {
    const graph = await (await ask('/export/graph.json?issue=no-such-issue')).json()
    expect([graph.nodes, graph.links]).toEqual([[], []])
  })

  test('CSV is safe in spreadsheets, and as it is for programs that ask', async () => {
    const [safe, raw] = await Promise.all(
      ['/export/positions.csv', '/export/positions.csv?raw=true'].map(async (path) =>
        Buffer.from(await (await ask(path)).arrayBuffer()).toString(),
      ),
    )
    expect([safe?.startsWith('\ufeffposition,'), raw?.startsWith('position,')]).toEqual([true, true])
    expect((await ask('/export/positions.csv?raw=perhaps')).status).toBe(400)
    expect((await ask('/export/positions.csv?raw=true&raw=true')).status).toBe(400)
  })

  test('the list names every export with the filter, for programs and for people', async () => {
    const answered = await ask('/export?stance=OPPOSE')
    expect(answered.headers.get('vary')).toBe('Accept, Origin')
    const list = await answered.json()
    expect(list.exports.map(({ url }: { url: string }) => url)).toEqual(
      addresses.map(({ path }) => `${path}?stance=OPPOSE`),
    )
    expect(list.networks.length).toBeGreaterThan(0)
    for (const { url } of [...list.exports, ...list.networks])
      expect([url, (await ask(url)).status]).toEqual([url, 200])
    const answer = await ask('/export', { headers: { accept: 'text/html' } })
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'")
    const page = await answer.text()
    expect(page).toContain(`Download ${seededPositions} positions`)
    for (const { url } of (await (await ask('/export')).json()).exports) expect(page).toContain(`href="${url}"`)
    const hostile = await (await ask('/export?text=%3Cscript%3E', { headers: { accept: 'text/html' } })).text()
    expect(hostile).not.toContain('<script')
  })

  test('a derived network has its own address and takes its own arguments', async () => {
    const answer = await ask('/export/network.json?mode=TWO_MODE&aggregation=SUBTRACT&stance=OPPOSE')
    const network = await readers['node-link']?.(Buffer.from(await answer.arrayBuffer()))
    expect(network?.edges.length).toBeGreaterThan(0)
    expect(network?.edges.filter(({ weight }) => Number(weight) >= 0)).toEqual([])
    expect(answer.headers.get('content-disposition')).toMatch(/demarche-network-[0-9a-f]{8}\.json/)
    expect((await ask('/export/network.json?mode=THREE_MODE')).status).toBe(400)
    const votes = await (await ask('/export/network.json?mode=TWO_MODE&aggregation=COMBINE&mode=VOTE')).json()
    expect([votes.graph.filter, votes.links]).toEqual(['aggregation=COMBINE&mode=TWO_MODE&mode=VOTE', []])
  })
})
