import type { SourceRelations } from '../generated/rows.ts'
import { statements } from '../generated/statements.ts'
import { connection, one, positions } from './fields.ts'
import { node } from './node.ts'

export const Source: SourceRelations = {
  ...node,
  text: one(statements['Source.text']),
  publisher: one(statements['Source.publisher']),
  quotations: connection(statements['Source.quotations']),
  statements: connection(statements['Source.statements']),
  positions: positions(statements['Source.positions']),
}
