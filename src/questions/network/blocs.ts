import { findCommunities, type WeightedEdge } from '../agreement/communities.ts'
import type { AgreementMatrix } from '../agreement/scores.ts'
import type { Network } from './edges.ts'

/** A community of units, with the mean agreement within and with the rest. */
export interface FoundBloc {
  members: string[]
  cohesion: number | null
  agreementWithOthers: number | null
}

/** The communities of the units that took a position, the largest first. */
export function findBlocs({ names, edges, counted }: Network, matrix: AgreementMatrix): FoundBloc[] {
  const ends = names.filter((_, unit) => (counted[unit] ?? 0) > 0).sort()
  const weighted = Array.from(edges.weight, (weight, edge): WeightedEdge => {
    return [names[edges.source[edge] ?? 0] ?? '', names[edges.target[edge] ?? 0] ?? '', weight]
  })
  const at = new Map(matrix.units.map((unit, index) => [unit, index]))
  return findCommunities(ends, weighted).map((bloc) => {
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
