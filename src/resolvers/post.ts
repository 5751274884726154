import type { PostRelations } from '../generated/rows.ts'
import { statements } from '../generated/statements.ts'
import { connection, one, positions } from './fields.ts'
import { node } from './node.ts'

export const Post: PostRelations = {
  ...node,
  organization: one(statements['Post.organization']),
  represents: one(statements['Post.represents']),
  accreditedTo: one(statements['Post.accreditedTo']),
  appointments: connection(statements['Post.appointments']),
  holders: connection(statements['Post.holders']),
  positions: positions(statements['Post.positions']),
}
