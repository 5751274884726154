import type { Clause } from '../model/clause.ts'
import type { Params } from '../store/engine.ts'

/** What a request takes of a thing: properties of it (null: every one), and the fields of it that are read in the query that finds it. */
export interface Selection {
  properties: ReadonlySet<string> | null
  fields: readonly SelectedField[]
}

/** A field that a clause answers, and what is selected of that to which it leads. */
export interface SelectedField {
  clause: Clause
  args: Params
  selection: Selection
}

/** Everything that the store knows of a thing, and nothing beyond it. */
export const EVERYTHING: Selection = { properties: null, fields: [] }
