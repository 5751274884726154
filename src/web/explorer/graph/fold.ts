import { type Kind, kinds, type Stance, signs } from '../words.ts'
import type { Step } from './layout.ts'
import { type Model, type ModelEdge, type ModelNode, mostNodes, signOf } from './model.ts'

export interface Named {
  __typename: string
  id: string
  name: string
}

/** A position as the stance graph asks for it. */
export interface Row {
  id: string
  stance: Stance
  statedAt: string | null
  actor: Named
  issue: Named
  onBehalfOf: Named | null
  targets: Named[]
}

/** An edge of the stance graph, with the positions folded into it. */
export interface Folded extends ModelEdge {
  rows: Row[]
}

/**
 * Folds positions, in lists that come one after the other, into a graph that grows by each: an edge from each actor to each issue, signed by the stances between them, and unsigned ones
 * to whom it speaks for and toward whom. Positions that would take it beyond the largest picture are left out and counted.
 */
export function fold(lists: Row[][]): { model: Model & { edges: Folded[] }; leftOut: number } {
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
  return { model: { nodes: [...nodes.values()], edges: [...edges.values()].map(withSign), steps }, leftOut }
}

/** Adds what a position makes of the graph, where that has room for it. */
function addRow(row: Row, nodes: Map<string, ModelNode>, edges: Map<string, Folded>): boolean {
  const ends = [row.actor, row.issue, ...(row.onBehalfOf ? [row.onBehalfOf] : []), ...row.targets]
  const fresh = new Set(ends.map(({ id }) => id).filter((id) => !nodes.has(id)))
  if (nodes.size + fresh.size > mostNodes) return false
  for (const end of ends) addNode(nodes, end)
  addEdge(edges, 'on', row.actor, row.issue, row)
  if (row.onBehalfOf) addEdge(edges, 'for', row.actor, row.onBehalfOf, row)
  for (const target of row.targets) addEdge(edges, 'toward', row.actor, target, row)
  return true
}

function addNode(nodes: Map<string, ModelNode>, { id, name, __typename }: Named): void {
  const node = nodes.get(id) ?? { id, label: name, kind: kindOf(__typename), weight: 0 }
  nodes.set(id, { ...node, weight: node.weight + 1 })
}

/** The kind to draw a node as. */
export function kindOf(typename: string): Kind {
  return typename in kinds ? (typename as Kind) : 'Organization'
}

function addEdge(edges: Map<string, Folded>, word: 'on' | 'for' | 'toward', from: Named, to: Named, row: Row): void {
  if (from.id === to.id) return
  const see = `${word}~${from.id}~${to.id}`
  const verb = word === 'for' ? 'speaks for' : 'speaks toward'
  const edge = edges.get(see) ?? { see, source: from.id, target: to.id, sign: null, weight: 0, verb, rows: [] }
  edges.set(see, { ...edge, weight: edge.weight + 1, rows: [...edge.rows, row] })
}

function withSign(edge: Folded): Folded {
  if (!edge.see.startsWith('on~')) return edge
  const sign = signOf(edge.rows.map(({ stance }) => stance))
  return { ...edge, sign, verb: signs[sign].verb }
}
