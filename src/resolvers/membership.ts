import type { MembershipRelations } from '../generated/rows.ts'
import { statements } from '../generated/statements.ts'
import { one } from './fields.ts'

export const Membership: MembershipRelations = {
  member: one(statements['Membership.member']),
  of: one(statements['Membership.of']),
}
