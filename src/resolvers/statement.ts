import type { StatementRelations } from '../generated/rows.ts'
import { statements } from '../generated/statements.ts'
import { connection, many, one, positions } from './fields.ts'
import { node } from './node.ts'

export const Statement: StatementRelations = {
  ...node,
  speaker: one(statements['Statement.speaker']),
  appointment: one(statements['Statement.appointment']),
  onBehalfOf: one(statements['Statement.onBehalfOf']),
  event: one(statements['Statement.event']),
  answers: one(statements['Statement.answers']),
  answeredBy: connection(statements['Statement.answeredBy']),
  audience: many(statements['Statement.audience']),
  mentions: many(statements['Statement.mentions']),
  quotations: connection(statements['Statement.quotations']),
  positions: positions(statements['Statement.positions']),
}
