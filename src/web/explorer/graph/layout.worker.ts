import graphology from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { components } from './components.ts'
import { type Arrangement, type Place, type Places, type Step, startOf } from './layout.ts'

/** Lays a graph out away from the page's own thread: a message with the graph, then one with places after every round. */
const assign = forceAtlas2 as unknown as typeof forceAtlas2.default
const rounds = 8
/** Names are wide: a picture wider than high has room for more of them. */
const stretch = 1.4
const tie = 3
/** How much every node keeps free around it, for itself and its name: the same for all, so that more positions move nothing. */
const room = 33

addEventListener('message', ({ data: { places, steps, edges } }: MessageEvent<Arrangement>) => {
  let known = places
  for (const step of steps) {
    const isLast = step === steps.at(-1)
    known = arrange(step, startOf(step, known, edges), edges.slice(0, step.edges), (now) => {
      if (isLast) postMessage({ step, places: now, done: false } satisfies Places)
    })
    postMessage({ step, places: known, done: true } satisfies Places)
  }
})

function arrange(step: Step, start: Place[], edges: Arrangement['edges'], tell: (now: Place[]) => void): Place[] {
  const graph = new graphology.UndirectedGraph()
  for (const [index, { x, y }] of start.entries()) graph.addNode(index, { x: x / stretch, y, size: room })
  for (const [source, target, weight] of edges) {
    if (source !== target && !graph.hasEdge(source, target)) graph.addEdge(source, target, { weight })
  }
  // Parts that nothing joins would drift off: a tie between their hubs, never drawn, keeps them in the picture.
  const [first = [], ...others] = components(step.nodes, edges)
  for (const part of others) graph.addEdge(first[0], part[0], { weight: tie })
  const large = step.nodes > 500
  const settings = {
    gravity: large ? 1 : 0.5,
    scalingRatio: large ? 2 : 40,
    slowDown: large ? 10 : 1,
    barnesHutOptimize: large,
    edgeWeightInfluence: 1,
  }
  let places = start
  for (let round = 1; round <= rounds; round += 1) {
    // Nodes pass through one another until they have found their side; only then do they keep apart.
    const adjustSizes = !large && round > rounds / 2
    assign.assign(graph, {
      iterations: large ? 25 : 100,
      settings: { ...settings, adjustSizes },
      getEdgeWeight: 'weight',
    })
    const lying = lieDown(start.map((_, index) => graph.getNodeAttributes(index) as Place))
    places = lying.map(({ x, y }) => ({ x: x * stretch, y }))
    if (round < rounds) tell(places)
  }
  return places
}

/** Turned so that its longest side lies flat, as screens do. */
function lieDown(places: Place[]): Place[] {
  const [x0, y0] = [mean(places.map(({ x }) => x)), mean(places.map(({ y }) => y))]
  const around = places.map(({ x, y }) => ({ x: x - x0, y: y - y0 }))
  const spread = (of: (place: Place) => number) => mean(around.map(of))
  const angle =
    Math.atan2(
      2 * spread(({ x, y }) => x * y),
      spread(({ x, y }) => x * x - y * y),
    ) / 2
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return around.map(({ x, y }) => ({ x: x * cos + y * sin, y: y * cos - x * sin }))
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
