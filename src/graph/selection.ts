import type { Clause } from '../model/clause.ts'
import type { Params } from '../store/engine.ts'
import { isEmpty } from './positions/filter.ts'

/** What a request asks of a thing: properties of it (null: every one), and the fields of it that clauses answer. */
export interface Selection {
  properties: ReadonlySet<string> | null
  fields: readonly SelectedField[]
}

/** A field that is selected of a thing, and what is selected of that to which it leads. */
export interface SelectedField {
  clause: Clause
  args: Params
  selection: Selection
}

/** Everything that the store knows of a thing, and nothing beyond it. */
export const EVERYTHING: Selection = { properties: null, fields: [] }

/**
 * Whether the field can be read inside the query of its owner. Where positions are filtered, planning asks the store first, and those
 * of an issue are those of narrower ones too: they are read for all owners together.
 */
export function isInlined({ clause, args }: SelectedField): boolean {
  if (!clause.filtered) return true
  return clause.field !== 'Issue.positions' && isEmpty(args.where ?? {})
}
