import { getEventListeners } from 'node:events'
import { expect, it } from 'vitest'
import { openPool } from '../../src/workers/pool.ts'
import type { DrawJob } from '../../src/workers/protocol.ts'

it('a pool listens to no signal once what came with it has ended, well or not', async () => {
  const pool = openPool<DrawJob>({ workers: 1, queue: 9, timeout: 60_000, memory: 256, script: 'drawer' })
  const { signal } = new AbortController()
  const draw = (svg: string) => pool.run({ svg, fonts: [] }, () => Promise.reject(new Error('nothing')), signal)
  try {
    const [drawn, refused] = await Promise.allSettled([
      draw('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'),
      draw('no picture'),
    ])
    expect([drawn.status, refused.status]).toEqual(['fulfilled', 'rejected'])
    expect(getEventListeners(signal, 'abort')).toEqual([])
  } finally {
    await pool.close()
  }
})
