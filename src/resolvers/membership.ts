import type { MembershipRelations } from '../generated/rows.ts'
import { statements } from '../generated/statements.ts'
import { one } from './fields.ts'
import { node } from './node.ts'

export const Membership: MembershipRelations = {
  ...node,
  member: one(statements['Membership.member']),
  of: one(statements['Membership.of']),
}
