import { cypher } from '../../generated/cypher.ts'
import type { BlocRelations } from '../../generated/rows.ts'
import { actor } from './actor.ts'
import { connection } from './fields.ts'
import { node } from './node.ts'

export const Bloc: BlocRelations = {
  ...node,
  ...actor,
  members: connection(cypher['Bloc.members']),
}
