import type { ByHand } from '../../generated/resolvers.ts'
import * as questions from './questions.ts'

export const Issue: ByHand['Issue'] = {
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
