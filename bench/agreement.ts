/**
 * How long the agreement of every two countries takes as a user asks for it, over HTTP, cold and warm, and how much memory.
 *
 *   npm run bench:agreement                  over all the roll calls that come with the product
 *   npm run bench:agreement -- 5             over those of so many sessions, two countries
 *   DEMARCHE_DATA=<a loaded store> ... or NEO4J_URI=bolt://127.0.0.1:7687 npm run bench:agreement
 */
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureReference } from '../src/imports/reference.ts'
import { importRows } from '../src/imports/run.ts'
import { openUnvotes } from '../src/imports/unvotes/unvotes.ts'
import { readSettings } from '../src/settings.ts'
import { openEmbedded } from '../src/store/embedded.ts'
import type { Engine } from '../src/store/engine.ts'
import { openEngine, setUp } from '../src/store/open.ts'
import { startServer } from '../tests/support/startServer.ts'
import { cutUnga } from '../tests/support/ungaCut.ts'

const unga = join(import.meta.dirname, '../seed/unga')
const query = '{ agreementMatrix(first: 250) { units { __typename } } }'
const loaded = process.env.DEMARCHE_DATA || process.env.NEO4J_URI

const engine = loaded ? await openEngine(readSettings(process.env)) : await openVotes(process.argv[2])
const server = await startServer({ engine, environment: { DEMARCHE_SEED: 'none' } })
const before = process.memoryUsage().rss
await ask('cold')
await ask('warm')
console.log(`memory grown by ${Math.round((process.memoryUsage().rss - before) / 1e6)} MB`)
await server.close()
await engine.close()

/** A store of its own, filled with the roll calls of all sessions or of so many. */
async function openVotes(sessions?: string): Promise<Engine> {
  const engine = await openEmbedded()
  await setUp(engine)
  await ensureReference(engine, false)
  const folder = sessions === undefined ? unga : cutUnga({ countries: ['USA', 'GBR'], lastSession: Number(sessions) })
  if (folder !== unga) cpSync(join(unga, 'datapackage.json'), join(folder, 'datapackage.json'))
  const { read } = await importRows(engine, openUnvotes(folder))
  if (folder !== unga) rmSync(folder, { recursive: true })
  console.log(`${engine.name}, ${read} rows`)
  return engine
}

async function ask(what: string): Promise<void> {
  const start = performance.now()
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = (await response.json()) as {
    data?: { agreementMatrix: { units: unknown[] } }
    errors?: unknown
  }
  if (errors || !data) throw new Error(`An answer was wanted; got ${JSON.stringify(errors)}.`)
  console.log(`${what}: ${Math.round(performance.now() - start)} ms for ${data.agreementMatrix.units.length} units`)
}
