import { cypher } from '../../generated/cypher.ts'
import type { IssueRelations } from '../../generated/rows.ts'
import { many, positions } from './fields.ts'
import { node } from './node.ts'
import * as questions from './questions.ts'

export const Issue: IssueRelations = {
  ...node,
  broader: many(cypher['Issue.broader']),
  narrower: many(cypher['Issue.narrower']),
  positions: positions(cypher['Issue.positions']),
  disagreements: ({ id }, { where, ...args }, context) =>
    questions.disagreements({ ...args, where: questions.narrowed(where, 'issue', id) }, context),
  shifts: ({ id }, { where, ...args }, context) =>
    questions.shifts({ ...args, where: questions.narrowed(where, 'issue', id) }, context),
  timeline: ({ id }, { where, ...args }, context) =>
    questions.timeline({ ...args, where: questions.narrowed(where, 'issue', id) }, context),
  positionNetwork: ({ id }, { where, ...args }, context) =>
    questions.network({ ...args, where: questions.narrowed(where, 'issue', id) }, context),
  inForce: ({ id }, { where, ...args }, context) =>
    questions.inForce({ ...args, where: questions.narrowed(where, 'issue', id) }, context),
  facets: ({ id }, { where }, context) => questions.facets(questions.narrowed(where, 'issue', id), context),
}
