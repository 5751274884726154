import type { cypher } from './cypher.ts'
import type * as t from './types.ts'

/** What has to be resolved by hand, by type: the fields that neither a clause nor a property of the row answers. What an interface needs is resolved once for all that implement it. */
export interface ByHand {
  Actor: Required<Pick<t.ActorResolvers, 'agreementWith' | 'agreements' | 'disagreements' | 'contradictions' | 'shifts' | 'inForce' | 'timeline' | 'facets' | 'neighbourhood' | 'pathTo'>>
  Agreement: Required<Pick<t.AgreementResolvers, 'left' | 'right' | 'pairs' | 'dissent'>>
  AgreementPair: Required<Pick<t.AgreementPairResolvers, 'issue' | 'left' | 'right'>>
  Dissent: Required<Pick<t.DissentResolvers, 'unit' | 'issue' | 'position'>>
  AgreementGrid: Required<Pick<t.AgreementGridResolvers, 'units'>>
  Contradiction: Required<Pick<t.ContradictionResolvers, 'actor' | 'issue' | 'earlier' | 'later'>>
  Shift: Required<Pick<t.ShiftResolvers, 'actor' | 'issue' | 'from' | 'to'>>
  Departure: Required<Pick<t.DepartureResolvers, 'position' | 'country' | 'line'>>
  StancesInForce: Required<Pick<t.StancesInForceResolvers, 'nodes'>>
  StanceInForce: Required<Pick<t.StanceInForceResolvers, 'actor' | 'issue' | 'positions'>>
  Country: Required<Pick<t.CountryResolvers, 'offLine'>>
  Disagreement: Required<Pick<t.DisagreementResolvers, 'issue' | 'supporting' | 'opposing'>>
  Facets: Required<Pick<t.FacetsResolvers, 'stance' | 'issue' | 'actor' | 'role' | 'country' | 'target' | 'year' | 'source' | 'mode'>>
  FacetCount: Required<Pick<t.FacetCountResolvers, 'node'>>
  Issue: Required<Pick<t.IssueResolvers, 'disagreements' | 'shifts' | 'inForce' | 'facets' | 'timeline' | 'positionNetwork'>>
  PositionNetwork: Required<Pick<t.PositionNetworkResolvers, 'blocs'>>
  NetworkNode: Required<Pick<t.NetworkNodeResolvers, 'node'>>
  NetworkEdge: Required<Pick<t.NetworkEdgeResolvers, 'evidence'>>
  FoundBloc: Required<Pick<t.FoundBlocResolvers, 'members'>>
  Node: Required<Pick<t.NodeResolvers, 'identifiers'>>
  Neighbourhood: Required<Pick<t.NeighbourhoodResolvers, 'of' | 'nodes'>>
  NeighbourEdge: Required<Pick<t.NeighbourEdgeResolvers, 'node' | 'from'>>
  Path: Required<Pick<t.PathResolvers, 'nodes'>>
  PathStep: Required<Pick<t.PathStepResolvers, 'from' | 'to'>>
  Position: Required<Pick<t.PositionResolvers, 'attributes'>>
  PositionMatch: Required<Pick<t.PositionMatchResolvers, 'through'>>
  Query: Required<Pick<t.QueryResolvers, 'agreement' | 'agreements' | 'agreementMatrix' | 'contradictions' | 'shifts' | 'offLine' | 'inForce' | 'disagreements' | 'facets' | 'positionNetwork' | 'nodes' | 'neighbourhood' | 'shortestPath' | 'search' | 'timeline' | 'mostVocal'>>
  SearchHit: Required<Pick<t.SearchHitResolvers, 'node'>>
  Period: Required<Pick<t.PeriodResolvers, 'positions'>>
}

/** The clauses that answer the fields of each type, by field. */
export const clauseNames: Record<string, Record<string, keyof typeof cypher>> = {
  Query: {
    person: 'Query.person',
    organization: 'Query.organization',
    country: 'Query.country',
    bloc: 'Query.bloc',
    post: 'Query.post',
    appointment: 'Query.appointment',
    membership: 'Query.membership',
    issue: 'Query.issue',
    event: 'Query.event',
    source: 'Query.source',
    statement: 'Query.statement',
    quotation: 'Query.quotation',
    position: 'Query.position',
    people: 'Query.people',
    organizations: 'Query.organizations',
    countries: 'Query.countries',
    blocs: 'Query.blocs',
    posts: 'Query.posts',
    appointments: 'Query.appointments',
    memberships: 'Query.memberships',
    issues: 'Query.issues',
    events: 'Query.events',
    sources: 'Query.sources',
    statements: 'Query.statements',
    quotations: 'Query.quotations',
    positions: 'Query.positions',
    node: 'Query.node',
  },
  Appointment: {
    person: 'Appointment.person',
    post: 'Appointment.post',
    positions: 'Appointment.positions',
  },
  Bloc: {
    positions: 'Actor.positions',
    positionsToward: 'Actor.positionsToward',
    positionsOnBehalf: 'Actor.positionsOnBehalf',
    statements: 'Actor.statements',
    mentionedIn: 'Actor.mentionedIn',
    memberships: 'Actor.memberships',
    events: 'Actor.events',
    members: 'Bloc.members',
    posts: 'Bloc.posts',
  },
  Country: {
    positions: 'Actor.positions',
    positionsToward: 'Actor.positionsToward',
    positionsOnBehalf: 'Actor.positionsOnBehalf',
    statements: 'Actor.statements',
    mentionedIn: 'Actor.mentionedIn',
    memberships: 'Actor.memberships',
    events: 'Actor.events',
    posts: 'Country.posts',
    postsAccredited: 'Country.postsAccredited',
    organizations: 'Country.organizations',
    positionsByOfficials: 'Country.positionsByOfficials',
  },
  Event: {
    organizers: 'Event.organizers',
    participants: 'Event.participants',
    statements: 'Event.statements',
    positions: 'Event.positions',
  },
  Issue: {
    broader: 'Issue.broader',
    narrower: 'Issue.narrower',
    positions: 'Issue.positions',
  },
  Membership: {
    member: 'Membership.member',
    of: 'Membership.of',
  },
  Organization: {
    positions: 'Actor.positions',
    positionsToward: 'Actor.positionsToward',
    positionsOnBehalf: 'Actor.positionsOnBehalf',
    statements: 'Actor.statements',
    mentionedIn: 'Actor.mentionedIn',
    memberships: 'Actor.memberships',
    events: 'Actor.events',
    country: 'Organization.country',
    parent: 'Organization.parent',
    parts: 'Organization.parts',
    posts: 'Organization.posts',
    members: 'Organization.members',
    publications: 'Organization.publications',
    eventsOrganized: 'Organization.eventsOrganized',
    positionsByOfficials: 'Organization.positionsByOfficials',
  },
  Person: {
    positions: 'Actor.positions',
    positionsToward: 'Actor.positionsToward',
    positionsOnBehalf: 'Actor.positionsOnBehalf',
    statements: 'Actor.statements',
    mentionedIn: 'Actor.mentionedIn',
    memberships: 'Actor.memberships',
    events: 'Actor.events',
    appointments: 'Person.appointments',
  },
  Position: {
    actor: 'Position.actor',
    onBehalfOf: 'Position.onBehalfOf',
    issue: 'Position.issue',
    targets: 'Position.targets',
    event: 'Position.event',
    source: 'Position.source',
    statement: 'Position.statement',
    quotations: 'Position.quotations',
    appointment: 'Position.appointment',
    appointmentsInForce: 'Position.appointmentsInForce',
    supersedes: 'Position.supersedes',
    supersededBy: 'Position.supersededBy',
  },
  Post: {
    organization: 'Post.organization',
    represents: 'Post.represents',
    representsBloc: 'Post.representsBloc',
    accreditedTo: 'Post.accreditedTo',
    appointments: 'Post.appointments',
    holders: 'Post.holders',
    positions: 'Post.positions',
  },
  Quotation: {
    statement: 'Quotation.statement',
    source: 'Quotation.source',
  },
  Source: {
    text: 'Source.text',
    publisher: 'Source.publisher',
    quotations: 'Source.quotations',
    statements: 'Source.statements',
    positions: 'Source.positions',
  },
  Statement: {
    speaker: 'Statement.speaker',
    appointment: 'Statement.appointment',
    onBehalfOf: 'Statement.onBehalfOf',
    event: 'Statement.event',
    answers: 'Statement.answers',
    answeredBy: 'Statement.answeredBy',
    audience: 'Statement.audience',
    mentions: 'Statement.mentions',
    quotations: 'Statement.quotations',
    positions: 'Statement.positions',
  },
  Actor: {
    positions: 'Actor.positions',
    positionsToward: 'Actor.positionsToward',
    positionsOnBehalf: 'Actor.positionsOnBehalf',
    statements: 'Actor.statements',
    mentionedIn: 'Actor.mentionedIn',
    memberships: 'Actor.memberships',
    events: 'Actor.events',
  },
  Node: {

  },
}

/** The interfaces of each type in the graph. */
export const interfacesOf: Record<string, (keyof ByHand)[]> = {
  Appointment: ["Node"],
  Bloc: ["Node","Actor"],
  Country: ["Node","Actor"],
  Event: ["Node"],
  Issue: ["Node"],
  Membership: ["Node"],
  Organization: ["Node","Actor"],
  Person: ["Node","Actor"],
  Position: ["Node"],
  Post: ["Node"],
  Quotation: ["Node"],
  Source: ["Node"],
  Statement: ["Node"],
}

/** The interfaces and unions over the graph: a row says which type it is. */
export const abstractTypes = ["Actor","Group","Node"]
