import graphology from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { components } from './components.ts'
import type { Arrangement, Place, Places } from './layout.ts'

/** Lays a graph out away from the page's own thread: a message with the graph, then one with places after every round. */
const assign = forceAtlas2 as unknown as typeof forceAtlas2.default
const rounds = 8
/** Names are wide: a picture wider than high has room for more of them. */
const stretch = 1.4
const tie = 3
/** How much of its own size a node keeps free around it, for its name. */
const room = 3

addEventListener('message', ({ data: { nodes, edges } }: MessageEvent<Arrangement>) => {
  const graph = new graphology.UndirectedGraph()
  for (const [index, { x, y, size }] of nodes.entries()) graph.addNode(index, { x: x / stretch, y, size: size * room })
  for (const [source, target, weight] of edges) {
    if (source !== target && !graph.hasEdge(source, target)) graph.addEdge(source, target, { weight })
  }
  // Parts that nothing joins would drift off: a tie between their hubs, never drawn, keeps them in the picture.
  const [first = [], ...others] = components(nodes.length, edges)
  for (const part of others) graph.addEdge(first[0], part[0], { weight: tie })
  const large = nodes.length > 500
  const settings = {
    gravity: large ? 1 : 0.5,
    scalingRatio: large ? 2 : 40,
    slowDown: large ? 10 : 1,
    barnesHutOptimize: large,
    edgeWeightInfluence: 1,
  }
  for (let round = 1; round <= rounds; round += 1) {
    // Nodes pass through one another until they have found their side; only then do they keep apart.
    const adjustSizes = !large && round > rounds / 2
    assign.assign(graph, {
      iterations: large ? 25 : 100,
      settings: { ...settings, adjustSizes },
      getEdgeWeight: 'weight',
    })
    const places = lieDown(nodes.map((_, index) => graph.getNodeAttributes(index) as Place))
    postMessage({ places: places.map(({ x, y }) => ({ x: x * stretch, y })), done: round === rounds } satisfies Places)
  }
})

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
