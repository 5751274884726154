import type { Code } from '../errors.ts'
import type { PositionFilter } from '../generated/types.ts'
import type { Columns } from '../graph/ledger.ts'
import type { RelationName, TableName } from '../graph/relations.ts'

/*
 * What the server's thread and its workers say to one another. Columns and relations lie in shared memory: a message that holds
 * one carries no copy of it.
 */

/** The positions that a filter leaves, as they were at a version of the data. */
export interface SharedLedger {
  where: PositionFilter
  version: string | null
  /** Of these positions, or where it is a slice, of all: whoever opens it slices them. */
  columns: Columns
  isSlice: boolean
}

/** A question of the table in questions/questions.ts, over a ledger. */
export interface Job {
  name: string
  args: unknown
  ledger: SharedLedger
}

export type ToWorker<Work = Job> = (Work & { job: number }) | ({ given: number } & Outcome)

export type FromWorker = ({ job: number } & Outcome & { bytes: number }) | ({ need: number } & Need)

/** A picture to draw, with the fonts of its texts. */
export interface DrawJob {
  svg: string
  fonts: Uint8Array[]
}

/** What a question turns out to need while it is worked on: more about the positions of a filter, or another ledger. */
export type Need = { where: PositionFilter } & (
  | { what: 'ledger' }
  | { what: 'relation'; name: RelationName }
  | { what: 'table'; name: TableName }
)

export type Outcome = { value: unknown } | { code: Code; sentence: string } | { fault: string }
