import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readDossiers } from '../../src/imports/dossier/facts.ts'
import { yearsFor } from '../../src/model/dateProperties.ts'
import { type Interval, isAfter, parsePartialDate } from '../../src/model/partialDate.ts'
import { seedFolders } from '../support/seed.ts'

describe('a partial date stands for its interval', () => {
  it.each([
    ['2013', '2013-01-01', '2013-12-31'],
    ['0001', '0001-01-01', '0001-12-31'],
    ['9999', '9999-01-01', '9999-12-31'],
    ['2013-06', '2013-06-01', '2013-06-30'],
    ['2013-12', '2013-12-01', '2013-12-31'],
    ['2013-02', '2013-02-01', '2013-02-28'],
    ['2012-02', '2012-02-01', '2012-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2013-06-25', '2013-06-25', '2013-06-25'],
    ['2012-02-29', '2012-02-29', '2012-02-29'],
  ])('%s runs from %s to %s', (text, earliest, latest) => {
    expect(parsePartialDate(text)).toEqual({ earliest, latest })
  })

  it('ends on the last day that the calendar has, in every month of every year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const lastDay = new Date(0)
        lastDay.setUTCFullYear(year, month, 0)
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
        expect(parsePartialDate(text)).toEqual({ earliest: `${text}-01`, latest: `${text}-${lastDay.getUTCDate()}` })
      }),
    )
  })

  it('lies within the interval of the less exact date it begins with', () => {
    const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7), (date, length) => {
        const text = date.toISOString().slice(0, 10)
        const whole = parsePartialDate(text.slice(0, length))
        expect(parsePartialDate(text)).toEqual({ earliest: text, latest: text })
        expect(whole && whole.earliest <= text && text <= whole.latest).toBe(true)
      }),
    )
  })
})

describe('no partial date', () => {
  it.each(
    [
      ['', '13', '213', '20133', '0000', '0000-01-01'],
      ['2013-00', '2013-13', '2013-6', '2013-06-00', '2013-06-31', '2013-02-29', '2013-02-30', '1900-02-29'],
      ['2013-06-25T00:00:00Z', '2013/06/25', '25-06-2013', '2013-', '2013-06-', '-2013', '+2013'],
      [' 2013', '2013 ', '2013\n', '２０１３', '2013-06-25\n', '2013~', '2013?', '2013/2014', 'June 2013'],
    ].flat(),
  )('%j', (text) => {
    expect(parsePartialDate(text)).toBeNull()
  })

  it('is any text that is not of digits in the three forms', () => {
    fc.assert(fc.property(fc.string(), (text) => /^\d{4}(-\d{2}){0,2}$/.test(text) || parsePartialDate(text) === null))
  })
})

const interval = (date: string): Interval => parsePartialDate(date) ?? { earliest: '', latest: '' }

it.each([
  ['statedAt', 1000, 2027],
  ['bornOn', 1000, 2027],
  ['endDate', 1000, 2046],
])('knows which years %s can be of', (property, first, last) => {
  expect(yearsFor(property, '2026-11-26')).toEqual([first, last])
})

it.each([
  ['2019-03-02', '2019-03-01', true],
  ['2019-03-01', '2019-03-01', false],
  ['2019', '2019-03-01', false],
  ['2019-03-31', '2019-03', false],
  ['2020', '2019-12', true],
])('knows whether %s is after %s for certain', (later, earlier, expected) => {
  expect(isAfter(interval(later), interval(earlier))).toBe(expected)
})

it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])('a dossier states the same whatever the time zone: %s', (zone) => {
  const { TZ } = process.env
  onTestFinished(() => {
    if (TZ === undefined) delete process.env.TZ
    else process.env.TZ = TZ
  })
  process.env.TZ = 'UTC'
  const facts = () => readDossiers(seedFolders).dossiers.map(({ facts }) => facts)
  const before = facts()
  process.env.TZ = zone
  expect(new Date(2013, 5, 25).toISOString()).not.toBe('2013-06-25T00:00:00.000Z')
  expect(facts()).toEqual(before)
})
