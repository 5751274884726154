import type { Graph } from '../graph/graph.ts'
import type { Memory } from './memory.ts'

/** What every resolver of one request shares. */
export interface Context {
  graph: Graph
  /** What all requests share. */
  memory: Memory
}
