import graphology from 'graphology'
import louvain from 'graphology-communities-louvain'
import type { AgreementMatrix } from '../agreement/scores.ts'
import type { Network } from './edges.ts'

/** Its types name a default export; what is exported is the function itself. */
const detect = louvain as unknown as typeof louvain.default

/** A community of units, with the mean agreement within and with the rest. */
export interface FoundBloc {
  members: string[]
  cohesion: number | null
  agreementWithOthers: number | null
}

/** Louvain's communities of the units that took a position, over the positive edges, the largest first; the same network always gives the same ones. */
export function findBlocs({ names, edges, counted }: Network, matrix: AgreementMatrix): FoundBloc[] {
  const graph = new graphology.UndirectedGraph()
  const ends = names.filter((_, unit) => (counted[unit] ?? 0) > 0).sort()
  for (const end of ends) graph.addNode(end)
  edges.weight.forEach((weight, at) => {
    if (weight > 0) graph.addEdge(names[edges.source[at] ?? 0], names[edges.target[at] ?? 0], { weight })
  })
  if (graph.order === 0) return []
  const communities = detect(graph, { getEdgeWeight: 'weight', rng: makeRandom() })
  const members = new Map<number, string[]>()
  for (const end of ends) {
    const community = communities[end] ?? 0
    members.set(community, [...(members.get(community) ?? []), end])
  }
  const at = new Map(matrix.units.map((unit, index) => [unit, index]))
  return [...members.values()]
    .sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
    .map((bloc) => {
      const own = new Set(bloc)
      const inside = bloc.map((member) => at.get(member) ?? 0)
      const outside = ends.filter((end) => !own.has(end)).map((end) => at.get(end) ?? 0)
      return {
        members: bloc,
        cohesion: meanWithin(matrix, inside),
        agreementWithOthers: meanAcross(matrix, inside, outside),
      }
    })
}

function meanWithin(matrix: AgreementMatrix, members: number[]): number | null {
  return mean(members.flatMap((a, at) => members.slice(at + 1).map((b) => scoreAt(matrix, a, b))))
}

function meanAcross(matrix: AgreementMatrix, inside: number[], outside: number[]): number | null {
  return mean(inside.flatMap((a) => outside.map((b) => scoreAt(matrix, a, b))))
}

function scoreAt({ score, units }: AgreementMatrix, a: number, b: number): number {
  return score[a * units.length + b] ?? Number.NaN
}

function mean(scores: number[]): number | null {
  const known = scores.filter((score) => !Number.isNaN(score))
  return known.length === 0 ? null : known.reduce((sum, score) => sum + score, 0) / known.length
}

/** A generator with a fixed seed (mulberry32), so that a community does not change between two requests. */
function makeRandom(): () => number {
  let state = 0x6d2b79f5
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
