import { cypher } from '../../generated/cypher.ts'
import type { MembershipRelations } from '../../generated/rows.ts'
import { one } from './fields.ts'
import { node } from './node.ts'

export const Membership: MembershipRelations = {
  ...node,
  member: one(cypher['Membership.member']),
  of: one(cypher['Membership.of']),
}
