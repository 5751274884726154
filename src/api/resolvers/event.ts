import { cypher } from '../../generated/cypher.ts'
import type { EventRelations } from '../../generated/rows.ts'
import { connection, positions } from './fields.ts'
import { node } from './node.ts'

export const Event: EventRelations = {
  ...node,
  organizers: connection(cypher['Event.organizers']),
  participants: connection(cypher['Event.participants']),
  statements: connection(cypher['Event.statements']),
  positions: positions(cypher['Event.positions']),
}
