import { type AddressInfo, connect } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeApp } from '../../src/http/app.ts'

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
})
