import { cypher } from '../generated/cypher.ts'
import type { NodeRow } from '../generated/rows.ts'
import type { PositionFilter } from '../generated/types.ts'
import type { Clause } from '../model/clause.ts'
import type { Engine, Params } from '../store/engine.ts'
import { type Load, type Lookup, makeLoad } from './batch.ts'
import { bounded, makePage, type Page, windowOf } from './page.ts'
import { boundBy, compose, EVERYTHING, find, pageOf, queryOf, type Selection, totalOf } from './plan.ts'
import { countPositions, type PageSource, readPositions } from './positions/read.ts'
import { readSpans, type Spans } from './positions/spans.ts'

/** The row of a thing that a field is asked of: with what its query has read along, by the coordinates of fields. */
export type Owner = { id: string } & Record<string, unknown>

/**
 * The graph as one request sees it. What is asked for in one tick with equal arguments becomes one query over all
 * the keys, so the round trips of a request are bounded by its depth, never by its rows. Without a key a field is one of Query.
 */
export interface Graph {
  /**
   * What the field's clause leads to: one value or null, a list, or a page. What the query of the owner has read already is taken from
   * its row; else it is loaded, with what is selected of it.
   */
  field(clause: Clause, args: Params, owner?: Owner, selection?: () => Selection): unknown
  /** Whatever has the id, or null. */
  node(id: string): Promise<NodeRow | null>
  /** How many positions the filter leaves. */
  countPositions(where: PositionFilter): Promise<number>
  load: Load
}

/** What is cached from request to request. */
export interface Known {
  /** Where the positions of each issue lie. */
  spans: () => Promise<Spans>
  /** What only the data decides, by the text that reads it. */
  lookups: ReadonlyMap<string, Lookup>
}

/** What is not known is read anew. */
export function makeGraph(engine: Engine, { spans = () => readSpans(engine), lookups }: Partial<Known> = {}): Graph {
  const load = makeLoad(engine, lookups)
  return {
    field: (clause, args, owner, selection = () => EVERYTHING) => {
      const read = owner?.[clause.field]
      if (clause.kind !== 'connection')
        return read === undefined ? readValue(load, clause, args, owner?.id, selection()) : read
      if (clause.filtered)
        return readPositions({ load, spans }, { ...clause, by: clause.filtered.by }, args, {
          key: owner?.id,
          read,
          selection,
        })
      return readPage(load, clause, args, { key: owner?.id, read, selection })
    },
    node: async (id) => ((await load(cypher['questions/node'], {}, id)) ?? null) as NodeRow | null,
    countPositions: (where) => countPositions(load, where),
    load,
  }
}

async function readValue(
  load: Load,
  clause: Clause,
  args: Params,
  key: string | undefined,
  selection: Selection,
): Promise<unknown> {
  const { text, params } = queryOf(clause, selection)
  return (await load(text, { ...own(clause, args), ...params }, key)) ?? (clause.kind === 'many' ? [] : null)
}

type Sorted = { sortKey: string }

async function readPage(
  load: Load,
  clause: Clause,
  args: Params,
  { key, read, selection }: PageSource,
): Promise<Page<Sorted>> {
  const window = windowOf(clause.field, args)
  const readFrom = (end: string, params: Params = {}) =>
    load(compose([find(clause), end], key !== undefined), { ...own(clause, args), ...params }, key)
  const readFound = async () => {
    const order = args.order as string | undefined
    const { text, params } = pageOf(boundBy(clause), clause.owner ? window : bounded(window, order), order, selection())
    return (await readFrom(text, params)) ?? []
  }
  const rows = (read ?? (await readFound())) as Sorted[]
  return makePage(clause.field, window, rows, async () => ((await readFrom(totalOf(clause.binds))) ?? 0) as number)
}

/** The arguments that the clause itself takes, null where one was left out: Cypher refuses a parameter that is not given. */
function own({ params }: Clause, args: Params): Params {
  return Object.fromEntries(params.map((name) => [name, args[name] ?? null]))
}
