import { cypher } from '../../generated/cypher.ts'
import type { QuotationRelations } from '../../generated/rows.ts'
import { one } from './fields.ts'
import { node } from './node.ts'

export const Quotation: QuotationRelations = {
  ...node,
  statement: one(cypher['Quotation.statement']),
  source: one(cypher['Quotation.source']),
}
