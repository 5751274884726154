import { expect } from 'vitest'

/** The answer of a facet with these counts, in this order. */
export function counts(of: Record<string, number>) {
  return Object.entries(of).map(([value, count]) => ({ value, count }))
}

/** The same counts in any order; a value that is null is named so. */
export function sameCounts(of: Record<string, number>) {
  return (given: { value: string | null; count: number }[]) =>
    sameRows(counts(of))(given.map(({ value, count }) => ({ value: String(value), count })))
}

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
