import type { ByHand } from '../../generated/resolvers.ts'
import { around, pathBetween } from './path.ts'
import * as questions from './questions.ts'

/** What every actor's type resolves alike. */
export const Actor: ByHand['Actor'] = {
  agreementWith: ({ id }, { other, ...args }, context) =>
    questions.agreement({ ...args, level: 'ACTOR', between: [id, other] }, context),
  agreements: async ({ id }, args, context) =>
    assertFound(await questions.agreements({ ...args, level: 'ACTOR', of: id }, context)),
  disagreements: ({ id }, args, context) => questions.disagreements(args, context, id),
  contradictions: ({ id }, { where, ...args }, context) =>
    questions.contradictions({ ...args, where: questions.narrowed(where, 'actor', id) }, context),
  shifts: ({ id }, { where, ...args }, context) =>
    questions.shifts({ ...args, where: questions.narrowed(where, 'actor', id) }, context),
  inForce: ({ id }, { where, ...args }, context) =>
    questions.inForce({ ...args, where: questions.narrowed(where, 'actor', id) }, context),
  timeline: ({ id }, { where, ...args }, context) =>
    questions.timeline({ ...args, where: questions.narrowed(where, 'actor', id) }, context),
  facets: ({ id }, { where }, context) => questions.facets(questions.narrowed(where, 'actor', id), context),
  neighbourhood: async ({ id }, args, context) => assertFound(await around(id, args, context)),
  pathTo: ({ id }, { other, ...args }, context) => pathBetween({ from: id, to: other, ...args }, context),
}

/** The parent is in the graph, so there is an answer. */
function assertFound<T>(answer: T | null): T {
  if (answer === null) throw new Error('an actor of the graph was wanted; it is gone')
  return answer
}
