import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeDictionary } from '../../src/collections/dictionary.ts'
import type { Stance } from '../../src/generated/types.ts'
import { type Ledger, toNumber } from '../../src/graph/ledger.ts'
import { stances } from '../../src/model/stance.ts'
import {
  type AgreementOptions,
  agreementOf,
  compareUnits,
  rankAgreements,
} from '../../src/questions/agreement/agreement.ts'
import { findDisagreements } from '../../src/questions/agreement/disagreements.ts'
import { agreementMatrix } from '../../src/questions/agreement/scores.ts'
import { findContradictions, findShifts } from '../../src/questions/change.ts'
import { positionNetwork } from '../../src/questions/network/network.ts'
import { timelineOf } from '../../src/questions/timeline.ts'

interface Taken {
  actor: string
  issue: string
  stance: Stance
  date: string | null
  superseded: boolean
}

const taken = fc.record<Taken>({
  actor: fc.constantFrom('ann', 'ben', 'cleo', 'dan'),
  issue: fc.constantFrom('i1', 'i2', 'i3', 'i4', 'i5', 'i6'),
  stance: fc.constantFrom(...stances),
  date: fc.option(fc.constantFrom('2001-01-01', '2001-06-15', '2002-02-28', '2003-12-31'), { nil: null }),
  superseded: fc.boolean(),
})
const ledgers = fc.array(taken, { maxLength: 60 }).map(makeLedger)
const methods = fc.constantFrom('MEAN', 'COSINE', 'KAPPA' as const)

describe('agreement', () => {
  it('is symmetric', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, methods, async (ledger, method) => {
        const comparison = await compareUnits(ledger, { level: 'ACTOR' })
        const there = agreementOf(comparison, 'ann', 'ben', options(method))
        const back = agreementOf(comparison, 'ben', 'ann', options(method))
        expect([back.score, back.n]).toEqual([there.score, there.n])
      }),
    )
  })

  it('lies in the range of its method, and its contributions sum to it', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, methods, async (ledger, method) => {
        const { score, n, pairs } = agreementOf(
          await compareUnits(ledger, { level: 'ACTOR' }),
          'ann',
          'ben',
          options(method),
        )
        expect(pairs()).toHaveLength(n)
        if (score === null) return
        expect(score).toBeGreaterThanOrEqual(method === 'KAPPA' ? -1 : 0)
        expect(score).toBeLessThanOrEqual(1)
        expect(pairs().reduce((sum, { contribution }) => sum + (contribution ?? Number.NaN), 0)).toBeCloseTo(score, 9)
      }),
    )
  })

  it('is whole with a unit that holds the same positions', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(taken, { minLength: 1, maxLength: 20 }), async (rows) => {
        const twice = [
          ...rows.map((row) => ({ ...row, actor: 'ann' })),
          ...rows.map((row) => ({ ...row, actor: 'ben' })),
        ]
        const { score, n } = agreementOf(
          await compareUnits(makeLedger(twice), { level: 'ACTOR' }),
          'ann',
          'ben',
          options('MEAN'),
        )
        expect(score).toBe(n === 0 ? null : 1)
      }),
    )
  })

  it('is the same pair by pair, in a ranking and in the matrix', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, async (ledger) => {
        const comparison = await compareUnits(ledger, { level: 'ACTOR' })
        const matrix = agreementMatrix(comparison)
        for (const { left, right, score, n } of rankAgreements(comparison, 'ann', 'MOST', {
          ...options('MEAN'),
          minShared: 1,
        })) {
          const at = matrix.units.indexOf(left) * matrix.units.length + matrix.units.indexOf(right)
          expect(matrix.score[at]).toBeCloseTo(score ?? Number.NaN, 9)
          expect(matrix.shared[at]).toBe(n)
        }
      }),
    )
  })
})

describe('disagreements', () => {
  it('are listed whole whatever the pages, every pair once, and never of one actor with itself', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, fc.integer({ min: 1, max: 5 }), async (ledger, size) => {
        const found = findDisagreements(await compareUnits(ledger, { level: 'ACTOR' }))
        const whole = found.slice(0, found.total)
        const pages = Array.from({ length: Math.ceil(found.total / size) }, (_, page) =>
          found.slice(page * size, (page + 1) * size),
        ).flat()
        expect(whole).toHaveLength(found.total)
        expect(pages).toEqual(whole)
        expect(new Set(whole.map(({ supporting, opposing }) => `${supporting} ${opposing}`)).size).toBe(whole.length)
        for (const { supporting, opposing } of whole)
          expect(actorOf(ledger, supporting)).not.toBe(actorOf(ledger, opposing))
      }),
    )
  })

  it('of one actor are those of all that it is part of', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, async (ledger) => {
        const comparison = await compareUnits(ledger, { level: 'ACTOR' })
        const all = findDisagreements(comparison)
        const mine = findDisagreements(comparison, 'ann')
        const key = ({ issue, supporting, opposing }: { issue: string; supporting: string; opposing: string }) =>
          `${issue} ${supporting} ${opposing}`
        const wanted = all
          .slice(0, all.total)
          .filter(({ supporting, opposing }) => [supporting, opposing].some((id) => actorOf(ledger, id) === 'ann'))
        expect(mine.slice(0, mine.total).map(key).sort()).toEqual(wanted.map(key).sort())
      }),
    )
  })
})

describe('change', () => {
  it('never counts what was superseded, has no date or has no polarity', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const ids = [
          ...findShifts(ledger).flatMap(({ from, to }) => [from, to]),
          ...findContradictions(ledger, 36_525).flatMap(({ earlier, later }) => [earlier, later]),
        ]
        for (const id of ids) {
          const row = ledger.ids.indexOf(id)
          expect(ledger.superseded[row]).toBe(0)
          expect(ledger.earliest[row]).toBeGreaterThan(0)
          expect(stances[ledger.stance[row] ?? 0]).not.toBe('NONE')
        }
      }),
    )
  })

  it('finds no more contradictions in a shorter span', () => {
    fc.assert(
      fc.property(ledgers, fc.nat(400), fc.nat(400), (ledger, a, b) => {
        const [short, long] = [Math.min(a, b), Math.max(a, b)]
        expect(findContradictions(ledger, short).length).toBeLessThanOrEqual(findContradictions(ledger, long).length)
      }),
    )
  })
})

describe('a timeline', () => {
  it('holds every position once', () => {
    fc.assert(
      fc.property(ledgers, fc.constantFrom('YEAR', 'MONTH', 'DAY' as const), (ledger, by) => {
        const periods = timelineOf(ledger, by)
        expect(periods.flatMap(({ positionIds }) => positionIds).sort()).toEqual([...ledger.ids].sort())
        for (const { stances: counts, totalCount } of periods) {
          expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount)
        }
      }),
    )
  })
})

describe('a network', () => {
  const base = {
    mode: 'ONE_MODE',
    normalization: 'NONE',
    duplicates: 'INCLUDE',
    level: 'ACTOR',
    minWeight: 0,
    first: 5000,
  } as const

  it('has congruence minus conflict as its difference, edge by edge', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, async (ledger) => {
        const [congruence, conflict, difference] = await Promise.all(
          (['CONGRUENCE', 'CONFLICT', 'SUBTRACT'] as const).map(async (aggregation) =>
            weights(await positionNetwork(ledger, { ...base, aggregation })),
          ),
        )
        for (const pair of new Set([...(congruence?.keys() ?? []), ...(conflict?.keys() ?? [])])) {
          const wanted = (congruence?.get(pair) ?? 0) - (conflict?.get(pair) ?? 0)
          expect(difference?.get(pair) ?? 0).toBeCloseTo(wanted, 9)
        }
      }),
    )
  })

  it('is within [0, 1] when congruence is divided by the cosine norm', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, async (ledger) => {
        // Half a congruence between 0 and 1 can add up; without zeros the product of norms bounds the sum.
        const plain = makeLedger(rowsOf(ledger).filter(({ stance }) => stance === 'SUPPORT' || stance === 'OPPOSE'))
        const { edges } = await positionNetwork(plain, { ...base, aggregation: 'CONGRUENCE', normalization: 'COSINE' })
        for (const { weight } of edges) expect(weight).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })

  it('finds the same blocs each time, each unit in one', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, async (ledger) => {
        const network = await positionNetwork(ledger, { ...base, aggregation: 'CONGRUENCE' })
        const members = (await network.blocs()).flatMap((bloc) => bloc.members)
        expect(new Set(members).size).toBe(members.length)
        expect(await network.blocs()).toEqual(await network.blocs())
      }),
    )
  })
})

function options(method: AgreementOptions['method']): AgreementOptions {
  return { level: 'ACTOR', method, minShared: 3 }
}

function weights({ edges }: { edges: { source: string; target: string; weight: number }[] }): Map<string, number> {
  return new Map(edges.map(({ source, target, weight }) => [`${source} ${target}`, weight]))
}

function actorOf(ledger: Ledger, id: string): string | undefined {
  return ledger.actors[ledger.actor[ledger.ids.indexOf(id)] ?? 0]
}

function rowsOf(ledger: Ledger): Taken[] {
  return ledger.ids.map((_, row) => ({
    actor: ledger.actors[ledger.actor[row] ?? 0] ?? '',
    issue: ledger.issues[ledger.issue[row] ?? 0] ?? '',
    stance: stances[ledger.stance[row] ?? 0] ?? 'NONE',
    date: null,
    superseded: ledger.superseded[row] !== 0,
  }))
}

function makeLedger(rows: Taken[]): Ledger {
  const [actors, issues] = [makeDictionary(), makeDictionary()]
  const dates = rows.map(({ date }) => toNumber(date))
  return {
    size: rows.length,
    ids: rows.map((_, row) => `p${String(row).padStart(3, '0')}`),
    actor: Uint32Array.from(rows, ({ actor }) => actors.indexOf(actor)),
    issue: Uint32Array.from(rows, ({ issue }) => issues.indexOf(issue)),
    stance: Uint8Array.from(rows, ({ stance }) => stances.indexOf(stance)),
    earliest: Uint32Array.from(dates),
    latest: Uint32Array.from(dates),
    superseded: Uint32Array.from(rows, ({ superseded }) => (superseded ? 1 : 0)),
    actors: actors.values,
    actorTypes: actors.values.map(() => 'Person'),
    issues: issues.values,
    signs: issues.values.map(() => 1 as const),
    more: async () => [],
    read: async () => [],
  }
}
