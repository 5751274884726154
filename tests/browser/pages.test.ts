import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formats, graphFormats } from '../../src/exports/formats.ts'
import { addSafeHeaders } from '../../src/http/headers.ts'
import { type PageSettings, registerPages, wantsPage } from '../../src/http/pages.ts'

describe('the routes of the pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-pages-'))

  beforeAll(() => {
    mkdirSync(join(folder, 'assets/v1'), { recursive: true })
    writeFileSync(join(folder, 'playground.html'), '<b>playground</b>')
    writeFileSync(join(folder, 'explorer.html'), '<b>explorer</b>%exports%%embed%')
    writeFileSync(join(folder, 'embed.html'), '<b>embed</b>')
    writeFileSync(join(folder, 'assets/v1/a.js'), 'plain')
    writeFileSync(join(folder, 'assets/v1/a.js.br'), 'small')
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  async function open(pages = folder, embed: PageSettings['embed'] = 'on'): Promise<FastifyInstance> {
    const app = fastify()
    addSafeHeaders(app)
    await registerPages(app, pages, { embed, origins: ['https://paper.example'] })
    return app
  }

  it('lets the explorer offer every export', async () => {
    const { body } = await (await open()).inject('/explorer')
    const offered = [...body.matchAll(/<a data-export="([^"]+)" href="export\/\1">/g)].map(([, file]) => file)
    const networks = graphFormats.map(({ extension }) => `network.${extension}`)
    expect(offered).toEqual([...formats.map(({ stem, extension }) => `${stem}.${extension}`), ...networks])
  })

  it.each([
    ['/explorer', "style-src 'self';"],
    ['/playground', "style-src 'self' 'unsafe-inline';"],
  ])('%s is guarded', async (url, styles) => {
    const { headers } = await (await open()).inject(url)
    expect(headers['content-security-policy']).toContain(styles)
    for (const rule of [
      ...["default-src 'self'", "script-src 'self'", "worker-src 'self'", "connect-src 'self'", "form-action 'self'"],
      ...["frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'"],
    ]) {
      expect(headers['content-security-policy']).toContain(rule)
    }
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
      'cross-origin-opener-policy': 'same-origin',
    })
  })

  it.each([
    ['on', 'frame-ancestors *;'],
    ['listed', "frame-ancestors 'self' http://localhost:* http://127.0.0.1:* https://paper.example;"],
  ] as const)('a view may stand in a frame, and nothing else may, where embedding is %s', async (embed, framing) => {
    const app = await open(folder, embed)
    const { body, headers } = await app.inject('/embed?view=matrix')
    expect(body).toBe('<b>embed</b>')
    expect(headers['content-security-policy']).toContain(framing)
    expect(String(headers['content-security-policy']).replace(framing, "frame-ancestors 'none';")).toBe(
      (await app.inject('/explorer')).headers['content-security-policy'],
    )
    expect((await app.inject('/explorer')).body).toContain('Copy embed code')
    for (const url of ['/explorer', '/playground', '/assets/v1/a.js', '/nowhere'])
      expect([url, (await app.inject(url)).headers['content-security-policy']]).toEqual([
        url,
        expect.stringContaining("frame-ancestors 'none'"),
      ])
  })

  it('nobody embeds where it is off, and nothing offers it', async () => {
    const app = await open(folder, 'off')
    expect((await app.inject('/embed')).statusCode).toBe(404)
    expect((await app.inject('/explorer')).body).not.toMatch(/embed/)
  })

  it.each([
    ['br', 'small', 'br'],
    ['identity', 'plain', undefined],
  ])('an asset for a browser that takes %s is %s and stays cached', async (accepts, body, encoding) => {
    const answer = await (await open()).inject({ url: '/assets/v1/a.js', headers: { 'accept-encoding': accepts } })
    expect(answer.body).toBe(body)
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(answer.headers['content-type']).toContain('javascript')
    // What a worker may do.
    expect(answer.headers['content-security-policy']).toContain("script-src 'self'")
  })

  it.each(['..', '%2e%2e', '..%2f..', 'v1/..%2f..', 'v1%5c..%5c..'])('assets/%s leads out of nothing', async (way) => {
    const app = await open()
    const { statusCode, body } = await app.inject(`/assets/${way}/explorer.html`)
    expect([400, 403, 404]).toContain(statusCode)
    expect(body).not.toContain('<b>')
  })

  it('says what to do when the pages have not been built', async () => {
    await expect(open(join(folder, 'absent'))).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('npm run build'),
    })
  })

  it.each<[string, Partial<FastifyRequest>, boolean]>([
    ['a browser', { query: {}, headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } }, true],
    ['a browser that asks a query', { query: { query: '{a}' }, headers: { accept: 'text/html' } }, false],
    ['a client', { query: {}, headers: { accept: 'application/json' } }, false],
    ['a client that says nothing', { query: {}, headers: {} }, false],
    ['a form', { method: 'POST', query: {}, headers: { accept: 'text/html' } }, false],
  ])('%s at /graphql', (_who, request, wants) => {
    expect(wantsPage({ method: 'GET', ...request } as FastifyRequest)).toBe(wants)
  })
})
