import type { Graph } from '../graph/graph.ts'
import type { Cached } from './cached.ts'

/** What every resolver of one request shares. */
export interface Context {
  graph: Graph
  /** Outlives the request: what is cached until the data changes. */
  cached: Cached
}
