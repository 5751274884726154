import type { ByHand } from '../../generated/resolvers.ts'
import * as questions from './questions.ts'

export const Country: ByHand['Country'] = {
  offLine: ({ id }, { where, ...args }, context) =>
    questions.offLine({ ...args, where: questions.narrowed(where, 'country', id) }, context),
}
