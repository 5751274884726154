import type { AppointmentRelations } from '../generated/rows.ts'
import { statements } from '../generated/statements.ts'
import { one, positions } from './fields.ts'
import { node } from './node.ts'

export const Appointment: AppointmentRelations = {
  ...node,
  person: one(statements['Appointment.person']),
  post: one(statements['Appointment.post']),
  positions: positions(statements['Appointment.positions']),
}
