import { statements } from '../generated/statements.ts'
import { connection, positions } from './fields.ts'

/** What every actor's type resolves alike. */
export const actor = {
  positions: positions(statements['Actor.positions']),
  positionsToward: positions(statements['Actor.positionsToward']),
  positionsOnBehalf: positions(statements['Actor.positionsOnBehalf']),
  statements: connection(statements['Actor.statements']),
  mentionedIn: connection(statements['Actor.mentionedIn']),
  memberships: connection(statements['Actor.memberships']),
  events: connection(statements['Actor.events']),
}
