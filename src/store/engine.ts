export type Params = Record<string, unknown>
export type Row = Record<string, unknown>
/** Runs one query and returns its rows. */
export type Run = (text: string, params?: Params) => Promise<Row[]>

/** How long and how much somebody goes on reading. */
export interface Reader {
  /** When it says stop, the query is ended where the store can do that, and nobody waits for it. */
  signal: AbortSignal
  /** Is given the rows as they come; what it throws ends the reading. */
  count?(rows: readonly Row[]): void
}

/** The port to a graph store that speaks Cypher. Two engines stand behind it and give equal answers. */
export interface Engine {
  readonly name: 'embedded' | 'neo4j'
  /** Why nothing can be written, as a sentence; absent where it can. */
  readonly readOnly?: string
  /** The folder that the store alone has, for what is cached beside it; absent where there is none. */
  readonly folder?: string
  /** Runs one reading query. Rejects with STORE_UNAVAILABLE, OVERLOADED or TIMEOUT when the store does not answer, and as the reader says. */
  read(text: string, params?: Params, reader?: Reader): Promise<Row[]>
  /** Runs one reading query and gives its rows in pieces, between which others have their turn: for answers of any length. */
  stream(text: string, params?: Params, reader?: Reader): AsyncIterable<Row[]>
  /** Runs `work` in one transaction: all of its queries happen or none. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>
  /** The mark of the data, another one after every write: at once after one of this process, within a second after one of another. */
  version(): Promise<string | null>
  /** Runs one query that changes the store's constraints or indexes, outside any transaction. */
  define(text: string): Promise<void>
  /** Makes what was written durable against a power cut; resolves at once where a commit already is. */
  sync(): Promise<void>
  /** Rejects unless the store answers now. */
  ping(): Promise<void>
  close(): Promise<void>
}
