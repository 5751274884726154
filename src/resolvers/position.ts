import type { PositionRelations } from '../generated/rows.ts'
import { statements } from '../generated/statements.ts'
import { many, one } from './fields.ts'
import { node } from './node.ts'

export const Position: PositionRelations = {
  ...node,
  actor: one(statements['Position.actor']),
  onBehalfOf: one(statements['Position.onBehalfOf']),
  issue: one(statements['Position.issue']),
  targets: many(statements['Position.targets']),
  event: one(statements['Position.event']),
  source: one(statements['Position.source']),
  statement: one(statements['Position.statement']),
  quotations: many(statements['Position.quotations']),
  appointment: one(statements['Position.appointment']),
  appointmentsInForce: many(statements['Position.appointmentsInForce']),
  supersedes: one(statements['Position.supersedes']),
  supersededBy: many(statements['Position.supersededBy']),
}
