import { badInput } from '../../errors.ts'
import { cypher } from '../../generated/cypher.ts'
import type { NodeRow, QueryRelations } from '../../generated/rows.ts'
import { root } from './fields.ts'
import { neighbourhood, shortestPath } from './path.ts'
import * as questions from './questions.ts'
import { search } from './search.ts'

const MAX_IDS = 100

export const Query: QueryRelations = {
  person: root.one(cypher['Query.person']),
  organization: root.one(cypher['Query.organization']),
  country: root.one(cypher['Query.country']),
  bloc: root.one(cypher['Query.bloc']),
  post: root.one(cypher['Query.post']),
  appointment: root.one(cypher['Query.appointment']),
  membership: root.one(cypher['Query.membership']),
  issue: root.one(cypher['Query.issue']),
  event: root.one(cypher['Query.event']),
  source: root.one(cypher['Query.source']),
  statement: root.one(cypher['Query.statement']),
  quotation: root.one(cypher['Query.quotation']),
  position: root.one(cypher['Query.position']),
  people: root.connection(cypher['Query.people']),
  organizations: root.connection(cypher['Query.organizations']),
  countries: root.connection(cypher['Query.countries']),
  blocs: root.connection(cypher['Query.blocs']),
  posts: root.connection(cypher['Query.posts']),
  appointments: root.connection(cypher['Query.appointments']),
  memberships: root.connection(cypher['Query.memberships']),
  issues: root.connection(cypher['Query.issues']),
  events: root.connection(cypher['Query.events']),
  sources: root.connection(cypher['Query.sources']),
  statements: root.filtered(cypher['Query.statements'], 'StatementConnection'),
  quotations: root.filtered(cypher['Query.quotations'], 'QuotationConnection'),
  positions: root.filtered(cypher['Query.positions'], 'PositionConnection'),
  node: root.one(cypher['Query.node']),
  async nodes(_, { ids }, { graph }) {
    if (ids.length > MAX_IDS) throw badInput('ids', `at most ${MAX_IDS} ids`, ids.length)
    const rows = (await graph.many(cypher['Query.nodes'], { ids })) as NodeRow[]
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => byId.get(id) ?? null)
  },
  facets: (_, { where }, context) => questions.facets(where, context),
  timeline: (_, args, context) => questions.timeline(args, context),
  agreement: (_, args, context) => questions.agreement(args, context),
  agreements: (_, args, context) => questions.agreements(args, context),
  agreementMatrix: (_, args, context) => questions.agreementMatrix(args, context),
  disagreements: (_, args, context) => questions.disagreements(args, context),
  contradictions: (_, args, context) => questions.contradictions(args, context),
  shifts: (_, args, context) => questions.shifts(args, context),
  offLine: (_, args, context) => questions.offLine(args, context),
  inForce: (_, args, context) => questions.inForce(args, context),
  positionNetwork: (_, args, context) => questions.network(args, context),
  search,
  neighbourhood,
  shortestPath,
}
