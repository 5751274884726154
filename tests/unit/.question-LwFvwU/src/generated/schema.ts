import { gql } from 'graphql-tag'

export const typeDefs = gql`
"Whoever can take a position: a person, an organization, a country or a bloc (prov:Agent)."
interface Actor implements Node {
  "A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code."
  id: ID!
  "The ids that it has elsewhere, such as its Wikidata item, by scheme."
  identifiers: [Identifier!]! @listSize(assumedSize: 5)
  "The datasets that state it."
  datasets: [String!]! @listSize(assumedSize: 5)
  "The name it is usually known by, in English where there is an English form."
  name: String!
  "Other names: other languages and scripts, former and formal names."
  otherNames: [String!]! @listSize(assumedSize: 5)
  "The positions it took itself."
  positions(
    "Which of them; everything when absent."
    where: PositionFilter
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PositionConnection!
  "The positions that others directed at it, as a target."
  positionsToward(
    "Which of them; everything when absent."
    where: PositionFilter
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PositionConnection!
  "The positions that others took on its behalf."
  positionsOnBehalf(
    "Which of them; everything when absent."
    where: PositionFilter
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PositionConnection!
  "What it said."
  statements(
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): StatementConnection!
  "What others said that speaks of it."
  mentionedIn(
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): StatementConnection!
  "How far it agrees with another actor, with the evidence; see \`Query.agreement\`. Null when the id names no actor."
  agreementWith(
    "The id of another actor."
    other: ID!
    "Over which positions; all when absent."
    where: PositionFilter
    "How to score."
    method: AgreementMethod = MEAN
    "Only positions taken up to this date; what has no date counts."
    asOf: PartialDate
    "How many shared issues a finding needs, 1 to 10000."
    minShared: Int = 3
  ): Agreement @cost(weight: "50")
  "The actors that agree most, or least, with it; see \`Query.agreements\`."
  agreements(
    "Over which positions; all when absent."
    where: PositionFilter
    "How to score."
    method: AgreementMethod = MEAN
    "Only positions taken up to this date; what has no date counts."
    asOf: PartialDate
    "How many shared issues a finding needs, 1 to 10000."
    minShared: Int = 3
    "Which end of the ranking."
    order: AgreementOrder = MOST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): AgreementRanking! @cost(weight: "200")
  "Who disagrees with it, on what, and since when; see \`Query.disagreements\`."
  disagreements(
    "Over which positions; all when absent."
    where: PositionFilter
    "Only positions taken up to this date; what has no date counts."
    asOf: PartialDate
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): Disagreements! @cost(weight: "200")
  "Where it took both sides of one issue within a span of days; see \`Query.contradictions\`."
  contradictions(
    "Over which positions; all when absent."
    where: PositionFilter
    "The most days between the two positions, 0 to 36525."
    within: Int = 365
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): Contradictions! @cost(weight: "200")
  "Where it changed stance; see \`Query.shifts\`."
  shifts(
    "Over which positions; all when absent."
    where: PositionFilter
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): Shifts! @cost(weight: "200")
  "What it stood for on a date; see \`Query.inForce\`."
  inForce(
    "Over which positions; all when absent."
    where: PositionFilter
    "The date; everything when absent. What has no date counts."
    asOf: PartialDate
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): StancesInForce! @cost(weight: "200")
  "Its positions period by period; see \`Query.timeline\`."
  timeline(
    "Over which positions; all when absent."
    where: PositionFilter
    "The length of a period."
    by: Granularity = YEAR
    "How many periods, 1 to 1000, from the oldest."
    first: Int = 100
  ): [Period!]! @listSize(slicingArguments: ["first"], maximum: 1000) @cost(weight: "100")
  "Counts over its positions; see \`Query.facets\`."
  facets(
    "Over which positions; all when absent."
    where: PositionFilter
  ): Facets!
  "What lies around it in the graph; see \`Query.neighbourhood\`."
  neighbourhood(
    "How many links away, 1 to 4."
    depth: Int = 1
    "The kinds of link to take, both ways; all kinds when absent."
    via: [LinkKind!]
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): Neighbourhood! @cost(weight: "200")
  "A shortest way from it to something else; see \`Query.shortestPath\`."
  pathTo(
    "The id of the other end."
    other: ID!
    "The kinds of link to take, both ways; all kinds when absent."
    via: [LinkKind!]
    "The most links, 1 to 8."
    maxLength: Int = 6
  ): Path @cost(weight: "1000")
  "The organizations and blocs it is or was a member of, oldest membership first."
  memberships(
    "Only memberships in force on this date; one without any date is in force on no given date."
    asOf: PartialDate
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): MembershipConnection!
  "The events it took part in."
  events(
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): EventConnection!
}

"A page of actors."
type ActorConnection implements Connection {
  "The items alone."
  nodes: [Actor!]!
  "Where this page stands in the whole list."
  pageInfo: PageInfo!
  "How many items the whole list has, whatever the page. Counted only when asked for."
  totalCount: Int!
  "The items with their cursors."
  edges: [ActorEdge!]!
}

"One item of a page of actors."
type ActorEdge {
  "The place of this item, to be given as \`after\`."
  cursor: String!
  "The item."
  node: Actor!
}

"The unit whose positions are compared. A position counts for each unit that its actor belongs to when it is taken."
enum Level {
  "The actor that took it."
  ACTOR
  "The organization itself, and people while they hold a post in it."
  ORGANIZATION
  "The country itself, and people while they hold a post that represents it."
  COUNTRY
  """
  On an issue where the bloc itself took a position, or others did on its behalf, the latest of these. Elsewhere the countries of the bloc, by their memberships
  on the day; what has no date counts for memberships that have not ended. What is said on behalf of a bloc counts for that bloc alone.
  """
  BLOC
}

"How two rows of polarities become one number. Only issues count on which both have a polarity in force."
enum AgreementMethod {
  "The mean of 1 - |a - b| / 2 over the shared issues: 0 to 1."
  MEAN
  "(1 + cosine of the two rows) / 2: 0 to 1. None where a row holds only zeros."
  COSINE
  """
  Cohen's kappa with linear weights: 1 - observed / expected disagreement, from -1 to 1, where 0 is what chance gives
  (Cohen, Psychological Bulletin 70, 1968). None where no disagreement is expected.
  """
  KAPPA
}

"Which end of a ranking."
enum AgreementOrder {
  "The highest scores first."
  MOST
  "The lowest scores first."
  LEAST
}

"""
How far two units agree, with the evidence. The polarity in force of an actor on an issue is that of its latest position there that has a polarity
and was not superseded, up to \`asOf\`; the polarity of a larger unit is the mean of its actors', each by what it took while in the unit. Issues are compared
each by itself, without a roll-up. Where partial dates leave open which position is the latest, and those that may be differ, the polarity is that of MIXED, 0.
Contributions sum to the score; equal ranks are ordered by id.
"""
type Agreement {
  "One of the two."
  left: Actor!
  "The other one."
  right: Actor!
  "The unit that was compared."
  level: Level!
  "How the score was made."
  method: AgreementMethod!
  "The score, in the method's range; null when it is not defined: no shared issue, or see the method."
  score: Float
  "How many issues they share: those on which both have a polarity in force."
  n: Int!
  "How many of the shared issues dates leave open: see \`AgreementPair.certain\`."
  uncertain: Int!
  "Whether \`n\` reaches \`minShared\`. Below it, the score is no finding (NOT_ENOUGH)."
  sufficiency: Sufficiency!
  "The shared issues with both positions, the largest difference first."
  pairs(
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): AgreementPairs! @cost(weight: "50")
  "Actors whose own polarity lies on the other side of zero than that of their unit, \`left\` before \`right\`, oldest position first; empty at level ACTOR."
  dissent(
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): Dissents! @cost(weight: "50")
}

"Whether enough issues are shared for the score to say something."
enum Sufficiency {
  "Fewer shared issues than \`minShared\`."
  NOT_ENOUGH
  "At least \`minShared\` shared issues."
  ENOUGH
}

"A page of shared issues."
type AgreementPairs {
  "The shared issues of this page."
  nodes: [AgreementPair!]!
  "Where this page stands in the whole list."
  pageInfo: PageInfo!
  "How many shared issues there are: \`n\`."
  totalCount: Int!
}

"One shared issue and what it contributes."
type AgreementPair {
  "The shared issue."
  issue: Issue!
  "The left unit's polarity in force, from -1 to 1."
  leftPolarity: Float!
  "The right unit's polarity in force, from -1 to 1."
  rightPolarity: Float!
  "The left unit's position in force; at a larger level, the latest of its actors'."
  left: Position!
  "The right unit's position in force; at a larger level, the latest of its actors'."
  right: Position!
  "This issue's part of the score; the parts sum to it. Null where the score is null."
  contribution: Float
  "Whether dates leave no doubt about both polarities; false where positions that may be in force differ, and where one may not have been taken by \`asOf\`."
  certain: Boolean!
}

"A page of dissent."
type Dissents {
  "The dissent of this page."
  nodes: [Dissent!]!
  "Where this page stands in the whole list."
  pageInfo: PageInfo!
  "How much there is in both units."
  totalCount: Int!
}

"An actor against its own unit."
type Dissent {
  "The unit: an organization, a country or a bloc."
  unit: Actor!
  "The issue."
  issue: Issue!
  "The unit's polarity, from -1 to 1."
  unitPolarity: Float!
  "The actor's position in force."
  position: Position!
  "Whether dates leave no doubt about both polarities."
  certain: Boolean!
}

"A page of a ranking of agreements."
type AgreementRanking {
  "The agreements of this page; \`left\` is the unit that was asked for."
  nodes: [Agreement!]!
  "Where this page stands in the whole ranking."
  pageInfo: PageInfo!
  "How many units share at least \`minShared\` issues with the one asked for, and have a score."
  totalCount: Int!
}

"The agreement (MEAN) of every two of several units: a symmetric matrix, communities side by side."
type AgreementGrid {
  "The units, in the order of the rows and columns: found communities together, the largest first, then the units in none."
  units: [Actor!]!
  "Row by row, the agreement of two units from 0 to 1; null where they share no issue."
  scores: [[Float]!]!
  "Row by row, how many issues two units share; on the diagonal, how many a unit has a polarity on."
  shared: [[Int!]!]!
  "Row by row, how many of the shared issues dates leave open; see \`AgreementPair.certain\`."
  uncertain: [[Int!]!]!
}

"A person holding a post from one date to another (FollowTheMoney Occupancy, Popolo Membership). A node of its own, because it has dates and sources."
type Appointment implements Node {
  "A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code."
  id: ID!
  "The ids that it has elsewhere, such as its Wikidata item, by scheme."
  identifiers: [Identifier!]! @listSize(assumedSize: 5)
  "The datasets that state it."
  datasets: [String!]! @listSize(assumedSize: 5)
  "The first day, as exact as the source gives it; null when no source says."
  startDate: PartialDate
  "The last day, as exact as the source gives it; null when it has not ended or no source says."
  endDate: PartialDate
  "Whether the source that states it calls the holder current or former. It is the source's word at the source's time, not today's."
  status: AppointmentStatus!
  "Who holds it."
  person: Person!
  "What is held."
  post: Post!
  "The positions taken while holding it."
  positions(
    "Which of them; everything when absent."
    where: PositionFilter
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PositionConnection!
}

"How a source describes an appointment whose dates it may not give."
enum AppointmentStatus {
  "The source says that the person holds the post."
  CURRENT
  "The source says that the person held the post before."
  FORMER
  "The source does not say; look at the dates."
  UNKNOWN
}

"A page of appointments."
type AppointmentConnection implements Connection {
  "The items alone."
  nodes: [Appointment!]!
  "Where this page stands in the whole list."
  pageInfo: PageInfo!
  "How many items the whole list has, whatever the page. Counted only when asked for."
  totalCount: Int!
  "The items with their cursors."
  edges: [AppointmentEdge!]!
}

"One item of a page of appointments."
type AppointmentEdge {
  "The place of this item, to be given as \`after\`."
  cursor: String!
  "The item."
  node: Appointment!
}

"A group of states that act together, such as the G77 or BRICS, whether or not it has an office."
type Bloc implements Node & Actor {
  "A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code."
  id: ID!
  "The ids that it has elsewhere, such as its Wikidata item, by scheme."
  identifiers: [Identifier!]! @listSize(assumedSize: 5)
  "The datasets that state it."
  datasets: [String!]! @listSize(assumedSize: 5)
  "The name it is usually known by, in English where there is an English form."
  name: String!
  "Other names: other languages and scripts, former and formal names."
  otherNames: [String!]! @listSize(assumedSize: 5)
  "The positions it took itself."
  positions(
    "Which of them; everything when absent."
    where: PositionFilter
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PositionConnection!
  "The positions that others directed at it, as a target."
  positionsToward(
    "Which of them; everything when absent."
    where: PositionFilter
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PositionConnection!
  "The positions that others took on its behalf."
  positionsOnBehalf(
    "Which of them; everything when absent."
    where: PositionFilter
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PositionConnection!
  "What it said."
  statements(
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): StatementConnection!
  "What others said that speaks of it."
  mentionedIn(
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): StatementConnection!
  "How far it agrees with another actor, with the evidence; see \`Query.agreement\`. Null when the id names no actor."
  agreementWith(
    "The id of another actor."
    other: ID!
    "Over which positions; all when absent."
    where: PositionFilter
    "How to score."
    method: AgreementMethod = MEAN
    "Only positions taken up to this date; what has no date counts."
    asOf: PartialDate
    "How many shared issues a finding needs, 1 to 10000."
    minShared: Int = 3
  ): Agreement @cost(weight: "50")
  "The actors that agree most, or least, with it; see \`Query.agreements\`."
  agreements(
    "Over which positions; all when absent."
    where: PositionFilter
    "How to score."
    method: AgreementMethod = MEAN
    "Only positions taken up to this date; what has no date counts."
    asOf: PartialDate
    "How many shared issues a finding needs, 1 to 10000."
    minShared: Int = 3
    "Which end of the ranking."
    order: AgreementOrder = MOST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): AgreementRanking! @cost(weight: "200")
  "Who disagrees with it, on what, and since when; see \`Query.disagreements\`."
  disagreements(
    "Over which positions; all when absent."
    where: PositionFilter
    "Only positions taken up to this date; what has no date counts."
    asOf: PartialDate
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): Disagreements! @cost(weight: "200")
  "Where it took both sides of one issue within a span of days; see \`Query.contradictions\`."
  contradictions(
    "Over which positions; all when absent."
    where: PositionFilter
    "The most days between the two positions, 0 to 36525."
    within: Int = 365
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): Contradictions! @cost(weight: "200")
  "Where it changed stance; see \`Query.shifts\`."
  shifts(
    "Over which positions; all when absent."
    where: PositionFilter
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): Shifts! @cost(weight: "200")
  "What it stood for on a date; see \`Query.inForce\`."
  inForce(
    "Over which positions; all when absent."
    where: PositionFilter
    "The date; everything when absent. What has no date counts."
    asOf: PartialDate
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): StancesInForce! @cost(weight: "200")
  "Its positions period by period; see \`Query.timeline\`."
  timeline(
    "Over which positions; all when absent."
    where: PositionFilter
    "The length of a period."
    by: Granularity = YEAR
    "How many periods, 1 to 1000, from the oldest."
    first: Int = 100
  ): [Period!]! @listSize(slicingArguments: ["first"], maximum: 1000) @cost(weight: "100")
  "Counts over its positions; see \`Query.facets\`."
  facets(
    "Over which positions; all when absent."
    where: PositionFilter
  ): Facets!
  "What lies around it in the graph; see \`Query.neighbourhood\`."
  neighbourhood(
    "How many links away, 1 to 4."
    depth: Int = 1
    "The kinds of link to take, both ways; all kinds when absent."
    via: [LinkKind!]
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): Neighbourhood! @cost(weight: "200")
  "A shortest way from it to something else; see \`Query.shortestPath\`."
  pathTo(
    "The id of the other end."
    other: ID!
    "The kinds of link to take, both ways; all kinds when absent."
    via: [LinkKind!]
    "The most links, 1 to 8."
    maxLength: Int = 6
  ): Path @cost(weight: "1000")
  "The organizations and blocs it is or was a member of, oldest membership first."
  memberships(
    "Only memberships in force on this date; one without any date is in force on no given date."
    asOf: PartialDate
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): MembershipConnection!
  "The events it took part in."
  events(
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): EventConnection!
  "What the group is, in a sentence."
  description: String
  "The memberships in it, oldest first."
  members(
    "Only those in force on this date; one without any date is in force on no given date."
    asOf: PartialDate
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): MembershipConnection!
  "The posts that represent it, by title."
  posts(
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PostConnection!
}

"A page of blocs."
type BlocConnection implements Connection {
  "The items alone."
  nodes: [Bloc!]!
  "Where this page stands in the whole list."
  pageInfo: PageInfo!
  "How many items the whole list has, whatever the page. Counted only when asked for."
  totalCount: Int!
  "The items with their cursors."
  edges: [BlocEdge!]!
}

"One item of a page of blocs."
type BlocEdge {
  "The place of this item, to be given as \`after\`."
  cursor: String!
  "The item."
  node: Bloc!
}

"""
One actor on both sides of one issue: two dated positions of opposite polarity, neither of them superseded, with no more days between
them than asked for. The days are those between the nearest ends of the two dates. Where the dates overlap, \`earlier\` and \`later\` are
an order of lists alone: see \`certain\`.
"""
type Contradiction {
  "Who contradicts itself."
  actor: Actor!
  "On what."
  issue: Issue!
  "The earlier position."
  earlier: Position!
  "The later position."
  later: Position!
  "The days from the last day of the earlier date to the first day of the later one: 1 for two days in a row, 0 where the dates overlap."
  days: Int!
  "Whether the dates, or an order that is told, say which of the two came first."
  certain: Boolean!
}

"A page of contradictions, the closest in time first."
type Contradictions {
  "The contradictions of this page."
  nodes: [Contradiction!]!
  "Where this page stands in the whole list."
  pageInfo: PageInfo!
  "How many there are."
  totalCount: Int!
}

"""
A change of stance: two consecutive dated positions of one actor on one issue with different polarities. Superseded positions and those
without a polarity are passed over, as if they had not been taken. A partial date is an interval: one position comes before another only
where its interval ends before the other's begins, or where an order is told (\`Position.sequence\`, \`Statement.answers\`). Where dates overlap
nothing says which came first, and there is no shift; positions of one date that differ are passed over as well.
"""
type Shift {
  "Who changed."
  actor: Actor!
  "On what."
  issue: Issue!
  "The last position before the change."
  from: Position!
  "The first position after it."
  to: Position!
  "When the new stance was first taken, as exact as its source gives it."
  date: PartialDate!
  "Whether the two follow one another; false where another position of the actor, by its partial date or without one, may lie between them."
  certain: Boolean!
}

"A page of shifts, the latest first."
type Shifts {
  "The shifts of this page."
  nodes: [Shift!]!
  "Where this page stands in the whole list."
  pageInfo: PageInfo!
  "How many there are."
  totalCount: Int!
}

"""
An official against the line of the own government. The line of a country on an issue is its latest position there, not superseded and not
later than the official's: taken by the country itself; failing that, by someone who heads its state, its government or its foreign ministry;
failing that, on its behalf by another person. What is said below sets no line for those above. Where partial dates leave open which position sets the line, all that may set it
have to be of opposite polarity; what has no date may have been at any time.
"""
type Departure {
  "The official's position."
  position: Position!
  "The country whose post the official held."
  country: Country!
  "The position that sets the line, of opposite polarity."
  line: Position!
  "Whether a line was set before the official's position for certain; false where the dates overlap, or are missing."
  certain: Boolean!
}

"A page of departures from a government's line, the latest first."
type Departures {
  "The departures of this page."
  nodes: [Departure!]!
  "Where this page stands in the whole list."
  pageInfo: PageInfo!
  "How many there are."
  totalCount: Int!
}

"""
A page of what actors stand for: a stance for each actor and issue, by actor, then by issue. A position is in force on a day when it may have been taken by
then, has a polarity, is not superseded, and no other of the same actor on the same issue came after it for certain.
"""
type StancesInForce {
  "The positions of this page that are in force for certain; where several of one stance may be, the latest. What dates leave open is in \`stances\` alone."
  nodes: [Position!]!
  "The stances of this page, those that dates leave open included."
  stances: [StanceInForce!]!
  "Where this page stands in the whole list."
  pageInfo: PageInfo!
  "How many stances there are, those that dates leave open included."
  totalCount: Int!
  "How many of them dates leave open."
  uncertainCount: Int!
}

"What an actor stands for on an issue."
type StanceInForce {
  "Who."
  actor: Actor!
  "On what."
  issue: Issue!
  "The stance; MIXED where the positions that may be in force differ."
  stance: Stance!
  "Whether dates leave no doubt: false where the positions that may be in force differ, and where none had been taken by the day for certain."
  certain: Boolean!
  "Every position that may be in force, by date and id."
  positions: [Position!]! @listSize(assumedSize: 2)
}

"A state, present or former (ISO 3166-1). It can hold positions itself: a vote is taken by a country."
type Country implements Node & Actor {
  "A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code."
  id: ID!
  "The ids that it has elsewhere, such as its Wikidata item, by scheme."
  identifiers: [Identifier!]! @listSize(assumedSize: 5)
  "The datasets that state it."
  datasets: [String!]! @listSize(assumedSize: 5)
  "The name it is usually known by, in English where there is an English form."
  name: String!
  "Other names: other languages and scripts, former and formal names."
  otherNames: [String!]! @listSize(assumedSize: 5)
  "The positions it took itself."
  positions(
    "Which of them; everything when absent."
    where: PositionFilter
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PositionConnection!
  "The positions that others directed at it, as a target."
  positionsToward(
    "Which of them; everything when absent."
    where: PositionFilter
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PositionConnection!
  "The positions that others took on its behalf."
  positionsOnBehalf(
    "Which of them; everything when absent."
    where: PositionFilter
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PositionConnection!
  "What it said."
  statements(
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): StatementConnection!
  "What others said that speaks of it."
  mentionedIn(
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): StatementConnection!
  "How far it agrees with another actor, with the evidence; see \`Query.agreement\`. Null when the id names no actor."
  agreementWith(
    "The id of another actor."
    other: ID!
    "Over which positions; all when absent."
    where: PositionFilter
    "How to score."
    method: AgreementMethod = MEAN
    "Only positions taken up to this date; what has no date counts."
    asOf: PartialDate
    "How many shared issues a finding needs, 1 to 10000."
    minShared: Int = 3
  ): Agreement @cost(weight: "50")
  "The actors that agree most, or least, with it; see \`Query.agreements\`."
  agreements(
    "Over which positions; all when absent."
    where: PositionFilter
    "How to score."
    method: AgreementMethod = MEAN
    "Only positions taken up to this date; what has no date counts."
    asOf: PartialDate
    "How many shared issues a finding needs, 1 to 10000."
    minShared: Int = 3
    "Which end of the ranking."
    order: AgreementOrder = MOST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): AgreementRanking! @cost(weight: "200")
  "Who disagrees with it, on what, and since when; see \`Query.disagreements\`."
  disagreements(
    "Over which positions; all when absent."
    where: PositionFilter
    "Only positions taken up to this date; what has no date counts."
    asOf: PartialDate
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): Disagreements! @cost(weight: "200")
  "Where it took both sides of one issue within a span of days; see \`Query.contradictions\`."
  contradictions(
    "Over which positions; all when absent."
    where: PositionFilter
    "The most days between the two positions, 0 to 36525."
    within: Int = 365
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): Contradictions! @cost(weight: "200")
  "Where it changed stance; see \`Query.shifts\`."
  shifts(
    "Over which positions; all when absent."
    where: PositionFilter
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): Shifts! @cost(weight: "200")
  "What it stood for on a date; see \`Query.inForce\`."
  inForce(
    "Over which positions; all when absent."
    where: PositionFilter
    "The date; everything when absent. What has no date counts."
    asOf: PartialDate
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): StancesInForce! @cost(weight: "200")
  "Its positions period by period; see \`Query.timeline\`."
  timeline(
    "Over which positions; all when absent."
    where: PositionFilter
    "The length of a period."
    by: Granularity = YEAR
    "How many periods, 1 to 1000, from the oldest."
    first: Int = 100
  ): [Period!]! @listSize(slicingArguments: ["first"], maximum: 1000) @cost(weight: "100")
  "Counts over its positions; see \`Query.facets\`."
  facets(
    "Over which positions; all when absent."
    where: PositionFilter
  ): Facets!
  "What lies around it in the graph; see \`Query.neighbourhood\`."
  neighbourhood(
    "How many links away, 1 to 4."
    depth: Int = 1
    "The kinds of link to take, both ways; all kinds when absent."
    via: [LinkKind!]
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): Neighbourhood! @cost(weight: "200")
  "A shortest way from it to something else; see \`Query.shortestPath\`."
  pathTo(
    "The id of the other end."
    other: ID!
    "The kinds of link to take, both ways; all kinds when absent."
    via: [LinkKind!]
    "The most links, 1 to 8."
    maxLength: Int = 6
  ): Path @cost(weight: "1000")
  "The organizations and blocs it is or was a member of, oldest membership first."
  memberships(
    "Only memberships in force on this date; one without any date is in force on no given date."
    asOf: PartialDate
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): MembershipConnection!
  "The events it took part in."
  events(
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): EventConnection!
  "Where its officials depart from its line; see \`Query.offLine\`."
  offLine(
    "Over which positions; all when absent."
    where: PositionFilter
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): Departures! @cost(weight: "200")
  "The formal name, such as \`the People's Republic of China\`."
  formalName: String
  "The first day of the state, as exact as the dataset gives it; null when it does not say."
  foundedOn: PartialDate
  "The day a former state ceased to be; null when it did not or the dataset does not say."
  dissolvedOn: PartialDate
  "ISO 3166-1 alpha-2 code, such as \`CN\`."
  iso2: String
  "United Nations M49 code, three digits, such as \`156\`."
  m49: String
  "The continental region of the M49 standard, such as \`Asia\`."
  region: String
  "The subregion of the M49 standard, such as \`Eastern Asia\`."
  subregion: String
  "The posts that represent this country, wherever they sit."
  posts(
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PostConnection!
  "The posts accredited to this country: the ambassadors sent to it."
  postsAccredited(
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PostConnection!
  "The organizations of this country: its ministries, its press."
  organizations(
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): OrganizationConnection!
  "The positions that people took while they held a post representing this country."
  positionsByOfficials(
    "Which of them; everything when absent."
    where: PositionFilter
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PositionConnection!
}

"A page of countries."
type CountryConnection implements Connection {
  "The items alone."
  nodes: [Country!]!
  "Where this page stands in the whole list."
  pageInfo: PageInfo!
  "How many items the whole list has, whatever the page. Counted only when asked for."
  totalCount: Int!
  "The items with their cursors."
  edges: [CountryEdge!]!
}

"One item of a page of countries."
type CountryEdge {
  "The place of this item, to be given as \`after\`."
  cursor: String!
  "The item."
  node: Country!
}

"Two actors with opposite polarities in force on one issue."
type Disagreement {
  "The issue they disagree on."
  issue: Issue!
  "The position in support."
  supporting: Position!
  "The position in opposition."
  opposing: Position!
  "Since when both hold: the date of the later of the two, as its source gives it; where the dates overlap, the one that ends last. Null when either has no date."
  since: PartialDate
  "Whether dates leave no doubt that both were in force; false where one may not have been taken by \`asOf\`."
  certain: Boolean!
}

"A page of disagreements, by issue, then by the ids of the actors."
type Disagreements {
  "The disagreements of this page."
  nodes: [Disagreement!]!
  "Where this page stands in the whole list."
  pageInfo: PageInfo!
  "How many pairs of actors disagree, over all issues."
  totalCount: Int!
}

"An occasion at which things are said or voted: an interview, a conference, a session, a roll call (Popolo Event, schema:Event)."
type Event implements Node {
  "A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code."
  id: ID!
  "The ids that it has elsewhere, such as its Wikidata item, by scheme."
  identifiers: [Identifier!]! @listSize(assumedSize: 5)
  "The datasets that state it."
  datasets: [String!]! @listSize(assumedSize: 5)
  "What it was, such as \`Committee of 100 Annual Conference\`."
  name: String!
  "The kind of occasion."
  kind: EventKind!
  "When it was, as exact as the source gives it; null when no source says."
  date: PartialDate
  "Where it was, in the source's words."
  place: String
  "Who organized it."
  organizers(
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): OrganizationConnection!
  "Who took part, as far as the sources say, by name."
  participants(
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): ActorConnection!
  "What was said there."
  statements(
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): StatementConnection!
  "The positions taken there."
  positions(
    "Which of them; everything when absent."
    where: PositionFilter
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PositionConnection!
}

"The kind of an occasion."
enum EventKind {
  "Questions put to one person and answered."
  INTERVIEW
  "A conference or summit."
  CONFERENCE
  "A session or meeting of a body."
  SESSION
  "A speech or press briefing."
  SPEECH
  "A recorded vote."
  ROLL_CALL
  "Any other occasion."
  OTHER
}

"A page of events."
type EventConnection implements Connection {
  "The items alone."
  nodes: [Event!]!
  "Where this page stands in the whole list."
  pageInfo: PageInfo!
  "How many items the whole list has, whatever the page. Counted only when asked for."
  totalCount: Int!
  "The items with their cursors."
  edges: [EventEdge!]!
}

"One item of a page of events."
type EventEdge {
  "The place of this item, to be given as \`after\`."
  cursor: String!
  "The item."
  node: Event!
}

"""
Counts of the positions that a filter leaves. Each facet drops its own condition, so that a reader sees what else could be chosen.
The counts of stance, issue, actor, year, source and mode sum to the positions counted; the others may count one position more than once or not at all.
"""
type Facets {
  "How many positions the whole filter leaves."
  totalCount: Int!
  "How often each stance; toward the issue asked for where one was asked for."
  stance(
    "How many values, 1 to 100."
    first: Int = 20
    "By count or by value."
    sort: FacetSort = COUNT
  ): [FacetCount!]! @cost(weight: "50")
  "How many on each issue itself."
  issue(
    "How many values, 1 to 100."
    first: Int = 20
    "By count or by value."
    sort: FacetSort = COUNT
  ): [FacetCount!]! @cost(weight: "50")
  "How many by each actor."
  actor(
    "How many values, 1 to 100."
    first: Int = 20
    "By count or by value."
    sort: FacetSort = COUNT
  ): [FacetCount!]! @cost(weight: "50")
  "How many in each kind of office held when they were taken; one position counts for every post held."
  role(
    "How many values, 1 to 100."
    first: Int = 20
    "By count or by value."
    sort: FacetSort = COUNT
  ): [FacetCount!]! @cost(weight: "50")
  "How many for each country, as \`PositionFilter.country\` counts them."
  country(
    "How many values, 1 to 100."
    first: Int = 20
    "By count or by value."
    sort: FacetSort = COUNT
  ): [FacetCount!]! @cost(weight: "50")
  "How many toward each target; one position counts for every target."
  target(
    "How many values, 1 to 100."
    first: Int = 20
    "By count or by value."
    sort: FacetSort = COUNT
  ): [FacetCount!]! @cost(weight: "50")
  "How many in each year of the earliest day; null for those without a date. It drops \`statedFrom\` and \`statedTo\`."
  year(
    "How many values, 1 to 100."
    first: Int = 20
    "By count or by value."
    sort: FacetSort = COUNT
  ): [FacetCount!]! @cost(weight: "50")
  "How many from each source; null for those without one."
  source(
    "How many values, 1 to 100."
    first: Int = 20
    "By count or by value."
    sort: FacetSort = COUNT
  ): [FacetCount!]! @cost(weight: "50")
  "How many taken in each way."
  mode(
    "How many values, 1 to 100."
    first: Int = 20
    "By count or by value."
    sort: FacetSort = COUNT
  ): [FacetCount!]! @cost(weight: "50")
}

"The order of a facet's values."
enum FacetSort {
  "The most frequent first; equal counts by value."
  COUNT
  "By value."
  VALUE
}

"One value of a facet and how many positions have it."
type FacetCount @cost(weight: "0.1") {
  "The id, the enum value or the year; null for positions without one."
  value: String
  "How many positions."
  count: Int!
  "What the id names; null where the value is no id."
  node: Node
}

"""
What a position is about: a topic, or a proposition one can be for or against (SKOS Concept, a concept of discourse network analysis).
Issues form a hierarchy: a topic collects propositions, and a proposition can be narrower than another one, for it or against it.
"""
type Issue implements Node {
  "A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code."
  id: ID!
  "The ids that it has elsewhere, such as its Wikidata item, by scheme."
  identifiers: [Identifier!]! @listSize(assumedSize: 5)
  "The datasets that state it."
  datasets: [String!]! @listSize(assumedSize: 5)
  "The topic's name, or the proposition as a sentence."
  name: String!
  "Other wordings and languages."
  otherNames: [String!]! @listSize(assumedSize: 5)
  "Whether one can be for or against it."
  kind: IssueKind!
  "What it covers, in a sentence."
  description: String
  "The issues directly above it."
  broader: [IssueLink!]! @listSize(assumedSize: 2)
  "The issues directly below it, by name."
  narrower: [IssueLink!]! @listSize(assumedSize: 20)
  "The positions on it, those on narrower issues included unless \`where.includeNarrower\` is false."
  positions(
    "Which of them; everything when absent."
    where: PositionFilter
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PositionConnection!
  "Who disagrees on it or on narrower issues; see \`Query.disagreements\`."
  disagreements(
    "Over which positions; all when absent."
    where: PositionFilter
    "Only positions taken up to this date; what has no date counts."
    asOf: PartialDate
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): Disagreements! @cost(weight: "200")
  "Who changed stance on it or on narrower issues; see \`Query.shifts\`."
  shifts(
    "Over which positions; all when absent."
    where: PositionFilter
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): Shifts! @cost(weight: "200")
  "Who stood where on it, or on narrower issues, on a date; see \`Query.inForce\`."
  inForce(
    "Over which positions; all when absent."
    where: PositionFilter
    "The date; everything when absent. What has no date counts."
    asOf: PartialDate
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): StancesInForce! @cost(weight: "200")
  "Counts over the positions on it; see \`Query.facets\`."
  facets(
    "Over which positions; all when absent."
    where: PositionFilter
  ): Facets!
  "The positions on it period by period; see \`Query.timeline\`."
  timeline(
    "Over which positions; all when absent."
    where: PositionFilter
    "The length of a period."
    by: Granularity = YEAR
    "How many periods, 1 to 1000, from the oldest."
    first: Int = 100
  ): [Period!]! @listSize(slicingArguments: ["first"], maximum: 1000) @cost(weight: "100")
  "The network that positions on it form; see \`Query.positionNetwork\`."
  positionNetwork(
    "Over which positions; all when absent."
    where: PositionFilter
    "Whether units are linked with one another or with issues."
    mode: NetworkMode = ONE_MODE
    "How positions become weights. TWO_MODE takes IGNORE, SUBTRACT or COMBINE; ONE_MODE takes all but COMBINE."
    aggregation: NetworkAggregation = CONGRUENCE
    "What a weight is divided by; one mode only."
    normalization: NetworkNormalization = NONE
    "Which repetitions count."
    duplicates: NetworkDuplicates = ACROSS_RANGE
    "The units."
    level: Level = ACTOR
    "The least absolute weight of an edge."
    minWeight: Float = 0
    "How many edges, 1 to 5000."
    first: Int = 500
  ): PositionNetwork! @listSize(slicingArguments: ["first"], maximum: 5000) @cost(weight: "500")
}

"Whether an issue can be supported or opposed."
enum IssueKind {
  "A subject, such as \`Cybersecurity\`: it collects propositions."
  TOPIC
  "A sentence one can be for or against, such as \`Cyberspace needs a new set of international rules\`."
  PROPOSITION
}

"One step in the hierarchy of issues."
type IssueLink @cost(weight: "0") {
  "What supporting the narrower issue means for the broader one."
  alignment: Alignment!
  "The issue at the other end."
  issue: Issue!
}

"What supporting a narrower issue means for the broader one (as the direction of a policy vote at TheyWorkForYou)."
enum Alignment {
  "Whoever supports the narrower issue supports the broader one."
  PRO
  "Whoever supports the narrower issue opposes the broader one: a roll-up flips the stance."
  CON
  "Neither: the narrower issue belongs to the broader one without being for or against it."
  NONE
}

"A page of issues."
type IssueConnection implements Connection {
  "The items alone."
  nodes: [Issue!]!
  "Where this page stands in the whole list."
  pageInfo: PageInfo!
  "How many items the whole list has, whatever the page. Counted only when asked for."
  totalCount: Int!
  "The items with their cursors."
  edges: [IssueEdge!]!
}

"One item of a page of issues."
type IssueEdge {
  "The place of this item, to be given as \`after\`."
  cursor: String!
  "The item."
  node: Issue!
}

"""
How many items a list is counted for before it is read, by the conventions of cost directives. With \`slicingArguments\` as many as they say, \`maximum\` at most, which is 100 unless
it is said; but not more than \`assumedSize\`, where that is. What a list turns out to hold beyond \`assumedSize\` is counted when it is there, before more is read of its items.
"""
directive @listSize(
  "As many as such a list usually holds at most."
  assumedSize: Int
  "The arguments that say how many are wanted."
  slicingArguments: [String!]
  "The most that they may say."
  maximum: Int
) on FIELD_DEFINITION

"What counts of the cost that one request may have: a thing counts 1 unless its type says otherwise, and a field nothing beside what it holds."
directive @cost(
  "A number, such as \`0.1\`."
  weight: String!
) on FIELD_DEFINITION | OBJECT

"An actor in an organization or bloc, with dates (Popolo Membership)."
type Membership implements Node {
  "A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code."
  id: ID!
  "The ids that it has elsewhere, such as its Wikidata item, by scheme."
  identifiers: [Identifier!]! @listSize(assumedSize: 5)
  "The datasets that state it."
  datasets: [String!]! @listSize(assumedSize: 5)
  "The first day, as exact as the source gives it; null when no source says."
  startDate: PartialDate
  "The last day, as exact as the source gives it; null when it has not ended or no source says."
  endDate: PartialDate
  "Who is the member."
  member: Actor!
  "The organization or bloc."
  of: Group!
}

"What one can be a member of."
union Group = Organization | Bloc

"A page of memberships."
type MembershipConnection implements Connection {
  "The items alone."
  nodes: [Membership!]!
  "Where this page stands in the whole list."
  pageInfo: PageInfo!
  "How many items the whole list has, whatever the page. Counted only when asked for."
  totalCount: Int!
  "The items with their cursors."
  edges: [MembershipEdge!]!
}

"One item of a page of memberships."
type MembershipEdge {
  "The place of this item, to be given as \`after\`."
  cursor: String!
  "The item."
  node: Membership!
}

"The kind of network (Leifeld, Discourse Network Analysis, 2017)."
enum NetworkMode {
  "Units linked with one another by the issues they share."
  ONE_MODE
  "Units linked with issues."
  TWO_MODE
}

"""
How positions become weights. n(a, i, p) is the number of positions of unit a on issue i with polarity p, after the duplicate rule; positions without
a polarity count in IGNORE only.
"""
enum NetworkAggregation {
  "One mode: the sum over issues of n(a, i) n(b, i), whatever the polarity. Two modes: n(a, i)."
  IGNORE
  "One mode: the sum over issues and polarities p, q of n(a, i, p) n(b, i, q) (1 - |p - q| / 2)."
  CONGRUENCE
  "One mode: the same with |p - q| / 2."
  CONFLICT
  "One mode: congruence minus conflict. Two modes: the sum over polarities of p n(a, i, p)."
  SUBTRACT
  "Two modes: one edge for each stance, with its count."
  COMBINE
}

"What a weight of a one-mode network is divided by."
enum NetworkNormalization {
  "Nothing."
  NONE
  "The mean of the two units' totals of positions counted."
  AVERAGE
  "The product of the Euclidean norms of the two units' counts over (issue, polarity)."
  COSINE
  "The counts of (issue, polarity) of only the one, plus those of only the other, plus the joint products."
  JACCARD
}

"Which repetitions count: all, or the first one for each unit, issue and polarity in a document or a span of time. What has no date shares one span, and so does what has the same date, where that is less exact than the span."
enum NetworkDuplicates {
  "Every position counts."
  INCLUDE
  "One in each source."
  DOCUMENT
  "One in each calendar week (ISO 8601)."
  WEEK
  "One in each month."
  MONTH
  "One in each year."
  YEAR
  "One in all."
  ACROSS_RANGE
}

"""
The network that positions form, as in discourse network analysis. Positions count on their own issues, without a roll-up, and superseded ones count:
they were taken. An edge of weight 0 is none. In one mode, \`source\` is the end whose id sorts first; in two modes it is the unit.
"""
type PositionNetwork {
  "How many nodes have an edge, whatever \`first\`."
  nodeCount: Int!
  "How many edges there are, whatever \`first\`."
  edgeCount: Int!
  "How many of the positions counted have a date that does not say in which week, month or year of the duplicate rule they lie; 0 for the other rules."
  uncertain: Int!
  "The nodes at the ends of the edges given, by id."
  nodes: [NetworkNode!]! @listSize(assumedSize: 500)
  "The edges, the heaviest by absolute weight first; equal weights by the ids of their ends."
  edges: [NetworkEdge!]!
  """
  The communities among the units of a one-mode network, the largest first, each unit that took a position in one: Louvain's method over the positive weights, with a fixed seed
  (Blondel et al., Journal of Statistical Mechanics, 2008). Empty for a two-mode network. A \`Bloc\` is a formal group; these are found.
  """
  blocs(
    "How many, 1 to 100."
    first: Int = 20
  ): [FoundBloc!]! @cost(weight: "500")
}

"A node of a network."
type NetworkNode @cost(weight: "0.1") {
  "What it stands for: an actor or an issue."
  node: Node!
  "How many edges it has in the whole network."
  degree: Int!
  "The sum of their weights."
  weight: Float!
  "How many of its positions were counted, after the duplicate rule."
  positions: Int!
}

"An edge of a network."
type NetworkEdge @cost(weight: "0.1") {
  "One end; the unit in a two-mode network."
  source: ID!
  "The other end; the issue in a two-mode network."
  target: ID!
  "The weight after normalization."
  weight: Float!
  "The stance of a COMBINE edge; null for the others."
  stance: Stance
  "The positions that make the edge, by id."
  evidence(
    "How many, 1 to 100."
    first: Int = 20
  ): [Position!]! @listSize(slicingArguments: ["first"], assumedSize: 5)
}

"A community of units that agree with one another more than with the rest."
type FoundBloc {
  "The units, by id."
  members: [Actor!]! @listSize(assumedSize: 20)
  "The mean agreement (MEAN) of its pairs that share an issue, 0 to 1; null when no pair does."
  cohesion: Float
  "The mean agreement of its members with the other units; null when they share no issue."
  agreementWithOthers: Float
}

"A thing in the graph with an id that never changes its meaning (Relay global object identification)."
interface Node {
  "A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code."
  id: ID!
  "The ids that it has elsewhere, such as its Wikidata item, by scheme."
  identifiers: [Identifier!]! @listSize(assumedSize: 5)
  "The datasets that state it."
  datasets: [String!]! @listSize(assumedSize: 5)
}

"A page of a list, by the Relay cursor connections specification. Pages run forward: \`first\` items after \`after\`."
interface Connection {
  "The items of this page."
  nodes: [Node!]!
  "Where this page stands in the whole list."
  pageInfo: PageInfo!
  "How many items the whole list has, whatever the page. Counted only when asked for."
  totalCount: Int!
}

"Where a page stands in its list (Relay)."
type PageInfo @cost(weight: "0") {
  "Whether items follow this page."
  hasNextPage: Boolean!
  "Whether this page was reached by a cursor, so that items stand before it."
  hasPreviousPage: Boolean!
  "The cursor of the first item of the page; null when the page is empty."
  startCursor: String
  "The cursor of the last item of the page, to be given as \`after\`; null when the page is empty."
  endCursor: String
}

"""
A date as exact as its source gives it: \`YYYY\`, \`YYYY-MM\` or \`YYYY-MM-DD\` (EDTF level 0, Popolo).
It stands for the whole interval from its earliest to its latest day; two dates are compared as intervals. Any other text is \`BAD_USER_INPUT\`.
"""
scalar PartialDate @specifiedBy(url: "https://www.loc.gov/standards/datetime/")

"The order of a list of dated things. What has no date comes last when newest is first, and first when oldest is first; equal dates are ordered by id."
enum DateOrder {
  "From the latest to the earliest."
  NEWEST_FIRST
  "From the earliest to the latest."
  OLDEST_FIRST
}

"An id that a thing has elsewhere (Popolo Identifier)."
type Identifier @cost(weight: "0.1") {
  "Who gives the id, such as \`wikidata\`."
  scheme: String!
  "The id, such as \`Q148\`."
  identifier: String!
}

"A body of people with a name: a ministry, an international organization, a newspaper (schema:Organization, Popolo Organization)."
type Organization implements Node & Actor {
  "A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code."
  id: ID!
  "The ids that it has elsewhere, such as its Wikidata item, by scheme."
  identifiers: [Identifier!]! @listSize(assumedSize: 5)
  "The datasets that state it."
  datasets: [String!]! @listSize(assumedSize: 5)
  "The name it is usually known by, in English where there is an English form."
  name: String!
  "Other names: other languages and scripts, former and formal names."
  otherNames: [String!]! @listSize(assumedSize: 5)
  "The positions it took itself."
  positions(
    "Which of them; everything when absent."
    where: PositionFilter
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PositionConnection!
  "The positions that others directed at it, as a target."
  positionsToward(
    "Which of them; everything when absent."
    where: PositionFilter
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PositionConnection!
  "The positions that others took on its behalf."
  positionsOnBehalf(
    "Which of them; everything when absent."
    where: PositionFilter
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PositionConnection!
  "What it said."
  statements(
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): StatementConnection!
  "What others said that speaks of it."
  mentionedIn(
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): StatementConnection!
  "How far it agrees with another actor, with the evidence; see \`Query.agreement\`. Null when the id names no actor."
  agreementWith(
    "The id of another actor."
    other: ID!
    "Over which positions; all when absent."
    where: PositionFilter
    "How to score."
    method: AgreementMethod = MEAN
    "Only positions taken up to this date; what has no date counts."
    asOf: PartialDate
    "How many shared issues a finding needs, 1 to 10000."
    minShared: Int = 3
  ): Agreement @cost(weight: "50")
  "The actors that agree most, or least, with it; see \`Query.agreements\`."
  agreements(
    "Over which positions; all when absent."
    where: PositionFilter
    "How to score."
    method: AgreementMethod = MEAN
    "Only positions taken up to this date; what has no date counts."
    asOf: PartialDate
    "How many shared issues a finding needs, 1 to 10000."
    minShared: Int = 3
    "Which end of the ranking."
    order: AgreementOrder = MOST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): AgreementRanking! @cost(weight: "200")
  "Who disagrees with it, on what, and since when; see \`Query.disagreements\`."
  disagreements(
    "Over which positions; all when absent."
    where: PositionFilter
    "Only positions taken up to this date; what has no date counts."
    asOf: PartialDate
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): Disagreements! @cost(weight: "200")
  "Where it took both sides of one issue within a span of days; see \`Query.contradictions\`."
  contradictions(
    "Over which positions; all when absent."
    where: PositionFilter
    "The most days between the two positions, 0 to 36525."
    within: Int = 365
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): Contradictions! @cost(weight: "200")
  "Where it changed stance; see \`Query.shifts\`."
  shifts(
    "Over which positions; all when absent."
    where: PositionFilter
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): Shifts! @cost(weight: "200")
  "What it stood for on a date; see \`Query.inForce\`."
  inForce(
    "Over which positions; all when absent."
    where: PositionFilter
    "The date; everything when absent. What has no date counts."
    asOf: PartialDate
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): StancesInForce! @cost(weight: "200")
  "Its positions period by period; see \`Query.timeline\`."
  timeline(
    "Over which positions; all when absent."
    where: PositionFilter
    "The length of a period."
    by: Granularity = YEAR
    "How many periods, 1 to 1000, from the oldest."
    first: Int = 100
  ): [Period!]! @listSize(slicingArguments: ["first"], maximum: 1000) @cost(weight: "100")
  "Counts over its positions; see \`Query.facets\`."
  facets(
    "Over which positions; all when absent."
    where: PositionFilter
  ): Facets!
  "What lies around it in the graph; see \`Query.neighbourhood\`."
  neighbourhood(
    "How many links away, 1 to 4."
    depth: Int = 1
    "The kinds of link to take, both ways; all kinds when absent."
    via: [LinkKind!]
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): Neighbourhood! @cost(weight: "200")
  "A shortest way from it to something else; see \`Query.shortestPath\`."
  pathTo(
    "The id of the other end."
    other: ID!
    "The kinds of link to take, both ways; all kinds when absent."
    via: [LinkKind!]
    "The most links, 1 to 8."
    maxLength: Int = 6
  ): Path @cost(weight: "1000")
  "The organizations and blocs it is or was a member of, oldest membership first."
  memberships(
    "Only memberships in force on this date; one without any date is in force on no given date."
    asOf: PartialDate
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): MembershipConnection!
  "The events it took part in."
  events(
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): EventConnection!
  "What kind of body it is."
  kind: OrganizationKind!
  "What the sources say of the body, in a sentence."
  description: String
  "The first day of the body, as exact as the source gives it; null when no source says."
  foundedOn: PartialDate
  "The last day of the body, as exact as the source gives it; it ends the memberships and appointments in it. Null when no source says."
  dissolvedOn: PartialDate
  "The country it belongs to; null for an international or independent body, and where the sources do not say."
  country: Country
  "The body it is a part of."
  parent: Organization
  "The bodies that are part of it."
  parts(
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): OrganizationConnection!
  "The posts in it."
  posts(
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PostConnection!
  "The memberships in it, oldest first."
  members(
    "Only those in force on this date; one without any date is in force on no given date."
    asOf: PartialDate
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): MembershipConnection!
  "The documents it published."
  publications(
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): SourceConnection!
  "The events it organized."
  eventsOrganized(
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): EventConnection!
  "The positions that people took while they held a post in it."
  positionsByOfficials(
    "Which of them; everything when absent."
    where: PositionFilter
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PositionConnection!
}

"What kind of body an organization is."
enum OrganizationKind {
  "A ministry or department of a government."
  MINISTRY
  "A whole government, a parliament, a court or another body of a state."
  GOVERNMENT
  "An organization of states, such as the United Nations."
  INTERGOVERNMENTAL
  "A newspaper, journal, broadcaster or news site."
  MEDIA
  "A political party."
  PARTY
  "An association, a non-governmental organization or a think tank."
  ASSOCIATION
  "A company."
  COMPANY
  "Any other body, or one whose kind the sources do not say."
  OTHER
}

"A page of organizations."
type OrganizationConnection implements Connection {
  "The items alone."
  nodes: [Organization!]!
  "Where this page stands in the whole list."
  pageInfo: PageInfo!
  "How many items the whole list has, whatever the page. Counted only when asked for."
  totalCount: Int!
  "The items with their cursors."
  edges: [OrganizationEdge!]!
}

"One item of a page of organizations."
type OrganizationEdge {
  "The place of this item, to be given as \`after\`."
  cursor: String!
  "The item."
  node: Organization!
}

"A page of what lies around a node, nearest first, then by name or date."
type Neighbourhood {
  "The node in the middle."
  of: Node!
  "The items with their cursors and how each was reached."
  edges: [NeighbourEdge!]!
  "The items alone."
  nodes: [Node!]!
  "Where this page stands in the whole list."
  pageInfo: PageInfo!
  "How many items the whole list has, whatever the page."
  totalCount: Int!
  """
  Whether something within the depth may be missing. A walk reads at most 10,000 links, nearest nodes first: a node whose links would go beyond that is listed and not walked through.
  Everything next to the node in the middle is always there, however much that is.
  """
  truncated: Boolean!
}

"One node near another, and the last step of a shortest way to it: \`from\` \`relation\` \`node\`."
type NeighbourEdge {
  "The place of this item, to be given as \`after\`."
  cursor: String!
  "The item."
  node: Node!
  "How many links away it is from the node in the middle."
  distance: Int!
  "The node before it on a shortest way; of several the first in this list's order."
  from: Node!
  "How \`from\` is linked to \`node\`, in words such as \`took the position\`."
  relation: String!
  "The same as the kind of link; it does not tell the direction."
  kind: LinkKind!
}

"A way through the graph from one node to another."
type Path {
  "How many links it takes."
  length: Int!
  "Its links, in order."
  steps: [PathStep!]! @listSize(assumedSize: 8)
  "The nodes it runs through, both ends included."
  nodes: [Node!]! @listSize(assumedSize: 9)
}

"One link of a path: \`from\` \`relation\` \`to\`."
type PathStep {
  "Where the step starts."
  from: Node!
  "How \`from\` is linked to \`to\`, in words such as \`took the position\`, or against the link's direction \`is the position of\`."
  relation: String!
  "The same as the kind of link; it does not tell the direction."
  kind: LinkKind!
  "Where the step ends."
  to: Node!
}

"A human being (schema:Person, Popolo Person)."
type Person implements Node & Actor {
  "A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code."
  id: ID!
  "The ids that it has elsewhere, such as its Wikidata item, by scheme."
  identifiers: [Identifier!]! @listSize(assumedSize: 5)
  "The datasets that state it."
  datasets: [String!]! @listSize(assumedSize: 5)
  "The name it is usually known by, in English where there is an English form."
  name: String!
  "Other names: other languages and scripts, former and formal names."
  otherNames: [String!]! @listSize(assumedSize: 5)
  "The positions it took itself."
  positions(
    "Which of them; everything when absent."
    where: PositionFilter
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PositionConnection!
  "The positions that others directed at it, as a target."
  positionsToward(
    "Which of them; everything when absent."
    where: PositionFilter
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PositionConnection!
  "The positions that others took on its behalf."
  positionsOnBehalf(
    "Which of them; everything when absent."
    where: PositionFilter
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PositionConnection!
  "What it said."
  statements(
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): StatementConnection!
  "What others said that speaks of it."
  mentionedIn(
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): StatementConnection!
  "How far it agrees with another actor, with the evidence; see \`Query.agreement\`. Null when the id names no actor."
  agreementWith(
    "The id of another actor."
    other: ID!
    "Over which positions; all when absent."
    where: PositionFilter
    "How to score."
    method: AgreementMethod = MEAN
    "Only positions taken up to this date; what has no date counts."
    asOf: PartialDate
    "How many shared issues a finding needs, 1 to 10000."
    minShared: Int = 3
  ): Agreement @cost(weight: "50")
  "The actors that agree most, or least, with it; see \`Query.agreements\`."
  agreements(
    "Over which positions; all when absent."
    where: PositionFilter
    "How to score."
    method: AgreementMethod = MEAN
    "Only positions taken up to this date; what has no date counts."
    asOf: PartialDate
    "How many shared issues a finding needs, 1 to 10000."
    minShared: Int = 3
    "Which end of the ranking."
    order: AgreementOrder = MOST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): AgreementRanking! @cost(weight: "200")
  "Who disagrees with it, on what, and since when; see \`Query.disagreements\`."
  disagreements(
    "Over which positions; all when absent."
    where: PositionFilter
    "Only positions taken up to this date; what has no date counts."
    asOf: PartialDate
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): Disagreements! @cost(weight: "200")
  "Where it took both sides of one issue within a span of days; see \`Query.contradictions\`."
  contradictions(
    "Over which positions; all when absent."
    where: PositionFilter
    "The most days between the two positions, 0 to 36525."
    within: Int = 365
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): Contradictions! @cost(weight: "200")
  "Where it changed stance; see \`Query.shifts\`."
  shifts(
    "Over which positions; all when absent."
    where: PositionFilter
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): Shifts! @cost(weight: "200")
  "What it stood for on a date; see \`Query.inForce\`."
  inForce(
    "Over which positions; all when absent."
    where: PositionFilter
    "The date; everything when absent. What has no date counts."
    asOf: PartialDate
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): StancesInForce! @cost(weight: "200")
  "Its positions period by period; see \`Query.timeline\`."
  timeline(
    "Over which positions; all when absent."
    where: PositionFilter
    "The length of a period."
    by: Granularity = YEAR
    "How many periods, 1 to 1000, from the oldest."
    first: Int = 100
  ): [Period!]! @listSize(slicingArguments: ["first"], maximum: 1000) @cost(weight: "100")
  "Counts over its positions; see \`Query.facets\`."
  facets(
    "Over which positions; all when absent."
    where: PositionFilter
  ): Facets!
  "What lies around it in the graph; see \`Query.neighbourhood\`."
  neighbourhood(
    "How many links away, 1 to 4."
    depth: Int = 1
    "The kinds of link to take, both ways; all kinds when absent."
    via: [LinkKind!]
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): Neighbourhood! @cost(weight: "200")
  "A shortest way from it to something else; see \`Query.shortestPath\`."
  pathTo(
    "The id of the other end."
    other: ID!
    "The kinds of link to take, both ways; all kinds when absent."
    via: [LinkKind!]
    "The most links, 1 to 8."
    maxLength: Int = 6
  ): Path @cost(weight: "1000")
  "The organizations and blocs it is or was a member of, oldest membership first."
  memberships(
    "Only memberships in force on this date; one without any date is in force on no given date."
    asOf: PartialDate
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): MembershipConnection!
  "The events it took part in."
  events(
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): EventConnection!
  "What the sources say of the person, in a sentence."
  description: String
  "The day of birth, as exact as the source gives it; null when no source says."
  bornOn: PartialDate
  "The day of death, as exact as the source gives it; it ends what the person holds and belongs to. Null when no source says."
  diedOn: PartialDate
  "The posts held, with their dates, oldest first."
  appointments(
    "Only those in force on this date; one without any date is in force on no given date."
    asOf: PartialDate
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): AppointmentConnection!
}

"A page of people."
type PersonConnection implements Connection {
  "The items alone."
  nodes: [Person!]!
  "Where this page stands in the whole list."
  pageInfo: PageInfo!
  "How many items the whole list has, whatever the page. Counted only when asked for."
  totalCount: Int!
  "The items with their cursors."
  edges: [PersonEdge!]!
}

"One item of a page of people."
type PersonEdge {
  "The place of this item, to be given as \`after\`."
  cursor: String!
  "The item."
  node: Person!
}

"""
A coded stance: an actor on an issue, once (a statement row of discourse network analysis). It says on whose behalf, toward whom, when and where;
for words, the statement that shows it. A vote has no statement: nothing was said. In this project a \`Position\` is never an office.
"""
type Position implements Node {
  "A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code."
  id: ID!
  "The ids that it has elsewhere, such as its Wikidata item, by scheme."
  identifiers: [Identifier!]! @listSize(assumedSize: 5)
  "The datasets that state it."
  datasets: [String!]! @listSize(assumedSize: 5)
  "For or against."
  stance: Stance!
  "The stance as a number: SUPPORT 1, OPPOSE -1, MIXED, NEUTRAL and ABSTAIN 0, NONE null."
  polarity: Int
  "What the position is, in a sentence of the coder's."
  summary: String
  "Whether it holds only under a condition."
  conditional: Boolean!
  "The condition, in a sentence; null when there is none."
  condition: String
  "How strongly it was put; null when not coded. Strength is never part of the stance."
  intensity: Intensity
  "When it was taken, as exact as the source gives it; null when no source says."
  statedAt: PartialDate
  """
  Its place among those of the same dataset whose dates overlap: a higher one came later. A running number of a source, or the seconds of a time of day; null when
  nothing tells.
  """
  sequence: Int
  "What its table holds of it beyond that: cells of columns that the mapping keeps, in their order."
  attributes: [Attribute!]! @listSize(assumedSize: 10)
  "How it was taken."
  mode: PositionMode!
  "Who took it."
  actor: Actor!
  "The country or organization it was taken for."
  onBehalfOf: Actor
  "What it is about."
  issue: Issue!
  "Toward whom it was taken, by name."
  targets: [Actor!]! @listSize(assumedSize: 3)
  "The occasion."
  event: Event
  "The source that reports it."
  source: Source
  "The statement that shows it; null for a vote."
  statement: Statement
  "The words that show it, in the order of the text; empty for a vote."
  quotations: [Quotation!]! @listSize(assumedSize: 3)
  "The appointment it was taken in; see \`Statement.appointment\`."
  appointment: Appointment
  "Every appointment the actor held when it was taken, as far as the dates and the source tell, oldest first."
  appointmentsInForce: [Appointment!]! @listSize(assumedSize: 2)
  "The earlier position that this one withdraws or clarifies."
  supersedes: Position
  "The later positions that withdraw or clarify this one."
  supersededBy: [Position!]! @listSize(assumedSize: 1)
}

"A cell of a table, as it stands there."
type Attribute @cost(weight: "0.1") {
  "The name of its column, or the one that the mapping gives it."
  name: String!
  "What stands in it."
  value: String!
}

"For or against (SemEval stance labels, and UN votes)."
enum Stance {
  "For the issue. Polarity 1."
  SUPPORT
  "Against the issue. Polarity -1."
  OPPOSE
  "Partly for and partly against. Polarity 0."
  MIXED
  "Declared to take no side. Polarity 0."
  NEUTRAL
  "Abstained in a vote. Polarity 0."
  ABSTAIN
  "Spoke about it, and no stance can be inferred. No polarity."
  NONE
}

"How strongly a position was put."
enum Intensity {
  "In passing or hedged."
  WEAK
  "Plainly."
  MODERATE
  "Emphatically."
  STRONG
}

"How a position was taken."
enum PositionMode {
  "By saying or writing something."
  STATEMENT
  "By a vote."
  VOTE
  "By signing a text."
  SIGNATURE
  "By doing something."
  ACTION
}

"""
Which positions. Every condition given must hold; within a list any value will do. An id that does not exist matches nothing.
Conditions on an office (\`role\`, \`post\`, \`organization\`, \`country\`) mean the appointment in force when the position was taken.
"""
input PositionFilter {
  "Who took it."
  actor: [ID!]
  "What kind of actor took it."
  actorKind: [ActorKind!]
  "The kind of office held when it was taken."
  role: [RoleKind!]
  "The post held when it was taken."
  post: [ID!]
  "The organization of the post held when it was taken, or the organization that took it."
  organization: [ID!]
  "The country represented by the post held when it was taken, or the country that took it."
  country: [ID!]
  "For whom it was taken."
  onBehalfOf: [ID!]
  "What it is about; see \`includeNarrower\`."
  issue: [ID!]
  """
  Whether positions on narrower issues count, all the way down; true when absent. The roll-up knows signs: opposing a narrower issue whose
  alignment is CON counts as SUPPORT of the broader one. Where the alignment is NONE a stance does not carry over to a proposition; a topic
  collects its propositions with the stances they have.
  """
  includeNarrower: Boolean
  "The stance toward the issue asked for, after the roll-up."
  stance: [Stance!]
  "Toward whom."
  target: [ID!]
  "The source that quotes it."
  source: [ID!]
  "The occasion."
  event: [ID!]
  "How it was taken."
  mode: [PositionMode!]
  "Taken on this date or later, or possibly so when its date is partial. What has no date does not match."
  statedFrom: PartialDate
  "Taken on this date or earlier, or possibly so when its date is partial. What has no date does not match."
  statedTo: PartialDate
  "Words contained in its summary, its issue's name or its quotations, whatever the case; 1 to 200 characters."
  text: String
}

"The kinds of actor."
enum ActorKind {
  "A human being."
  PERSON
  "A body of people."
  ORGANIZATION
  "A state."
  COUNTRY
  "A group of states."
  BLOC
}

"How a position answers the issue asked for."
type PositionMatch {
  "The issue the position itself is on: the one asked for, or one narrower."
  through: Issue!
  "The stance toward the issue asked for."
  stance: Stance!
  "Whether that stance is the opposite of the position's own, because the way up has an odd number of CON steps."
  flipped: Boolean!
}

"A page of positions."
type PositionConnection implements Connection {
  "The items alone."
  nodes: [Position!]!
  "Where this page stands in the whole list."
  pageInfo: PageInfo!
  "How many items the whole list has, whatever the page. Counted only when asked for."
  totalCount: Int!
  "The items with their cursors."
  edges: [PositionEdge!]!
}

"One item of a page of positions."
type PositionEdge {
  "The place of this item, to be given as \`after\`."
  cursor: String!
  "The item."
  node: Position!
  "How the item answers the issue asked for; null when no issue was asked for."
  match: PositionMatch
}

"An office; it exists while vacant (Popolo Post, FollowTheMoney Position). In this project a \`Position\` is never an office."
type Post implements Node {
  "A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code."
  id: ID!
  "The ids that it has elsewhere, such as its Wikidata item, by scheme."
  identifiers: [Identifier!]! @listSize(assumedSize: 5)
  "The datasets that state it."
  datasets: [String!]! @listSize(assumedSize: 5)
  "The office as it is called, such as \`Ambassador to the United States\`."
  title: String!
  "The kind of office, for questions over many posts."
  role: RoleKind!
  "The organization the office is in."
  organization: Organization
  "The country whose government the office speaks for."
  represents: Country
  "The bloc that the office speaks for, such as the European Union."
  representsBloc: Bloc
  "The country or organization the office is accredited to."
  accreditedTo: Actor
  "Who held it and when, oldest first."
  appointments(
    "Only those in force on this date; one without any date is in force on no given date."
    asOf: PartialDate
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): AppointmentConnection!
  "The people who hold or held it, by name."
  holders(
    "Only those in force on this date; one without any date is in force on no given date."
    asOf: PartialDate
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PersonConnection!
  "The positions taken by people while they held this post."
  positions(
    "Which of them; everything when absent."
    where: PositionFilter
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PositionConnection!
}

"The kind of an office."
enum RoleKind {
  "Heads the state: president, monarch."
  HEAD_OF_STATE
  "Heads the government: prime minister, chancellor."
  HEAD_OF_GOVERNMENT
  "Heads the ministry of foreign affairs."
  FOREIGN_MINISTER
  "Deputy to a minister: vice-minister, deputy minister, minister of state, under-secretary."
  VICE_MINISTER
  "Heads another ministry."
  MINISTER
  "Represents a state to another state."
  AMBASSADOR
  "Represents a state to an international organization."
  PERMANENT_REPRESENTATIVE
  "Speaks for a ministry or a government to the press."
  SPOKESPERSON
  "Heads or speaks for an international organization."
  ORGANIZATION_HEAD
  "Member of a parliament."
  LEGISLATOR
  "Writes for or edits a publication."
  JOURNALIST
  "Any other office."
  OTHER
}

"A page of posts."
type PostConnection implements Connection {
  "The items alone."
  nodes: [Post!]!
  "Where this page stands in the whole list."
  pageInfo: PageInfo!
  "How many items the whole list has, whatever the page. Counted only when asked for."
  totalCount: Int!
  "The items with their cursors."
  edges: [PostEdge!]!
}

"One item of a page of posts."
type PostEdge {
  "The place of this item, to be given as \`after\`."
  cursor: String!
  "The item."
  node: Post!
}

"The ways in. An id that does not exist answers null."
type Query {
  "A person; null when the id names nothing of this kind."
  person(
    "The id."
    id: ID!
  ): Person
  "An organization; null when the id names nothing of this kind."
  organization(
    "The id."
    id: ID!
  ): Organization
  "A country, by its ISO 3166-1 alpha-3 code; null when the id names nothing of this kind."
  country(
    "The id."
    id: ID!
  ): Country
  "A bloc; null when the id names nothing of this kind."
  bloc(
    "The id."
    id: ID!
  ): Bloc
  "A post; null when the id names nothing of this kind."
  post(
    "The id."
    id: ID!
  ): Post
  "An appointment; null when the id names nothing of this kind."
  appointment(
    "The id."
    id: ID!
  ): Appointment
  "A membership; null when the id names nothing of this kind."
  membership(
    "The id."
    id: ID!
  ): Membership
  "An issue; null when the id names nothing of this kind."
  issue(
    "The id."
    id: ID!
  ): Issue
  "An event; null when the id names nothing of this kind."
  event(
    "The id."
    id: ID!
  ): Event
  "A source; null when the id names nothing of this kind."
  source(
    "The id."
    id: ID!
  ): Source
  "A statement; null when the id names nothing of this kind."
  statement(
    "The id."
    id: ID!
  ): Statement
  "A quotation; null when the id names nothing of this kind."
  quotation(
    "The id."
    id: ID!
  ): Quotation
  "A position; null when the id names nothing of this kind."
  position(
    "The id."
    id: ID!
  ): Position
  "All people, by name."
  people(
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PersonConnection!
  "All organizations, by name."
  organizations(
    "Only of these kinds."
    kind: [OrganizationKind!]
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): OrganizationConnection!
  "All countries, by name."
  countries(
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): CountryConnection!
  "All blocs, by name."
  blocs(
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): BlocConnection!
  "All posts, by title."
  posts(
    "Only of these kinds of office."
    role: [RoleKind!]
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PostConnection!
  "All appointments, oldest first."
  appointments(
    "Only those in force on this date; one without any date is in force on no given date."
    asOf: PartialDate
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): AppointmentConnection!
  "All memberships, oldest first."
  memberships(
    "Only those in force on this date; one without any date is in force on no given date."
    asOf: PartialDate
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): MembershipConnection!
  "All issues, by name."
  issues(
    "Only of this kind."
    kind: IssueKind
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): IssueConnection!
  "All events."
  events(
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): EventConnection!
  "All sources."
  sources(
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): SourceConnection!
  "All statements, or those that show a position the filter describes."
  statements(
    "Which of them; everything when absent."
    where: PositionFilter
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): StatementConnection!
  "All quotations in the order of their sources and texts, or those that show a position the filter describes."
  quotations(
    "Which of them; everything when absent."
    where: PositionFilter
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): QuotationConnection!
  "All positions, or those the filter describes: who took which stance on what, in which role, for whom, toward whom and when."
  positions(
    "Which of them; everything when absent."
    where: PositionFilter
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PositionConnection!
  "How far two units agree, with the evidence. Null when an id names no actor of the level; the same id twice is \`BAD_USER_INPUT\`."
  agreement(
    "The ids of two different units of the level."
    between: [ID!]!
    "Over which positions; all when absent."
    where: PositionFilter
    "The unit to compare."
    level: Level = ACTOR
    "How to score."
    method: AgreementMethod = MEAN
    "Only positions taken up to this date; what has no date counts."
    asOf: PartialDate
    "How many shared issues a finding needs, 1 to 10000."
    minShared: Int = 3
  ): Agreement @cost(weight: "50")
  "The units that agree most, or least, with one. Null when the id names no actor of the level."
  agreements(
    "The id of a unit of the level."
    of: ID!
    "Over which positions; all when absent."
    where: PositionFilter
    "The unit to compare."
    level: Level = ACTOR
    "How to score."
    method: AgreementMethod = MEAN
    "Only positions taken up to this date; what has no date counts."
    asOf: PartialDate
    "How many shared issues a finding needs, 1 to 10000."
    minShared: Int = 3
    "Which end of the ranking."
    order: AgreementOrder = MOST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): AgreementRanking @cost(weight: "200")
  "How far every two units agree. Of more units than asked for, those with most issues are given."
  agreementMatrix(
    "Over which positions; all when absent."
    where: PositionFilter
    "The unit to compare."
    level: Level = ACTOR
    "Only positions taken up to this date; what has no date counts."
    asOf: PartialDate
    "How many units, 1 to 250."
    first: Int = 50
  ): AgreementGrid! @listSize(slicingArguments: ["first"], maximum: 250) @cost(weight: "1000")
  "Who took both sides of one issue within a span of days."
  contradictions(
    "Over which positions; all when absent."
    where: PositionFilter
    "The most days between the two positions, 0 to 36525."
    within: Int = 365
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): Contradictions! @cost(weight: "200")
  "Who changed stance on what, and when."
  shifts(
    "Over which positions; all when absent."
    where: PositionFilter
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): Shifts! @cost(weight: "200")
  "Where officials depart from the line of their own government. The filter says whose positions; the line is looked for everywhere."
  offLine(
    "Over which positions; all when absent."
    where: PositionFilter
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): Departures! @cost(weight: "200")
  "The stances in force on a date: for each actor and issue the latest position that has a polarity and was not superseded."
  inForce(
    "Over which positions; all when absent."
    where: PositionFilter
    "The date; today and everything before when absent. What has no date counts."
    asOf: PartialDate
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): StancesInForce! @cost(weight: "200")
  "Who disagrees on what: pairs of actors with opposite polarities in force on one issue."
  disagreements(
    "Over which positions; all when absent."
    where: PositionFilter
    "Only positions taken up to this date; what has no date counts."
    asOf: PartialDate
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): Disagreements! @cost(weight: "200")
  "Counts by stance, issue, actor, role, country, target, year, source and mode."
  facets(
    "Over which positions; all when absent."
    where: PositionFilter
  ): Facets!
  "The network that positions form between actors, or between actors and issues."
  positionNetwork(
    "Over which positions; all when absent."
    where: PositionFilter
    "Whether units are linked with one another or with issues."
    mode: NetworkMode = ONE_MODE
    "How positions become weights. TWO_MODE takes IGNORE, SUBTRACT or COMBINE; ONE_MODE takes all but COMBINE."
    aggregation: NetworkAggregation = CONGRUENCE
    "What a weight is divided by; one mode only."
    normalization: NetworkNormalization = NONE
    "Which repetitions count."
    duplicates: NetworkDuplicates = ACROSS_RANGE
    "The units."
    level: Level = ACTOR
    "The least absolute weight of an edge."
    minWeight: Float = 0
    "How many edges, 1 to 5000."
    first: Int = 500
  ): PositionNetwork! @listSize(slicingArguments: ["first"], maximum: 5000) @cost(weight: "500")
  "Anything by its id (Relay)."
  node(
    "The id."
    id: ID!
  ): Node
  "Several things by their ids, in the order of the ids; null where an id names nothing (Relay)."
  nodes(
    "The ids, at most 100."
    ids: [ID!]!
  ): [Node]! @listSize(slicingArguments: ["ids"], maximum: 100)
  """
  What lies around a node: everything within some links of it, nearest first, then by name or date, each with the step that leads to it. Null when the id names nothing.
  \`BAD_USER_INPUT\` for a depth or page out of range and for \`via\` without any kind.
  """
  neighbourhood(
    "The id of the node in the middle."
    of: ID!
    "How many links away at most, 1 to 4."
    depth: Int = 1
    "Only over links of these kinds, in either direction; all kinds when absent."
    via: [LinkKind!]
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field, asked with the same arguments."
    after: String
  ): Neighbourhood @cost(weight: "200")
  """
  A shortest way from one node to another over links in either direction; of several equally short the one whose ids come first, step by step.
  Null when there is none of at most \`maxLength\` links, or when an id names nothing. \`BAD_USER_INPUT\` for the same id twice, a length out of range, and \`via\` without any kind.
  \`QUERY_TOO_LARGE\` when 100,000 links were not enough to tell.
  """
  shortestPath(
    "The id of the node where it starts."
    from: ID!
    "The id of the node where it ends."
    to: ID!
    "Only over links of these kinds, in either direction; all kinds when absent."
    via: [LinkKind!]
    "How many links at most, 1 to 8."
    maxLength: Int = 6
  ): Path @cost(weight: "1000")
  """
  Finds names, titles, headlines, summaries and quoted words. All words must occur in one text. Case and accents do not matter: \`sao tome\` finds São Tomé. A name in another script
  is found as it is written and in Latin letters; Han and other names without spaces also by a part. Three letters find the words that they begin;
  typing errors are forgiven: one from four letters, two from seven.
  Best first: names count more than quotations, exact words more than similar ones. Wild cards and query syntax are plain text.
  \`BAD_USER_INPUT\` for a text without any letter or digit, of more than 200 characters or 8 words, and for \`first\` out of range.
  """
  search(
    "What to look for: 1 to 8 words, at most 200 characters."
    text: String!
    "Only things of these kinds; all kinds when absent."
    types: [SearchKind!]
    "How many, 1 to 100."
    first: Int = 20
  ): [SearchHit!]! @cost(weight: "20")
  "The positions period by period, oldest first; undated ones first of all."
  timeline(
    "Over which positions; all when absent."
    where: PositionFilter
    "The length of a period."
    by: Granularity = YEAR
    "How many periods, 1 to 1000, from the oldest."
    first: Int = 100
  ): [Period!]! @listSize(slicingArguments: ["first"], maximum: 1000) @cost(weight: "100")
  "The ids of the actors with the most positions, the most first."
  mostVocal(
    "Over which positions; all when absent."
    where: PositionFilter
    "How many, 1 to 100."
    first: Int = 10
  ): [ID!]! @cost(weight: "100")
}

"One verbatim occurrence of a statement in one source (W3C Web Annotation: TextQuoteSelector and TextPositionSelector)."
type Quotation implements Node {
  "A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code."
  id: ID!
  "The ids that it has elsewhere, such as its Wikidata item, by scheme."
  identifiers: [Identifier!]! @listSize(assumedSize: 5)
  "The datasets that state it."
  datasets: [String!]! @listSize(assumedSize: 5)
  "The words, exactly as they stand in the stored text."
  exact: String!
  "The text just before, at most 32 characters."
  prefix: String!
  "The text just after, at most 32 characters."
  suffix: String!
  "Where the words start in the source's stored text, counted from 0 in UTF-16 code units, as JavaScript counts; null where it is not verified."
  start: Int
  "Where the words end: \`text.slice(start, end)\` is \`exact\`; null where it is not verified."
  end: Int
  "Whose words they are."
  kind: QuotationKind!
  "Whether the words were found at their place in the stored text. True for every quotation that a dossier brought in."
  verified: Boolean!
  "The statement it carries."
  statement: Statement!
  "The source it stands in."
  source: Source!
}

"Whose words a quotation holds."
enum QuotationKind {
  "The speaker's own words, whole sentences."
  DIRECT
  "The speaker's own words, a fragment inside the source's sentence."
  PARTIAL
  "The source's words for what the speaker said."
  PARAPHRASE
}

"A page of quotations."
type QuotationConnection implements Connection {
  "The items alone."
  nodes: [Quotation!]!
  "Where this page stands in the whole list."
  pageInfo: PageInfo!
  "How many items the whole list has, whatever the page. Counted only when asked for."
  totalCount: Int!
  "The items with their cursors."
  edges: [QuotationEdge!]!
}

"One item of a page of quotations."
type QuotationEdge {
  "The place of this item, to be given as \`after\`."
  cursor: String!
  "The item."
  node: Quotation!
}

"What a search can look for, by the text it reads. A position has no words of its own: its quotations and its statement are found."
enum SearchKind {
  "People, by name and other names."
  PERSON
  "Organizations, by name and other names."
  ORGANIZATION
  "Countries, by name, other names, formal name and ISO 3166-1 codes."
  COUNTRY
  "Blocs, by name and other names."
  BLOC
  "Posts, by title."
  POST
  "Issues, by name and other names."
  ISSUE
  "Events, by name."
  EVENT
  "Sources, by headline."
  SOURCE
  "Statements, by summary."
  STATEMENT
  "Quotations, by their exact words."
  QUOTATION
}

"One thing that a search found, with the text that it was found by: the best of its texts where several match."
type SearchHit {
  "What was found."
  node: Node!
  "How well it matches. To be compared inside one answer only: the best hit comes first, equal ones are ordered by id."
  score: Float!
  "The field of \`node\` that holds the text, such as \`name\`, \`otherNames\`, \`title\`, \`headline\`, \`summary\` or \`exact\`."
  field: String!
  "The text that matches, as it is stored; of one longer than 240 characters the stretch around the first match."
  text: String!
  "Where \`text\` begins in the whole value of the field, in UTF-16 code units; 0 unless it was cut."
  offset: Int!
  "The stretches of \`text\` that match, in order, none overlapping: offsets to mark up, never markup."
  highlights: [Span!]! @listSize(assumedSize: 10)
}

"A stretch of a text: \`text.slice(start, end)\`."
type Span @cost(weight: "0.1") {
  "Where it starts, counted from 0 in UTF-16 code units, as JavaScript counts."
  start: Int!
  "Where it ends."
  end: Int!
}

"The document in which it is written: an article, a transcript, a record (schema:NewsArticle)."
type Source implements Node {
  "A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code."
  id: ID!
  "The ids that it has elsewhere, such as its Wikidata item, by scheme."
  identifiers: [Identifier!]! @listSize(assumedSize: 5)
  "The datasets that state it."
  datasets: [String!]! @listSize(assumedSize: 5)
  "The headline as published."
  headline: String!
  "Where it can be read; null when not known."
  url: String
  "When it was published, as exact as known; null when not known."
  publishedOn: PartialDate
  "The language of the text, as a BCP 47 tag such as \`en\`."
  language: String!
  "The SHA-256 of the stored text's UTF-8 bytes, in hexadecimal; null where no text is stored."
  sha256: String
  "The stored text as published, the ground that every quotation's offsets stand on; null for a document that was only named, by an import."
  text: String
  "Who published it."
  publisher: Organization
  "The quotations in it, in the order of the text."
  quotations(
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): QuotationConnection!
  "The statements quoted in it."
  statements(
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): StatementConnection!
  "The positions shown by statements quoted in it."
  positions(
    "Which of them; everything when absent."
    where: PositionFilter
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PositionConnection!
}

"A page of sources."
type SourceConnection implements Connection {
  "The items alone."
  nodes: [Source!]!
  "Where this page stands in the whole list."
  pageInfo: PageInfo!
  "How many items the whole list has, whatever the page. Counted only when asked for."
  totalCount: Int!
  "The items with their cursors."
  edges: [SourceEdge!]!
}

"One item of a page of sources."
type SourceEdge {
  "The place of this item, to be given as \`after\`."
  cursor: String!
  "The item."
  node: Source!
}

"What an actor said, once (Popolo Speech, schema:Claim). Several quotations can carry it, and it can show several positions or none."
type Statement implements Node {
  "A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code."
  id: ID!
  "The ids that it has elsewhere, such as its Wikidata item, by scheme."
  identifiers: [Identifier!]! @listSize(assumedSize: 5)
  "The datasets that state it."
  datasets: [String!]! @listSize(assumedSize: 5)
  "What was said, in a sentence of the coder's."
  summary: String
  "How the source introduces the speaker, word for word, such as \`China’s new ambassador to the United States\`."
  attribution: String
  "The source's words for what prompted it, where no statement is known that it answers."
  prompt: String
  "When it was said, as exact as the source gives it; null when no source says."
  statedAt: PartialDate
  "Whether the post that the source attributes agrees with the appointments known."
  roleCheck: RoleCheck!
  "Who said it."
  speaker: Actor!
  """
  The appointment it was spoken in: the one the source attributes unless the appointments contradict it, else the only one in force when it was said.
  Null when none is known or several were held at once and the source names none.
  """
  appointment: Appointment
  "The country or organization it was said for."
  onBehalfOf: Actor
  "The occasion."
  event: Event
  "The statement it was said in answer to."
  answers: Statement
  "The statements said in answer to it."
  answeredBy(
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): StatementConnection!
  "To whom it was said, by name."
  audience: [Actor!]! @listSize(assumedSize: 2)
  "The actors that it, or what prompted it, speaks of, by name."
  mentions: [Actor!]! @listSize(assumedSize: 3)
  "Its verbatim occurrences in sources, in the order of the text."
  quotations(
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): QuotationConnection!
  "The positions it shows."
  positions(
    "Which of them; everything when absent."
    where: PositionFilter
    "Newest first unless asked otherwise."
    order: DateOrder = NEWEST_FIRST
    "How many, 1 to 100."
    first: Int = 20
    "The cursor to go on from: an \`endCursor\` of this same field."
    after: String
  ): PositionConnection!
}

"Whether the role a source attributes to a speaker agrees with the appointments known."
enum RoleCheck {
  "The appointment to the attributed post covers, or may cover, the day it was said."
  MATCH
  "The appointment to the attributed post is dated and does not cover the day it was said: an ex-minister under the old title."
  MISMATCH
  "It cannot be told: no post is attributed, the statement has no date, or the appointment has none."
  UNKNOWN
}

"A page of statements."
type StatementConnection implements Connection {
  "The items alone."
  nodes: [Statement!]!
  "Where this page stands in the whole list."
  pageInfo: PageInfo!
  "How many items the whole list has, whatever the page. Counted only when asked for."
  totalCount: Int!
  "The items with their cursors."
  edges: [StatementEdge!]!
}

"One item of a page of statements."
type StatementEdge {
  "The place of this item, to be given as \`after\`."
  cursor: String!
  "The item."
  node: Statement!
}

"The length of a period."
enum Granularity {
  "Calendar years."
  YEAR
  "Calendar months."
  MONTH
  "Days."
  DAY
}

"The positions of one period."
type Period {
  "The period as a partial date; shorter than asked for where the dates are no more exact, null for positions without a date."
  period: PartialDate
  "Whether the dates are exact enough for a period of the length asked for."
  certain: Boolean!
  "How often each stance, those that occur; toward the issue asked for where one was asked for."
  stances: [StanceCount!]! @listSize(assumedSize: 6)
  "How many positions."
  totalCount: Int!
  "The positions of the period, by date and id."
  positions(
    "How many, 1 to 100."
    first: Int = 20
  ): [Position!]!
}

"How often one stance occurs."
type StanceCount @cost(weight: "0.1") {
  "The stance."
  stance: Stance!
  "How many positions."
  count: Int!
}

"""
The kinds of link that a walk through the graph can take, both ways. In order of preference where two things are linked in several ways.
Each is described by how it reads along its direction, and against it.
"""
enum LinkKind {
  "Actor to Position: took the position; is the position of."
  TOOK
  "Position to Issue: is on the issue; is the issue of."
  ON
  "Position to Actor: is directed at; is the target of."
  TOWARD
  "Position or Statement to Actor: is on behalf of; is represented in."
  ON_BEHALF_OF
  "Position to Position: supersedes; is superseded by."
  SUPERSEDES
  "Person to Appointment: holds; is held by."
  HOLDS
  "Appointment to Post: is an appointment to; is filled by."
  TO
  "Position to Appointment: was taken while holding; was held while taking."
  TAKEN_HOLDING
  "Statement to Appointment: was spoken in the role of; is the role that spoke."
  SPOKEN_IN
  "Post to Organization, Membership to Organization or Bloc: is in; has."
  OF
  "Post to Country or Bloc: represents; is represented by."
  REPRESENTS
  "Post to Country, Organization or Bloc: is accredited to; receives."
  ACCREDITED_TO
  "Actor to Membership: has the membership; is the membership of."
  HAS
  "Organization to Country: belongs to; has the organization."
  BELONGS_TO
  "Organization to Organization: is part of; has the part."
  PART_OF
  "Issue to Issue: is narrower than; is broader than."
  NARROWS
  "Actor to Statement: made the statement; is the statement of."
  MADE
  "Statement to Statement: answers; is answered by."
  ANSWERS
  "Statement to Actor: is addressed to; is addressed by."
  ADDRESSES
  "Statement to Actor: speaks of; is spoken of in."
  MENTIONS
  "Position to Statement: is shown by; shows."
  SHOWN_BY
  "Position to Quotation: is worded in; words."
  WORDED_IN
  "Statement to Quotation: is quoted as; quotes."
  QUOTED_AS
  "Position or Statement to Event: was stated at; is the occasion of."
  AT
  "Actor to Event: took part in; was attended by."
  ATTENDED
  "Event to Organization: was organized by; organized."
  ORGANIZED_BY
  "Position or Quotation to Source: is found in; contains."
  FOUND_IN
  "Source to Organization: was published by; published."
  PUBLISHED_BY
}
`
