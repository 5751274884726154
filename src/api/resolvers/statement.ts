import { cypher } from '../../generated/cypher.ts'
import type { StatementRelations } from '../../generated/rows.ts'
import { connection, many, one, positions } from './fields.ts'
import { node } from './node.ts'

export const Statement: StatementRelations = {
  ...node,
  speaker: one(cypher['Statement.speaker']),
  appointment: one(cypher['Statement.appointment']),
  onBehalfOf: one(cypher['Statement.onBehalfOf']),
  event: one(cypher['Statement.event']),
  answers: one(cypher['Statement.answers']),
  answeredBy: connection(cypher['Statement.answeredBy']),
  audience: many(cypher['Statement.audience']),
  mentions: many(cypher['Statement.mentions']),
  quotations: connection(cypher['Statement.quotations']),
  positions: positions(cypher['Statement.positions']),
}
