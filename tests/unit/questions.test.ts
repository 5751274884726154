import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeDictionary } from '../../src/collections/dictionary.ts'
import { packTexts, unpackTexts } from '../../src/collections/texts.ts'
import type { Stance } from '../../src/generated/types.ts'
import { type Ledger, toNumber } from '../../src/graph/ledger.ts'
import { packRelation, type RelationName } from '../../src/graph/relations.ts'
import { parsePartialDate } from '../../src/model/partialDate.ts'
import { polarities, stances } from '../../src/model/stance.ts'
import {
  type AgreementOptions,
  agreementOf,
  compareUnits,
  dissentIn,
  pairsOf,
  rankAgreements,
} from '../../src/questions/agreement/agreement.ts'
import { findDisagreements } from '../../src/questions/agreement/disagreements.ts'
import { agreementMatrix } from '../../src/questions/agreement/scores.ts'
import { findContradictions, findShifts } from '../../src/questions/change.ts'
import type { Found } from '../../src/questions/found.ts'
import { stancesInForce } from '../../src/questions/inForce.ts'
import { networkBlocs, networkEvidence, positionNetwork } from '../../src/questions/network/network.ts'
import { readOrder } from '../../src/questions/order.ts'
import { positionsIn, timelineOf } from '../../src/questions/timeline.ts'
import type { Row } from '../../src/store/engine.ts'

interface Taken {
  actor: string
  issue: string
  stance: Stance
  date: string | null
  sequence?: number
  superseded: boolean
}

const taken = fc.record<Taken>({
  actor: fc.constantFrom('ann', 'ben', 'cleo', 'dan'),
  issue: fc.constantFrom('i1', 'i2', 'i3', 'i4', 'i5', 'i6'),
  stance: fc.constantFrom(...stances),
  date: fc.option(fc.constantFrom('2001-01-01', '2001-06-15', '2001', '2001-06', '2002-02-28', '2003', '2003-12-31'), {
    nil: null,
  }),
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
        const comparison = await compareUnits(ledger, { level: 'ACTOR' })
        const { score, n } = agreementOf(comparison, 'ann', 'ben', options(method))
        const pairs = pairsOf(comparison, 'ann', 'ben', method)
        expect(pairs).toHaveLength(n)
        if (score === null) return
        expect(score).toBeGreaterThanOrEqual(method === 'KAPPA' ? -1 : 0)
        expect(score).toBeLessThanOrEqual(1)
        expect(pairs.reduce((sum, { contribution }) => sum + (contribution ?? Number.NaN), 0)).toBeCloseTo(score, 9)
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
  it('never counts what was superseded, has no date or has no polarity', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, async (ledger) => {
        const isBefore = await readOrder(ledger)
        const ids = [
          ...all(findShifts(ledger, isBefore)).flatMap(({ from, to }) => [from, to]),
          ...all(findContradictions(ledger, isBefore, 36_525)).flatMap(({ earlier, later }) => [earlier, later]),
        ]
        for (const id of ids) {
          const row = rowOf(ledger, id)
          expect(ledger.superseded[row]).toBe(0)
          expect(ledger.earliest[row]).toBeGreaterThan(0)
          expect(stances[ledger.stance[row] ?? 0]).not.toBe('NONE')
        }
      }),
    )
  })

  it('finds no more contradictions in a shorter span', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, fc.nat(400), fc.nat(400), async (ledger, a, b) => {
        const isBefore = await readOrder(ledger)
        const [short, long] = [Math.min(a, b), Math.max(a, b)]
        const count = (days: number) => findContradictions(ledger, isBefore, days).total
        expect(count(short)).toBeLessThanOrEqual(count(long))
      }),
    )
  })
})

/** One actor on one issue: what happened when, as `stance date sequence`. */
async function career(...told: string[]) {
  const rows = told.map((text): Taken => {
    const [word, date, sequence] = text.split(' ')
    const stance = word === 'yes' ? 'SUPPORT' : word === 'no' ? 'OPPOSE' : 'NEUTRAL'
    return {
      actor: 'ann',
      issue: 'i1',
      stance,
      date: date === undefined || date === '-' ? null : date,
      superseded: false,
      ...(sequence === undefined ? {} : { sequence: Number(sequence) }),
    }
  })
  const ledger = makeLedger(rows)
  const isBefore = await readOrder(ledger)
  const name = (id: string) => told[rowOf(ledger, id)]
  const inForce = async (asOf?: number) =>
    all(stancesInForce(await compareUnits(ledger, { level: 'ACTOR', asOf }))).map(
      ({ stance, certain, positions }) => `${stance} ${certain} ${positions.map(name).sort().join(', ')}`,
    )
  return {
    shifts: all(findShifts(ledger, isBefore)).map(({ from, to, certain }) => `${name(from)} > ${name(to)} ${certain}`),
    contradictions: all(findContradictions(ledger, isBefore, 36_525)).map(
      ({ earlier, later, days, certain }) => `${name(earlier)} > ${name(later)} ${days} ${certain}`,
    ),
    inForce,
  }
}

describe('a bloc', () => {
  const told = (actor: string, issue: string, stance: Stance, date = '2001-01-01'): Taken => ({
    actor,
    issue,
    stance,
    date,
    superseded: false,
  })
  const blocLedger = (rows: Taken[]): Ledger => {
    const ledger = makeLedger(rows)
    const members = ['ann', 'ben'].map((member) => ({ member, bloc: 'north', start: null, end: null }))
    return {
      ...ledger,
      actorTypes: ledger.actors.map((actor) => (actor === 'north' || actor === 'south' ? 'Bloc' : 'Country')),
      table: async () => members,
      relation: (name) => {
        const found = unpackTexts(ledger.ids).filter((_, row) => rows[row]?.actor === 'cleo')
        return relationOf(
          name,
          name === 'behalfOfBlocs' ? found.map((position) => ({ position, units: ['south'] })) : [],
        )
      },
    }
  }

  it('speaks before its members, and through who speaks on its behalf', async () => {
    const ledger = blocLedger([
      told('north', 'i1', 'SUPPORT'),
      told('ann', 'i1', 'OPPOSE'),
      told('ann', 'i2', 'OPPOSE'),
      told('ben', 'i2', 'SUPPORT'),
      told('south', 'i1', 'OPPOSE'),
      told('cleo', 'i1', 'SUPPORT', '2002-02-28'),
      told('cleo', 'i2', 'OPPOSE'),
    ])
    const comparison = await compareUnits(ledger, { level: 'BLOC' })
    const { n } = agreementOf(comparison, 'north', 'south', { ...options('MEAN'), level: 'BLOC' })
    expect(n).toBe(2)
    const pairs = pairsOf(comparison, 'north', 'south', 'MEAN')
    expect(pairs.map(({ issue, leftPolarity, rightPolarity }) => [issue, leftPolarity, rightPolarity])).toEqual([
      ['i2', 0, -1],
      ['i1', 1, 1],
    ])
    const dissent = ['north', 'south'].flatMap((unit) => dissentIn(comparison, unit))
    expect(dissent.map(({ unit, issue, position }) => [unit, issue, position])).toEqual([['north', 'i1', 'p001']])
    const { nodes } = await positionNetwork(ledger, {
      mode: 'TWO_MODE',
      aggregation: 'IGNORE',
      normalization: 'NONE',
      duplicates: 'INCLUDE',
      level: 'BLOC',
      minWeight: 0,
      first: 50,
    })
    expect(nodes.map(({ id, positions }) => [id, positions])).toEqual([
      ['i1', 3],
      ['i2', 3],
      ['north', 3],
      ['south', 3],
    ])
  })
})

describe('order in time', () => {
  it.each([
    [['yes 2019-12-31', 'no 2020'], ['yes 2019-12-31 > no 2020 true']],
    [['no 2019', 'yes 2019-06-30'], []],
    [['no 2019-03', 'yes 2019-03-15'], []],
    [['yes 2019-03-01', 'no 2019-03-01'], []],
    [['yes 2019-03-01 1', 'no 2019-03-01 2'], ['yes 2019-03-01 1 > no 2019-03-01 2 true']],
    [['yes 2019-03-01 2', 'no 2019-03-01 1'], ['no 2019-03-01 1 > yes 2019-03-01 2 true']],
    [['no 2019 1', 'yes 2019-06-30 2'], ['no 2019 1 > yes 2019-06-30 2 true']],
    [['yes 2018', 'no 2019', 'no 2020'], ['yes 2018 > no 2019 true']],
    [['yes 2018', 'yes 2018-05-01', 'no 2020'], ['yes 2018-05-01 > no 2020 false']],
    [['yes 2018', 'no 2019', 'no 2019-05-01'], ['yes 2018 > no 2019 false']],
    [['yes 2018', 'no 2020', 'yes -'], ['yes 2018 > no 2020 false']],
    [['yes 2018', 'yes 2019-01-01', 'no 2019-01-01', 'no 2020'], ['yes 2018 > no 2020 false']],
    [
      ['yes 2018', 'no 2019', 'yes 2020'],
      ['no 2019 > yes 2020 true', 'yes 2018 > no 2019 true'],
    ],
    [['yes -', 'no 2019'], []],
    [
      ['no 1993 1', 'yes 1993-01-01 2', 'neutral 1993-04', 'neutral 1993-07-27 3'],
      ['yes 1993-01-01 2 > neutral 1993-04 true', 'no 1993 1 > yes 1993-01-01 2 true'],
    ],
  ])('tells the shifts of %j', async (told, shifts) => {
    expect((await career(...told)).shifts).toEqual(shifts)
  })

  it.each([
    [['no 2019', 'yes 2019-06-30'], 'no 2019 > yes 2019-06-30 0 false'],
    [['no 2018', 'yes 2019-01-01'], 'no 2018 > yes 2019-01-01 1 true'],
    [['yes 2019-03-01 2', 'no 2019-03-01 1'], 'no 2019-03-01 1 > yes 2019-03-01 2 0 true'],
  ])('tells whether the contradiction of %j has an order', async (told, contradiction) => {
    expect((await career(...told)).contradictions).toEqual([contradiction])
  })

  it.each([
    [['no 2019', 'yes 2019-06-30'], undefined, ['MIXED false no 2019, yes 2019-06-30']],
    [['no 2019 1', 'no 2019-02-01 2', 'yes 2019-06-30'], undefined, ['SUPPORT true yes 2019-06-30']],
    [['no 2019 3', 'no 2019-02-01 2', 'yes 2019-06-30'], undefined, ['MIXED false no 2019 3, yes 2019-06-30']],
    [['no 2019', 'yes 2019-06-30'], 20190115, ['OPPOSE false no 2019']],
    [['no 2019', 'yes 2019-06-30'], 20181231, []],
    [['no 2019', 'yes 2019-06-30', 'no 2020'], undefined, ['OPPOSE true no 2020']],
    [['no 2018', 'yes 2019'], 20190115, ['MIXED false no 2018, yes 2019']],
    [['no 2018', 'no 2019'], 20190115, ['OPPOSE true no 2018, no 2019']],
    [['no 2018', 'yes 2019'], 20191231, ['SUPPORT true yes 2019']],
    [['yes 2019-03-01', 'no 2019-03-01'], undefined, ['MIXED false no 2019-03-01, yes 2019-03-01']],
    [['yes 2019-03-01 1', 'no 2019-03-01 2'], undefined, ['OPPOSE true no 2019-03-01 2']],
    [['yes 2019-03-01 2', 'no 2019-03-01 1'], undefined, ['SUPPORT true yes 2019-03-01 2']],
    [['yes -'], undefined, ['SUPPORT true yes -']],
    [['yes -'], 20191231, ['SUPPORT false yes -']],
    [['yes -', 'no 2019'], undefined, ['MIXED false no 2019, yes -']],
  ])('tells what is in force of %j on %s', async (told, asOf, stances) => {
    expect(await (await career(...told)).inForce(asOf)).toEqual(stances)
  })

  it('is found in no other order than one that the dates allow', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, async (ledger) => {
        const isBefore = await readOrder(ledger)
        for (const { from, to } of all(findShifts(ledger, isBefore))) {
          const [a, b] = [rowOf(ledger, from), rowOf(ledger, to)]
          expect(ledger.latest[a]).toBeLessThan(ledger.earliest[b] ?? 0)
        }
      }),
    )
  })

  it('is the same whatever the ids', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(taken, { maxLength: 30 }), async (rows) => {
        const answer = async (some: Taken[]) =>
          all(stancesInForce(await compareUnits(makeLedger(some), { level: 'ACTOR' }))).map(
            ({ actor, issue, stance, certain }) => `${actor} ${issue} ${stance} ${certain}`,
          )
        expect(await answer([...rows].reverse())).toEqual(await answer(rows))
      }),
    )
  })
})

describe('a timeline', () => {
  it('holds every position once', () => {
    fc.assert(
      fc.property(ledgers, fc.constantFrom('YEAR', 'MONTH', 'DAY' as const), (ledger, by) => {
        const periods = timelineOf(ledger, by)
        const names = periods.map(({ period }) => period)
        expect(positionsIn(ledger, by, names, ledger.size).flat().sort()).toEqual(unpackTexts(ledger.ids).sort())
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
  } as const
  const first = 5000

  it('has congruence minus conflict as its difference, edge by edge', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, async (ledger) => {
        const [congruence, conflict, difference] = await Promise.all(
          (['CONGRUENCE', 'CONFLICT', 'SUBTRACT'] as const).map(async (aggregation) =>
            weights(await positionNetwork(ledger, { ...base, aggregation, first })),
          ),
        )
        for (const pair of new Set([...(congruence?.keys() ?? []), ...(conflict?.keys() ?? [])])) {
          const wanted = (congruence?.get(pair) ?? 0) - (conflict?.get(pair) ?? 0)
          expect(difference?.get(pair) ?? 0).toBeCloseTo(wanted, 9)
        }
      }),
    )
  })

  it('has the weights of the definitions, whatever is counted and divided by', async () => {
    const options = fc.record({
      aggregation: fc.constantFrom('IGNORE', 'CONGRUENCE', 'CONFLICT', 'SUBTRACT' as const),
      normalization: fc.constantFrom('NONE', 'AVERAGE', 'COSINE', 'JACCARD' as const),
      duplicates: fc.constantFrom('INCLUDE', 'ACROSS_RANGE' as const),
    })
    await fc.assert(
      fc.asyncProperty(ledgers, options, async (ledger, chosen) => {
        const found = weights(await positionNetwork(ledger, { ...base, ...chosen, first }))
        for (const [pair, wanted] of plainWeights(ledger, chosen)) {
          expect(found.get(pair) ?? 0).toBeCloseTo(wanted, 9)
          found.delete(pair)
        }
        expect([...found]).toEqual([])
      }),
    )
  })

  it('stands on the positions of both ends on the issues that they share', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, fc.constantFrom('IGNORE', 'CONGRUENCE' as const), async (ledger, aggregation) => {
        const network = { ...base, aggregation }
        const { edges } = await positionNetwork(ledger, { ...network, first })
        const keys = edges.map(({ source, target, stance }) => ({ source, target, stance }))
        const evidence = await networkEvidence(ledger, { ...network, edges: keys, first: 1000 })
        const few = await networkEvidence(ledger, { ...network, edges: keys, first: 3 })
        edges.forEach(({ source, target }, at) => {
          const ids = unpackTexts(ledger.ids)
          const rows = rowsOf(ledger).map((row, place) => ({ ...row, id: ids[place] ?? '' }))
          const counting = rows.filter(({ stance }) => aggregation === 'IGNORE' || stance !== 'NONE')
          const on = (actor: string) => counting.filter((row) => row.actor === actor)
          const shares = (actor: string) => (row: Taken) => on(actor).some(({ issue }) => issue === row.issue)
          const wanted = [...on(source).filter(shares(target)), ...on(target).filter(shares(source))]
          const sorted = wanted.map(({ id }) => id).sort()
          expect(evidence[at]).toEqual({ ids: sorted, count: sorted.length })
          expect(few[at]).toEqual({ ids: sorted.slice(0, 3), count: sorted.length })
        })
      }),
    )
  })

  it('is within [0, 1] when congruence is divided by the cosine norm', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, async (ledger) => {
        // Half a congruence between 0 and 1 can add up; without zeros the product of norms bounds the sum.
        const plain = makeLedger(rowsOf(ledger).filter(({ stance }) => stance === 'SUPPORT' || stance === 'OPPOSE'))
        const { edges } = await positionNetwork(plain, {
          ...base,
          aggregation: 'CONGRUENCE',
          normalization: 'COSINE',
          first,
        })
        for (const { weight } of edges) expect(weight).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })

  it('finds the same blocs each time, each unit in one', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, async (ledger) => {
        const network = { ...base, aggregation: 'CONGRUENCE' as const }
        const blocs = await networkBlocs(ledger, network)
        const members = blocs.flatMap((bloc) => bloc.members)
        expect(new Set(members).size).toBe(members.length)
        expect(await networkBlocs(makeLedger(rowsOf(ledger)), network)).toEqual(
          await networkBlocs(makeLedger(rowsOf(ledger)), network),
        )
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

type Chosen = { aggregation: string; normalization: string; duplicates: string }

/** The weight of each two actors as docs and schema define it, pair by pair, by n(a, i, p). */
function plainWeights(ledger: Ledger, { aggregation, normalization, duplicates }: Chosen): [string, number][] {
  const keys = ['1', '0', '-1', 'none']
  const taken = rowsOf(ledger)
  const count = (actor: string, issue: string, key: string): number => {
    const rows = taken.filter((row) => row.actor === actor && row.issue === issue)
    const many = rows.filter(({ stance }) => String(polarities[stance] ?? 'none') === key).length
    return duplicates === 'INCLUDE' ? many : Math.min(many, 1)
  }
  const counted = aggregation === 'IGNORE' ? keys : keys.slice(0, 3)
  const { actors, issues } = ledger
  const cells = issues.flatMap((issue) => counted.map((key) => [issue, key] as const))
  const total = (of: (issue: string, key: string) => number) => cells.reduce((sum, cell) => sum + of(...cell), 0)
  const factor = (p: string, q: string): number => {
    const gap = Math.abs(Number(p) - Number(q)) / 2
    return { IGNORE: 1, CONGRUENCE: 1 - gap, CONFLICT: gap, SUBTRACT: 1 - 2 * gap }[aggregation] ?? Number.NaN
  }
  const weightOf = (a: string, b: string): number => {
    const pairs = (issue: string, p: string, q: string) => count(a, issue, p) * count(b, issue, q)
    const sum = total((issue, p) =>
      counted.reduce((all, q) => all + (pairs(issue, p, q) && pairs(issue, p, q) * factor(p, q)), 0),
    )
    const own = (actor: string) => (issue: string, key: string) => count(actor, issue, key)
    const squares = (actor: string) => total((issue, key) => count(actor, issue, key) ** 2)
    const joint = (of: (issue: string, key: string) => number) =>
      total((issue, key) => (count(a, issue, key) && count(b, issue, key) ? of(issue, key) : 0))
    const divisor = {
      NONE: 1,
      AVERAGE: (total(own(a)) + total(own(b))) / 2,
      COSINE: Math.sqrt(squares(a) * squares(b)),
      JACCARD:
        total(own(a)) - joint(own(a)) + total(own(b)) - joint(own(b)) + joint((issue, key) => pairs(issue, key, key)),
    }[normalization]
    return divisor ? sum / divisor : 0
  }
  const sorted = [...actors].sort()
  return sorted.flatMap((a, at) => sorted.slice(at + 1).map((b): [string, number] => [`${a} ${b}`, weightOf(a, b)]))
}

function actorOf(ledger: Ledger, id: string): string | undefined {
  return ledger.actors[ledger.actor[rowOf(ledger, id)] ?? 0]
}

function rowOf(ledger: Ledger, id: string): number {
  return unpackTexts(ledger.ids).indexOf(id)
}

function all<Item>({ total, slice }: Found<Item>): Item[] {
  return slice(0, total)
}

function rowsOf(ledger: Ledger): Taken[] {
  return unpackTexts(ledger.ids).map((_, row) => ({
    actor: ledger.actors[ledger.actor[row] ?? 0] ?? '',
    issue: ledger.issues[ledger.issue[row] ?? 0] ?? '',
    stance: stances[ledger.stance[row] ?? 0] ?? 'NONE',
    date: null,
    superseded: ledger.superseded[row] !== 0,
  }))
}

function makeLedger(rows: Taken[]): Ledger {
  const [actors, issues] = [makeDictionary(), makeDictionary()]
  const dates = rows.map(({ date }) => (date === null ? null : parsePartialDate(date)))
  const ids = rows.map((_, row) => `p${String(row).padStart(3, '0')}`)
  const sequences = rows.flatMap(({ sequence }, row) =>
    sequence === undefined ? [] : [{ position: ids[row], sequence, datasets: ['d'] }],
  )
  return {
    size: rows.length,
    ids: packTexts(ids),
    actor: Uint32Array.from(rows, ({ actor }) => actors.indexOf(actor)),
    issue: Uint32Array.from(rows, ({ issue }) => issues.indexOf(issue)),
    stance: Uint8Array.from(rows, ({ stance }) => stances.indexOf(stance)),
    earliest: Uint32Array.from(dates, (date) => toNumber(date?.earliest)),
    latest: Uint32Array.from(dates, (date) => toNumber(date?.latest)),
    superseded: Uint32Array.from(rows, ({ superseded }) => (superseded ? 1 : 0)),
    supersededLatest: Uint32Array.from(rows, ({ superseded }) => (superseded ? 1 : 0)),
    actors: actors.values,
    actorTypes: actors.values.map(() => 'Person'),
    issues: issues.values,
    signs: issues.values.map(() => 1 as const),
    relation: (name) => relationOf(name, name === 'sequences' ? sequences : []),
    table: async () => [],
    other: () => Promise.reject(new Error('no other ledger was wanted')),
  }
}

function relationOf(name: RelationName, rows: Row[]) {
  return packRelation(
    name,
    (async function* () {
      yield rows
    })(),
  )
}
