import { getEventListeners } from 'node:events'
import { expect, it, onTestFinished } from 'vitest'
import type { PositionFilter } from '../../src/generated/types.ts'
import { readEnds, readLedger, readRelation } from '../../src/graph/readLedger.ts'
import { textOf } from '../../src/graph/relations.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { setUp } from '../../src/store/open.ts'
import { openPool, type PoolSettings } from '../../src/workers/pool.ts'
import type { DrawJob, Job, Need } from '../../src/workers/protocol.ts'
import { storeVotes } from '../support/votes.ts'

const small = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'

/** A pool that draws. */
function drawing(settings: Partial<PoolSettings> = {}) {
  const pool = openPool<DrawJob>({ workers: 1, queue: 9, timeout: 60_000, memory: 256, script: 'drawer', ...settings })
  onTestFinished(() => pool.close())
  const draw = (signal: AbortSignal, svg = small) =>
    pool.run({ svg, fonts: [] }, () => Promise.reject(new Error('nothing')), signal)
  return { pool, draw }
}

it('a pool listens to no signal once what came with it has ended, well or not', async () => {
  const { draw } = drawing()
  const { signal } = new AbortController()
  const [drawn, refused] = await Promise.allSettled([draw(signal), draw(signal, 'no picture')])
  expect([drawn.status, refused.status]).toEqual(['fulfilled', 'rejected'])
  expect(getEventListeners(signal, 'abort')).toEqual([])
})

it('a pool ends what takes longer than it may', async () => {
  const { pool, draw } = drawing({ timeout: 1 })
  await expect(draw(new AbortController().signal)).rejects.toMatchObject({ code: 'TIMEOUT' })
  expect(pool.load()).toEqual({ busy: 0, waiting: 0 })
})

it('who leaves a pool while waiting makes room, and all who are left are told when it closes', async () => {
  const { pool, draw } = drawing({ queue: 2 })
  const leaving = new AbortController()
  const { signal } = new AbortController()
  const ends = Promise.allSettled([draw(signal), draw(leaving.signal), draw(signal)])
  await expect(draw(signal)).rejects.toMatchObject({
    code: 'OVERLOADED',
    message: expect.stringContaining('2 more wait'),
  })
  expect(pool.load()).toEqual({ busy: 1, waiting: 2 })
  leaving.abort(new Error('left'))
  expect(pool.load()).toEqual({ busy: 1, waiting: 1 })
  await pool.close()
  const stopping = { code: 'OVERLOADED', message: 'The server is stopping: ask again when it is back.' }
  const reasons = (await ends).map((end) => end.status === 'rejected' && end.reason)
  expect(reasons).toEqual([
    expect.objectContaining(stopping),
    expect.objectContaining({ message: 'left' }),
    expect.objectContaining(stopping),
  ])
})

it('a worker holds what it has worked out of all positions, and of the two filters that were asked of last', async () => {
  const engine = await openEmbedded()
  const pool = openPool<Job>({ workers: 1, queue: 9, timeout: 60_000, memory: 256 })
  onTestFinished(() => pool.close().then(() => engine.close()))
  await setUp(engine)
  await storeVotes(engine, { countries: 4, propositions: 3 })
  const { signal } = new AbortController()
  const columns = await readLedger(engine, {}, await readEnds(engine), signal)
  const args = { level: 'BLOC', first: 4 }
  /** Whether it had to ask for something. */
  const asks = async (where: PositionFilter) => {
    let needs = 0
    const provide = async (need: Need) => {
      needs += 1
      if (need.what === 'relation') return readRelation(engine, need.where, need.name)
      if (need.what === 'table') return engine.read(textOf(need.name))
      throw new Error('another ledger')
    }
    const ledger = { where, version: 'one', columns, isSlice: where.stance !== undefined }
    await pool.run({ name: 'agreementMatrix', args, ledger }, provide, signal)
    return needs > 0
  }
  const [support, oppose, abstain] = (['SUPPORT', 'OPPOSE', 'ABSTAIN'] as const).map((stance) => ({ stance: [stance] }))
  for (const where of [{}, support, oppose, abstain]) expect(await asks(where ?? {})).toBe(true)
  for (const where of [abstain, oppose, {}]) expect(await asks(where ?? {})).toBe(false)
  expect(await asks(support ?? {})).toBe(true)
})
