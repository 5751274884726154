import { dateOf, type Ledger } from '../../graph/ledger.ts'
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
export function findDisagreements({ ledger, standings, units }: Comparison, of?: string): Disagreements {
  const sides = new Map<number, { supporting: Side[]; opposing: Side[] }>()
  standings.forEach((standing, unit) => {
    const actor = units.names[unit] ?? ''
    standing.issues.forEach((issue, at) => {
      const polarity = standing.polarity[at] ?? 0
      if (polarity === 0) return
      const side = sides.get(issue) ?? { supporting: [], opposing: [] }
      sides.set(issue, side)
      side[polarity > 0 ? 'supporting' : 'opposing'].push({
        actor,
        row: standing.row[at] ?? 0,
        certain: !standing.uncertain[at],
      })
    })
  })
  const issues = [...sides]
    .map(([issue, side]) => keep(ledger.issues[issue] ?? '', side, of))
    .filter(({ groups }) => groups.length > 0)
    .sort((a, b) => (a.issue < b.issue ? -1 : 1))
  const count = ({ groups }: IssueSides) =>
    groups.reduce((sum, { supporting, opposing }) => sum + supporting.length * opposing.length, 0)
  return {
    total: issues.reduce((sum, issue) => sum + count(issue), 0),
    slice: (from, to) => sliceOf(ledger, issues, from, to),
  }
}

interface Side {
  actor: string
  row: number
  certain: boolean
}
interface IssueSides {
  issue: string
  groups: { supporting: Side[]; opposing: Side[] }[]
}

function keep(
  issue: string,
  { supporting, opposing }: { supporting: Side[]; opposing: Side[] },
  of?: string,
): IssueSides {
  const byActor = (a: Side, b: Side) => (a.actor < b.actor ? -1 : 1)
  supporting.sort(byActor)
  opposing.sort(byActor)
  if (of === undefined)
    return { issue, groups: supporting.length * opposing.length > 0 ? [{ supporting, opposing }] : [] }
  const mine = ({ actor }: Side) => actor === of
  const groups = [
    { supporting: supporting.filter(mine), opposing },
    { supporting, opposing: opposing.filter(mine) },
  ]
  return { issue, groups: groups.filter((group) => group.supporting.length * group.opposing.length > 0) }
}

function sliceOf(ledger: Ledger, issues: IssueSides[], from: number, to: number): Disagreement[] {
  const found: Disagreement[] = []
  let at = 0
  for (const { issue, groups } of issues) {
    for (const { supporting, opposing } of groups) {
      const size = supporting.length * opposing.length
      for (let k = Math.max(0, from - at); k < Math.min(size, to - at); k++) {
        const [support, opposition] = [supporting[Math.floor(k / opposing.length)], opposing[k % opposing.length]]
        if (support && opposition) found.push(toDisagreement(ledger, issue, support, opposition))
      }
      at += size
      if (at >= to) return found
    }
  }
  return found
}

function toDisagreement(ledger: Ledger, issue: string, support: Side, opposition: Side): Disagreement {
  return {
    issue,
    supporting: ledger.ids[support.row] ?? '',
    opposing: ledger.ids[opposition.row] ?? '',
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
