import type { IssueRelations } from '../generated/rows.ts'
import { statements } from '../generated/statements.ts'
import { many, positions } from './fields.ts'

export const Issue: IssueRelations = {
  broader: many(statements['Issue.broader']),
  narrower: many(statements['Issue.narrower']),
  positions: positions(statements['Issue.positions']),
}
