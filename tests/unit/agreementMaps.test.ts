import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeDictionary } from '../../src/collections/dictionary.ts'
import { packTexts } from '../../src/collections/texts.ts'
import type { Stance } from '../../src/generated/types.ts'
import { type Ledger, toNumber } from '../../src/graph/ledger.ts'
import { packRelation } from '../../src/graph/relations.ts'
import { parsePartialDate } from '../../src/model/partialDate.ts'
import { stances } from '../../src/model/stance.ts'
import { agreementOf, compareUnits } from '../../src/questions/agreement/agreement.ts'
import { largestTwo } from '../../src/questions/maps/eigen.ts'
import { type AgreementMap, agreementMaps } from '../../src/questions/maps/maps.ts'
import { scaleClassically, stressOf } from '../../src/questions/maps/scaling.ts'
import { type Place, turnTo } from '../../src/questions/maps/turn.ts'

const number = fc.integer({ min: -1000, max: 1000 }).map((thousandths) => thousandths / 1000)
const place = fc.record({ x: number, y: number })
const plane = fc.array(place, { minLength: 3, maxLength: 60 })

describe('classical scaling', () => {
  it('finds places that lie in a plane, but for how they are turned', () => {
    fc.assert(
      fc.property(plane, (places) => {
        const found = scaleClassically(distances(places), places.length)
        expect(furthest(distances(found), distances(places))).toBeLessThan(1e-6)
        expect(stressOf(distances(places), found)).toBeLessThan(1e-6)
      }),
    )
  })

  it('finds the largest two of any symmetric matrix, as power iteration on it, shifted, does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.infiniteStream(number), (size, numbers) => {
        const matrix = new Float64Array(size * size)
        for (let row = 0; row < size; row++)
          for (let column = 0; column <= row; column++)
            matrix[row * size + column] = matrix[column * size + row] = numbers.next().value ?? 0
        const found = largestTwo(matrix, size)
        for (const { value, vector } of found) {
          const image = vector.map((_, row) =>
            vector.reduce((sum, part, k) => sum + part * (matrix[row * size + k] ?? 0), 0),
          )
          expect(
            furthest(
              image,
              vector.map((part) => part * value),
            ),
          ).toBeLessThan(1e-8)
          expect(vector.reduce((sum, part) => sum + part * part, 0)).toBeCloseTo(1, 9)
        }
        // No vector has more of the matrix than the first, none beside it more than the second (Rayleigh).
        const [one, two] = found as [(typeof found)[0], (typeof found)[0]]
        const other = Float64Array.from({ length: size }, () => numbers.next().value ?? 0)
        expect(rayleigh(matrix, other)).toBeLessThanOrEqual(one.value + 1e-9)
        const along = other.reduce((sum, part, k) => sum + part * (one.vector[k] ?? 0), 0)
        expect(
          rayleigh(
            matrix,
            other.map((part, k) => part - along * (one.vector[k] ?? 0)),
          ),
        ).toBeLessThanOrEqual(two.value + 1e-9)
      }),
    )
  })

  it('tells a tetrahedron, which no plane holds, by its stress', () => {
    const apart = Float64Array.from({ length: 16 }, (_, at) => (at % 5 === 0 ? 0 : 1))
    const found = scaleClassically(apart, 4)
    expect(found.every(({ x, y }) => Number.isFinite(x + y))).toBe(true)
    expect(stressOf(apart, found)).toBeGreaterThan(0.2)
  })
})

describe('a map that is turned to another', () => {
  it('keeps its distances, and comes back to where it was turned, mirrored and moved from', () => {
    fc.assert(
      fc.property(plane, number, fc.boolean(), place, (places, angle, isMirrored, moved) => {
        const [cos, sin] = [Math.cos(3 * angle), Math.sin(3 * angle)]
        const away = places.map(({ x, y }) => {
          const side = isMirrored ? -y : y
          return { x: moved.x + cos * x - sin * side, y: moved.y + sin * x + cos * side }
        })
        const back = turnTo(away, places) as Place[]
        expect(furthest(distances(back), distances(places))).toBeLessThan(1e-9)
        for (const [at, { x, y }] of back.entries())
          expect(Math.hypot(x - (places[at]?.x ?? 0), y - (places[at]?.y ?? 0))).toBeLessThan(1e-6)
      }),
    )
  })

  it('fits no worse than at any of many other angles, mirrored or not', () => {
    fc.assert(
      fc.property(plane, fc.infiniteStream(place), (places, others) => {
        const to = places.map(() => others.next().value as Place)
        const gap = (some: Place[]) =>
          some.reduce((sum, { x, y }, at) => sum + (x - (to[at]?.x ?? 0)) ** 2 + (y - (to[at]?.y ?? 0)) ** 2, 0)
        const turned = turnTo(places, to) as Place[]
        const middle = { x: mean(turned, 'x'), y: mean(turned, 'y') }
        for (let step = 0; step < 24; step++) {
          const [cos, sin] = [Math.cos((step * Math.PI) / 12), Math.sin((step * Math.PI) / 12)]
          for (const side of [1, -1]) {
            const tried = turned.map(({ x, y }) => {
              const [u, v] = [x - middle.x, side * (y - middle.y)]
              return { x: middle.x + cos * u - sin * v, y: middle.y + sin * u + cos * v }
            })
            expect(gap(turned)).toBeLessThanOrEqual(gap(tried) + 1e-9)
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('maps of agreement', () => {
  it('of three who vote alike but for one, then another: the right triangle, and only who changed has moved', async () => {
    // Each year four motions. In 2001 and 2003 cleo is against ann and ben in all; in 2002 two of them, so halfway. Dan speaks on one motion alone.
    const rows = [2001, 2002, 2003].flatMap((year) =>
      [0, 1, 2, 3].flatMap((motion) => [
        vote('ann', year, motion, 'SUPPORT'),
        vote('ben', year, motion, motion === 0 ? 'OPPOSE' : 'SUPPORT'),
        vote('cleo', year, motion, year === 2002 && motion > 1 ? 'SUPPORT' : 'OPPOSE'),
        ...(motion === 0 ? [vote('dan', year, motion, 'SUPPORT')] : []),
      ]),
    )
    const undated = { ...vote('ann', 2001, 9, 'OPPOSE'), date: null }
    const found = await agreementMaps(makeLedger([...rows, undated]), {
      level: 'ACTOR',
      years: 1,
      minShared: 3,
      first: 10,
    })
    expect(found.maps.map(({ from, to, turnedTo }) => [from, to, turnedTo])).toEqual([
      ['2001', '2001', null],
      ['2002', '2002', '2001'],
      ['2003', '2003', '2002'],
    ])
    expect([found.unitCount, found.undatedCount, found.units.toSorted()]).toEqual([4, 1, ['ann', 'ben', 'cleo', 'dan']])
    for (const { positionCount, issueCount, unitCount, placedCount } of found.maps)
      expect([positionCount, issueCount, unitCount, placedCount]).toEqual([13, 4, 4, 3])
    const far = (map: AgreementMap | undefined, one: string, other: string) => {
      const [a, b] = [one, other].map((unit) => found.units.indexOf(unit)) as [number, number]
      return Math.hypot((map?.x[a] ?? 9) - (map?.x[b] ?? 9), (map?.y[a] ?? 9) - (map?.y[b] ?? 9))
    }
    // ann-ben 1/4 apart, ann-cleo 4/4 or 2/4, ben-cleo 3/4 or 1/4: on a line, each time.
    for (const [at, annCleo] of [1, 0.5, 1].entries()) {
      const map = found.maps[at]
      expect(far(map, 'ann', 'ben')).toBeCloseTo(0.25, 3)
      expect(far(map, 'ann', 'cleo')).toBeCloseTo(annCleo, 3)
      expect(far(map, 'ben', 'cleo')).toBeCloseTo(annCleo - 0.25, 3)
      expect(map?.stress).toBeCloseTo(0, 3)
      expect(map?.x[found.units.indexOf('dan')]).toBeNull()
      expect(map?.issues[found.units.indexOf('dan')]).toBe(1)
    }
    // Turned to the year before, the line is not flipped: cleo stays on her side.
    const side = (map: AgreementMap) =>
      Math.sign((map.x[found.units.indexOf('cleo')] ?? 0) - (map.x[found.units.indexOf('ann')] ?? 0))
    expect(new Set(found.maps.map(side)).size).toBe(1)
  })

  it('places exactly those of whom every two share enough, at distances that agree with the agreement of the period', async () => {
    const years = fc.constantFrom('2001-05-01', '2001', '2002-06', '2003-12-31', null)
    const some = fc.record({
      actor: fc.constantFrom('ann', 'ben', 'cleo', 'dan', 'eve'),
      issue: fc.constantFrom('i1', 'i2', 'i3', 'i4', 'i5'),
      stance: fc.constantFrom(...stances),
      date: years,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(some, { minLength: 40, maxLength: 120 }), async (rows) => {
        const { units, maps } = await agreementMaps(makeLedger(rows), {
          level: 'ACTOR',
          years: 1,
          minShared: 2,
          first: 5,
        })
        for (const map of maps) {
          const own = rows.filter(({ date }) => date?.startsWith(String(map.from)))
          expect(map.positionCount).toBe(own.length)
          // The same by another way: a ledger of the period alone, asked pair by pair.
          const compared = await compareUnits(makeLedger(own), { level: 'ACTOR' })
          const of = (a: string, b: string) =>
            agreementOf(compared, a, b, { level: 'ACTOR', method: 'MEAN', minShared: 2 })
          const placed = units.flatMap((unit, at) =>
            map.x[at] === null ? [] : [{ unit, x: map.x[at] ?? 0, y: map.y[at] ?? 0 }],
          )
          expect(placed).toHaveLength(map.placedCount)
          let [wrong, whole] = [0, 0]
          for (const [k, a] of placed.entries()) {
            for (const b of placed.slice(k + 1)) {
              const { score, n } = of(a.unit, b.unit)
              expect(n).toBeGreaterThanOrEqual(2)
              const far = Math.hypot(a.x - b.x, a.y - b.y)
              wrong += (far - 1 + (score ?? 9)) ** 2
              whole += far ** 2
            }
          }
          if (whole > 0.01) expect(map.stress).toBeCloseTo(Math.sqrt(wrong / whole), 2)
          // Whoever is left out shares too little with somebody who holds a stance in the period.
          const holding = units.filter((unit) => of(unit, unit).n > 0)
          expect(map.unitCount).toBe(holding.length)
          const isComparable = holding.every((a) => holding.every((b) => a === b || of(a, b).n >= 2))
          if (isComparable && holding.length > 2) expect(map.placedCount).toBe(holding.length)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('counts periods of years from those that their length divides, in order, and refuses more than it holds', async () => {
    const rows = [1989, 1990, 1999, 2000].map((year) => vote('ann', year, 0, 'SUPPORT'))
    const asked = { level: 'ACTOR', minShared: 1, first: 5 } as const
    const { maps } = await agreementMaps(makeLedger(rows), { ...asked, years: 10 })
    expect(maps.map(({ from, to, positionCount, placedCount }) => [from, to, positionCount, placedCount])).toEqual([
      ['1980', '1989', 1, 0],
      ['1990', '1999', 2, 0],
      ['2000', '2009', 1, 0],
    ])
    const many = makeLedger(Array.from({ length: 251 }, (_, at) => vote('ann', 1500 + at, 0, 'SUPPORT')))
    await expect(agreementMaps(many, { ...asked, years: 1 })).rejects.toMatchObject({
      code: 'QUERY_TOO_LARGE',
      message:
        'Maps of 251 periods are more than one request may ask for, those of 250; narrow the filter, or ask for longer periods (years).',
    })
    expect((await agreementMaps(many, { ...asked, years: 2 })).maps.length).toBeLessThan(250)
  })
})

interface Taken {
  actor: string
  issue: string
  stance: Stance
  date: string | null
}

function vote(actor: string, year: number, motion: number, stance: Stance): Taken {
  return { actor, issue: `${year}-${motion}`, stance, date: `${year}-03-0${motion + 1}` }
}

function makeLedger(rows: Taken[]): Ledger {
  const [actors, issues] = [makeDictionary(), makeDictionary()]
  const dates = rows.map(({ date }) => (date === null ? null : parsePartialDate(date)))
  const nothing = async function* () {}
  return {
    size: rows.length,
    ids: packTexts(rows.map((_, row) => `p${row}`)),
    actor: Uint32Array.from(rows, ({ actor }) => actors.indexOf(actor)),
    issue: Uint32Array.from(rows, ({ issue }) => issues.indexOf(issue)),
    stance: Uint8Array.from(rows, ({ stance }) => stances.indexOf(stance)),
    earliest: Uint32Array.from(dates, (date) => toNumber(date?.earliest)),
    latest: Uint32Array.from(dates, (date) => toNumber(date?.latest)),
    superseded: new Uint32Array(rows.length),
    supersededLatest: new Uint32Array(rows.length),
    actors: actors.values,
    actorTypes: actors.values.map(() => 'Person'),
    issues: issues.values,
    signs: issues.values.map(() => 1 as const),
    relation: (name) => packRelation(name, nothing()),
    table: async () => [],
    other: () => Promise.reject(new Error('no other ledger was wanted')),
  }
}

function distances(places: readonly Place[]): Float64Array {
  return Float64Array.from(places.flatMap((a) => places.map((b) => Math.hypot(a.x - b.x, a.y - b.y))))
}

function furthest(some: Float64Array, others: Float64Array): number {
  return some.reduce((most, value, at) => Math.max(most, Math.abs(value - (others[at] ?? Number.NaN))), 0)
}

function rayleigh(matrix: Float64Array, vector: Float64Array): number {
  const size = vector.length
  const whole = vector.reduce((sum, part) => sum + part * part, 0)
  if (whole < 1e-9) return Number.NEGATIVE_INFINITY
  return (
    vector.reduce(
      (sum, part, row) => sum + part * vector.reduce((own, other, k) => own + other * (matrix[row * size + k] ?? 0), 0),
      0,
    ) / whole
  )
}

function mean(places: Place[], axis: 'x' | 'y'): number {
  return places.reduce((sum, place) => sum + place[axis], 0) / places.length
}
