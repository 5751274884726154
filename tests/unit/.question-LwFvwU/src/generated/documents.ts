/** The text of an operation, and the types of its answer and of its variables. */
export interface Document<Data, Variables> {
  text: string
  /** Never there: it carries the types. */
  readonly types?: [Data, Variables]
}

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Level =
  | 'ACTOR'
  | 'ORGANIZATION'
  | 'COUNTRY'
  | 'BLOC';

export type Sufficiency =
  | 'NOT_ENOUGH'
  | 'ENOUGH';

export type NetworkAggregation =
  | 'IGNORE'
  | 'CONGRUENCE'
  | 'CONFLICT'
  | 'SUBTRACT'
  | 'COMBINE';

export type Stance =
  | 'SUPPORT'
  | 'OPPOSE'
  | 'MIXED'
  | 'NEUTRAL'
  | 'ABSTAIN'
  | 'NONE';

export type PositionMode =
  | 'STATEMENT'
  | 'VOTE'
  | 'SIGNATURE'
  | 'ACTION';

export type PositionFilter = {
  actor?: Array<string> | null;
  actorKind?: Array<ActorKind> | null;
  role?: Array<RoleKind> | null;
  post?: Array<string> | null;
  organization?: Array<string> | null;
  country?: Array<string> | null;
  onBehalfOf?: Array<string> | null;
  issue?: Array<string> | null;
  includeNarrower?: boolean | null;
  stance?: Array<Stance> | null;
  target?: Array<string> | null;
  source?: Array<string> | null;
  event?: Array<string> | null;
  mode?: Array<PositionMode> | null;
  statedFrom?: string | null;
  statedTo?: string | null;
  text?: string | null;
};

export type ActorKind =
  | 'PERSON'
  | 'ORGANIZATION'
  | 'COUNTRY'
  | 'BLOC';

export type RoleKind =
  | 'HEAD_OF_STATE'
  | 'HEAD_OF_GOVERNMENT'
  | 'FOREIGN_MINISTER'
  | 'VICE_MINISTER'
  | 'MINISTER'
  | 'AMBASSADOR'
  | 'PERMANENT_REPRESENTATIVE'
  | 'SPOKESPERSON'
  | 'ORGANIZATION_HEAD'
  | 'LEGISLATOR'
  | 'JOURNALIST'
  | 'OTHER';

export type QuotationKind =
  | 'DIRECT'
  | 'PARTIAL'
  | 'PARAPHRASE';

export type SearchKind =
  | 'PERSON'
  | 'ORGANIZATION'
  | 'COUNTRY'
  | 'BLOC'
  | 'POST'
  | 'ISSUE'
  | 'EVENT'
  | 'SOURCE'
  | 'STATEMENT'
  | 'QUOTATION';

export type Granularity =
  | 'YEAR'
  | 'MONTH'
  | 'DAY';

type Called_Appointment_Fragment = { id: string };

type Called_Bloc_Fragment = { name: string, id: string };

type Called_Country_Fragment = { name: string, id: string };

type Called_Event_Fragment = { name: string, id: string };

type Called_Issue_Fragment = { name: string, id: string };

type Called_Membership_Fragment = { id: string };

type Called_Organization_Fragment = { name: string, id: string };

type Called_Person_Fragment = { name: string, id: string };

type Called_Position_Fragment = { id: string };

type Called_Post_Fragment = { title: string, id: string };

type Called_Quotation_Fragment = { id: string };

type Called_Source_Fragment = { headline: string, id: string };

type Called_Statement_Fragment = { id: string };

export type CalledFragment =
  | Called_Appointment_Fragment
  | Called_Bloc_Fragment
  | Called_Country_Fragment
  | Called_Event_Fragment
  | Called_Issue_Fragment
  | Called_Membership_Fragment
  | Called_Organization_Fragment
  | Called_Person_Fragment
  | Called_Position_Fragment
  | Called_Post_Fragment
  | Called_Quotation_Fragment
  | Called_Source_Fragment
  | Called_Statement_Fragment
;

export type FacetsQueryVariables = Exact<{
  where?: PositionFilter | null;
}>;


export type FacetsQuery = { facets: { totalCount: number, year: Array<{ value: string | null, count: number }>, stance: Array<{ value: string | null, count: number, node:
        | { id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { id: string }
        | { title: string, id: string }
        | { id: string }
        | { headline: string, id: string }
        | { id: string }
       | null }>, issue: Array<{ value: string | null, count: number, node:
        | { id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { id: string }
        | { title: string, id: string }
        | { id: string }
        | { headline: string, id: string }
        | { id: string }
       | null }>, actor: Array<{ value: string | null, count: number, node:
        | { id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { id: string }
        | { title: string, id: string }
        | { id: string }
        | { headline: string, id: string }
        | { id: string }
       | null }>, role: Array<{ value: string | null, count: number, node:
        | { id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { id: string }
        | { title: string, id: string }
        | { id: string }
        | { headline: string, id: string }
        | { id: string }
       | null }>, country: Array<{ value: string | null, count: number, node:
        | { id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { id: string }
        | { title: string, id: string }
        | { id: string }
        | { headline: string, id: string }
        | { id: string }
       | null }>, target: Array<{ value: string | null, count: number, node:
        | { id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { id: string }
        | { title: string, id: string }
        | { id: string }
        | { headline: string, id: string }
        | { id: string }
       | null }>, source: Array<{ value: string | null, count: number, node:
        | { id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { id: string }
        | { title: string, id: string }
        | { id: string }
        | { headline: string, id: string }
        | { id: string }
       | null }>, mode: Array<{ value: string | null, count: number, node:
        | { id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { id: string }
        | { name: string, id: string }
        | { name: string, id: string }
        | { id: string }
        | { title: string, id: string }
        | { id: string }
        | { headline: string, id: string }
        | { id: string }
       | null }> } };

export type CountedFragment = { value: string | null, count: number, node:
    | { id: string }
    | { name: string, id: string }
    | { name: string, id: string }
    | { name: string, id: string }
    | { name: string, id: string }
    | { id: string }
    | { name: string, id: string }
    | { name: string, id: string }
    | { id: string }
    | { title: string, id: string }
    | { id: string }
    | { headline: string, id: string }
    | { id: string }
   | null };

export type NamesQueryVariables = Exact<{
  ids: Array<string>;
}>;


export type NamesQuery = { nodes: Array<
    | { id: string }
    | { name: string, id: string }
    | { name: string, id: string }
    | { name: string, id: string }
    | { name: string, id: string }
    | { id: string }
    | { name: string, id: string }
    | { name: string, id: string }
    | { id: string }
    | { title: string, id: string }
    | { id: string }
    | { headline: string, id: string }
    | { id: string }
   | null> };

export type SearchQueryVariables = Exact<{
  text: string;
  types?: Array<SearchKind> | null;
}>;


export type SearchQuery = { search: Array<{ text: string, highlights: Array<{ start: number, end: number }>, node:
      | { __typename: 'Appointment', id: string }
      | { __typename: 'Bloc', name: string, id: string }
      | { __typename: 'Country', name: string, id: string }
      | { __typename: 'Event', name: string, id: string }
      | { __typename: 'Issue', name: string, id: string }
      | { __typename: 'Membership', id: string }
      | { __typename: 'Organization', name: string, id: string }
      | { __typename: 'Person', name: string, id: string }
      | { __typename: 'Position', id: string }
      | { __typename: 'Post', title: string, id: string }
      | { __typename: 'Quotation', id: string }
      | { __typename: 'Source', headline: string, id: string }
      | { __typename: 'Statement', id: string }
     }> };

export type AgreementQueryVariables = Exact<{
  between: Array<string>;
  where?: PositionFilter | null;
  level: Level;
}>;


export type AgreementQuery = { agreement: { score: number | null, n: number, uncertain: number, sufficiency: Sufficiency, left:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    , right:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    , pairs: { nodes: Array<{ certain: boolean, issue: { id: string, name: string }, left: { id: string, stance: Stance }, right: { id: string, stance: Stance } }> } } | null };

export type ArticleQueryVariables = Exact<{
  id: string;
}>;


export type ArticleQuery = { source: { text: string | null } | null };

export type EvidenceWhereQueryVariables = Exact<{
  where?: PositionFilter | null;
  first: number;
}>;


export type EvidenceWhereQuery = { positions: { nodes: Array<{ id: string, stance: Stance, summary: string | null, conditional: boolean, condition: string | null, statedAt: string | null, mode: PositionMode, actor:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , issue: { id: string, name: string }, onBehalfOf:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, targets: Array<
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      >, event: { id: string, name: string, date: string | null } | null, source: { id: string, headline: string, url: string | null, publishedOn: string | null, publisher: { id: string, name: string } | null } | null, appointment: { post: { title: string } } | null, statement: { attribution: string | null, prompt: string | null } | null, quotations: Array<{ exact: string, start: number | null, end: number | null, kind: QuotationKind, source: { id: string } }> }> } };

export type EvidenceOfQueryVariables = Exact<{
  ids: Array<string>;
}>;


export type EvidenceOfQuery = { nodes: Array<
    | { __typename: 'Appointment' }
    | { __typename: 'Bloc' }
    | { __typename: 'Country' }
    | { __typename: 'Event' }
    | { __typename: 'Issue' }
    | { __typename: 'Membership' }
    | { __typename: 'Organization' }
    | { __typename: 'Person' }
    | { __typename: 'Position', id: string, stance: Stance, summary: string | null, conditional: boolean, condition: string | null, statedAt: string | null, mode: PositionMode, actor:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , issue: { id: string, name: string }, onBehalfOf:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, targets: Array<
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      >, event: { id: string, name: string, date: string | null } | null, source: { id: string, headline: string, url: string | null, publishedOn: string | null, publisher: { id: string, name: string } | null } | null, appointment: { post: { title: string } } | null, statement: { attribution: string | null, prompt: string | null } | null, quotations: Array<{ exact: string, start: number | null, end: number | null, kind: QuotationKind, source: { id: string } }> }
    | { __typename: 'Post' }
    | { __typename: 'Quotation' }
    | { __typename: 'Source' }
    | { __typename: 'Statement' }
   | null> };

export type EvidenceUnderQueryVariables = Exact<{
  where?: PositionFilter | null;
  level: Level;
  first: number;
}>;


export type EvidenceUnderQuery = { positionNetwork: { edges: Array<{ source: string, target: string, evidence: Array<{ id: string }> }> } };

export type EvidenceBetweenQueryVariables = Exact<{
  where?: PositionFilter | null;
  level: Level;
  aggregation: NetworkAggregation;
  first: number;
}>;


export type EvidenceBetweenQuery = { positionNetwork: { edges: Array<{ source: string, target: string, evidence: Array<{ id: string }> }> } };

export type EvidenceInQueryVariables = Exact<{
  where?: PositionFilter | null;
  by: Granularity;
  first: number;
}>;


export type EvidenceInQuery = { timeline: Array<{ period: string | null, positions: Array<{ id: string }> }> };

export type EvidenceFragment = { id: string, stance: Stance, summary: string | null, conditional: boolean, condition: string | null, statedAt: string | null, mode: PositionMode, actor:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
  , issue: { id: string, name: string }, onBehalfOf:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
   | null, targets: Array<
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
  >, event: { id: string, name: string, date: string | null } | null, source: { id: string, headline: string, url: string | null, publishedOn: string | null, publisher: { id: string, name: string } | null } | null, appointment: { post: { title: string } } | null, statement: { attribution: string | null, prompt: string | null } | null, quotations: Array<{ exact: string, start: number | null, end: number | null, kind: QuotationKind, source: { id: string } }> };

export type NodeQueryVariables = Exact<{
  id: string;
  where?: PositionFilter | null;
}>;


export type NodeQuery = { node:
    | { __typename: 'Appointment', id: string }
    | { __typename: 'Bloc', name: string, otherNames: Array<string>, id: string, positions: { totalCount: number, nodes: Array<{ id: string, stance: Stance, statedAt: string | null, actor:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , issue: { id: string, name: string } }> }, positionsOnBehalf: { totalCount: number }, positionsToward: { totalCount: number } }
    | { __typename: 'Country', name: string, otherNames: Array<string>, id: string, positions: { totalCount: number, nodes: Array<{ id: string, stance: Stance, statedAt: string | null, actor:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , issue: { id: string, name: string } }> }, positionsOnBehalf: { totalCount: number }, positionsToward: { totalCount: number } }
    | { __typename: 'Event', id: string }
    | { __typename: 'Issue', name: string, otherNames: Array<string>, description: string | null, id: string, broader: Array<{ issue: { id: string, name: string } }>, positions: { totalCount: number, nodes: Array<{ id: string, stance: Stance, statedAt: string | null, actor:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , issue: { id: string, name: string } }> } }
    | { __typename: 'Membership', id: string }
    | { __typename: 'Organization', name: string, otherNames: Array<string>, id: string, positions: { totalCount: number, nodes: Array<{ id: string, stance: Stance, statedAt: string | null, actor:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , issue: { id: string, name: string } }> }, positionsOnBehalf: { totalCount: number }, positionsToward: { totalCount: number } }
    | { __typename: 'Person', name: string, otherNames: Array<string>, id: string, positions: { totalCount: number, nodes: Array<{ id: string, stance: Stance, statedAt: string | null, actor:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , issue: { id: string, name: string } }> }, positionsOnBehalf: { totalCount: number }, positionsToward: { totalCount: number }, appointments: { nodes: Array<{ startDate: string | null, endDate: string | null, post: { title: string } }> } }
    | { __typename: 'Position', id: string }
    | { __typename: 'Post', id: string }
    | { __typename: 'Quotation', id: string }
    | { __typename: 'Source', id: string }
    | { __typename: 'Statement', id: string }
   | null };

export type LineFragment = { id: string, stance: Stance, statedAt: string | null, actor:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
  , issue: { id: string, name: string } };

export type AgreementMatrixQueryVariables = Exact<{
  where?: PositionFilter | null;
  level: Level;
  first: number;
}>;


export type AgreementMatrixQuery = { agreementMatrix: { scores: Array<Array<number | null>>, shared: Array<Array<number>>, uncertain: Array<Array<number>>, units: Array<
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    > } };

export type NetworkQueryVariables = Exact<{
  where?: PositionFilter | null;
  level: Level;
  aggregation: NetworkAggregation;
  first: number;
}>;


export type NetworkQuery = { positionNetwork: { nodeCount: number, edgeCount: number, nodes: Array<{ positions: number, node:
        | { __typename: 'Appointment', id: string }
        | { __typename: 'Bloc', name: string, id: string }
        | { __typename: 'Country', name: string, id: string }
        | { __typename: 'Event', name: string, id: string }
        | { __typename: 'Issue', name: string, id: string }
        | { __typename: 'Membership', id: string }
        | { __typename: 'Organization', name: string, id: string }
        | { __typename: 'Person', name: string, id: string }
        | { __typename: 'Position', id: string }
        | { __typename: 'Post', title: string, id: string }
        | { __typename: 'Quotation', id: string }
        | { __typename: 'Source', headline: string, id: string }
        | { __typename: 'Statement', id: string }
       }>, edges: Array<{ source: string, target: string, weight: number }>, blocs: Array<{ cohesion: number | null, members: Array<
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
      > }> } };

export type PairsQueryVariables = Exact<{
  where?: PositionFilter | null;
  level: Level;
  first: number;
}>;


export type PairsQuery = { positionNetwork: { edgeCount: number, nodes: Array<{ node:
        | { __typename: 'Appointment', id: string }
        | { __typename: 'Bloc', name: string, id: string }
        | { __typename: 'Country', name: string, id: string }
        | { __typename: 'Event', name: string, id: string }
        | { __typename: 'Issue', name: string, id: string }
        | { __typename: 'Membership', id: string }
        | { __typename: 'Organization', name: string, id: string }
        | { __typename: 'Person', name: string, id: string }
        | { __typename: 'Position', id: string }
        | { __typename: 'Post', title: string, id: string }
        | { __typename: 'Quotation', id: string }
        | { __typename: 'Source', headline: string, id: string }
        | { __typename: 'Statement', id: string }
       }>, edges: Array<{ source: string, target: string, weight: number, stance: Stance | null }> } };

export type AroundQueryVariables = Exact<{
  id: string;
  where?: PositionFilter | null;
  first: number;
}>;


export type AroundQuery = { node:
    | { id: string }
    | { name: string, id: string, positions: { totalCount: number, nodes: Array<{ id: string, stance: Stance, statedAt: string | null, actor:
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
          , issue: { __typename: 'Issue', id: string, name: string }, onBehalfOf:
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
           | null, targets: Array<
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
          > }> }, positionsOnBehalf: { totalCount: number, nodes: Array<{ id: string, stance: Stance, statedAt: string | null, actor:
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
          , issue: { __typename: 'Issue', id: string, name: string }, onBehalfOf:
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
           | null, targets: Array<
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
          > }> }, positionsToward: { totalCount: number, nodes: Array<{ id: string, stance: Stance, statedAt: string | null, actor:
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
          , issue: { __typename: 'Issue', id: string, name: string }, onBehalfOf:
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
           | null, targets: Array<
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
          > }> } }
    | { name: string, id: string, positions: { totalCount: number, nodes: Array<{ id: string, stance: Stance, statedAt: string | null, actor:
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
          , issue: { __typename: 'Issue', id: string, name: string }, onBehalfOf:
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
           | null, targets: Array<
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
          > }> }, positionsOnBehalf: { totalCount: number, nodes: Array<{ id: string, stance: Stance, statedAt: string | null, actor:
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
          , issue: { __typename: 'Issue', id: string, name: string }, onBehalfOf:
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
           | null, targets: Array<
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
          > }> }, positionsToward: { totalCount: number, nodes: Array<{ id: string, stance: Stance, statedAt: string | null, actor:
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
          , issue: { __typename: 'Issue', id: string, name: string }, onBehalfOf:
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
           | null, targets: Array<
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
          > }> } }
    | { id: string }
    | { name: string, id: string, positions: { totalCount: number, nodes: Array<{ id: string, stance: Stance, statedAt: string | null, actor:
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
          , issue: { __typename: 'Issue', id: string, name: string }, onBehalfOf:
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
           | null, targets: Array<
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
          > }> } }
    | { id: string }
    | { name: string, id: string, positions: { totalCount: number, nodes: Array<{ id: string, stance: Stance, statedAt: string | null, actor:
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
          , issue: { __typename: 'Issue', id: string, name: string }, onBehalfOf:
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
           | null, targets: Array<
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
          > }> }, positionsOnBehalf: { totalCount: number, nodes: Array<{ id: string, stance: Stance, statedAt: string | null, actor:
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
          , issue: { __typename: 'Issue', id: string, name: string }, onBehalfOf:
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
           | null, targets: Array<
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
          > }> }, positionsToward: { totalCount: number, nodes: Array<{ id: string, stance: Stance, statedAt: string | null, actor:
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
          , issue: { __typename: 'Issue', id: string, name: string }, onBehalfOf:
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
           | null, targets: Array<
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
          > }> } }
    | { name: string, id: string, positions: { totalCount: number, nodes: Array<{ id: string, stance: Stance, statedAt: string | null, actor:
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
          , issue: { __typename: 'Issue', id: string, name: string }, onBehalfOf:
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
           | null, targets: Array<
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
          > }> }, positionsOnBehalf: { totalCount: number, nodes: Array<{ id: string, stance: Stance, statedAt: string | null, actor:
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
          , issue: { __typename: 'Issue', id: string, name: string }, onBehalfOf:
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
           | null, targets: Array<
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
          > }> }, positionsToward: { totalCount: number, nodes: Array<{ id: string, stance: Stance, statedAt: string | null, actor:
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
          , issue: { __typename: 'Issue', id: string, name: string }, onBehalfOf:
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
           | null, targets: Array<
            | { __typename: 'Bloc', id: string, name: string }
            | { __typename: 'Country', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
          > }> } }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type EdgeFragment = { id: string, stance: Stance, statedAt: string | null, actor:
    | { __typename: 'Bloc', id: string, name: string }
    | { __typename: 'Country', id: string, name: string }
    | { __typename: 'Organization', id: string, name: string }
    | { __typename: 'Person', id: string, name: string }
  , issue: { __typename: 'Issue', id: string, name: string }, onBehalfOf:
    | { __typename: 'Bloc', id: string, name: string }
    | { __typename: 'Country', id: string, name: string }
    | { __typename: 'Organization', id: string, name: string }
    | { __typename: 'Person', id: string, name: string }
   | null, targets: Array<
    | { __typename: 'Bloc', id: string, name: string }
    | { __typename: 'Country', id: string, name: string }
    | { __typename: 'Organization', id: string, name: string }
    | { __typename: 'Person', id: string, name: string }
  > };

export type PositionsQueryVariables = Exact<{
  where?: PositionFilter | null;
  first: number;
}>;


export type PositionsQuery = { positions: { totalCount: number, nodes: Array<{ id: string, stance: Stance, statedAt: string | null, actor:
        | { __typename: 'Bloc', id: string, name: string }
        | { __typename: 'Country', id: string, name: string }
        | { __typename: 'Organization', id: string, name: string }
        | { __typename: 'Person', id: string, name: string }
      , issue: { __typename: 'Issue', id: string, name: string }, onBehalfOf:
        | { __typename: 'Bloc', id: string, name: string }
        | { __typename: 'Country', id: string, name: string }
        | { __typename: 'Organization', id: string, name: string }
        | { __typename: 'Person', id: string, name: string }
       | null, targets: Array<
        | { __typename: 'Bloc', id: string, name: string }
        | { __typename: 'Country', id: string, name: string }
        | { __typename: 'Organization', id: string, name: string }
        | { __typename: 'Person', id: string, name: string }
      > }> } };

export type TimelineQueryVariables = Exact<{
  where?: PositionFilter | null;
  by: Granularity;
  first: number;
}>;


export type TimelineQuery = { timeline: Array<{ period: string | null, certain: boolean, totalCount: number, stances: Array<{ stance: Stance, count: number }> }> };

export type ShiftsQueryVariables = Exact<{
  where?: PositionFilter | null;
}>;


export type ShiftsQuery = { shifts: { totalCount: number, nodes: Array<{ date: string, certain: boolean, actor:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , issue: { id: string, name: string }, from: { stance: Stance }, to: { stance: Stance } }> } };

export type TrackQueryVariables = Exact<{
  where?: PositionFilter | null;
  first: number;
}>;


export type TrackQuery = { positions: { totalCount: number, edges: Array<{ match: { stance: Stance } | null, node: { id: string, stance: Stance, statedAt: string | null, summary: string | null, actor:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        , issue: { id: string, name: string } } }> }, shifts: { nodes: Array<{ certain: boolean, from: { id: string }, to: { id: string } }> } };

export const enums = {
  Level: ["ACTOR","ORGANIZATION","COUNTRY","BLOC"],
  NetworkAggregation: ["IGNORE","CONGRUENCE","CONFLICT","SUBTRACT","COMBINE"],
  Granularity: ["YEAR","MONTH","DAY"],
} as const

export const facetsQuery: Document<FacetsQuery, FacetsQueryVariables> = { text: "query Facets($where: PositionFilter) {\n  facets(where: $where) {\n    totalCount\n    year(first: 100, sort: VALUE) {\n      value\n      count\n    }\n    stance(first: 12) {\n      ...Counted\n    }\n    issue(first: 12) {\n      ...Counted\n    }\n    actor(first: 12) {\n      ...Counted\n    }\n    role(first: 12) {\n      ...Counted\n    }\n    country(first: 12) {\n      ...Counted\n    }\n    target(first: 12) {\n      ...Counted\n    }\n    source(first: 12) {\n      ...Counted\n    }\n    mode(first: 12) {\n      ...Counted\n    }\n  }\n}\n\nfragment Counted on FacetCount {\n  value\n  count\n  node {\n    ...Called\n  }\n}\n\nfragment Called on Node {\n  id\n  ... on Actor {\n    name\n  }\n  ... on Issue {\n    name\n  }\n  ... on Event {\n    name\n  }\n  ... on Source {\n    headline\n  }\n  ... on Post {\n    title\n  }\n}" }
export const namesQuery: Document<NamesQuery, NamesQueryVariables> = { text: "query Names($ids: [ID!]!) {\n  nodes(ids: $ids) {\n    ...Called\n  }\n}\n\nfragment Called on Node {\n  id\n  ... on Actor {\n    name\n  }\n  ... on Issue {\n    name\n  }\n  ... on Event {\n    name\n  }\n  ... on Source {\n    headline\n  }\n  ... on Post {\n    title\n  }\n}" }
export const searchQuery: Document<SearchQuery, SearchQueryVariables> = { text: "query Search($text: String!, $types: [SearchKind!]) {\n  search(text: $text, types: $types, first: 12) {\n    text\n    highlights {\n      start\n      end\n    }\n    node {\n      __typename\n      ...Called\n    }\n  }\n}\n\nfragment Called on Node {\n  id\n  ... on Actor {\n    name\n  }\n  ... on Issue {\n    name\n  }\n  ... on Event {\n    name\n  }\n  ... on Source {\n    headline\n  }\n  ... on Post {\n    title\n  }\n}" }
export const agreementQuery: Document<AgreementQuery, AgreementQueryVariables> = { text: "query Agreement($between: [ID!]!, $where: PositionFilter, $level: Level!) {\n  agreement(between: $between, where: $where, level: $level) {\n    left {\n      id\n      name\n    }\n    right {\n      id\n      name\n    }\n    score\n    n\n    uncertain\n    sufficiency\n    pairs(first: 50) {\n      nodes {\n        certain\n        issue {\n          id\n          name\n        }\n        left {\n          id\n          stance\n        }\n        right {\n          id\n          stance\n        }\n      }\n    }\n  }\n}" }
export const articleQuery: Document<ArticleQuery, ArticleQueryVariables> = { text: "query Article($id: ID!) {\n  source(id: $id) {\n    text\n  }\n}" }
export const evidenceWhereQuery: Document<EvidenceWhereQuery, EvidenceWhereQueryVariables> = { text: "query EvidenceWhere($where: PositionFilter, $first: Int!) {\n  positions(where: $where, first: $first) {\n    nodes {\n      ...Evidence\n    }\n  }\n}\n\nfragment Evidence on Position {\n  id\n  stance\n  summary\n  conditional\n  condition\n  statedAt\n  mode\n  actor {\n    id\n    name\n  }\n  issue {\n    id\n    name\n  }\n  onBehalfOf {\n    id\n    name\n  }\n  targets {\n    id\n    name\n  }\n  event {\n    id\n    name\n    date\n  }\n  source {\n    id\n    headline\n    url\n    publishedOn\n    publisher {\n      id\n      name\n    }\n  }\n  appointment {\n    post {\n      title\n    }\n  }\n  statement {\n    attribution\n    prompt\n  }\n  quotations {\n    exact\n    start\n    end\n    kind\n    source {\n      id\n    }\n  }\n}" }
export const evidenceOfQuery: Document<EvidenceOfQuery, EvidenceOfQueryVariables> = { text: "query EvidenceOf($ids: [ID!]!) {\n  nodes(ids: $ids) {\n    __typename\n    ...Evidence\n  }\n}\n\nfragment Evidence on Position {\n  id\n  stance\n  summary\n  conditional\n  condition\n  statedAt\n  mode\n  actor {\n    id\n    name\n  }\n  issue {\n    id\n    name\n  }\n  onBehalfOf {\n    id\n    name\n  }\n  targets {\n    id\n    name\n  }\n  event {\n    id\n    name\n    date\n  }\n  source {\n    id\n    headline\n    url\n    publishedOn\n    publisher {\n      id\n      name\n    }\n  }\n  appointment {\n    post {\n      title\n    }\n  }\n  statement {\n    attribution\n    prompt\n  }\n  quotations {\n    exact\n    start\n    end\n    kind\n    source {\n      id\n    }\n  }\n}" }
export const evidenceUnderQuery: Document<EvidenceUnderQuery, EvidenceUnderQueryVariables> = { text: "query EvidenceUnder($where: PositionFilter, $level: Level!, $first: Int!) {\n  positionNetwork(\n    where: $where\n    level: $level\n    mode: TWO_MODE\n    aggregation: IGNORE\n    duplicates: INCLUDE\n    first: 400\n  ) {\n    edges {\n      source\n      target\n      evidence(first: $first) {\n        id\n      }\n    }\n  }\n}" }
export const evidenceBetweenQuery: Document<EvidenceBetweenQuery, EvidenceBetweenQueryVariables> = { text: "query EvidenceBetween($where: PositionFilter, $level: Level!, $aggregation: NetworkAggregation!, $first: Int!) {\n  positionNetwork(\n    where: $where\n    level: $level\n    aggregation: $aggregation\n    first: 400\n  ) {\n    edges {\n      source\n      target\n      evidence(first: $first) {\n        id\n      }\n    }\n  }\n}" }
export const evidenceInQuery: Document<EvidenceInQuery, EvidenceInQueryVariables> = { text: "query EvidenceIn($where: PositionFilter, $by: Granularity!, $first: Int!) {\n  timeline(where: $where, by: $by, first: 4) {\n    period\n    positions(first: $first) {\n      id\n    }\n  }\n}" }
export const nodeQuery: Document<NodeQuery, NodeQueryVariables> = { text: "query Node($id: ID!, $where: PositionFilter) {\n  node(id: $id) {\n    __typename\n    id\n    ... on Actor {\n      name\n      otherNames\n      positions(where: $where, first: 50) {\n        totalCount\n        nodes {\n          ...Line\n        }\n      }\n      positionsOnBehalf(where: $where, first: 1) {\n        totalCount\n      }\n      positionsToward(where: $where, first: 1) {\n        totalCount\n      }\n    }\n    ... on Person {\n      appointments(first: 20) {\n        nodes {\n          startDate\n          endDate\n          post {\n            title\n          }\n        }\n      }\n    }\n    ... on Issue {\n      name\n      otherNames\n      description\n      broader {\n        issue {\n          id\n          name\n        }\n      }\n      positions(where: $where, first: 50) {\n        totalCount\n        nodes {\n          ...Line\n        }\n      }\n    }\n  }\n}\n\nfragment Line on Position {\n  id\n  stance\n  statedAt\n  actor {\n    id\n    name\n  }\n  issue {\n    id\n    name\n  }\n}" }
export const agreementMatrixQuery: Document<AgreementMatrixQuery, AgreementMatrixQueryVariables> = { text: "query AgreementMatrix($where: PositionFilter, $level: Level!, $first: Int!) {\n  agreementMatrix(where: $where, level: $level, first: $first) {\n    units {\n      id\n      name\n    }\n    scores\n    shared\n    uncertain\n  }\n}" }
export const networkQuery: Document<NetworkQuery, NetworkQueryVariables> = { text: "query Network($where: PositionFilter, $level: Level!, $aggregation: NetworkAggregation!, $first: Int!) {\n  positionNetwork(\n    where: $where\n    level: $level\n    aggregation: $aggregation\n    first: $first\n  ) {\n    nodeCount\n    edgeCount\n    nodes {\n      positions\n      node {\n        __typename\n        ...Called\n      }\n    }\n    edges {\n      source\n      target\n      weight\n    }\n    blocs(first: 20) {\n      cohesion\n      members {\n        id\n      }\n    }\n  }\n}\n\nfragment Called on Node {\n  id\n  ... on Actor {\n    name\n  }\n  ... on Issue {\n    name\n  }\n  ... on Event {\n    name\n  }\n  ... on Source {\n    headline\n  }\n  ... on Post {\n    title\n  }\n}" }
export const pairsQuery: Document<PairsQuery, PairsQueryVariables> = { text: "query Pairs($where: PositionFilter, $level: Level!, $first: Int!) {\n  positionNetwork(\n    where: $where\n    level: $level\n    mode: TWO_MODE\n    aggregation: COMBINE\n    duplicates: INCLUDE\n    first: $first\n  ) {\n    edgeCount\n    nodes {\n      node {\n        __typename\n        ...Called\n      }\n    }\n    edges {\n      source\n      target\n      weight\n      stance\n    }\n  }\n}\n\nfragment Called on Node {\n  id\n  ... on Actor {\n    name\n  }\n  ... on Issue {\n    name\n  }\n  ... on Event {\n    name\n  }\n  ... on Source {\n    headline\n  }\n  ... on Post {\n    title\n  }\n}" }
export const aroundQuery: Document<AroundQuery, AroundQueryVariables> = { text: "query Around($id: ID!, $where: PositionFilter, $first: Int!) {\n  node(id: $id) {\n    id\n    ... on Issue {\n      name\n      positions(where: $where, first: $first) {\n        totalCount\n        nodes {\n          ...Edge\n        }\n      }\n    }\n    ... on Actor {\n      name\n      positions(where: $where, first: $first) {\n        totalCount\n        nodes {\n          ...Edge\n        }\n      }\n      positionsOnBehalf(where: $where, first: $first) {\n        totalCount\n        nodes {\n          ...Edge\n        }\n      }\n      positionsToward(where: $where, first: $first) {\n        totalCount\n        nodes {\n          ...Edge\n        }\n      }\n    }\n  }\n}\n\nfragment Edge on Position {\n  id\n  stance\n  statedAt\n  actor {\n    __typename\n    id\n    name\n  }\n  issue {\n    __typename\n    id\n    name\n  }\n  onBehalfOf {\n    __typename\n    id\n    name\n  }\n  targets {\n    __typename\n    id\n    name\n  }\n}" }
export const positionsQuery: Document<PositionsQuery, PositionsQueryVariables> = { text: "query Positions($where: PositionFilter, $first: Int!) {\n  positions(where: $where, first: $first) {\n    totalCount\n    nodes {\n      ...Edge\n    }\n  }\n}\n\nfragment Edge on Position {\n  id\n  stance\n  statedAt\n  actor {\n    __typename\n    id\n    name\n  }\n  issue {\n    __typename\n    id\n    name\n  }\n  onBehalfOf {\n    __typename\n    id\n    name\n  }\n  targets {\n    __typename\n    id\n    name\n  }\n}" }
export const timelineQuery: Document<TimelineQuery, TimelineQueryVariables> = { text: "query Timeline($where: PositionFilter, $by: Granularity!, $first: Int!) {\n  timeline(where: $where, by: $by, first: $first) {\n    period\n    certain\n    totalCount\n    stances {\n      stance\n      count\n    }\n  }\n}" }
export const shiftsQuery: Document<ShiftsQuery, ShiftsQueryVariables> = { text: "query Shifts($where: PositionFilter) {\n  shifts(where: $where, first: 50) {\n    totalCount\n    nodes {\n      date\n      certain\n      actor {\n        id\n        name\n      }\n      issue {\n        id\n        name\n      }\n      from {\n        stance\n      }\n      to {\n        stance\n      }\n    }\n  }\n}" }
export const trackQuery: Document<TrackQuery, TrackQueryVariables> = { text: "query Track($where: PositionFilter, $first: Int!) {\n  positions(where: $where, order: OLDEST_FIRST, first: $first) {\n    totalCount\n    edges {\n      match {\n        stance\n      }\n      node {\n        id\n        stance\n        statedAt\n        summary\n        actor {\n          id\n          name\n        }\n        issue {\n          id\n          name\n        }\n      }\n    }\n  }\n  shifts(where: $where, first: $first) {\n    nodes {\n      certain\n      from {\n        id\n      }\n      to {\n        id\n      }\n    }\n  }\n}" }
