import { statements } from '../generated/statements.ts'
import type * as t from '../generated/types.ts'
import type { Context } from './context.ts'
import { connection, positions } from './fields.ts'
import * as questions from './questions.ts'

/** What every actor's type resolves alike. */
export const actor = {
  positions: positions(statements['Actor.positions']),
  positionsToward: positions(statements['Actor.positionsToward']),
  positionsOnBehalf: positions(statements['Actor.positionsOnBehalf']),
  statements: connection(statements['Actor.statements']),
  mentionedIn: connection(statements['Actor.mentionedIn']),
  memberships: connection(statements['Actor.memberships']),
  events: connection(statements['Actor.events']),
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
}

type Parent = { id: string }
type Required<Args, Names extends keyof Args> = t.RequireFields<Args, Names>

/** The parent is an actor, so the ranking exists. */
function asked<T>(answer: T | null): T {
  if (answer === null) throw new Error('an actor of the graph has a ranking')
  return answer
}
