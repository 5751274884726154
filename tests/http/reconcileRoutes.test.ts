import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPage } from '../support/docs.ts'
import { rawRequest } from '../support/rawRequest.ts'
import { openReconciling, refusal } from '../support/reconciling.ts'
import { startServer } from '../support/startServer.ts'

describe('what stands beside reconciling', () => {
  let door: Awaited<ReturnType<typeof openReconciling>>
  beforeAll(async () => {
    door = await openReconciling()
  })
  afterAll(() => door.close())

  it('the manifest holds against the schema, and all it names is there', async () => {
    const manifest = (await door.get('', 'manifest')) as {
      versions: string[]
      batchSize: number
      view: { url: string }
      preview: { url: string; width: number; height: number }
      suggest: Record<string, { service_url: string; service_path: string }>
      extend: { propose_properties: { service_url: string; service_path: string } }
    }
    expect([manifest.versions, manifest.batchSize]).toEqual([['0.2'], 50])
    const { service_url, service_path } = manifest.extend.propose_properties
    const addresses = [
      manifest.preview.url.replace('{{id}}', 'CHN'),
      manifest.view.url.replace('{{id}}', 'CHN'),
      ...Object.values(manifest.suggest).map((one) => `${one.service_url}${one.service_path}?prefix=c`),
      `${service_url}${service_path}?type=Person`,
    ]
    for (const address of addresses) expect([address, (await fetch(address)).status]).toEqual([address, 200])
  })

  it('suggests things, types and properties by what was typed of them', async () => {
    const ids = async (path: string, schema: string) =>
      ((await door.get(path, schema)) as { result: { id: string }[] }).result.map(({ id }) => id)
    const entities = 'suggest-entities-response'
    expect((await ids('/suggest/entity?prefix=chin', entities))[0]).toBe('CHN')
    expect((await ids('/suggest/entity?prefix=CHN', entities))[0]).toBe('CHN')
    expect((await ids('/suggest/entity?prefix=Cui+Tian', entities))[0]).toBe('cui-tiankai')
    expect(await ids('/suggest/entity?prefix=a%20li', entities)).toContain('ana-peru')
    expect(await ids('/suggest/entity?prefix=', entities)).toEqual([])
    const page = await ids('/suggest/entity?prefix=a', entities)
    expect([page.length, await ids('/suggest/entity?prefix=a&cursor=19', entities)]).toEqual([
      20,
      expect.arrayContaining(page.slice(19)),
    ])
    expect(await ids('/suggest/type?prefix=co', 'suggest-types-response')).toEqual(['Country'])
    expect(await ids('/suggest/property?prefix=wiki', 'suggest-properties-response')).toEqual(['identifier:wikidata'])
    expect(await refusal(await fetch(door.at('/suggest/entity')))).toEqual([
      400,
      'BAD_USER_INPUT',
      'prefix takes a text; got "nothing".',
    ])
    for (const cursor of ['-1', '10001'])
      expect((await refusal(await fetch(door.at(`/suggest/type?prefix=a&cursor=${cursor}`))))[2]).toBe(
        `cursor takes a whole number from 0 to 10000; got "${cursor}".`,
      )
  })

  it('proposes the properties that a type has', async () => {
    const proposed = (await door.get('/properties?type=Person&limit=6', 'data-extension-property-proposal')) as {
      properties: { id: string }[]
    }
    expect(proposed).toMatchObject({ type: 'Person', limit: 6 })
    expect(proposed.properties.map(({ id }) => id)).toEqual([
      'name',
      'otherNames',
      'description',
      'posts',
      'country',
      'memberships',
    ])
    expect((await refusal(await fetch(door.at('/properties?limit=none'))))[0]).toBe(400)
  })

  it('extends: posts on a day, country, identifiers, counts of stances', async () => {
    const on = (date: string) => ({ id: 'posts', settings: { date } })
    const { rows, meta } = await door.extend(
      ['ana-spain', 'ana-peru', 'nobody'],
      [on('2003'), { id: 'country' }, { id: 'bornOn' }],
    )
    expect(rows).toEqual({
      'ana-spain': {
        posts: [{ id: 'spanish', name: 'Envoy of Spain' }],
        country: [{ id: 'ESP', name: 'Spain' }],
        bornOn: [],
      },
      'ana-peru': { posts: [], country: [{ id: 'PER', name: 'Peru' }], bornOn: [{ str: '1970-05-01' }] },
      nobody: { posts: [], country: [], bornOn: [] },
    })
    expect(meta[0]).toEqual({ id: 'posts', name: 'Posts held', type: { id: 'Post', name: 'Post' } })
    const counts = await door.extend(
      ['cui-tiankai', 'CHN'],
      [{ id: 'positions' }, { id: 'positions:OPPOSE' }, { id: 'identifier:iso2' }],
    )
    expect(counts.rows.CHN?.['identifier:iso2']).toEqual([{ str: 'CN' }])
    const countOf = (id: string) => (counts.rows['cui-tiankai']?.[id] as { int: number }[] | undefined)?.[0]?.int ?? 0
    expect(countOf('positions:OPPOSE')).toBeGreaterThan(0)
    expect(countOf('positions')).toBeGreaterThan(countOf('positions:OPPOSE'))
  })

  it.each([
    [{ ids: ['a'] }, 400, 'extend.properties takes a list; got undefined.'],
    [{ ids: Array(101).fill('a'), properties: [] }, 413, 'extend.ids takes at most 100 items; got 101.'],
    [{ ids: [], properties: Array(41).fill({ id: 'a' }) }, 413, 'extend.properties takes at most 40 items; got 41.'],
    [
      { ids: ['a'], properties: [{ id: 'shoeSize' }] },
      400,
      'extend.properties[0].id takes the id of a property of this service; got "shoeSize".',
    ],
    [
      { ids: ['a'], properties: [{ id: 'posts', settings: { date: 'May' } }] },
      400,
      'extend.properties[0].settings.date of posts takes a date as YYYY, YYYY-MM or YYYY-MM-DD; got "May".',
    ],
  ])('refuses to extend %j', async (extend, status, sentence) => {
    const [was, , said] = await refusal(await door.post({ extend: JSON.stringify(extend) }))
    expect([was, said]).toEqual([status, sentence])
  })

  it('says of what has too many values that it does', async () => {
    const extend = JSON.stringify({ ids: ['member'], properties: [{ id: 'holders' }] })
    expect(await refusal(await door.post({ extend }))).toEqual([
      413,
      'QUERY_TOO_LARGE',
      '"member" has 101 values of holders, and one answer holds at most 100 of them; ask without it, or with a day in the setting date.',
    ])
    expect(await (await fetch(door.at('/preview?id=member'))).text()).toContain(
      '<dt>Holders</dt><dd>more than 100</dd>',
    )
    const properties = [{ pid: 'holders', v: 'Honourable 7' }]
    const [first] = await door.only({ query: 'Member of the Assembly', properties })
    expect([first?.id, first?.features.length]).toEqual(['member', 1])
  })

  it('the preview shows a name as text, in a frame of any page', async () => {
    const answer = await fetch(door.at('/preview?id=hostile'))
    const page = await answer.text()
    expect(page).not.toMatch(/<script|<img|<b>/)
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    )
    expect(await (await fetch(door.at('/preview?id=ana-spain'))).text()).toContain('Envoy of Spain')
    expect((await refusal(await fetch(door.at('/preview?id=nobody'))))[1]).toBe('NOT_FOUND')
  })

  const everywhere: [method: string, path: string, status: number][] = [
    ['GET', '', 200],
    ['GET', '?queries=%7B%7D', 200],
    ['GET', '?queries=%7B', 400],
    ['POST', '', 415],
    ['PUT', '', 404],
    ['GET', '/suggest/entity?prefix=c', 200],
    ['GET', '/suggest/entity', 400],
    ['GET', '/preview?id=CHN', 200],
    ['GET', '/preview?id=nobody', 404],
    ['GET', '/properties', 200],
    ['GET', '/nowhere', 404],
  ]
  it.each(everywhere)('any page may read the answer to %s %s', async (method, path, status) => {
    const answer = await rawRequest(door.at(path), {
      method,
      headers: { origin: 'https://elsewhere.example' },
      body: '',
    })
    expect(answer).toMatchObject({
      status,
      headers: { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' },
    })
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined()
  })

  it('answers a preflight, and no foreign name of the server; other routes stay closed', async () => {
    const asking = { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' }
    const preflight = await rawRequest(door.at(''), { method: 'OPTIONS', headers: asking })
    expect(preflight).toMatchObject({ status: 204, headers: { 'access-control-allow-origin': '*' } })
    const rebound = await rawRequest(door.at(''), { headers: { ...asking, host: 'attacker.example' } })
    expect(rebound).toMatchObject({ status: 403, headers: { 'access-control-allow-origin': '*' } })
    for (const path of ['/graphql', '/export', '/reconciled', '/health/live']) {
      const { headers } = await rawRequest(door.url + path, { headers: asking })
      expect([path, headers['access-control-allow-origin']]).toEqual([path, undefined])
    }
  })
})

describe('docs/openrefine.md', () => {
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.close())

  it.each(sessionOf(readPage('docs/openrefine.md')))('%s', async (line, wanted) => {
    const [, path = ''] = /http:\/\/127\.0\.0\.1:4000\/reconcile([^'\s]*)/.exec(line) ?? []
    const form = [...line.matchAll(/--data-urlencode '(\w+)=([^']*)'/g)].map(
      ([, name = '', value = '']): [string, string] => [name, value],
    )
    const body = form.length === 0 ? {} : { method: 'POST', body: new URLSearchParams(form) }
    expect(await (await fetch(`${server.url}/reconcile${path}`, body)).json()).toEqual(JSON.parse(wanted))
  })
})

/** The commands of a page, each with the answer that stands behind it. */
function sessionOf(page: string): [line: string, answer: string][] {
  return [...page.matchAll(/```sh\n(curl [\s\S]*?)\n```\n+```json\n([\s\S]*?)\n```/g)].map(
    ([, line = '', answer = '']) => [line.replaceAll(/\\\n\s*/g, ''), answer],
  )
}
