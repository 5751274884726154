import type { BlocRelations } from '../generated/rows.ts'
import { statements } from '../generated/statements.ts'
import { actor } from './actor.ts'
import { connection } from './fields.ts'

export const Bloc: BlocRelations = {
  ...actor,
  members: connection(statements['Bloc.members']),
}
