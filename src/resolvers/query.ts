import { badInput } from '../errors.ts'
import type { NodeRow, QueryRelations } from '../generated/rows.ts'
import { statements } from '../generated/statements.ts'
import { root } from './fields.ts'
import { neighbourhood, shortestPath } from './path.ts'
import * as questions from './questions.ts'
import { search } from './search.ts'

const MAX_IDS = 100

export const Query: QueryRelations = {
  person: root.one(statements['Query.person']),
  organization: root.one(statements['Query.organization']),
  country: root.one(statements['Query.country']),
  bloc: root.one(statements['Query.bloc']),
  post: root.one(statements['Query.post']),
  appointment: root.one(statements['Query.appointment']),
  membership: root.one(statements['Query.membership']),
  issue: root.one(statements['Query.issue']),
  event: root.one(statements['Query.event']),
  source: root.one(statements['Query.source']),
  statement: root.one(statements['Query.statement']),
  quotation: root.one(statements['Query.quotation']),
  position: root.one(statements['Query.position']),
  people: root.connection(statements['Query.people']),
  organizations: root.connection(statements['Query.organizations']),
  countries: root.connection(statements['Query.countries']),
  blocs: root.connection(statements['Query.blocs']),
  posts: root.connection(statements['Query.posts']),
  appointments: root.connection(statements['Query.appointments']),
  memberships: root.connection(statements['Query.memberships']),
  issues: root.connection(statements['Query.issues']),
  events: root.connection(statements['Query.events']),
  sources: root.connection(statements['Query.sources']),
  statements: root.filtered(statements['Query.statements'], 'StatementConnection'),
  quotations: root.filtered(statements['Query.quotations'], 'QuotationConnection'),
  positions: root.filtered(statements['Query.positions'], 'PositionConnection'),
  node: root.one(statements['Query.node']),
  async nodes(_, { ids }, { graph }) {
    if (ids.length > MAX_IDS) throw badInput('ids', `at most ${MAX_IDS} ids`, ids.length)
    const rows = (await graph.many(statements['Query.nodes'], { ids })) as NodeRow[]
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
