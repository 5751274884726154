import { expect, it } from 'vitest'
import { makeAsking } from '../../src/api/asking.ts'
import { makeCached } from '../../src/api/cached.ts'
import { makeApollo } from '../../src/api/execute.ts'
import { DemarcheError } from '../../src/errors.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { setUp } from '../../src/store/open.ts'
import { usualLimits } from '../support/ask.ts'

const cases = [
  { cacheBytes: 0, ran: 2 },
  { cacheBytes: 1_000_000, ran: 1 },
]

it.each(cases)('with $cacheBytes bytes for answers the same operation runs $ran times of two', async (given) => {
  const engine = await openEmbedded()
  await setUp(engine)
  const cached = makeCached(engine)
  const report = (error: unknown) => String(error)
  const apollo = makeApollo({ limits: usualLimits, introspection: true, report, plugins: [] })
  await apollo.start()
  const ask = makeAsking(apollo, engine, cached, { ...usualLimits, timeout: 10_000, cacheBytes: given.cacheBytes })
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
  const before = timers()
  let ran = 0
  const watch = () => {
    ran += 1
  }
  for (const _ of ['first', 'again']) {
    const answered = await ask({ query: '{ people { totalCount } }' }, { signal: new AbortController().signal, watch })
    expect(answered).toEqual({ data: { people: { totalCount: 0 } } })
  }
  // The time of a request that is over is no longer counted.
  expect(timers()).toBeLessThanOrEqual(before)
  expect(ran).toBe(given.ran)
  await apollo.stop()
  await cached.work.close()
  await engine.close()
})

it('an operation that nobody waits for any more is ended', async () => {
  const engine = await openEmbedded()
  await setUp(engine)
  let isRead = false
  const read: typeof engine.read = (text, params, reader) => {
    if (!reader) return engine.read(text, params)
    isRead = true
    return new Promise((_, reject) => reader.signal.addEventListener('abort', () => reject(reader.signal.reason)))
  }
  const held = { ...engine, read }
  const cached = makeCached(held)
  const apollo = makeApollo({ limits: usualLimits, introspection: true, report: String, plugins: [] })
  await apollo.start()
  const ask = makeAsking(apollo, held, cached, { ...usualLimits, timeout: 10_000, cacheBytes: 0 })
  const leaving = new AbortController()
  const answered = ask({ query: '{ people { totalCount } }' }, { signal: leaving.signal })
  await expect.poll(() => isRead).toBe(true)
  leaving.abort(new DemarcheError('TIMEOUT', 'The client left.'))
  expect((await answered).errors).toMatchObject([{ message: 'The client left.', extensions: { code: 'TIMEOUT' } }])
  await apollo.stop()
  await cached.work.close()
  await engine.close()
})
