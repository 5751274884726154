import type { PageArgs } from '../../graph/graph.ts'
import type { Page } from '../../graph/page.ts'
import type { FilteredConnection, PositionArgs } from '../../graph/positions/positions.ts'
import type { ConnectionQuery, ManyQuery, OneQuery } from '../../graph/query.ts'
import type { Context } from '../context.ts'

/** A field of a node: the parent's id is the key. */
type NodeField<Args, Value> = (parent: { id: string }, args: Args, context: Context) => Promise<Value>
/** A field of Query. */
type RootField<Args, Value> = (parent: unknown, args: Args, context: Context) => Promise<Value>
type Sorted = { id: string; sortKey: string }

/** The one value that the statement finds for the parent, or null. */
export function one<Args extends object, Value>(statement: OneQuery<Args, Value>): NodeField<Args, Value> {
  return (parent, args, { graph }) => graph.one(statement, args, parent.id)
}

/** The whole list that the statement finds for the parent. */
export function many<Args extends object, Row>(statement: ManyQuery<Args, Row>): NodeField<Args, Row[]> {
  return (parent, args, { graph }) => graph.many(statement, args, parent.id)
}

/** A page of the list that the statement finds for the parent. */
export function connection<Args extends PageArgs, Row extends Sorted>(
  statement: ConnectionQuery<Args, Row>,
): NodeField<Args, Page<Row>> {
  return (parent, args, { graph }) => graph.page(statement, args, parent.id)
}

/** A page of the positions that the statement finds for the parent and the filter leaves. */
export function positions<Args extends PositionArgs, Row extends Sorted>(
  statement: ConnectionQuery<Args, Row>,
): NodeField<Args, Page<Row>> {
  return (parent, args, { graph }) => graph.filtered(statement, 'PositionConnection', args, parent.id)
}

/** The same for the fields of Query, which have no parent. */
export const root = {
  one:
    <Args extends object, Value>(statement: OneQuery<Args, Value>): RootField<Args, Value> =>
    (_, args, { graph }) =>
      graph.one(statement, args),
  connection:
    <Args extends PageArgs, Row extends Sorted>(statement: ConnectionQuery<Args, Row>): RootField<Args, Page<Row>> =>
    (_, args, { graph }) =>
      graph.page(statement, args),
  filtered:
    <Args extends PositionArgs, Row extends Sorted>(
      statement: ConnectionQuery<Args, Row>,
      to: FilteredConnection,
    ): RootField<Args, Page<Row>> =>
    (_, args, { graph }) =>
      graph.filtered(statement, to, args),
}

/** The node that an answer names by its id. */
export function nodeOf<Answer, Row>(
  idOf: (answer: Answer) => string,
): (answer: Answer, args: unknown, context: Context) => Promise<Row> {
  return (answer, _, { graph }) => graph.node(idOf(answer)) as Promise<Row>
}

/** The nodes that an answer names, in its order. */
export function nodesOf<Answer, Row>(
  idsOf: (answer: Answer) => string[],
): (answer: Answer, args: unknown, context: Context) => Promise<Row[]> {
  return (answer, _, { graph }) => Promise.all(idsOf(answer).map((id) => graph.node(id))) as Promise<Row[]>
}
