import { expect, it, vi } from 'vitest'
import { Lost } from '../../src/store/pulse.ts'
import { makeRenewed } from '../../src/store/renewed.ts'

it('what leads nowhere is opened anew once for all who began with it, and its end is not waited for', async () => {
  const opened: { close: ReturnType<typeof vi.fn<() => Promise<void>>> }[] = []
  const renewed = makeRenewed(() => {
    const one = { close: vi.fn(() => new Promise<void>(() => undefined)) }
    opened.push(one)
    return one
  })
  const began = performance.now()
  const lost = renewed.lost()
  expect(lost.aborted).toBe(false)
  renewed.renew(began)
  expect(lost.reason).toBeInstanceOf(Lost)
  renewed.renew(began)
  renewed.renew(began - 1)
  expect(opened).toHaveLength(2)
  expect(renewed.current()).toBe(opened[1])
  expect(renewed.lost().aborted).toBe(false)
  expect(opened.map(({ close }) => close.mock.calls.length)).toEqual([1, 0])
  // Who began with the second finds that it leads nowhere either, and closing it fails.
  opened[1]?.close.mockRejectedValue(new Error('cannot be closed'))
  renewed.renew(performance.now())
  expect(opened).toHaveLength(3)
  opened[2]?.close.mockResolvedValue()
  await renewed.close()
})
