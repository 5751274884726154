import { cypher } from '../../generated/cypher.ts'
import type * as t from '../../generated/types.ts'
import type { Context } from '../context.ts'
import { connection, positions } from './fields.ts'
import { around, pathBetween } from './path.ts'
import * as questions from './questions.ts'

/** What every actor's type resolves alike. */
export const actor = {
  positions: positions(cypher['Actor.positions']),
  positionsToward: positions(cypher['Actor.positionsToward']),
  positionsOnBehalf: positions(cypher['Actor.positionsOnBehalf']),
  statements: connection(cypher['Actor.statements']),
  mentionedIn: connection(cypher['Actor.mentionedIn']),
  memberships: connection(cypher['Actor.memberships']),
  events: connection(cypher['Actor.events']),
  agreementWith: (
    { id }: Parent,
    { other, ...args }: Required<t.ActorAgreementWithArgs, 'other' | 'method' | 'minShared'>,
    context: Context,
  ) => questions.agreement({ ...args, level: 'ACTOR', between: [id, other] }, context),
  agreements: async (
    { id }: Parent,
    args: Required<t.ActorAgreementsArgs, 'method' | 'minShared' | 'order'>,
    context: Context,
  ) => asked(await questions.agreements({ ...args, level: 'ACTOR', of: id }, context)),
  disagreements: ({ id }: Parent, args: t.ActorDisagreementsArgs, context: Context) =>
    questions.disagreements(args, context, id),
  contradictions: (
    { id }: Parent,
    { where, ...args }: Required<t.ActorContradictionsArgs, 'within'>,
    context: Context,
  ) => questions.contradictions({ ...args, where: questions.narrowed(where, 'actor', id) }, context),
  shifts: ({ id }: Parent, { where, ...args }: t.ActorShiftsArgs, context: Context) =>
    questions.shifts({ ...args, where: questions.narrowed(where, 'actor', id) }, context),
  inForce: ({ id }: Parent, { where, ...args }: t.ActorInForceArgs, context: Context) =>
    questions.inForce({ ...args, where: questions.narrowed(where, 'actor', id) }, context),
  timeline: ({ id }: Parent, { where, ...args }: Required<t.ActorTimelineArgs, 'by' | 'first'>, context: Context) =>
    questions.timeline({ ...args, where: questions.narrowed(where, 'actor', id) }, context),
  facets: ({ id }: Parent, { where }: t.ActorFacetsArgs, context: Context) =>
    questions.facets(questions.narrowed(where, 'actor', id), context),
  neighbourhood: async (
    { id }: Parent,
    args: Required<t.ActorNeighbourhoodArgs, 'depth' | 'first'>,
    context: Context,
  ) => asked(await around(id, args, context)),
  pathTo: ({ id }: Parent, { other, ...args }: Required<t.ActorPathToArgs, 'maxLength'>, context: Context) =>
    pathBetween({ from: id, to: other, ...args }, context),
}

type Parent = { id: string }
type Required<Args, Names extends keyof Args> = t.RequireFields<Args, Names>

/** The parent is in the graph, so there is an answer. */
function asked<T>(answer: T | null): T {
  if (answer === null) throw new Error('an actor of the graph was wanted; it is gone')
  return answer
}
