import type { Named } from '../graph/model.ts'
import type { Sign } from '../words.ts'

interface Cell {
  actor: Named
  issue: Named
  sign: Sign
}

const sides: Partial<Record<Sign, number>> = { SUPPORT: 1, OPPOSE: -1 }
const rounds = 40

/**
 * Actors and issues in an order in which those that go together stand together: along the first axis of the table of their
 * stances (power iteration over its singular vectors), the same for the same table.
 */
export function seriate(pairs: Cell[]): { actors: Named[]; issues: Named[] } {
  const actors = new Map(pairs.map(({ actor }) => [actor.id, actor]))
  const issues = new Map(pairs.map(({ issue }) => [issue.id, issue]))
  const cells = pairs.map(({ actor, issue, sign }) => ({ actor: actor.id, issue: issue.id, side: sides[sign] ?? 0 }))
  let along = new Map([...issues.keys()].sort().map((id, at) => [id, 1 + (at % 7) / 10]))
  let across = new Map<string, number>()
  for (let round = 0; round < rounds; round += 1) {
    across = scaled(cells.map(({ actor, issue, side }) => [actor, side * (along.get(issue) ?? 0)]))
    along = scaled(cells.map(({ actor, issue, side }) => [issue, side * (across.get(actor) ?? 0)]))
  }
  return { actors: inOrder(actors, across), issues: inOrder(issues, along) }
}

/** Sums by id, of which the largest is 1. */
function scaled(terms: [string, number][]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const [id, term] of terms) sums.set(id, (sums.get(id) ?? 0) + term)
  const largest = Math.max(...[...sums.values()].map(Math.abs)) || 1
  return new Map([...sums].map(([id, sum]) => [id, sum / largest]))
}

function inOrder(named: Map<string, Named>, scores: Map<string, number>): Named[] {
  const score = ({ id }: Named) => Math.round((scores.get(id) ?? 0) * 1e6)
  return [...named.values()].sort((a, b) => score(b) - score(a) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}
