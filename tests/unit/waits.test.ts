import { expect, it, onTestFinished, vi } from 'vitest'
import { serve } from '../../src/cli/serve.ts'
import { DemarcheError } from '../../src/errors.ts'
import { readSettings } from '../../src/settings/settings.ts'
import { openEmbedded } from '../../src/store/embedded.ts'

/** The pauses that were asked for, of half a second or more; none is waited for. */
const pauses = vi.hoisted((): number[] => [])
vi.mock('node:timers/promises', async (load) => {
  const real = await load<typeof import('node:timers/promises')>()
  const setTimeout: typeof real.setTimeout = (delay = 0, value, options) => {
    if (delay >= 500) pauses.push(delay)
    return real.setTimeout(Math.min(delay, 5), value, options)
  }
  return { ...real, setTimeout }
})

it('a server tries again to reach its store, with pauses of ten seconds at most', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const gone = () => Promise.reject(new DemarcheError('STORE_UNAVAILABLE', 'Neo4j does not answer.'))
  const engine = await openEmbedded()
  const settings = readSettings({ PORT: '0', LOG_LEVEL: 'silent', DEMARCHE_DATA: ':memory:' })
  const server = await serve({ ...engine, name: 'neo4j', define: gone, read: gone }, settings)
  onTestFinished(() => server.close().then(() => engine.close()))
  await expect.poll(() => pauses.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(7)
  expect(pauses.slice(0, 7)).toEqual([500, 1000, 2000, 4000, 8000, 10_000, 10_000])
})
