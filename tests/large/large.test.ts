import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cached, makeCached } from '../../src/api/cached.ts'
import { trapsIn } from '../../src/generate/traps.ts'
import { cypher } from '../../src/generated/cypher.ts'
import { setUp } from '../../src/store/open.ts'
import { makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { recording } from '../support/recording.ts'
import { testChanges } from './changes.ts'
import { testComposition } from './composition.ts'
import { notRun } from './coverage.ts'
import { testFilters } from './filters.ts'
import type { Ground } from './ground.ts'
import { testLists } from './lists.ts'
import { makePlain } from './plain.ts'
import { testQuestions } from './questions.ts'
import { testQuotes } from './quotes.ts'
import { testRollCalls } from './rollCalls.ts'
import { storeWorld } from './store.ts'
import { testStores } from './stores.ts'
import { makeWorld } from './world.ts'

/** The embedded engine has a chunk of 65,536 rows as well; Neo4j has none, and is slower to fill. */
const HUB = { embedded: 65_600, neo4j: 2_400 }

describe.each(engines)('larger than a chunk, on $name', { timeout: 600_000 }, ({ name, open }) => {
  const texts = new Set<string>()
  let held: Ground | undefined
  let cached: Cached | undefined
  const ground = () => held as Ground
  beforeAll(async () => {
    const engine = recording(await open(), texts)
    await setUp(engine)
    const world = makeWorld(HUB[name])
    await storeWorld(engine, 'large', world)
    cached = makeCached(engine)
    const [ask, askByLevels] = [
      await makeAsker(engine, { cached, limits: { maxCost: 1_000_000 } }),
      await makeAsker(engine, { cached, isInlined: false, limits: { maxCost: 1_000_000 } }),
    ]
    held = { engine, world, plain: makePlain(world), ask, askByLevels }
  }, 600_000)
  afterAll(async () => {
    await cached?.work.close()
    await held?.engine.close()
  })

  testLists(ground)
  testFilters(ground)
  testQuestions(ground)
  testComposition(ground)
  testQuotes(ground)
  testStores(ground)
  testRollCalls(ground)
  testChanges(ground)

  it('every query that there is was run', () => {
    expect(notRun(cypher, texts, name)).toEqual([])
  })

  it('no query that was run has a shape that the embedded engine answers wrongly', () => {
    expect([...texts].flatMap((text) => trapsIn(text, text))).toEqual([])
  })
})
