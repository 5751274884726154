import { describe, expect, it } from 'vitest'
import { type Box, boxAround, isInside, overlap } from '../../src/web/explorer/graph/around.ts'
import { type Placed, placeName, sayNames, wrap } from '../../src/web/explorer/graph/names.ts'
import { type Dice, makeDice } from '../support/dice.ts'

const canvas: Box = { left: 0, top: 0, right: 1200, bottom: 800 }
const words = ['Democratic', 'Republic', 'of', 'the', 'United', 'Kingdom', 'Islands', 'Chad', 'Saint', 'Federation']

/** A network of so many units: where each lies, how large it is, what it is called, and four links of each. */
function network(many: number, { below: roll, of }: Dice) {
  const nodes = Array.from({ length: many }, (_, at) => ({
    id: `unit-${at}`,
    label: Array.from({ length: 1 + roll(5) }, () => of(words)).join(' '),
    x: roll(1200),
    y: roll(800),
    size: 3 + roll(8),
  }))
  const links = nodes.flatMap((from) =>
    Array.from({ length: 4 }, () => [from, nodes[roll(many)] ?? from] as [typeof from, typeof from]),
  )
  return { nodes, links }
}

describe('the names in a network', () => {
  it.each([12, 60, 200])('of %i units neither lie over one another or a node nor leave the picture', (many) => {
    const { nodes, links } = network(many, makeDice(many))
    const names: Placed[] = []
    const around = {
      nodes: nodes.map((node) => boxAround(node, node.size)),
      glyphs: [],
      lines: links,
      outward: new Map(nodes.map(({ id, x, y }) => [id, { x: x - 600, y: y - 400 }])),
    }
    const letter = many > 100 ? 10 : 12
    const measure = (text: string) => text.length * letter * 0.6
    for (const node of nodes) {
      const before = names.length
      const placed = placeName(node, { around, canvas, names, letter, measure })
      expect(names.length).toBe(placed ? before + 1 : before)
      // It stands beside its node, in letters of its name.
      if (!placed) continue
      expect(placed.lines.join(' ').replace('…', '').trimEnd()).toBe(
        node.label.slice(0, placed.lines.join(' ').replace('…', '').trimEnd().length),
      )
      expect(overlap(placed.box, boxAround(node, node.size + 200))).toBe(true)
    }
    for (const [at, { box }] of names.entries()) {
      expect(isInside(box, canvas)).toBe(true)
      expect(names.slice(0, at).filter((other) => overlap(box, other.box))).toEqual([])
      expect(around.nodes.filter((node) => overlap(box, node))).toEqual([])
    }
    expect(names.length).toBeGreaterThan(Math.min(many, 100) * 0.8)
    expect(sayNames(names.length, many)).toBe(names.length < many ? `${names.length} of ${many} are named.` : '')
  })

  it('are wrapped into three lines at most', () => {
    expect(wrap('The United Kingdom of Great Britain and Northern Ireland and its Islands')).toHaveLength(3)
  })
})
