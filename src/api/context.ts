import type { Graph } from '../graph/graph.ts'
import type { Memory } from './memory.ts'

/** What every resolver of one request shares. */
export interface Context {
  graph: Graph
  /** Outlives the request: what is kept until the data changes. */
  memory: Memory
}
