import { describe, expect, it } from 'vitest'
import { type Held, type Role, resolveRole } from '../../src/facts/roles.ts'
import { parsePartialDate } from '../../src/model/partialDate.ts'

interface Case {
  name: string
  /** The tenures as `id: 'start/end'`; an empty bound is one that no source gives. */
  tenures: Record<string, string>
  on?: string
  claimed?: string
  role: Role
}

const cases: Case[] = [
  { name: 'no tenure known', tenures: {}, on: '2013-06', role: { check: 'UNKNOWN', appointment: null, inForce: [] } },
  {
    name: 'the only tenure in force',
    tenures: { ambassador: '2013-04/2021-06' },
    on: '2015',
    role: { check: 'UNKNOWN', appointment: 'ambassador', inForce: ['ambassador'] },
  },
  {
    name: 'a claimed tenure in force',
    tenures: { ambassador: '2013-04/2021-06' },
    on: '2015',
    claimed: 'ambassador',
    role: { check: 'MATCH', appointment: 'ambassador', inForce: ['ambassador'] },
  },
  {
    name: 'several posts at once, none claimed',
    tenures: { minister: '2010/2014', envoy: '2012/2016' },
    on: '2013',
    role: { check: 'UNKNOWN', appointment: null, inForce: ['minister', 'envoy'] },
  },
  {
    name: 'several posts at once, one claimed',
    tenures: { minister: '2010/2014', envoy: '2012/2016' },
    on: '2013',
    claimed: 'envoy',
    role: { check: 'MATCH', appointment: 'envoy', inForce: ['minister', 'envoy'] },
  },
  {
    name: 'an open end',
    tenures: { ambassador: '2013-04/' },
    on: '2099',
    claimed: 'ambassador',
    role: { check: 'MATCH', appointment: 'ambassador', inForce: ['ambassador'] },
  },
  {
    name: 'before an open end began',
    tenures: { ambassador: '2013-04/' },
    on: '2013-03-31',
    claimed: 'ambassador',
    role: { check: 'MISMATCH', appointment: null, inForce: [] },
  },
  {
    name: 'an unknown beginning',
    tenures: { ambassador: '/2021-06' },
    on: '1990',
    role: { check: 'UNKNOWN', appointment: 'ambassador', inForce: ['ambassador'] },
  },
  {
    name: 'an ex-minister under the old title',
    tenures: { minister: '2003/2009' },
    on: '2013-06-25',
    claimed: 'minister',
    role: { check: 'MISMATCH', appointment: null, inForce: [] },
  },
  {
    name: 'an ex-minister under the old title, in another post by then',
    tenures: { minister: '2003/2009', envoy: '2012/2016' },
    on: '2013',
    claimed: 'minister',
    role: { check: 'MISMATCH', appointment: 'envoy', inForce: ['envoy'] },
  },
  {
    name: 'a partial date that may lie in the tenure',
    tenures: { ambassador: '2013-04/2021-06' },
    on: '2013',
    claimed: 'ambassador',
    role: { check: 'MATCH', appointment: 'ambassador', inForce: ['ambassador'] },
  },
  {
    name: 'a month in which one tenure ends and the next begins',
    tenures: { first: '2010/2013-04', second: '2013-04/2021' },
    on: '2013-04',
    role: { check: 'UNKNOWN', appointment: null, inForce: ['first', 'second'] },
  },
  {
    name: 'the first day',
    tenures: { ambassador: '2013-04-15/2021-06-23' },
    on: '2013-04-15',
    role: { check: 'UNKNOWN', appointment: 'ambassador', inForce: ['ambassador'] },
  },
  {
    name: 'the last day',
    tenures: { ambassador: '2013-04-15/2021-06-23' },
    on: '2021-06-23',
    role: { check: 'UNKNOWN', appointment: 'ambassador', inForce: ['ambassador'] },
  },
  {
    name: 'the day after the last',
    tenures: { ambassador: '2013-04-15/2021-06-23' },
    on: '2021-06-24',
    role: { check: 'UNKNOWN', appointment: null, inForce: [] },
  },
  {
    name: 'no date of the words',
    tenures: { ambassador: '2013-04/2021-06' },
    role: { check: 'UNKNOWN', appointment: null, inForce: [] },
  },
  {
    name: 'no date of the words, one claimed',
    tenures: { ambassador: '2013-04/2021-06', envoy: '2013/2014' },
    claimed: 'ambassador',
    role: { check: 'UNKNOWN', appointment: 'ambassador', inForce: ['ambassador'] },
  },
  {
    name: 'a tenure without dates',
    tenures: { ambassador: '/' },
    on: '2013',
    role: { check: 'UNKNOWN', appointment: null, inForce: [] },
  },
  {
    name: 'a claimed tenure without dates',
    tenures: { ambassador: '/' },
    on: '2013',
    claimed: 'ambassador',
    role: { check: 'UNKNOWN', appointment: 'ambassador', inForce: ['ambassador'] },
  },
  {
    name: 'a claimed tenure without dates beside a dated one',
    tenures: { ambassador: '/', minister: '2010/2014' },
    on: '2013',
    claimed: 'ambassador',
    role: { check: 'UNKNOWN', appointment: 'ambassador', inForce: ['ambassador', 'minister'] },
  },
  {
    name: 'no date anywhere, one claimed',
    tenures: { ambassador: '/', minister: '/' },
    claimed: 'ambassador',
    role: { check: 'UNKNOWN', appointment: 'ambassador', inForce: ['ambassador'] },
  },
  {
    name: 'a claim to a tenure that is not known',
    tenures: { minister: '2010/2014' },
    on: '2013',
    claimed: 'ambassador',
    role: { check: 'UNKNOWN', appointment: 'minister', inForce: ['minister'] },
  },
]

describe('the role in which something was said', () => {
  it.each(cases)('with $name', ({ tenures, on, claimed, role }) => {
    const said = on === undefined ? undefined : intervalOf(on)
    const utterance = { ...(said && { statedEarliest: said.earliest, statedLatest: said.latest }), claimed }
    expect(resolveRole(utterance, Object.entries(tenures).map(tenureOf))).toEqual(role)
  })
})

function tenureOf([id, dates]: [string, string]): Held {
  const [start = '', end = ''] = dates.split('/')
  return {
    id,
    sortKey: `${start === '' ? '' : intervalOf(start).earliest} ${id}`,
    ...(start !== '' && { startEarliest: intervalOf(start).earliest }),
    ...(end !== '' && { endLatest: intervalOf(end).latest }),
  }
}

function intervalOf(text: string) {
  const interval = parsePartialDate(text)
  if (!interval) throw new Error(`a date was wanted; got ${text}`)
  return interval
}
