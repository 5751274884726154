import { cypher } from '../../generated/cypher.ts'
import type { CountryRelations } from '../../generated/rows.ts'
import { actor } from './actor.ts'
import { connection, positions } from './fields.ts'
import { node } from './node.ts'
import * as questions from './questions.ts'

export const Country: CountryRelations = {
  ...node,
  ...actor,
  posts: connection(cypher['Country.posts']),
  postsAccredited: connection(cypher['Country.postsAccredited']),
  organizations: connection(cypher['Country.organizations']),
  positionsByOfficials: positions(cypher['Country.positionsByOfficials']),
  offLine: ({ id }, { where, ...args }, context) =>
    questions.offLine({ ...args, where: questions.narrowed(where, 'country', id) }, context),
}
