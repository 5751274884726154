import type { EdgeFragment } from '../../../../generated/documents.ts'
import type { Step } from '../../graph/layout.ts'
import { kindOf, type Model, type ModelEdge, type ModelNode, mostNodes, type Named, signOf } from '../../graph/model.ts'
import { printSee, type See } from '../../see.ts'
import { signs } from '../../words.ts'

/** What so many speak about is a hub. */
const hub = 10

/** An edge of the stance graph, with the positions folded into it. */
export interface Folded extends ModelEdge {
  rows: EdgeFragment[]
}

/**
 * Folds positions, in lists that come one after the other, into a graph that grows by each: an edge from each actor to each issue, signed by the stances between them, and unsigned ones
 * to whom it speaks for and toward whom. Positions that would take it beyond the largest picture are left out and counted.
 */
export function fold(lists: EdgeFragment[][]): { model: Model & { edges: Folded[] }; leftOut: number } {
  const nodes = new Map<string, ModelNode>()
  const edges = new Map<string, Folded>()
  const seen = new Set<string>()
  const steps: Step[] = []
  let leftOut = 0
  for (const rows of lists) {
    for (const row of rows.filter(({ id }) => !seen.has(id))) {
      seen.add(row.id)
      if (!addRow(row, nodes, edges)) leftOut += 1
    }
    const { nodes: before = 0, edges: drawn = 0 } = steps.at(-1) ?? {}
    if (nodes.size > before || edges.size > drawn) steps.push({ nodes: nodes.size, edges: edges.size })
  }
  const signed = [...edges.values()].map(withSign)
  const first = rarities(signed)
  const ranked = [...nodes.values()].map((node) => ({ ...node, first: first.get(node.id) ?? 0 }))
  return { model: { nodes: ranked, edges: signed, steps }, leftOut }
}

/** Who takes a stance that few take is named first, and before all what many speak about. */
function rarities(edges: Folded[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { sign } of edges) counts.set(`${sign}`, (counts.get(`${sign}`) ?? 0) + 1)
  const first = new Map<string, number>()
  const raise = (id: string, to: number) => first.set(id, Math.max(first.get(id) ?? 0, to))
  const met = new Map<string, number>()
  for (const { source, target, sign } of edges) {
    raise(source, edges.length / (counts.get(`${sign}`) ?? 1))
    met.set(target, (met.get(target) ?? 0) + 1)
    if ((met.get(target) ?? 0) >= hub) raise(target, Number.MAX_SAFE_INTEGER)
  }
  return first
}

/** Adds what a position makes of the graph, where that has room for it. */
function addRow(row: EdgeFragment, nodes: Map<string, ModelNode>, edges: Map<string, Folded>): boolean {
  const ends = [row.actor, row.issue, ...(row.onBehalfOf ? [row.onBehalfOf] : []), ...row.targets]
  const fresh = new Set(ends.map(({ id }) => id).filter((id) => !nodes.has(id)))
  if (nodes.size + fresh.size > mostNodes) return false
  for (const end of ends) addNode(nodes, end)
  const { actor, issue, onBehalfOf, targets } = row
  addEdge(edges, { kind: 'on', actor: actor.id, issue: issue.id }, actor, issue, row)
  if (onBehalfOf) addEdge(edges, { kind: 'for', actor: actor.id, other: onBehalfOf.id }, actor, onBehalfOf, row)
  for (const target of targets)
    addEdge(edges, { kind: 'toward', actor: actor.id, other: target.id }, actor, target, row)
  return true
}

function addNode(nodes: Map<string, ModelNode>, { id, name, __typename }: Named): void {
  const node = nodes.get(id) ?? { id, label: name, kind: kindOf(__typename), weight: 0 }
  nodes.set(id, { ...node, weight: node.weight + 1 })
}

function addEdge(edges: Map<string, Folded>, see: See, from: Named, to: Named, row: EdgeFragment): void {
  if (from.id === to.id) return
  const key = printSee(see)
  const verb = see.kind === 'for' ? 'speaks for' : 'speaks toward'
  const edge = edges.get(key) ?? { see, source: from.id, target: to.id, sign: null, weight: 0, verb, rows: [] }
  edges.set(key, { ...edge, weight: edge.weight + 1, rows: [...edge.rows, row] })
}

function withSign(edge: Folded): Folded {
  if (edge.see.kind !== 'on') return edge
  const sign = signOf(edge.rows.map(({ stance }) => stance))
  return { ...edge, sign, verb: signs[sign].verb }
}
