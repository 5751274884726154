import { cypher } from '../../generated/cypher.ts'
import type { PostRelations } from '../../generated/rows.ts'
import { connection, one, positions } from './fields.ts'
import { node } from './node.ts'

export const Post: PostRelations = {
  ...node,
  organization: one(cypher['Post.organization']),
  represents: one(cypher['Post.represents']),
  accreditedTo: one(cypher['Post.accreditedTo']),
  appointments: connection(cypher['Post.appointments']),
  holders: connection(cypher['Post.holders']),
  positions: positions(cypher['Post.positions']),
}
