import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listConditions, readView, type View, writeView } from '../../src/web/explorer/state.ts'

/** A view in which nothing is as the explorer opens. */
const view: View = {
  view: 'network',
  show: 'table',
  level: 'COUNTRY',
  weight: 'IGNORE',
  by: 'DAY',
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
  see: 'on~a~b',
  at: { x: 0.25, y: -1.5, ratio: 0.125 },
  q: 'née?',
}

describe('the address of a view', () => {
  it('holds all of it', () => {
    expect(readView(writeView(view))).toEqual(view)
  })

  it('is empty for the view that the explorer opens with', () => {
    expect(writeView(readView(''))).toBe('')
  })

  it('has the parameters of the docs, and no others', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/explorer.md'), 'utf8')
    const rows = page.split('| parameter |')[1]?.split('\n\n')[0]?.split('\n').slice(2) ?? []
    const told = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)/g)].map(([, name]) => name))
    expect(told.toSorted()).toEqual([...new Set(new URLSearchParams(writeView(view)).keys())].toSorted())
  })
})
