import type { Graph } from '../graph/graph.ts'

/** What every resolver of one request shares. */
export interface Context {
  graph: Graph
}
