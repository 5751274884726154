import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openEmbedded } from '../../src/store/embedded.ts'
import type { Engine } from '../../src/store/engine.ts'
import { setUp } from '../../src/store/open.ts'
import { openWork } from '../../src/workers/work.ts'
import { startServer } from '../support/startServer.ts'
import { storeVotes } from '../support/votes.ts'

/** The workers that were started, so that one can be killed. */
const started = vi.hoisted(() => [] as Worker[])
vi.mock('node:worker_threads', async (original) => {
  const threads = await original<typeof import('node:worker_threads')>()
  class Noted extends threads.Worker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args)
      started.push(this)
    }
  }
  return { ...threads, Worker: Noted }
})

let engine: Engine
beforeAll(async () => {
  engine = await openEmbedded()
  await setUp(engine)
  await storeVotes(engine, { countries: 150, propositions: 300 })
})
afterAll(() => engine.close())

it('a worker that dies is replaced, and its question says so', async () => {
  const work = openWork(engine, { few: 0 })
  await work.warm()
  const asking = work.ask('agreementMatrix', {}, { level: 'ACTOR', first: 100 })
  setTimeout(() => void started[0]?.terminate(), 50)
  await expect(asking).rejects.toMatchObject({
    code: 'INTERNAL_SERVER_ERROR',
    // 0 where it had not begun yet.
    message: expect.stringMatching(
      /^The worker that answered this question ended with code [01]; another one takes its place. Ask again.$/,
    ),
  })
  const { units } = await work.ask('agreementMatrix', {}, { level: 'ACTOR', first: 100 })
  expect([units.length, started.length]).toEqual([100, 2])
  await work.close()
})

const query = '{ positionNetwork(normalization: JACCARD, aggregation: IGNORE, first: 1) { edgeCount } }'
const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) }
it.each<[path: string, request: RequestInit]>([
  ['/graphql', post],
  ['/export/network.json?normalization=JACCARD&aggregation=SUBTRACT', {}],
])('a question of %s whose client has left is ended', async (path, request) => {
  const server = await startServer({ engine: { ...engine, close: async () => undefined } })
  const leaving = new AbortController()
  const asking = fetch(server.url + path, { ...request, signal: leaving.signal })
  // One that has nothing to do yet is not ended.
  while (!(await metrics(server.url)).includes('demarche_work_busy 1'))
    await new Promise((resolve) => setTimeout(resolve, 5))
  const ended = once(started.at(-1) as Worker, 'exit')
  leaving.abort()
  await expect(asking).rejects.toThrow()
  await ended
  await server.close()
})

it('equal questions of eight are worked on once', async () => {
  const work = openWork(engine, { few: 0, workers: 8 })
  const before = started.length
  await Promise.all(Array.from({ length: 8 }, () => work.ask('shifts', {}, { from: 0, first: 5 })))
  expect(started.length - before).toBe(1)
  await work.close()
})

it('a few positions are worked on without a worker', async () => {
  const work = openWork(engine)
  const before = started.length
  await work.ask(
    'timeline',
    { actor: ['country-1'], issue: ['proposition-1', 'proposition-2'] },
    { by: 'YEAR', first: 9 },
  )
  expect(started.length).toBe(before)
  await work.close()
})

async function metrics(url: string): Promise<string> {
  return (await fetch(`${url}/metrics`)).text()
}
