import type { OrganizationRelations } from '../generated/rows.ts'
import { statements } from '../generated/statements.ts'
import { actor } from './actor.ts'
import { connection, one, positions } from './fields.ts'
import { node } from './node.ts'

export const Organization: OrganizationRelations = {
  ...node,
  ...actor,
  country: one(statements['Organization.country']),
  parent: one(statements['Organization.parent']),
  parts: connection(statements['Organization.parts']),
  posts: connection(statements['Organization.posts']),
  members: connection(statements['Organization.members']),
  publications: connection(statements['Organization.publications']),
  eventsOrganized: connection(statements['Organization.eventsOrganized']),
  positionsByOfficials: positions(statements['Organization.positionsByOfficials']),
}
