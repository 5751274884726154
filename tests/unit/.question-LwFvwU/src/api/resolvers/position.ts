import type { ByHand } from '../../generated/resolvers.ts'
import { attributesIn } from '../../model/attributes.ts'

/** What is stored of a position in one property, and told in parts. */
export const Position: ByHand['Position'] = {
  attributes: (row: object) => attributesIn('attributes' in row ? row.attributes : undefined),
}
