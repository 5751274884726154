/**
 * How long the agreement of every two actors takes over a whole store, cold and warm, and how much memory.
 *
 *   DEMARCHE_DATA=<a folder with the General Assembly's votes> npx tsx bench/agreement.ts
 *   NEO4J_URI=bolt://127.0.0.1:7687 npx tsx bench/agreement.ts
 */

import { makeCached } from '../src/api/cached.ts'
import { compareUnits } from '../src/questions/agreement/agreement.ts'
import { agreementMatrix } from '../src/questions/agreement/scores.ts'
import { readSettings } from '../src/settings.ts'
import { openEngine } from '../src/store/open.ts'

const engine = await openEngine(readSettings(process.env))
const cached = makeCached(engine)
await engine.ping()
const before = process.memoryUsage().rss
console.log(`${engine.name}`)

const cold = await timed('cold: read, stand, compare', fullAgreement)
await timed('warm: the same again', fullAgreement)
await timed('   of that, the ledger', () => cached.ledger())
console.log(`${cold.units.length} actors, ${(await cached.ledger()).size} positions`)
console.log(`memory grown by ${Math.round((process.memoryUsage().rss - before) / 1e6)} MB`)
await engine.close()

async function fullAgreement() {
  return agreementMatrix(await compareUnits(await cached.ledger(), { level: 'ACTOR' }))
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const value = await work()
  console.log(`${what}: ${Math.round(performance.now() - start)} ms`)
  return value
}
