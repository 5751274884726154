import type { PersonRelations } from '../generated/rows.ts'
import { statements } from '../generated/statements.ts'
import { actor } from './actor.ts'
import { connection } from './fields.ts'
import { node } from './node.ts'

export const Person: PersonRelations = {
  ...node,
  ...actor,
  appointments: connection(statements['Person.appointments']),
}
