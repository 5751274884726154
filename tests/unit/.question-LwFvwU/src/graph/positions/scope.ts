import { groupBy } from '../../collections/groupBy.ts'
import { cypher } from '../../generated/cypher.ts'
import type { Alignment, IssueKind, PositionFilter, Stance } from '../../generated/types.ts'
import { stances } from '../../model/stance.ts'
import type { Load } from '../batch.ts'

/** An issue that counts for the one asked for. `sign` carries its stances up: 1 as they are, -1 flipped, 0 not at all. */
export interface ScopeEntry {
  issue: string
  sign: 1 | 0 | -1
  /** The stances of its positions that answer the stances asked for; null when none was asked for. */
  stances: Stance[] | null
}

/** The issue asked for and those below it, each as often as there are ways up, with the alignments along that way. */
interface Below {
  kind: IssueKind
  issues: string[]
  alignments: Alignment[][]
}

/** The scopes of all the issues of a filter; null where it names none. */
export async function readScopes(load: Load, where: PositionFilter): Promise<ScopeEntry[] | null> {
  if (where.issue == null) return null
  const wanted = { includeNarrower: where.includeNarrower ?? true, stance: where.stance ?? null }
  return (await Promise.all(where.issue.map((issue) => readScope(load, issue, wanted)))).flat()
}

/**
 * The issue with everything narrower, each with the sign of its shortest way up. Where shortest ways disagree, and where
 * one has a NONE, a stance does not carry over; a topic takes every stance as it is. Empty for an id that is no issue.
 */
export async function readScope(
  load: Load,
  issue: string,
  { includeNarrower, stance }: { includeNarrower: boolean; stance: readonly Stance[] | null },
): Promise<ScopeEntry[]> {
  if (!includeNarrower) return [{ issue, sign: 1, stances: stance ? [...stance] : null }]
  const found = (await load(cypher['questions/issueScope'], {}, issue)) as Below | undefined
  if (!found) return []
  const signs = signsOf(found)
  const entries = [...signs].map(([id, sign]) => ({ issue: id, sign, stances: stance ? carried(stance, sign) : null }))
  return entries.filter(({ stances }) => stances === null || stances.length > 0)
}

/** Each issue once, with the stances of all its entries. */
export function onceEach(scope: ScopeEntry[]): ScopeEntry[] {
  const byIssue = new Map<string, ScopeEntry>()
  for (const entry of scope) {
    const known = byIssue.get(entry.issue)
    const both = known?.stances && entry.stances ? [...new Set([...known.stances, ...entry.stances])] : null
    byIssue.set(entry.issue, known ? { ...known, stances: both } : entry)
  }
  return [...byIssue.values()]
}

/** The stances that answer, by the id of their issue. An issue may be in scope in several ways. */
export function stancesByIssue(scope: ScopeEntry[]): Record<string, Stance[]> {
  const byIssue = groupBy(scope, ({ issue }) => issue)
  return Object.fromEntries(
    [...byIssue].map(([issue, entries]) => [
      issue,
      stances.filter((stance) => entries.some((entry) => answers(entry, stance))),
    ]),
  )
}

function answers({ stances: wanted }: ScopeEntry, stance: Stance): boolean {
  return wanted === null || wanted.includes(stance)
}

/** The stance toward the broader issue that a stance on the narrower one amounts to. Two flips are none. */
export function carry(stance: Stance, sign: ScopeEntry['sign']): Stance {
  if (sign === 1) return stance
  if (sign === 0) return 'NONE'
  return stance === 'SUPPORT' ? 'OPPOSE' : stance === 'OPPOSE' ? 'SUPPORT' : stance
}

function carried(stances: readonly Stance[], sign: ScopeEntry['sign']): Stance[] {
  return sign === 0 ? [] : stances.map((stance) => carry(stance, sign))
}

function signsOf({ kind, issues, alignments: ways }: Below): Map<string, ScopeEntry['sign']> {
  const shortest = new Map<string, { length: number; sign: ScopeEntry['sign'] }>()
  for (const [at, issue] of issues.entries()) {
    const alignments = ways[at] ?? []
    const sign = kind === 'TOPIC' ? 1 : signOf(alignments)
    const known = shortest.get(issue)
    if (!known || alignments.length < known.length) shortest.set(issue, { length: alignments.length, sign })
    else if (alignments.length === known.length && sign !== known.sign) known.sign = 0
  }
  return new Map([...shortest].map(([issue, { sign }]) => [issue, sign]))
}

export function signOf(alignments: Alignment[]): ScopeEntry['sign'] {
  if (alignments.includes('NONE')) return 0
  return alignments.filter((alignment) => alignment === 'CON').length % 2 === 0 ? 1 : -1
}
