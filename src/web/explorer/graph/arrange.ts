import { animateNodes } from 'sigma/utils'
import { printSee } from '../see.ts'
import type { Drawing } from './drawing.ts'
import { layOut, manyNodes, type Place, type Step, startOf } from './layout.ts'
import type { Model, ModelNode } from './model.ts'

/** Where each thing was last seen, so that it can be followed to where it goes. */
const lastPlaces = new Map<string, Place>()

/** Where graphs came to lie, by what is in them: growing or going back starts from there, and needs no second layout. */
const arranged = new Map<string, Place[]>()
const mostArranged = 40

/** What stays free around a graph, in pixels: more at its sides, where names stand out; less where there are many. */
export function paddingOf(nodes: number): { stage: number; side: number } {
  return nodes > manyNodes ? { stage: 26, side: 70 } : { stage: 60, side: 170 }
}

/** How much higher or flatter a graph may be made to fit its canvas. */
const mostStretch = 2.5

interface Arranging {
  /** Sets the nodes off to their places. Returns what stops them. */
  setOff(done: () => void): () => void
  /** Fits the places to a canvas of another size. */
  refit(): void
}

/**
 * Brings every node to its place, which depends on nothing but the graph and the steps it grew in; the canvas only stretches
 * the whole. What grows from what is seen is laid out before the reader's eyes; what was seen elsewhere goes to its new place
 * in one motion. The nodes have places at once.
 */
export function arrange(graph: Drawing, model: Model, host: HTMLElement, still: boolean): Arranging {
  const { nodes, edges } = model
  const steps = model.steps ?? [{ nodes: nodes.length, edges: edges.length }]
  const keys = steps.map((step) => keyOf(step, model))
  const known = keys.findLastIndex((key) => arranged.has(key))
  const places = arranged.get(keys[known] ?? '') ?? []
  const links = linksOf(graph, model)
  const grows = places.length > 0 && places.every((place, index) => isSeen(nodes[index]?.id, place))
  const follows = !still && !grows && nodes.some(({ id }) => lastPlaces.has(id))
  const start = startOf({ nodes: nodes.length, edges: edges.length }, places, links)
  const put = (places: Place[]) => putFitting(graph, host, nodes, places)
  put(follows ? start.map((place, index) => lastPlaces.get(nodes[index]?.id ?? '') ?? place) : start)
  const refit = () => put(nodes.map(({ id }) => lastPlaces.get(id) ?? { x: 0, y: 0 }))

  const setOff = (done: () => void) => {
    let stopMotion = () => {}
    const settle = (now: Place[]) => {
      const arrive = () => {
        put(now)
        done()
      }
      if (follows) stopMotion = move(graph, host, nodes, now, arrive)
      else arrive()
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
      else if (!still && !follows) put(now)
    })
    return () => {
      stopLayout()
      stopMotion()
    }
  }
  return { setOff, refit }
}

function move(graph: Drawing, host: HTMLElement, nodes: ModelNode[], places: Place[], arrive: () => void): () => void {
  const fitting = fitTo(host, places)
  const goals = Object.fromEntries(nodes.map(({ id }, index) => [id, { x: 0, y: 0, ...fitting[index] }]))
  return animateNodes(graph, goals, { duration: 400, easing: 'quadraticInOut' }, arrive)
}

function putFitting(graph: Drawing, host: HTMLElement, nodes: ModelNode[], places: Place[]): void {
  const fitting = new Map(fitTo(host, places).map((place, index) => [nodes[index]?.id, place]))
  for (const [index, { id }] of nodes.entries()) lastPlaces.set(id, places[index] ?? { x: 0, y: 0 })
  graph.updateEachNodeAttributes((id, look) => ({ ...look, ...fitting.get(id) }), { attributes: ['x', 'y'] })
}

/** Higher or flatter, within limits, so that both the width and the height of the canvas are used. */
function fitTo(host: HTMLElement, places: Place[]): Place[] {
  const { clientWidth, clientHeight } = host
  const { stage, side } = paddingOf(places.length)
  const wanted = (clientWidth - 2 * Math.min(side, clientWidth / 4)) / (clientHeight - 2 * stage)
  const [width, height] = [extent(places.map(({ x }) => x)), extent(places.map(({ y }) => y))]
  const factor = Math.min(mostStretch, Math.max(1 / mostStretch, width / height / wanted)) || 1
  return places.map(({ x, y }) => ({ x, y: y * factor }))
}

function extent(values: number[]): number {
  return Math.max(...values) - Math.min(...values)
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
    graph.getEdgeAttribute(printSee(see), 'pull'),
  ])
}

/** What a step of a graph is made of. */
function keyOf(step: Step, { nodes, edges }: Model): string {
  const ids = nodes.slice(0, step.nodes).map(({ id }) => id)
  return JSON.stringify([ids, edges.slice(0, step.edges).map(({ see, sign }) => [printSee(see), sign])])
}
