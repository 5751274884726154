import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cached, makeCached } from '../../src/api/cached.ts'
import { ensureReference } from '../../src/imports/reference.ts'
import { importRows } from '../../src/imports/run.ts'
import { openUnvotes } from '../../src/imports/unvotes/unvotes.ts'
import type { Engine } from '../../src/store/engine.ts'
import { askAny, readKnown } from '../support/anyQuery.ts'
import { makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { cutUnga } from '../support/ungaCut.ts'

/** Neo4j plans every text anew. */
const MANY = { embedded: 60, neo4j: 20 }

describe.each(engines)('whatever is asked, on $name,', ({ name, open }) => {
  const folder = cutUnga({ countries: ['USA', 'ISR', 'IND', 'FRA'], lastSession: 30 })
  let engine: Engine
  let cached: Cached
  beforeAll(async () => {
    engine = await open()
    await ensureReference(engine, false)
    await importRows(engine, openUnvotes(folder))
    cached = makeCached(engine)
  })
  afterAll(async () => {
    await cached.work.close()
    await engine.close()
    rmSync(folder, { recursive: true })
  })

  it('is answered within the bounds of a request, or refused for them', async () => {
    const bounds = { timeout: 3000, maxBytes: 200_000 }
    const ask = await makeAsker(engine, { cached, timeout: bounds.timeout, limits: { maxBytes: bounds.maxBytes } })
    const { answered, refused } = await askAny(ask, await readKnown(engine), { many: MANY[name], seed: 3, ...bounds })
    expect(answered).toBeGreaterThan(MANY[name] / 3)
    expect(refused.QUERY_TOO_LARGE).toBeGreaterThan(0)
  })
})
