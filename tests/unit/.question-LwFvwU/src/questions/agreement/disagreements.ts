import { ranksOf } from '../../collections/numbers.ts'
import { dateOf, idAt, type Ledger } from '../../graph/ledger.ts'
import type { Comparison } from './agreement.ts'

/** Two positions in force of opposite polarity on one issue. */
export interface Disagreement {
  issue: string
  supporting: string
  opposing: string
  since: string | null
  /** Whether dates leave no doubt that both are in force. */
  certain: boolean
}

/** Where actors disagree: how often in all, and any stretch of the list without making the rest. */
export interface Disagreements {
  total: number
  slice: (from: number, to: number) => Disagreement[]
}

/** Every support meets every opposition of its issue, by issue, then by the ids of the actors; `of` keeps the pairs of one actor. */
export function findDisagreements(comparison: Comparison, of?: string): Disagreements {
  const { ledger, units } = comparison
  const sides = sidesByIssue(comparison)
  const own = of === undefined ? -1 : units.names.indexOf(of)
  const groupsOf = (issue: number): Group[] => {
    const { supporting, opposing } = sides[issue] ?? NOBODY
    if (of === undefined) return [{ supporting, opposing }]
    const mine = ({ unit }: Side) => unit === own
    return [
      { supporting: supporting.filter(mine), opposing },
      { supporting, opposing: opposing.filter(mine) },
    ]
  }
  const ranks = ranksOf(ledger.issues)
  const issues = ledger.issues
    .map((_, issue) => issue)
    .sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0))
    .flatMap((issue) => groupsOf(issue).map((group) => ({ issue, ...group })))
    .filter((group) => sizeOf(group) > 0)
  return {
    total: issues.reduce((sum, group) => sum + sizeOf(group), 0),
    slice: (from, to) => sliceOf(ledger, issues, from, to),
  }
}

interface Side {
  unit: number
  row: number
  certain: boolean
}
interface Group {
  supporting: Side[]
  opposing: Side[]
}

const NOBODY: Group = { supporting: [], opposing: [] }

/** Who supports and who opposes, issue by issue, in the order of the actors' ids. */
function sidesByIssue({ ledger, standings, units }: Comparison): Group[] {
  const sides: Group[] = ledger.issues.map(() => ({ supporting: [], opposing: [] }))
  const ranks = ranksOf(units.names)
  const byName = units.names.map((_, unit) => unit).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0))
  for (const unit of byName) {
    const { issues, polarity, row, uncertain } = standings[unit] ?? {}
    if (!issues || !polarity || !row || !uncertain) continue
    for (let at = 0; at < issues.length; at++) {
      const side = sides[issues[at] ?? 0]?.[(polarity[at] ?? 0) > 0 ? 'supporting' : 'opposing']
      if (polarity[at] !== 0) side?.push({ unit, row: row[at] ?? 0, certain: !uncertain[at] })
    }
  }
  return sides
}

function sizeOf({ supporting, opposing }: Group): number {
  return supporting.length * opposing.length
}

function sliceOf(ledger: Ledger, groups: (Group & { issue: number })[], from: number, to: number): Disagreement[] {
  const found: Disagreement[] = []
  let at = 0
  for (const { issue, supporting, opposing } of groups) {
    const size = supporting.length * opposing.length
    for (let k = Math.max(0, from - at); k < Math.min(size, to - at); k++) {
      const [support, opposition] = [supporting[Math.floor(k / opposing.length)], opposing[k % opposing.length]]
      if (support && opposition) found.push(toDisagreement(ledger, ledger.issues[issue] ?? '', support, opposition))
    }
    at += size
    if (at >= to) break
  }
  return found
}

function toDisagreement(ledger: Ledger, issue: string, support: Side, opposition: Side): Disagreement {
  return {
    issue,
    supporting: idAt(ledger, support.row),
    opposing: idAt(ledger, opposition.row),
    since: laterDate(ledger, support.row, opposition.row),
    certain: support.certain && opposition.certain,
  }
}

/** The date that holds the later of two days, wherever in their intervals these lie: the one that ends last; null without a date. */
function laterDate(ledger: Ledger, a: number, b: number): string | null {
  if (ledger.earliest[a] === 0 || ledger.earliest[b] === 0) return null
  const byEnd =
    (ledger.latest[a] ?? 0) - (ledger.latest[b] ?? 0) || (ledger.earliest[a] ?? 0) - (ledger.earliest[b] ?? 0)
  return dateOf(ledger, byEnd > 0 ? a : b)
}
