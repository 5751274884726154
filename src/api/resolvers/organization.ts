import { cypher } from '../../generated/cypher.ts'
import type { OrganizationRelations } from '../../generated/rows.ts'
import { actor } from './actor.ts'
import { connection, one, positions } from './fields.ts'
import { node } from './node.ts'

export const Organization: OrganizationRelations = {
  ...node,
  ...actor,
  country: one(cypher['Organization.country']),
  parent: one(cypher['Organization.parent']),
  parts: connection(cypher['Organization.parts']),
  posts: connection(cypher['Organization.posts']),
  members: connection(cypher['Organization.members']),
  publications: connection(cypher['Organization.publications']),
  eventsOrganized: connection(cypher['Organization.eventsOrganized']),
  positionsByOfficials: positions(cypher['Organization.positionsByOfficials']),
}
