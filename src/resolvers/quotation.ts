import type { QuotationRelations } from '../generated/rows.ts'
import { statements } from '../generated/statements.ts'
import { one } from './fields.ts'

export const Quotation: QuotationRelations = {
  statement: one(statements['Quotation.statement']),
  source: one(statements['Quotation.source']),
}
