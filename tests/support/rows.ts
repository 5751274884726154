import { expect } from 'vitest'

/** The same rows in any order: equal days have no order of their own. */
export function sameRows(rows: unknown[]) {
  const sorted = (list: unknown[]) => list.map((row) => JSON.stringify(row)).sort()
  return (given: unknown[]) => {
    expect(sorted(given)).toEqual(sorted(rows))
    return true
  }
}

/** A number that may differ by less than 1e-9: fractions are sums in some order. */
export function near(value: number) {
  return expect.closeTo(value, 9)
}
