import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openEmbedded } from '../../src/store/embedded.ts'
import { ask, send } from '../support/post.ts'
import { startServer } from '../support/startServer.ts'

const notebook = 'https://notebook.example'

describe('pages elsewhere', () => {
  it.each(['/graphql', '/export/graph.json'])('that are listed may ask %s', async (path) => {
    const url = await serve({ DEMARCHE_ORIGINS: `http://localhost:8888 ${notebook}` })
    const wanted = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' }
    const preflight = await send(`${url}${path}`, { method: 'OPTIONS', headers: { origin: notebook, ...wanted } })
    expect(preflight.status).toBe(204)
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': notebook,
      'access-control-allow-headers': expect.stringContaining('Content-Type'),
      'access-control-allow-methods': expect.stringContaining('POST'),
      'access-control-expose-headers': expect.stringContaining('ETag'),
      'access-control-max-age': '86400',
    })
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull()
  })

  it.each([
    [notebook, notebook, notebook],
    ['*', notebook, '*'],
    [notebook, 'https://other.example', null],
    ['', notebook, null],
    ['', 'null', null],
  ])('with %j listed, %s may read: %s', async (listed, origin, allowed) => {
    const url = await serve({ DEMARCHE_ORIGINS: listed })
    const headers = { origin, 'content-type': 'application/json' }
    const body = JSON.stringify({ query: '{ __typename }' })
    const answers = [
      await send(`${url}/graphql`, { method: 'POST', headers, body }),
      ...(await Promise.all(
        [
          '/graphql?query={__typename}',
          ...['/export', '/export/graph.json', '/export?planet=mars', '/health/ready', '/nowhere', '/explorer'],
        ].map((path) => send(`${url}${path}`, { headers })),
      )),
    ]
    expect(answers.map((answer) => answer.headers.get('access-control-allow-origin'))).toEqual(
      answers.map(() => allowed),
    )
    const known = answers.map((answer) => `${answer.headers.get('vary')}`)
    if (listed === notebook) for (const vary of known) expect(vary).toContain('Origin')
  })
})

describe('behind a proxy', () => {
  it('keeps an idle connection for longer than a balancer does', async () => {
    const url = await serve()
    expect((await send(`${url}/health/live`)).headers.get('keep-alive')).toBe('timeout=65')
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    onTestFinished(() => agent.destroy())
    const ports = [await portOf(url, agent)]
    await wait(6000)
    ports.push(await portOf(url, agent))
    expect(ports[1]).toBe(ports[0])
  })

  it('is wholly under its base path, whether the proxy takes it away or not', async () => {
    const url = await serve({ DEMARCHE_BASE_PATH: '/graphs/demarche' })
    expect(url).toMatch(/:\d+\/graphs\/demarche$/)
    const top = url.slice(0, -'/graphs/demarche'.length)
    const bare = await send(url)
    expect([bare.status, bare.headers.get('location')]).toEqual([302, '/graphs/demarche/'])
    for (const path of ['/', '/playground', '/explorer', '/export', '/health/ready']) {
      const answers = [await page(url + path), await page(top + path)]
      expect([path, answers.map(({ status }) => status)]).toEqual([path, [200, 200]])
      for (const [, link = ''] of (answers[0]?.text ?? '').matchAll(/(?:href|src)="([^"#]*)"/g)) {
        const { href } = new URL(link.replaceAll('&amp;', '&'), url + path)
        expect(href, `${link} on ${path}`).toMatch(new RegExp(`^${url}/`))
        const there = await send(href, { method: 'HEAD' })
        expect([link, there.status]).toEqual([link, link.startsWith('open/') ? 302 : 200])
        if (there.status === 302) expect(there.headers.get('location')).toContain(encodeURIComponent(`${url}/export/`))
      }
    }
    expect((await ask(url, '{ __typename }')).json.data).toEqual({ __typename: 'Query' })
    const opened = await page(`${url}/graphql`)
    expect([opened.status, opened.headers.get('location')]).toEqual([302, '/graphs/demarche/playground'])
    const list = JSON.parse((await send(`${url}/export`)).text) as { exports: { url: string }[] }
    for (const link of list.exports) expect(link.url).toMatch(/^\/graphs\/demarche\/export\//)
    expect((await send(`${top}/graphs/demarches`)).status).toBe(404)
  })
})

describe('the image', () => {
  const read = (file: string) => readFileSync(join(import.meta.dirname, '../..', file), 'utf8')
  const image = read('Dockerfile')
  const [, check = ''] = /HEALTHCHECK[\s\S]*?CMD (\[.*\])/.exec(image) ?? []
  const [, ...command] = JSON.parse(check) as string[]
  const probe = (environment: NodeJS.ProcessEnv) =>
    new Promise((resolve) => spawn(process.execPath, command, { env: environment }).once('exit', resolve))

  it.each([
    [undefined, '0.0.0.0'],
    ['0.0.0.0', '0.0.0.0'],
    ['127.0.0.1', '127.0.0.1'],
  ])('asks with HOST=%s whether the server on PORT is ready', async (HOST, listens) => {
    const url = await serve({ HOST: listens })
    const { port } = new URL(url)
    expect(await probe({ HOST, PORT: port })).toBe(0)
    expect(await probe({ HOST, PORT: '1' })).toBe(1)
  })

  it('has memory given back with the values that the docs name and the benchmarks measure with', () => {
    const values = (file: string) =>
      [...read(file).matchAll(/\b(MALLOC_\w+)(?:=|: ')(\d+)/g)].map((found) => found.slice(1))
    expect(values('Dockerfile')).toHaveLength(2)
    for (const file of ['docs/operations.md', 'bench/measure/child.ts'])
      expect(values(file)).toEqual(values('Dockerfile'))
  })
})

describe('a data folder', () => {
  it('that cannot be written, and holds no store to be read, is called that, with the user', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'demarche-unwritable-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    mkdirSync(join(folder, 'empty'))
    for (const place of ['empty', '.']) chmodSync(join(folder, place), 0o555)
    const root = process.getuid?.() === 0
    if (root) process.seteuid?.(65_534)
    try {
      for (const place of ['empty', 'new']) {
        const error = await openEmbedded(join(folder, place)).catch((error: unknown) => error)
        expect(error).toMatchObject({
          code: 'STORE_UNAVAILABLE',
          message: expect.stringMatching(/^The data folder .* cannot be written by user \d+: .*denied/),
        })
      }
    } finally {
      if (root) process.seteuid?.(0)
      for (const place of ['.', 'empty']) chmodSync(join(folder, place), 0o755)
    }
  })
})

async function serve(environment: NodeJS.ProcessEnv = {}): Promise<string> {
  const server = await startServer({ environment: { DEMARCHE_SEED: 'none', ...environment } })
  onTestFinished(() => server.close())
  return server.url
}

function page(url: string) {
  return send(url, { headers: { accept: 'text/html' } })
}

/** The port of this machine that the request went out from: the connection's name. */
function portOf(url: string, agent: Agent): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${url}/health/live`, { agent }, (answer) => {
      const port = answer.socket.localPort
      answer.resume().once('end', () => resolve(port))
    })
      .once('error', reject)
      .end()
  })
}
