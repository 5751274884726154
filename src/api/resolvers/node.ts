import { cypher } from '../../generated/cypher.ts'
import { many } from './fields.ts'

/** The relations that everything with an id has. */
export const node = {
  identifiers: many(cypher['Node.identifiers']),
}
