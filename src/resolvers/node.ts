import { statements } from '../generated/statements.ts'
import { many } from './fields.ts'

/** The relations that everything with an id has. */
export const node = {
  identifiers: many(statements['Node.identifiers']),
}
