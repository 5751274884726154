import type { Attribute } from '../model/attributes.ts'
import type { BelongsType } from '../model/links.ts'

/** A value of an attribute; null and undefined are left out of the file. */
export type Cell = string | number | boolean | null | undefined

/** One attribute of the nodes or of the edges: its name and the type that a reader may take it for. */
export interface Column {
  name: string
  type: 'string' | 'integer' | 'double'
}

/** What every file says of itself. */
export interface About {
  title: string
  /** The filter as a query string, its parameters in order; empty for everything. */
  query: string
  /** The address of the licence of the coded facts. */
  licence: string
}

/** A graph as its formats read it: page by page, as often as they need, nodes before the edges between them. */
export interface GraphRecords {
  about: About & NamedSources
  directed: boolean
  /** Whether its edges carry days. */
  dated: boolean
  nodeColumns: Column[]
  edgeColumns: Column[]
  nodes(): AsyncIterable<NodeRecord[]>
  edges(): AsyncIterable<EdgeRecord[]>
}

/** The sources that a file names at its head; a derived network names none. */
export interface NamedSources {
  /** One line for each source, at most 100. */
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
  attributes: Record<string, Cell>
}

export interface EdgeRecord {
  /** Unique among the edges of the file. */
  id: string
  source: string
  target: string
  label: string
  /** Tells parallel edges apart: Gephi makes one edge of those between the same ends that are of one kind. */
  kind: string
  weight: number
  /** 1, 0 or -1; null where the edge is neither for nor against. */
  polarity: number | null
  /** The days it lasts, as YYYY-MM-DD; null where that is not known. */
  from: string | null
  to: string | null
  attributes: Record<string, Cell>
}

/** Positions as the formats of rows and of linked data read them: in one pass, in constant memory. */
export interface PositionRecords {
  about: About
  /** Texts as they are, for programs. */
  raw: boolean
  pages(): AsyncIterable<PositionPage>
  /** The statements that these positions are shown by. */
  statementsOf(positions: PositionRecord[]): Promise<StatementRecord[]>
  /** The positions by the documents in which they are worded. Throws QUERY_TOO_LARGE for more than a program that codes texts holds. */
  coded(): Promise<Coded>
}

/** What programs for coding texts hold: documents with their codings. */
export interface Coded {
  /** How many positions there are, and how many of them are left out: no words of theirs have a place in a stored text. */
  positions: number
  leftOut: number
  /** The ids of the documents, and all codings. */
  sources: string[]
  codings: Coding[]
  /** The documents in the order of their ids, each with its codings in the order of the text; as often as they are needed. */
  documents(): AsyncIterable<CodedDocument>
}

export interface CodedDocument {
  source: EntityRecord
  publisher: EntityRecord | undefined
  text: string
  codings: Coding[]
  /** Further words of codings, which may have their first in another document. */
  further: { position: string; span: { start: number; end: number } }[]
}

/** A position at the place of its first words. */
export interface Coding {
  position: PositionRecord
  span: { start: number; end: number }
  actor: EntityRecord
  onBehalfOf: EntityRecord | undefined
  /** What it is on, and the broader issues above that, each the first that is named. */
  issues: [EntityRecord, ...EntityRecord[]]
  targets: EntityRecord[]
  /** What its statement says, in a sentence. */
  summary: string | null
  /** What its statement holds beyond the schema, `coder` among it. */
  attributes: Attribute[]
}

/** Some positions with everything they name. */
export interface PositionPage {
  positions: PositionRecord[]
  /** By id. */
  entities: Map<string, LinkedEntity>
  /** Those that no page before has named; rarely, some that one has. */
  newEntities: LinkedEntity[]
}

/** A position with the ids of all it stands between. */
export interface PositionRecord {
  id: string
  stance: string
  polarity: number | null
  summary: string | null
  condition: string | null
  intensity: string | null
  mode: string
  /** What its table held beyond that, as a JSON object of names and values; null without any. */
  attributes: string | null
  /** The date as the source gives it, and its first and last day. */
  statedAt: string | null
  earliest: string | null
  latest: string | null
  actor: string
  issue: string
  onBehalfOf: string | null
  targets: string[]
  event: string | null
  source: string | null
  statement: string | null
  appointment: AppointmentRecord | null
  quotations: QuotationRecord[]
}

/** A person holding a post. */
export interface AppointmentRecord {
  id: string
  person: string
  post: string
  title: string
  role: string
  status: string
  /** The dates as the source gives them, and the first and last day. */
  startDate: string | null
  endDate: string | null
  from: string | null
  to: string | null
}

/** The words that show a position, and where they stand. */
export interface QuotationRecord {
  id: string
  source: string
  exact: string
  prefix: string
  suffix: string
  /** The place in the stored text; null where there is no text to find the words in. */
  start: number | null
  end: number | null
  kind: string
}

/** What an actor said. */
export interface StatementRecord {
  id: string
  speaker: string
  props: Record<string, Cell>
}

/** Anything else that the graph holds, as it is stored. */
export interface EntityRecord {
  id: string
  type: string
  props: Record<string, Cell>
  otherNames: string[]
}

/** From an entity to what it belongs to. */
export interface EntityLink {
  source: string
  relation: BelongsType
  target: string
  alignment: string | null
}

/** An entity with what it belongs to. */
export type LinkedEntity = EntityRecord & { links: EntityLink[] }
