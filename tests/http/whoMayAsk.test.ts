import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { send } from '../support/post.ts'
import { rawRequest } from '../support/rawRequest.ts'
import { startServer } from '../support/startServer.ts'

const routes: [method: string, path: string][] = [
  ['GET', '/'],
  ['GET', '/playground'],
  ['GET', '/explorer'],
  ['GET', '/share/home.png'],
  ['GET', '/graphql'],
  ['POST', '/graphql'],
  ['OPTIONS', '/graphql'],
  ['GET', '/export'],
  ['GET', '/export/graph.json'],
  ['HEAD', '/export/graph.json'],
  ['GET', '/health/live'],
  ['GET', '/health/ready'],
  ['GET', '/nowhere'],
]

describe('a server on this machine alone', () => {
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer({ environment: { DEMARCHE_HOSTS: 'graph.example.org' } })
  })
  afterAll(() => server.close())

  it.each(routes)('answers no foreign name: %s %s', async (method, path) => {
    const json = { 'content-type': 'application/json' }
    const headers = { ...json, host: 'attacker.example:4000' }
    const body = method === 'POST' ? '{"query":"{ __typename }"}' : ''
    const { status, text } = await rawRequest(server.url + path, { method, headers, body })
    expect(status).toBe(403)
    if (method !== 'HEAD')
      expect(JSON.parse(text)).toEqual({
        errors: [
          {
            message: 'The Host header holds no name of this server: DEMARCHE_HOSTS lists them.',
            extensions: { code: 'FORBIDDEN' },
          },
        ],
      })
  })

  it.each([
    ['localhost:4000', 200],
    ['LocalHost', 200],
    ['127.0.0.1', 200],
    ['127.8.9.10:80', 200],
    ['[::1]:4000', 200],
    ['graph.example.org', 200],
    ['Graph.Example.org:443', 200],
    ['graph.example.org.attacker.example', 403],
    ['localhost.attacker.example', 403],
    ['127.0.0.1.attacker.example', 403],
    ['10.0.0.5', 403],
  ])('asked as %j: %i', async (host, status) => {
    expect(await rawRequest(`${server.url}/health/live`, { headers: { host } })).toMatchObject({ status })
  })
})

describe('a server that others reach', () => {
  it.each([
    ['', { 'anything.example': 200, '10.0.0.5': 200 }],
    ['graph.example.org', { 'graph.example.org': 200, '10.0.0.5:4000': 200, '[fd00::5]': 200, 'other.example': 403 }],
  ])('with the names %j', async (DEMARCHE_HOSTS, answers) => {
    const server = await startServer({ environment: { HOST: '0.0.0.0', DEMARCHE_HOSTS, DEMARCHE_SEED: 'none' } })
    onTestFinished(() => server.close())
    for (const [host, status] of Object.entries(answers))
      expect(await rawRequest(`${server.url}/health/live`, { headers: { host } })).toMatchObject({ status })
  })
})

describe('every answer', () => {
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer({ environment: { DEMARCHE_SEED: 'none' } })
  })
  afterAll(() => server.close())

  it.each([...routes, ['GET', '/health/%'], ['PUT', '/graphql'], ['GET', '/export/graph.json?planet=mars']])(
    'says what a browser may do with it: %s %s',
    async (method, path) => {
      const { headers } = await rawRequest(server.url + path, { method })
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
      expect(headers['content-security-policy']).toMatch(/^default-src '(none|self)';.* frame-ancestors 'none'/)
    },
  )

  it.each([
    ['what is no request', 'nonsense\r\n\r\n', 400],
    ['headers that are too long', `GET / HTTP/1.1\r\nHost: localhost\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ])('says it of %s', async (_, bytes, status) => {
    const text = await new Promise<string>((resolve) => {
      let came = ''
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => void socket.write(bytes))
      socket.setEncoding('utf8').on('data', (data) => {
        came += data
      })
      socket.on('error', () => undefined).once('close', () => resolve(came))
    })
    expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(text).toMatch(/^x-content-type-options: nosniff\r$/m)
    expect(text).toMatch(/^content-security-policy: default-src 'none';/m)
    expect(JSON.parse(text.split('\r\n\r\n')[1] ?? '')).toMatchObject({ errors: [{ message: expect.any(String) }] })
  })
})

describe('an export', () => {
  const notebook = 'https://notebook.example'
  const image = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }
  const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
  it.each<[name: string, listed: string, headers: Record<string, string>, status: number]>([
    ['as an image elsewhere', '', image, 403],
    ['as an image of another port of this machine', '', { ...image, 'sec-fetch-site': 'same-site' }, 403],
    ['as an image of a page that is listed, which a browser does not say', notebook, image, 403],
    ['as an image where all may ask', '*', image, 200],
    ['in a frame', '', { ...link, 'sec-fetch-dest': 'iframe', 'sec-fetch-user': '?1' }, 403],
    ['by a script that leads there', '', link, 403],
    ['by a link that a person follows', '', { ...link, 'sec-fetch-user': '?1' }, 200],
    ['by a script elsewhere', '', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors', origin: notebook }, 403],
    ['by a script of a page that is listed', notebook, { 'sec-fetch-site': 'cross-site', origin: notebook }, 200],
    ['by a script elsewhere, from a browser that does not say so', '', { origin: notebook }, 403],
    ['by its own page', '', { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }, 200],
    ['by its address', '', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }, 200],
    ['by a program', '', {}, 200],
  ])('asked for %s', async (_, DEMARCHE_ORIGINS, headers, status) => {
    const server = await startServer({ environment: { DEMARCHE_SEED: 'none', DEMARCHE_ORIGINS } })
    onTestFinished(() => server.close())
    const answers = [await rawRequest(`${server.url}/export/network.json`, { headers })]
    answers.push(await rawRequest(`${server.url}/export`, { headers }))
    expect(answers.map((answer) => answer.status)).toEqual([status, status])
    if (status === 403)
      expect(answers[0]?.text).toBe(
        '{"errors":[{"message":"A page elsewhere may ask for an export when DEMARCHE_ORIGINS lists its origin.","extensions":{"code":"FORBIDDEN"}}]}',
      )
  })

  it('may not be read elsewhere', async () => {
    const server = await startServer({ environment: { DEMARCHE_SEED: 'none' } })
    onTestFinished(() => server.close())
    const { headers } = await send(`${server.url}/export/graph.json`)
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })
})
