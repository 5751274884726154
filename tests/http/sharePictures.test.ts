import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { openEmbedded } from '../../src/store/embedded.ts'
import { send } from '../support/post.ts'
import { startServer } from '../support/startServer.ts'

const article = 'cdt-cui-tiankai-challenges-us-cybersecurity-charges'
const read = async (url: string, headers: Record<string, string> = {}) => {
  const response = await fetch(url, { headers })
  return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) }
}

describe('the pictures that previews show', () => {
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer({ environment: { DEMARCHE_TIMEOUT: '60000' } })
  })
  afterAll(() => server.close())

  it.each([
    '/',
    '/actor/cui-tiankai?issue=cybersecurity',
    '/issue/cybersecurity',
    '/event/foreign-affairs-interview',
    `/source/${article}`,
    '/compare?a=CHN&b=USA',
  ])('of %s is named in its head, with its whole address, and is a PNG of 1200 by 630', async (path) => {
    const html = (await read(server.url + path)).body.toString()
    const [, address = ''] = /<meta property="og:image" content="([^"]+)">/.exec(html) ?? []
    expect(address).toMatch(new RegExp(`^${server.url}/share/.+\\.png`))
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image">')
    const { status, headers, body } = await read(address.replaceAll('&amp;', '&'))
    expect({ status, type: headers.get('content-type') }).toEqual({ status: 200, type: 'image/png' })
    expect(body.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
    expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([1200, 630])
  })

  it('is 304 where the client has it, and another one where the choice is', async () => {
    const { headers, body } = await read(`${server.url}/share/issue/cybersecurity.png`)
    const etag = headers.get('etag') ?? ''
    expect(headers.get('cache-control')).toBe('no-cache')
    const again = await read(`${server.url}/share/issue/cybersecurity.png`, { 'if-none-match': etag })
    expect([again.status, again.body.length, again.headers.get('etag')]).toEqual([304, 0, etag])
    const other = await read(`${server.url}/share/issue/cybersecurity.png?from=2024`)
    expect([other.status, other.body.equals(body)]).toEqual([200, false])
  })

  it.each([
    '/share/actor/nobody.png',
    '/share/issue/CHN.png',
    '/share/actor/CHN',
    '/share/compare.png?a=CHN',
    '/share/search.png',
  ])('%s is 404', async (path) => expect((await read(server.url + path)).status).toBe(404))

  it.each(['/search?q=China', '/actor/nobody', '/compare?a=CHN'])('%s has none', async (path) => {
    expect((await read(server.url + path)).body.toString()).not.toContain('og:image')
  })

  it('is not drawn for a page elsewhere', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }
    expect((await send(`${server.url}/share/actor/CHN.png`, { headers })).status).toBe(403)
  })

  it('turns away those who come while many wait, and answers the others', async () => {
    const asked = Array.from({ length: 24 }, (_, at) => read(`${server.url}/share/actor/CHN.png?from=${1900 + at}`))
    const answers = await Promise.all(asked)
    const states = answers.map(({ status }) => status)
    expect(new Set(states)).toEqual(new Set([200, 503]))
    expect(states.filter((status) => status === 200).length).toBeGreaterThanOrEqual(16)
    // Nobody is told later that a refusal is still what there is to show.
    for (const { status, headers } of answers) expect(headers.has('etag')).toBe(status === 200)
  })

  it('is plain, and no refusal, where the questions of a cold graph take longer than it may', async () => {
    const engine = await openEmbedded()
    let isCold = false
    const stream: typeof engine.stream = (...asked) =>
      isCold
        ? { [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => {}) }) }
        : engine.stream(...asked)
    const slow = await startServer({ engine: { ...engine, stream }, environment: { DEMARCHE_TIMEOUT: '8000' } })
    onTestFinished(() => slow.close({ isPatient: false }))
    // One before that has the drawer started: on a busy machine that takes longer than is left for drawing.
    await read(`${slow.url}/share/home.png`)
    isCold = true
    await engine.write((run) => run("CREATE (:Entity:Issue {id: 'new', type: 'Issue', name: 'new', sortKey: 'new'})"))
    const paths = ['actor/CHN.png', 'compare.png?a=CHN&b=USA', 'home.png']
    const pictures = await Promise.all(paths.map((path) => read(`${slow.url}/share/${path}`)))
    expect(pictures.map(({ status }) => status)).toEqual([200, 200, 200])
    for (const { body } of pictures) expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([1200, 630])
  }, 30_000)
})
