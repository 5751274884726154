import type { EventRelations } from '../generated/rows.ts'
import { statements } from '../generated/statements.ts'
import { connection, positions } from './fields.ts'
import { node } from './node.ts'

export const Event: EventRelations = {
  ...node,
  organizers: connection(statements['Event.organizers']),
  participants: connection(statements['Event.participants']),
  statements: connection(statements['Event.statements']),
  positions: positions(statements['Event.positions']),
}
