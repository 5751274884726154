import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { makePulse, Silence } from '../../src/store/pulse.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }))
afterEach(() => void vi.useRealTimers())

it('silence counts from the first try, so that the last is not waited for as long', async () => {
  const pulse = makePulse(() => Promise.reject(new Error('nobody is there')))
  const [first, last] = [vi.fn(), vi.fn()]
  const ends = [pulse.watch(first, 4000), pulse.watch(last, 4000, performance.now() - 4000)]
  await vi.advanceTimersByTimeAsync(1000)
  await vi.waitFor(() => expect(last).toHaveBeenCalledWith(expect.any(Silence)))
  expect(first).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(3000)
  await vi.waitFor(() => expect(first).toHaveBeenCalled())
  for (const end of ends) end()
})
