import type { Interval } from '../model/partialDate.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ActorConnectionPage, ActorConnectionPageEdge, AppointmentRow, AppointmentConnectionPage, AppointmentConnectionPageEdge, BlocRow, BlocConnectionPage, BlocConnectionPageEdge, CountryRow, CountryConnectionPage, CountryConnectionPageEdge, EventRow, EventConnectionPage, EventConnectionPageEdge, IssueRow, IssueConnectionPage, IssueConnectionPageEdge, MembershipRow, MembershipConnectionPage, MembershipConnectionPageEdge, OrganizationRow, OrganizationConnectionPage, OrganizationConnectionPageEdge, PersonRow, PersonConnectionPage, PersonConnectionPageEdge, PositionRow, PositionConnectionPage, PositionConnectionPageEdge, PostRow, PostConnectionPage, PostConnectionPageEdge, QuotationRow, QuotationConnectionPage, QuotationConnectionPageEdge, SourceRow, SourceConnectionPage, SourceConnectionPageEdge, StatementRow, StatementConnectionPage, StatementConnectionPageEdge } from './rows.ts';
import type { Agreement as AgreementAnswer, AgreementPair as AgreementPairAnswer, Dissent as DissentAnswer, AgreementGrid as AgreementGridAnswer, Contradiction as ContradictionAnswer, Shift as ShiftAnswer, Departure as DepartureAnswer, StancesInForce as StancesInForceAnswer, StanceInForce as StanceInForceAnswer, Disagreement as DisagreementAnswer, Facets as FacetsAnswer, FacetCount as FacetCountAnswer, PositionNetwork as PositionNetworkAnswer, NetworkNode as NetworkNodeAnswer, NetworkEdge as NetworkEdgeAnswer, FoundBloc as FoundBlocAnswer, Neighbourhood as NeighbourhoodAnswer, NeighbourEdge as NeighbourEdgeAnswer, Path as PathAnswer, PathStep as PathStepAnswer, PositionMatch as PositionMatchAnswer, SearchHit as SearchHitAnswer, Period as PeriodAnswer } from '../questions/answers.ts';
import type { Context } from '../api/context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * A date as exact as its source gives it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (EDTF level 0, Popolo).
   * It stands for the whole interval from its earliest to its latest day; two dates are compared as intervals. Any other text is `BAD_USER_INPUT`.
   */
  PartialDate: { input: Interval; output: string; }
};

/** Whoever can take a position: a person, an organization, a country or a bloc (prov:Agent). */
export type Actor = {
  /** A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code. */
  id: Scalars['ID']['output'];
  /** The ids that it has elsewhere, such as its Wikidata item, by scheme. */
  identifiers: Array<Identifier>;
  /** The datasets that state it. */
  datasets: Array<Scalars['String']['output']>;
  /** The name it is usually known by, in English where there is an English form. */
  name: Scalars['String']['output'];
  /** Other names: other languages and scripts, former and formal names. */
  otherNames: Array<Scalars['String']['output']>;
  /** The positions it took itself. */
  positions: PositionConnection;
  /** The positions that others directed at it, as a target. */
  positionsToward: PositionConnection;
  /** The positions that others took on its behalf. */
  positionsOnBehalf: PositionConnection;
  /** What it said. */
  statements: StatementConnection;
  /** What others said that speaks of it. */
  mentionedIn: StatementConnection;
  /** How far it agrees with another actor, with the evidence; see `Query.agreement`. Null when the id names no actor. */
  agreementWith?: Maybe<Agreement>;
  /** The actors that agree most, or least, with it; see `Query.agreements`. */
  agreements: AgreementRanking;
  /** Who disagrees with it, on what, and since when; see `Query.disagreements`. */
  disagreements: Disagreements;
  /** Where it took both sides of one issue within a span of days; see `Query.contradictions`. */
  contradictions: Contradictions;
  /** Where it changed stance; see `Query.shifts`. */
  shifts: Shifts;
  /** What it stood for on a date; see `Query.inForce`. */
  inForce: StancesInForce;
  /** Its positions period by period; see `Query.timeline`. */
  timeline: Array<Period>;
  /** Counts over its positions; see `Query.facets`. */
  facets: Facets;
  /** What lies around it in the graph; see `Query.neighbourhood`. */
  neighbourhood: Neighbourhood;
  /** A shortest way from it to something else; see `Query.shortestPath`. */
  pathTo?: Maybe<Path>;
  /** The organizations and blocs it is or was a member of, oldest membership first. */
  memberships: MembershipConnection;
  /** The events it took part in. */
  events: EventConnection;
};


/** Whoever can take a position: a person, an organization, a country or a bloc (prov:Agent). */
export type ActorPositionsArgs = {
  where?: InputMaybe<PositionFilter>;
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Whoever can take a position: a person, an organization, a country or a bloc (prov:Agent). */
export type ActorPositionsTowardArgs = {
  where?: InputMaybe<PositionFilter>;
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Whoever can take a position: a person, an organization, a country or a bloc (prov:Agent). */
export type ActorPositionsOnBehalfArgs = {
  where?: InputMaybe<PositionFilter>;
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Whoever can take a position: a person, an organization, a country or a bloc (prov:Agent). */
export type ActorStatementsArgs = {
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Whoever can take a position: a person, an organization, a country or a bloc (prov:Agent). */
export type ActorMentionedInArgs = {
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Whoever can take a position: a person, an organization, a country or a bloc (prov:Agent). */
export type ActorAgreementWithArgs = {
  other: Scalars['ID']['input'];
  where?: InputMaybe<PositionFilter>;
  method?: AgreementMethod;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  minShared?: Scalars['Int']['input'];
};


/** Whoever can take a position: a person, an organization, a country or a bloc (prov:Agent). */
export type ActorAgreementsArgs = {
  where?: InputMaybe<PositionFilter>;
  method?: AgreementMethod;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  minShared?: Scalars['Int']['input'];
  order?: AgreementOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Whoever can take a position: a person, an organization, a country or a bloc (prov:Agent). */
export type ActorDisagreementsArgs = {
  where?: InputMaybe<PositionFilter>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Whoever can take a position: a person, an organization, a country or a bloc (prov:Agent). */
export type ActorContradictionsArgs = {
  where?: InputMaybe<PositionFilter>;
  within?: Scalars['Int']['input'];
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Whoever can take a position: a person, an organization, a country or a bloc (prov:Agent). */
export type ActorShiftsArgs = {
  where?: InputMaybe<PositionFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Whoever can take a position: a person, an organization, a country or a bloc (prov:Agent). */
export type ActorInForceArgs = {
  where?: InputMaybe<PositionFilter>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Whoever can take a position: a person, an organization, a country or a bloc (prov:Agent). */
export type ActorTimelineArgs = {
  where?: InputMaybe<PositionFilter>;
  by?: Granularity;
  first?: Scalars['Int']['input'];
};


/** Whoever can take a position: a person, an organization, a country or a bloc (prov:Agent). */
export type ActorFacetsArgs = {
  where?: InputMaybe<PositionFilter>;
};


/** Whoever can take a position: a person, an organization, a country or a bloc (prov:Agent). */
export type ActorNeighbourhoodArgs = {
  depth?: Scalars['Int']['input'];
  via?: InputMaybe<Array<LinkKind>>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Whoever can take a position: a person, an organization, a country or a bloc (prov:Agent). */
export type ActorPathToArgs = {
  other: Scalars['ID']['input'];
  via?: InputMaybe<Array<LinkKind>>;
  maxLength?: Scalars['Int']['input'];
};


/** Whoever can take a position: a person, an organization, a country or a bloc (prov:Agent). */
export type ActorMembershipsArgs = {
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Whoever can take a position: a person, an organization, a country or a bloc (prov:Agent). */
export type ActorEventsArgs = {
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of actors. */
export type ActorConnection = Connection & {
  /** The items alone. */
  nodes: Array<Actor>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many items the whole list has, whatever the page. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
  /** The items with their cursors. */
  edges: Array<ActorEdge>;
};

/** One item of a page of actors. */
export type ActorEdge = {
  /** The place of this item, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Actor;
};

/** The unit whose positions are compared. A position counts for each unit that its actor belongs to when it is taken. */
export type Level =
  /** The actor that took it. */
  | 'ACTOR'
  /** The organization itself, and people while they hold a post in it. */
  | 'ORGANIZATION'
  /** The country itself, and people while they hold a post that represents it. */
  | 'COUNTRY'
  /**
   * On an issue where the bloc itself took a position, or others did on its behalf, the latest of these. Elsewhere the countries of the bloc, by their memberships
   * on the day; what has no date counts for memberships that have not ended. What is said on behalf of a bloc counts for that bloc alone.
   */
  | 'BLOC';

/** How two rows of polarities become one number. Only issues count on which both have a polarity in force. */
export type AgreementMethod =
  /** The mean of 1 - |a - b| / 2 over the shared issues: 0 to 1. */
  | 'MEAN'
  /** (1 + cosine of the two rows) / 2: 0 to 1. None where a row holds only zeros. */
  | 'COSINE'
  /**
   * Cohen's kappa with linear weights: 1 - observed / expected disagreement, from -1 to 1, where 0 is what chance gives
   * (Cohen, Psychological Bulletin 70, 1968). None where no disagreement is expected.
   */
  | 'KAPPA';

/** Which end of a ranking. */
export type AgreementOrder =
  /** The highest scores first. */
  | 'MOST'
  /** The lowest scores first. */
  | 'LEAST';

/**
 * How far two units agree, with the evidence. The polarity in force of an actor on an issue is that of its latest position there that has a polarity
 * and was not superseded, up to `asOf`; the polarity of a larger unit is the mean of its actors', each by what it took while in the unit. Issues are compared
 * each by itself, without a roll-up. Where partial dates leave open which position is the latest, and those that may be differ, the polarity is that of MIXED, 0.
 * Contributions sum to the score; equal ranks are ordered by id.
 */
export type Agreement = {
  /** One of the two. */
  left: Actor;
  /** The other one. */
  right: Actor;
  /** The unit that was compared. */
  level: Level;
  /** How the score was made. */
  method: AgreementMethod;
  /** The score, in the method's range; null when it is not defined: no shared issue, or see the method. */
  score?: Maybe<Scalars['Float']['output']>;
  /** How many issues they share: those on which both have a polarity in force. */
  n: Scalars['Int']['output'];
  /** How many of the shared issues dates leave open: see `AgreementPair.certain`. */
  uncertain: Scalars['Int']['output'];
  /** Whether `n` reaches `minShared`. Below it, the score is no finding (NOT_ENOUGH). */
  sufficiency: Sufficiency;
  /** The shared issues with both positions, the largest difference first. */
  pairs: AgreementPairs;
  /** Actors whose own polarity lies on the other side of zero than that of their unit, `left` before `right`, oldest position first; empty at level ACTOR. */
  dissent: Dissents;
};


/**
 * How far two units agree, with the evidence. The polarity in force of an actor on an issue is that of its latest position there that has a polarity
 * and was not superseded, up to `asOf`; the polarity of a larger unit is the mean of its actors', each by what it took while in the unit. Issues are compared
 * each by itself, without a roll-up. Where partial dates leave open which position is the latest, and those that may be differ, the polarity is that of MIXED, 0.
 * Contributions sum to the score; equal ranks are ordered by id.
 */
export type AgreementPairsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * How far two units agree, with the evidence. The polarity in force of an actor on an issue is that of its latest position there that has a polarity
 * and was not superseded, up to `asOf`; the polarity of a larger unit is the mean of its actors', each by what it took while in the unit. Issues are compared
 * each by itself, without a roll-up. Where partial dates leave open which position is the latest, and those that may be differ, the polarity is that of MIXED, 0.
 * Contributions sum to the score; equal ranks are ordered by id.
 */
export type AgreementDissentArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Whether enough issues are shared for the score to say something. */
export type Sufficiency =
  /** Fewer shared issues than `minShared`. */
  | 'NOT_ENOUGH'
  /** At least `minShared` shared issues. */
  | 'ENOUGH';

/** A page of shared issues. */
export type AgreementPairs = {
  /** The shared issues of this page. */
  nodes: Array<AgreementPair>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many shared issues there are: `n`. */
  totalCount: Scalars['Int']['output'];
};

/** One shared issue and what it contributes. */
export type AgreementPair = {
  /** The shared issue. */
  issue: Issue;
  /** The left unit's polarity in force, from -1 to 1. */
  leftPolarity: Scalars['Float']['output'];
  /** The right unit's polarity in force, from -1 to 1. */
  rightPolarity: Scalars['Float']['output'];
  /** The left unit's position in force; at a larger level, the latest of its actors'. */
  left: Position;
  /** The right unit's position in force; at a larger level, the latest of its actors'. */
  right: Position;
  /** This issue's part of the score; the parts sum to it. Null where the score is null. */
  contribution?: Maybe<Scalars['Float']['output']>;
  /** Whether dates leave no doubt about both polarities; false where positions that may be in force differ, and where one may not have been taken by `asOf`. */
  certain: Scalars['Boolean']['output'];
};

/** A page of dissent. */
export type Dissents = {
  /** The dissent of this page. */
  nodes: Array<Dissent>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How much there is in both units. */
  totalCount: Scalars['Int']['output'];
};

/** An actor against its own unit. */
export type Dissent = {
  /** The unit: an organization, a country or a bloc. */
  unit: Actor;
  /** The issue. */
  issue: Issue;
  /** The unit's polarity, from -1 to 1. */
  unitPolarity: Scalars['Float']['output'];
  /** The actor's position in force. */
  position: Position;
  /** Whether dates leave no doubt about both polarities. */
  certain: Scalars['Boolean']['output'];
};

/** A page of a ranking of agreements. */
export type AgreementRanking = {
  /** The agreements of this page; `left` is the unit that was asked for. */
  nodes: Array<Agreement>;
  /** Where this page stands in the whole ranking. */
  pageInfo: PageInfo;
  /** How many units share at least `minShared` issues with the one asked for, and have a score. */
  totalCount: Scalars['Int']['output'];
};

/** The agreement (MEAN) of every two of several units: a symmetric matrix, communities side by side. */
export type AgreementGrid = {
  /** The units, in the order of the rows and columns: found communities together, the largest first, then the units in none. */
  units: Array<Actor>;
  /** Row by row, the agreement of two units from 0 to 1; null where they share no issue. */
  scores: Array<Array<Maybe<Scalars['Float']['output']>>>;
  /** Row by row, how many issues two units share; on the diagonal, how many a unit has a polarity on. */
  shared: Array<Array<Scalars['Int']['output']>>;
  /** Row by row, how many of the shared issues dates leave open; see `AgreementPair.certain`. */
  uncertain: Array<Array<Scalars['Int']['output']>>;
};

/** A person holding a post from one date to another (FollowTheMoney Occupancy, Popolo Membership). A node of its own, because it has dates and sources. */
export type Appointment = Node & {
  /** A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code. */
  id: Scalars['ID']['output'];
  /** The ids that it has elsewhere, such as its Wikidata item, by scheme. */
  identifiers: Array<Identifier>;
  /** The datasets that state it. */
  datasets: Array<Scalars['String']['output']>;
  /** The first day, as exact as the source gives it; null when no source says. */
  startDate?: Maybe<Scalars['PartialDate']['output']>;
  /** The last day, as exact as the source gives it; null when it has not ended or no source says. */
  endDate?: Maybe<Scalars['PartialDate']['output']>;
  /** Whether the source that states it calls the holder current or former. It is the source's word at the source's time, not today's. */
  status: AppointmentStatus;
  /** Who holds it. */
  person: Person;
  /** What is held. */
  post: Post;
  /** The positions taken while holding it. */
  positions: PositionConnection;
};


/** A person holding a post from one date to another (FollowTheMoney Occupancy, Popolo Membership). A node of its own, because it has dates and sources. */
export type AppointmentPositionsArgs = {
  where?: InputMaybe<PositionFilter>;
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** How a source describes an appointment whose dates it may not give. */
export type AppointmentStatus =
  /** The source says that the person holds the post. */
  | 'CURRENT'
  /** The source says that the person held the post before. */
  | 'FORMER'
  /** The source does not say; look at the dates. */
  | 'UNKNOWN';

/** A page of appointments. */
export type AppointmentConnection = Connection & {
  /** The items alone. */
  nodes: Array<Appointment>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many items the whole list has, whatever the page. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
  /** The items with their cursors. */
  edges: Array<AppointmentEdge>;
};

/** One item of a page of appointments. */
export type AppointmentEdge = {
  /** The place of this item, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Appointment;
};

/** A group of states that act together, such as the G77 or BRICS, whether or not it has an office. */
export type Bloc = Node & Actor & {
  /** A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code. */
  id: Scalars['ID']['output'];
  /** The ids that it has elsewhere, such as its Wikidata item, by scheme. */
  identifiers: Array<Identifier>;
  /** The datasets that state it. */
  datasets: Array<Scalars['String']['output']>;
  /** The name it is usually known by, in English where there is an English form. */
  name: Scalars['String']['output'];
  /** Other names: other languages and scripts, former and formal names. */
  otherNames: Array<Scalars['String']['output']>;
  /** The positions it took itself. */
  positions: PositionConnection;
  /** The positions that others directed at it, as a target. */
  positionsToward: PositionConnection;
  /** The positions that others took on its behalf. */
  positionsOnBehalf: PositionConnection;
  /** What it said. */
  statements: StatementConnection;
  /** What others said that speaks of it. */
  mentionedIn: StatementConnection;
  /** How far it agrees with another actor, with the evidence; see `Query.agreement`. Null when the id names no actor. */
  agreementWith?: Maybe<Agreement>;
  /** The actors that agree most, or least, with it; see `Query.agreements`. */
  agreements: AgreementRanking;
  /** Who disagrees with it, on what, and since when; see `Query.disagreements`. */
  disagreements: Disagreements;
  /** Where it took both sides of one issue within a span of days; see `Query.contradictions`. */
  contradictions: Contradictions;
  /** Where it changed stance; see `Query.shifts`. */
  shifts: Shifts;
  /** What it stood for on a date; see `Query.inForce`. */
  inForce: StancesInForce;
  /** Its positions period by period; see `Query.timeline`. */
  timeline: Array<Period>;
  /** Counts over its positions; see `Query.facets`. */
  facets: Facets;
  /** What lies around it in the graph; see `Query.neighbourhood`. */
  neighbourhood: Neighbourhood;
  /** A shortest way from it to something else; see `Query.shortestPath`. */
  pathTo?: Maybe<Path>;
  /** The organizations and blocs it is or was a member of, oldest membership first. */
  memberships: MembershipConnection;
  /** The events it took part in. */
  events: EventConnection;
  /** What the group is, in a sentence. */
  description?: Maybe<Scalars['String']['output']>;
  /** The memberships in it, oldest first. */
  members: MembershipConnection;
  /** The posts that represent it, by title. */
  posts: PostConnection;
};


/** A group of states that act together, such as the G77 or BRICS, whether or not it has an office. */
export type BlocPositionsArgs = {
  where?: InputMaybe<PositionFilter>;
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A group of states that act together, such as the G77 or BRICS, whether or not it has an office. */
export type BlocPositionsTowardArgs = {
  where?: InputMaybe<PositionFilter>;
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A group of states that act together, such as the G77 or BRICS, whether or not it has an office. */
export type BlocPositionsOnBehalfArgs = {
  where?: InputMaybe<PositionFilter>;
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A group of states that act together, such as the G77 or BRICS, whether or not it has an office. */
export type BlocStatementsArgs = {
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A group of states that act together, such as the G77 or BRICS, whether or not it has an office. */
export type BlocMentionedInArgs = {
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A group of states that act together, such as the G77 or BRICS, whether or not it has an office. */
export type BlocAgreementWithArgs = {
  other: Scalars['ID']['input'];
  where?: InputMaybe<PositionFilter>;
  method?: AgreementMethod;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  minShared?: Scalars['Int']['input'];
};


/** A group of states that act together, such as the G77 or BRICS, whether or not it has an office. */
export type BlocAgreementsArgs = {
  where?: InputMaybe<PositionFilter>;
  method?: AgreementMethod;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  minShared?: Scalars['Int']['input'];
  order?: AgreementOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A group of states that act together, such as the G77 or BRICS, whether or not it has an office. */
export type BlocDisagreementsArgs = {
  where?: InputMaybe<PositionFilter>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A group of states that act together, such as the G77 or BRICS, whether or not it has an office. */
export type BlocContradictionsArgs = {
  where?: InputMaybe<PositionFilter>;
  within?: Scalars['Int']['input'];
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A group of states that act together, such as the G77 or BRICS, whether or not it has an office. */
export type BlocShiftsArgs = {
  where?: InputMaybe<PositionFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A group of states that act together, such as the G77 or BRICS, whether or not it has an office. */
export type BlocInForceArgs = {
  where?: InputMaybe<PositionFilter>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A group of states that act together, such as the G77 or BRICS, whether or not it has an office. */
export type BlocTimelineArgs = {
  where?: InputMaybe<PositionFilter>;
  by?: Granularity;
  first?: Scalars['Int']['input'];
};


/** A group of states that act together, such as the G77 or BRICS, whether or not it has an office. */
export type BlocFacetsArgs = {
  where?: InputMaybe<PositionFilter>;
};


/** A group of states that act together, such as the G77 or BRICS, whether or not it has an office. */
export type BlocNeighbourhoodArgs = {
  depth?: Scalars['Int']['input'];
  via?: InputMaybe<Array<LinkKind>>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A group of states that act together, such as the G77 or BRICS, whether or not it has an office. */
export type BlocPathToArgs = {
  other: Scalars['ID']['input'];
  via?: InputMaybe<Array<LinkKind>>;
  maxLength?: Scalars['Int']['input'];
};


/** A group of states that act together, such as the G77 or BRICS, whether or not it has an office. */
export type BlocMembershipsArgs = {
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A group of states that act together, such as the G77 or BRICS, whether or not it has an office. */
export type BlocEventsArgs = {
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A group of states that act together, such as the G77 or BRICS, whether or not it has an office. */
export type BlocMembersArgs = {
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A group of states that act together, such as the G77 or BRICS, whether or not it has an office. */
export type BlocPostsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of blocs. */
export type BlocConnection = Connection & {
  /** The items alone. */
  nodes: Array<Bloc>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many items the whole list has, whatever the page. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
  /** The items with their cursors. */
  edges: Array<BlocEdge>;
};

/** One item of a page of blocs. */
export type BlocEdge = {
  /** The place of this item, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Bloc;
};

/**
 * One actor on both sides of one issue: two dated positions of opposite polarity, neither of them superseded, with no more days between
 * them than asked for. The days are those between the nearest ends of the two dates. Where the dates overlap, `earlier` and `later` are
 * an order of lists alone: see `certain`.
 */
export type Contradiction = {
  /** Who contradicts itself. */
  actor: Actor;
  /** On what. */
  issue: Issue;
  /** The earlier position. */
  earlier: Position;
  /** The later position. */
  later: Position;
  /** The days from the last day of the earlier date to the first day of the later one: 1 for two days in a row, 0 where the dates overlap. */
  days: Scalars['Int']['output'];
  /** Whether the dates, or an order that is told, say which of the two came first. */
  certain: Scalars['Boolean']['output'];
};

/** A page of contradictions, the closest in time first. */
export type Contradictions = {
  /** The contradictions of this page. */
  nodes: Array<Contradiction>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are. */
  totalCount: Scalars['Int']['output'];
};

/**
 * A change of stance: two consecutive dated positions of one actor on one issue with different polarities. Superseded positions and those
 * without a polarity are passed over, as if they had not been taken. A partial date is an interval: one position comes before another only
 * where its interval ends before the other's begins, or where an order is told (`Position.sequence`, `Statement.answers`). Where dates overlap
 * nothing says which came first, and there is no shift; positions of one date that differ are passed over as well.
 */
export type Shift = {
  /** Who changed. */
  actor: Actor;
  /** On what. */
  issue: Issue;
  /** The last position before the change. */
  from: Position;
  /** The first position after it. */
  to: Position;
  /** When the new stance was first taken, as exact as its source gives it. */
  date: Scalars['PartialDate']['output'];
  /** Whether the two follow one another; false where another position of the actor, by its partial date or without one, may lie between them. */
  certain: Scalars['Boolean']['output'];
};

/** A page of shifts, the latest first. */
export type Shifts = {
  /** The shifts of this page. */
  nodes: Array<Shift>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are. */
  totalCount: Scalars['Int']['output'];
};

/**
 * An official against the line of the own government. The line of a country on an issue is its latest position there, not superseded and not
 * later than the official's: taken by the country itself; failing that, by someone who heads its state, its government or its foreign ministry;
 * failing that, on its behalf by another person. What is said below sets no line for those above. Where partial dates leave open which position sets the line, all that may set it
 * have to be of opposite polarity; what has no date may have been at any time.
 */
export type Departure = {
  /** The official's position. */
  position: Position;
  /** The country whose post the official held. */
  country: Country;
  /** The position that sets the line, of opposite polarity. */
  line: Position;
  /** Whether a line was set before the official's position for certain; false where the dates overlap, or are missing. */
  certain: Scalars['Boolean']['output'];
};

/** A page of departures from a government's line, the latest first. */
export type Departures = {
  /** The departures of this page. */
  nodes: Array<Departure>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are. */
  totalCount: Scalars['Int']['output'];
};

/**
 * A page of what actors stand for: a stance for each actor and issue, by actor, then by issue. A position is in force on a day when it may have been taken by
 * then, has a polarity, is not superseded, and no other of the same actor on the same issue came after it for certain.
 */
export type StancesInForce = {
  /** The positions of this page that are in force for certain; where several of one stance may be, the latest. What dates leave open is in `stances` alone. */
  nodes: Array<Position>;
  /** The stances of this page, those that dates leave open included. */
  stances: Array<StanceInForce>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many stances there are, those that dates leave open included. */
  totalCount: Scalars['Int']['output'];
  /** How many of them dates leave open. */
  uncertainCount: Scalars['Int']['output'];
};

/** What an actor stands for on an issue. */
export type StanceInForce = {
  /** Who. */
  actor: Actor;
  /** On what. */
  issue: Issue;
  /** The stance; MIXED where the positions that may be in force differ. */
  stance: Stance;
  /** Whether dates leave no doubt: false where the positions that may be in force differ, and where none had been taken by the day for certain. */
  certain: Scalars['Boolean']['output'];
  /** Every position that may be in force, by date and id. */
  positions: Array<Position>;
};

/** A state, present or former (ISO 3166-1). It can hold positions itself: a vote is taken by a country. */
export type Country = Node & Actor & {
  /** A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code. */
  id: Scalars['ID']['output'];
  /** The ids that it has elsewhere, such as its Wikidata item, by scheme. */
  identifiers: Array<Identifier>;
  /** The datasets that state it. */
  datasets: Array<Scalars['String']['output']>;
  /** The name it is usually known by, in English where there is an English form. */
  name: Scalars['String']['output'];
  /** Other names: other languages and scripts, former and formal names. */
  otherNames: Array<Scalars['String']['output']>;
  /** The positions it took itself. */
  positions: PositionConnection;
  /** The positions that others directed at it, as a target. */
  positionsToward: PositionConnection;
  /** The positions that others took on its behalf. */
  positionsOnBehalf: PositionConnection;
  /** What it said. */
  statements: StatementConnection;
  /** What others said that speaks of it. */
  mentionedIn: StatementConnection;
  /** How far it agrees with another actor, with the evidence; see `Query.agreement`. Null when the id names no actor. */
  agreementWith?: Maybe<Agreement>;
  /** The actors that agree most, or least, with it; see `Query.agreements`. */
  agreements: AgreementRanking;
  /** Who disagrees with it, on what, and since when; see `Query.disagreements`. */
  disagreements: Disagreements;
  /** Where it took both sides of one issue within a span of days; see `Query.contradictions`. */
  contradictions: Contradictions;
  /** Where it changed stance; see `Query.shifts`. */
  shifts: Shifts;
  /** What it stood for on a date; see `Query.inForce`. */
  inForce: StancesInForce;
  /** Its positions period by period; see `Query.timeline`. */
  timeline: Array<Period>;
  /** Counts over its positions; see `Query.facets`. */
  facets: Facets;
  /** What lies around it in the graph; see `Query.neighbourhood`. */
  neighbourhood: Neighbourhood;
  /** A shortest way from it to something else; see `Query.shortestPath`. */
  pathTo?: Maybe<Path>;
  /** The organizations and blocs it is or was a member of, oldest membership first. */
  memberships: MembershipConnection;
  /** The events it took part in. */
  events: EventConnection;
  /** Where its officials depart from its line; see `Query.offLine`. */
  offLine: Departures;
  /** The formal name, such as `the People's Republic of China`. */
  formalName?: Maybe<Scalars['String']['output']>;
  /** The first day of the state, as exact as the dataset gives it; null when it does not say. */
  foundedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** The day a former state ceased to be; null when it did not or the dataset does not say. */
  dissolvedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** ISO 3166-1 alpha-2 code, such as `CN`. */
  iso2?: Maybe<Scalars['String']['output']>;
  /** United Nations M49 code, three digits, such as `156`. */
  m49?: Maybe<Scalars['String']['output']>;
  /** The continental region of the M49 standard, such as `Asia`. */
  region?: Maybe<Scalars['String']['output']>;
  /** The subregion of the M49 standard, such as `Eastern Asia`. */
  subregion?: Maybe<Scalars['String']['output']>;
  /** The posts that represent this country, wherever they sit. */
  posts: PostConnection;
  /** The posts accredited to this country: the ambassadors sent to it. */
  postsAccredited: PostConnection;
  /** The organizations of this country: its ministries, its press. */
  organizations: OrganizationConnection;
  /** The positions that people took while they held a post representing this country. */
  positionsByOfficials: PositionConnection;
};


/** A state, present or former (ISO 3166-1). It can hold positions itself: a vote is taken by a country. */
export type CountryPositionsArgs = {
  where?: InputMaybe<PositionFilter>;
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A state, present or former (ISO 3166-1). It can hold positions itself: a vote is taken by a country. */
export type CountryPositionsTowardArgs = {
  where?: InputMaybe<PositionFilter>;
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A state, present or former (ISO 3166-1). It can hold positions itself: a vote is taken by a country. */
export type CountryPositionsOnBehalfArgs = {
  where?: InputMaybe<PositionFilter>;
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A state, present or former (ISO 3166-1). It can hold positions itself: a vote is taken by a country. */
export type CountryStatementsArgs = {
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A state, present or former (ISO 3166-1). It can hold positions itself: a vote is taken by a country. */
export type CountryMentionedInArgs = {
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A state, present or former (ISO 3166-1). It can hold positions itself: a vote is taken by a country. */
export type CountryAgreementWithArgs = {
  other: Scalars['ID']['input'];
  where?: InputMaybe<PositionFilter>;
  method?: AgreementMethod;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  minShared?: Scalars['Int']['input'];
};


/** A state, present or former (ISO 3166-1). It can hold positions itself: a vote is taken by a country. */
export type CountryAgreementsArgs = {
  where?: InputMaybe<PositionFilter>;
  method?: AgreementMethod;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  minShared?: Scalars['Int']['input'];
  order?: AgreementOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A state, present or former (ISO 3166-1). It can hold positions itself: a vote is taken by a country. */
export type CountryDisagreementsArgs = {
  where?: InputMaybe<PositionFilter>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A state, present or former (ISO 3166-1). It can hold positions itself: a vote is taken by a country. */
export type CountryContradictionsArgs = {
  where?: InputMaybe<PositionFilter>;
  within?: Scalars['Int']['input'];
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A state, present or former (ISO 3166-1). It can hold positions itself: a vote is taken by a country. */
export type CountryShiftsArgs = {
  where?: InputMaybe<PositionFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A state, present or former (ISO 3166-1). It can hold positions itself: a vote is taken by a country. */
export type CountryInForceArgs = {
  where?: InputMaybe<PositionFilter>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A state, present or former (ISO 3166-1). It can hold positions itself: a vote is taken by a country. */
export type CountryTimelineArgs = {
  where?: InputMaybe<PositionFilter>;
  by?: Granularity;
  first?: Scalars['Int']['input'];
};


/** A state, present or former (ISO 3166-1). It can hold positions itself: a vote is taken by a country. */
export type CountryFacetsArgs = {
  where?: InputMaybe<PositionFilter>;
};


/** A state, present or former (ISO 3166-1). It can hold positions itself: a vote is taken by a country. */
export type CountryNeighbourhoodArgs = {
  depth?: Scalars['Int']['input'];
  via?: InputMaybe<Array<LinkKind>>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A state, present or former (ISO 3166-1). It can hold positions itself: a vote is taken by a country. */
export type CountryPathToArgs = {
  other: Scalars['ID']['input'];
  via?: InputMaybe<Array<LinkKind>>;
  maxLength?: Scalars['Int']['input'];
};


/** A state, present or former (ISO 3166-1). It can hold positions itself: a vote is taken by a country. */
export type CountryMembershipsArgs = {
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A state, present or former (ISO 3166-1). It can hold positions itself: a vote is taken by a country. */
export type CountryEventsArgs = {
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A state, present or former (ISO 3166-1). It can hold positions itself: a vote is taken by a country. */
export type CountryOffLineArgs = {
  where?: InputMaybe<PositionFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A state, present or former (ISO 3166-1). It can hold positions itself: a vote is taken by a country. */
export type CountryPostsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A state, present or former (ISO 3166-1). It can hold positions itself: a vote is taken by a country. */
export type CountryPostsAccreditedArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A state, present or former (ISO 3166-1). It can hold positions itself: a vote is taken by a country. */
export type CountryOrganizationsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A state, present or former (ISO 3166-1). It can hold positions itself: a vote is taken by a country. */
export type CountryPositionsByOfficialsArgs = {
  where?: InputMaybe<PositionFilter>;
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of countries. */
export type CountryConnection = Connection & {
  /** The items alone. */
  nodes: Array<Country>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many items the whole list has, whatever the page. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
  /** The items with their cursors. */
  edges: Array<CountryEdge>;
};

/** One item of a page of countries. */
export type CountryEdge = {
  /** The place of this item, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Country;
};

/** Two actors with opposite polarities in force on one issue. */
export type Disagreement = {
  /** The issue they disagree on. */
  issue: Issue;
  /** The position in support. */
  supporting: Position;
  /** The position in opposition. */
  opposing: Position;
  /** Since when both hold: the date of the later of the two, as its source gives it; where the dates overlap, the one that ends last. Null when either has no date. */
  since?: Maybe<Scalars['PartialDate']['output']>;
  /** Whether dates leave no doubt that both were in force; false where one may not have been taken by `asOf`. */
  certain: Scalars['Boolean']['output'];
};

/** A page of disagreements, by issue, then by the ids of the actors. */
export type Disagreements = {
  /** The disagreements of this page. */
  nodes: Array<Disagreement>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many pairs of actors disagree, over all issues. */
  totalCount: Scalars['Int']['output'];
};

/** An occasion at which things are said or voted: an interview, a conference, a session, a roll call (Popolo Event, schema:Event). */
export type Event = Node & {
  /** A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code. */
  id: Scalars['ID']['output'];
  /** The ids that it has elsewhere, such as its Wikidata item, by scheme. */
  identifiers: Array<Identifier>;
  /** The datasets that state it. */
  datasets: Array<Scalars['String']['output']>;
  /** What it was, such as `Committee of 100 Annual Conference`. */
  name: Scalars['String']['output'];
  /** The kind of occasion. */
  kind: EventKind;
  /** When it was, as exact as the source gives it; null when no source says. */
  date?: Maybe<Scalars['PartialDate']['output']>;
  /** Where it was, in the source's words. */
  place?: Maybe<Scalars['String']['output']>;
  /** Who organized it. */
  organizers: OrganizationConnection;
  /** Who took part, as far as the sources say, by name. */
  participants: ActorConnection;
  /** What was said there. */
  statements: StatementConnection;
  /** The positions taken there. */
  positions: PositionConnection;
};


/** An occasion at which things are said or voted: an interview, a conference, a session, a roll call (Popolo Event, schema:Event). */
export type EventOrganizersArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An occasion at which things are said or voted: an interview, a conference, a session, a roll call (Popolo Event, schema:Event). */
export type EventParticipantsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An occasion at which things are said or voted: an interview, a conference, a session, a roll call (Popolo Event, schema:Event). */
export type EventStatementsArgs = {
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An occasion at which things are said or voted: an interview, a conference, a session, a roll call (Popolo Event, schema:Event). */
export type EventPositionsArgs = {
  where?: InputMaybe<PositionFilter>;
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** The kind of an occasion. */
export type EventKind =
  /** Questions put to one person and answered. */
  | 'INTERVIEW'
  /** A conference or summit. */
  | 'CONFERENCE'
  /** A session or meeting of a body. */
  | 'SESSION'
  /** A speech or press briefing. */
  | 'SPEECH'
  /** A recorded vote. */
  | 'ROLL_CALL'
  /** Any other occasion. */
  | 'OTHER';

/** A page of events. */
export type EventConnection = Connection & {
  /** The items alone. */
  nodes: Array<Event>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many items the whole list has, whatever the page. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
  /** The items with their cursors. */
  edges: Array<EventEdge>;
};

/** One item of a page of events. */
export type EventEdge = {
  /** The place of this item, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Event;
};

/**
 * Counts of the positions that a filter leaves. Each facet drops its own condition, so that a reader sees what else could be chosen.
 * The counts of stance, issue, actor, year, source and mode sum to the positions counted; the others may count one position more than once or not at all.
 */
export type Facets = {
  /** How many positions the whole filter leaves. */
  totalCount: Scalars['Int']['output'];
  /** How often each stance; toward the issue asked for where one was asked for. */
  stance: Array<FacetCount>;
  /** How many on each issue itself. */
  issue: Array<FacetCount>;
  /** How many by each actor. */
  actor: Array<FacetCount>;
  /** How many in each kind of office held when they were taken; one position counts for every post held. */
  role: Array<FacetCount>;
  /** How many for each country, as `PositionFilter.country` counts them. */
  country: Array<FacetCount>;
  /** How many toward each target; one position counts for every target. */
  target: Array<FacetCount>;
  /** How many in each year of the earliest day; null for those without a date. It drops `statedFrom` and `statedTo`. */
  year: Array<FacetCount>;
  /** How many from each source; null for those without one. */
  source: Array<FacetCount>;
  /** How many taken in each way. */
  mode: Array<FacetCount>;
};


/**
 * Counts of the positions that a filter leaves. Each facet drops its own condition, so that a reader sees what else could be chosen.
 * The counts of stance, issue, actor, year, source and mode sum to the positions counted; the others may count one position more than once or not at all.
 */
export type FacetsStanceArgs = {
  first?: Scalars['Int']['input'];
  sort?: FacetSort;
};


/**
 * Counts of the positions that a filter leaves. Each facet drops its own condition, so that a reader sees what else could be chosen.
 * The counts of stance, issue, actor, year, source and mode sum to the positions counted; the others may count one position more than once or not at all.
 */
export type FacetsIssueArgs = {
  first?: Scalars['Int']['input'];
  sort?: FacetSort;
};


/**
 * Counts of the positions that a filter leaves. Each facet drops its own condition, so that a reader sees what else could be chosen.
 * The counts of stance, issue, actor, year, source and mode sum to the positions counted; the others may count one position more than once or not at all.
 */
export type FacetsActorArgs = {
  first?: Scalars['Int']['input'];
  sort?: FacetSort;
};


/**
 * Counts of the positions that a filter leaves. Each facet drops its own condition, so that a reader sees what else could be chosen.
 * The counts of stance, issue, actor, year, source and mode sum to the positions counted; the others may count one position more than once or not at all.
 */
export type FacetsRoleArgs = {
  first?: Scalars['Int']['input'];
  sort?: FacetSort;
};


/**
 * Counts of the positions that a filter leaves. Each facet drops its own condition, so that a reader sees what else could be chosen.
 * The counts of stance, issue, actor, year, source and mode sum to the positions counted; the others may count one position more than once or not at all.
 */
export type FacetsCountryArgs = {
  first?: Scalars['Int']['input'];
  sort?: FacetSort;
};


/**
 * Counts of the positions that a filter leaves. Each facet drops its own condition, so that a reader sees what else could be chosen.
 * The counts of stance, issue, actor, year, source and mode sum to the positions counted; the others may count one position more than once or not at all.
 */
export type FacetsTargetArgs = {
  first?: Scalars['Int']['input'];
  sort?: FacetSort;
};


/**
 * Counts of the positions that a filter leaves. Each facet drops its own condition, so that a reader sees what else could be chosen.
 * The counts of stance, issue, actor, year, source and mode sum to the positions counted; the others may count one position more than once or not at all.
 */
export type FacetsYearArgs = {
  first?: Scalars['Int']['input'];
  sort?: FacetSort;
};


/**
 * Counts of the positions that a filter leaves. Each facet drops its own condition, so that a reader sees what else could be chosen.
 * The counts of stance, issue, actor, year, source and mode sum to the positions counted; the others may count one position more than once or not at all.
 */
export type FacetsSourceArgs = {
  first?: Scalars['Int']['input'];
  sort?: FacetSort;
};


/**
 * Counts of the positions that a filter leaves. Each facet drops its own condition, so that a reader sees what else could be chosen.
 * The counts of stance, issue, actor, year, source and mode sum to the positions counted; the others may count one position more than once or not at all.
 */
export type FacetsModeArgs = {
  first?: Scalars['Int']['input'];
  sort?: FacetSort;
};

/** The order of a facet's values. */
export type FacetSort =
  /** The most frequent first; equal counts by value. */
  | 'COUNT'
  /** By value. */
  | 'VALUE';

/** One value of a facet and how many positions have it. */
export type FacetCount = {
  /** The id, the enum value or the year; null for positions without one. */
  value?: Maybe<Scalars['String']['output']>;
  /** How many positions. */
  count: Scalars['Int']['output'];
  /** What the id names; null where the value is no id. */
  node?: Maybe<Node>;
};

/**
 * What a position is about: a topic, or a proposition one can be for or against (SKOS Concept, a concept of discourse network analysis).
 * Issues form a hierarchy: a topic collects propositions, and a proposition can be narrower than another one, for it or against it.
 */
export type Issue = Node & {
  /** A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code. */
  id: Scalars['ID']['output'];
  /** The ids that it has elsewhere, such as its Wikidata item, by scheme. */
  identifiers: Array<Identifier>;
  /** The datasets that state it. */
  datasets: Array<Scalars['String']['output']>;
  /** The topic's name, or the proposition as a sentence. */
  name: Scalars['String']['output'];
  /** Other wordings and languages. */
  otherNames: Array<Scalars['String']['output']>;
  /** Whether one can be for or against it. */
  kind: IssueKind;
  /** What it covers, in a sentence. */
  description?: Maybe<Scalars['String']['output']>;
  /** The issues directly above it. */
  broader: Array<IssueLink>;
  /** The issues directly below it, by name. */
  narrower: Array<IssueLink>;
  /** The positions on it, those on narrower issues included unless `where.includeNarrower` is false. */
  positions: PositionConnection;
  /** Who disagrees on it or on narrower issues; see `Query.disagreements`. */
  disagreements: Disagreements;
  /** Who changed stance on it or on narrower issues; see `Query.shifts`. */
  shifts: Shifts;
  /** Who stood where on it, or on narrower issues, on a date; see `Query.inForce`. */
  inForce: StancesInForce;
  /** Counts over the positions on it; see `Query.facets`. */
  facets: Facets;
  /** The positions on it period by period; see `Query.timeline`. */
  timeline: Array<Period>;
  /** The network that positions on it form; see `Query.positionNetwork`. */
  positionNetwork: PositionNetwork;
};


/**
 * What a position is about: a topic, or a proposition one can be for or against (SKOS Concept, a concept of discourse network analysis).
 * Issues form a hierarchy: a topic collects propositions, and a proposition can be narrower than another one, for it or against it.
 */
export type IssuePositionsArgs = {
  where?: InputMaybe<PositionFilter>;
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What a position is about: a topic, or a proposition one can be for or against (SKOS Concept, a concept of discourse network analysis).
 * Issues form a hierarchy: a topic collects propositions, and a proposition can be narrower than another one, for it or against it.
 */
export type IssueDisagreementsArgs = {
  where?: InputMaybe<PositionFilter>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What a position is about: a topic, or a proposition one can be for or against (SKOS Concept, a concept of discourse network analysis).
 * Issues form a hierarchy: a topic collects propositions, and a proposition can be narrower than another one, for it or against it.
 */
export type IssueShiftsArgs = {
  where?: InputMaybe<PositionFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What a position is about: a topic, or a proposition one can be for or against (SKOS Concept, a concept of discourse network analysis).
 * Issues form a hierarchy: a topic collects propositions, and a proposition can be narrower than another one, for it or against it.
 */
export type IssueInForceArgs = {
  where?: InputMaybe<PositionFilter>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What a position is about: a topic, or a proposition one can be for or against (SKOS Concept, a concept of discourse network analysis).
 * Issues form a hierarchy: a topic collects propositions, and a proposition can be narrower than another one, for it or against it.
 */
export type IssueFacetsArgs = {
  where?: InputMaybe<PositionFilter>;
};


/**
 * What a position is about: a topic, or a proposition one can be for or against (SKOS Concept, a concept of discourse network analysis).
 * Issues form a hierarchy: a topic collects propositions, and a proposition can be narrower than another one, for it or against it.
 */
export type IssueTimelineArgs = {
  where?: InputMaybe<PositionFilter>;
  by?: Granularity;
  first?: Scalars['Int']['input'];
};


/**
 * What a position is about: a topic, or a proposition one can be for or against (SKOS Concept, a concept of discourse network analysis).
 * Issues form a hierarchy: a topic collects propositions, and a proposition can be narrower than another one, for it or against it.
 */
export type IssuePositionNetworkArgs = {
  where?: InputMaybe<PositionFilter>;
  mode?: NetworkMode;
  aggregation?: NetworkAggregation;
  normalization?: NetworkNormalization;
  duplicates?: NetworkDuplicates;
  level?: Level;
  minWeight?: Scalars['Float']['input'];
  first?: Scalars['Int']['input'];
};

/** Whether an issue can be supported or opposed. */
export type IssueKind =
  /** A subject, such as `Cybersecurity`: it collects propositions. */
  | 'TOPIC'
  /** A sentence one can be for or against, such as `Cyberspace needs a new set of international rules`. */
  | 'PROPOSITION';

/** One step in the hierarchy of issues. */
export type IssueLink = {
  /** What supporting the narrower issue means for the broader one. */
  alignment: Alignment;
  /** The issue at the other end. */
  issue: Issue;
};

/** What supporting a narrower issue means for the broader one (as the direction of a policy vote at TheyWorkForYou). */
export type Alignment =
  /** Whoever supports the narrower issue supports the broader one. */
  | 'PRO'
  /** Whoever supports the narrower issue opposes the broader one: a roll-up flips the stance. */
  | 'CON'
  /** Neither: the narrower issue belongs to the broader one without being for or against it. */
  | 'NONE';

/** A page of issues. */
export type IssueConnection = Connection & {
  /** The items alone. */
  nodes: Array<Issue>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many items the whole list has, whatever the page. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
  /** The items with their cursors. */
  edges: Array<IssueEdge>;
};

/** One item of a page of issues. */
export type IssueEdge = {
  /** The place of this item, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Issue;
};

/** An actor in an organization or bloc, with dates (Popolo Membership). */
export type Membership = Node & {
  /** A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code. */
  id: Scalars['ID']['output'];
  /** The ids that it has elsewhere, such as its Wikidata item, by scheme. */
  identifiers: Array<Identifier>;
  /** The datasets that state it. */
  datasets: Array<Scalars['String']['output']>;
  /** The first day, as exact as the source gives it; null when no source says. */
  startDate?: Maybe<Scalars['PartialDate']['output']>;
  /** The last day, as exact as the source gives it; null when it has not ended or no source says. */
  endDate?: Maybe<Scalars['PartialDate']['output']>;
  /** Who is the member. */
  member: Actor;
  /** The organization or bloc. */
  of: Group;
};

/** What one can be a member of. */
export type Group = Organization | Bloc;

/** A page of memberships. */
export type MembershipConnection = Connection & {
  /** The items alone. */
  nodes: Array<Membership>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many items the whole list has, whatever the page. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
  /** The items with their cursors. */
  edges: Array<MembershipEdge>;
};

/** One item of a page of memberships. */
export type MembershipEdge = {
  /** The place of this item, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Membership;
};

/** The kind of network (Leifeld, Discourse Network Analysis, 2017). */
export type NetworkMode =
  /** Units linked with one another by the issues they share. */
  | 'ONE_MODE'
  /** Units linked with issues. */
  | 'TWO_MODE';

/**
 * How positions become weights. n(a, i, p) is the number of positions of unit a on issue i with polarity p, after the duplicate rule; positions without
 * a polarity count in IGNORE only.
 */
export type NetworkAggregation =
  /** One mode: the sum over issues of n(a, i) n(b, i), whatever the polarity. Two modes: n(a, i). */
  | 'IGNORE'
  /** One mode: the sum over issues and polarities p, q of n(a, i, p) n(b, i, q) (1 - |p - q| / 2). */
  | 'CONGRUENCE'
  /** One mode: the same with |p - q| / 2. */
  | 'CONFLICT'
  /** One mode: congruence minus conflict. Two modes: the sum over polarities of p n(a, i, p). */
  | 'SUBTRACT'
  /** Two modes: one edge for each stance, with its count. */
  | 'COMBINE';

/** What a weight of a one-mode network is divided by. */
export type NetworkNormalization =
  /** Nothing. */
  | 'NONE'
  /** The mean of the two units' totals of positions counted. */
  | 'AVERAGE'
  /** The product of the Euclidean norms of the two units' counts over (issue, polarity). */
  | 'COSINE'
  /** The counts of (issue, polarity) of only the one, plus those of only the other, plus the joint products. */
  | 'JACCARD';

/** Which repetitions count: all, or the first one for each unit, issue and polarity in a document or a span of time. What has no date shares one span, and so does what has the same date, where that is less exact than the span. */
export type NetworkDuplicates =
  /** Every position counts. */
  | 'INCLUDE'
  /** One in each source. */
  | 'DOCUMENT'
  /** One in each calendar week (ISO 8601). */
  | 'WEEK'
  /** One in each month. */
  | 'MONTH'
  /** One in each year. */
  | 'YEAR'
  /** One in all. */
  | 'ACROSS_RANGE';

/**
 * The network that positions form, as in discourse network analysis. Positions count on their own issues, without a roll-up, and superseded ones count:
 * they were taken. An edge of weight 0 is none. In one mode, `source` is the end whose id sorts first; in two modes it is the unit.
 */
export type PositionNetwork = {
  /** How many nodes have an edge, whatever `first`. */
  nodeCount: Scalars['Int']['output'];
  /** How many edges there are, whatever `first`. */
  edgeCount: Scalars['Int']['output'];
  /** How many of the positions counted have a date that does not say in which week, month or year of the duplicate rule they lie; 0 for the other rules. */
  uncertain: Scalars['Int']['output'];
  /** The nodes at the ends of the edges given, by id. */
  nodes: Array<NetworkNode>;
  /** The edges, the heaviest by absolute weight first; equal weights by the ids of their ends. */
  edges: Array<NetworkEdge>;
  /**
   * The communities among the units of a one-mode network, the largest first, each unit that took a position in one: Louvain's method over the positive weights, with a fixed seed
   * (Blondel et al., Journal of Statistical Mechanics, 2008). Empty for a two-mode network. A `Bloc` is a formal group; these are found.
   */
  blocs: Array<FoundBloc>;
};


/**
 * The network that positions form, as in discourse network analysis. Positions count on their own issues, without a roll-up, and superseded ones count:
 * they were taken. An edge of weight 0 is none. In one mode, `source` is the end whose id sorts first; in two modes it is the unit.
 */
export type PositionNetworkBlocsArgs = {
  first?: Scalars['Int']['input'];
};

/** A node of a network. */
export type NetworkNode = {
  /** What it stands for: an actor or an issue. */
  node: Node;
  /** How many edges it has in the whole network. */
  degree: Scalars['Int']['output'];
  /** The sum of their weights. */
  weight: Scalars['Float']['output'];
  /** How many of its positions were counted, after the duplicate rule. */
  positions: Scalars['Int']['output'];
};

/** An edge of a network. */
export type NetworkEdge = {
  /** One end; the unit in a two-mode network. */
  source: Scalars['ID']['output'];
  /** The other end; the issue in a two-mode network. */
  target: Scalars['ID']['output'];
  /** The weight after normalization. */
  weight: Scalars['Float']['output'];
  /** The stance of a COMBINE edge; null for the others. */
  stance?: Maybe<Stance>;
  /** The positions that make the edge, by id. */
  evidence: Array<Position>;
};


/** An edge of a network. */
export type NetworkEdgeEvidenceArgs = {
  first?: Scalars['Int']['input'];
};

/** A community of units that agree with one another more than with the rest. */
export type FoundBloc = {
  /** The units, by id. */
  members: Array<Actor>;
  /** The mean agreement (MEAN) of its pairs that share an issue, 0 to 1; null when no pair does. */
  cohesion?: Maybe<Scalars['Float']['output']>;
  /** The mean agreement of its members with the other units; null when they share no issue. */
  agreementWithOthers?: Maybe<Scalars['Float']['output']>;
};

/** A thing in the graph with an id that never changes its meaning (Relay global object identification). */
export type Node = {
  /** A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code. */
  id: Scalars['ID']['output'];
  /** The ids that it has elsewhere, such as its Wikidata item, by scheme. */
  identifiers: Array<Identifier>;
  /** The datasets that state it. */
  datasets: Array<Scalars['String']['output']>;
};

/** A page of a list, by the Relay cursor connections specification. Pages run forward: `first` items after `after`. */
export type Connection = {
  /** The items of this page. */
  nodes: Array<Node>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many items the whole list has, whatever the page. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Where a page stands in its list (Relay). */
export type PageInfo = {
  /** Whether items follow this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether this page was reached by a cursor, so that items stand before it. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first item of the page; null when the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
  /** The cursor of the last item of the page, to be given as `after`; null when the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
};

/** The order of a list of dated things. What has no date comes last when newest is first, and first when oldest is first; equal dates are ordered by id. */
export type DateOrder =
  /** From the latest to the earliest. */
  | 'NEWEST_FIRST'
  /** From the earliest to the latest. */
  | 'OLDEST_FIRST';

/** An id that a thing has elsewhere (Popolo Identifier). */
export type Identifier = {
  /** Who gives the id, such as `wikidata`. */
  scheme: Scalars['String']['output'];
  /** The id, such as `Q148`. */
  identifier: Scalars['String']['output'];
};

/** A body of people with a name: a ministry, an international organization, a newspaper (schema:Organization, Popolo Organization). */
export type Organization = Node & Actor & {
  /** A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code. */
  id: Scalars['ID']['output'];
  /** The ids that it has elsewhere, such as its Wikidata item, by scheme. */
  identifiers: Array<Identifier>;
  /** The datasets that state it. */
  datasets: Array<Scalars['String']['output']>;
  /** The name it is usually known by, in English where there is an English form. */
  name: Scalars['String']['output'];
  /** Other names: other languages and scripts, former and formal names. */
  otherNames: Array<Scalars['String']['output']>;
  /** The positions it took itself. */
  positions: PositionConnection;
  /** The positions that others directed at it, as a target. */
  positionsToward: PositionConnection;
  /** The positions that others took on its behalf. */
  positionsOnBehalf: PositionConnection;
  /** What it said. */
  statements: StatementConnection;
  /** What others said that speaks of it. */
  mentionedIn: StatementConnection;
  /** How far it agrees with another actor, with the evidence; see `Query.agreement`. Null when the id names no actor. */
  agreementWith?: Maybe<Agreement>;
  /** The actors that agree most, or least, with it; see `Query.agreements`. */
  agreements: AgreementRanking;
  /** Who disagrees with it, on what, and since when; see `Query.disagreements`. */
  disagreements: Disagreements;
  /** Where it took both sides of one issue within a span of days; see `Query.contradictions`. */
  contradictions: Contradictions;
  /** Where it changed stance; see `Query.shifts`. */
  shifts: Shifts;
  /** What it stood for on a date; see `Query.inForce`. */
  inForce: StancesInForce;
  /** Its positions period by period; see `Query.timeline`. */
  timeline: Array<Period>;
  /** Counts over its positions; see `Query.facets`. */
  facets: Facets;
  /** What lies around it in the graph; see `Query.neighbourhood`. */
  neighbourhood: Neighbourhood;
  /** A shortest way from it to something else; see `Query.shortestPath`. */
  pathTo?: Maybe<Path>;
  /** The organizations and blocs it is or was a member of, oldest membership first. */
  memberships: MembershipConnection;
  /** The events it took part in. */
  events: EventConnection;
  /** What kind of body it is. */
  kind: OrganizationKind;
  /** What the sources say of the body, in a sentence. */
  description?: Maybe<Scalars['String']['output']>;
  /** The first day of the body, as exact as the source gives it; null when no source says. */
  foundedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** The last day of the body, as exact as the source gives it; it ends the memberships and appointments in it. Null when no source says. */
  dissolvedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** The country it belongs to; null for an international or independent body, and where the sources do not say. */
  country?: Maybe<Country>;
  /** The body it is a part of. */
  parent?: Maybe<Organization>;
  /** The bodies that are part of it. */
  parts: OrganizationConnection;
  /** The posts in it. */
  posts: PostConnection;
  /** The memberships in it, oldest first. */
  members: MembershipConnection;
  /** The documents it published. */
  publications: SourceConnection;
  /** The events it organized. */
  eventsOrganized: EventConnection;
  /** The positions that people took while they held a post in it. */
  positionsByOfficials: PositionConnection;
};


/** A body of people with a name: a ministry, an international organization, a newspaper (schema:Organization, Popolo Organization). */
export type OrganizationPositionsArgs = {
  where?: InputMaybe<PositionFilter>;
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A body of people with a name: a ministry, an international organization, a newspaper (schema:Organization, Popolo Organization). */
export type OrganizationPositionsTowardArgs = {
  where?: InputMaybe<PositionFilter>;
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A body of people with a name: a ministry, an international organization, a newspaper (schema:Organization, Popolo Organization). */
export type OrganizationPositionsOnBehalfArgs = {
  where?: InputMaybe<PositionFilter>;
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A body of people with a name: a ministry, an international organization, a newspaper (schema:Organization, Popolo Organization). */
export type OrganizationStatementsArgs = {
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A body of people with a name: a ministry, an international organization, a newspaper (schema:Organization, Popolo Organization). */
export type OrganizationMentionedInArgs = {
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A body of people with a name: a ministry, an international organization, a newspaper (schema:Organization, Popolo Organization). */
export type OrganizationAgreementWithArgs = {
  other: Scalars['ID']['input'];
  where?: InputMaybe<PositionFilter>;
  method?: AgreementMethod;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  minShared?: Scalars['Int']['input'];
};


/** A body of people with a name: a ministry, an international organization, a newspaper (schema:Organization, Popolo Organization). */
export type OrganizationAgreementsArgs = {
  where?: InputMaybe<PositionFilter>;
  method?: AgreementMethod;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  minShared?: Scalars['Int']['input'];
  order?: AgreementOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A body of people with a name: a ministry, an international organization, a newspaper (schema:Organization, Popolo Organization). */
export type OrganizationDisagreementsArgs = {
  where?: InputMaybe<PositionFilter>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A body of people with a name: a ministry, an international organization, a newspaper (schema:Organization, Popolo Organization). */
export type OrganizationContradictionsArgs = {
  where?: InputMaybe<PositionFilter>;
  within?: Scalars['Int']['input'];
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A body of people with a name: a ministry, an international organization, a newspaper (schema:Organization, Popolo Organization). */
export type OrganizationShiftsArgs = {
  where?: InputMaybe<PositionFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A body of people with a name: a ministry, an international organization, a newspaper (schema:Organization, Popolo Organization). */
export type OrganizationInForceArgs = {
  where?: InputMaybe<PositionFilter>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A body of people with a name: a ministry, an international organization, a newspaper (schema:Organization, Popolo Organization). */
export type OrganizationTimelineArgs = {
  where?: InputMaybe<PositionFilter>;
  by?: Granularity;
  first?: Scalars['Int']['input'];
};


/** A body of people with a name: a ministry, an international organization, a newspaper (schema:Organization, Popolo Organization). */
export type OrganizationFacetsArgs = {
  where?: InputMaybe<PositionFilter>;
};


/** A body of people with a name: a ministry, an international organization, a newspaper (schema:Organization, Popolo Organization). */
export type OrganizationNeighbourhoodArgs = {
  depth?: Scalars['Int']['input'];
  via?: InputMaybe<Array<LinkKind>>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A body of people with a name: a ministry, an international organization, a newspaper (schema:Organization, Popolo Organization). */
export type OrganizationPathToArgs = {
  other: Scalars['ID']['input'];
  via?: InputMaybe<Array<LinkKind>>;
  maxLength?: Scalars['Int']['input'];
};


/** A body of people with a name: a ministry, an international organization, a newspaper (schema:Organization, Popolo Organization). */
export type OrganizationMembershipsArgs = {
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A body of people with a name: a ministry, an international organization, a newspaper (schema:Organization, Popolo Organization). */
export type OrganizationEventsArgs = {
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A body of people with a name: a ministry, an international organization, a newspaper (schema:Organization, Popolo Organization). */
export type OrganizationPartsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A body of people with a name: a ministry, an international organization, a newspaper (schema:Organization, Popolo Organization). */
export type OrganizationPostsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A body of people with a name: a ministry, an international organization, a newspaper (schema:Organization, Popolo Organization). */
export type OrganizationMembersArgs = {
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A body of people with a name: a ministry, an international organization, a newspaper (schema:Organization, Popolo Organization). */
export type OrganizationPublicationsArgs = {
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A body of people with a name: a ministry, an international organization, a newspaper (schema:Organization, Popolo Organization). */
export type OrganizationEventsOrganizedArgs = {
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A body of people with a name: a ministry, an international organization, a newspaper (schema:Organization, Popolo Organization). */
export type OrganizationPositionsByOfficialsArgs = {
  where?: InputMaybe<PositionFilter>;
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What kind of body an organization is. */
export type OrganizationKind =
  /** A ministry or department of a government. */
  | 'MINISTRY'
  /** A whole government, a parliament, a court or another body of a state. */
  | 'GOVERNMENT'
  /** An organization of states, such as the United Nations. */
  | 'INTERGOVERNMENTAL'
  /** A newspaper, journal, broadcaster or news site. */
  | 'MEDIA'
  /** A political party. */
  | 'PARTY'
  /** An association, a non-governmental organization or a think tank. */
  | 'ASSOCIATION'
  /** A company. */
  | 'COMPANY'
  /** Any other body, or one whose kind the sources do not say. */
  | 'OTHER';

/** A page of organizations. */
export type OrganizationConnection = Connection & {
  /** The items alone. */
  nodes: Array<Organization>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many items the whole list has, whatever the page. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
  /** The items with their cursors. */
  edges: Array<OrganizationEdge>;
};

/** One item of a page of organizations. */
export type OrganizationEdge = {
  /** The place of this item, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Organization;
};

/** A page of what lies around a node, nearest first, then by name or date. */
export type Neighbourhood = {
  /** The node in the middle. */
  of: Node;
  /** The items with their cursors and how each was reached. */
  edges: Array<NeighbourEdge>;
  /** The items alone. */
  nodes: Array<Node>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many items the whole list has, whatever the page. */
  totalCount: Scalars['Int']['output'];
  /**
   * Whether something within the depth may be missing. A walk reads at most 10,000 links, nearest nodes first: a node whose links would go beyond that is listed and not walked through.
   * Everything next to the node in the middle is always there, however much that is.
   */
  truncated: Scalars['Boolean']['output'];
};

/** One node near another, and the last step of a shortest way to it: `from` `relation` `node`. */
export type NeighbourEdge = {
  /** The place of this item, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Node;
  /** How many links away it is from the node in the middle. */
  distance: Scalars['Int']['output'];
  /** The node before it on a shortest way; of several the first in this list's order. */
  from: Node;
  /** How `from` is linked to `node`, in words such as `took the position`. */
  relation: Scalars['String']['output'];
  /** The same as the kind of link; it does not tell the direction. */
  kind: LinkKind;
};

/** A way through the graph from one node to another. */
export type Path = {
  /** How many links it takes. */
  length: Scalars['Int']['output'];
  /** Its links, in order. */
  steps: Array<PathStep>;
  /** The nodes it runs through, both ends included. */
  nodes: Array<Node>;
};

/** One link of a path: `from` `relation` `to`. */
export type PathStep = {
  /** Where the step starts. */
  from: Node;
  /** How `from` is linked to `to`, in words such as `took the position`, or against the link's direction `is the position of`. */
  relation: Scalars['String']['output'];
  /** The same as the kind of link; it does not tell the direction. */
  kind: LinkKind;
  /** Where the step ends. */
  to: Node;
};

/** A human being (schema:Person, Popolo Person). */
export type Person = Node & Actor & {
  /** A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code. */
  id: Scalars['ID']['output'];
  /** The ids that it has elsewhere, such as its Wikidata item, by scheme. */
  identifiers: Array<Identifier>;
  /** The datasets that state it. */
  datasets: Array<Scalars['String']['output']>;
  /** The name it is usually known by, in English where there is an English form. */
  name: Scalars['String']['output'];
  /** Other names: other languages and scripts, former and formal names. */
  otherNames: Array<Scalars['String']['output']>;
  /** The positions it took itself. */
  positions: PositionConnection;
  /** The positions that others directed at it, as a target. */
  positionsToward: PositionConnection;
  /** The positions that others took on its behalf. */
  positionsOnBehalf: PositionConnection;
  /** What it said. */
  statements: StatementConnection;
  /** What others said that speaks of it. */
  mentionedIn: StatementConnection;
  /** How far it agrees with another actor, with the evidence; see `Query.agreement`. Null when the id names no actor. */
  agreementWith?: Maybe<Agreement>;
  /** The actors that agree most, or least, with it; see `Query.agreements`. */
  agreements: AgreementRanking;
  /** Who disagrees with it, on what, and since when; see `Query.disagreements`. */
  disagreements: Disagreements;
  /** Where it took both sides of one issue within a span of days; see `Query.contradictions`. */
  contradictions: Contradictions;
  /** Where it changed stance; see `Query.shifts`. */
  shifts: Shifts;
  /** What it stood for on a date; see `Query.inForce`. */
  inForce: StancesInForce;
  /** Its positions period by period; see `Query.timeline`. */
  timeline: Array<Period>;
  /** Counts over its positions; see `Query.facets`. */
  facets: Facets;
  /** What lies around it in the graph; see `Query.neighbourhood`. */
  neighbourhood: Neighbourhood;
  /** A shortest way from it to something else; see `Query.shortestPath`. */
  pathTo?: Maybe<Path>;
  /** The organizations and blocs it is or was a member of, oldest membership first. */
  memberships: MembershipConnection;
  /** The events it took part in. */
  events: EventConnection;
  /** What the sources say of the person, in a sentence. */
  description?: Maybe<Scalars['String']['output']>;
  /** The day of birth, as exact as the source gives it; null when no source says. */
  bornOn?: Maybe<Scalars['PartialDate']['output']>;
  /** The day of death, as exact as the source gives it; it ends what the person holds and belongs to. Null when no source says. */
  diedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** The posts held, with their dates, oldest first. */
  appointments: AppointmentConnection;
};


/** A human being (schema:Person, Popolo Person). */
export type PersonPositionsArgs = {
  where?: InputMaybe<PositionFilter>;
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A human being (schema:Person, Popolo Person). */
export type PersonPositionsTowardArgs = {
  where?: InputMaybe<PositionFilter>;
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A human being (schema:Person, Popolo Person). */
export type PersonPositionsOnBehalfArgs = {
  where?: InputMaybe<PositionFilter>;
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A human being (schema:Person, Popolo Person). */
export type PersonStatementsArgs = {
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A human being (schema:Person, Popolo Person). */
export type PersonMentionedInArgs = {
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A human being (schema:Person, Popolo Person). */
export type PersonAgreementWithArgs = {
  other: Scalars['ID']['input'];
  where?: InputMaybe<PositionFilter>;
  method?: AgreementMethod;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  minShared?: Scalars['Int']['input'];
};


/** A human being (schema:Person, Popolo Person). */
export type PersonAgreementsArgs = {
  where?: InputMaybe<PositionFilter>;
  method?: AgreementMethod;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  minShared?: Scalars['Int']['input'];
  order?: AgreementOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A human being (schema:Person, Popolo Person). */
export type PersonDisagreementsArgs = {
  where?: InputMaybe<PositionFilter>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A human being (schema:Person, Popolo Person). */
export type PersonContradictionsArgs = {
  where?: InputMaybe<PositionFilter>;
  within?: Scalars['Int']['input'];
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A human being (schema:Person, Popolo Person). */
export type PersonShiftsArgs = {
  where?: InputMaybe<PositionFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A human being (schema:Person, Popolo Person). */
export type PersonInForceArgs = {
  where?: InputMaybe<PositionFilter>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A human being (schema:Person, Popolo Person). */
export type PersonTimelineArgs = {
  where?: InputMaybe<PositionFilter>;
  by?: Granularity;
  first?: Scalars['Int']['input'];
};


/** A human being (schema:Person, Popolo Person). */
export type PersonFacetsArgs = {
  where?: InputMaybe<PositionFilter>;
};


/** A human being (schema:Person, Popolo Person). */
export type PersonNeighbourhoodArgs = {
  depth?: Scalars['Int']['input'];
  via?: InputMaybe<Array<LinkKind>>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A human being (schema:Person, Popolo Person). */
export type PersonPathToArgs = {
  other: Scalars['ID']['input'];
  via?: InputMaybe<Array<LinkKind>>;
  maxLength?: Scalars['Int']['input'];
};


/** A human being (schema:Person, Popolo Person). */
export type PersonMembershipsArgs = {
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A human being (schema:Person, Popolo Person). */
export type PersonEventsArgs = {
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A human being (schema:Person, Popolo Person). */
export type PersonAppointmentsArgs = {
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of people. */
export type PersonConnection = Connection & {
  /** The items alone. */
  nodes: Array<Person>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many items the whole list has, whatever the page. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
  /** The items with their cursors. */
  edges: Array<PersonEdge>;
};

/** One item of a page of people. */
export type PersonEdge = {
  /** The place of this item, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Person;
};

/**
 * A coded stance: an actor on an issue, once (a statement row of discourse network analysis). It says on whose behalf, toward whom, when and where;
 * for words, the statement that shows it. A vote has no statement: nothing was said. In this project a `Position` is never an office.
 */
export type Position = Node & {
  /** A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code. */
  id: Scalars['ID']['output'];
  /** The ids that it has elsewhere, such as its Wikidata item, by scheme. */
  identifiers: Array<Identifier>;
  /** The datasets that state it. */
  datasets: Array<Scalars['String']['output']>;
  /** For or against. */
  stance: Stance;
  /** The stance as a number: SUPPORT 1, OPPOSE -1, MIXED, NEUTRAL and ABSTAIN 0, NONE null. */
  polarity?: Maybe<Scalars['Int']['output']>;
  /** What the position is, in a sentence of the coder's. */
  summary?: Maybe<Scalars['String']['output']>;
  /** Whether it holds only under a condition. */
  conditional: Scalars['Boolean']['output'];
  /** The condition, in a sentence; null when there is none. */
  condition?: Maybe<Scalars['String']['output']>;
  /** How strongly it was put; null when not coded. Strength is never part of the stance. */
  intensity?: Maybe<Intensity>;
  /** When it was taken, as exact as the source gives it; null when no source says. */
  statedAt?: Maybe<Scalars['PartialDate']['output']>;
  /**
   * Its place among those of the same dataset whose dates overlap: a higher one came later. A running number of a source, or the seconds of a time of day; null when
   * nothing tells.
   */
  sequence?: Maybe<Scalars['Int']['output']>;
  /** What its table holds of it beyond that: cells of columns that the mapping keeps, in their order. */
  attributes: Array<Attribute>;
  /** How it was taken. */
  mode: PositionMode;
  /** Who took it. */
  actor: Actor;
  /** The country or organization it was taken for. */
  onBehalfOf?: Maybe<Actor>;
  /** What it is about. */
  issue: Issue;
  /** Toward whom it was taken, by name. */
  targets: Array<Actor>;
  /** The occasion. */
  event?: Maybe<Event>;
  /** The source that reports it. */
  source?: Maybe<Source>;
  /** The statement that shows it; null for a vote. */
  statement?: Maybe<Statement>;
  /** The words that show it, in the order of the text; empty for a vote. */
  quotations: Array<Quotation>;
  /** The appointment it was taken in; see `Statement.appointment`. */
  appointment?: Maybe<Appointment>;
  /** Every appointment the actor held when it was taken, as far as the dates and the source tell, oldest first. */
  appointmentsInForce: Array<Appointment>;
  /** The earlier position that this one withdraws or clarifies. */
  supersedes?: Maybe<Position>;
  /** The later positions that withdraw or clarify this one. */
  supersededBy: Array<Position>;
};

/** A cell of a table, as it stands there. */
export type Attribute = {
  /** The name of its column, or the one that the mapping gives it. */
  name: Scalars['String']['output'];
  /** What stands in it. */
  value: Scalars['String']['output'];
};

/** For or against (SemEval stance labels, and UN votes). */
export type Stance =
  /** For the issue. Polarity 1. */
  | 'SUPPORT'
  /** Against the issue. Polarity -1. */
  | 'OPPOSE'
  /** Partly for and partly against. Polarity 0. */
  | 'MIXED'
  /** Declared to take no side. Polarity 0. */
  | 'NEUTRAL'
  /** Abstained in a vote. Polarity 0. */
  | 'ABSTAIN'
  /** Spoke about it, and no stance can be inferred. No polarity. */
  | 'NONE';

/** How strongly a position was put. */
export type Intensity =
  /** In passing or hedged. */
  | 'WEAK'
  /** Plainly. */
  | 'MODERATE'
  /** Emphatically. */
  | 'STRONG';

/** How a position was taken. */
export type PositionMode =
  /** By saying or writing something. */
  | 'STATEMENT'
  /** By a vote. */
  | 'VOTE'
  /** By signing a text. */
  | 'SIGNATURE'
  /** By doing something. */
  | 'ACTION';

/**
 * Which positions. Every condition given must hold; within a list any value will do. An id that does not exist matches nothing.
 * Conditions on an office (`role`, `post`, `organization`, `country`) mean the appointment in force when the position was taken.
 */
export type PositionFilter = {
  /** Who took it. */
  actor?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What kind of actor took it. */
  actorKind?: InputMaybe<Array<ActorKind>>;
  /** The kind of office held when it was taken. */
  role?: InputMaybe<Array<RoleKind>>;
  /** The post held when it was taken. */
  post?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The organization of the post held when it was taken, or the organization that took it. */
  organization?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The country represented by the post held when it was taken, or the country that took it. */
  country?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** For whom it was taken. */
  onBehalfOf?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What it is about; see `includeNarrower`. */
  issue?: InputMaybe<Array<Scalars['ID']['input']>>;
  /**
   * Whether positions on narrower issues count, all the way down; true when absent. The roll-up knows signs: opposing a narrower issue whose
   * alignment is CON counts as SUPPORT of the broader one. Where the alignment is NONE a stance does not carry over to a proposition; a topic
   * collects its propositions with the stances they have.
   */
  includeNarrower?: InputMaybe<Scalars['Boolean']['input']>;
  /** The stance toward the issue asked for, after the roll-up. */
  stance?: InputMaybe<Array<Stance>>;
  /** Toward whom. */
  target?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The source that quotes it. */
  source?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The occasion. */
  event?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** How it was taken. */
  mode?: InputMaybe<Array<PositionMode>>;
  /** Taken on this date or later, or possibly so when its date is partial. What has no date does not match. */
  statedFrom?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Taken on this date or earlier, or possibly so when its date is partial. What has no date does not match. */
  statedTo?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Words contained in its summary, its issue's name or its quotations, whatever the case; 1 to 200 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** The kinds of actor. */
export type ActorKind =
  /** A human being. */
  | 'PERSON'
  /** A body of people. */
  | 'ORGANIZATION'
  /** A state. */
  | 'COUNTRY'
  /** A group of states. */
  | 'BLOC';

/** How a position answers the issue asked for. */
export type PositionMatch = {
  /** The issue the position itself is on: the one asked for, or one narrower. */
  through: Issue;
  /** The stance toward the issue asked for. */
  stance: Stance;
  /** Whether that stance is the opposite of the position's own, because the way up has an odd number of CON steps. */
  flipped: Scalars['Boolean']['output'];
};

/** A page of positions. */
export type PositionConnection = Connection & {
  /** The items alone. */
  nodes: Array<Position>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many items the whole list has, whatever the page. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
  /** The items with their cursors. */
  edges: Array<PositionEdge>;
};

/** One item of a page of positions. */
export type PositionEdge = {
  /** The place of this item, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Position;
  /** How the item answers the issue asked for; null when no issue was asked for. */
  match?: Maybe<PositionMatch>;
};

/** An office; it exists while vacant (Popolo Post, FollowTheMoney Position). In this project a `Position` is never an office. */
export type Post = Node & {
  /** A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code. */
  id: Scalars['ID']['output'];
  /** The ids that it has elsewhere, such as its Wikidata item, by scheme. */
  identifiers: Array<Identifier>;
  /** The datasets that state it. */
  datasets: Array<Scalars['String']['output']>;
  /** The office as it is called, such as `Ambassador to the United States`. */
  title: Scalars['String']['output'];
  /** The kind of office, for questions over many posts. */
  role: RoleKind;
  /** The organization the office is in. */
  organization?: Maybe<Organization>;
  /** The country whose government the office speaks for. */
  represents?: Maybe<Country>;
  /** The bloc that the office speaks for, such as the European Union. */
  representsBloc?: Maybe<Bloc>;
  /** The country or organization the office is accredited to. */
  accreditedTo?: Maybe<Actor>;
  /** Who held it and when, oldest first. */
  appointments: AppointmentConnection;
  /** The people who hold or held it, by name. */
  holders: PersonConnection;
  /** The positions taken by people while they held this post. */
  positions: PositionConnection;
};


/** An office; it exists while vacant (Popolo Post, FollowTheMoney Position). In this project a `Position` is never an office. */
export type PostAppointmentsArgs = {
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An office; it exists while vacant (Popolo Post, FollowTheMoney Position). In this project a `Position` is never an office. */
export type PostHoldersArgs = {
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An office; it exists while vacant (Popolo Post, FollowTheMoney Position). In this project a `Position` is never an office. */
export type PostPositionsArgs = {
  where?: InputMaybe<PositionFilter>;
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** The kind of an office. */
export type RoleKind =
  /** Heads the state: president, monarch. */
  | 'HEAD_OF_STATE'
  /** Heads the government: prime minister, chancellor. */
  | 'HEAD_OF_GOVERNMENT'
  /** Heads the ministry of foreign affairs. */
  | 'FOREIGN_MINISTER'
  /** Deputy to a minister: vice-minister, deputy minister, minister of state, under-secretary. */
  | 'VICE_MINISTER'
  /** Heads another ministry. */
  | 'MINISTER'
  /** Represents a state to another state. */
  | 'AMBASSADOR'
  /** Represents a state to an international organization. */
  | 'PERMANENT_REPRESENTATIVE'
  /** Speaks for a ministry or a government to the press. */
  | 'SPOKESPERSON'
  /** Heads or speaks for an international organization. */
  | 'ORGANIZATION_HEAD'
  /** Member of a parliament. */
  | 'LEGISLATOR'
  /** Writes for or edits a publication. */
  | 'JOURNALIST'
  /** Any other office. */
  | 'OTHER';

/** A page of posts. */
export type PostConnection = Connection & {
  /** The items alone. */
  nodes: Array<Post>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many items the whole list has, whatever the page. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
  /** The items with their cursors. */
  edges: Array<PostEdge>;
};

/** One item of a page of posts. */
export type PostEdge = {
  /** The place of this item, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Post;
};

/** The ways in. An id that does not exist answers null. */
export type Query = {
  /** A person; null when the id names nothing of this kind. */
  person?: Maybe<Person>;
  /** An organization; null when the id names nothing of this kind. */
  organization?: Maybe<Organization>;
  /** A country, by its ISO 3166-1 alpha-3 code; null when the id names nothing of this kind. */
  country?: Maybe<Country>;
  /** A bloc; null when the id names nothing of this kind. */
  bloc?: Maybe<Bloc>;
  /** A post; null when the id names nothing of this kind. */
  post?: Maybe<Post>;
  /** An appointment; null when the id names nothing of this kind. */
  appointment?: Maybe<Appointment>;
  /** A membership; null when the id names nothing of this kind. */
  membership?: Maybe<Membership>;
  /** An issue; null when the id names nothing of this kind. */
  issue?: Maybe<Issue>;
  /** An event; null when the id names nothing of this kind. */
  event?: Maybe<Event>;
  /** A source; null when the id names nothing of this kind. */
  source?: Maybe<Source>;
  /** A statement; null when the id names nothing of this kind. */
  statement?: Maybe<Statement>;
  /** A quotation; null when the id names nothing of this kind. */
  quotation?: Maybe<Quotation>;
  /** A position; null when the id names nothing of this kind. */
  position?: Maybe<Position>;
  /** All people, by name. */
  people: PersonConnection;
  /** All organizations, by name. */
  organizations: OrganizationConnection;
  /** All countries, by name. */
  countries: CountryConnection;
  /** All blocs, by name. */
  blocs: BlocConnection;
  /** All posts, by title. */
  posts: PostConnection;
  /** All appointments, oldest first. */
  appointments: AppointmentConnection;
  /** All memberships, oldest first. */
  memberships: MembershipConnection;
  /** All issues, by name. */
  issues: IssueConnection;
  /** All events. */
  events: EventConnection;
  /** All sources. */
  sources: SourceConnection;
  /** All statements, or those that show a position the filter describes. */
  statements: StatementConnection;
  /** All quotations in the order of their sources and texts, or those that show a position the filter describes. */
  quotations: QuotationConnection;
  /** All positions, or those the filter describes: who took which stance on what, in which role, for whom, toward whom and when. */
  positions: PositionConnection;
  /** How far two units agree, with the evidence. Null when an id names no actor of the level; the same id twice is `BAD_USER_INPUT`. */
  agreement?: Maybe<Agreement>;
  /** The units that agree most, or least, with one. Null when the id names no actor of the level. */
  agreements?: Maybe<AgreementRanking>;
  /** How far every two units agree. Of more units than asked for, those with most issues are given. */
  agreementMatrix: AgreementGrid;
  /** Who took both sides of one issue within a span of days. */
  contradictions: Contradictions;
  /** Who changed stance on what, and when. */
  shifts: Shifts;
  /** Where officials depart from the line of their own government. The filter says whose positions; the line is looked for everywhere. */
  offLine: Departures;
  /** The stances in force on a date: for each actor and issue the latest position that has a polarity and was not superseded. */
  inForce: StancesInForce;
  /** Who disagrees on what: pairs of actors with opposite polarities in force on one issue. */
  disagreements: Disagreements;
  /** Counts by stance, issue, actor, role, country, target, year, source and mode. */
  facets: Facets;
  /** The network that positions form between actors, or between actors and issues. */
  positionNetwork: PositionNetwork;
  /** Anything by its id (Relay). */
  node?: Maybe<Node>;
  /** Several things by their ids, in the order of the ids; null where an id names nothing (Relay). */
  nodes: Array<Maybe<Node>>;
  /**
   * What lies around a node: everything within some links of it, nearest first, then by name or date, each with the step that leads to it. Null when the id names nothing.
   * `BAD_USER_INPUT` for a depth or page out of range and for `via` without any kind.
   */
  neighbourhood?: Maybe<Neighbourhood>;
  /**
   * A shortest way from one node to another over links in either direction; of several equally short the one whose ids come first, step by step.
   * Null when there is none of at most `maxLength` links, or when an id names nothing. `BAD_USER_INPUT` for the same id twice, a length out of range, and `via` without any kind.
   * `QUERY_TOO_LARGE` when 100,000 links were not enough to tell.
   */
  shortestPath?: Maybe<Path>;
  /**
   * Finds names, titles, headlines, summaries and quoted words. All words must occur in one text. Case and accents do not matter: `sao tome` finds São Tomé. A name in another script
   * is found as it is written and in Latin letters; Han and other names without spaces also by a part. Three letters find the words that they begin;
   * typing errors are forgiven: one from four letters, two from seven.
   * Best first: names count more than quotations, exact words more than similar ones. Wild cards and query syntax are plain text.
   * `BAD_USER_INPUT` for a text without any letter or digit, of more than 200 characters or 8 words, and for `first` out of range.
   */
  search: Array<SearchHit>;
  /** The positions period by period, oldest first; undated ones first of all. */
  timeline: Array<Period>;
  /** The ids of the actors with the most positions, the most first. */
  mostVocal: Array<Scalars['ID']['output']>;
};


/** The ways in. An id that does not exist answers null. */
export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


/** The ways in. An id that does not exist answers null. */
export type QueryOrganizationArgs = {
  id: Scalars['ID']['input'];
};


/** The ways in. An id that does not exist answers null. */
export type QueryCountryArgs = {
  id: Scalars['ID']['input'];
};


/** The ways in. An id that does not exist answers null. */
export type QueryBlocArgs = {
  id: Scalars['ID']['input'];
};


/** The ways in. An id that does not exist answers null. */
export type QueryPostArgs = {
  id: Scalars['ID']['input'];
};


/** The ways in. An id that does not exist answers null. */
export type QueryAppointmentArgs = {
  id: Scalars['ID']['input'];
};


/** The ways in. An id that does not exist answers null. */
export type QueryMembershipArgs = {
  id: Scalars['ID']['input'];
};


/** The ways in. An id that does not exist answers null. */
export type QueryIssueArgs = {
  id: Scalars['ID']['input'];
};


/** The ways in. An id that does not exist answers null. */
export type QueryEventArgs = {
  id: Scalars['ID']['input'];
};


/** The ways in. An id that does not exist answers null. */
export type QuerySourceArgs = {
  id: Scalars['ID']['input'];
};


/** The ways in. An id that does not exist answers null. */
export type QueryStatementArgs = {
  id: Scalars['ID']['input'];
};


/** The ways in. An id that does not exist answers null. */
export type QueryQuotationArgs = {
  id: Scalars['ID']['input'];
};


/** The ways in. An id that does not exist answers null. */
export type QueryPositionArgs = {
  id: Scalars['ID']['input'];
};


/** The ways in. An id that does not exist answers null. */
export type QueryPeopleArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The ways in. An id that does not exist answers null. */
export type QueryOrganizationsArgs = {
  kind?: InputMaybe<Array<OrganizationKind>>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The ways in. An id that does not exist answers null. */
export type QueryCountriesArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The ways in. An id that does not exist answers null. */
export type QueryBlocsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The ways in. An id that does not exist answers null. */
export type QueryPostsArgs = {
  role?: InputMaybe<Array<RoleKind>>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The ways in. An id that does not exist answers null. */
export type QueryAppointmentsArgs = {
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The ways in. An id that does not exist answers null. */
export type QueryMembershipsArgs = {
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The ways in. An id that does not exist answers null. */
export type QueryIssuesArgs = {
  kind?: InputMaybe<IssueKind>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The ways in. An id that does not exist answers null. */
export type QueryEventsArgs = {
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The ways in. An id that does not exist answers null. */
export type QuerySourcesArgs = {
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The ways in. An id that does not exist answers null. */
export type QueryStatementsArgs = {
  where?: InputMaybe<PositionFilter>;
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The ways in. An id that does not exist answers null. */
export type QueryQuotationsArgs = {
  where?: InputMaybe<PositionFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The ways in. An id that does not exist answers null. */
export type QueryPositionsArgs = {
  where?: InputMaybe<PositionFilter>;
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The ways in. An id that does not exist answers null. */
export type QueryAgreementArgs = {
  between: Array<Scalars['ID']['input']>;
  where?: InputMaybe<PositionFilter>;
  level?: Level;
  method?: AgreementMethod;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  minShared?: Scalars['Int']['input'];
};


/** The ways in. An id that does not exist answers null. */
export type QueryAgreementsArgs = {
  of: Scalars['ID']['input'];
  where?: InputMaybe<PositionFilter>;
  level?: Level;
  method?: AgreementMethod;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  minShared?: Scalars['Int']['input'];
  order?: AgreementOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The ways in. An id that does not exist answers null. */
export type QueryAgreementMatrixArgs = {
  where?: InputMaybe<PositionFilter>;
  level?: Level;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: Scalars['Int']['input'];
};


/** The ways in. An id that does not exist answers null. */
export type QueryContradictionsArgs = {
  where?: InputMaybe<PositionFilter>;
  within?: Scalars['Int']['input'];
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The ways in. An id that does not exist answers null. */
export type QueryShiftsArgs = {
  where?: InputMaybe<PositionFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The ways in. An id that does not exist answers null. */
export type QueryOffLineArgs = {
  where?: InputMaybe<PositionFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The ways in. An id that does not exist answers null. */
export type QueryInForceArgs = {
  where?: InputMaybe<PositionFilter>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The ways in. An id that does not exist answers null. */
export type QueryDisagreementsArgs = {
  where?: InputMaybe<PositionFilter>;
  asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The ways in. An id that does not exist answers null. */
export type QueryFacetsArgs = {
  where?: InputMaybe<PositionFilter>;
};


/** The ways in. An id that does not exist answers null. */
export type QueryPositionNetworkArgs = {
  where?: InputMaybe<PositionFilter>;
  mode?: NetworkMode;
  aggregation?: NetworkAggregation;
  normalization?: NetworkNormalization;
  duplicates?: NetworkDuplicates;
  level?: Level;
  minWeight?: Scalars['Float']['input'];
  first?: Scalars['Int']['input'];
};


/** The ways in. An id that does not exist answers null. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** The ways in. An id that does not exist answers null. */
export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/** The ways in. An id that does not exist answers null. */
export type QueryNeighbourhoodArgs = {
  of: Scalars['ID']['input'];
  depth?: Scalars['Int']['input'];
  via?: InputMaybe<Array<LinkKind>>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The ways in. An id that does not exist answers null. */
export type QueryShortestPathArgs = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  via?: InputMaybe<Array<LinkKind>>;
  maxLength?: Scalars['Int']['input'];
};


/** The ways in. An id that does not exist answers null. */
export type QuerySearchArgs = {
  text: Scalars['String']['input'];
  types?: InputMaybe<Array<SearchKind>>;
  first?: Scalars['Int']['input'];
};


/** The ways in. An id that does not exist answers null. */
export type QueryTimelineArgs = {
  where?: InputMaybe<PositionFilter>;
  by?: Granularity;
  first?: Scalars['Int']['input'];
};


/** The ways in. An id that does not exist answers null. */
export type QueryMostVocalArgs = {
  where?: InputMaybe<PositionFilter>;
  first?: Scalars['Int']['input'];
};

/** One verbatim occurrence of a statement in one source (W3C Web Annotation: TextQuoteSelector and TextPositionSelector). */
export type Quotation = Node & {
  /** A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code. */
  id: Scalars['ID']['output'];
  /** The ids that it has elsewhere, such as its Wikidata item, by scheme. */
  identifiers: Array<Identifier>;
  /** The datasets that state it. */
  datasets: Array<Scalars['String']['output']>;
  /** The words, exactly as they stand in the stored text. */
  exact: Scalars['String']['output'];
  /** The text just before, at most 32 characters. */
  prefix: Scalars['String']['output'];
  /** The text just after, at most 32 characters. */
  suffix: Scalars['String']['output'];
  /** Where the words start in the source's stored text, counted from 0 in UTF-16 code units, as JavaScript counts; null where it is not verified. */
  start?: Maybe<Scalars['Int']['output']>;
  /** Where the words end: `text.slice(start, end)` is `exact`; null where it is not verified. */
  end?: Maybe<Scalars['Int']['output']>;
  /** Whose words they are. */
  kind: QuotationKind;
  /** Whether the words were found at their place in the stored text. True for every quotation that a dossier brought in. */
  verified: Scalars['Boolean']['output'];
  /** The statement it carries. */
  statement: Statement;
  /** The source it stands in. */
  source: Source;
};

/** Whose words a quotation holds. */
export type QuotationKind =
  /** The speaker's own words, whole sentences. */
  | 'DIRECT'
  /** The speaker's own words, a fragment inside the source's sentence. */
  | 'PARTIAL'
  /** The source's words for what the speaker said. */
  | 'PARAPHRASE';

/** A page of quotations. */
export type QuotationConnection = Connection & {
  /** The items alone. */
  nodes: Array<Quotation>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many items the whole list has, whatever the page. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
  /** The items with their cursors. */
  edges: Array<QuotationEdge>;
};

/** One item of a page of quotations. */
export type QuotationEdge = {
  /** The place of this item, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Quotation;
};

/** What a search can look for, by the text it reads. A position has no words of its own: its quotations and its statement are found. */
export type SearchKind =
  /** People, by name and other names. */
  | 'PERSON'
  /** Organizations, by name and other names. */
  | 'ORGANIZATION'
  /** Countries, by name, other names, formal name and ISO 3166-1 codes. */
  | 'COUNTRY'
  /** Blocs, by name and other names. */
  | 'BLOC'
  /** Posts, by title. */
  | 'POST'
  /** Issues, by name and other names. */
  | 'ISSUE'
  /** Events, by name. */
  | 'EVENT'
  /** Sources, by headline. */
  | 'SOURCE'
  /** Statements, by summary. */
  | 'STATEMENT'
  /** Quotations, by their exact words. */
  | 'QUOTATION';

/** One thing that a search found, with the text that it was found by: the best of its texts where several match. */
export type SearchHit = {
  /** What was found. */
  node: Node;
  /** How well it matches. To be compared inside one answer only: the best hit comes first, equal ones are ordered by id. */
  score: Scalars['Float']['output'];
  /** The field of `node` that holds the text, such as `name`, `otherNames`, `title`, `headline`, `summary` or `exact`. */
  field: Scalars['String']['output'];
  /** The text that matches, as it is stored; of one longer than 240 characters the stretch around the first match. */
  text: Scalars['String']['output'];
  /** Where `text` begins in the whole value of the field, in UTF-16 code units; 0 unless it was cut. */
  offset: Scalars['Int']['output'];
  /** The stretches of `text` that match, in order, none overlapping: offsets to mark up, never markup. */
  highlights: Array<Span>;
};

/** A stretch of a text: `text.slice(start, end)`. */
export type Span = {
  /** Where it starts, counted from 0 in UTF-16 code units, as JavaScript counts. */
  start: Scalars['Int']['output'];
  /** Where it ends. */
  end: Scalars['Int']['output'];
};

/** The document in which it is written: an article, a transcript, a record (schema:NewsArticle). */
export type Source = Node & {
  /** A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code. */
  id: Scalars['ID']['output'];
  /** The ids that it has elsewhere, such as its Wikidata item, by scheme. */
  identifiers: Array<Identifier>;
  /** The datasets that state it. */
  datasets: Array<Scalars['String']['output']>;
  /** The headline as published. */
  headline: Scalars['String']['output'];
  /** Where it can be read; null when not known. */
  url?: Maybe<Scalars['String']['output']>;
  /** When it was published, as exact as known; null when not known. */
  publishedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** The language of the text, as a BCP 47 tag such as `en`. */
  language: Scalars['String']['output'];
  /** The SHA-256 of the stored text's UTF-8 bytes, in hexadecimal; null where no text is stored. */
  sha256?: Maybe<Scalars['String']['output']>;
  /** The stored text as published, the ground that every quotation's offsets stand on; null for a document that was only named, by an import. */
  text?: Maybe<Scalars['String']['output']>;
  /** Who published it. */
  publisher?: Maybe<Organization>;
  /** The quotations in it, in the order of the text. */
  quotations: QuotationConnection;
  /** The statements quoted in it. */
  statements: StatementConnection;
  /** The positions shown by statements quoted in it. */
  positions: PositionConnection;
};


/** The document in which it is written: an article, a transcript, a record (schema:NewsArticle). */
export type SourceQuotationsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The document in which it is written: an article, a transcript, a record (schema:NewsArticle). */
export type SourceStatementsArgs = {
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The document in which it is written: an article, a transcript, a record (schema:NewsArticle). */
export type SourcePositionsArgs = {
  where?: InputMaybe<PositionFilter>;
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of sources. */
export type SourceConnection = Connection & {
  /** The items alone. */
  nodes: Array<Source>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many items the whole list has, whatever the page. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
  /** The items with their cursors. */
  edges: Array<SourceEdge>;
};

/** One item of a page of sources. */
export type SourceEdge = {
  /** The place of this item, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Source;
};

/** What an actor said, once (Popolo Speech, schema:Claim). Several quotations can carry it, and it can show several positions or none. */
export type Statement = Node & {
  /** A readable slug, unique across the whole graph; a country's is its ISO 3166-1 alpha-3 code. */
  id: Scalars['ID']['output'];
  /** The ids that it has elsewhere, such as its Wikidata item, by scheme. */
  identifiers: Array<Identifier>;
  /** The datasets that state it. */
  datasets: Array<Scalars['String']['output']>;
  /** What was said, in a sentence of the coder's. */
  summary?: Maybe<Scalars['String']['output']>;
  /** How the source introduces the speaker, word for word, such as `China’s new ambassador to the United States`. */
  attribution?: Maybe<Scalars['String']['output']>;
  /** The source's words for what prompted it, where no statement is known that it answers. */
  prompt?: Maybe<Scalars['String']['output']>;
  /** When it was said, as exact as the source gives it; null when no source says. */
  statedAt?: Maybe<Scalars['PartialDate']['output']>;
  /** Whether the post that the source attributes agrees with the appointments known. */
  roleCheck: RoleCheck;
  /** Who said it. */
  speaker: Actor;
  /**
   * The appointment it was spoken in: the one the source attributes unless the appointments contradict it, else the only one in force when it was said.
   * Null when none is known or several were held at once and the source names none.
   */
  appointment?: Maybe<Appointment>;
  /** The country or organization it was said for. */
  onBehalfOf?: Maybe<Actor>;
  /** The occasion. */
  event?: Maybe<Event>;
  /** The statement it was said in answer to. */
  answers?: Maybe<Statement>;
  /** The statements said in answer to it. */
  answeredBy: StatementConnection;
  /** To whom it was said, by name. */
  audience: Array<Actor>;
  /** The actors that it, or what prompted it, speaks of, by name. */
  mentions: Array<Actor>;
  /** Its verbatim occurrences in sources, in the order of the text. */
  quotations: QuotationConnection;
  /** The positions it shows. */
  positions: PositionConnection;
};


/** What an actor said, once (Popolo Speech, schema:Claim). Several quotations can carry it, and it can show several positions or none. */
export type StatementAnsweredByArgs = {
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** What an actor said, once (Popolo Speech, schema:Claim). Several quotations can carry it, and it can show several positions or none. */
export type StatementQuotationsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** What an actor said, once (Popolo Speech, schema:Claim). Several quotations can carry it, and it can show several positions or none. */
export type StatementPositionsArgs = {
  where?: InputMaybe<PositionFilter>;
  order?: DateOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Whether the role a source attributes to a speaker agrees with the appointments known. */
export type RoleCheck =
  /** The appointment to the attributed post covers, or may cover, the day it was said. */
  | 'MATCH'
  /** The appointment to the attributed post is dated and does not cover the day it was said: an ex-minister under the old title. */
  | 'MISMATCH'
  /** It cannot be told: no post is attributed, the statement has no date, or the appointment has none. */
  | 'UNKNOWN';

/** A page of statements. */
export type StatementConnection = Connection & {
  /** The items alone. */
  nodes: Array<Statement>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many items the whole list has, whatever the page. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
  /** The items with their cursors. */
  edges: Array<StatementEdge>;
};

/** One item of a page of statements. */
export type StatementEdge = {
  /** The place of this item, to be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Statement;
};

/** The length of a period. */
export type Granularity =
  /** Calendar years. */
  | 'YEAR'
  /** Calendar months. */
  | 'MONTH'
  /** Days. */
  | 'DAY';

/** The positions of one period. */
export type Period = {
  /** The period as a partial date; shorter than asked for where the dates are no more exact, null for positions without a date. */
  period?: Maybe<Scalars['PartialDate']['output']>;
  /** Whether the dates are exact enough for a period of the length asked for. */
  certain: Scalars['Boolean']['output'];
  /** How often each stance, those that occur; toward the issue asked for where one was asked for. */
  stances: Array<StanceCount>;
  /** How many positions. */
  totalCount: Scalars['Int']['output'];
  /** The positions of the period, by date and id. */
  positions: Array<Position>;
};


/** The positions of one period. */
export type PeriodPositionsArgs = {
  first?: Scalars['Int']['input'];
};

/** How often one stance occurs. */
export type StanceCount = {
  /** The stance. */
  stance: Stance;
  /** How many positions. */
  count: Scalars['Int']['output'];
};

/**
 * The kinds of link that a walk through the graph can take, both ways. In order of preference where two things are linked in several ways.
 * Each is described by how it reads along its direction, and against it.
 */
export type LinkKind =
  /** Actor to Position: took the position; is the position of. */
  | 'TOOK'
  /** Position to Issue: is on the issue; is the issue of. */
  | 'ON'
  /** Position to Actor: is directed at; is the target of. */
  | 'TOWARD'
  /** Position or Statement to Actor: is on behalf of; is represented in. */
  | 'ON_BEHALF_OF'
  /** Position to Position: supersedes; is superseded by. */
  | 'SUPERSEDES'
  /** Person to Appointment: holds; is held by. */
  | 'HOLDS'
  /** Appointment to Post: is an appointment to; is filled by. */
  | 'TO'
  /** Position to Appointment: was taken while holding; was held while taking. */
  | 'TAKEN_HOLDING'
  /** Statement to Appointment: was spoken in the role of; is the role that spoke. */
  | 'SPOKEN_IN'
  /** Post to Organization, Membership to Organization or Bloc: is in; has. */
  | 'OF'
  /** Post to Country or Bloc: represents; is represented by. */
  | 'REPRESENTS'
  /** Post to Country, Organization or Bloc: is accredited to; receives. */
  | 'ACCREDITED_TO'
  /** Actor to Membership: has the membership; is the membership of. */
  | 'HAS'
  /** Organization to Country: belongs to; has the organization. */
  | 'BELONGS_TO'
  /** Organization to Organization: is part of; has the part. */
  | 'PART_OF'
  /** Issue to Issue: is narrower than; is broader than. */
  | 'NARROWS'
  /** Actor to Statement: made the statement; is the statement of. */
  | 'MADE'
  /** Statement to Statement: answers; is answered by. */
  | 'ANSWERS'
  /** Statement to Actor: is addressed to; is addressed by. */
  | 'ADDRESSES'
  /** Statement to Actor: speaks of; is spoken of in. */
  | 'MENTIONS'
  /** Position to Statement: is shown by; shows. */
  | 'SHOWN_BY'
  /** Position to Quotation: is worded in; words. */
  | 'WORDED_IN'
  /** Statement to Quotation: is quoted as; quotes. */
  | 'QUOTED_AS'
  /** Position or Statement to Event: was stated at; is the occasion of. */
  | 'AT'
  /** Actor to Event: took part in; was attended by. */
  | 'ATTENDED'
  /** Event to Organization: was organized by; organized. */
  | 'ORGANIZED_BY'
  /** Position or Quotation to Source: is found in; contains. */
  | 'FOUND_IN'
  /** Source to Organization: was published by; published. */
  | 'PUBLISHED_BY';



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  Group:
    | ( OrganizationRow )
    | ( BlocRow )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Actor:
    | ( BlocRow )
    | ( CountryRow )
    | ( OrganizationRow )
    | ( PersonRow )
  ;
  Node:
    | ( AppointmentRow )
    | ( BlocRow )
    | ( CountryRow )
    | ( EventRow )
    | ( IssueRow )
    | ( MembershipRow )
    | ( OrganizationRow )
    | ( PersonRow )
    | ( PositionRow )
    | ( PostRow )
    | ( QuotationRow )
    | ( SourceRow )
    | ( StatementRow )
  ;
  Connection:
    | ( ActorConnectionPage )
    | ( AppointmentConnectionPage )
    | ( BlocConnectionPage )
    | ( CountryConnectionPage )
    | ( EventConnectionPage )
    | ( IssueConnectionPage )
    | ( MembershipConnectionPage )
    | ( OrganizationConnectionPage )
    | ( PersonConnectionPage )
    | ( PositionConnectionPage )
    | ( PostConnectionPage )
    | ( QuotationConnectionPage )
    | ( SourceConnectionPage )
    | ( StatementConnectionPage )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Actor: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Actor']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ActorConnection: ResolverTypeWrapper<ActorConnectionPage>;
  ActorEdge: ResolverTypeWrapper<ActorConnectionPageEdge>;
  Level: Level;
  AgreementMethod: AgreementMethod;
  AgreementOrder: AgreementOrder;
  Agreement: ResolverTypeWrapper<AgreementAnswer>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Sufficiency: Sufficiency;
  AgreementPairs: ResolverTypeWrapper<Omit<AgreementPairs, 'nodes'> & { nodes: Array<ResolversTypes['AgreementPair']> }>;
  AgreementPair: ResolverTypeWrapper<AgreementPairAnswer>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Dissents: ResolverTypeWrapper<Omit<Dissents, 'nodes'> & { nodes: Array<ResolversTypes['Dissent']> }>;
  Dissent: ResolverTypeWrapper<DissentAnswer>;
  AgreementRanking: ResolverTypeWrapper<Omit<AgreementRanking, 'nodes'> & { nodes: Array<ResolversTypes['Agreement']> }>;
  AgreementGrid: ResolverTypeWrapper<AgreementGridAnswer>;
  Appointment: ResolverTypeWrapper<AppointmentRow>;
  AppointmentStatus: AppointmentStatus;
  AppointmentConnection: ResolverTypeWrapper<AppointmentConnectionPage>;
  AppointmentEdge: ResolverTypeWrapper<AppointmentConnectionPageEdge>;
  Bloc: ResolverTypeWrapper<BlocRow>;
  BlocConnection: ResolverTypeWrapper<BlocConnectionPage>;
  BlocEdge: ResolverTypeWrapper<BlocConnectionPageEdge>;
  Contradiction: ResolverTypeWrapper<ContradictionAnswer>;
  Contradictions: ResolverTypeWrapper<Omit<Contradictions, 'nodes'> & { nodes: Array<ResolversTypes['Contradiction']> }>;
  Shift: ResolverTypeWrapper<ShiftAnswer>;
  Shifts: ResolverTypeWrapper<Omit<Shifts, 'nodes'> & { nodes: Array<ResolversTypes['Shift']> }>;
  Departure: ResolverTypeWrapper<DepartureAnswer>;
  Departures: ResolverTypeWrapper<Omit<Departures, 'nodes'> & { nodes: Array<ResolversTypes['Departure']> }>;
  StancesInForce: ResolverTypeWrapper<StancesInForceAnswer>;
  StanceInForce: ResolverTypeWrapper<StanceInForceAnswer>;
  Country: ResolverTypeWrapper<CountryRow>;
  CountryConnection: ResolverTypeWrapper<CountryConnectionPage>;
  CountryEdge: ResolverTypeWrapper<CountryConnectionPageEdge>;
  Disagreement: ResolverTypeWrapper<DisagreementAnswer>;
  Disagreements: ResolverTypeWrapper<Omit<Disagreements, 'nodes'> & { nodes: Array<ResolversTypes['Disagreement']> }>;
  Event: ResolverTypeWrapper<EventRow>;
  EventKind: EventKind;
  EventConnection: ResolverTypeWrapper<EventConnectionPage>;
  EventEdge: ResolverTypeWrapper<EventConnectionPageEdge>;
  Facets: ResolverTypeWrapper<FacetsAnswer>;
  FacetSort: FacetSort;
  FacetCount: ResolverTypeWrapper<FacetCountAnswer>;
  Issue: ResolverTypeWrapper<IssueRow>;
  IssueKind: IssueKind;
  IssueLink: ResolverTypeWrapper<Omit<IssueLink, 'issue'> & { issue: ResolversTypes['Issue'] }>;
  Alignment: Alignment;
  IssueConnection: ResolverTypeWrapper<IssueConnectionPage>;
  IssueEdge: ResolverTypeWrapper<IssueConnectionPageEdge>;
  Membership: ResolverTypeWrapper<MembershipRow>;
  Group: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['Group']>;
  MembershipConnection: ResolverTypeWrapper<MembershipConnectionPage>;
  MembershipEdge: ResolverTypeWrapper<MembershipConnectionPageEdge>;
  NetworkMode: NetworkMode;
  NetworkAggregation: NetworkAggregation;
  NetworkNormalization: NetworkNormalization;
  NetworkDuplicates: NetworkDuplicates;
  PositionNetwork: ResolverTypeWrapper<PositionNetworkAnswer>;
  NetworkNode: ResolverTypeWrapper<NetworkNodeAnswer>;
  NetworkEdge: ResolverTypeWrapper<NetworkEdgeAnswer>;
  FoundBloc: ResolverTypeWrapper<FoundBlocAnswer>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Connection: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Connection']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  DateOrder: DateOrder;
  Identifier: ResolverTypeWrapper<Identifier>;
  Organization: ResolverTypeWrapper<OrganizationRow>;
  OrganizationKind: OrganizationKind;
  OrganizationConnection: ResolverTypeWrapper<OrganizationConnectionPage>;
  OrganizationEdge: ResolverTypeWrapper<OrganizationConnectionPageEdge>;
  Neighbourhood: ResolverTypeWrapper<NeighbourhoodAnswer>;
  NeighbourEdge: ResolverTypeWrapper<NeighbourEdgeAnswer>;
  Path: ResolverTypeWrapper<PathAnswer>;
  PathStep: ResolverTypeWrapper<PathStepAnswer>;
  Person: ResolverTypeWrapper<PersonRow>;
  PersonConnection: ResolverTypeWrapper<PersonConnectionPage>;
  PersonEdge: ResolverTypeWrapper<PersonConnectionPageEdge>;
  Position: ResolverTypeWrapper<PositionRow>;
  Attribute: ResolverTypeWrapper<Attribute>;
  Stance: Stance;
  Intensity: Intensity;
  PositionMode: PositionMode;
  PositionFilter: PositionFilter;
  ActorKind: ActorKind;
  PositionMatch: ResolverTypeWrapper<PositionMatchAnswer>;
  PositionConnection: ResolverTypeWrapper<PositionConnectionPage>;
  PositionEdge: ResolverTypeWrapper<PositionConnectionPageEdge>;
  Post: ResolverTypeWrapper<PostRow>;
  RoleKind: RoleKind;
  PostConnection: ResolverTypeWrapper<PostConnectionPage>;
  PostEdge: ResolverTypeWrapper<PostConnectionPageEdge>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Quotation: ResolverTypeWrapper<QuotationRow>;
  QuotationKind: QuotationKind;
  QuotationConnection: ResolverTypeWrapper<QuotationConnectionPage>;
  QuotationEdge: ResolverTypeWrapper<QuotationConnectionPageEdge>;
  SearchKind: SearchKind;
  SearchHit: ResolverTypeWrapper<SearchHitAnswer>;
  Span: ResolverTypeWrapper<Span>;
  Source: ResolverTypeWrapper<SourceRow>;
  SourceConnection: ResolverTypeWrapper<SourceConnectionPage>;
  SourceEdge: ResolverTypeWrapper<SourceConnectionPageEdge>;
  Statement: ResolverTypeWrapper<StatementRow>;
  RoleCheck: RoleCheck;
  StatementConnection: ResolverTypeWrapper<StatementConnectionPage>;
  StatementEdge: ResolverTypeWrapper<StatementConnectionPageEdge>;
  Granularity: Granularity;
  Period: ResolverTypeWrapper<PeriodAnswer>;
  StanceCount: ResolverTypeWrapper<StanceCount>;
  LinkKind: LinkKind;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Actor: ResolversInterfaceTypes<ResolversParentTypes>['Actor'];
  ID: Scalars['ID']['output'];
  ActorConnection: ActorConnectionPage;
  ActorEdge: ActorConnectionPageEdge;
  Agreement: AgreementAnswer;
  Float: Scalars['Float']['output'];
  AgreementPairs: Omit<AgreementPairs, 'nodes'> & { nodes: Array<ResolversParentTypes['AgreementPair']> };
  AgreementPair: AgreementPairAnswer;
  Boolean: Scalars['Boolean']['output'];
  Dissents: Omit<Dissents, 'nodes'> & { nodes: Array<ResolversParentTypes['Dissent']> };
  Dissent: DissentAnswer;
  AgreementRanking: Omit<AgreementRanking, 'nodes'> & { nodes: Array<ResolversParentTypes['Agreement']> };
  AgreementGrid: AgreementGridAnswer;
  Appointment: AppointmentRow;
  AppointmentConnection: AppointmentConnectionPage;
  AppointmentEdge: AppointmentConnectionPageEdge;
  Bloc: BlocRow;
  BlocConnection: BlocConnectionPage;
  BlocEdge: BlocConnectionPageEdge;
  Contradiction: ContradictionAnswer;
  Contradictions: Omit<Contradictions, 'nodes'> & { nodes: Array<ResolversParentTypes['Contradiction']> };
  Shift: ShiftAnswer;
  Shifts: Omit<Shifts, 'nodes'> & { nodes: Array<ResolversParentTypes['Shift']> };
  Departure: DepartureAnswer;
  Departures: Omit<Departures, 'nodes'> & { nodes: Array<ResolversParentTypes['Departure']> };
  StancesInForce: StancesInForceAnswer;
  StanceInForce: StanceInForceAnswer;
  Country: CountryRow;
  CountryConnection: CountryConnectionPage;
  CountryEdge: CountryConnectionPageEdge;
  Disagreement: DisagreementAnswer;
  Disagreements: Omit<Disagreements, 'nodes'> & { nodes: Array<ResolversParentTypes['Disagreement']> };
  Event: EventRow;
  EventConnection: EventConnectionPage;
  EventEdge: EventConnectionPageEdge;
  Facets: FacetsAnswer;
  FacetCount: FacetCountAnswer;
  Issue: IssueRow;
  IssueLink: Omit<IssueLink, 'issue'> & { issue: ResolversParentTypes['Issue'] };
  IssueConnection: IssueConnectionPage;
  IssueEdge: IssueConnectionPageEdge;
  Membership: MembershipRow;
  Group: ResolversUnionTypes<ResolversParentTypes>['Group'];
  MembershipConnection: MembershipConnectionPage;
  MembershipEdge: MembershipConnectionPageEdge;
  PositionNetwork: PositionNetworkAnswer;
  NetworkNode: NetworkNodeAnswer;
  NetworkEdge: NetworkEdgeAnswer;
  FoundBloc: FoundBlocAnswer;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Connection: ResolversInterfaceTypes<ResolversParentTypes>['Connection'];
  PageInfo: PageInfo;
  PartialDate: Scalars['PartialDate']['output'];
  Identifier: Identifier;
  Organization: OrganizationRow;
  OrganizationConnection: OrganizationConnectionPage;
  OrganizationEdge: OrganizationConnectionPageEdge;
  Neighbourhood: NeighbourhoodAnswer;
  NeighbourEdge: NeighbourEdgeAnswer;
  Path: PathAnswer;
  PathStep: PathStepAnswer;
  Person: PersonRow;
  PersonConnection: PersonConnectionPage;
  PersonEdge: PersonConnectionPageEdge;
  Position: PositionRow;
  Attribute: Attribute;
  PositionFilter: PositionFilter;
  PositionMatch: PositionMatchAnswer;
  PositionConnection: PositionConnectionPage;
  PositionEdge: PositionConnectionPageEdge;
  Post: PostRow;
  PostConnection: PostConnectionPage;
  PostEdge: PostConnectionPageEdge;
  Query: Record<PropertyKey, never>;
  Quotation: QuotationRow;
  QuotationConnection: QuotationConnectionPage;
  QuotationEdge: QuotationConnectionPageEdge;
  SearchHit: SearchHitAnswer;
  Span: Span;
  Source: SourceRow;
  SourceConnection: SourceConnectionPage;
  SourceEdge: SourceConnectionPageEdge;
  Statement: StatementRow;
  StatementConnection: StatementConnectionPage;
  StatementEdge: StatementConnectionPageEdge;
  Period: PeriodAnswer;
  StanceCount: StanceCount;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
};

export type ListSizeDirectiveArgs = {
  assumedSize?: Maybe<Scalars['Int']['input']>;
  slicingArguments?: Maybe<Array<Scalars['String']['input']>>;
  maximum?: Maybe<Scalars['Int']['input']>;
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = Context, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CostDirectiveArgs = {
  weight: Scalars['String']['input'];
};

export type CostDirectiveResolver<Result, Parent, ContextType = Context, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ActorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Actor'] = ResolversParentTypes['Actor']> = {
  __resolveType: TypeResolveFn<'Bloc' | 'Country' | 'Organization' | 'Person', ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  datasets?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  otherNames?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  positions?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, RequireFields<ActorPositionsArgs, 'order' | 'first'>>;
  positionsToward?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, RequireFields<ActorPositionsTowardArgs, 'order' | 'first'>>;
  positionsOnBehalf?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, RequireFields<ActorPositionsOnBehalfArgs, 'order' | 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<ActorStatementsArgs, 'order' | 'first'>>;
  mentionedIn?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<ActorMentionedInArgs, 'order' | 'first'>>;
  agreementWith?: Resolver<Maybe<ResolversTypes['Agreement']>, ParentType, ContextType, RequireFields<ActorAgreementWithArgs, 'other' | 'method' | 'minShared'>>;
  agreements?: Resolver<ResolversTypes['AgreementRanking'], ParentType, ContextType, RequireFields<ActorAgreementsArgs, 'method' | 'minShared' | 'order' | 'first'>>;
  disagreements?: Resolver<ResolversTypes['Disagreements'], ParentType, ContextType, RequireFields<ActorDisagreementsArgs, 'first'>>;
  contradictions?: Resolver<ResolversTypes['Contradictions'], ParentType, ContextType, RequireFields<ActorContradictionsArgs, 'within' | 'first'>>;
  shifts?: Resolver<ResolversTypes['Shifts'], ParentType, ContextType, RequireFields<ActorShiftsArgs, 'first'>>;
  inForce?: Resolver<ResolversTypes['StancesInForce'], ParentType, ContextType, RequireFields<ActorInForceArgs, 'first'>>;
  timeline?: Resolver<Array<ResolversTypes['Period']>, ParentType, ContextType, RequireFields<ActorTimelineArgs, 'by' | 'first'>>;
  facets?: Resolver<ResolversTypes['Facets'], ParentType, ContextType, Partial<ActorFacetsArgs>>;
  neighbourhood?: Resolver<ResolversTypes['Neighbourhood'], ParentType, ContextType, RequireFields<ActorNeighbourhoodArgs, 'depth' | 'first'>>;
  pathTo?: Resolver<Maybe<ResolversTypes['Path']>, ParentType, ContextType, RequireFields<ActorPathToArgs, 'other' | 'maxLength'>>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<ActorMembershipsArgs, 'first'>>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<ActorEventsArgs, 'order' | 'first'>>;
};

export type ActorConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActorConnection'] = ResolversParentTypes['ActorConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Actor']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ActorEdge']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ActorEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActorEdge'] = ResolversParentTypes['ActorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
};

export type AgreementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Agreement'] = ResolversParentTypes['Agreement']> = {
  left?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  right?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Level'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['AgreementMethod'], ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  uncertain?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sufficiency?: Resolver<ResolversTypes['Sufficiency'], ParentType, ContextType>;
  pairs?: Resolver<ResolversTypes['AgreementPairs'], ParentType, ContextType, RequireFields<AgreementPairsArgs, 'first'>>;
  dissent?: Resolver<ResolversTypes['Dissents'], ParentType, ContextType, RequireFields<AgreementDissentArgs, 'first'>>;
};

export type AgreementPairsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgreementPairs'] = ResolversParentTypes['AgreementPairs']> = {
  nodes?: Resolver<Array<ResolversTypes['AgreementPair']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AgreementPairResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgreementPair'] = ResolversParentTypes['AgreementPair']> = {
  issue?: Resolver<ResolversTypes['Issue'], ParentType, ContextType>;
  leftPolarity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  rightPolarity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  left?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  right?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  contribution?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DissentsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dissents'] = ResolversParentTypes['Dissents']> = {
  nodes?: Resolver<Array<ResolversTypes['Dissent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DissentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dissent'] = ResolversParentTypes['Dissent']> = {
  unit?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  issue?: Resolver<ResolversTypes['Issue'], ParentType, ContextType>;
  unitPolarity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AgreementRankingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgreementRanking'] = ResolversParentTypes['AgreementRanking']> = {
  nodes?: Resolver<Array<ResolversTypes['Agreement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AgreementGridResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgreementGrid'] = ResolversParentTypes['AgreementGrid']> = {
  units?: Resolver<Array<ResolversTypes['Actor']>, ParentType, ContextType>;
  scores?: Resolver<Array<Array<Maybe<ResolversTypes['Float']>>>, ParentType, ContextType>;
  shared?: Resolver<Array<Array<ResolversTypes['Int']>>, ParentType, ContextType>;
  uncertain?: Resolver<Array<Array<ResolversTypes['Int']>>, ParentType, ContextType>;
};

export type AppointmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Appointment'] = ResolversParentTypes['Appointment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  datasets?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AppointmentStatus'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  post?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
  positions?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, RequireFields<AppointmentPositionsArgs, 'order' | 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AppointmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentConnection'] = ResolversParentTypes['AppointmentConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Appointment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['AppointmentEdge']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AppointmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentEdge'] = ResolversParentTypes['AppointmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Appointment'], ParentType, ContextType>;
};

export type BlocResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Bloc'] = ResolversParentTypes['Bloc']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  datasets?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  otherNames?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  positions?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, RequireFields<BlocPositionsArgs, 'order' | 'first'>>;
  positionsToward?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, RequireFields<BlocPositionsTowardArgs, 'order' | 'first'>>;
  positionsOnBehalf?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, RequireFields<BlocPositionsOnBehalfArgs, 'order' | 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<BlocStatementsArgs, 'order' | 'first'>>;
  mentionedIn?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<BlocMentionedInArgs, 'order' | 'first'>>;
  agreementWith?: Resolver<Maybe<ResolversTypes['Agreement']>, ParentType, ContextType, RequireFields<BlocAgreementWithArgs, 'other' | 'method' | 'minShared'>>;
  agreements?: Resolver<ResolversTypes['AgreementRanking'], ParentType, ContextType, RequireFields<BlocAgreementsArgs, 'method' | 'minShared' | 'order' | 'first'>>;
  disagreements?: Resolver<ResolversTypes['Disagreements'], ParentType, ContextType, RequireFields<BlocDisagreementsArgs, 'first'>>;
  contradictions?: Resolver<ResolversTypes['Contradictions'], ParentType, ContextType, RequireFields<BlocContradictionsArgs, 'within' | 'first'>>;
  shifts?: Resolver<ResolversTypes['Shifts'], ParentType, ContextType, RequireFields<BlocShiftsArgs, 'first'>>;
  inForce?: Resolver<ResolversTypes['StancesInForce'], ParentType, ContextType, RequireFields<BlocInForceArgs, 'first'>>;
  timeline?: Resolver<Array<ResolversTypes['Period']>, ParentType, ContextType, RequireFields<BlocTimelineArgs, 'by' | 'first'>>;
  facets?: Resolver<ResolversTypes['Facets'], ParentType, ContextType, Partial<BlocFacetsArgs>>;
  neighbourhood?: Resolver<ResolversTypes['Neighbourhood'], ParentType, ContextType, RequireFields<BlocNeighbourhoodArgs, 'depth' | 'first'>>;
  pathTo?: Resolver<Maybe<ResolversTypes['Path']>, ParentType, ContextType, RequireFields<BlocPathToArgs, 'other' | 'maxLength'>>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<BlocMembershipsArgs, 'first'>>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<BlocEventsArgs, 'order' | 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  members?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<BlocMembersArgs, 'first'>>;
  posts?: Resolver<ResolversTypes['PostConnection'], ParentType, ContextType, RequireFields<BlocPostsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BlocConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BlocConnection'] = ResolversParentTypes['BlocConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Bloc']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['BlocEdge']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BlocEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BlocEdge'] = ResolversParentTypes['BlocEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Bloc'], ParentType, ContextType>;
};

export type ContradictionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contradiction'] = ResolversParentTypes['Contradiction']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  issue?: Resolver<ResolversTypes['Issue'], ParentType, ContextType>;
  earlier?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  later?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ContradictionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contradictions'] = ResolversParentTypes['Contradictions']> = {
  nodes?: Resolver<Array<ResolversTypes['Contradiction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ShiftResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shift'] = ResolversParentTypes['Shift']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  issue?: Resolver<ResolversTypes['Issue'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['PartialDate'], ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ShiftsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shifts'] = ResolversParentTypes['Shifts']> = {
  nodes?: Resolver<Array<ResolversTypes['Shift']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DepartureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Departure'] = ResolversParentTypes['Departure']> = {
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DeparturesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Departures'] = ResolversParentTypes['Departures']> = {
  nodes?: Resolver<Array<ResolversTypes['Departure']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StancesInForceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StancesInForce'] = ResolversParentTypes['StancesInForce']> = {
  nodes?: Resolver<Array<ResolversTypes['Position']>, ParentType, ContextType>;
  stances?: Resolver<Array<ResolversTypes['StanceInForce']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  uncertainCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StanceInForceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StanceInForce'] = ResolversParentTypes['StanceInForce']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  issue?: Resolver<ResolversTypes['Issue'], ParentType, ContextType>;
  stance?: Resolver<ResolversTypes['Stance'], ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  positions?: Resolver<Array<ResolversTypes['Position']>, ParentType, ContextType>;
};

export type CountryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Country'] = ResolversParentTypes['Country']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  datasets?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  otherNames?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  positions?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, RequireFields<CountryPositionsArgs, 'order' | 'first'>>;
  positionsToward?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, RequireFields<CountryPositionsTowardArgs, 'order' | 'first'>>;
  positionsOnBehalf?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, RequireFields<CountryPositionsOnBehalfArgs, 'order' | 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<CountryStatementsArgs, 'order' | 'first'>>;
  mentionedIn?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<CountryMentionedInArgs, 'order' | 'first'>>;
  agreementWith?: Resolver<Maybe<ResolversTypes['Agreement']>, ParentType, ContextType, RequireFields<CountryAgreementWithArgs, 'other' | 'method' | 'minShared'>>;
  agreements?: Resolver<ResolversTypes['AgreementRanking'], ParentType, ContextType, RequireFields<CountryAgreementsArgs, 'method' | 'minShared' | 'order' | 'first'>>;
  disagreements?: Resolver<ResolversTypes['Disagreements'], ParentType, ContextType, RequireFields<CountryDisagreementsArgs, 'first'>>;
  contradictions?: Resolver<ResolversTypes['Contradictions'], ParentType, ContextType, RequireFields<CountryContradictionsArgs, 'within' | 'first'>>;
  shifts?: Resolver<ResolversTypes['Shifts'], ParentType, ContextType, RequireFields<CountryShiftsArgs, 'first'>>;
  inForce?: Resolver<ResolversTypes['StancesInForce'], ParentType, ContextType, RequireFields<CountryInForceArgs, 'first'>>;
  timeline?: Resolver<Array<ResolversTypes['Period']>, ParentType, ContextType, RequireFields<CountryTimelineArgs, 'by' | 'first'>>;
  facets?: Resolver<ResolversTypes['Facets'], ParentType, ContextType, Partial<CountryFacetsArgs>>;
  neighbourhood?: Resolver<ResolversTypes['Neighbourhood'], ParentType, ContextType, RequireFields<CountryNeighbourhoodArgs, 'depth' | 'first'>>;
  pathTo?: Resolver<Maybe<ResolversTypes['Path']>, ParentType, ContextType, RequireFields<CountryPathToArgs, 'other' | 'maxLength'>>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<CountryMembershipsArgs, 'first'>>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<CountryEventsArgs, 'order' | 'first'>>;
  offLine?: Resolver<ResolversTypes['Departures'], ParentType, ContextType, RequireFields<CountryOffLineArgs, 'first'>>;
  formalName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  foundedOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  dissolvedOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  iso2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  m49?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subregion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  posts?: Resolver<ResolversTypes['PostConnection'], ParentType, ContextType, RequireFields<CountryPostsArgs, 'first'>>;
  postsAccredited?: Resolver<ResolversTypes['PostConnection'], ParentType, ContextType, RequireFields<CountryPostsAccreditedArgs, 'first'>>;
  organizations?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, RequireFields<CountryOrganizationsArgs, 'first'>>;
  positionsByOfficials?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, RequireFields<CountryPositionsByOfficialsArgs, 'order' | 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CountryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CountryConnection'] = ResolversParentTypes['CountryConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Country']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['CountryEdge']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CountryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CountryEdge'] = ResolversParentTypes['CountryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
};

export type DisagreementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Disagreement'] = ResolversParentTypes['Disagreement']> = {
  issue?: Resolver<ResolversTypes['Issue'], ParentType, ContextType>;
  supporting?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  opposing?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DisagreementsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Disagreements'] = ResolversParentTypes['Disagreements']> = {
  nodes?: Resolver<Array<ResolversTypes['Disagreement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  datasets?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EventKind'], ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organizers?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, RequireFields<EventOrganizersArgs, 'first'>>;
  participants?: Resolver<ResolversTypes['ActorConnection'], ParentType, ContextType, RequireFields<EventParticipantsArgs, 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<EventStatementsArgs, 'order' | 'first'>>;
  positions?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, RequireFields<EventPositionsArgs, 'order' | 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Event']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type FacetsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Facets'] = ResolversParentTypes['Facets']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stance?: Resolver<Array<ResolversTypes['FacetCount']>, ParentType, ContextType, RequireFields<FacetsStanceArgs, 'first' | 'sort'>>;
  issue?: Resolver<Array<ResolversTypes['FacetCount']>, ParentType, ContextType, RequireFields<FacetsIssueArgs, 'first' | 'sort'>>;
  actor?: Resolver<Array<ResolversTypes['FacetCount']>, ParentType, ContextType, RequireFields<FacetsActorArgs, 'first' | 'sort'>>;
  role?: Resolver<Array<ResolversTypes['FacetCount']>, ParentType, ContextType, RequireFields<FacetsRoleArgs, 'first' | 'sort'>>;
  country?: Resolver<Array<ResolversTypes['FacetCount']>, ParentType, ContextType, RequireFields<FacetsCountryArgs, 'first' | 'sort'>>;
  target?: Resolver<Array<ResolversTypes['FacetCount']>, ParentType, ContextType, RequireFields<FacetsTargetArgs, 'first' | 'sort'>>;
  year?: Resolver<Array<ResolversTypes['FacetCount']>, ParentType, ContextType, RequireFields<FacetsYearArgs, 'first' | 'sort'>>;
  source?: Resolver<Array<ResolversTypes['FacetCount']>, ParentType, ContextType, RequireFields<FacetsSourceArgs, 'first' | 'sort'>>;
  mode?: Resolver<Array<ResolversTypes['FacetCount']>, ParentType, ContextType, RequireFields<FacetsModeArgs, 'first' | 'sort'>>;
};

export type FacetCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FacetCount'] = ResolversParentTypes['FacetCount']> = {
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
};

export type IssueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Issue'] = ResolversParentTypes['Issue']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  datasets?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  otherNames?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['IssueKind'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  broader?: Resolver<Array<ResolversTypes['IssueLink']>, ParentType, ContextType>;
  narrower?: Resolver<Array<ResolversTypes['IssueLink']>, ParentType, ContextType>;
  positions?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, RequireFields<IssuePositionsArgs, 'order' | 'first'>>;
  disagreements?: Resolver<ResolversTypes['Disagreements'], ParentType, ContextType, RequireFields<IssueDisagreementsArgs, 'first'>>;
  shifts?: Resolver<ResolversTypes['Shifts'], ParentType, ContextType, RequireFields<IssueShiftsArgs, 'first'>>;
  inForce?: Resolver<ResolversTypes['StancesInForce'], ParentType, ContextType, RequireFields<IssueInForceArgs, 'first'>>;
  facets?: Resolver<ResolversTypes['Facets'], ParentType, ContextType, Partial<IssueFacetsArgs>>;
  timeline?: Resolver<Array<ResolversTypes['Period']>, ParentType, ContextType, RequireFields<IssueTimelineArgs, 'by' | 'first'>>;
  positionNetwork?: Resolver<ResolversTypes['PositionNetwork'], ParentType, ContextType, RequireFields<IssuePositionNetworkArgs, 'mode' | 'aggregation' | 'normalization' | 'duplicates' | 'level' | 'minWeight' | 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IssueLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueLink'] = ResolversParentTypes['IssueLink']> = {
  alignment?: Resolver<ResolversTypes['Alignment'], ParentType, ContextType>;
  issue?: Resolver<ResolversTypes['Issue'], ParentType, ContextType>;
};

export type IssueConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueConnection'] = ResolversParentTypes['IssueConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Issue']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['IssueEdge']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IssueEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueEdge'] = ResolversParentTypes['IssueEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Issue'], ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  datasets?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  member?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Group'] = ResolversParentTypes['Group']> = {
  __resolveType: TypeResolveFn<'Organization' | 'Bloc', ParentType, ContextType>;
};

export type MembershipConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipConnection'] = ResolversParentTypes['MembershipConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Membership']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['MembershipEdge']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MembershipEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipEdge'] = ResolversParentTypes['MembershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
};

export type PositionNetworkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PositionNetwork'] = ResolversParentTypes['PositionNetwork']> = {
  nodeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edgeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  uncertain?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['NetworkNode']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['NetworkEdge']>, ParentType, ContextType>;
  blocs?: Resolver<Array<ResolversTypes['FoundBloc']>, ParentType, ContextType, RequireFields<PositionNetworkBlocsArgs, 'first'>>;
};

export type NetworkNodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NetworkNode'] = ResolversParentTypes['NetworkNode']> = {
  node?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  positions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NetworkEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NetworkEdge'] = ResolversParentTypes['NetworkEdge']> = {
  source?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  stance?: Resolver<Maybe<ResolversTypes['Stance']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Position']>, ParentType, ContextType, RequireFields<NetworkEdgeEvidenceArgs, 'first'>>;
};

export type FoundBlocResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FoundBloc'] = ResolversParentTypes['FoundBloc']> = {
  members?: Resolver<Array<ResolversTypes['Actor']>, ParentType, ContextType>;
  cohesion?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  agreementWithOthers?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Appointment' | 'Bloc' | 'Country' | 'Event' | 'Issue' | 'Membership' | 'Organization' | 'Person' | 'Position' | 'Post' | 'Quotation' | 'Source' | 'Statement', ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  datasets?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Connection'] = ResolversParentTypes['Connection']> = {
  __resolveType: TypeResolveFn<'ActorConnection' | 'AppointmentConnection' | 'BlocConnection' | 'CountryConnection' | 'EventConnection' | 'IssueConnection' | 'MembershipConnection' | 'OrganizationConnection' | 'PersonConnection' | 'PositionConnection' | 'PostConnection' | 'QuotationConnection' | 'SourceConnection' | 'StatementConnection', ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Node']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface PartialDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PartialDate'], any> {
  name: 'PartialDate';
}

export type IdentifierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Identifier'] = ResolversParentTypes['Identifier']> = {
  scheme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  identifier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  datasets?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  otherNames?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  positions?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, RequireFields<OrganizationPositionsArgs, 'order' | 'first'>>;
  positionsToward?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, RequireFields<OrganizationPositionsTowardArgs, 'order' | 'first'>>;
  positionsOnBehalf?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, RequireFields<OrganizationPositionsOnBehalfArgs, 'order' | 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<OrganizationStatementsArgs, 'order' | 'first'>>;
  mentionedIn?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<OrganizationMentionedInArgs, 'order' | 'first'>>;
  agreementWith?: Resolver<Maybe<ResolversTypes['Agreement']>, ParentType, ContextType, RequireFields<OrganizationAgreementWithArgs, 'other' | 'method' | 'minShared'>>;
  agreements?: Resolver<ResolversTypes['AgreementRanking'], ParentType, ContextType, RequireFields<OrganizationAgreementsArgs, 'method' | 'minShared' | 'order' | 'first'>>;
  disagreements?: Resolver<ResolversTypes['Disagreements'], ParentType, ContextType, RequireFields<OrganizationDisagreementsArgs, 'first'>>;
  contradictions?: Resolver<ResolversTypes['Contradictions'], ParentType, ContextType, RequireFields<OrganizationContradictionsArgs, 'within' | 'first'>>;
  shifts?: Resolver<ResolversTypes['Shifts'], ParentType, ContextType, RequireFields<OrganizationShiftsArgs, 'first'>>;
  inForce?: Resolver<ResolversTypes['StancesInForce'], ParentType, ContextType, RequireFields<OrganizationInForceArgs, 'first'>>;
  timeline?: Resolver<Array<ResolversTypes['Period']>, ParentType, ContextType, RequireFields<OrganizationTimelineArgs, 'by' | 'first'>>;
  facets?: Resolver<ResolversTypes['Facets'], ParentType, ContextType, Partial<OrganizationFacetsArgs>>;
  neighbourhood?: Resolver<ResolversTypes['Neighbourhood'], ParentType, ContextType, RequireFields<OrganizationNeighbourhoodArgs, 'depth' | 'first'>>;
  pathTo?: Resolver<Maybe<ResolversTypes['Path']>, ParentType, ContextType, RequireFields<OrganizationPathToArgs, 'other' | 'maxLength'>>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<OrganizationMembershipsArgs, 'first'>>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<OrganizationEventsArgs, 'order' | 'first'>>;
  kind?: Resolver<ResolversTypes['OrganizationKind'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  foundedOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  dissolvedOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  parts?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, RequireFields<OrganizationPartsArgs, 'first'>>;
  posts?: Resolver<ResolversTypes['PostConnection'], ParentType, ContextType, RequireFields<OrganizationPostsArgs, 'first'>>;
  members?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<OrganizationMembersArgs, 'first'>>;
  publications?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<OrganizationPublicationsArgs, 'order' | 'first'>>;
  eventsOrganized?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<OrganizationEventsOrganizedArgs, 'order' | 'first'>>;
  positionsByOfficials?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, RequireFields<OrganizationPositionsByOfficialsArgs, 'order' | 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationConnection'] = ResolversParentTypes['OrganizationConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Organization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['OrganizationEdge']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationEdge'] = ResolversParentTypes['OrganizationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
};

export type NeighbourhoodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Neighbourhood'] = ResolversParentTypes['Neighbourhood']> = {
  of?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['NeighbourEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Node']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type NeighbourEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NeighbourEdge'] = ResolversParentTypes['NeighbourEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LinkKind'], ParentType, ContextType>;
};

export type PathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Path'] = ResolversParentTypes['Path']> = {
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['PathStep']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Node']>, ParentType, ContextType>;
};

export type PathStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PathStep'] = ResolversParentTypes['PathStep']> = {
  from?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LinkKind'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  datasets?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  otherNames?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  positions?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, RequireFields<PersonPositionsArgs, 'order' | 'first'>>;
  positionsToward?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, RequireFields<PersonPositionsTowardArgs, 'order' | 'first'>>;
  positionsOnBehalf?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, RequireFields<PersonPositionsOnBehalfArgs, 'order' | 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<PersonStatementsArgs, 'order' | 'first'>>;
  mentionedIn?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<PersonMentionedInArgs, 'order' | 'first'>>;
  agreementWith?: Resolver<Maybe<ResolversTypes['Agreement']>, ParentType, ContextType, RequireFields<PersonAgreementWithArgs, 'other' | 'method' | 'minShared'>>;
  agreements?: Resolver<ResolversTypes['AgreementRanking'], ParentType, ContextType, RequireFields<PersonAgreementsArgs, 'method' | 'minShared' | 'order' | 'first'>>;
  disagreements?: Resolver<ResolversTypes['Disagreements'], ParentType, ContextType, RequireFields<PersonDisagreementsArgs, 'first'>>;
  contradictions?: Resolver<ResolversTypes['Contradictions'], ParentType, ContextType, RequireFields<PersonContradictionsArgs, 'within' | 'first'>>;
  shifts?: Resolver<ResolversTypes['Shifts'], ParentType, ContextType, RequireFields<PersonShiftsArgs, 'first'>>;
  inForce?: Resolver<ResolversTypes['StancesInForce'], ParentType, ContextType, RequireFields<PersonInForceArgs, 'first'>>;
  timeline?: Resolver<Array<ResolversTypes['Period']>, ParentType, ContextType, RequireFields<PersonTimelineArgs, 'by' | 'first'>>;
  facets?: Resolver<ResolversTypes['Facets'], ParentType, ContextType, Partial<PersonFacetsArgs>>;
  neighbourhood?: Resolver<ResolversTypes['Neighbourhood'], ParentType, ContextType, RequireFields<PersonNeighbourhoodArgs, 'depth' | 'first'>>;
  pathTo?: Resolver<Maybe<ResolversTypes['Path']>, ParentType, ContextType, RequireFields<PersonPathToArgs, 'other' | 'maxLength'>>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<PersonMembershipsArgs, 'first'>>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<PersonEventsArgs, 'order' | 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bornOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  diedOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  appointments?: Resolver<ResolversTypes['AppointmentConnection'], ParentType, ContextType, RequireFields<PersonAppointmentsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type PositionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Position'] = ResolversParentTypes['Position']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  datasets?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  stance?: Resolver<ResolversTypes['Stance'], ParentType, ContextType>;
  polarity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  conditional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  condition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  intensity?: Resolver<Maybe<ResolversTypes['Intensity']>, ParentType, ContextType>;
  statedAt?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  sequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  attributes?: Resolver<Array<ResolversTypes['Attribute']>, ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['PositionMode'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  onBehalfOf?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  issue?: Resolver<ResolversTypes['Issue'], ParentType, ContextType>;
  targets?: Resolver<Array<ResolversTypes['Actor']>, ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['Statement']>, ParentType, ContextType>;
  quotations?: Resolver<Array<ResolversTypes['Quotation']>, ParentType, ContextType>;
  appointment?: Resolver<Maybe<ResolversTypes['Appointment']>, ParentType, ContextType>;
  appointmentsInForce?: Resolver<Array<ResolversTypes['Appointment']>, ParentType, ContextType>;
  supersedes?: Resolver<Maybe<ResolversTypes['Position']>, ParentType, ContextType>;
  supersededBy?: Resolver<Array<ResolversTypes['Position']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AttributeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Attribute'] = ResolversParentTypes['Attribute']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PositionMatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PositionMatch'] = ResolversParentTypes['PositionMatch']> = {
  through?: Resolver<ResolversTypes['Issue'], ParentType, ContextType>;
  stance?: Resolver<ResolversTypes['Stance'], ParentType, ContextType>;
  flipped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PositionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PositionConnection'] = ResolversParentTypes['PositionConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Position']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['PositionEdge']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PositionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PositionEdge'] = ResolversParentTypes['PositionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  match?: Resolver<Maybe<ResolversTypes['PositionMatch']>, ParentType, ContextType>;
};

export type PostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Post'] = ResolversParentTypes['Post']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  datasets?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['RoleKind'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  represents?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  representsBloc?: Resolver<Maybe<ResolversTypes['Bloc']>, ParentType, ContextType>;
  accreditedTo?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  appointments?: Resolver<ResolversTypes['AppointmentConnection'], ParentType, ContextType, RequireFields<PostAppointmentsArgs, 'first'>>;
  holders?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, RequireFields<PostHoldersArgs, 'first'>>;
  positions?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, RequireFields<PostPositionsArgs, 'order' | 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostConnection'] = ResolversParentTypes['PostConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Post']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['PostEdge']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostEdge'] = ResolversParentTypes['PostEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'id'>>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<QueryOrganizationArgs, 'id'>>;
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType, RequireFields<QueryCountryArgs, 'id'>>;
  bloc?: Resolver<Maybe<ResolversTypes['Bloc']>, ParentType, ContextType, RequireFields<QueryBlocArgs, 'id'>>;
  post?: Resolver<Maybe<ResolversTypes['Post']>, ParentType, ContextType, RequireFields<QueryPostArgs, 'id'>>;
  appointment?: Resolver<Maybe<ResolversTypes['Appointment']>, ParentType, ContextType, RequireFields<QueryAppointmentArgs, 'id'>>;
  membership?: Resolver<Maybe<ResolversTypes['Membership']>, ParentType, ContextType, RequireFields<QueryMembershipArgs, 'id'>>;
  issue?: Resolver<Maybe<ResolversTypes['Issue']>, ParentType, ContextType, RequireFields<QueryIssueArgs, 'id'>>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType, RequireFields<QueryEventArgs, 'id'>>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType, RequireFields<QuerySourceArgs, 'id'>>;
  statement?: Resolver<Maybe<ResolversTypes['Statement']>, ParentType, ContextType, RequireFields<QueryStatementArgs, 'id'>>;
  quotation?: Resolver<Maybe<ResolversTypes['Quotation']>, ParentType, ContextType, RequireFields<QueryQuotationArgs, 'id'>>;
  position?: Resolver<Maybe<ResolversTypes['Position']>, ParentType, ContextType, RequireFields<QueryPositionArgs, 'id'>>;
  people?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, RequireFields<QueryPeopleArgs, 'first'>>;
  organizations?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, RequireFields<QueryOrganizationsArgs, 'first'>>;
  countries?: Resolver<ResolversTypes['CountryConnection'], ParentType, ContextType, RequireFields<QueryCountriesArgs, 'first'>>;
  blocs?: Resolver<ResolversTypes['BlocConnection'], ParentType, ContextType, RequireFields<QueryBlocsArgs, 'first'>>;
  posts?: Resolver<ResolversTypes['PostConnection'], ParentType, ContextType, RequireFields<QueryPostsArgs, 'first'>>;
  appointments?: Resolver<ResolversTypes['AppointmentConnection'], ParentType, ContextType, RequireFields<QueryAppointmentsArgs, 'first'>>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<QueryMembershipsArgs, 'first'>>;
  issues?: Resolver<ResolversTypes['IssueConnection'], ParentType, ContextType, RequireFields<QueryIssuesArgs, 'first'>>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<QueryEventsArgs, 'order' | 'first'>>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<QuerySourcesArgs, 'order' | 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<QueryStatementsArgs, 'order' | 'first'>>;
  quotations?: Resolver<ResolversTypes['QuotationConnection'], ParentType, ContextType, RequireFields<QueryQuotationsArgs, 'first'>>;
  positions?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, RequireFields<QueryPositionsArgs, 'order' | 'first'>>;
  agreement?: Resolver<Maybe<ResolversTypes['Agreement']>, ParentType, ContextType, RequireFields<QueryAgreementArgs, 'between' | 'level' | 'method' | 'minShared'>>;
  agreements?: Resolver<Maybe<ResolversTypes['AgreementRanking']>, ParentType, ContextType, RequireFields<QueryAgreementsArgs, 'of' | 'level' | 'method' | 'minShared' | 'order' | 'first'>>;
  agreementMatrix?: Resolver<ResolversTypes['AgreementGrid'], ParentType, ContextType, RequireFields<QueryAgreementMatrixArgs, 'level' | 'first'>>;
  contradictions?: Resolver<ResolversTypes['Contradictions'], ParentType, ContextType, RequireFields<QueryContradictionsArgs, 'within' | 'first'>>;
  shifts?: Resolver<ResolversTypes['Shifts'], ParentType, ContextType, RequireFields<QueryShiftsArgs, 'first'>>;
  offLine?: Resolver<ResolversTypes['Departures'], ParentType, ContextType, RequireFields<QueryOffLineArgs, 'first'>>;
  inForce?: Resolver<ResolversTypes['StancesInForce'], ParentType, ContextType, RequireFields<QueryInForceArgs, 'first'>>;
  disagreements?: Resolver<ResolversTypes['Disagreements'], ParentType, ContextType, RequireFields<QueryDisagreementsArgs, 'first'>>;
  facets?: Resolver<ResolversTypes['Facets'], ParentType, ContextType, Partial<QueryFacetsArgs>>;
  positionNetwork?: Resolver<ResolversTypes['PositionNetwork'], ParentType, ContextType, RequireFields<QueryPositionNetworkArgs, 'mode' | 'aggregation' | 'normalization' | 'duplicates' | 'level' | 'minWeight' | 'first'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  neighbourhood?: Resolver<Maybe<ResolversTypes['Neighbourhood']>, ParentType, ContextType, RequireFields<QueryNeighbourhoodArgs, 'of' | 'depth' | 'first'>>;
  shortestPath?: Resolver<Maybe<ResolversTypes['Path']>, ParentType, ContextType, RequireFields<QueryShortestPathArgs, 'from' | 'to' | 'maxLength'>>;
  search?: Resolver<Array<ResolversTypes['SearchHit']>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'text' | 'first'>>;
  timeline?: Resolver<Array<ResolversTypes['Period']>, ParentType, ContextType, RequireFields<QueryTimelineArgs, 'by' | 'first'>>;
  mostVocal?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<QueryMostVocalArgs, 'first'>>;
};

export type QuotationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Quotation'] = ResolversParentTypes['Quotation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  datasets?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  exact?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suffix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['QuotationKind'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['Statement'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QuotationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuotationConnection'] = ResolversParentTypes['QuotationConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Quotation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['QuotationEdge']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QuotationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuotationEdge'] = ResolversParentTypes['QuotationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Quotation'], ParentType, ContextType>;
};

export type SearchHitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
  node?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  offset?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  highlights?: Resolver<Array<ResolversTypes['Span']>, ParentType, ContextType>;
};

export type SpanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Span'] = ResolversParentTypes['Span']> = {
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  datasets?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  headline?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  quotations?: Resolver<ResolversTypes['QuotationConnection'], ParentType, ContextType, RequireFields<SourceQuotationsArgs, 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<SourceStatementsArgs, 'order' | 'first'>>;
  positions?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, RequireFields<SourcePositionsArgs, 'order' | 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceConnection'] = ResolversParentTypes['SourceConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Source']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['SourceEdge']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceEdge'] = ResolversParentTypes['SourceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type StatementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Statement'] = ResolversParentTypes['Statement']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  datasets?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attribution?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  prompt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statedAt?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  roleCheck?: Resolver<ResolversTypes['RoleCheck'], ParentType, ContextType>;
  speaker?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  appointment?: Resolver<Maybe<ResolversTypes['Appointment']>, ParentType, ContextType>;
  onBehalfOf?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  answers?: Resolver<Maybe<ResolversTypes['Statement']>, ParentType, ContextType>;
  answeredBy?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<StatementAnsweredByArgs, 'order' | 'first'>>;
  audience?: Resolver<Array<ResolversTypes['Actor']>, ParentType, ContextType>;
  mentions?: Resolver<Array<ResolversTypes['Actor']>, ParentType, ContextType>;
  quotations?: Resolver<ResolversTypes['QuotationConnection'], ParentType, ContextType, RequireFields<StatementQuotationsArgs, 'first'>>;
  positions?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, RequireFields<StatementPositionsArgs, 'order' | 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatementConnection'] = ResolversParentTypes['StatementConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Statement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['StatementEdge']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatementEdge'] = ResolversParentTypes['StatementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Statement'], ParentType, ContextType>;
};

export type PeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Period'] = ResolversParentTypes['Period']> = {
  period?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  stances?: Resolver<Array<ResolversTypes['StanceCount']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  positions?: Resolver<Array<ResolversTypes['Position']>, ParentType, ContextType, RequireFields<PeriodPositionsArgs, 'first'>>;
};

export type StanceCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StanceCount'] = ResolversParentTypes['StanceCount']> = {
  stance?: Resolver<ResolversTypes['Stance'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Actor?: ActorResolvers<ContextType>;
  ActorConnection?: ActorConnectionResolvers<ContextType>;
  ActorEdge?: ActorEdgeResolvers<ContextType>;
  Agreement?: AgreementResolvers<ContextType>;
  AgreementPairs?: AgreementPairsResolvers<ContextType>;
  AgreementPair?: AgreementPairResolvers<ContextType>;
  Dissents?: DissentsResolvers<ContextType>;
  Dissent?: DissentResolvers<ContextType>;
  AgreementRanking?: AgreementRankingResolvers<ContextType>;
  AgreementGrid?: AgreementGridResolvers<ContextType>;
  Appointment?: AppointmentResolvers<ContextType>;
  AppointmentConnection?: AppointmentConnectionResolvers<ContextType>;
  AppointmentEdge?: AppointmentEdgeResolvers<ContextType>;
  Bloc?: BlocResolvers<ContextType>;
  BlocConnection?: BlocConnectionResolvers<ContextType>;
  BlocEdge?: BlocEdgeResolvers<ContextType>;
  Contradiction?: ContradictionResolvers<ContextType>;
  Contradictions?: ContradictionsResolvers<ContextType>;
  Shift?: ShiftResolvers<ContextType>;
  Shifts?: ShiftsResolvers<ContextType>;
  Departure?: DepartureResolvers<ContextType>;
  Departures?: DeparturesResolvers<ContextType>;
  StancesInForce?: StancesInForceResolvers<ContextType>;
  StanceInForce?: StanceInForceResolvers<ContextType>;
  Country?: CountryResolvers<ContextType>;
  CountryConnection?: CountryConnectionResolvers<ContextType>;
  CountryEdge?: CountryEdgeResolvers<ContextType>;
  Disagreement?: DisagreementResolvers<ContextType>;
  Disagreements?: DisagreementsResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  Facets?: FacetsResolvers<ContextType>;
  FacetCount?: FacetCountResolvers<ContextType>;
  Issue?: IssueResolvers<ContextType>;
  IssueLink?: IssueLinkResolvers<ContextType>;
  IssueConnection?: IssueConnectionResolvers<ContextType>;
  IssueEdge?: IssueEdgeResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  Group?: GroupResolvers<ContextType>;
  MembershipConnection?: MembershipConnectionResolvers<ContextType>;
  MembershipEdge?: MembershipEdgeResolvers<ContextType>;
  PositionNetwork?: PositionNetworkResolvers<ContextType>;
  NetworkNode?: NetworkNodeResolvers<ContextType>;
  NetworkEdge?: NetworkEdgeResolvers<ContextType>;
  FoundBloc?: FoundBlocResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Connection?: ConnectionResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartialDate?: GraphQLScalarType;
  Identifier?: IdentifierResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OrganizationConnection?: OrganizationConnectionResolvers<ContextType>;
  OrganizationEdge?: OrganizationEdgeResolvers<ContextType>;
  Neighbourhood?: NeighbourhoodResolvers<ContextType>;
  NeighbourEdge?: NeighbourEdgeResolvers<ContextType>;
  Path?: PathResolvers<ContextType>;
  PathStep?: PathStepResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  Position?: PositionResolvers<ContextType>;
  Attribute?: AttributeResolvers<ContextType>;
  PositionMatch?: PositionMatchResolvers<ContextType>;
  PositionConnection?: PositionConnectionResolvers<ContextType>;
  PositionEdge?: PositionEdgeResolvers<ContextType>;
  Post?: PostResolvers<ContextType>;
  PostConnection?: PostConnectionResolvers<ContextType>;
  PostEdge?: PostEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Quotation?: QuotationResolvers<ContextType>;
  QuotationConnection?: QuotationConnectionResolvers<ContextType>;
  QuotationEdge?: QuotationEdgeResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  Span?: SpanResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  SourceConnection?: SourceConnectionResolvers<ContextType>;
  SourceEdge?: SourceEdgeResolvers<ContextType>;
  Statement?: StatementResolvers<ContextType>;
  StatementConnection?: StatementConnectionResolvers<ContextType>;
  StatementEdge?: StatementEdgeResolvers<ContextType>;
  Period?: PeriodResolvers<ContextType>;
  StanceCount?: StanceCountResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
  cost?: CostDirectiveResolver<any, any, ContextType>;
};
