import type { Context } from '../context.ts'

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
