import graphology from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { components } from './components.ts'
import { type Arrangement, manyNodes, type Place, type Places, type Step, startOf } from './layout.ts'
import { findRings, reachOf, ringOf } from './rings.ts'
import { spread } from './spread.ts'

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
  const large = step.nodes > 500
  const isMany = step.nodes > manyNodes && !large
  // Leaves in a ring have their places from the node in its middle, which keeps the room for all of them and their names.
  const rings: ReturnType<typeof findRings> = large || isMany ? new Map() : findRings(step.nodes, edges)
  const ringed = new Set([...rings.values()].flatMap(({ leaves }) => leaves))
  for (const [index, { x, y }] of start.entries()) {
    if (ringed.has(index)) continue
    const leaves = rings.get(index)?.leaves.length
    graph.addNode(index, { x: x / stretch, y, size: leaves ? reachOf(leaves) + 3 * room : room })
  }
  for (const [source, target, weight] of edges) {
    if (source === target || ringed.has(source) || ringed.has(target)) continue
    if (!graph.hasEdge(source, target)) graph.addEdge(source, target, { weight })
  }
  // Parts that nothing joins would drift off: a tie between their hubs, never drawn, keeps them in the picture.
  const [first = [], ...others] = components(step.nodes, edges)
  for (const part of others) graph.addEdge(first[0], part[0], { weight: tie })
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
    const free = [...start.keys()].filter((index) => !ringed.has(index))
    const lying = lieDown(free.map((index) => graph.getNodeAttributes(index) as Place))
    if (rings.size > 0 && adjustSizes) keepApart(lying.filter((_, at) => !rings.has(free[at] ?? 0)))
    places = [...start]
    for (const [at, { x, y }] of lying.entries()) places[free[at] ?? 0] = { x: x * stretch, y }
    for (const [hub, ring] of rings) putRing(places, start, hub, ring)
    if (round < rounds) tell(isMany ? spread(places) : places)
  }
  return isMany ? spread(places) : places
}

/** Moves those apart that the wide rings pressed together, as two issues between the same two actors. */
function keepApart(places: Place[]): void {
  for (let pass = 0; pass < 50; pass += 1) {
    for (const [index, one] of places.entries()) {
      for (const other of places.slice(0, index)) {
        const [dx, dy] = [one.x - other.x, one.y - other.y]
        const far = Math.hypot(dx, dy)
        if (far >= 2 * room) continue
        const [x, y] = far > 0 ? [dx / far, dy / far] : [0, 1]
        const move = (2 * room - far) / 4
        one.x += x * move
        one.y += y * move
        other.x -= x * move
        other.y -= y * move
      }
    }
  }
}

/** Puts leaves around their node in the order in which they stood, with a gate towards what else it is linked to. */
function putRing(places: Place[], start: Place[], hub: number, ring: { leaves: number[]; others: number[] }): void {
  const middle = places[hub] ?? { x: 0, y: 0 }
  const away = ring.others.map((node) => angleOf(middle, places[node] ?? middle))
  const angle = Math.atan2(mean(away.map(Math.sin)), mean(away.map(Math.cos))) || 0
  const from = start[hub] ?? middle
  const turns = new Map(
    ring.leaves.map((leaf) => [leaf, (angleOf(from, start[leaf] ?? from) - angle + 4 * Math.PI) % (2 * Math.PI)]),
  )
  const order = ring.leaves.toSorted((a, b) => (turns.get(a) ?? 0) - (turns.get(b) ?? 0))
  for (const [at, place] of ringOf(order.length, middle, angle).entries()) places[order[at] ?? 0] = place
}

function angleOf(from: Place, to: Place): number {
  return Math.atan2(to.y - from.y, to.x - from.x)
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
