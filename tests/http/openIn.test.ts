import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LENT_FOR, makePasses, tools } from '../../src/http/tools.ts'
import { rawRequest } from '../support/rawRequest.ts'
import { startServer } from '../support/startServer.ts'

const [gephi] = tools
if (gephi === undefined) throw new Error('There is no tool.')
const filter = encodeURIComponent('issue=cybersecurity&stance=OPPOSE&stance=SUPPORT')

describe('addresses for the tools of others', () => {
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.close())

  const read = (address: string, headers: Record<string, string> = {}) =>
    fetch(address, { headers, redirect: 'manual' })

  it.each(['graph.gexf', 'network.gexf', 'positions.csv'])('end in the name of the file: %s', async (file) => {
    const plain = await read(`${server.url}/export/${file}?issue=cybersecurity&stance=OPPOSE&stance=SUPPORT`)
    const named = await read(`${server.url}/export/${filter}/${file}`)
    expect(named.status).toBe(200)
    expect(named.headers.get('content-disposition')).toBe(plain.headers.get('content-disposition'))
    expect(await named.text()).toBe(await plain.text())
  })

  it.each([
    ['no format', `/export/${filter}/graph.xyz`, 404],
    ['more than a filter and a name', `/export/${filter}/${filter}/graph.gexf`, 404],
    ['a condition that is none', '/export/colour%3Dred/graph.gexf', 400],
    ['a filter in no encoding', '/export/%25E0%25A4/graph.gexf', 400],
    ['a tool that is none', '/open/paint/graph.gexf', 404],
    ['a file that the tool does not read', '/open/gephi-lite/graph.json', 404],
  ])('say what is wrong with %s', async (_what, path, status) => {
    expect(await rawRequest(server.url + path)).toMatchObject({ status })
  })

  it('lead to the tool, whose pages alone may read them', async () => {
    const many = encodeURIComponent(Array.from({ length: 40 }, (_, at) => `issue=issue-${at}`).join('&'))
    for (const path of ['graph.gexf', `${filter}/network.gexf`, `${many}/graph.gexf`]) {
      const { status, headers } = await read(`${server.url}/open/gephi-lite/${path}`)
      expect(status).toBe(302)
      const to = new URL(headers.get('location') ?? '')
      expect(to.origin).toBe(gephi.origin)
      const file = to.searchParams.get('file') ?? ''
      expect(file.endsWith('.gexf')).toBe(true)
      const lent = await read(file, { origin: gephi.origin })
      expect(lent.status).toBe(200)
      expect(Object.fromEntries(lent.headers)).toMatchObject({
        'access-control-allow-origin': gephi.origin,
        'access-control-allow-private-network': 'true',
        'cross-origin-resource-policy': 'cross-origin',
        vary: 'Origin',
      })
      expect(await lent.text()).toContain('<gexf')
      for (const origin of ['https://attacker.example', 'null', server.url])
        expect((await read(file, { origin })).status).toBe(403)
      expect((await read(file)).status).toBe(403)
      expect((await read(file.replace('.gexf', '.json'), { origin: gephi.origin })).status).toBe(403)
    }
  })

  it('are not made for pages elsewhere', async () => {
    const headers = { origin: 'https://attacker.example', 'sec-fetch-site': 'cross-site' }
    expect((await rawRequest(`${server.url}/open/gephi-lite/graph.gexf`, { headers })).status).toBe(403)
  })

  it('can be read for ten minutes, by the tool and of the file that they are for', () => {
    let now = 1_000_000
    const { lend, holds } = makePasses(() => now)
    const pass = lend(gephi, 'graph.gexf')
    expect(LENT_FOR).toBe(600_000)
    expect(holds(pass, gephi, 'graph.gexf')).toBe(true)
    expect(holds(pass, gephi, 'network.gexf')).toBe(false)
    expect(holds(pass, { ...gephi, name: 'other' }, 'graph.gexf')).toBe(false)
    expect(holds(`${(now * 2).toString(36)}.${pass.split('.')[1]}`, gephi, 'graph.gexf')).toBe(false)
    expect(makePasses(() => now).holds(pass, gephi, 'graph.gexf')).toBe(false)
    now += LENT_FOR
    expect(holds(pass, gephi, 'graph.gexf')).toBe(false)
  })
})
