import { linkId } from './entity.ts'
import type { PositionRecord } from './positions.ts'
import type { EdgeRecord } from './record.ts'

/**
 * Whom an actor speaks for, and where an issue comes up: pairs that repeat from position to position and become one edge
 * whose weight counts them.
 */
export class Folded {
  /** Counts by relation, source and target: nested, because joined keys would have to be made for every position. */
  readonly #counts = new Map<string, Map<string, Map<string, number>>>()

  add({ actor, issue, onBehalfOf, event, source }: PositionRecord): void {
    if (onBehalfOf !== null && onBehalfOf !== actor) this.#count('ON_BEHALF_OF', actor, onBehalfOf)
    if (event !== null) this.#count('AT', issue, event)
    if (source !== null) this.#count('FOUND_IN', issue, source)
  }

  /** The edges between these nodes, in a fixed order. */
  edges(nodes: Pick<Map<string, unknown>, 'has'>): EdgeRecord[] {
    const edges: EdgeRecord[] = []
    for (const [relation, bySource] of this.#counts) {
      for (const [source, byTarget] of bySource) {
        for (const [target, count] of byTarget) {
          if (nodes.has(target)) edges.push(plainEdge({ source, relation, target }, count, { relation }))
        }
      }
    }
    return edges.sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  #count(relation: string, source: string, target: string): void {
    const bySource = this.#counts.get(relation) ?? new Map<string, Map<string, number>>()
    const byTarget = bySource.get(source) ?? new Map<string, number>()
    byTarget.set(target, (byTarget.get(target) ?? 0) + 1)
    bySource.set(source, byTarget)
    this.#counts.set(relation, bySource)
  }
}

/** An edge that is no position: it is neither for nor against. */
export function plainEdge(
  link: { source: string; relation: string; target: string },
  weight: number,
  attributes: EdgeRecord['attributes'],
): EdgeRecord {
  const { source, relation, target } = link
  return { id: linkId(link), source, target, label: relation, weight, polarity: null, attributes }
}
