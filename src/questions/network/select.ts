import { badInput } from '../../errors.ts'
import type { Edges, Network } from './edges.ts'

/** Which part of a large network is given; 0 takes all. */
export interface Selection {
  /** The units with most positions. */
  units: number
  /** The issues that divide units most, of a two-mode network. */
  issues: number
  /** The edges that are among so many of the heaviest of one of their ends. */
  strongest: number
}

/** As many can be chosen. */
const MOST = { units: 5000, issues: 5000, strongest: 100 }

/** Throws BAD_USER_INPUT. */
export function checkSelection(mode: string, selection: Selection): void {
  for (const [name, most] of Object.entries(MOST) as [keyof Selection, number][]) {
    const value = selection[name]
    if (!Number.isInteger(value) || value < 0 || value > most)
      throw badInput(name, `a whole number from 0 to ${most}`, value)
  }
  if (mode === 'ONE_MODE' && selection.issues > 0) throw badInput('issues', '0 in mode ONE_MODE', selection.issues)
}

/** The edges between what is selected, in their order. */
export function selectEdges(network: Network, unitCount: number, { units, issues, strongest }: Selection): Edges {
  const { edges, names } = network
  const all = Uint32Array.from(edges.weight, (_, at) => at)
  const onIssues = issues === 0 ? null : mostDivided(network, unitCount, issues)
  const byIssue = onIssues === null ? all : all.filter((at) => onIssues.has(edges.target[at] as number))
  const ofUnits = units === 0 ? null : busiest(network, unitCount, units, onIssues)
  const byUnit =
    ofUnits === null
      ? byIssue
      : byIssue.filter((at) =>
          [edges.source[at] as number, edges.target[at] as number].every((end) => end >= unitCount || ofUnits.has(end)),
        )
  const kept = strongest === 0 ? byUnit : strongestOf(byUnit, edges, names.length, strongest)
  if (kept.length === all.length) return edges
  return {
    source: kept.map((at) => edges.source[at] as number),
    target: kept.map((at) => edges.target[at] as number),
    weight: Float64Array.from(kept, (at) => edges.weight[at] as number),
    stance: Uint8Array.from(kept, (at) => edges.stance[at] as number),
  }
}

/** The ends of the issues with most units on the smaller of the two sides; equal ones by how many units took a position. */
function mostDivided({ counts, names }: Network, unitCount: number, most: number): Set<number> {
  const found = Array.from({ length: names.length - unitCount }, (_, issue) => ({ issue, pro: 0, contra: 0, all: 0 }))
  for (let cell = 0; cell < counts.issue.length; cell++) {
    const one = found[counts.issue[cell] as number]
    if (one === undefined) continue
    const [support, oppose] = [counts.support[cell] as number, counts.oppose[cell] as number]
    one.all += 1
    if (support > oppose) one.pro += 1
    if (oppose > support) one.contra += 1
  }
  const smaller = ({ pro, contra }: (typeof found)[number]) => Math.min(pro, contra)
  const idOf = ({ issue }: (typeof found)[number]) => names[unitCount + issue] ?? ''
  const sorted = found
    .filter(({ all }) => all > 0)
    .sort((a, b) => smaller(b) - smaller(a) || b.all - a.all || (idOf(a) < idOf(b) ? -1 : 1))
  return new Set(sorted.slice(0, most).map(({ issue }) => unitCount + issue))
}

/** The units with positions on most of the issues, then with most positions at all. */
function busiest(
  { counts, counted, names }: Network,
  unitCount: number,
  most: number,
  issues: Set<number> | null,
): Set<number> {
  const met = new Uint32Array(unitCount)
  for (let cell = 0; cell < counts.unit.length; cell++) {
    const unit = counts.unit[cell] as number
    if (issues?.has(unitCount + (counts.issue[cell] as number))) met[unit] = (met[unit] as number) + 1
  }
  const sorted = Array.from({ length: unitCount }, (_, unit) => unit)
    .filter((unit) => (issues === null ? (counted[unit] as number) > 0 : (met[unit] as number) > 0))
    .sort(
      (a, b) =>
        (met[b] as number) - (met[a] as number) ||
        (counted[b] as number) - (counted[a] as number) ||
        ((names[a] ?? '') < (names[b] ?? '') ? -1 : 1),
    )
  return new Set(sorted.slice(0, most))
}

/** Edges come heaviest first, so the first ones of an end are its strongest. */
function strongestOf(kept: Uint32Array, { source, target }: Edges, ends: number, most: number): Uint32Array {
  const seen = new Uint32Array(ends)
  return kept.filter((at) => {
    const ranks = [source[at] as number, target[at] as number].map((end) => {
      seen[end] = (seen[end] as number) + 1
      return seen[end] as number
    })
    return ranks.some((rank) => rank <= most)
  })
}
