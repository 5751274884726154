import graphology from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import type { Arrangement, Places } from './layout.ts'

/** Lays a graph out away from the page's own thread: a message with the graph, then one with places after every round. */
const assign = forceAtlas2 as unknown as typeof forceAtlas2.default
const rounds = 8

addEventListener('message', ({ data: { nodes, edges } }: MessageEvent<Arrangement>) => {
  const graph = new graphology.UndirectedGraph()
  for (const [index, { x, y, size }] of nodes.entries()) graph.addNode(index, { x, y, size })
  for (const [source, target] of edges) {
    if (source !== target && !graph.hasEdge(source, target)) graph.addEdge(source, target)
  }
  const large = nodes.length > 500
  const settings = {
    gravity: large ? 1 : 0.6,
    scalingRatio: 12,
    slowDown: 2 + Math.log(nodes.length + 1),
    barnesHutOptimize: large,
    // Long arms around a hub leave room for the labels.
    outboundAttractionDistribution: false,
    adjustSizes: !large,
  }
  for (let round = 1; round <= rounds; round += 1) {
    assign.assign(graph, { iterations: large ? 25 : 60, settings })
    const places: Places = {
      places: nodes.map((_, index) => {
        const { x, y } = graph.getNodeAttributes(index)
        return { x, y }
      }),
      done: round === rounds,
    }
    postMessage(places)
  }
})
