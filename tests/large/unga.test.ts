import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { makeCached } from '../../src/api/cached.ts'
import { ensureReference } from '../../src/imports/reference.ts'
import { importRows } from '../../src/imports/run.ts'
import { openUnvotes } from '../../src/imports/unvotes/unvotes.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { setUp } from '../../src/store/open.ts'
import { askAny, readKnown } from '../support/anyQuery.ts'
import { makeAsker, usualLimits } from '../support/ask.ts'

const TIMEOUT = 10_000
/** The process may grow by so many bytes over what the store and its first questions take. */
const MOST = 1_000_000_000

it('whatever is asked of the whole General Assembly stays within the bounds of a request', {
  timeout: 1_800_000,
}, async () => {
  // UNGA_DATA: a data folder that holds it already.
  const folder = process.env.UNGA_DATA
  const engine = await openEmbedded(folder, TIMEOUT)
  onTestFinished(() => engine.close())
  if (folder === undefined) {
    await setUp(engine)
    await ensureReference(engine, false)
    await importRows(engine, openUnvotes(join(import.meta.dirname, '../../seed/unga')))
  }
  const cached = makeCached(engine)
  onTestFinished(() => cached.work.close())
  const ask = await makeAsker(engine, { cached, timeout: TIMEOUT })
  const known = await readKnown(engine)
  await ask('{ shifts(first: 1) { totalCount } search(text: "nuclear", first: 1) { score } }')
  const before = process.memoryUsage().rss
  const bounds = { timeout: TIMEOUT, maxBytes: usualLimits.maxBytes }
  const came = await askAny(ask, known, { many: 200, seed: Number(process.env.SEED ?? 7), ...bounds })
  console.log(came, `${Math.round((process.memoryUsage().rss - before) / 1e6)} MB more`)
  expect(came.answered).toBeGreaterThan(60)
  expect(process.memoryUsage().rss - before).toBeLessThan(MOST)
})
