import { expect, it } from 'vitest'
import { makeAsking } from '../../src/api/asking.ts'
import { makeCached } from '../../src/api/cached.ts'
import { makeApollo } from '../../src/api/execute.ts'
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
  let ran = 0
  const watch = () => {
    ran += 1
  }
  for (const _ of ['first', 'again']) {
    const answered = await ask({ query: '{ people { totalCount } }' }, { signal: new AbortController().signal, watch })
    expect(answered).toEqual({ data: { people: { totalCount: 0 } } })
  }
  expect(ran).toBe(given.ran)
  await apollo.stop()
  await cached.work.close()
  await engine.close()
})
