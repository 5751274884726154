import { cypher } from '../generated/cypher.ts'
import type { NodeRow } from '../generated/rows.ts'
import type { PositionFilter } from '../generated/types.ts'
import type { Clause } from '../model/clause.ts'
import type { Engine, Params } from '../store/engine.ts'
import { type Load, makeLoad } from './batch.ts'
import { compose, find, makePage, type Page, pageOf, pageParams, queryOf, totalOf, windowOf } from './plan.ts'
import { countPositions, readPositions } from './positions/read.ts'
import { readSpans } from './positions/spans.ts'

/**
 * The graph as one request sees it. What is asked for in one tick with equal arguments becomes one query over all
 * the keys, so the round trips of a request are bounded by its depth, never by its rows. Without a key a field is one of Query.
 */
export interface Graph {
  /** What the field's clause leads to: one value or null, a list, or a page. */
  field(clause: Clause, args: object, key?: string): Promise<unknown>
  /** Whatever has the id, or null. */
  node(id: string): Promise<NodeRow | null>
  /** How many positions the filter leaves. */
  countPositions(where: PositionFilter): Promise<number>
  load: Load
}

/** `spans` are read anew unless they are cached from request to request. */
export function makeGraph(engine: Engine, spans = () => readSpans(engine)): Graph {
  const load = makeLoad(engine)
  return {
    field: (clause, args, key) => {
      if (clause.filtered) return readPositions({ load, spans }, { ...clause, by: clause.filtered.by }, args, key)
      return clause.kind === 'connection' ? readPage(load, clause, args, key) : readValue(load, clause, args, key)
    },
    node: async (id) => ((await load(cypher['questions/node'], {}, id)) ?? null) as NodeRow | null,
    countPositions: (where) => countPositions(load, where),
    load,
  }
}

async function readValue(load: Load, clause: Clause, args: object, key?: string): Promise<unknown> {
  return (await load(queryOf(clause), own(clause, args), key)) ?? (clause.kind === 'many' ? [] : null)
}

interface PageArgs {
  first?: number
  after?: string | null
  order?: string
}
type Sorted = { sortKey: string }

async function readPage(load: Load, clause: Clause, args: PageArgs, key?: string): Promise<Page<Sorted>> {
  const window = windowOf(clause.field, args)
  const params = own(clause, args)
  const read = (end: string, more?: Params) =>
    load(compose([find(clause), end], key !== undefined), { ...params, ...more }, key)
  const rows = (await read(pageOf(clause.binds, args.order), pageParams(window, args.order))) ?? []
  const count = async () => ((await read(totalOf(clause.binds))) ?? 0) as number
  return makePage(clause.field, window, rows as Sorted[], count)
}

/** The arguments that the clause itself takes, null where one was left out: Cypher refuses a parameter that is not given. */
function own({ params }: Clause, args: object): Params {
  return Object.fromEntries(params.map((name) => [name, (args as Params)[name] ?? null]))
}
