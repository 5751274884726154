import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bitsOf, meetBits } from '../../src/questions/agreement/bits.ts'
import type { Standing } from '../../src/questions/agreement/standing.ts'

const SIZE = 100

/** What a unit holds on some of the issues, and whether dates leave it open. */
const held = fc.dictionary(
  fc.nat({ max: SIZE - 1 }).map(String),
  fc.record({ polarity: fc.constantFrom(-1, 0, 1), open: fc.boolean() }),
  { maxKeys: SIZE },
)

it('bits of two standings meet as their issues do, one by one', () => {
  fc.assert(
    fc.property(held, held, (mine, theirs) => {
      const shared = Object.keys(mine).filter((issue) => issue in theirs)
      const pairs = shared.map((issue) => [mine[issue], theirs[issue]] as const)
      const wanted = {
        n: shared.length,
        sum: pairs.reduce((sum, [a, b]) => sum + 1 - Math.abs((a?.polarity ?? 0) - (b?.polarity ?? 0)) / 2, 0),
        open: pairs.filter(([a, b]) => a?.open || b?.open).length,
      }
      const [a, b] = [mine, theirs].map((own) => bitsOf(standing(own), SIZE))
      expect(a && b && meetBits(a, b)).toEqual(wanted)
    }),
  )
})

it('a mean is no bit', () => {
  expect(bitsOf(standing({ 40: { polarity: 0.5, open: false } }), SIZE)).toBeNull()
})

function standing(own: Record<string, { polarity: number; open: boolean }>): Standing {
  const issues = Object.keys(own).map(Number)
  return {
    issues: Uint32Array.from(issues),
    polarity: Float64Array.from(issues, (issue) => own[issue]?.polarity ?? 0),
    uncertain: Uint8Array.from(issues, (issue) => (own[issue]?.open ? 1 : 0)),
    row: new Uint32Array(issues.length),
    rows: new Uint32Array(),
    open: new Uint8Array(),
  }
}
