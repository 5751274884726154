import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Alignment, IssueKind, Stance } from '../../src/generated/types.ts'
import type { Load } from '../../src/graph/batch.ts'
import { carry, readScope, signOf } from '../../src/graph/positions/scope.ts'

const stances: Stance[] = ['SUPPORT', 'OPPOSE', 'MIXED', 'NEUTRAL', 'ABSTAIN', 'NONE']
const signs = [1, 0, -1] as const

describe('the sign of a way up', () => {
  it.each([
    [[], 1],
    [['PRO'], 1],
    [['CON'], -1],
    [['CON', 'CON'], 1],
    [['PRO', 'CON', 'PRO'], -1],
    [['CON', 'CON', 'CON'], -1],
    [['NONE'], 0],
    [['CON', 'NONE', 'CON'], 0],
  ] as [Alignment[], number][])('%j is %i', (alignments, sign) => {
    expect(signOf(alignments)).toBe(sign)
  })

  it('is the product of its steps', () => {
    const steps = fc.array(fc.constantFrom<Alignment>('PRO', 'CON', 'NONE'))
    fc.assert(
      fc.property(steps, steps, (lower, upper) => signOf([...lower, ...upper]) === signOf(lower) * signOf(upper)),
    )
  })
})

describe('a stance carried up', () => {
  it.each([
    ['SUPPORT', 1, 'SUPPORT'],
    ['OPPOSE', 1, 'OPPOSE'],
    ['SUPPORT', -1, 'OPPOSE'],
    ['OPPOSE', -1, 'SUPPORT'],
    ['MIXED', -1, 'MIXED'],
    ['NEUTRAL', -1, 'NEUTRAL'],
    ['ABSTAIN', -1, 'ABSTAIN'],
    ['NONE', -1, 'NONE'],
    ['SUPPORT', 0, 'NONE'],
    ['ABSTAIN', 0, 'NONE'],
  ] as const)('%s by %i is %s', (stance, sign, carried) => {
    expect(carry(stance, sign)).toBe(carried)
  })

  it('is itself after two flips, and over two steps what it is over their product', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...stances),
        fc.constantFrom(...signs),
        fc.constantFrom(...signs),
        (stance, lower, upper) => {
          expect(carry(carry(stance, -1), -1)).toBe(stance)
          expect(carry(carry(stance, lower), upper)).toBe(carry(stance, (lower * upper) as 1 | 0 | -1))
        },
      ),
    )
  })
})

describe('the issues that count for one', () => {
  /** As the store answers: the issue itself, a narrower one for it, one against it, one beside it. */
  const below = [
    { issue: 'top', alignments: [] },
    { issue: 'pro', alignments: ['PRO'] },
    { issue: 'con', alignments: ['CON'] },
    { issue: 'beside', alignments: ['NONE'] },
    { issue: 'con-con', alignments: ['CON', 'CON'] },
  ]
  const answering =
    (kind: IssueKind, rows: { issue: string; alignments: string[] }[] = below): Load =>
    async () => ({
      kind,
      issues: rows.map(({ issue }) => issue),
      alignments: rows.map(({ alignments }) => alignments),
    })
  const all = { includeNarrower: true, stance: null }

  it('are its narrower ones, each with its sign', async () => {
    const scope = await readScope(answering('PROPOSITION'), 'top', all)
    expect(scope.map(({ issue, sign }) => [issue, sign])).toEqual([
      ['top', 1],
      ['pro', 1],
      ['con', -1],
      ['beside', 0],
      ['con-con', 1],
    ])
  })

  it('are only itself when narrower ones are not wanted, and the store is not asked', async () => {
    const refusing: Load = async () => expect.unreachable()
    expect(await readScope(refusing, 'top', { includeNarrower: false, stance: ['SUPPORT'] })).toEqual([
      { issue: 'top', sign: 1, stances: ['SUPPORT'] },
    ])
  })

  it('are asked for the stances that come up as the stance wanted, and left out where none does', async () => {
    const scope = await readScope(answering('PROPOSITION'), 'top', { includeNarrower: true, stance: ['SUPPORT'] })
    expect(scope).toEqual([
      { issue: 'top', sign: 1, stances: ['SUPPORT'] },
      { issue: 'pro', sign: 1, stances: ['SUPPORT'] },
      { issue: 'con', sign: -1, stances: ['OPPOSE'] },
      { issue: 'con-con', sign: 1, stances: ['SUPPORT'] },
    ])
  })

  it('keep every stance as it is under a topic', async () => {
    const scope = await readScope(answering('TOPIC'), 'top', all)
    expect(new Set(scope.map(({ sign }) => sign))).toEqual(new Set([1]))
  })

  it('take the sign of the shortest way, and none where two of a length disagree', async () => {
    const rows = [
      { issue: 'short', alignments: ['PRO', 'CON', 'PRO'] },
      { issue: 'short', alignments: ['PRO'] },
      { issue: 'torn', alignments: ['PRO', 'PRO'] },
      { issue: 'torn', alignments: ['PRO', 'CON'] },
      { issue: 'agreed', alignments: ['CON', 'PRO'] },
      { issue: 'agreed', alignments: ['PRO', 'CON'] },
    ]
    const scope = await readScope(answering('PROPOSITION', rows), 'top', all)
    expect(scope.map(({ issue, sign }) => [issue, sign])).toEqual([
      ['short', 1],
      ['torn', 0],
      ['agreed', -1],
    ])
  })

  it('are none for an id that is no issue', async () => {
    expect(await readScope(async () => undefined, 'nothing', all)).toEqual([])
  })
})
