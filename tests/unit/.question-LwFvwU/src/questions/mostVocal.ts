import type { Ledger } from '../graph/ledger.ts'

/** The first actors by how many positions they took, the most first; equal ones by id. */
export async function mostVocal({ actor, actors }: Ledger, { first }: { first: number }): Promise<string[]> {
  const counts = new Uint32Array(actors.length)
  for (const index of actor) counts[index] = (counts[index] ?? 0) + 1
  const order = actors.map((id, index) => ({ id, count: counts[index] ?? 0 }))
  const sorted = order.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
  return sorted.slice(0, first).map(({ id }) => id)
}
