import type { CountryRelations } from '../generated/rows.ts'
import { statements } from '../generated/statements.ts'
import { actor } from './actor.ts'
import { connection, positions } from './fields.ts'
import { node } from './node.ts'
import * as questions from './questions.ts'

export const Country: CountryRelations = {
  ...node,
  ...actor,
  posts: connection(statements['Country.posts']),
  postsAccredited: connection(statements['Country.postsAccredited']),
  organizations: connection(statements['Country.organizations']),
  positionsByOfficials: positions(statements['Country.positionsByOfficials']),
  offLine: ({ id }, { where, ...args }, context) =>
    questions.offLine({ ...args, where: questions.narrowed(where, 'country', id) }, context),
}
