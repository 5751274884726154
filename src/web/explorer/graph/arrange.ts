import { animateNodes } from 'sigma/utils'
import type { Drawing } from './draw.ts'
import { layOut, type Place, type Step, startOf } from './layout.ts'
import type { Model, ModelNode } from './model.ts'

/** Where each thing was last seen, so that it can be followed to where it goes. */
const lastPlaces = new Map<string, Place>()

/** Where graphs came to lie, by what is in them: growing or going back starts from there, and needs no second layout. */
const arranged = new Map<string, Place[]>()
const mostArranged = 40

/**
 * Brings every node to its place, which depends on nothing but the graph and the steps it grew in. What grows from what is
 * seen is laid out before the reader's eyes; what was seen elsewhere goes to its new place in one motion. The nodes have
 * places at once; what is returned sets them off, and returns what stops them.
 */
export function arrange(graph: Drawing, model: Model, still: boolean): (done: () => void) => () => void {
  const { nodes, edges } = model
  const steps = model.steps ?? [{ nodes: nodes.length, edges: edges.length }]
  const keys = steps.map((step) => keyOf(step, model))
  const known = keys.findLastIndex((key) => arranged.has(key))
  const places = arranged.get(keys[known] ?? '') ?? []
  const links = linksOf(graph, model)
  const grows = places.length > 0 && places.every((place, index) => isSeen(nodes[index]?.id, place))
  const follows = !still && !grows && nodes.some(({ id }) => lastPlaces.has(id))
  const start = startOf({ nodes: nodes.length, edges: edges.length }, places, links)
  put(graph, nodes, follows ? start.map((place, index) => lastPlaces.get(nodes[index]?.id ?? '') ?? place) : start)

  return (done) => {
    let stopMotion = () => {}
    const settle = (now: Place[]) => {
      if (follows) stopMotion = move(graph, nodes, now, done)
      else {
        put(graph, nodes, now)
        done()
      }
    }
    if (known === steps.length - 1) {
      settle(places)
      return () => stopMotion()
    }
    const ahead = steps.slice(known + 1)
    const stopLayout = layOut({ places, edges: links, steps: ahead }, ({ step, places: now, done: isDone }) => {
      if (isDone) remember(keyOf(step, model), now)
      if (step.nodes < nodes.length || step.edges < edges.length) return
      if (isDone) settle(now)
      else if (!still && !follows) put(graph, nodes, now)
    })
    return () => {
      stopLayout()
      stopMotion()
    }
  }
}

function move(graph: Drawing, nodes: ModelNode[], places: Place[], done: () => void): () => void {
  const goals = Object.fromEntries(nodes.map(({ id }, index) => [id, { x: 0, y: 0, ...places[index] }]))
  return animateNodes(graph, goals, { duration: 400, easing: 'quadraticInOut' }, () => {
    put(graph, nodes, places)
    done()
  })
}

function put(graph: Drawing, nodes: ModelNode[], places: Place[]): void {
  for (const [index, { id }] of nodes.entries()) lastPlaces.set(id, places[index] ?? { x: 0, y: 0 })
  graph.updateEachNodeAttributes((id, look) => ({ ...look, ...lastPlaces.get(id) }), { attributes: ['x', 'y'] })
}

function remember(key: string, places: Place[]): void {
  arranged.set(key, places)
  const [oldest] = arranged.keys()
  if (arranged.size > mostArranged && oldest !== undefined) arranged.delete(oldest)
}

function isSeen(id: string | undefined, { x, y }: Place): boolean {
  const last = lastPlaces.get(id ?? '')
  return last?.x === x && last.y === y
}

function linksOf(graph: Drawing, { nodes, edges }: Model): [number, number, number][] {
  const numbers = new Map(nodes.map(({ id }, index) => [id, index]))
  return edges.map(({ see, source, target }) => [
    numbers.get(source) ?? 0,
    numbers.get(target) ?? 0,
    graph.getEdgeAttribute(see, 'pull'),
  ])
}

/** What a step of a graph is made of. */
function keyOf(step: Step, { nodes, edges }: Model): string {
  const ids = nodes.slice(0, step.nodes).map(({ id }) => id)
  return JSON.stringify([ids, edges.slice(0, step.edges).map(({ see, sign }) => [see, sign])])
}
