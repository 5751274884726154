import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeCached } from '../../src/api/cached.ts'
import { removeDataset } from '../../src/facts/datasets.ts'
import { trapsIn } from '../../src/generate/traps.ts'
import { setUp } from '../../src/store/open.ts'
import { makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { testFilters } from './filters.ts'
import { type Ground, recording } from './ground.ts'
import { testLists } from './lists.ts'
import { makePlain } from './plain.ts'
import { testQuestions } from './questions.ts'
import { storeWorld } from './store.ts'
import { testStores } from './stores.ts'
import { makeWorld } from './world.ts'

/** The embedded engine has a chunk of 65,536 rows as well; Neo4j has none, and is slower to fill. */
const HUB = { embedded: 65_600, neo4j: 2_400 }
const texts = new Set<string>()

describe.each(engines)('larger than a chunk, on $name', { timeout: 600_000 }, ({ name, open }) => {
  let held: Ground | undefined
  const ground = () => held as Ground
  beforeAll(async () => {
    const engine = recording(await open(), texts)
    await setUp(engine)
    const world = makeWorld(HUB[name])
    await storeWorld(engine, 'large', world)
    held = { engine, world, plain: makePlain(world), ask: await makeAsker(engine, makeCached(engine)) }
  }, 600_000)
  // In small steps: a store of this size is too much to empty in one transaction.
  afterAll(async () => {
    if (held && name === 'neo4j') await removeDataset(held.engine, 'large')
    await held?.engine.close()
  }, 600_000)

  testLists(ground)
  testFilters(ground)
  testQuestions(ground)
  testStores(ground)
})

describe('the queries that were run', () => {
  it('have no shape that the embedded engine answers wrongly', () => {
    expect([...texts].flatMap((text) => trapsIn(text, text))).toEqual([])
  })
})
