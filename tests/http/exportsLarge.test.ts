import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeLimit } from '../../src/collections/limit.ts'
import { DemarcheError } from '../../src/errors.ts'
import { makeApp } from '../../src/http/app.ts'
import { registerExports } from '../../src/http/exports.ts'
import { cutSlowReaders } from '../../src/http/patience.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import type { Engine } from '../../src/store/engine.ts'
import { setUp } from '../../src/store/open.ts'
import { openWork } from '../../src/workers/work.ts'
import { fillWithVotes } from '../exports/manyPositions.ts'

describe('a large export', () => {
  const VOTES = 20_000
  let votes: Engine
  /** How many readings the whole export takes. */
  let whole: number
  /** What they gave, by what was asked. */
  const rows = new Map<string, ReturnType<Engine['read']>>()
  beforeAll(async () => {
    votes = await openEmbedded()
    await setUp(votes)
    await fillWithVotes(votes, VOTES)
    const read: Engine['read'] = (...asked) => {
      const given = votes.read(...asked)
      rows.set(JSON.stringify(asked.slice(0, 2)), given)
      return given
    }
    const { url, readings } = await serveExports({ ...votes, read })
    const graph = (await (await fetch(`${url}/export/graph.json`)).json()) as { links: { key: string }[] }
    // Two edges a vote; each of the 100 issues at one event and found in one source.
    expect(graph.links.length).toBe(2 * VOTES + 200)
    expect(new Set(graph.links.map(({ key }) => key)).size).toBe(graph.links.length)
    whole = readings()
  })
  afterAll(() => votes.close())

  test('is no work any more when the client has gone', async () => {
    const { url, readings } = await serveExports(votes)
    const answer = await open(`${url}/export/graph.gexf`)
    await once(answer, 'data')
    answer.destroy()
    expect(await settled(readings)).toBeLessThan(whole / 2)
  })

  test('is no work any more when the client has gone before anything came', async () => {
    const { url, readings } = await serveExports(slowed(votes))
    const asking = get(`${url}/export/graph.gexf`).on('error', () => undefined)
    while (readings() === 0) await wait(5)
    asking.destroy()
    // What was being read is read to its end, and nothing more of the eighteen readings before the first piece.
    expect(await settled(readings)).toBeLessThan(5)
  })

  test('waits for a client that does not read, and goes on with it', async () => {
    const { url, readings } = await serveExports(votes)
    const answer = await open(`${url}/export/graph.gexf`)
    answer.pause()
    expect(await settled(readings)).toBeLessThan(whole)
    let bytes = 0
    for await (const chunk of answer) bytes += chunk.length
    expect(bytes).toBeGreaterThan(VOTES * 500)
    expect(readings()).toBe(whole)
  })

  test('takes no memory worth speaking of for clients that do not read', async () => {
    const { url, readings } = await serveExports(votes)
    const before = process.memoryUsage().rss
    const answers = await Promise.all(Array.from({ length: 20 }, () => open(`${url}/export/graph.gexf`)))
    for (const answer of answers) answer.pause()
    const read = await settled(readings)
    // A vote is more than 1,500 bytes of GEXF: less than half of what the clients are owed.
    expect(process.memoryUsage().rss - before).toBeLessThan((answers.length * VOTES * 1500) / 2)
    for (const answer of answers) answer.destroy()
    expect([read < answers.length * whole, await settled(readings)]).toEqual([true, read])
  })

  test('is cut off when a client leaves it unread for too long', async () => {
    const { url, readings } = await serveExports(votes, 200)
    const answer = await open(`${url}/export/graph.gexf`)
    answer.pause()
    answer.on('error', () => undefined)
    const closed = new Promise((resolve) => answer.once('close', resolve))
    expect(await settled(readings)).toBeLessThan(whole)
    answer.resume()
    await closed
    expect(answer.complete).toBe(false)
  })

  test('is given up when making it takes longer than it may, before the first piece and after it', async () => {
    const early = await serveExports(slowed(votes), undefined, 1)
    const refused = await fetch(`${early.url}/export/graph.gexf`)
    expect([refused.status, (await refused.json()).errors[0]]).toEqual([
      503,
      {
        message:
          'Making this export takes longer than 1 ms. Narrow its filter, raise DEMARCHE_EXPORT_TIMEOUT, or have `demarche export` write it.',
        extensions: { code: 'TIMEOUT' },
      },
    ])
    const late = await serveExports(slowed(votes, 3000, whole - 5), undefined, 3000)
    const cut = await fetch(`${late.url}/export/graph.gexf`)
    expect(cut.status).toBe(200)
    await expect(cut.text()).rejects.toThrow()
    expect(await settled(late.readings)).toBeLessThan(whole)
  })

  test('is given up as well when this thread is too busy to hear that it takes too long', async () => {
    const busy: Engine['read'] = async (...asked) => {
      for (const end = performance.now() + 5; performance.now() < end; );
      return (await rows.get(JSON.stringify(asked.slice(0, 2)))) ?? []
    }
    const { url, readings } = await serveExports({ ...votes, read: busy }, undefined, 50)
    const cut = await fetch(`${url}/export/graph.json`)
    await cut.text().catch(() => 'cut off')
    expect(await settled(readings)).toBeLessThan(whole)
  })

  test('is an error when the store fails before the first piece', async () => {
    const { url } = await serveExports(failingAfter(votes, 1))
    const answer = await fetch(`${url}/export/graph.gexf`)
    expect([answer.status, (await answer.json()).errors[0].extensions.code]).toEqual([503, 'STORE_UNAVAILABLE'])
  })

  test('breaks off, and does not look whole, when the store fails in the middle', async () => {
    const { url } = await serveExports(failingAfter(votes, whole - 5))
    const answer = await fetch(`${url}/export/graph.gexf`)
    expect(answer.status).toBe(200)
    await expect(answer.text()).rejects.toThrow()
  })
})

/** The routes of the exports alone, over an engine whose readings are counted. */
async function serveExports(engine: Engine, patience?: number, exportTimeout = 60_000) {
  let count = 0
  const read: Engine['read'] = (text, params) => {
    count += 1
    return engine.read(text, params)
  }
  const app = makeApp({ logLevel: 'silent', keepAlive: 5000, basePath: '', proxies: [] })
  cutSlowReaders(app, patience)
  const counted = { ...engine, read }
  const served = { engine: counted, work: openWork(counted), exportTimeout, turns: makeLimit(4) }
  const frame = { head: () => '', tail: () => '' }
  registerExports(app, served, frame, { licence: 'https://example.org/licence', basePath: '', origins: [] })
  await app.listen({ host: '127.0.0.1', port: 0 })
  closing.push(() => app.close())
  return { url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`, readings: () => count }
}

const closing: (() => Promise<unknown>)[] = []
afterAll(() => Promise.all(closing.map((close) => close())))

async function open(url: string): Promise<IncomingMessage> {
  const [answer] = (await once(get(url), 'response')) as [IncomingMessage]
  return answer
}

/** The count once it has stopped growing. */
async function settled(count: () => number): Promise<number> {
  for (;;) {
    const before = count()
    await wait(500)
    if (count() === before) return before
  }
}

/** An engine whose readings take longer, after so many that do not. */
function slowed(engine: Engine, by = 20, after = 0): Engine {
  let quick = after
  const read: Engine['read'] = async (text, params) => {
    quick -= 1
    if (quick < 0) await wait(by)
    return engine.read(text, params)
  }
  return { ...engine, read }
}

function failingAfter(engine: Engine, readings: number): Engine {
  let left = readings
  const read: Engine['read'] = async (text, params) => {
    if (left <= 0) throw new DemarcheError('STORE_UNAVAILABLE', 'The store has gone away.')
    left -= 1
    return engine.read(text, params)
  }
  return { ...engine, read }
}
