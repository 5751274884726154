/** A value of an attribute; null and undefined are left out of the file. */
export type Cell = string | number | boolean | null | undefined

/** One attribute of the nodes or of the edges: its name and the type that a reader may take it for. */
export interface Column {
  name: string
  type: 'string' | 'integer' | 'double'
}

/** What a file says of itself. */
export interface About {
  title: string
  /** The filter as a query string, its parameters in order; empty for everything. */
  query: string
  /** The address of the licence of the coded facts. */
  licence: string
  /** One line for each source, at most 100; a derived network names none. */
  sources: string[]
  /** How many sources there are. */
  sourceCount: number
}

export interface NodeRecord {
  id: string
  label: string
  type: string
  x: number
  y: number
  size: number
  /** The days it lasts, as YYYY-MM-DD; absent where that is not known. */
  from?: string | undefined
  to?: string | undefined
  attributes: Record<string, Cell>
}

export interface EdgeRecord {
  /** Unique among the edges of the file. */
  id: string
  source: string
  target: string
  label: string
  weight: number
  /** 1, 0 or -1; null where the edge is neither for nor against. */
  polarity: number | null
  from?: string | undefined
  to?: string | undefined
  attributes: Record<string, Cell>
}

/** A graph as its writers read it: page by page, as often as they need, nodes before the edges between them. */
export interface GraphRecords {
  about: About
  directed: boolean
  /** Whether its edges carry days. */
  dated: boolean
  nodeColumns: Column[]
  edgeColumns: Column[]
  nodes(): AsyncIterable<NodeRecord[]>
  edges(): AsyncIterable<EdgeRecord[]>
}

/** A network derived from positions: actors with each other, or actors with issues. */
export interface NetworkGraph {
  directed: boolean
  nodes: ({ id: string; label: string; type: string } & Record<string, Cell>)[]
  edges: {
    source: string
    target: string
    weight: number
    polarity?: number | null
    /** The ids of the positions that the weight stands on. */
    evidence: string[]
  }[]
}

/** A piece of a file. */
export type Chunk = string | Uint8Array
