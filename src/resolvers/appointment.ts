import type { AppointmentRelations } from '../generated/rows.ts'
import { statements } from '../generated/statements.ts'
import { one, positions } from './fields.ts'

export const Appointment: AppointmentRelations = {
  person: one(statements['Appointment.person']),
  post: one(statements['Appointment.post']),
  positions: positions(statements['Appointment.positions']),
}
