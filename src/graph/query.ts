/** A statement's text with the types of its arguments and rows, as the generator prints them from schema/ and cypher/. */
interface StatementOf<Kind extends string, Args, Row> {
  kind: Kind
  /** The schema coordinate it answers, which is its file's name. */
  field: string
  text: string
  /** The field's own arguments that the text takes; null where the request leaves one out. */
  params: readonly string[]
  /** Never set: it carries the types. */
  types?: { args: Args; row: Row }
}

/** Answers a field with one value or null. */
export type OneQuery<Args, Row> = StatementOf<'one', Args, Row>
/** Answers a field with a whole list. */
export type ManyQuery<Args, Row> = StatementOf<'many', Args, Row>
/** The finding clause of a connection: it binds `node`, or `position` where the shared filter applies, for one `key`. */
export type ConnectionQuery<Args, Row> = StatementOf<'connection', Args, Row>
