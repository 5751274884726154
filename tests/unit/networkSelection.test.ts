import { describe, expect, it } from 'vitest'
import type { Network } from '../../src/questions/network/edges.ts'
import { checkSelection, type Selection, selectEdges } from '../../src/questions/network/select.ts'

const all: Selection = { units: 0, issues: 0, strongest: 0 }

/** Units a to d and, in two modes, issues x to z; `cells` are [unit, issue, for, against]. */
function networkOf(edges: [number, number, number][], cells: [number, number, number, number][] = []): Network {
  const column = (at: number) => Uint32Array.from(cells, (cell) => cell[at] as number)
  return {
    names: ['a', 'b', 'c', 'd', 'x', 'y', 'z'],
    counted: Float64Array.of(1, 4, 3, 2, 0, 0, 0),
    edges: {
      source: Uint32Array.from(edges, ([source]) => source),
      target: Uint32Array.from(edges, ([, target]) => target),
      weight: Float64Array.from(edges, ([, , weight]) => weight),
      stance: new Uint8Array(edges.length),
    },
    counts: { unit: column(0), issue: column(1), support: column(2), oppose: column(3) } as Network['counts'],
  }
}

function ends({ edges: _, ...network }: Network, selected: Network['edges']): string[] {
  return [...selected.source].map((end, at) => `${network.names[end]}${network.names[selected.target[at] ?? 0]}`)
}

describe('a part of a large network', () => {
  const ties = networkOf([
    [1, 2, 9],
    [1, 3, -8],
    [2, 3, 7],
    [0, 1, 1],
  ])
  const votes = networkOf(
    [
      [0, 4, 1],
      [0, 5, 1],
      [1, 4, 1],
      [1, 5, 1],
      [2, 5, 1],
      [2, 6, 1],
      [3, 6, 1],
    ],
    [
      [0, 0, 1, 0],
      [1, 0, 2, 1],
      [0, 1, 1, 0],
      [1, 1, 0, 1],
      [2, 1, 1, 0],
      [2, 2, 1, 0],
      [3, 2, 0, 1],
    ],
  )

  it.each([
    ['all', all, ['bc', 'bd', 'cd', 'ab']],
    ['the strongest of each, the weakest end too', { ...all, strongest: 1 }, ['bc', 'bd', 'ab']],
    ['between the units with most positions', { ...all, units: 3 }, ['bc', 'bd', 'cd']],
    ['both', { ...all, units: 3, strongest: 1 }, ['bc', 'bd']],
  ] satisfies [string, Selection, string[]][])('%s', (_name, selection, expected) => {
    expect(ends(ties, selectEdges(ties, 4, selection))).toEqual(expected)
  })

  it.each([
    ['the most divided issue, the one with more units of two', { ...all, issues: 1 }, ['ay', 'by', 'cy']],
    ['before one that all are for', { ...all, issues: 2 }, ['ay', 'by', 'cy', 'cz', 'dz']],
    ['with the units that are on most of them', { ...all, issues: 2, units: 1 }, ['cy', 'cz']],
  ] satisfies [string, Selection, string[]][])('%s', (_name, selection, expected) => {
    expect(ends(votes, selectEdges(votes, 4, selection))).toEqual(expected)
  })

  it.each([
    ['ONE_MODE', { ...all, strongest: 101 }, 'strongest takes a whole number from 0 to 100; got 101'],
    ['ONE_MODE', { ...all, units: 5001 }, 'units takes a whole number from 0 to 5000; got 5001'],
    ['TWO_MODE', { ...all, issues: 1.5 }, 'issues takes a whole number from 0 to 5000; got 1.5'],
    ['ONE_MODE', { ...all, issues: 1 }, 'issues takes 0 in mode ONE_MODE; got 1'],
  ] satisfies [string, Selection, string][])('refuses %s with %o', (mode, selection, sentence) => {
    expect(() => checkSelection(mode, selection)).toThrow(sentence)
  })
})
