import type { Slice } from '../graph/plan.ts'
import type { Comparison } from './agreement/agreement.ts'

/** A page of positions in force, as ids. */
export type StancesInForce = Slice<string>

/** The positions in force of every actor on every issue, as ids, by actor, then by issue. */
export function positionsInForce({ ledger, units, standings }: Comparison): string[] {
  const rows = standings.flatMap((standing, unit) =>
    [...standing.rows].map((row) => ({ row, actor: units.names[unit] ?? '' })),
  )
  const keyOf = ({ row, actor }: { row: number; actor: string }) => `${actor} ${ledger.issues[ledger.issue[row] ?? 0]}`
  return rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).map(({ row }) => ledger.ids[row] ?? '')
}
