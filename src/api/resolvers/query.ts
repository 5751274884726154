import type { ByHand } from '../../generated/resolvers.ts'
import { neighbourhood, shortestPath } from './path.ts'
import * as questions from './questions.ts'
import { quoteChecks } from './quoteChecks.ts'
import { search } from './search.ts'

export const Query: ByHand['Query'] = {
  nodes: (_, { ids }, { graph }) => Promise.all(ids.map((id) => graph.node(id))),
  facets: (_, { where }, context) => questions.facets(where, context),
  timeline: (_, args, context) => questions.timeline(args, context),
  agreement: (_, args, context) => questions.agreement(args, context),
  agreements: (_, args, context) => questions.agreements(args, context),
  agreementMatrix: (_, args, context) => questions.agreementMatrix(args, context),
  agreementMaps: (_, args, context) => questions.agreementMaps(args, context),
  disagreements: (_, args, context) => questions.disagreements(args, context),
  contradictions: (_, args, context) => questions.contradictions(args, context),
  shifts: (_, args, context) => questions.shifts(args, context),
  offLine: (_, args, context) => questions.offLine(args, context),
  inForce: (_, args, context) => questions.inForce(args, context),
  positionNetwork: (_, args, context) => questions.network(args, context),
  search,
  quoteChecks,
  neighbourhood,
  shortestPath,
}
