import { pairsQuery, type Stance } from '../../../generated/documents.ts'
import { type Ask, type Question, question } from '../../shared/ask.ts'
import { nameOf } from '../called.ts'
import { type Named, signOf } from '../graph/model.ts'
import type { See } from '../see.ts'
import type { View } from '../state.ts'
import type { Sign } from '../words.ts'

/** As many actor-issue-stance edges are fetched at once, the most frequent first. */
const first = 1000

/** An actor's stances on an issue, together. */
export interface Pair {
  actor: Named
  issue: Named
  sign: Sign
  positions: number
}

/** The stances of every unit on every issue, as far as one answer holds them. */
export async function askPairs(
  { filter, level }: View,
  ask: Ask,
  signal: AbortSignal,
): Promise<{ pairs: Pair[]; question: Question; note: string | null }> {
  const asks = question(pairsQuery, { where: filter, level, first })
  const { edgeCount, nodes, edges } = (await ask(asks, signal)).positionNetwork
  const named = new Map(
    nodes.map(({ node }): [string, Named] => [
      node.id,
      { id: node.id, __typename: node.__typename, name: nameOf(node) },
    ]),
  )
  const pairs = new Map<string, Pair & { stances: Set<Stance> }>()
  for (const { source, target, stance, weight } of edges) {
    const [actor, issue] = [named.get(source), named.get(target)]
    if (!actor || !issue || stance === null) continue
    const key = JSON.stringify([source, target])
    const pair = pairs.get(key) ?? { actor, issue, sign: stance, positions: 0, stances: new Set() }
    const all = pair.stances.add(stance)
    pairs.set(key, { ...pair, sign: signOf(all), positions: pair.positions + weight })
  }
  const note =
    edgeCount > first
      ? `The ${first} most frequent of ${edgeCount} stances are here; narrow the filter to see others.`
      : null
  return { pairs: [...pairs.values()], question: asks, note }
}

/** Of some pairs, the ends that occur most, the most frequent first. */
export function mostFrequent(pairs: Pair[], end: 'actor' | 'issue', most: number): Named[] {
  const counts = new Map<string, { named: Named; pairs: number }>()
  for (const pair of pairs) {
    const named = pair[end]
    counts.set(named.id, { named, pairs: (counts.get(named.id)?.pairs ?? 0) + 1 })
  }
  const sorted = [...counts.values()].sort((a, b) => b.pairs - a.pairs || (a.named.name < b.named.name ? -1 : 1))
  return sorted.slice(0, most).map(({ named }) => named)
}

/** What the panel is to read for a pair; at a level above actors the positions are not the unit's own. */
export function seePair({ actor, issue }: Pair, { level }: View): See {
  return { kind: level === 'ACTOR' ? 'on' : 'under', actor: actor.id, issue: issue.id }
}
