import type { Stance } from '../generated/types.ts'
import { compareRows, stanceOf } from '../graph/ledger.ts'
import type { Slice } from '../graph/page.ts'
import type { Comparison } from './agreement/agreement.ts'
import { inForceOf, Open } from './voice.ts'

/** What one actor stands for on one issue. Ids stand for nodes. */
export interface StanceInForce {
  actor: string
  issue: string
  /** MIXED where dates leave several open. */
  stance: Stance
  certain: boolean
  /** The one to show. */
  position: string
  /** Every position that may be in force, in the order of lists. */
  positions: () => string[]
}

/** A page of the stances in force. */
export type StancesInForce = Slice<StanceInForce> & { stances: StanceInForce[]; uncertainCount: number }

/** The stances in force of every actor on every issue, by actor, then by issue. */
export function stancesInForce(comparison: Comparison): StanceInForce[] {
  const { ledger, units, standings } = comparison
  const found = standings.flatMap((standing, unit) =>
    [...standing.rows].map((row, at) => {
      const open = standing.open[at] ?? 0
      return {
        actor: units.names[unit] ?? '',
        issue: ledger.issues[ledger.issue[row] ?? 0] ?? '',
        stance: open & Open.STANCE ? 'MIXED' : stanceOf(ledger, row),
        certain: open === 0,
        position: ledger.ids[row] ?? '',
        positions: () => candidatesOf(comparison, row),
      } satisfies StanceInForce
    }),
  )
  const byKey = (a: StanceInForce, b: StanceInForce) => order(a.actor, b.actor) || order(a.issue, b.issue)
  return found.sort(byKey)
}

/** What may be in force beside the row. Worked out for the stances of a page alone: few are asked about. */
function candidatesOf({ ledger, isBefore, asOf = Number.POSITIVE_INFINITY }: Comparison, of: number): string[] {
  const rows: number[] = []
  for (let row = 0; row < ledger.size; row++) {
    const isSame = ledger.issue[row] === ledger.issue[of] && ledger.actor[row] === ledger.actor[of]
    if (isSame && stanceOf(ledger, row) !== 'NONE') rows.push(row)
  }
  return inForceOf(
    ledger,
    rows.sort((a, b) => compareRows(ledger, a, b)),
    isBefore,
    asOf,
  ).map((row) => ledger.ids[row] ?? '')
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
