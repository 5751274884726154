import { cypher } from '../../generated/cypher.ts'
import type { AppointmentRelations } from '../../generated/rows.ts'
import { one, positions } from './fields.ts'
import { node } from './node.ts'

export const Appointment: AppointmentRelations = {
  ...node,
  person: one(cypher['Appointment.person']),
  post: one(cypher['Appointment.post']),
  positions: positions(cypher['Appointment.positions']),
}
