import { cypher } from '../../generated/cypher.ts'
import type { PositionRelations } from '../../generated/rows.ts'
import { many, one } from './fields.ts'
import { node } from './node.ts'

export const Position: PositionRelations = {
  ...node,
  actor: one(cypher['Position.actor']),
  onBehalfOf: one(cypher['Position.onBehalfOf']),
  issue: one(cypher['Position.issue']),
  targets: many(cypher['Position.targets']),
  event: one(cypher['Position.event']),
  source: one(cypher['Position.source']),
  statement: one(cypher['Position.statement']),
  quotations: many(cypher['Position.quotations']),
  appointment: one(cypher['Position.appointment']),
  appointmentsInForce: many(cypher['Position.appointmentsInForce']),
  supersedes: one(cypher['Position.supersedes']),
  supersededBy: many(cypher['Position.supersededBy']),
}
