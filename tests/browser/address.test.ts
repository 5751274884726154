import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listConditions } from '../../src/web/explorer/filter.ts'
import { parseSee, printSee, type See } from '../../src/web/explorer/see.ts'
import { choices, readView, type View, writeView } from '../../src/web/explorer/state.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/explorer.md'), 'utf8')

/** A view in which nothing is as the explorer opens. */
const view: View = {
  view: 'network',
  show: 'table',
  level: 'COUNTRY',
  weight: 'IGNORE',
  by: 'DAY',
  years: '5',
  find: 'OFF_LINE',
  pages: 3,
  filter: {
    ...Object.fromEntries(listConditions.map((name) => [name, [`${name}-1`, `${name} & 2`]])),
    statedFrom: '2001',
    statedTo: '2002-03-04',
    text: 'one, two ~ three',
    includeNarrower: false,
  },
  open: [
    { id: 'a', pages: 1 },
    { id: 'b', pages: 3 },
  ],
  see: { kind: 'on', actor: 'a', issue: 'b' },
  at: { x: 0.25, y: -1.5, ratio: 0.125 },
  period: '1990',
  q: 'née?',
}

describe('the address of a view', () => {
  it('holds all of it', () => {
    expect(readView(writeView(view))).toEqual(view)
  })

  it('is empty for the view that the explorer opens with', () => {
    expect(writeView(readView(''))).toBe('')
  })

  it.each<[string, See]>([
    ['node~a', { kind: 'node', id: 'a' }],
    ['position~a', { kind: 'position', id: 'a' }],
    ['on~a~b', { kind: 'on', actor: 'a', issue: 'b' }],
    ['under~a~b', { kind: 'under', actor: 'a', issue: 'b' }],
    ['track~a~b', { kind: 'track', actor: 'a', issue: 'b' }],
    ['for~a~b', { kind: 'for', actor: 'a', other: 'b' }],
    ['toward~a~b', { kind: 'toward', actor: 'a', other: 'b' }],
    ['between~a~b', { kind: 'between', left: 'a', right: 'b' }],
    ['agree~a~b', { kind: 'agree', left: 'a', right: 'b' }],
    ['agree~a~b~1990-1999', { kind: 'agree', left: 'a', right: 'b', period: '1990-1999' }],
    ['near~a~1990-1999', { kind: 'near', id: 'a', period: '1990-1999' }],
    ['near~a~b', { kind: 'unknown', text: 'near~a~b' }],
    ['in~2018', { kind: 'in', period: '2018' }],
    ['in~undated', { kind: 'in', period: null }],
    ['on~a', { kind: 'unknown', text: 'on~a' }],
    ['node~', { kind: 'unknown', text: 'node~' }],
    ['love~a~b', { kind: 'unknown', text: 'love~a~b' }],
    ['', { kind: 'unknown', text: '' }],
  ])('says %j of what the panel reads', (text, see) => {
    expect(parseSee(text)).toEqual(see)
    expect(printSee(see)).toBe(text)
  })

  it('names every view in the docs', () => {
    const values = /\| `view` \| ([^|]+) \|/.exec(page)?.[1] ?? ''
    expect([...values.matchAll(/`([\w-]+)`/g)].map(([, name]) => name)).toEqual(choices.view)
  })

  it('has the parameters of the docs, and no others', () => {
    const rows = page.split('| parameter |')[1]?.split('\n\n')[0]?.split('\n').slice(2) ?? []
    const documented = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)/g)].map(([, name]) => name))
    expect(documented.toSorted()).toEqual([...new Set(new URLSearchParams(writeView(view)).keys())].toSorted())
  })
})
