import { expect, it } from 'vitest'
import { namesAbove } from '../../src/web/explorer/views/chart.ts'

it('names above columns do not touch, however narrow these are, and stay in the picture', () => {
  const names = ['Venezuela (Bolivarian Republic of)', 'Cuba']
  for (let width = 15; width <= 60; width += 1) {
    const { tickRotate, height } = namesAbove(names, width)
    const sine = Math.sin((-tickRotate * Math.PI) / 180)
    expect(width * sine).toBeGreaterThan(12)
    // A letter of 12 pixels is at most 6.6 wide on average.
    expect(height).toBeGreaterThan(34 * 6.6 * sine)
  }
})
