import { describe, expect, it, onTestFinished, test } from 'vitest'
import { rawRequest } from '../support/rawRequest.ts'
import { startServer } from '../support/startServer.ts'

describe('whose pages may read', () => {
  const start = async (environment: NodeJS.ProcessEnv) => {
    const server = await startServer({ environment: { DEMARCHE_SEED: 'none', ...environment } })
    onTestFinished(() => server.close())
    return async (origin: string) => {
      const { status, headers } = await rawRequest(`${server.url}/reconcile`, { headers: { origin } })
      // What lies between has to know that who may read depends on who asks.
      if (environment.DEMARCHE_RECONCILE === 'listed') expect(headers.vary).toContain('Origin')
      return [status, headers['access-control-allow-origin']]
    }
  }

  it('those of this machine and the listed ones, where the setting says so', async () => {
    const ask = await start({ DEMARCHE_RECONCILE: 'listed', DEMARCHE_ORIGINS: 'https://listed.example' })
    for (const origin of ['http://127.0.0.1:3333', 'http://localhost:3333', 'https://listed.example'])
      expect(await ask(origin)).toEqual([200, origin])
    for (const origin of ['https://elsewhere.example', 'http://127.0.0.1.elsewhere.example', 'null'])
      expect(await ask(origin)).toEqual([200, undefined])
    const askAlone = await start({ DEMARCHE_RECONCILE: 'listed' })
    expect(await askAlone('http://localhost:3333')).toEqual([200, 'http://localhost:3333'])
  })

  it('also that it asked too often', async () => {
    const ask = await start({ DEMARCHE_RATE: '1' })
    expect([await ask('https://elsewhere.example'), await ask('https://elsewhere.example')]).toEqual([
      [200, '*'],
      [429, '*'],
    ])
  })

  it('nobody’s, where there is no such route', async () => {
    const ask = await start({ DEMARCHE_RECONCILE: 'off' })
    expect(await ask('http://127.0.0.1:3333')).toEqual([404, undefined])
  })
})

test('behind a proxy the manifest names the addresses that its client knows', async () => {
  const environment = { DEMARCHE_SEED: 'none', DEMARCHE_BASE_PATH: '/demarche', DEMARCHE_PROXIES: '127.0.0.1' }
  const server = await startServer({ environment: { ...environment, DEMARCHE_HOSTS: 'graph.example.org' } })
  onTestFinished(() => server.close())
  const headers = { host: 'graph.example.org', 'x-forwarded-proto': 'https' }
  const { text } = await rawRequest(`${server.url}/reconcile`, { headers })
  const { view, preview, suggest } = JSON.parse(text)
  expect([view.url, preview.url, suggest.entity.service_url]).toEqual([
    'https://graph.example.org/demarche/explorer?see=node~{{id}}',
    'https://graph.example.org/demarche/reconcile/preview?id={{id}}',
    'https://graph.example.org/demarche/reconcile',
  ])
  const odd = { ...headers, 'x-forwarded-host': '"><b>' }
  expect((await rawRequest(`${server.url}/reconcile`, { headers: odd })).status).toBe(400)
})
