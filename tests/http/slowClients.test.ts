import { type AddressInfo, connect } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeApp } from '../../src/http/app.ts'
import { times } from '../support/dice.ts'
import { ask, send } from '../support/post.ts'
import { startServer } from '../support/startServer.ts'

const head = 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n'

describe('a client that is slow', () => {
  it.each([
    ['headers', { headers: 300, request: 60_000 }, head],
    ['body', { headers: 300, request: 600 }, `${head}Content-Length: 100\r\n\r\n{"query":`],
  ])(
    'to send its %s is told so, and cut',
    async (_, within, half) => {
      const app = makeApp({ logLevel: 'silent', keepAlive: 60_000, basePath: '', proxies: [], within })
      app.post('/', async () => 'answered')
      await app.listen({ host: '127.0.0.1', port: 0 })
      onTestFinished(() => app.close())
      const text = await new Promise<string>((resolve) => {
        let came = ''
        const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1', () => void socket.write(half))
        socket.setEncoding('utf8').on('data', (data) => {
          came += data
        })
        socket.on('error', () => undefined).once('close', () => resolve(came))
      })
      expect(text).toMatch(/^HTTP\/1\.1 408 /)
      expect(JSON.parse(text.split('\r\n\r\n')[1] ?? '')).toEqual({
        errors: [{ message: 'The request took too long to come.', extensions: { code: 'BAD_USER_INPUT' } }],
      })
    },
    20_000,
  )

  it('is cut within seconds, as the limits are, and so are hundreds; others are answered meanwhile', async () => {
    const server = await startServer({ environment: { DEMARCHE_SEED: 'none' } })
    onTestFinished(() => server.close())
    const { port } = new URL(server.url)
    // So few of those whose headers are whole that they do not fill the line, as they could those of a server that counts no clients.
    const half = (index: number) =>
      index % 10 > 0
        ? 'GET / HTTP/1.1\r\nHost: loc'
        : `${head.replace('/', '/graphql')}Content-Length: 100\r\n\r\n{"query":`
    const start = performance.now()
    let waiting = 300
    const cut = times(waiting, async (index) => {
      let came = ''
      const socket = connect(Number(port), '127.0.0.1', () => void socket.write(half(index)))
      socket.setEncoding('utf8').on('data', (data) => {
        came += data
      })
      await new Promise((resolve) => socket.on('error', () => undefined).once('close', resolve))
      waiting -= 1
      return came.slice(0, 12)
    })
    let slowest = 0
    while (waiting > 0) {
      const asked = performance.now()
      const answers = await Promise.all([send(`${server.url}/health/live`), ask(server.url, '{ __typename }')])
      expect(answers.map(({ status }) => status)).toEqual([200, 200])
      slowest = Math.max(slowest, performance.now() - asked)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    expect(new Set(await Promise.all(cut))).toEqual(new Set(['HTTP/1.1 408']))
    // Four seconds, and half of one until somebody looks.
    expect(performance.now() - start).toBeLessThan(10_000)
    expect(slowest).toBeLessThan(2000)
  })
})
