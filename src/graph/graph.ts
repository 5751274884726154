import { cypher } from '../generated/cypher.ts'
import type { NodeRow } from '../generated/rows.ts'
import type { PositionFilter } from '../generated/types.ts'
import type { Engine, Params } from '../store/engine.ts'
import { type Load, makeLoad } from './batch.ts'
import { compose, pageParams, tail, total } from './compose.ts'
import { type Ledger, readLedger } from './ledger.ts'
import { makePage, type Page, windowOf } from './page.ts'
import { countPositions, type FilteredConnection, type PositionArgs, readPositions } from './positions/positions.ts'
import { readSpans } from './positions/spans.ts'
import type { ConnectionQuery, ManyQuery, OneQuery } from './query.ts'

export interface PageArgs {
  first?: number
  after?: string | null
  order?: string
}

/**
 * The graph as one request sees it. What is asked for in one tick with equal arguments becomes one statement over all
 * the keys, so the round trips of a query are bounded by its depth, never by its rows. Without a key a field is one of Query.
 */
export interface Graph {
  /** The field's one value, or null. */
  one<Args extends object, Value>(statement: OneQuery<Args, Value>, args: Args, key?: string): Promise<Value>
  /** The field's whole list. */
  many<Args extends object, Row>(statement: ManyQuery<Args, Row>, args: Args, key?: string): Promise<Row[]>
  /** A page of the field's list. */
  page<Args extends PageArgs, Row extends { sortKey: string }>(
    statement: ConnectionQuery<Args, Row>,
    args: Args,
    key?: string,
  ): Promise<Page<Row>>
  /** A page of the positions that the shared filter leaves, or of the statements or quotations they lead to. */
  filtered<Row extends { id: string; sortKey: string }>(
    statement: ConnectionQuery<PositionArgs, Row>,
    connection: FilteredConnection,
    args: PositionArgs,
    key?: string,
  ): Promise<Page<Row>>
  /** Whatever has the id, or null. */
  node(id: string): Promise<NodeRow | null>
  /** How many positions the filter leaves. */
  countPositions(where: PositionFilter): Promise<number>
  /** The positions that the filter leaves, as columns. */
  ledger(where: PositionFilter): Promise<Ledger>
  load: Load
}

/** `spans` are read anew unless they are kept from request to request. */
export function makeGraph(engine: Engine, spans = () => readSpans(engine)): Graph {
  const load = makeLoad(engine)
  return {
    one: async (statement, args, key) => ((await load(statement.text, own(statement, args), key)) ?? null) as never,
    many: async (statement, args, key) => ((await load(statement.text, own(statement, args), key)) ?? []) as never,
    page: (statement, args, key) => readPage(load, statement, args, key),
    filtered: (statement, connection, args, key) => readPositions({ load, spans }, statement, connection, args, key),
    node: async (id) => ((await load(cypher['questions/node'], {}, id)) ?? null) as NodeRow | null,
    countPositions: (where) => countPositions(load, where),
    ledger: (where) => readLedger(engine, load, where),
    load,
  }
}

async function readPage<Args extends PageArgs, Row extends { sortKey: string }>(
  load: Load,
  statement: ConnectionQuery<Args, Row>,
  args: Args,
  key?: string,
): Promise<Page<Row>> {
  const { field, text } = statement
  const window = windowOf(field, args)
  const params = own(statement, args)
  const keyed = key !== undefined
  const rows = await load(
    compose([text, tail(args.order)], keyed),
    { ...params, ...pageParams(window, args.order) },
    key,
  )
  const count = async () => (await load(compose([text, total], keyed), params, key)) ?? 0
  return makePage(field, window, (rows ?? []) as Row[], count as () => Promise<number>)
}

/** The arguments that the text itself takes, null where one was left out: Cypher refuses a parameter that is not given. */
function own({ params }: { params: readonly string[] }, args: object): Params {
  return Object.fromEntries(params.map((name) => [name, (args as Params)[name] ?? null]))
}
