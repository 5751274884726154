import { cypher } from '../../generated/cypher.ts'
import type { SourceRelations } from '../../generated/rows.ts'
import { connection, one, positions } from './fields.ts'
import { node } from './node.ts'

export const Source: SourceRelations = {
  ...node,
  text: one(cypher['Source.text']),
  publisher: one(cypher['Source.publisher']),
  quotations: connection(cypher['Source.quotations']),
  statements: connection(cypher['Source.statements']),
  positions: positions(cypher['Source.positions']),
}
