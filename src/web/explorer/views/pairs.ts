import { pairsQuery, type Stance } from '../../../generated/documents.ts'
import { type Ask, type Question, question } from '../../shared/ask.ts'
import { nameOf } from '../called.ts'
import { type Named, signOf } from '../graph/model.ts'
import type { See } from '../see.ts'
import type { View } from '../state.ts'
import { count, type Sign } from '../words.ts'
import { seriate } from './seriate.ts'

/** As many as one answer holds. */
const first = 5000

/** An actor's stances on an issue, together. */
export interface Pair {
  actor: Named
  issue: Named
  sign: Sign
  positions: number
}

/** The stances of units on issues, and how many of both there are. */
export interface Pairs {
  pairs: Pair[]
  actors: Named[]
  issues: Named[]
  unitCount: number
  issueCount: number
  question: Question
  /** The same as an export. */
  network: object
  /** What is left out, where anything is. */
  notes: string[]
}

/** The stances of the units with most positions on the most divided issues, up to so many of each. */
export async function askPairs(
  { filter, level }: View,
  most: { units: number; issues: number },
  ask: Ask,
  signal: AbortSignal,
): Promise<Pairs> {
  const asks = question(pairsQuery, { where: filter, level, ...most, first })
  const { edgeCount, nodeCount, unitCount, nodes, edges } = (await ask(asks, signal)).positionNetwork
  const named = new Map(
    nodes.map(({ node }): [string, Named] => [
      node.id,
      { id: node.id, __typename: node.__typename, name: nameOf(node) },
    ]),
  )
  const found = new Map<string, Pair & { stances: Set<Stance> }>()
  for (const { source, target, stance, weight } of edges) {
    const [actor, issue] = [named.get(source), named.get(target)]
    if (!actor || !issue || stance === null) continue
    const key = JSON.stringify([source, target])
    const pair = found.get(key) ?? { actor, issue, sign: stance, positions: 0, stances: new Set() }
    const all = pair.stances.add(stance)
    found.set(key, { ...pair, sign: signOf(all), positions: pair.positions + weight })
  }
  const pairs = [...found.values()]
  const issueCount = nodeCount - unitCount
  const { actors, issues } = seriate(pairs)
  const notes = []
  if (actors.length < unitCount || issues.length < issueCount) {
    const of = (n: number, all: number, one: string) =>
      n < all ? `${n} of ${count(all, one)}` : `all ${count(all, one)}`
    notes.push(
      `Shown: ${of(issues.length, issueCount, 'issue')}, the most divided, and ${of(actors.length, unitCount, 'unit')}, those with positions on most of these. Narrow the filter to see others.`,
    )
  }
  if (edges.length === first && edgeCount > first) notes.push(`The ${first} most frequent of their stances are here.`)
  const network = { mode: 'TWO_MODE', aggregation: 'COMBINE', duplicates: 'INCLUDE', level, ...most }
  return { pairs, actors, issues, unitCount, issueCount, question: asks, network, notes }
}

/** What the panel is to read for a pair; at a level above actors the positions are not the unit's own. */
export function seePair({ actor, issue }: Pair, { level }: View): See {
  return { kind: level === 'ACTOR' ? 'on' : 'under', actor: actor.id, issue: issue.id }
}
