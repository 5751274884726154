import type { QuotationRelations } from '../generated/rows.ts'
import { statements } from '../generated/statements.ts'
import { one } from './fields.ts'
import { node } from './node.ts'

export const Quotation: QuotationRelations = {
  ...node,
  statement: one(statements['Quotation.statement']),
  source: one(statements['Quotation.source']),
}
