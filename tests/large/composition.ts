import { buildASTSchema } from 'graphql'
import { expect, it } from 'vitest'
import { typeDefs } from '../../src/generated/schema.ts'
import { makeDice, times } from '../support/dice.ts'
import { randomQuery } from '../support/randomQuery.ts'
import type { Ground } from './ground.ts'

/** Neo4j plans every text anew. */
const MANY = { embedded: 200, neo4j: 60 }
const HUBS = ['p0', 'p2', 'c0', 'c1', 'o0', 'b0', 'k1', 'e0', 's0', 's1', 'v0', 't0', 'i0']

/** What is read in one query is what is read level by level, over things of which there are more than a chunk. */
export function testComposition(ground: () => Ground): void {
  it('random selections in one query and level by level', async () => {
    const { engine, ask, askByLevels, world } = ground()
    const schema = buildASTSchema(typeDefs)
    const dice = makeDice(34)
    const ids = [...HUBS, ...times(100, () => dice.of(world).id)]
    for (const query of times(MANY[engine.name], () => randomQuery(schema, dice, ids))) {
      const [inOne, byLevels] = [await ask(query), await askByLevels(query)]
      expect({ data: inOne.data, errors: inOne.errors }, query).toEqual({ data: byLevels.data, errors: undefined })
    }
  })
}
