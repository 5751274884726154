import type { Ask, Question } from '../ask.ts'
import type { View } from '../state.ts'
import type { Sign, Stance } from '../words.ts'
import type { Named } from './fold.ts'
import { signOf } from './model.ts'

/** As many actor-issue-stance edges are asked for at once, the most frequent first. */
const first = 1000

const query = `query Stances($where: PositionFilter, $level: Level!, $first: Int!) {
  positionNetwork(where: $where, level: $level, mode: TWO_MODE, aggregation: COMBINE, duplicates: INCLUDE, first: $first) {
    edgeCount
    nodes { positions node { __typename id ... on Actor { name } ... on Issue { name } } }
    edges { source target weight stance }
  }
}`

interface Answer {
  positionNetwork: {
    edgeCount: number
    nodes: { positions: number; node: Named }[]
    edges: { source: string; target: string; weight: number; stance: Stance }[]
  }
}

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
  const question = { query, variables: { where: filter, level, first } }
  const { edgeCount, nodes, edges } = (await ask<Answer>(question, signal)).positionNetwork
  const named = new Map(nodes.map(({ node }) => [node.id, node]))
  const pairs = new Map<string, Pair & { stances: Set<Stance> }>()
  for (const { source, target, stance, weight } of edges) {
    const [actor, issue] = [named.get(source), named.get(target)]
    if (!actor || !issue) continue
    const key = `${source}~${target}`
    const pair = pairs.get(key) ?? { actor, issue, sign: stance, positions: 0, stances: new Set() }
    const all = pair.stances.add(stance)
    pairs.set(key, { ...pair, sign: signOf(all), positions: pair.positions + weight })
  }
  const note =
    edgeCount > first
      ? `The ${first} most frequent of ${edgeCount} stances are here; narrow the filter to see others.`
      : null
  return { pairs: [...pairs.values()], question, note }
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

/** What the panel is to read for a pair; null at a level where the positions are not the unit's own. */
export function seePair({ actor, issue }: Pair, { level }: View): string {
  return level === 'ACTOR' ? `on~${actor.id}~${issue.id}` : `under~${actor.id}~${issue.id}`
}
