import { cypher } from '../../generated/cypher.ts'
import type { PersonRelations } from '../../generated/rows.ts'
import { actor } from './actor.ts'
import { connection } from './fields.ts'
import { node } from './node.ts'

export const Person: PersonRelations = {
  ...node,
  ...actor,
  appointments: connection(cypher['Person.appointments']),
}
