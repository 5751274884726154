import { chunk } from '../../collections/chunk.ts'
import type { Evidence } from '../../questions/network/evidence.ts'
import { cellOf } from '../print/columns.ts'
import { placeOf, sizeOf } from '../print/layout.ts'
import type { About, Cell, Column, GraphRecords } from '../records.ts'
import type { DerivedNetwork } from './network.ts'

const PAGE = 1000
/** Edges whose evidence is read together: to find it, each may go through thousands of positions. */
const EDGES = 25

/** As many ids of positions an edge carries at most: of all countries at all roll calls they were nine tenths of the file. */
const MOST_IDS = 10

/** A derived network as a graph. The ids of the first positions behind an edge stand in `evidence`, with blanks between, and in `evidenceShown` how many of how many. */
export function makeNetworkGraph(network: DerivedNetwork, about: About): GraphRecords {
  const extra = extraColumns(network.nodes)
  const degrees = new Map<string, number>()
  for (const { source, target } of network.edges) {
    for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + 1)
  }
  return {
    about: { ...about, sources: [], sourceCount: 0 },
    directed: network.directed,
    dated: false,
    nodeColumns: [{ name: 'type', type: 'string' }, ...extra],
    edgeColumns: [
      { name: 'polarity', type: 'integer' },
      { name: 'positions', type: 'integer' },
      { name: 'evidence', type: 'string' },
      { name: 'evidenceShown', type: 'string' },
    ],
    async *nodes() {
      let index = 0
      for (const page of chunk(network.nodes, PAGE)) {
        yield page.map(({ id, label, type, ...attributes }) => ({
          id,
          label: String(cellOf(label) ?? id),
          type,
          ...placeOf(index++),
          size: sizeOf(degrees.get(id) ?? 0),
          attributes: { type, ...cells(attributes) },
        }))
      }
    },
    async *edges() {
      let index = 0
      for (const page of chunk(network.edges, EDGES)) {
        const evidence = await network.evidenceOf(page, MOST_IDS)
        yield page.map(({ source, target, weight, polarity }, at) => ({
          id: `e${index++}`,
          source,
          target,
          label: '',
          kind: polarity === null ? 'UNSIGNED' : (['AGAINST', 'BETWEEN', 'FOR'][polarity + 1] ?? ''),
          weight,
          polarity,
          from: null,
          to: null,
          attributes: { polarity, ...shownOf(evidence[at]) },
        }))
      }
    },
  }
}

function shownOf({ ids, count }: Evidence = { ids: [], count: 0 }): Record<string, Cell> {
  return { positions: count, evidence: ids.join(' '), evidenceShown: `${ids.length} of ${count}` }
}

function extraColumns(nodes: DerivedNetwork['nodes']): Column[] {
  const types = new Map<string, Column['type']>()
  for (const { id: _id, label: _label, type: _type, ...attributes } of nodes) {
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined) types.set(name, wider(types.get(name), value))
    }
  }
  return [...types].map(([name, type]) => ({ name, type }))
}

/** The type that holds all values met so far. */
function wider(known: Column['type'] | undefined, value: Cell): Column['type'] {
  if (typeof value !== 'number' || known === 'string') return 'string'
  return Number.isInteger(value) && known !== 'double' ? 'integer' : 'double'
}

function cells(attributes: Record<string, Cell>): Record<string, Cell> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, cellOf(value)]))
}
