import type { ByHand } from '../../generated/resolvers.ts'
import { attributesIn } from '../../model/attributes.ts'

/** What is stored in one property, and told in parts. */
const attributes = (row: object) => attributesIn('attributes' in row ? row.attributes : undefined)

export const Position: ByHand['Position'] = { attributes }
export const Statement: ByHand['Statement'] = { attributes }
