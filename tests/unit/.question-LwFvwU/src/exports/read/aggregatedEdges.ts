import type { EdgeRecord, PositionRecord } from '../records.ts'
import { linkId } from './entities.ts'

/**
 * Whom an actor speaks for, and where an issue comes up: pairs that repeat from position to position and become one edge
 * whose weight counts them.
 */
export interface AggregatedEdges {
  add(position: PositionRecord): void
  /** The edges to these nodes, in a fixed order. */
  to(nodes: Pick<Map<string, unknown>, 'has'>): EdgeRecord[]
}

export function makeAggregatedEdges(): AggregatedEdges {
  // Counts by relation, source and target: nested, because joined keys would have to be made for every position.
  const counts = new Map<string, Map<string, Map<string, number>>>()
  function count(relation: string, source: string, target: string): void {
    const bySource = counts.get(relation) ?? new Map<string, Map<string, number>>()
    const byTarget = bySource.get(source) ?? new Map<string, number>()
    byTarget.set(target, (byTarget.get(target) ?? 0) + 1)
    bySource.set(source, byTarget)
    counts.set(relation, bySource)
  }
  return {
    add({ actor, issue, onBehalfOf, event, source }) {
      if (onBehalfOf !== null && onBehalfOf !== actor) count('ON_BEHALF_OF', actor, onBehalfOf)
      if (event !== null) count('AT', issue, event)
      if (source !== null) count('FOUND_IN', issue, source)
    },
    to(nodes) {
      const edges: EdgeRecord[] = []
      for (const [relation, bySource] of counts) {
        for (const [source, byTarget] of bySource) {
          for (const [target, weight] of byTarget) {
            if (nodes.has(target)) edges.push(unsignedEdge({ source, relation, target }, weight, { relation }))
          }
        }
      }
      return edges.sort((a, b) => (a.id < b.id ? -1 : 1))
    },
  }
}

/** An edge that is no position: it is neither for nor against. */
export function unsignedEdge(
  link: { source: string; relation: string; target: string },
  weight: number,
  attributes: EdgeRecord['attributes'],
): EdgeRecord {
  const { source, relation, target } = link
  const id = linkId(link)
  return {
    id,
    source,
    target,
    label: relation,
    kind: relation,
    weight,
    polarity: null,
    from: null,
    to: null,
    attributes,
  }
}
