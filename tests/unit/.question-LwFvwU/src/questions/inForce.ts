import { ranksOf } from '../collections/numbers.ts'
import type { Stance } from '../generated/types.ts'
import { actorAt, compareRows, idAt, issueAt, type Ledger, stanceOf } from '../graph/ledger.ts'
import type { Comparison } from './agreement/agreement.ts'
import type { Found } from './found.ts'
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
  positions: string[]
}

/** The stances in force of every actor on every issue, by actor, then by issue, and how many of them dates leave open. */
export function stancesInForce(comparison: Comparison): Found<StanceInForce> & { uncertain: number } {
  const { ledger, units, standings } = comparison
  const names = ranksOf(units.names)
  const issues = ranksOf(ledger.issues)
  const byActor = standings.map((_, unit) => unit).sort((a, b) => (names[a] ?? 0) - (names[b] ?? 0))
  const rankOf = (row: number) => issues[ledger.issue[row] ?? 0] ?? 0
  const slice = (from: number, to: number) => {
    const shown: { row: number; open: number }[] = []
    let start = 0
    for (const unit of byActor) {
      const { rows = NONE, open = NONE } = standings[unit] ?? {}
      if (start < to && start + rows.length > from) {
        const own = Array.from(rows, (row, at) => ({ row, open: open[at] ?? 0 }))
        own.sort((a, b) => rankOf(a.row) - rankOf(b.row))
        shown.push(...own.slice(Math.max(0, from - start), to - start))
      }
      start += rows.length
    }
    const candidates = candidatesOf(
      comparison,
      shown.map(({ row }) => row),
    )
    return shown.map(
      ({ row, open }, at): StanceInForce => ({
        actor: actorAt(ledger, row),
        issue: issueAt(ledger, row),
        stance: open & Open.STANCE ? 'MIXED' : stanceOf(ledger, row),
        certain: open === 0,
        position: idAt(ledger, row),
        positions: candidates[at] ?? [],
      }),
    )
  }
  return {
    total: standings.reduce((sum, { rows }) => sum + rows.length, 0),
    uncertain: standings.reduce((sum, { open }) => sum + open.reduce((some, own) => some + (own === 0 ? 0 : 1), 0), 0),
    slice,
  }
}

const NONE = new Uint32Array()

/** What may be in force beside each of the rows: one walk along the ledger for all of them. */
function candidatesOf({ ledger, isBefore, asOf = Number.POSITIVE_INFINITY }: Comparison, rows: number[]): string[][] {
  const keyOf = (row: number) => careerOf(ledger, row)
  const careers = new Map(rows.map((row) => [keyOf(row), [] as number[]]))
  for (let row = 0; row < (rows.length === 0 ? 0 : ledger.size); row++) {
    if (stanceOf(ledger, row) !== 'NONE') careers.get(keyOf(row))?.push(row)
  }
  return rows.map((row) => {
    const career = (careers.get(keyOf(row)) ?? []).sort((a, b) => compareRows(ledger, a, b))
    return inForceOf(ledger, career, isBefore, asOf).map((own) => idAt(ledger, own))
  })
}

function careerOf({ actor, issue, actors }: Ledger, row: number): number {
  return (issue[row] ?? 0) * actors.length + (actor[row] ?? 0)
}
